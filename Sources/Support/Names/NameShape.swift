internal import Scanning

/// What the letters of a name say about other spellings of it, at a glance.
public struct NameShape: Sendable {
  /// Whether it is one word, hyphens counted as spaces.
  public private(set) var isSingle = true

  /// Whether another name may be a spelling of this one: it is in Latin script or one that is romanised,
  /// without numbers, acronyms and brands' capitals, and has a word of three letters or more that is in no
  /// dictionary.
  public private(set) var mayVary = false

  /// Whether it is one word that is an English one, or that people are called by.
  public private(set) var isCommon = false

  /// Whether its capitals say that it is an acronym or a brand: up to five of them and nothing else,
  /// or one within a word.
  public private(set) var isSign = false

  /// - Complexity: O(name), without allocating.
  public init(of name: [UInt8]) {
    isSign = ComparableName.isAcronym(name) || ComparableName.hasInnerCapital(name)
    var reader = Reader()
    let bytes = name.span
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      index += scalar.byteCount
      guard reader.read(scalar.value) else { return }
    }
    guard reader.finishWord() else { return }
    isSingle = reader.words < 2
    isCommon = isSingle && reader.isCommon
    mayVary = reader.hasFreeWord
  }

  private struct Reader {
    var words = 0
    var hasFreeWord = false
    var isCommon = false
    private var hash = StableHash()
    private var letters = 0
    private var capitals = 0
    private var wasLower = false
    private var hasInnerCapital = false

    /// Whether the word is written with marks that English has not: it is in none of its
    /// dictionaries.
    private var isMarked = false

    /// Whether the name may still vary.
    mutating func read(_ scalar: UInt32) -> Bool {
      if scalar < 0x80 {
        let byte = UInt8(scalar)
        if byte.isASCIIDigit { return false }
        guard byte.isASCIILetter else {
          // An apostrophe is no end of a word.
          return byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") || finishWord()
        }
        hash.combine(byte | 0x20)
        letters += 1
        capitals += byte.isASCIIUpper ? 1 : 0
        if byte.isASCIIUpper, wasLower, letters > 5 || letters == 2 { hasInnerCapital = true }
        wasLower = byte.isASCIILower
        return true
      }
      if Self.isNative(scalar) {
        letters += 1
        isMarked = true
        return true
      }
      guard
        scalar < 0x250 || (0x1e00..<0x1f00).contains(scalar) || (0x2b0..<0x370).contains(scalar)
          || (0x2010..<0x2040).contains(scalar)
      else { return false }
      guard var reading = NameFolding.reading(of: scalar, .plain), reading != 0x20 else {
        return finishWord()
      }
      isMarked = isMarked || (0x100..<0x250).contains(scalar) || (0x1e00..<0x1f00).contains(scalar)
      letters += reading == 0 ? 0 : 1
      while reading != 0 {
        hash.combine(UInt8(truncatingIfNeeded: reading))
        reading >>= 8
      }
      wasLower = false
      return true
    }

    /// Whether it is a letter of Greek, Cyrillic, Hebrew or Arabic, whose names are romanised.
    private static func isNative(_ scalar: UInt32) -> Bool {
      (0x386..<0x3ff).contains(scalar) || (0x400..<0x530).contains(scalar)
        || (0x5d0..<0x5f3).contains(scalar) || (0x620..<0x6d4).contains(scalar)
    }

    mutating func finishWord() -> Bool {
      defer { (hash, letters, capitals, wasLower, isMarked) = (StableHash(), 0, 0, false, false) }
      guard letters > 0 else { return true }
      words += 1
      isCommon = !Lexicon.classes(hash.value).isDisjoint(with: [.word, .givenName, .latinName])
      guard letters == 1 || capitals < letters, !hasInnerCapital else { return false }
      if letters >= 3, isMarked || Lexicon.classes(hash.value).isDisjoint(with: .fixed) {
        hasFreeWord = true
      }
      return true
    }
  }
}
