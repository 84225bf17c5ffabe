internal import Scanning

/// One sound as it is spelt: `kh`, `tsch`, `ou`.
struct GraphemeUnit: Equatable {
  /// Index into ``consonants``; for a vowel one of ``VowelClass``.
  var code: UInt8
  var isVowel: Bool
  /// Written twice: `ss`, `ddh`.
  var isGeminate = false
  /// First and last letter; of an adjective's ending the letters that it is compared by.
  var first: UInt8
  var last: UInt8
  var start: UInt8
  var end: UInt8
  /// The letters of a vowel, for equality.
  var letters: UInt32 = 0

  /// Whether both are the same letters, doubling apart.
  @inline(__always)
  func isSame(as other: GraphemeUnit) -> Bool {
    isVowel == other.isVowel && (isVowel ? letters == other.letters : code == other.code)
  }
}

/// Qualities of a vowel, however it is written.
enum VowelClass {
  // 0 to 4 are a, e, i, o, u.
  static let longA: UInt8 = 5
  static let longI: UInt8 = 6
  static let longU: UInt8 = 7
  /// ei, ai, ae
  static let glideE: UInt8 = 8
  /// au, ao
  static let glideO: UInt8 = 9
  // 10 to 34 are two vowels, first times five plus last.
  static let pair: UInt8 = 10
  /// Russian endings of adjectives.
  static let masculine: UInt8 = 40
  static let feminine: UInt8 = 41

  /// The plain vowel of a long one; itself for the others.
  @inline(__always)
  static func base(_ code: UInt8) -> UInt8 {
    switch code {
    case longA: 0
    case longI: 2
    case longU: 4
    case glideE: 1
    case glideO: 3
    default: code
    }
  }

  static func isLong(_ code: UInt8) -> Bool { code >= longA && code <= glideO }

  /// First plain vowel of a class.
  static func head(_ code: UInt8) -> UInt8 { code >= pair ? (code - pair) / 5 : code }

  static func tail(_ code: UInt8) -> UInt8 { code >= pair ? (code - pair) % 5 : code }
}

extension GraphemeUnit {
  /// In the order of the table of costs, which is also the order of the longest match.
  static let consonants = [
    "dzsch", "tsch", "tsj", "sch", "tch", "dzh", "dsch", "kh", "gh", "sh", "ch", "dh", "th", "zh",
    "ts", "tz", "ph", "dj", "dz", "ck", "cz", "sz", "sj", "rz", "b", "c", "C", "d", "f", "g", "h",
    "j", "k", "l", "m", "n", "p", "q", "r", "s", "S", "t", "v", "w", "z", "y", "x",
  ].map { Array($0.utf8) }

  /// `rz` has a cost, and is two sounds in most names.
  fileprivate static let unread = 23
  private static let firstSingle = 24

  fileprivate static let longestConsonant = 5

  /// Consonants by their first letter, the longest first, five bytes with what follows masked out.
  fileprivate static let patterns: [[(letters: UInt64, mask: UInt64, code: Int)]] = {
    var patterns: [[(letters: UInt64, mask: UInt64, code: Int)]] = Array(repeating: [], count: 128)
    for code in consonants.indices where code != unread {
      let shift = UInt64(8 * (longestConsonant - consonants[code].count))
      let letters = consonants[code].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << shift
      patterns[Int(consonants[code][0])].append((letters, ~0 << shift, code))
    }
    return patterns
  }()

  static func code(of consonant: String) -> UInt8 {
    UInt8(consonants.firstIndex(of: Array(consonant.utf8)) ?? 255)
  }

  /// The units of a word in romanised folding.
  ///
  /// - Complexity: O(word). Words beyond 48 bytes are read as far as that.
  static func units(of word: [UInt8]) -> [GraphemeUnit] {
    var reader = UnitReader(word: Array(word.prefix(48)))
    return reader.units()
  }

  private struct UnitReader {
    var word: [UInt8]
    var found: [GraphemeUnit] = []

    mutating func units() -> [GraphemeUnit] {
      let ending = cutAdjectiveEnding()
      var index = 0
      while index < word.count { index = isVowel(index) ? vowel(index) : consonant(index) }
      if let ending { found.append(ending) }
      return found
    }

    private func isVowel(_ index: Int) -> Bool {
      guard index < word.count else { return false }
      if isVowelLetter(word[index]) { return true }
      guard word[index] == UInt8(ascii: "y") else { return false }
      return !(index + 1 < word.count && isVowelLetter(word[index + 1]))
    }

    private mutating func vowel(_ start: Int) -> Int {
      var end = start
      var letters: UInt32 = 0
      while isVowel(end) {
        letters = letters << 8 | UInt32(word[end])
        end += 1
      }
      found.append(
        GraphemeUnit(
          code: vowelClass(start..<end), isVowel: true, first: word[start], last: word[end - 1],
          start: UInt8(start), end: UInt8(end), letters: letters))
      return end
    }

    private func vowelClass(_ range: Range<Int>) -> UInt8 {
      func number(_ index: Int) -> UInt8 {
        switch word[index] {
        case UInt8(ascii: "a"): 0
        case UInt8(ascii: "e"): 1
        case UInt8(ascii: "o"): 3
        case UInt8(ascii: "u"): 4
        default: 2
        }
      }
      let first = number(range.lowerBound)
      let last = number(range.upperBound - 1)
      if range.count == 1 { return first }
      if range.count == 2 {
        switch (first, last) {
        case (0, 0): return VowelClass.longA
        case (1, 1), (2, 2), (2, 1): return VowelClass.longI
        case (3, 3), (4, 4), (3, 4): return VowelClass.longU
        case (1, 2), (0, 2), (0, 1): return VowelClass.glideE
        case (0, 4), (0, 3): return VowelClass.glideO
        default: return VowelClass.pair + first * 5 + last
        }
      }
      if range.count == 3, last == 2, number(range.lowerBound + 1) == first, first < 2 {
        return VowelClass.glideE
      }
      return VowelClass.pair + first * 5 + last
    }

    private mutating func consonant(_ start: Int) -> Int {
      guard let code = longest(at: start) else {
        let byte = word[start]
        found.append(
          GraphemeUnit(
            code: 128 | byte & 127, isVowel: false, first: byte, last: byte, start: UInt8(start),
            end: UInt8(start + 1)))
        return start + 1
      }
      let unit = GraphemeUnit.consonants[code]
      if unit == [UInt8(ascii: "x")] {
        for single in ["k", "s"] {
          found.append(
            GraphemeUnit(
              code: GraphemeUnit.code(of: single), isVowel: false, first: word[start],
              last: word[start], start: UInt8(start), end: UInt8(start + 1)))
        }
        return start + 1
      }
      var end = start + unit.count
      var isGeminate = false
      var final = code
      while has(unit, at: end) {
        end += unit.count
        isGeminate = true
      }
      // ddh, kkh, ssh: the digraph, doubled.
      if unit.count == 1, end < word.count, end - start >= 1,
        let digraph = (7...13).first(where: {
          GraphemeUnit.consonants[$0][0] == unit[0] && has(GraphemeUnit.consonants[$0], at: end - 1)
        }), end + 1 - start > 2
      {
        final = digraph
        end += 1
        isGeminate = true
      }
      found.append(
        GraphemeUnit(
          code: UInt8(final), isVowel: false, isGeminate: isGeminate, first: word[start],
          last: word[end - 1], start: UInt8(start), end: UInt8(end)))
      return end
    }

    private func longest(at start: Int) -> Int? {
      let first = word[start]
      guard first < 0x80 else { return nil }
      var letters: UInt64 = 0
      for offset in 0..<GraphemeUnit.longestConsonant {
        letters = letters << 8 | UInt64(start + offset < word.count ? word[start + offset] : 0)
      }
      for pattern in GraphemeUnit.patterns[Int(first)]
      where letters & pattern.mask == pattern.letters {
        return pattern.code
      }
      return nil
    }

    private func has(_ letters: [UInt8], at start: Int) -> Bool {
      guard start + letters.count <= word.count else { return false }
      for index in letters.indices where word[start + index] != letters[index] { return false }
      return true
    }

    private func isVowelLetter(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"):
        true
      default: false
      }
    }

    /// Takes -skoye, -skaya off and says which it was.
    private mutating func cutAdjectiveEnding() -> GraphemeUnit? {
      func ends(_ ending: String) -> Bool {
        word.count >= ending.utf8.count + 4
          && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      }
      func unit(_ code: UInt8, cutting count: Int, first: Character, last: Character)
        -> GraphemeUnit
      {
        let start = word.count - count
        let end = word.count
        word.removeLast(count)
        return GraphemeUnit(
          code: code, isVowel: true, first: first.asciiValue ?? 0, last: last.asciiValue ?? 0,
          start: UInt8(start), end: UInt8(end), letters: UInt32(code))
      }
      for ending in ["oye", "oje", "oie", "oe"] where ends(ending) {
        let before = word[word.count - ending.utf8.count - 1]
        guard "knv".utf8.contains(before) else { continue }
        return unit(VowelClass.masculine, cutting: ending.utf8.count, first: "o", last: "e")
      }
      for ending in ["skaya", "skaja", "skaia", "naya", "naja", "vaya", "vaja"] where ends(ending) {
        return unit(VowelClass.feminine, cutting: 3, first: "a", last: "a")
      }
      return ends("skaa") ? unit(VowelClass.feminine, cutting: 2, first: "a", last: "a") : nil
    }
  }
}
