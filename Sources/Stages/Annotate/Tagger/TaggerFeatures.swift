internal import Names
internal import Scanning

/// The features of a token: numbers of rows in the model's table.
///
/// Feature hashing: K. Weinberger et al., "Feature hashing for large scale multitask learning",
/// ICML 2009. Features that share a row are told apart by the others.
struct TaggerFeatures {
  private let tokens: [TaggerToken]
  private let mask: UInt64

  /// - Parameter bits: The model's table has 2^bits rows.
  init(of document: TaggerDocument, bits: Int) {
    tokens = document.tokens
    mask = (1 << UInt64(bits)) - 1
  }

  /// Replaces `rows` by those of the token at `index`.
  ///
  /// - Parameter sentence: The tokens of its sentence.
  func rows(of index: Int, in sentence: Range<Int>, into rows: inout [UInt32]) {
    rows.removeAll(keepingCapacity: true)
    let here = tokens[index]
    let before = index > sentence.lowerBound ? tokens[index - 1] : Self.edge
    let after = index + 1 < sentence.upperBound ? tokens[index + 1] : Self.edge
    var list = RowList(rows: rows, mask: mask)
    rows = []
    list.add(0, here.low)
    list.add(1, here.shape)
    list.add(2, before.low)
    list.add(3, after.low)
    list.add(4, pair(before.shape, here.shape))
    list.add(5, pair(here.shape, after.shape))
    list.add(6, UInt64(here.ruled))
    list.add(7, UInt64(before.ruled) << 8 | UInt64(here.ruled))
    list.add(8, UInt64(here.ruled) << 8 | UInt64(after.ruled))
    list.add(9, pair(here.low, UInt64(here.ruled)))
    list.add(69, UInt64(here.ruledSurely))
    // What can be no name is told from names by few features, for speed.
    guard here.isMarked || !here.run.isEmpty || before.isMarked || after.isMarked else {
      rows = list.rows
      return
    }
    let beforeLast = index > sentence.lowerBound + 1 ? tokens[index - 2] : Self.edge
    let afterNext = index + 2 < sentence.upperBound ? tokens[index + 2] : Self.edge
    addWords(&list, beforeLast, before, here, after, afterNext)
    addKnowledge(&list, before, here, after)
    addUse(&list, before, here, after)
    if here.isMarked { addInside(&list, before, here, after) }
    if !here.run.isEmpty { addRun(&list, here, index, sentence) }
    rows = list.rows
  }

  private func addWords(
    _ list: inout RowList, _ beforeLast: TaggerToken, _ before: TaggerToken, _ here: TaggerToken,
    _ after: TaggerToken, _ afterNext: TaggerToken
  ) {
    list.add(10, beforeLast.low)
    list.add(11, afterNext.low)
    list.add(12, pair(before.low, here.low))
    list.add(13, pair(here.low, after.low))
    list.add(14, pair(before.low, after.low))
    list.add(15, before.shape)
    list.add(16, after.shape)
    list.add(17, pair(pair(before.shape, here.shape), after.shape))
    list.add(18, pair(before.low, here.shape))
    list.add(19, pair(here.shape, after.low))
    list.add(20, pair(pair(beforeLast.low, before.low), here.shape))
    list.add(21, before.suffixes[2])
    list.add(22, after.suffixes[2])
    list.add(23, pair(UInt64(here.ruled), before.low))
    list.add(24, pair(UInt64(here.ruled), after.low))
    list.add(25, UInt64(beforeLast.ruled) << 8 | UInt64(here.ruled))
    list.add(26, UInt64(afterNext.ruled) << 8 | UInt64(here.ruled))
    list.add(70, UInt64(before.ruledSurely) << 8 | UInt64(here.ruledSurely))
    list.add(71, UInt64(here.ruledSurely) << 8 | UInt64(after.ruledSurely))
    list.add(72, pair(UInt64(here.ruledSurely), here.shape))
  }

  private func addKnowledge(
    _ list: inout RowList, _ before: TaggerToken, _ here: TaggerToken, _ after: TaggerToken
  ) {
    list.add(bits: here.classes, 27)
    list.add(bits: before.classes, 28)
    list.add(bits: after.classes, 29)
    list.add(bits: UInt64(before.knowledge.classes), 30)
    list.add(bits: UInt64(after.knowledge.classes), 31)
    list.add(32, UInt64(before.knowledge.place))
    list.add(33, UInt64(after.knowledge.place))
    list.add(34, UInt64(before.hinted) << 8 | UInt64(here.hinted))
    list.add(35, pair(UInt64(here.hinted), before.low))
    list.add(36, pair(UInt64(here.hinted), after.low))
    list.add(37, UInt64(before.evidence))
    list.add(38, UInt64(after.evidence))
    list.add(83, UInt64(before.personal.rawValue))
    list.add(84, UInt64(after.personal.rawValue))
  }

  private func addUse(
    _ list: inout RowList, _ before: TaggerToken, _ here: TaggerToken, _ after: TaggerToken
  ) {
    for length in [4, 6, 10] as [UInt32] {
      let mask = (1 as UInt32) << length - 1
      list.add(85, pair(UInt64(length), UInt64(here.use.way & mask)))
      list.add(86, pair(UInt64(length), UInt64(before.use.way & mask)))
      list.add(87, pair(UInt64(length), UInt64(after.use.way & mask)))
    }
    list.add(88, UInt64(here.use.way))
    list.add(89, UInt64(before.use.way))
    list.add(90, UInt64(after.use.way))
    list.add(91, pair(UInt64(here.use.way), here.shape))
    list.add(92, pair(UInt64(before.use.way & 0x3f), UInt64(here.use.way & 0x3ff)))
    list.add(93, pair(UInt64(here.use.way & 0x3ff), UInt64(after.use.way & 0x3f)))
    list.add(94, UInt64(here.use.writing))
    list.add(95, pair(UInt64(here.use.writing), here.shape))
    list.add(96, pair(UInt64(here.use.casing), pair(UInt64(before.use.casing), here.shape)))
    list.add(97, pair(UInt64(here.use.casing), pair(UInt64(after.use.casing), here.shape)))
    list.add(98, pair(UInt64(here.use.casing), UInt64(here.ruledSurely)))
  }

  private func addInside(
    _ list: inout RowList, _ before: TaggerToken, _ here: TaggerToken, _ after: TaggerToken
  ) {
    list.add(39, here.form)
    for length in 0..<4 {
      list.add(40, here.prefixes[length])
      list.add(41, here.suffixes[length])
    }
    let classes = UInt64(here.knowledge.classes)
    list.add(bits: classes, 42)
    list.add(43, classes)
    list.add(44, pair(classes, here.shape))
    list.add(45, pair(UInt64(before.knowledge.classes), classes))
    list.add(46, pair(classes, UInt64(after.knowledge.classes)))
    list.add(47, UInt64(here.hinted))
    list.add(48, pair(UInt64(here.hinted), here.shape))
    list.add(49, UInt64(here.placed))
    list.add(50, pair(UInt64(here.placed), before.low))
    list.add(51, pair(UInt64(here.placed), after.low))
    list.add(52, UInt64(here.knowledge.place) << 8 | UInt64(after.knowledge.place))
    list.add(bits: UInt64(here.evidence), 53)
    list.add(54, UInt64(here.evidence))
    list.add(55, pair(UInt64(here.evidence), UInt64(here.ruled)))
    list.add(73, UInt64(here.listed))
    list.add(74, pair(UInt64(here.listed), UInt64(here.ruledSurely)))
    list.add(75, pair(UInt64(here.listed), before.low))
    list.add(76, UInt64(before.listed) << 8 | UInt64(here.listed))
    list.add(77, UInt64(here.listed) << 8 | UInt64(after.listed))
    let personal = UInt64(here.personal.rawValue)
    list.add(78, personal)
    list.add(79, UInt64(before.personal.rawValue) << 8 | personal)
    list.add(80, personal << 8 | UInt64(after.personal.rawValue))
    list.add(81, pair(personal, classes))
    list.add(82, pair(personal, here.shape))
    list.add(56, pair(UInt64(here.evidence >> 16 & 0xff), here.shape))
  }

  private func addRun(
    _ list: inout RowList, _ here: TaggerToken, _ index: Int, _ sentence: Range<Int>
  ) {
    let run = here.run
    let first = tokens[run.lowerBound]
    let last = tokens[run.upperBound - 1]
    let before = run.lowerBound > sentence.lowerBound ? tokens[run.lowerBound - 1].low : 1
    let after = run.upperBound < sentence.upperBound ? tokens[run.upperBound].low : 2
    let length = UInt64(min(run.count, 6))
    let place = UInt64(min(index - run.lowerBound, 6)) << 4 | length
    list.add(57, place)
    list.add(58, last.low)
    list.add(59, first.low)
    list.add(60, before)
    list.add(61, after)
    list.add(62, pair(before, place))
    list.add(63, pair(after, place))
    list.add(64, pair(before, after))
    list.add(65, pair(last.classes, place))
    list.add(66, pair(first.classes, place))
    list.add(67, pair(UInt64(last.knowledge.classes), UInt64(first.knowledge.classes)))
    list.add(68, last.suffixes[2])
  }

  @inline(__always)
  private func pair(_ left: UInt64, _ right: UInt64) -> UInt64 {
    left &* 0x9e37_79b9_7f4a_7c15 ^ (right &+ 0x7f4a_7c15_f39c_c060)
  }

  /// Beyond a sentence's ends.
  private static let edge: TaggerToken = {
    let reading = Reading("\u{1}")
    let token = Token(reading.bytes.span, 0..<1, sentence: 0)
    return TaggerToken(reading.bytes.span, token, lacksCapitals: false)
  }()
}

/// Rows that are being collected.
private struct RowList {
  var rows: [UInt32]
  let mask: UInt64

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    rows.append(
      UInt32(truncatingIfNeeded: mixed(value ^ template &* 0xd6e8_feb8_6659_fd93) & mask))
  }

  /// A row for each bit that is set.
  @inline(__always)
  mutating func add(bits: UInt64, _ template: UInt64) {
    var rest = bits
    while rest != 0 {
      add(template, UInt64(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
  }
}
