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
  private enum Kind {
    case number(Int, width: Int)
    case month(Int)

    /// A mark between two numbers that makes them parts of one date.
    case joint(UInt32)
    case other
  }

  private struct Token {
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
  private static let englishWords = ["mac", "ago", "set", "out", "des"]

  private static func tokens(of bytes: [UInt8], _ order: DayOrder) -> [Token] {
    let text = bytes.span
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count, tokens.count < 120 {
      let start = index
      if let digit = digit(text, at: index) {
        var value = 0
        var width = 0
        var next: (value: Int, byteCount: Int)? = digit
        while let digit = next, width < 9 {
          value = value * 10 + digit.value
          width += 1
          index += digit.byteCount
          next = self.digit(text, at: index)
        }
        let isBeforeColon = index < bytes.count && text[index] == UInt8(ascii: ":")
        let isSpaced = index + 1 < bytes.count && text[index] == 0x20
        let behind = index + (isSpaced ? 1 : 0)
        let mark = behind < bytes.count ? text[behind] : UInt8(ascii: ",")
        let isLast = [UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "|")].contains(mark)
        tokens.append(
          Token(
            kind: .number(value, width: width), range: start..<index,
            isBeforeColon: isBeforeColon, isLast: isLast))
        continue
      }
      let scalar = text.scalar(at: index)
      switch scalar.value {
      case 0x2f, 0x2e, 0x2d, 0x7c, 0x5e74, 0x6708, 0x65e5, 0xb144, 0xc6d4, 0xc77c:
        let isJoint =
          scalar.value > 0x80 || joins(text, scalar.value, at: index + scalar.byteCount)
        index += scalar.byteCount
        if isJoint {
          tokens.append(Token(kind: .joint(scalar.value & 0xff), range: start..<index))
        }
      case 0...0x2c, 0x3a...0x40, 0xa0:
        index += scalar.byteCount
      default:
        while index < bytes.count, isOfWord(text, at: index, from: start) { index += 1 }
        if index == start { index += scalar.byteCount }
        let ordered = orderedMonth(text, start..<index)
        index = ordered?.end ?? index
        let isEnglish = order == .monthFirst && englishWords.contains { text.has($0, at: start) }
        let isWord = isEnglish && index - start == 3
        let month = ordered?.month ?? (isWord ? nil : month(text.extracting(start..<index)))
        tokens.append(
          Token(
            kind: month.map { .month($0) } ?? .other, range: start..<index,
            isThai: isThai(text, at: start), isOfYear: text.has("gad", at: start)))
      }
    }
    return tokens
  }

  /// The months of the Levant that have a name of two words, “the first Tishrin”; and where it ends.
  private static func orderedMonth(
    _ text: Span<UInt8>, _ word: Range<Int>
  ) -> (month: Int, end: Int)? {
    guard word.count >= 10, text[word.lowerBound] >= 0xd8, word.upperBound < text.count,
      text[word.upperBound] == 0x20
    else { return nil }
    let isTishrin = text.has("تشرين", at: word.lowerBound)
    guard isTishrin || text.has("كانون", at: word.lowerBound) else { return nil }
    let next = word.upperBound + 1
    for (order, names) in [["الأول", "الاول", "أول"], ["الثاني", "الثانى", "ثاني"]].enumerated() {
      for name in names where text.has(name, at: next) {
        let month = isTishrin ? 10 + order : order == 0 ? 12 : 1
        return (month, next + name.utf8.count)
      }
    }
    return nil
  }

  private static func isThai(_ text: Span<UInt8>, at index: Int) -> Bool {
    (0xe00...0xe7f).contains(text.scalar(at: index).value)
  }

  /// Whether the word that begins at `start` goes on: up to the next mark or capital, since a style
  /// sheet may be all that sets “Ada Holm•March” or “HarboursMarch” apart.
  private static func isOfWord(_ text: Span<UInt8>, at index: Int, from start: Int) -> Bool {
    let byte = text[index]
    // General punctuation and the signs of Latin-1.
    if byte == 0xe2 || byte == 0xc2 { return false }
    if byte.isASCIIUpper, index > start, text[index - 1].isASCIILower { return false }
    return byte >= 0x80 || byte.isASCIILetter
  }

  /// Whether a mark stands before a number: `12.3.2019`, `12. 3. 2019`, `12 | 03 | 2019`.
  private static func joins(_ text: Span<UInt8>, _ mark: UInt32, at index: Int) -> Bool {
    if digit(text, at: index) != nil { return true }
    guard mark == 0x2e || mark == 0x7c, index < text.count, text[index] == 0x20 else {
      return false
    }
    return digit(text, at: index + 1) != nil
  }

  /// ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits.
  private static func digit(_ text: Span<UInt8>, at index: Int) -> (value: Int, byteCount: Int)? {
    guard index < text.count else { return nil }
    if text[index].isASCIIDigit { return (Int(text[index] - UInt8(ascii: "0")), 1) }
    let scalar = text.scalar(at: index)
    switch scalar.value {
    case 0x660...0x669: return (Int(scalar.value - 0x660), 2)
    case 0x6f0...0x6f9: return (Int(scalar.value - 0x6f0), 2)
    case 0x966...0x96f: return (Int(scalar.value - 0x966), 3)
    case 0x9e6...0x9ef: return (Int(scalar.value - 0x9e6), 3)
    case 0xe50...0xe59: return (Int(scalar.value - 0xe50), 3)
    case 0xff10...0xff19: return (Int(scalar.value - 0xff10), 3)
    default: return nil
    }
  }
}
