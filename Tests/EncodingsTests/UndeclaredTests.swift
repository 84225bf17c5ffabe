import Testing

@testable import Encodings

@Suite struct `A page that declares no encoding` {
  private static let texts = [
    LegacySample.texts["fr"] ?? "",
    "Die Brücke über den Fluß bleibt für Fußgänger gesperrt, größere Schäden schließt man nicht aus. "
      + "Händler in der Königsstraße hätten sich beschwert, erklärte der Bürgermeister. Älteren wäre "
      + "geholfen, wenn während der Bauzeit eine Fähre führe.",
    "La compañía aseguró que la reparación costará más de lo que se pensó. Según el alcalde habrá más "
      + "información para la región. El capitán trabajará allá hasta el sábado, y las obras acabarán después.",
    "Kommunen säger att bron är stängd till våren. Många äldre får gå en längre väg, och affärerna på "
      + "torget är rädda att förlora kunder. Båten går två gånger i timmen.",
  ]

  @Test(arguments: texts)
  func `of an old Mac is found`(text: String) throws {
    let letters = try #require(try ReverseEncoder(.macintosh).bytes(text))
    let decoded = try DecodedText(Array("<html><body><p>".utf8) + letters + Array("</p>".utf8))
    #expect(decoded.encoding == .macintosh && decoded.reason == .detected)
    #expect(String(decoding: decoded.text, as: UTF8.self).contains(text))
  }

  @Test(arguments: texts)
  func `of Windows is not taken for an old Mac's`(text: String) throws {
    let letters = try #require(try ReverseEncoder(.windows1252).bytes(text))
    let decoded = try DecodedText(Array("<html><body><p>".utf8) + letters + Array("</p>".utf8))
    #expect(String(decoding: decoded.text, as: UTF8.self).contains(text))
  }

  /// Few letters tell a detector nothing; whoever has the pages may know.
  @Test func `is in what the caller knows of such pages`() throws {
    let text = "<p>Привет, мир</p>"
    let letters = try #require(try ReverseEncoder(.koi8R).bytes(text))
    let decoded = try DecodedText(letters, undeclared: .koi8R)
    #expect(decoded.encoding == .koi8R && decoded.reason == .input)
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
  }

  @Test func `is detected where the caller is wrong`() throws {
    let french = try #require(LegacySample.all.first { $0.language == "fr" })
    let decoded = try DecodedText(french.page(), undeclared: .eucJP)
    let isRight = french.isRight(decoded)
    #expect(isRight && decoded.reason == .detected)
  }

  @Test func `is not asked of the caller where it declares one, or is UTF-8`() throws {
    let french = try #require(LegacySample.all.first { $0.language == "fr" })
    let declared = try DecodedText(
      french.page(head: "<meta charset=\"\(french.label)\">"), undeclared: .windows1251)
    #expect(declared.reason == .declared)
    #expect(try DecodedText(Array("<p>Zoë</p>".utf8), undeclared: .windows1251).encoding == .utf8)
  }
}
