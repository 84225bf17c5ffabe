#!/usr/bin/env python3
"""How often winnow finds the encoding of a page, beside chardet and charset-normalizer.

    python3 -m venv venv && venv/bin/pip install chardet charset-normalizer
    venv/bin/python Benchmarks/encodings.py .build/release/winnow

Pages of some 500 letters of our own prose in fifteen languages, in every legacy encoding that has
their letters: undeclared, declared right and wrong, in <meta> and in a WARC's HTTP header. Right is
what gives the text back, letter for letter; the name of the encoding does not matter.
"""

import collections
import gzip
import json
import pathlib
import random
import runpy
import subprocess
import sys
import tempfile

import chardet
import charset_normalizer

SENTENCES = runpy.run_path(str(pathlib.Path(__file__).parent / "../scripts/build-encoding-samples.py"),
                           run_name="texts")["TEXTS"]

MORE = {
    "fr": "La mairie a fait savoir qu’un passage provisoire sera ouvert près de l’église dès le mois d’août. "
          "Les élèves de l’école voisine devront faire un détour d’un kilomètre, ce qui inquiète leurs mères. "
          "« Personne ne nous a rien demandé », regrette le boulanger, dont la boutique a été fermée l’hiver passé.",
    "de": "Die Brücke über den Fluß bleibt nach Angaben der Behörde bis zum Frühjahr für Fußgänger gesperrt. "
          "Anwohner hätten sich über den Lärm beschwert, erklärte der Bürgermeister am späten Donnerstag. "
          "Für die Händler in der Königsstraße wären längere Arbeiten ein schwerer Schlag, sagte eine Bäckerin. "
          "Überprüft würden nun auch die übrigen Brücken, hieß es. Größere Schäden schließt man nicht aus.",
    "es": "El ayuntamiento anunció ayer que el puente seguirá cerrado hasta la próxima primavera por las obras. "
          "¿Quién pagará los daños?, preguntó una señora que vende niñerías en la plaza desde hace años. "
          "La compañía aseguró que la reparación costará más de lo que se pensó, y pidió compresión a los niños y mayores. "
          "Según el alcalde, mañana habrá más información para los vecinos de la región.",
    "cs": "Řidiči budou muset až do března jezdit oklikou přes sousední vesnici, což prodlouží cestu o půl hodiny. "
          "Starosta řekl, že město požádá kraj o příspěvek, protože na opravy samo nemá dost peněz. "
          "Živnostníci z náměstí tvrdí, že přišli o třetinu zákazníků, a žádají o odpuštění nájmu.",
    "pl": "Władze miasta ogłosiły we wtorek, że stary most pozostanie zamknięty aż do wiosny przyszłego roku. "
          "Naprawa będzie kosztować więcej, niż się spodziewano, a sklepikarze już teraz boją się o swoją przyszłość. "
          "„Nikt nas o nic nie pytał” – żali się właściciel piekarni przy rynku. Mieszkańcy żądają tymczasowej kładki. "
          "Dzieci z pobliskiej szkoły muszą nadkładać drogi przez łąkę, co wzbudziło niepokój rodziców.",
    "tr": "Belediye başkanı geçici bir köprünün ağustos ayında açılacağını, öğrencilerin o güne kadar çevre yolunu "
          "kullanacağını söyledi. Esnaf ise satışların üçte bir düştüğünü, kiraların ödenemediğini anlattı. "
          "Çarşıda fırın işleten bir kadın, kimsenin kendilerine danışmadığından yakındı ve destek istedi.",
    "ru": "Водителям придётся до марта ездить в объезд через соседнее село, что удлинит дорогу на полчаса. "
          "Мэр сказал, что город попросит область помочь деньгами, потому что своих средств на ремонт не хватает. "
          "Хозяйка булочной на площади жалуется, что никто с ней не посоветовался, а покупателей стало меньше.",
    "uk": "Водіям доведеться до березня їздити в об’їзд через сусіднє село, що подовжить шлях на пів години. "
          "Міський голова сказав, що громада попросить область допомогти грошима, бо власних коштів не вистачає. "
          "Господиня пекарні на площі скаржиться, що ніхто з нею не порадився, а покупців поменшало.",
    "bg": "Общинският съвет съобщи във вторник, че старият мост ще остане затворен до пролетта заради ремонта. "
          "Работите ще струват два милиона повече от очакваното, а търговците вече се тревожат за лятото. "
          "Шофьорите ще трябва да минават през съседното село, което удължава пътя с половин час. "
          "Собственичката на хлебарницата се оплака, че никой не я е питал, а купувачите са намалели.",
    "el": "Οι οδηγοί θα πρέπει ως τον Μάρτιο να περνούν από το διπλανό χωριό, πράγμα που κάνει τον δρόμο μισή ώρα "
          "μακρύτερο. Ο δήμαρχος είπε ότι θα ζητήσει βοήθεια από την περιφέρεια, γιατί τα χρήματα δεν φτάνουν. "
          "Η φουρνάρισσα της πλατείας παραπονιέται πως κανείς δεν τη ρώτησε και οι πελάτες λιγόστεψαν.",
    "ar": "وقال رئيس البلدية إن جسرا مؤقتا سيفتح في شهر آب قرب المدرسة القديمة، وإن على السائقين حتى ذلك الوقت أن "
          "يسلكوا طريق القرية المجاورة. واشتكت صاحبة المخبز في الساحة من أن أحدا لم يسألها رأيها، ومن أن الزبائن "
          "صاروا أقل من السابق بعد إغلاق الشارع. ويطالب الأهالي بتعويض عن خسائرهم قبل نهاية السنة.",
    "he": "ראש העיר אמר שגשר זמני ייפתח בחודש אוגוסט ליד בית הספר הישן, ועד אז ייאלצו הנהגים לעבור דרך הכפר השכן. "
          "בעלת המאפייה בכיכר התלוננה שאיש לא שאל אותה לדעתה, ושמספר הקונים ירד מאז שנסגר הרחוב. "
          "התושבים דורשים פיצוי על ההפסדים שלהם לפני סוף השנה, והמועצה הבטיחה לבדוק את הבקשה בחיוב.",
    "zh": "市长说，临时桥将于八月在旧学校附近开放，在此之前司机必须绕道邻村。广场上面包店的女主人抱怨说，没有人征求过她的意见，"
          "自从街道封闭以后顾客少了很多。居民要求在年底以前得到赔偿，市政府答应研究他们的申请。工程师认为，桥墩的裂缝比去年想象的更深。",
    "zt": "市長說，臨時橋將於八月在舊學校附近開放，在此之前司機必須繞道鄰村。廣場上麵包店的女主人抱怨說，沒有人徵求過她的意見，"
          "自從街道封閉以後顧客少了很多。居民要求在年底以前得到賠償，市政府答應研究他們的申請。工程師認為，橋墩的裂縫比去年想像的更深。",
    "ja": "市長は、仮設の橋が八月に古い学校の近くで開通し、それまで運転手は隣の村を通らなければならないと述べた。"
          "広場のパン屋の女主人は、誰にも意見を聞かれなかったうえ、通りが閉鎖されてから客が減ったと不満を漏らした。"
          "住民は年末までに補償を求めており、市は申し出を検討すると約束した。",
    "ko": "시장은 임시 다리가 팔월에 옛 학교 근처에서 개통될 것이며 그때까지 운전자들은 이웃 마을로 돌아가야 한다고 말했다. "
          "광장 빵집 여주인은 아무도 자신의 의견을 묻지 않았고 거리가 막힌 뒤로 손님이 줄었다고 불평했다. "
          "주민들은 연말까지 보상을 요구하고 있으며 시청은 요청을 검토하겠다고 약속했다.",
}

# The standard's name, Python's codec, languages, and whether it must be found undeclared.
ENCODINGS = [
    ("windows-1250", "cp1250", ["cs", "pl"], True), ("windows-1251", "cp1251", ["ru", "uk", "bg"], True),
    ("windows-1252", "cp1252", ["fr", "de", "es"], True), ("windows-1253", "cp1253", ["el"], True),
    ("windows-1254", "cp1254", ["tr"], True), ("windows-1255", "cp1255", ["he"], True),
    ("windows-1256", "cp1256", ["ar"], True), ("windows-1257", "cp1257", ["lt"], True),
    ("koi8-r", "koi8-r", ["ru"], True), ("koi8-u", "koi8-u", ["uk"], True),
    ("iso-8859-2", "iso-8859-2", ["cs", "pl"], True), ("iso-8859-5", "iso-8859-5", ["ru", "bg"], True),
    ("iso-8859-6", "iso-8859-6", ["ar"], True), ("iso-8859-7", "iso-8859-7", ["el"], True),
    ("iso-8859-8", "iso-8859-8", ["he"], True), ("iso-8859-15", "iso-8859-15", ["fr", "de", "es"], True),
    ("gbk", "gbk", ["zh"], True), ("gb18030", "gb18030", ["zh"], True), ("big5", "big5", ["zt"], True),
    ("shift_jis", "cp932", ["ja"], True), ("euc-jp", "euc-jp", ["ja"], True),
    ("iso-2022-jp", "iso-2022-jp", ["ja"], True), ("euc-kr", "cp949", ["ko"], True),
    ("ibm866", "cp866", ["ru", "bg"], False), ("macintosh", "mac-roman", ["fr", "de", "es"], False),
    ("x-mac-cyrillic", "mac-cyrillic", ["ru"], False), ("windows-874", "cp874", ["th"], False),
    ("iso-8859-4", "iso-8859-4", ["lt"], False), ("iso-8859-13", "iso-8859-13", ["lt", "pl"], False),
]
LETTERS = 500
TRIALS = 20
CODECS = {name: codec for name, codec, _, _ in ENCODINGS} | {
    "utf-8": "utf-8", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "windows-1258": "cp1258",
    "iso-8859-3": "iso-8859-3", "iso-8859-10": "iso-8859-10", "iso-8859-14": "iso-8859-14",
    "iso-8859-16": "iso-8859-16", "iso-8859-8-i": "iso-8859-8"}


def texts(language, codec, trial):
    """Sentences in a random order, 500 letters of them, without what the encoding has no sign for."""
    source = SENTENCES.get(language, "") + " " + MORE.get(language, "")
    stops = "。" if language in ("zh", "zt", "ja") else ". "
    sentences = [part.strip() + stops.strip() for part in source.split(stops) if part.strip(" .")]
    generator = random.Random(f"{language} {codec} {trial}")
    text = ""
    while sum(sign.isalpha() for sign in text) < LETTERS:
        generator.shuffle(sentences)
        for sentence in sentences:
            if sum(sign.isalpha() for sign in text) < LETTERS:
                text += sentence + ("" if stops == "。" else " ")
    return text.encode(codec, "ignore").decode(codec).strip()


def page(body, head=b""):
    return b"<!DOCTYPE html><html><head>" + head + b"<title>1</title></head><body class=\"x\"><p>" + body + b"</p></body></html>"


def right(body, text, codec):
    try:
        return codec is not None and body.decode(codec) == text
    except (UnicodeDecodeError, LookupError):
        return False


def warc(pages):
    """One record for each (url, label, page)."""
    out = b""
    for number, (label, html) in enumerate(pages):
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={label}\r\n\r\n".encode() + html
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <{number}>\r\n"
                f"WARC-Target-URI: http://a.example/{number}\r\nWARC-Date: 2024-03-05T10:11:12Z\r\n"
                f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n")
        out += gzip.compress(head.encode() + http + b"\r\n\r\n")
    return out


def used(winnow, folder):
    """What winnow decoded each page with, by file or record."""
    config = {"inputs": [{"id": "a", "path": "in"}], "output": {"compression": "none"},
              "stages": [{"stage": "fetch"}, {"stage": "clean", "min_words": 1, "index_pages": "keep"}],
              "publish": {"max_quarantined": "100%"}}
    (folder / "pipeline.json").write_text(json.dumps(config))
    subprocess.run([winnow, "run", "-q", "-C", str(folder)], check=True)
    found = {}
    for part in (folder / "out/current/records").iterdir():
        for line in part.open():
            record = json.loads(line)
            found[record["source"]["member"] or record["source"]["path"]] = record["encoding"]["used"]
    return found


def main():
    winnow = str(pathlib.Path(sys.argv[1]).resolve())
    cases, http = {}, []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "in").mkdir()
        for label, codec, languages, _ in ENCODINGS:
            for language in languages:
                for trial in range(TRIALS):
                    text = texts(language, codec, trial)
                    body = text.encode(codec)
                    meta = lambda it: f"<meta charset=\"{it}\">".encode()
                    for how, head in [("none", b""), ("meta", meta(label)), ("wrong", meta("utf-8"))]:
                        key = f"{label}-{language}-{trial}-{how}.html"
                        cases[key] = (label, language, how, text, body)
                        (folder / "in" / key).write_bytes(page(body, head))
                    cases[str(len(http))] = (label, language, "http", text, body)
                    http.append((label, page(body, meta("windows-1252" if label != "windows-1252" else "koi8-r"))))
        (folder / "in/http.warc.gz").write_bytes(warc(http))
        found = used(winnow, folder)
    score = collections.defaultdict(lambda: collections.Counter())
    for key, (label, language, how, text, body) in cases.items():
        codec = CODECS.get(found.get(key, ""))
        score[label][how] += right(body, text, codec)
        score[label][how + " of"] += 1
        if how == "none":
            score[label]["chardet"] += right(body, text, chardet.detect(page(body))["encoding"])
            best = charset_normalizer.from_bytes(page(body)).best()
            score[label]["normalizer"] += right(body, text, best.encoding if best else None)
    columns = ["none", "chardet", "normalizer", "meta", "http", "wrong"]
    print(f"{'encoding':16}{'pages':>6}" + "".join(f"{it:>11}" for it in columns))
    total = collections.Counter()
    for label, _, _, must in ENCODINGS:
        row = score[label]
        print(f"{label:16}{row['none of']:>6}" + "".join(f"{100 * row[it] / row['none of']:>10.1f}%" for it in columns)
              + ("" if must else "  (rare)"))
        if must:
            total.update(row)
    print(f"{'all but rare':16}{total['none of']:>6}" + "".join(f"{100 * total[it] / total['none of']:>10.1f}%" for it in columns))


main()
