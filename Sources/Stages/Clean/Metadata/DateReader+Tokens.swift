internal import Scanning

// What dates in words and figures are made of.

extension DateReader {
  static func tokens(of bytes: [UInt8], _ order: DayOrder) -> [Token] {
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

  static func isThai(_ text: Span<UInt8>, at index: Int) -> Bool {
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
