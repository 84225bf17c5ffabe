#!/usr/bin/env python3
"""Writes Tests/EncodingsTests/LegacySamples.swift: our own sentences in legacy encodings.

Encoded by Python's codecs, so that the decoders are tested against somebody else's tables.
"""

import pathlib
import textwrap

TEXTS = {
    "en": (
        "The council said on Tuesday that the “old bridge” would stay closed un"
        "til spring — repairs cost £2 million more than planned, and the café’s"
        " owners are not amused."),
    "fr": (
        "Le conseil a annoncé mardi que le vieux pont resterait fermé jusqu’au "
        "printemps : les travaux coûteront deux millions d’euros de plus que pr"
        "évu, et les commerçants s’inquiètent déjà de l’été."),
    "cs": (
        "Rada města v úterý oznámila, že starý most zůstane zavřený až do jara;"
        " opravy budou stát o dva miliony korun více, než se čekalo, a obchodní"
        "ci už se bojí léta."),
    "tr": (
        "Belediye meclisi salı günü eski köprünün ilkbahara kadar kapalı kalaca"
        "ğını açıkladı; onarım beklenenden iki milyon lira daha pahalı olacak v"
        "e esnaf şimdiden yazdan endişe ediyor."),
    "ru": (
        "Городской совет во вторник объявил, что старый мост останется закрытым"
        " до весны: ремонт обойдётся на два миллиона дороже, и торговцы уже бес"
        "покоятся о лете."),
    "uk": (
        "Міська рада у вівторок оголосила, що старий міст залишиться закритим д"
        "о весни: ремонт обійдеться на два мільйони дорожче, і крамарі вже хвил"
        "юються через літо."),
    "el": (
        "Το δημοτικό συμβούλιο ανακοίνωσε την Τρίτη ότι η παλιά γέφυρα θα μείνε"
        "ι κλειστή ως την άνοιξη· οι εργασίες θα κοστίσουν δύο εκατομμύρια περι"
        "σσότερα από όσα είχαν προβλεφθεί."),
    "ar": (
        "أعلن المجلس البلدي يوم الثلاثاء أن الجسر القديم سيبقى مغلقا حتى الربيع"
        "، وأن أعمال الإصلاح ستكلف مليونين أكثر مما كان مقررا، وقد بدأ التجار ي"
        "قلقون من موسم الصيف."),
    "he": (
        "מועצת העיר הודיעה ביום שלישי כי הגשר הישן יישאר סגור עד האביב; עבודות "
        "התיקון יעלו שני מיליון יותר מהמתוכנן, והסוחרים כבר מודאגים מעונת הקיץ."),
    "th": (
        "สภาเทศบาลแถลงเมื่อวันอังคารว่าสะพานเก่าจะยังปิดจนถึงฤดูใบไม้ผลิ การซ่อ"
        "มแซมจะมีค่าใช้จ่ายมากกว่าที่วางแผนไว้สองล้านบาท และพ่อค้าแม่ค้าเริ่มกั"
        "งวลแล้ว"),
    "lt": (
        "Miesto taryba antradienį pranešė, kad senasis tiltas liks uždarytas ik"
        "i pavasario; remontas kainuos dviem milijonais daugiau, nei planuota, "
        "o prekybininkai jau nerimauja dėl vasaros."),
    "zh": (
        "市议会星期二宣布,旧桥将关闭到春天;维修费用比原计划多出两百万,商人们已经开始为夏天的生意担心。桥上的小店主说,他们没有得到任何补偿,许多人"
        "只好到河对岸去找工作。"),
    "zt": (
        "市議會星期二宣布,舊橋將關閉到春天;維修費用比原計劃多出兩百萬,商人們已經開始為夏天的生意擔心。橋上的小店主說,他們沒有得到任何補償,許多人"
        "只好到河對岸去找工作。"),
    "ja": (
        "市議会は火曜日、古い橋を春まで閉鎖すると発表した。修理の費用は予定より二百万円ほど多くなり、商店の人々はもう夏の商売を心配している。補償につ"
        "いての説明はまだないという。"),
    "ko": (
        "시의회는 화요일에 낡은 다리를 봄까지 폐쇄한다고 발표했다. 수리 비용은 계획보다 이백만 원이 더 들 것이며 상인들은 벌써 여름"
        " 장사를 걱정하고 있다. 보상에 대한 설명은 아직 없다."),
}

# Encoding of the standard, Python's codec, languages.
ENCODINGS = [
    ("windows-1252", "cp1252", ["en", "fr"]),
    ("windows-1250", "cp1250", ["cs"]),
    ("iso-8859-2", "iso-8859-2", ["cs"]),
    ("windows-1254", "cp1254", ["tr"]),
    ("windows-1251", "cp1251", ["ru", "uk"]),
    ("koi8-r", "koi8-r", ["ru"]),
    ("koi8-u", "koi8-u", ["uk"]),
    ("iso-8859-5", "iso-8859-5", ["ru"]),
    ("ibm866", "cp866", ["ru"]),
    ("x-mac-cyrillic", "mac_cyrillic", ["ru"]),
    ("windows-1253", "cp1253", ["el"]),
    ("iso-8859-7", "iso-8859-7", ["el"]),
    ("windows-1256", "cp1256", ["ar"]),
    ("iso-8859-6", "iso-8859-6", ["ar"]),
    ("windows-1255", "cp1255", ["he"]),
    ("iso-8859-8", "iso-8859-8", ["he"]),
    ("windows-874", "cp874", ["th"]),
    ("windows-1257", "cp1257", ["lt"]),
    ("gbk", "gbk", ["zh"]),
    ("gb18030", "gb18030", ["zh"]),
    ("big5", "big5", ["zt"]),
    ("shift_jis", "cp932", ["ja"]),
    ("euc-jp", "euc-jp", ["ja"]),
    ("iso-2022-jp", "iso-2022-jp", ["ja"]),
    ("euc-kr", "cp949", ["ko"]),
]


def pieces(text, width):
    return [text[i:i + width] for i in range(0, len(text), width)]


def literal(text, indent, width=80):
    return "\n".join(indent + piece + "\\" for piece in pieces(text, width)).removesuffix("\\")


def main():
    out = ["// Written by scripts/build-encoding-samples.py; change that instead.", "",
           "extension LegacySample {", "  static let all: [LegacySample] = ["]
    for encoding, codec, languages in ENCODINGS:
        for language in languages:
            data = TEXTS[language].encode(codec).hex()
            out += ["    LegacySample(", f'      "{encoding}", "{language}",', '      """',
                    literal(data, "      "), '      """),']
    out += ["  ]", "", "  static let texts = ["]
    for language, text in TEXTS.items():
        out += [f'    "{language}": """', literal(text, "    "), '    """,']
    out += ["  ]", "}", ""]
    root = pathlib.Path(__file__).resolve().parent.parent
    target = root / "Tests/EncodingsTests/LegacySamples.swift"
    target.write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main()
