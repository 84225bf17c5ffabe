import Encodings
import Testing

/// A text of ours as some other program encodes it.
struct LegacySample: Sendable, CustomTestStringConvertible {
  let label: String
  let language: String
  private let hexadecimal: String

  init(_ label: String, _ language: String, _ hexadecimal: String) {
    self.label = label
    self.language = language
    self.hexadecimal = hexadecimal
  }

  var testDescription: String { "\(language) in \(label)" }

  var text: String { Self.texts[language] ?? "" }

  var bytes: [UInt8] {
    let digits = Array(hexadecimal.utf8).map { UInt8(String(UnicodeScalar($0)), radix: 16) ?? 0 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// The text three times, in the markup of a page, with `head` in its head.
  func page(head: String = "") -> [UInt8] {
    let start = "<!DOCTYPE html><html><head>\(head)</head><body class=\"news\"><p>"
    let between = Array("</p>\n<p>".utf8)
    return Array(start.utf8) + bytes + between + bytes + between + bytes
      + Array("</p></body></html>".utf8)
  }

  func isRight(_ decoded: DecodedText) -> Bool {
    String(decoding: decoded.text, as: UTF8.self).contains("<p>\(text)</p>\n<p>\(text)</p>")
  }
}
