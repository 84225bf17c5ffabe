internal import Scanning

// Dates as people write them: “12. März 2019”, “March 12, 2019”, “12/03/2019”, “2019年3月12日”,
// “١٢ مارس ٢٠١٩”.

/// A date in a text, and where it stands.
struct FoundDate {
  let date: ReadDate
  let range: Range<Int>
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

    var isPart: Bool {
      switch kind {
      case .number, .month: true
      case .joint, .other: false
      }
    }
  }

  /// The first full date in the words of `bytes`.
  static func worded(_ bytes: [UInt8], language: String?) -> ReadDate? {
    first(in: bytes, DayOrder(of: language))?.date
  }

  static func first(in bytes: [UInt8], _ order: DayOrder) -> FoundDate? {
    all(in: bytes, order, most: 1).first
  }

  /// The full dates in the words of `bytes`, first to last, `most` of them.
  static func all(in bytes: [UInt8], _ order: DayOrder, most: Int = 8) -> [FoundDate] {
    let tokens = tokens(of: bytes)
    var found: [FoundDate] = []
    var index = 0
    while index < tokens.count, found.count < most {
      if let (date, last) = named(tokens, at: index) ?? numeric(tokens, at: index, order),
        date.isPossible
      {
        found.append(
          FoundDate(
            date: date, range: tokens[index].range.lowerBound..<tokens[last].range.upperBound))
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
    let date: ReadDate
    switch (near[parts[0]].kind, near[parts[1]].kind, near[parts[2]].kind) {
    case (.number(let day, _), .month(let month), .number(let year, 4)) where day <= 31:
      date = ReadDate(year: year, month: month, day: day)
    case (.month(let month), .number(let day, _), .number(let year, 4)) where day <= 31:
      date = ReadDate(year: year, month: month, day: day)
    case (.number(let year, 4), .month(let month), .number(let day, _)) where day <= 31:
      date = ReadDate(year: year, month: month, day: day)
    default:
      return nil
    }
    return (date, parts[2])
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

  /// Whether a colon and digits follow: “28.09.1912:44” is two figures of a year and a time.
  private static func isTime(_ tokens: [Token], after index: Int) -> Bool {
    guard index + 1 < tokens.count, case .number(_, 2) = tokens[index + 1].kind else {
      return false
    }
    return tokens[index].isBeforeColon
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound + 1
  }

  private static func tokens(of bytes: [UInt8]) -> [Token] {
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
        tokens.append(
          Token(
            kind: .number(value, width: width), range: start..<index, isBeforeColon: isBeforeColon))
        continue
      }
      let scalar = text.scalar(at: index)
      switch scalar.value {
      case 0x2f, 0x2e, 0x2d, 0x7c, 0x5e74, 0x6708, 0x65e5, 0xb144, 0xc6d4, 0xc77c:
        let isJoint =
          scalar.value > 0x80 || joins(text, scalar.value, at: index + scalar.byteCount)
        index += scalar.byteCount
        tokens.append(
          Token(kind: isJoint ? .joint(scalar.value & 0xff) : .other, range: start..<index))
      case 0...0x2c, 0x3a...0x40, 0xa0:
        index += scalar.byteCount
      default:
        while index < bytes.count, text[index] >= 0x80 || text[index].isASCIILetter { index += 1 }
        if index == start { index += 1 }
        let kind = month(text.extracting(start..<index)).map { Kind.month($0) } ?? .other
        tokens.append(Token(kind: kind, range: start..<index))
      }
    }
    return tokens
  }

  /// Whether a mark stands before a number: `12.3.2019`, `12. 3. 2019`, `12 | 03 | 2019`.
  private static func joins(_ text: Span<UInt8>, _ mark: UInt32, at index: Int) -> Bool {
    if digit(text, at: index) != nil { return true }
    guard mark == 0x2e || mark == 0x7c, index < text.count, text[index] == 0x20 else {
      return false
    }
    return digit(text, at: index + 1) != nil
  }

  /// ASCII, Arabic-Indic and Persian digits.
  private static func digit(_ text: Span<UInt8>, at index: Int) -> (value: Int, byteCount: Int)? {
    guard index < text.count else { return nil }
    if text[index].isASCIIDigit { return (Int(text[index] - UInt8(ascii: "0")), 1) }
    let scalar = text.scalar(at: index)
    switch scalar.value {
    case 0x660...0x669: return (Int(scalar.value - 0x660), 2)
    case 0x6f0...0x6f9: return (Int(scalar.value - 0x6f0), 2)
    default: return nil
    }
  }
}
