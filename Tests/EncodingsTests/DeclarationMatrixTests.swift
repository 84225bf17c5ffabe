import Testing

@testable import Encodings

/// Every encoding that is decoded, with every text of ours that it can write.
@Suite struct `A page in any encoding` {
  @Test(arguments: WrittenPage.encodings)
  func `is exact where the container or the page declares it`(encoding: Encoding) throws {
    let label = encoding.rawValue
    for page in try WrittenPage.all(in: encoding) {
      try page.expectExact(head: "<meta charset=\(label)>")
      try page.expectExact(label: label)
      try page.expectExact(head: "<meta charset=utf-8>", label: label)
      try page.expectExact(head: "<meta charset=windows-1251>", label: label)
    }
  }

  /// ISO-2022-JP is ASCII to who declares ASCII's like.
  @Test(arguments: WrittenPage.encodings.filter { $0 != .iso2022JP })
  func `is exact below a false mark or header, where the page is right`(
    encoding: Encoding
  ) throws {
    for page in try WrittenPage.all(in: encoding) {
      let head = "<meta charset=\(encoding.rawValue)>"
      try page.expectExact(head: head, label: "utf-8")
      try page.expectExact(head: head, label: "utf-16")
      if !page.isUnicode { try page.expectExact(head: head, mark: [0xef, 0xbb, 0xbf]) }
    }
  }

  @Test(arguments: [Encoding.utf8, .utf16LE, .utf16BE], Encoding.allCases)
  func `that is Unicode is exact whatever is declared`(encoding: Encoding, wrong: Encoding) throws {
    let mark = try #require(ReverseEncoder(encoding).bytes("\u{feff}"))
    for page in try WrittenPage.all(in: encoding, of: ["ar", "de", "ja", "ru"]) {
      try page.expectExact()
      try page.expectExact(mark: mark)
      try page.expectExact(label: wrong.rawValue, mark: mark)
      try page.expectExact(head: "<meta charset=\(wrong.rawValue)>", mark: mark)
      try page.expectExact(head: "<meta charset=\(wrong.rawValue)>")
      try page.expectExact(label: wrong.rawValue)
    }
  }

  @Test(arguments: LegacySample.all.filter { $0.label != "iso-2022-jp" })
  func `is detected where what is declared cannot decode it`(sample: LegacySample) throws {
    let encoding = try #require(Encoding(label: sample.label))
    let page = try #require(WrittenPage.all(in: encoding, of: [sample.language]).first)
    try page.expectExact(mark: [0xef, 0xbb, 0xbf])
    for wrong in WrittenPage.encodings where try !page.isDecodable(as: wrong) {
      try page.expectExact(head: "<meta charset=\(wrong.rawValue)>")
      try page.expectExact(label: wrong.rawValue)
    }
  }
}

/// A text that one encoding can write, and its page.
private struct WrittenPage {
  static let encodings = Encoding.allCases.filter { $0 != .replacement && $0 != .userDefined }

  let encoding: Encoding
  let language: String
  private let encoder: ReverseEncoder
  private let text: String

  /// A page for each text that `encoding` can write: all, or those of some languages.
  static func all(in encoding: Encoding, of languages: [String]? = nil) throws -> [WrittenPage] {
    let encoder = try ReverseEncoder(encoding)
    let pages = texts.filter { languages?.contains($0.key) ?? true }
      .sorted { $0.key < $1.key }
      .filter { encoder.bytes($0.value) != nil }
      .map { WrittenPage(encoding: encoding, language: $0.key, encoder: encoder, text: $0.value) }
    // Each encoding is somebody's: none passes for want of a text.
    try #require(!pages.isEmpty)
    return pages
  }

  private static let texts = LegacySample.texts.merging([
    "de": """
    Der Stadtrat gab am Dienstag bekannt, dass die alte Brücke bis zum Frühjahr geschlossen \
    bleibt; die Ausbesserung kostet zwei Millionen mehr als geplant, und die Händler fürchten \
    schon um ihr Geschäft in den großen Ferien.
    """
  ]) { $1 }

  var isUnicode: Bool { [.utf8, .utf16LE, .utf16BE].contains(encoding) }

  /// Whether hardly a byte means nothing in `other`; what browsers take for UTF-8 is UTF-8.
  func isDecodable(as other: Encoding) throws -> Bool {
    let bytes = try bytes(source(head: ""))
    let replaced = try Evidence(bytes, label: nil).decoded(as: other).replaced
    return replaced * 20 <= bytes.count { $0 >= 0x80 }
  }

  func expectExact(
    head: String = "", label: String? = nil, mark: [UInt8] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let source = source(head: head)
    let decoded = try DecodedText(mark + bytes(source), label: label)
    let isExact = decoded.text == Array(source.utf8) && decoded.replaced == 0
    #expect(
      isExact,
      """
      \(language) in \(encoding.rawValue), \(head), header \(label ?? "none"), mark \(mark): \
      taken for \(decoded.encoding.rawValue)
      """, sourceLocation: sourceLocation)
  }

  private func source(head: String) -> String {
    "<!DOCTYPE html><html><head>\(head)</head><body><p>\(text)</p>\n<p>\(text)</p></body></html>"
  }

  private func bytes(_ text: String) throws -> [UInt8] {
    try #require(encoder.bytes(text))
  }
}
