internal import HTMLParsing
internal import Scanning

// Prose in `<pre>`: press releases, mails, old pages that were typed and not marked up.

extension HTMLTree {
  /// Whether a `<pre>` holds sentences, and not code, a table or a drawing.
  ///
  /// Looks at its first ten thousand bytes.
  func isTypedProse(in element: Int) -> Bool {
    var signs = TypedSigns()
    for index in element + 1..<nodes[element].subtreeEnd {
      switch nodes[index].tag {
      case .text: signs.read(bytes.span, nodes[index].text)
      case .a, .b, .strong, .i, .em, .u, .s, .q, .cite, .sup, .sub, .small, .big, .font, .br, .hr,
        .img:
        break
      default: return false
      }
      if signs.count > TypedSigns.most { break }
    }
    return signs.areProse
  }
}

/// What the characters of a preformatted text are.
private struct TypedSigns {
  private var letters = 0
  private var ofCode = 0
  private var others = 0
  private var sentences = 0

  /// Bytes that are looked at.
  static let most = 10_000

  var count: Int { letters + ofCode + others }

  mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) {
    for index in range.prefix(Self.most) {
      switch text[index] {
      case let byte where byte.isASCIILetter || byte >= 0x80: letters += 1
      case let byte where byte.isHTMLSpace: break
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "$"),
        UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "+"):
        ofCode += 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        others += 1
        let isAtEnd = index + 1 == range.upperBound || text[index + 1].isHTMLSpace
        // “git add .” ends no sentence.
        if isAtEnd, index > range.lowerBound, !text[index - 1].isHTMLSpace { sentences += 1 }
      default: others += 1
      }
    }
  }

  /// Nearly nothing but letters, few signs that prose has no use for, and sentences.
  var areProse: Bool {
    letters >= 60 && letters * 100 >= count * 85 && ofCode * 100 <= count && sentences >= 2
  }
}

/// A paragraph in a preformatted text, and whether its lines end where they were full.
struct TypedParagraph {
  let range: Range<Int>
  let isWrapped: Bool
}

extension Span<UInt8> {
  /// What empty lines separate. The first and the last line of the range are the rest of one that
  /// an element has cut, and separate nothing.
  func typedParagraphs(in range: Range<Int>) -> [TypedParagraph] {
    var paragraphs: [TypedParagraph] = []
    var start = range.lowerBound
    var line = start
    // The shortest line that another follows.
    var shortest = Int.max
    var previous = Int.max
    while line < range.upperBound {
      let end = first(0x0a, in: line..<range.upperBound) ?? range.upperBound
      let isEmpty = (line..<end).allSatisfy { self[$0].isHTMLSpace }
      if isEmpty, line > range.lowerBound, end < range.upperBound {
        paragraphs.append(TypedParagraph(range: start..<line, isWrapped: shortest >= fullLine))
        start = end + 1
        (shortest, previous) = (.max, .max)
      } else {
        shortest = Swift.min(shortest, previous)
        previous = end - line
      }
      line = end + 1
    }
    paragraphs.append(
      TypedParagraph(range: start..<range.upperBound, isWrapped: shortest >= fullLine))
    return paragraphs
  }
}

/// Bytes of a line that nobody ends before it is full.
private let fullLine = 40
