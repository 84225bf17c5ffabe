import Scanning

/// One word while it is read: what its token will be made of.
struct Word {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// FNV-1a's multiplier.
  static let prime: UInt64 = 0x0000_0100_0000_01b3

  var hash: UInt64

  /// Letters of scripts with capitals.
  var letterCount = 0

  /// Everything else that was hashed: digits, signs inside numbers, letters without case.
  var scalarCount = 0

  /// The nearest Latin letters, for the skeleton of a name.
  var latin = InlineArray<64, UInt8>(repeating: 0)
  var latinCount = 0
  var startsUpper = false
  var hasLower = false
  var hasDigit = false
  var isCaseless = false

  @inline(__always)
  init(hash: UInt64) { self.hash = hash }

  /// Initials and shouted words tell little: three letters at least, and of a word all in
  /// capitals five at most.
  @inline(__always)
  var looksLikeName: Bool { letterCount >= 3 && (hasLower || letterCount <= 5) }

  @inline(__always)
  var hasLatinSpelling: Bool { latinCount == min(letterCount, 64) }

  var skeleton: UInt64 { ConsonantSkeleton.hash(latin, count: latinCount) }
}

// MARK: - Reading

extension Word {
  /// Reads the word that starts at `start` and returns where it ends.
  mutating func read(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var followsDigit = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIILetter {
        append(letter: UInt32(byte | 0x20), latin: byte | 0x20, isUpper: byte.isASCIIUpper)
        followsDigit = false
        index += 1
      } else if byte.isASCIIDigit {
        append(digit: byte)
        followsDigit = true
        index += 1
      } else if byte == UInt8(ascii: "'") {
        guard let next = afterApostrophe(bytes, at: index, length: 1) else { return index + 1 }
        index = next
      } else if byte < 0x80 {
        guard joins(byte, bytes, at: index, followsDigit: followsDigit) else { return index }
        index += 1
      } else {
        guard let next = appendScalar(bytes, at: index, followsDigit: &followsDigit) else {
          return index
        }
        index = next
      }
    }
    return index
  }

  @inline(__always)
  private mutating func append(letter: UInt32, latin letterInLatin: UInt8, isUpper: Bool) {
    if letterCount == 0, scalarCount == 0 { startsUpper = isUpper }
    if !isUpper { hasLower = true }
    letterCount += 1
    hash = (hash ^ UInt64(letter)) &* Self.prime
    if letterInLatin != 0, latinCount < 64 {
      latin[latinCount] = letterInLatin
      latinCount += 1
    }
  }

  private mutating func append(digit: UInt8) {
    hasDigit = true
    scalarCount += 1
    hash = (hash ^ UInt64(digit)) &* Self.prime
  }

  /// Reads one scalar beyond ASCII; `nil` if the word ends before it.
  private mutating func appendScalar(
    _ bytes: Span<UInt8>, at index: Int, followsDigit: inout Bool
  ) -> Int? {
    let scalar = bytes.scalar(at: index)
    let next = index + scalar.byteCount
    if scalar.value == 0x2019 { return afterApostrophe(bytes, at: index, length: 3) }
    switch FoldedScalar(scalar.value) {
    case .cased(let letter, let latin, let isUpper):
      append(letter: letter, latin: latin, isUpper: isUpper)
      followsDigit = false
    case .caseless(let letter):
      isCaseless = true
      scalarCount += 1
      hash = (hash ^ UInt64(letter)) &* Self.prime
      followsDigit = false
    case .digit(let value):
      append(digit: value + UInt8(ascii: "0"))
      followsDigit = true
    case .ignored: break
    case .ideograph, .katakana, .unspaced, .sentenceEnd, .separator: return nil
    }
    return next
  }

  /// Signs inside a number (`7-3/4`, `1,000`, `19:30`) and points inside capitals (`U.S.`).
  private mutating func joins(
    _ byte: UInt8, _ bytes: Span<UInt8>, at index: Int, followsDigit: Bool
  ) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    switch byte {
    case UInt8(ascii: ","): return followsDigit && next.isASCIIDigit
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      if followsDigit, next.isASCIIDigit {
        scalarCount += 1
        hash = (hash ^ UInt64(byte)) &* Self.prime
        return true
      }
      return byte == UInt8(ascii: ".") && next.isASCIIUpper && startsUpper && !hasLower
        && letterCount <= 3 && scalarCount == 0
    default: return false
    }
  }

  /// Leaves out a possessive `'s` and any other apostrophe; `nil` if the word ends here, as the
  /// article in `l'Irak` does.
  private func afterApostrophe(_ bytes: Span<UInt8>, at index: Int, length: Int) -> Int? {
    let next = index + length
    if letterCount == 1, scalarCount == 0, !startsUpper { return nil }
    guard next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s") else { return next }
    guard next + 1 < bytes.count else { return next + 1 }
    let following = bytes[next + 1]
    return following.isASCIILetter || following.isASCIIDigit || following >= 0x80 ? next : next + 1
  }
}
