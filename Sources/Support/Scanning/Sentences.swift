/// The sentences of `text`, as UTF-8 byte ranges without the white space around them.
///
/// A line break ends a sentence, and so does a tab, the border of a table's cells. So does a stop
/// (`. ! ? … ؟ ۔ 。`) with the closing marks and numbers of notes that follow it, unless it belongs to
/// an abbreviation, an initial or a list number, or the text goes on with a small letter. What names
/// a picture or a table before its title is a sentence of its own. Rules are English with the commonest abbreviations of German, French
/// and Spanish; other scripts need only their stops.
///
/// - Complexity: O(text): a stop is judged by at most 40 bytes to its left and right.
public func sentences(in text: Span<UInt8>) -> [Range<Int>] {
  var splitter = SentenceSplitter(start: 0)
  var lineStart = 0
  while lineStart < text.count {
    var lineEnd = lineStart
    while lineEnd < text.count, !text[lineEnd].isLineOrCellEnd { lineEnd += 1 }
    splitter.split(lineStart..<lineEnd, of: text)
    lineStart = lineEnd + 1
  }
  return splitter.found
}

/// Finds the ends of sentences in one line after the other.
private struct SentenceSplitter {
  private(set) var found: [Range<Int>] = []

  /// Where the sentence being read starts.
  private var start: Int

  /// What numbers the item of a list that is being read: 2 of "2. The second", 98 of "b. The second".
  private var item: Int?

  init(start: Int) { self.start = start }

  mutating func split(_ line: Range<Int>, of text: Span<UInt8>) {
    start = line.lowerBound
    item = nil
    let label = text.endOfLabel(at: start, before: line.upperBound)
    if label > start {
      close(at: label, text)
      start = label
    }
    var index = start
    while index < line.upperBound {
      let width = text.stopWidth(at: index, before: line.upperBound)
      guard width > 0 else {
        index += 1
        continue
      }
      index = judgeStop(at: index, line, text)
    }
    close(at: line.upperBound, text)
  }

  /// Ends the sentence if the stop at `index` does; returns where to read on.
  private mutating func judgeStop(at index: Int, _ line: Range<Int>, _ text: Span<UInt8>) -> Int {
    let stop = Stop(at: index, in: line, of: text)
    if let number = text.itemNumber(before: index, from: line.lowerBound) {
      if number.start == start {
        item = number.value
      } else if let item, number.value == item + 1, stop.end < line.upperBound,
        text[stop.end] == 0x20
      {
        // "1. The first 2. The second": the next of a list that goes on.
        close(at: number.start, text)
        start = number.start
        self.item = number.value
        return stop.runEnd
      }
    }
    if stop.isIdeographic {
      close(at: stop.end, text)
      start = stop.end
      return stop.end
    }
    guard let next = stop.nextSentence(in: line, of: text, from: start) else {
      return stop.runEnd
    }
    close(at: stop.end, text)
    start = next
    return stop.end
  }

  private mutating func close(at end: Int, _ text: Span<UInt8>) {
    var low = start
    var high = end
    while low < high, case let scalar = text.scalar(at: low), scalar.kind == .space {
      low += scalar.byteCount
    }
    while high > low, case let previous = text.scalarStart(before: high),
      text.scalar(at: previous).kind == .space
    {
      high = previous
    }
    if low < high { found.append(low..<high) }
  }
}

extension UInt8 {
  /// A line break, or a tab: the border of a table's cells.
  @inline(__always)
  public var isLineOrCellEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t") }
}

extension Span<UInt8> {
  /// Bytes of the stop at `index`; 0 if none stands there.
  @inline(__always)
  func stopWidth(at index: Int, before end: Int) -> Int {
    switch self[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 1
    case 0xd8: index + 1 < end && self[index + 1] == 0x9f ? 2 : 0  // ؟
    case 0xdb: index + 1 < end && self[index + 1] == 0x94 ? 2 : 0  // ۔
    case 0xe0: index + 2 < end && self[index + 1] == 0xa5 && self[index + 2] & 0xfe == 0xa4 ? 3 : 0
    case 0xe2: index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0xa6 ? 3 : 0
    case 0xe3: index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x82 ? 3 : 0  // 。
    case 0xef:
      index + 2 < end && self[index + 1] == 0xbc
        && (self[index + 2] == 0x81 || self[index + 2] == 0x9f) ? 3 : 0  // ！ ？
    default: 0
    }
  }

  /// The number or small letter, and where it starts, that stands alone before the stop at `index`.
  func itemNumber(before index: Int, from lineStart: Int) -> (start: Int, value: Int)? {
    var at = index
    var value = 0
    var unit = 1
    while at > lineStart, index - at < 3, self[at - 1].isASCIIDigit {
      at -= 1
      value += unit * Int(self[at] - UInt8(ascii: "0"))
      unit *= 10
    }
    if at == index, at > lineStart, self[at - 1].isASCIILower {
      at -= 1
      value = Int(self[at])
    }
    guard at < index, at == lineStart || self[at - 1] == 0x20 else { return nil }
    return (at, value)
  }

  /// `index`, or the end of what names a picture or a table there: "Figure 1.5" before a capital.
  func endOfLabel(at index: Int, before end: Int) -> Int {
    let width = has("figure ", at: index) ? 7 : has("table ", at: index) ? 6 : 0
    guard width > 0, self[index].isASCIIUpper else { return index }
    var at = index + width
    while at < end, self[at].isASCIIDigit || self[at] == UInt8(ascii: ".") { at += 1 }
    guard at > index + width, self[at - 1].isASCIIDigit, at + 1 < end, self[at] == 0x20,
      self[at + 1].isASCIIUpper
    else { return index }
    return at
  }

  /// Bytes of the mark at `index` that can close a quotation or a bracket; 0 if there is none.
  @inline(__always)
  func closerWidth(at index: Int, before end: Int) -> Int {
    switch self[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
    case 0xc2: index + 1 < end && self[index + 1] == 0xbb ? 2 : 0  // »
    case 0xe2:
      // ‘ and “ close German quotations, ’ and ” others, › French ones.
      index + 2 < end && self[index + 1] == 0x80
        && ((0x98...0x9d).contains(self[index + 2]) || self[index + 2] == 0xba) ? 3 : 0
    case 0xe3:
      index + 2 < end && self[index + 1] == 0x80
        && (self[index + 2] == 0x8d || self[index + 2] == 0x8f) ? 3 : 0
    default: 0
    }
  }

  /// Bytes of the mark at `index` that can stand before a sentence's first letter, or 0.
  @inline(__always)
  func openerWidth(at index: Int, before end: Int) -> Int {
    switch self[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "-"), UInt8(ascii: "*"):
      1
    case 0xc2:
      index + 1 < end
        && (self[index + 1] == 0xab || self[index + 1] == 0xbf || self[index + 1] == 0xa1) ? 2 : 0
    case 0xe2:
      index + 2 < end && self[index + 1] == 0x80
        && ((0x90...0x9f).contains(self[index + 2]) || self[index + 2] == 0xa2
          || self[index + 2] == 0xb9)
        ? 3 : 0
    default: 0
    }
  }
}
