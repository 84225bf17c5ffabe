/// A record's text, addressed by code points as the record's spans are.
struct ExportedText: Sendable {
  let string: String
  private let scalars: [Unicode.Scalar]

  /// Offsets of the code points that take two units of UTF-16, in order.
  private let astral: [Int]

  init(_ string: String) {
    self.string = string
    let scalars = Array(string.unicodeScalars)
    self.scalars = scalars
    astral = scalars.indices.filter { scalars[$0].value > 0xffff }
  }

  /// Code points.
  var count: Int { scalars.count }

  subscript(offset: Int) -> Unicode.Scalar { scalars[offset] }

  subscript(span: ExportedRecord.Span) -> String { self[span.start..<span.end] }

  subscript(range: Range<Int>) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[range])
    return String(words)
  }

  /// Units of UTF-16 before a code point: what JavaScript and Java count.
  func utf16Offset(_ offset: Int) -> Int {
    var (low, high) = (0, astral.count)
    while low < high {
      let middle = (low + high) / 2
      if astral[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return offset + low
  }

  func isSpace(_ span: ExportedRecord.Span) -> Bool {
    scalars[span.start..<span.end].allSatisfy(\.properties.isWhitespace)
  }

  /// The parts of a span that stand on one line each.
  func lines(of span: ExportedRecord.Span) -> [ExportedRecord.Span] {
    var lines: [ExportedRecord.Span] = []
    var start = span.start
    for offset in span.start...span.end where offset == span.end || scalars[offset] == "\n" {
      if start < offset { lines.append(.init(start: start, end: offset)) }
      start = offset + 1
    }
    return lines
  }
}
