internal import Scanning

/// What stands in brackets: one to three short forms, or something else.
struct Bracket {
  /// Tokens.
  let open: Int
  let close: Int

  /// Bytes between the brackets.
  let inner: Range<Int>

  /// Short forms, if there is nothing else before the first comma or semicolon.
  let shorts: [Range<Int>]
  let wordCount: Int

  init(open: Int, close: Int, inner: Range<Int>, _ reading: Reading) {
    self.open = open
    self.close = close
    self.inner = inner
    wordCount = (open + 1..<max(open + 1, close)).reduce(0) {
      $0 + (reading.tokens[$1].isWord ? 1 : 0)
    }
    shorts = Self.shorts(in: inner, reading)
  }

  private static func shorts(in inner: Range<Int>, _ reading: Reading) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var isJoined = true
    for index in inner.lowerBound...inner.upperBound {
      let byte = index < inner.upperBound ? reading.bytes[index] : UInt8(ascii: "/")
      let isSeparator =
        byte == 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ",")
        || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"")
        || byte == 0xe2 && index + 2 < inner.upperBound && reading.bytes[index + 1] == 0x80
      if !isSeparator {
        start = start ?? index
        continue
      }
      if let from = start {
        let word = from..<index
        if joints.contains(WordKey(reading.bytes.span, word)) {
          isJoined = true
        } else {
          guard isJoined || parts.isEmpty else { return [] }
          let core = word.lowerBound..<word.upperBound
          guard ShortForm.isPlausible(core, reading) else { return [] }
          parts.append(core)
          isJoined = false
        }
        start = nil
      }
      if byte == UInt8(ascii: "/") { isJoined = true }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";"), !parts.isEmpty { break }
      if byte == 0xe2 { start = nil }
    }
    return parts.count <= 3 ? parts : []
  }

  private static let joints: Set<WordKey> = Set(
    ["or", "also", "a.k.a.", "aka", "formerly", "now", "and", "the", "as"].map { WordKey($0) })
}

/// What can be an acronym.
enum ShortForm {
  /// Two to twelve bytes, at least two of them letters, at least two capital ones; or one capital
  /// and small letters.
  static func isPlausible(_ range: Range<Int>, _ reading: Reading) -> Bool {
    guard (2...12).contains(range.count) else { return false }
    var upper = 0
    var lower = 0
    var letters = 0
    for index in range {
      let byte = reading.bytes[index]
      if byte.isASCIIUpper { upper += 1 }
      if byte.isASCIILower { lower += 1 }
      if byte.isASCIILetter { letters += 1 }
      guard
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
      else { return false }
    }
    guard letters >= 2, upper >= 1 else { return false }
    if upper >= 2 { return lower <= upper + 4 || upper >= 3 }
    return reading.bytes[range.lowerBound].isASCIIUpper && lower == range.count - 1
  }

  /// Its letters and digits in lower case, without a plural s.
  static func letters(_ range: Range<Int>, _ reading: Reading) -> [UInt8] {
    var letters: [UInt8] = []
    var upper = 0
    for index in range where reading.bytes[index].isASCIILetter || reading.bytes[index].isASCIIDigit
    {
      if reading.bytes[index].isASCIIUpper { upper += 1 }
      letters.append(reading.bytes[index].asciiLowered)
    }
    if letters.count > 2, upper == letters.count - 1,
      reading.bytes[range.upperBound - 1] == UInt8(ascii: "s")
    {
      letters.removeLast()
    }
    return letters
  }
}
