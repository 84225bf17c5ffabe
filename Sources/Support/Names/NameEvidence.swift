internal import Scanning

/// Pairs of names that a list keeps apart or holds together.
enum PairList: Int {
  /// Different names.
  case confusable = 1
  /// Names of one place, each of which is meant as it is written.
  case alternative = 2

  private static let table = HashTable(.pairs)

  static func entry(_ left: ComparableName, _ right: ComparableName) -> PairList? {
    let keys =
      left.plainKey.lexicographicallyPrecedes(right.plainKey)
      ? (left.plainKey, right.plainKey) : (right.plainKey, left.plainKey)
    guard let value = table.payload(of: keys.0 + [UInt8(ascii: "|")] + keys.1) else { return nil }
    return PairList(rawValue: value)
  }
}

/// Different names of one organisation.
public enum Aliases {
  private static let table = HashTable(.aliases)

  /// The number of the group that a name belongs to, if it does. Equal for ISIS and Daesh.
  public static func group(of name: [UInt8]) -> Int? {
    table.payload(of: NameFolding.key(of: name))
  }
}

/// What the known originals of two words say.
enum Originals {
  case same, different, latin, unknown

  /// Forms of one given name in two languages.
  case givenName

  static func areOneInArabic(_ left: ComparableWord, _ right: ComparableWord) -> Bool {
    left.originals.contains { one in
      one.script == 0 && right.originals.contains { $0.script == 0 && $0.number == one.number }
    }
  }

  /// Whether our own list has both as spellings of one name.
  static func areListed(_ left: ComparableWord, _ right: ComparableWord) -> Bool {
    left.originals.contains { one in
      one.isListed
        && right.originals.contains {
          $0.isListed && $0.script == one.script && $0.number == one.number
        }
    }
  }

  static func relation(_ left: ComparableWord, _ right: ComparableWord) -> Originals {
    var disagrees = false
    for script in 0..<3 {
      let a = left.originals.filter { $0.script == script }
      let b = right.originals.filter { $0.script == script }
      guard !a.isEmpty, !b.isEmpty else { continue }
      if a.contains(where: { one in b.contains { $0.number == one.number } }) { return .same }
      let votes = min(a.reduce(0) { $0 + $1.votes }, b.reduce(0) { $0 + $1.votes })
      disagrees = disagrees || votes >= 3
    }
    if left.givenNames.contains(where: { one in right.givenNames.contains(one) }) {
      return .givenName
    }
    if disagrees { return .different }
    return left.classes.contains(.latinName) && right.classes.contains(.latinName)
      ? .latin : .unknown
  }
}

/// The one edit between two words.
enum OneEdit: String {
  case transposition, deletion, substitution

  /// `nil` for words that are equal or further apart. Restricted Damerau distance.
  static func between(_ left: [UInt8], _ right: [UInt8]) -> OneEdit? {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1 else { return nil }
    guard let first = short.indices.first(where: { short[$0] != long[$0] }) else {
      return long.count > short.count ? .deletion : nil
    }
    if short.count < long.count {
      return short[first...].elementsEqual(long[(first + 1)...]) ? .deletion : nil
    }
    if short[(first + 1)...].elementsEqual(long[(first + 1)...]) { return .substitution }
    guard first + 1 < short.count, short[first] == long[first + 1], short[first + 1] == long[first],
      short[(first + 2)...].elementsEqual(long[(first + 2)...])
    else { return nil }
    return .transposition
  }
}

/// Names of China, Korea and Vietnam, in which one letter makes another name.
enum EastAsia {
  private static let surnames = Set(
    """
    an ahn bae baek bai bui cai cao chang chen cheng cho choe choi chu chung cui dang deng dinh do \
    dong du duan duong fan fang feng fu gao gong gu guo ha han hao he heo ho hong hoang hu huang \
    huynh hwang im jang jeon jeong jia jiang jin jo jung kang kim kong kwak kwon lai lam lau le lee \
    lei li liang liao lim lin liu long lu luo ly ma mai mao meng min moon nam ngo nguyen no noh oh \
    pan park peng pham phan qi qian qin qiu ren roh ryu seo shao shen shi shin sim sin so son song \
    su suh sun tan tang tao tian tran truong vo vu wan wang wei wen won wong woo wu xi xia xiang \
    xiao xie xiong xu xue yan yang yao ye yi yin yoo yoon you yu yuan yun zeng zhai zhang zhao \
    zheng zhong zhou zhu zou
    """.split(separator: " ").map { Array($0.utf8) })

  private static let surnameHashes = Set(surnames.map { StableHash.of($0) })

  static func isSurname(_ hash: UInt64) -> Bool { surnameHashes.contains(hash) }

  /// Whether both are surnames: Zhao and Zhou.
  static func areSurnames(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    surnames.contains(left) && surnames.contains(right)
  }

  /// Whether a surname stands first or last and every other word is syllables of those tongues.
  static func isName(_ words: [ComparableWord]) -> Bool {
    guard words.count >= 2, let first = words.first, let last = words.last else { return false }
    guard surnames.contains(first.letters) || surnames.contains(last.letters) else { return false }
    return words.allSatisfy { isSyllables($0.letters) }
  }

  /// One syllable or two: consonants, vowels, and at most n, ng, k, l, m, p, t, r or h.
  static func isSyllables(_ word: [UInt8]) -> Bool {
    guard word.count <= 10 else { return false }
    var index = 0
    var syllables = 0
    while index < word.count {
      let start = index
      while index < word.count, !isVowel(word[index]) { index += 1 }
      guard index - start <= 2, index < word.count else { return false }
      while index < word.count, isVowel(word[index]) { index += 1 }
      syllables += 1
      let rest = word.count - index
      if rest == 0 { break }
      if rest == 1 { return "nklmptrhgw".utf8.contains(word[index]) && syllables <= 2 }
      if rest == 2, word[index] == UInt8(ascii: "n"), "gh".utf8.contains(word[index + 1]) {
        return syllables <= 2
      }
      // n, ng at the end of a first syllable.
      if word[index] == UInt8(ascii: "n"), !isVowel(word[index + 1]) {
        index += word[index + 1] == UInt8(ascii: "g") && rest > 2 ? 2 : 1
      }
    }
    return syllables <= 2
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouyw".utf8.contains(byte) }
}
