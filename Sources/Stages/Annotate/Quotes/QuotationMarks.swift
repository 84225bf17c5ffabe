internal import Scanning

/// A stretch in quotation marks within one paragraph, marks included.
struct MarkedStretch: Equatable {
  /// Bytes.
  let range: Range<Int>

  /// Bytes of the opening and the closing mark; 0 for a mark that is not there.
  let openWidth: Int
  let closeWidth: Int

  var isClosed: Bool { closeWidth > 0 }

  /// Without the marks.
  var inner: Range<Int> {
    let start = range.lowerBound + openWidth
    return start..<max(start, range.upperBound - closeWidth)
  }
}

/// Pairs quotation marks: “ ” „ “ « » ‹ › ‘ ’, straight ones, and those of teleprinters and TeX,
/// two single marks for a double one: ``so''.
///
/// A paragraph ends what is open: a stray mark costs one paragraph, not the rest of the text. A
/// single mark opens only after a space and is closed only before a letterless place, so that
/// apostrophes are none.
enum QuotationMarks {
  /// - Complexity: O(paragraph).
  static func stretches(in paragraph: Range<Int>, of bytes: [UInt8]) -> [MarkedStretch] {
    bytes.span.quotedStretches(in: paragraph)
  }

  /// Which marks a stretch was opened with.
  fileprivate enum Style {
    case straight, curly, low, angled, reversedAngled, single, straightSingle
  }
}

extension Span<UInt8> {
  fileprivate func quotedStretches(in paragraph: Range<Int>) -> [MarkedStretch] {
    var found: [MarkedStretch] = []
    var open: (style: QuotationMarks.Style, at: Int, width: Int)?
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      let width = quotationMarkWidth(at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      if let opened = open, closes(opened.style, at: index, paragraph) {
        found.append(
          MarkedStretch(
            range: opened.at..<index + width, openWidth: opened.width, closeWidth: width))
        open = nil
      } else if let style = opening(at: index, paragraph), mayOpen(style, within: open?.style) {
        if let opened = open {
          found.append(
            MarkedStretch(range: opened.at..<index, openWidth: opened.width, closeWidth: 0))
        }
        open = (style, index, width)
      }
      index += width
    }
    if let open {
      found.append(
        MarkedStretch(
          range: open.at..<paragraph.upperBound, openWidth: open.width, closeWidth: 0))
    }
    return found.filter { !$0.inner.isEmpty }
  }

  /// Bytes of a quotation mark at `index`, or 0.
  @inline(__always)
  func quotationMarkWidth(at index: Int) -> Int {
    switch self[index] {
    case UInt8(ascii: "\""): 1
    case UInt8(ascii: "'"): isTwice(at: index) ? 2 : 1
    case UInt8(ascii: "`"): isTwice(at: index) ? 2 : 0
    case 0xc2: index + 1 < count && (self[index + 1] == 0xab || self[index + 1] == 0xbb) ? 2 : 0
    case 0xe2:
      index + 2 < count && self[index + 1] == 0x80
        && ((0x98...0x9f).contains(self[index + 2]) || self[index + 2] == 0xb9
          || self[index + 2] == 0xba)
        ? 3 : 0
    default: 0
    }
  }

  @inline(__always)
  private func isTwice(at index: Int) -> Bool {
    index + 1 < count && self[index + 1] == self[index]
  }

  /// The style that the mark at `index` would open; `nil` if it opens none here.
  private func opening(at index: Int, _ paragraph: Range<Int>) -> QuotationMarks.Style? {
    let standsFree = index == paragraph.lowerBound || !isWordBefore(index)
    let next = index + quotationMarkWidth(at: index)
    let wordFollows = next < paragraph.upperBound && self[next] != 0x20
    switch scalar(at: index).value {
    case 0x22, 0x60: return .straight
    case 0x27 where isTwice(at: index): return .straight
    case 0x27: return standsFree && wordFollows ? .straightSingle : nil
    case 0x201c, 0x201f: return .curly
    case 0x201e: return .low
    case 0xab: return .angled
    case 0xbb: return standsFree && wordFollows ? .reversedAngled : nil
    case 0x2018, 0x201b: return standsFree && wordFollows ? .single : nil
    default: return nil
    }
  }

  /// Single marks stand within double ones and open nothing there; a second opening double mark
  /// means that the first was never closed.
  private func mayOpen(
    _ style: QuotationMarks.Style, within open: QuotationMarks.Style?
  ) -> Bool {
    guard let open else { return true }
    switch style {
    case .single, .straightSingle: return false
    case .straight: return open == .single || open == .straightSingle
    default: return style == open || open == .single || open == .straightSingle
    }
  }

  private func closes(
    _ style: QuotationMarks.Style, at index: Int, _ paragraph: Range<Int>
  ) -> Bool {
    let value = scalar(at: index).value
    switch style {
    case .straight:
      return value == 0x22 || value == 0x201d || value == 0x27 && isTwice(at: index)
    case .curly: return value == 0x201d || value == 0x22
    case .low: return value == 0x201c || value == 0x201d || value == 0x22
    case .angled: return value == 0xbb
    case .reversedAngled: return value == 0xab
    case .single: return value == 0x2019 && endsWord(index, paragraph)
    case .straightSingle: return value == 0x27 && endsWord(index, paragraph)
    }
  }

  private func isWordBefore(_ index: Int) -> Bool {
    let before = scalar(at: scalarStart(before: index))
    return before.kind == .word || before.value == 0x2e || before.value == 0x2c
  }

  /// Whether no letter follows the mark and none but a letter or a stop stands before it.
  private func endsWord(_ index: Int, _ paragraph: Range<Int>) -> Bool {
    let next = index + quotationMarkWidth(at: index)
    if next < paragraph.upperBound, scalar(at: next).kind == .word { return false }
    guard index > paragraph.lowerBound else { return false }
    return self[index - 1] != 0x20
  }
}
