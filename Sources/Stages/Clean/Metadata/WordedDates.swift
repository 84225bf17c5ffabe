internal import Scanning

// Dates as people write them: “12. März 2019”, “March 12, 2019”, “12/03/2019”, “2019年3月12日”,
// “١٢ مارس ٢٠١٩”.

/// A date in a text, and where it stands.
struct FoundDate {
  let date: ReadDate
  let range: Range<Int>

  /// Whether the year has two figures: a date only where one is looked for.
  let isShort: Bool
}

extension DateReader {
  enum Kind {
    case number(Int, width: Int)
    case month(Int)

    /// A mark between two numbers that makes them parts of one date.
    case joint(UInt32)
    case other
  }

  struct Token {
    let kind: Kind
    let range: Range<Int>

    /// Of a number: whether a colon stands right behind it.
    var isBeforeColon = false

    /// Of a month: whether its year is counted from the Buddha's death.
    var isThai = false

    /// Of a word: whether it is the Latvian “year's”.
    var isOfYear = false

    /// Of a number: whether the text ends there, or a mark stands behind it.
    var isLast = false

    var isPart: Bool {
      switch kind {
      case .number, .month: true
      case .joint, .other: false
      }
    }
  }

  /// The first full date in the words of `bytes`; also one with two figures for the year.
  static func worded(_ bytes: [UInt8], language: String?) -> ReadDate? {
    let found = all(in: bytes, DayOrder(of: language), most: 2)
    return (found.first { !$0.isShort } ?? found.first)?.date
  }

  static func first(in bytes: [UInt8], _ order: DayOrder) -> FoundDate? {
    all(in: bytes, order, most: 4).first { !$0.isShort }
  }

  /// The full dates in the words of `bytes`, first to last, `most` of them.
  static func all(in bytes: [UInt8], _ order: DayOrder, most: Int = 8) -> [FoundDate] {
    let tokens = tokens(of: bytes, order)
    var found: [FoundDate] = []
    var index = 0
    while index < tokens.count, found.count < most {
      let full = named(tokens, at: index) ?? numeric(tokens, at: index, order)
      let isFull = full?.0.isPossible == true
      if let (date, last) = isFull ? full : short(tokens, at: index, order), date.isPossible {
        found.append(
          FoundDate(
            date: date, range: tokens[index].range.lowerBound..<tokens[last].range.upperBound,
            isShort: !isFull))
        index = last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// Day, month's name, year, in either order. Also the index of the last token.
  private static func named(_ tokens: [Token], at index: Int) -> (ReadDate, last: Int)? {
    guard tokens[index].isPart else { return nil }
    let near = tokens[index...].prefix(8)
    // At most one other word between the parts: “12 de marzo de 2019”.
    guard near.prefix(6).count(where: \.isPart) >= 3 else { return nil }
    var parts = near.indices.filter { near[$0].isPart }
    // Arabic papers give a month by two names: “12 آذار/مارس 2019”.
    if parts.count > 3, case .month(let one) = near[parts[1]].kind,
      case .month(one) = near[parts[2]].kind
    {
      parts.remove(at: 2)
    }
    let buddha = near[parts[1]].isThai ? 543 : 0
    guard zip(parts, parts.dropFirst()).prefix(2).allSatisfy({ isNear($0, $1, in: tokens) }) else {
      return nil
    }
    let date: ReadDate
    switch (near[parts[0]].kind, near[parts[1]].kind, near[parts[2]].kind) {
    case (.number(let day, _), .month(let month), .number(let number, let width)) where day <= 31:
      guard let year = year(number, width) else { return nil }
      date = ReadDate(year: year - (year > 2400 ? buddha : 0), month: month, day: day)
    case (.month(let month), .number(let day, _), .number(let number, let width)) where day <= 31:
      guard let year = year(number, width) else { return nil }
      date = ReadDate(year: year - (year > 2400 ? buddha : 0), month: month, day: day)
    // “2019. gada 12. martā”
    case (.number(let year, 4), .number(let day, _), .month(let month))
    where day <= 31 && parts[1] - parts[0] == 2 && tokens[parts[0] + 1].isOfYear
      && !isBeforeYear(parts, in: tokens):
      date = ReadDate(year: year, month: month, day: day)
    case (.number(let year, 4), .month(let month), .number(let day, _))
    where day <= 31 && !isBeforeYear(parts, in: tokens):
      date = ReadDate(year: year, month: month, day: day)
    default:
      return nil
    }
    return (date, parts[2])
  }

  /// Whether a year follows the three parts closely, so that what stands first is of something
  /// else: “Election 2020 Posted March 12, 2019”.
  private static func isBeforeYear(_ parts: [Int], in tokens: [Token]) -> Bool {
    guard parts.count > 3, isNear(parts[2], parts[3], in: tokens),
      case .number(_, 4...6) = tokens[parts[3]].kind
    else { return false }
    return true
  }

  /// Whether at most one word stands between two parts, or two if the first is of the number:
  /// “12 de marzo”, “12th of March”, and not “11 posts in March”.
  private static func isNear(_ part: Int, _ next: Int, in tokens: [Token]) -> Bool {
    if next - part <= 2 { return true }
    let isSuffix = tokens[part].range.upperBound == tokens[part + 1].range.lowerBound
    return next - part == 3 && isSuffix
  }

  /// A year of four figures, or the first four of more: “March 12, 20195 minutes”.
  private static func year(_ number: Int, _ width: Int) -> Int? {
    guard width == 5 || width == 6 else { return width == 4 ? number : nil }
    let year = width == 5 ? number / 10 : number / 100
    return (1991...2100).contains(year) ? year : nil
  }

  /// Three numbers with the same sort of mark between: `12.03.2019`, `3/12/2019`, `2019年3月12日`.
  private static func numeric(
    _ tokens: [Token], at index: Int, _ order: DayOrder
  ) -> (ReadDate, last: Int)? {
    guard index + 4 < tokens.count, case .number(let first, let width) = tokens[index].kind,
      case .joint(let mark) = tokens[index + 1].kind,
      case .number(let second, _) = tokens[index + 2].kind,
      case .joint(let other) = tokens[index + 3].kind,
      case .number(let third, let lastWidth) = tokens[index + 4].kind
    else { return nil }
    if width == 4 { return (ReadDate(year: first, month: second, day: third), index + 4) }
    guard lastWidth == 4, width <= 2, mark == other, !isTime(tokens, after: index + 4) else {
      return nil
    }
    // Nobody puts a dot behind the month who puts the month first.
    if second > 12 || (order == .monthFirst && mark != 0x2e && first <= 12) {
      return (ReadDate(year: third, month: first, day: second), index + 4)
    }
    return (ReadDate(year: third, month: second, day: first), index + 4)
  }

  /// “31.10.23”, “26/10/13”, “28.09.1912:44”, “14 Gennaio 20”: of this century.
  private static func short(
    _ tokens: [Token], at index: Int, _ order: DayOrder
  ) -> (ReadDate, last: Int)? {
    guard case .number(let first, let width) = tokens[index].kind, width <= 2 else { return nil }
    if index + 2 < tokens.count, case .month(let month) = tokens[index + 1].kind,
      case .number(let year, 2) = tokens[index + 2].kind, tokens[index + 2].isLast
    {
      return year < 40 ? (ReadDate(year: 2000 + year, month: month, day: first), index + 2) : nil
    }
    guard width == 2, index + 4 < tokens.count, case .joint(let mark) = tokens[index + 1].kind,
      case .number(let second, 2) = tokens[index + 2].kind,
      case .joint(mark) = tokens[index + 3].kind, mark == 0x2e || mark == 0x2f,
      case .number(let third, let lastWidth) = tokens[index + 4].kind
    else { return nil }
    let isBeforeTime = lastWidth == 4 && isTime(tokens, after: index + 4)
    guard lastWidth == 2 && !tokens[index + 4].isBeforeColon || isBeforeTime else { return nil }
    let year = isBeforeTime ? third / 100 : third
    guard year < 40 else { return nil }
    let isMonthFirst = second > 12 || order == .monthFirst && mark != 0x2e && first <= 12
    return (
      ReadDate(
        year: 2000 + year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first),
      index + 4
    )
  }

  /// Whether a colon and digits follow: “28.09.1912:44” is two figures of a year and a time.
  private static func isTime(_ tokens: [Token], after index: Int) -> Bool {
    guard index + 1 < tokens.count, case .number(_, 2) = tokens[index + 1].kind else {
      return false
    }
    return tokens[index].isBeforeColon
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound + 1
  }

  /// Short forms of months in other languages that are words where the month is put first.
  static let englishWords = ["mac", "ago", "set", "out", "des"]
}
