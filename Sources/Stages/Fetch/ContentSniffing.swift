internal import Encodings
internal import Scanning

/// What `bytes` are, if their beginning shows that they are no page: `a PDF document`.
func otherThanHTML(_ bytes: Span<UInt8>) -> String? {
  for (magic, what) in magics where bytes.begins(with: magic) { return what }
  if bytes.count > 12, bytes.has("ftyp", at: 4) { return "a video" }
  if bytes.begins(with: Array("From: ".utf8)) || bytes.begins(with: Array("MIME-Version:".utf8)) {
    for index in 0..<min(bytes.count, 2048) where bytes.has("multipart/related", at: index) {
      return "a web archive in one file (MHTML)"
    }
  }
  return isBinary(bytes) ? "binary data" : nil
}

/// How formats begin that lie about among saved pages, under any name.
private let magics: [([UInt8], String)] = [
  (Array("%PDF-".utf8), "a PDF document"),
  ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "a PNG image"),
  ([0xff, 0xd8, 0xff], "a JPEG image"),
  (Array("GIF87a".utf8), "a GIF image"),
  (Array("GIF89a".utf8), "a GIF image"),
  (Array("RIFF".utf8), "an image, a sound or a video"),
  (Array("OggS".utf8), "a sound or a video"),
  (Array("ID3".utf8), "a sound"),
  (Array("wOFF".utf8), "a font"),
  (Array("wOF2".utf8), "a font"),
  ([0x50, 0x4b, 0x03, 0x04], "a ZIP archive"),
  ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "a 7z archive"),
  (Array("Rar!".utf8), "a RAR archive"),
  (Array("BZh".utf8), "a bzip2 file"),
  ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "an xz file"),
  ([0x28, 0xb5, 0x2f, 0xfd], "a zstd file"),
  ([0x1f, 0x8b], "a gzip file"),
  (Array("WARC/".utf8), "a WARC archive"),
  ([0x7f, 0x45, 0x4c, 0x46], "a program"),
  ([0xd0, 0xcf, 0x11, 0xe0], "an old Office document"),
  (Array("{\\rtf".utf8), "an RTF document"),
  (Array("SQLite format 3\0".utf8), "a database"),
]

/// Whether a tenth of the first bytes are control characters that no text has.
private func isBinary(_ bytes: Span<UInt8>) -> Bool {
  if Encoding.utf16WithoutMark(bytes) != nil { return false }
  // UTF-16 with a mark.
  if bytes.begins(with: [0xff, 0xfe]) || bytes.begins(with: [0xfe, 0xff]) { return false }
  let looked = min(bytes.count, 4096)
  var controls = 0
  for index in 0..<looked {
    let byte = bytes[index]
    // ISO-2022-JP switches with the escape character.
    if byte < 0x20, !byte.isHTMLSpace, byte != 0x1b { controls += 1 }
  }
  return controls * 10 > looked
}

/// What `text` is, if it has no markup or that of another format.
///
/// - Complexity: Reads on to the first element; all of a text that has none.
func otherThanMarkup(_ text: Span<UInt8>) -> String? {
  if beginsJSON(text) { return "JSON" }
  var index = 0
  while index < text.count, text[index].isHTMLSpace { index += 1 }
  if text.has("<?php", at: index) || text.has("<%", at: index) {
    return "the source of a program"
  }
  while let tag = text.first(UInt8(ascii: "<"), in: index..<text.count) {
    if text.has("<!--", at: tag) {
      index = behind("-->", in: text, from: tag + 2)
    } else if tag + 1 < text.count, text[tag + 1].isASCIILetter {
      return foreignRoots.first { isElement($0.name, text, at: tag + 1) }?.what
    } else {
      index = tag + 1
    }
  }
  return "plain text"
}

private func beginsJSON(_ text: Span<UInt8>) -> Bool {
  var signs: [UInt8] = []
  var index = 0
  while index < text.count, signs.count < 2 {
    if !text[index].isHTMLSpace { signs.append(text[index]) }
    index += 1
  }
  guard signs.count == 2 else { return false }
  return switch signs[0] {
  case UInt8(ascii: "{"): "\"}".utf8.contains(signs[1])
  case UInt8(ascii: "["): "{[\"".utf8.contains(signs[1]) || signs[1].isASCIIDigit
  default: false
  }
}

/// Elements that begin documents of other formats.
private let foreignRoots: [(name: String, what: String)] = [
  ("rss", "a news feed"), ("feed", "a news feed"), ("rdf:rdf", "a news feed"),
  ("opml", "a list of news feeds"), ("urlset", "a site map"), ("sitemapindex", "a site map"),
  ("svg", "an SVG image"), ("plist", "a property list"), ("kml", "a map"), ("gpx", "a track"),
]

private func isElement(_ name: String, _ text: Span<UInt8>, at start: Int) -> Bool {
  guard text.has(name, at: start) else { return false }
  let end = start + name.utf8.count
  return end == text.count || text[end].isHTMLSpace || text[end] == UInt8(ascii: ">")
    || text[end] == UInt8(ascii: "/")
}

/// Whether there is nothing but white space.
func isBlank(_ text: Span<UInt8>) -> Bool {
  for index in 0..<text.count where !text[index].isHTMLSpace { return false }
  return true
}

/// First place behind the next `mark`, or the end.
func behind(_ mark: String, in text: Span<UInt8>, from start: Int) -> Int {
  var index = start
  while index < text.count {
    if text.has(mark, at: index) { return index + mark.utf8.count }
    index += 1
  }
  return text.count
}

extension Span<UInt8> {
  fileprivate func begins(with bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    for index in bytes.indices where self[index] != bytes[index] { return false }
    return true
  }
}
