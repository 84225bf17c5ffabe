internal import Scanning

/// What stands at a `&`: the HTML standard, section 13.2.5.72 on.
struct CharacterReference {
  /// The byte after it; after the `&` and the letters behind it, if it is none.
  let end: Int
  let meaning: Meaning

  enum Meaning {
    /// It is none.
    case asWritten
    case nothing
    case scalar(UInt32)
    case characters([UInt8])
  }

  /// - Parameters:
  ///   - range: From the `&` to the end of the text or value.
  ///   - isValue: In values of attributes, `&copy=1` is a parameter.
  init(in page: borrowing PageCopy, _ range: Range<Int>, isValue: Bool) {
    let start = range.lowerBound + 1
    var end = start
    if end < range.upperBound, page[end] == UInt8(ascii: "#") {
      self.init(numberIn: page, range)
      return
    }
    var key = NameKey()
    while end < range.upperBound, end - start < Self.longestName,
      page[end].isASCIILetter || page[end].isASCIIDigit
    {
      key.append(page[end])
      end += 1
    }
    if end < range.upperBound, page[end] == UInt8(ascii: ";") {
      let named = Self.named[key.value]
      self.init(end: named == nil ? end : end + 1, meaning: named ?? .asWritten)
      return
    }
    let isParameter = isValue && end < range.upperBound && page[end] == UInt8(ascii: "=")
    let isNamed = !isParameter && Self.namesWithoutSemicolon.contains(key.value)
    self.init(end: end, meaning: isNamed ? Self.named[key.value] ?? .asWritten : .asWritten)
  }

  private init(end: Int, meaning: Meaning) {
    self.end = end
    self.meaning = meaning
  }

  /// `&#233;` or `&#xe9;`, with or without its semicolon.
  private init(numberIn page: borrowing PageCopy, _ range: Range<Int>) {
    var end = range.lowerBound + 2
    let isHex = end < range.upperBound && page[end].asciiLowered == UInt8(ascii: "x")
    if isHex { end += 1 }
    let digits = end
    var value: UInt32 = 0
    while end < range.upperBound, let digit = page[end].digit(isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      end += 1
    }
    guard end > digits else {
      self.init(end: end, meaning: .asWritten)
      return
    }
    if end < range.upperBound, page[end] == UInt8(ascii: ";") { end += 1 }
    switch value {
    case 0x80...0x9f: self.init(end: end, meaning: .scalar(Self.windows1252[Int(value) - 0x80]))
    case 9, 10, 13: self.init(end: end, meaning: .scalar(0x20))
    case 1..<0x20: self.init(end: end, meaning: .nothing)
    default: self.init(end: end, meaning: .scalar(value == 0 ? 0xfffd : value))
    }
  }
}

extension UInt8 {
  fileprivate func digit(isHex: Bool) -> UInt32? {
    if isASCIIDigit { return UInt32(self - UInt8(ascii: "0")) }
    guard isHex, (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(asciiLowered) else { return nil }
    return UInt32(asciiLowered - UInt8(ascii: "a") + 10)
  }
}

// MARK: - Tables

extension CharacterReference {
  private static let longestName = 33

  private static let named: [UInt64: Meaning] = {
    var names: [UInt64: Meaning] = [:]
    for list in [namesAndCharacters, newNamesAndCharacters] {
      // By bytes: as characters, a space and a joiner behind it are one.
      let words = list.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        let scalars = Array(words[index + 1].unicodeScalars)
        names[key(words[index])] =
          scalars.count == 1
          ? .scalar(scalars[0].value) : .characters(Array(words[index + 1].utf8))
      }
    }
    for name in ["NewLine", "Tab"] { names[key(name[...])] = .scalar(0x20) }
    return names
  }()

  private static let namesWithoutSemicolon: Set<UInt64> = Set(
    oldNames.split(separator: " ").map(key))

  private static func key(_ name: Substring) -> UInt64 {
    var key = NameKey()
    for byte in name.utf8 { key.append(byte) }
    return key.value
  }

  /// What `&#128;` to `&#159;` mean: section 13.2.5.80.
  private static let windows1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
    0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ]
}
