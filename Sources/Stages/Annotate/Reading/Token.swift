internal import Scanning

/// A token with what its letters say about it.
struct Token {
  /// First byte, and first byte after it.
  let start: Int
  let end: Int
  let key: WordKey
  let classes: WordClass
  let shape: Shape
  let firstByte: UInt8

  /// Index of its sentence.
  let sentence: Int

  /// How a token is written.
  struct Shape: OptionSet {
    let rawValue: UInt8

    static let startsUpper = Shape(rawValue: 1)
    static let startsLower = Shape(rawValue: 2)
    /// At least two letters, none of them small.
    static let allUpper = Shape(rawValue: 4)
    static let hasDigit = Shape(rawValue: 8)
    /// Digits alone.
    static let allDigits = Shape(rawValue: 16)
    /// Begins with a letter or a digit of some script.
    static let isWord = Shape(rawValue: 32)
    /// Ends in the stop of an abbreviation.
    static let endsInStop = Shape(rawValue: 64)
    /// Ends in "ly".
    static let endsInLy = Shape(rawValue: 128)
  }

  init(_ text: Span<UInt8>, _ range: Range<Int>, sentence: Int) {
    start = range.lowerBound
    end = range.upperBound
    firstByte = text[start]
    self.sentence = sentence
    key = WordKey(text, range)
    classes = WordClass(rawValue: Lexicon.words[key])
    shape = Shape(of: text, range)
  }

  @inline(__always)
  var count: Int { end - start }

  @inline(__always)
  var range: Range<Int> { start..<end }

  @inline(__always)
  func isAny(of wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }

  @inline(__always)
  func isMark(_ mark: UInt8) -> Bool { firstByte == mark && end - start == 1 }

  @inline(__always)
  var isWord: Bool { shape.contains(.isWord) }

  @inline(__always)
  var startsUpper: Bool { shape.contains(.startsUpper) }

  @inline(__always)
  var startsLower: Bool { shape.contains(.startsLower) }
}

extension Token.Shape {
  fileprivate init(of text: Span<UInt8>, _ range: Range<Int>) {
    let first = text.scalar(at: range.lowerBound)
    var shape: Token.Shape = []
    if first.isUpperCase { shape.insert(.startsUpper) }
    if first.isLowerCase { shape.insert(.startsLower) }
    var upper = 0
    var lower = 0
    var digits = 0
    var other = 0
    for index in range {
      let byte = text[index]
      if byte.isASCIIUpper {
        upper += 1
      } else if byte.isASCIILower {
        lower += 1
      } else if byte.isASCIIDigit {
        digits += 1
      } else if byte >= 0x80 {
        other += 1
      }
    }
    if upper >= 2, lower == 0 { shape.insert(.allUpper) }
    if digits > 0 { shape.insert(.hasDigit) }
    if digits == range.count { shape.insert(.allDigits) }
    let isMark =
      first.value >= 0x80 && first.value < 0xc0 || first.value >= 0x2000 && first.value < 0x2c00
    if upper + lower + digits > 0 || other > 0 && !isMark { shape.insert(.isWord) }
    if text[range.upperBound - 1] == UInt8(ascii: "."), range.count > 1 {
      shape.insert(.endsInStop)
    }
    if range.count > 4, text[range.upperBound - 1] == UInt8(ascii: "y"),
      text[range.upperBound - 2] == UInt8(ascii: "l")
    {
      shape.insert(.endsInLy)
    }
    self = shape
  }
}
