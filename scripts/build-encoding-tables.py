#!/usr/bin/env python3
"""Writes Sources/Support/Encodings/SingleByteTables.swift.

Python's codecs carry the mapping tables that the Unicode Consortium and the vendors published;
the WHATWG Encoding Standard differs from them where DIFFERENCES and C1 say so. Its indexes are
the authority: https://encoding.spec.whatwg.org/#legacy-single-byte-encodings
"""

import pathlib

# Case of `Encoding`, and Python's codec.
ENCODINGS = [
    ("ibm866", "cp866"),
    ("iso8859n2", "iso8859_2"), ("iso8859n3", "iso8859_3"), ("iso8859n4", "iso8859_4"),
    ("iso8859n5", "iso8859_5"), ("iso8859n6", "iso8859_6"), ("iso8859n7", "iso8859_7"),
    ("iso8859n8, .iso8859n8i", "iso8859_8"), ("iso8859n10", "iso8859_10"),
    ("iso8859n13", "iso8859_13"), ("iso8859n14", "iso8859_14"), ("iso8859n15", "iso8859_15"),
    ("iso8859n16", "iso8859_16"),
    ("koi8R", "koi8_r"), ("koi8U", "koi8_u"), ("macintosh", "mac_roman"),
    ("windows874", "cp874"), ("windows1250", "cp1250"), ("windows1251", "cp1251"),
    ("windows1252", "cp1252"), ("windows1253", "cp1253"), ("windows1254", "cp1254"),
    ("windows1255", "cp1255"), ("windows1256", "cp1256"), ("windows1257", "cp1257"),
    ("windows1258", "cp1258"), ("macCyrillic", "mac_cyrillic"),
]

# Where the standard's index has another character than Python.
DIFFERENCES = {
    ("koi8_u", 0xAE): "\u045e", ("koi8_u", 0xBE): "\u040e",
    ("cp1255", 0xCA): "\u05ba",
}


def character(codec, byte):
    """What `byte` means; U+FFFD where it means nothing."""
    if (codec, byte) in DIFFERENCES:
        return DIFFERENCES[codec, byte]
    decoded = bytes([byte]).decode(codec, "replace")
    # C1: what no vendor assigned is the control character, as in browsers.
    return chr(byte) if decoded == "\ufffd" and byte < 0xA0 else decoded


def literal(text):
    """`text` in a Swift literal, readable where it can be."""
    return "".join(
        c if c.isprintable() and not 0x590 <= ord(c) < 0x800 and not c.isspace()
        and not 0x300 <= ord(c) < 0x370 and c not in '"\\\ufffd' and not 0xE000 <= ord(c) < 0xF900
        else "\\u{%x}" % ord(c)
        for c in text)


def wrapped(text):
    """Lines of a multi-line literal that is one line."""
    lines, line = [], ""
    for c in text:
        piece = literal(c)
        if len(line) + len(piece) > 80:
            lines.append(line + "\\")
            line = ""
        line += piece
    return "\n".join("      " + each for each in lines + [line])


def main():
    out = [
        "// Written by scripts/build-encoding-tables.py; change that instead.", "",
        "extension Encoding {",
        "  /// The characters of the bytes 0x80 to 0xff, or 0xa0 to 0xff where those before are the C1",
        "  /// controls; U+FFFD for a byte that means nothing. `nil` for other than single-byte encodings.",
        "  ///",
        "  /// WHATWG Encoding Standard, section 9.",
        "  var upperHalf: String? {", "    switch self {"]
    for case, codec in ENCODINGS:
        table = "".join(character(codec, byte) for byte in range(0x80, 0x100))
        if table[:32] == "".join(map(chr, range(0x80, 0xA0))):
            table = table[32:]
        out += [f"    case .{case}:", '      """', wrapped(table), '      """']
    out += ["    default: nil", "    }", "  }", "}", ""]
    root = pathlib.Path(__file__).resolve().parent.parent
    target = root / "Sources/Support/Encodings/SingleByteTables.swift"
    target.write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main()
