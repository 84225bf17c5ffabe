/// A piece of HTML whose texts are escaped, for there is no other way to put one in.
///
/// What stands in a literal is markup; what is interpolated is text, unless it is HTML itself.
/// Titles and paths are other people's, and some of them mean harm.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  private(set) var markup: String

  init(stringLiteral markup: String) { self.markup = markup }

  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  /// Nothing at all if there is nothing to say.
  init(_ part: HTML?) { markup = part?.markup ?? "" }
}

// MARK: - Interpolation

extension HTML {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    /// Thousands are set apart.
    mutating func appendInterpolation(_ number: Int) { markup += number.grouped }

    mutating func appendInterpolation(_ part: HTML) { markup += part.markup }

    mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { markup += part.markup }
    }
  }

  /// Fit for an element and for an attribute in quotes. Control characters become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0x09, 0x0a: bytes.append(byte)
      case 0..<0x20, 0x7f: bytes += "\u{fffd}".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - Pieces that many sections use

extension HTML {
  /// Words of a page: in their own direction, and no longer than a line or two.
  static func words(_ text: String, most: Int = 160) -> HTML {
    "<bdi>\(text.clipped(to: most))</bdi>"
  }

  /// - Parameter member: Place within the file, if that holds many pages.
  static func path(_ path: [UInt8], member: String? = nil) -> HTML {
    let inner = member.map { " › \($0.clipped(to: 200))" as HTML } ?? ""
    let text = String(decoding: path, as: UTF8.self).clipped(to: 200)
    return "<code class=\"path\"><bdi>\(text)</bdi>\(inner)</code>"
  }

  /// A line to copy into a terminal or a file.
  static func line(_ text: String) -> HTML { "<pre class=\"line\">\(text.clipped(to: 600))</pre>" }

  static func list(_ items: [HTML], class name: String = "plain") -> HTML {
    items.isEmpty ? "" : "<ul class=\"\(name)\">\(items.map { "<li>\($0)</li>" })</ul>"
  }

  /// `1 page`, `1,204 pages`.
  static func count(_ number: Int, _ one: String, _ many: String) -> HTML {
    "\(number) \(number == 1 ? one : many)"
  }
}

extension String {
  /// At most `most` scalars, with an ellipsis for what is left out.
  func clipped(to most: Int) -> String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: most, limitedBy: endIndex),
      end < endIndex
    else { return self }
    return String(self[..<end]) + "…"
  }
}

extension Int {
  /// `17,204`.
  var grouped: String {
    var digits = Array(String(magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (self < 0 ? "−" : "") + String(digits)
  }
}
