internal import Scanning

extension ComparableName {
  /// Hashes that two names have in common if it is worth comparing them.
  public struct BlockingKeys: Sendable {
    /// Of all consonants by class.
    public var sounds: UInt64

    /// Of all consonants as German and Polish write them, where w is v and j is y; `nil` for names
    /// with neither.
    public var otherSounds: UInt64?

    /// Of all consonants but one, of first and last word: for names of several words.
    public var nearSounds: [UInt64] = []

    /// Of all letters, and of all but one: what a slip leaves.
    public var letters: [UInt64] = []

    /// Of the letters in alphabetical order and the first of them: what stays when two letters are
    /// exchanged. For names of six letters or more.
    public var exchange: UInt64?

    /// Of places of that name and of originals that the name is known to stand for, at most eight
    /// of each.
    public var meanings: [UInt64] = []
  }

  /// - Complexity: O(letters²) bytes hashed.
  public var blockingKeys: BlockingKeys {
    let sounding = soundingWords
    var skeleton: [UInt8] = []
    for word in sounding {
      for kind in word.skeleton where kind != skeleton.last { skeleton.append(kind) }
    }
    var keys = BlockingKeys(sounds: Self.hash(skeleton, softened: true))
    if words.contains(where: { $0.skeleton != $0.otherSkeleton }) {
      var other: [UInt8] = []
      for word in sounding {
        for kind in word.otherSkeleton where kind != other.last { other.append(kind) }
      }
      keys.otherSounds = Self.hash(other, softened: true)
      if words.count > 1, other.count >= 4 {
        keys.nearSounds.append(Self.hash(other, softened: true))
        for index in other.indices {
          keys.nearSounds.append(Self.hash(other, without: index, softened: true))
        }
      }
    }
    // Two consonants are shared by thousands.
    if words.count > 1, skeleton.count >= 4 {
      keys.nearSounds.append(Self.hash(skeleton, softened: true))
      for index in skeleton.indices {
        keys.nearSounds.append(Self.hash(skeleton, without: index, softened: true))
      }
    }
    if words.count > 2, let first = words.first, let last = words.last {
      keys.nearSounds.append(
        Self.hash(first.skeleton + [0] + last.skeleton, seed: 1, softened: true))
    } else if words.count == 2 {
      keys.nearSounds.append(
        Self.hash(words[0].skeleton + [0] + words[1].skeleton, seed: 1, softened: true))
    }
    let letters = Array(
      sounding.filter { $0.letters != Self.servant }.flatMap(\.letters).prefix(64))
    if letters.count >= 4 {
      keys.letters.append(Self.hash(letters, seed: 2))
      for index in letters.indices where index == 0 || letters[index] != letters[index - 1] {
        keys.letters.append(Self.hash(letters, without: index, seed: 2))
      }
    }
    if letters.count >= 6 { keys.exchange = Self.hash([letters[0]] + letters.sorted(), seed: 3) }
    keys.meanings = places.prefix(8).map { mixed(UInt64($0) &+ 0x1000_0000) }
    keys.meanings += entries.prefix(8).map { mixed($0 &+ 0x3000_0000_0000) }
    if words.count == 1 {
      keys.meanings += words[0].originals.prefix(8).map {
        mixed(UInt64($0.script << 20 | $0.number) &+ 0x2000_0000)
      }
    }
    return keys
  }

  /// The words and servants, without what is an article in other spellings of the name.
  private var soundingWords: [ComparableWord] {
    let all = zip(tokens, tokenWords).filter { token, _ in
      token.part == .word || token.part == .servant
    }.map(\.1)
    guard all.count > 1, NameTokens.letter(afterArticle: all[0].letters) == 0 else { return all }
    return Array(all.dropFirst())
  }

  private static let servant = Array("abd".utf8)

  private static func hash(
    _ key: [UInt8], without left: Int? = nil, seed: UInt64 = 0, softened: Bool = false
  ) -> UInt64 {
    var hash = StableHash(seed: seed)
    for (index, byte) in key.enumerated() where index != left {
      // Egypt's g is everybody else's j.
      hash.combine(softened && byte == UInt8(ascii: "J") ? UInt8(ascii: "K") : byte)
    }
    return hash.value
  }

  /// Whether the two differ in how words are spelt, and not in which words there are.
  public func isSpelling(of other: ComparableName) -> Bool {
    func extras(_ name: ComparableName) -> [[UInt8]] {
      name.tokens.filter { $0.part == .generic || $0.part == .sonOf }.map {
        $0.part == .sonOf ? [] : $0.word
      }
    }
    return extras(self) == extras(other)
  }
}

extension ComparableName {
  /// Whether comparing is worth it: every word that the names do not share may vary, by itself or
  /// because a particle says that the name is romanised. Cheap.
  public func mayBeSpelling(of other: ComparableName) -> Bool {
    guard abs(words.count - other.words.count) <= 2 else { return false }
    if places.contains(where: { other.places.contains($0) }) { return true }
    let isFree =
      hasArticle || other.hasArticle || tokens.count > words.count
      || other.tokens.count > other.words.count
    return hasFreeWords(apartFrom: other, isFree: isFree)
      && other.hasFreeWords(apartFrom: self, isFree: isFree)
  }

  /// Whether a name of one word may have other spellings in texts that have not this one: it is a
  /// romanised word, or looks like one.
  public var mayBeSpeltElsewhere: Bool {
    guard words.count == 1, key.count >= 5, let word = words.first else { return false }
    return !word.classes.isDisjoint(with: [.romanised, .group]) || word.origin > 0 || isKnown
  }

  /// Whether the two have the same letters, two of them in another order, and one of the names is
  /// known while the other is not.
  public func isExchanged(with other: ComparableName) -> Bool {
    guard isKnown != other.isKnown, words.count == other.words.count else { return false }
    let pairs = zip(words, other.words).filter { $0.letters != $1.letters }
    guard pairs.count == 1, let (left, right) = pairs.first else { return false }
    return OneEdit.between(left.letters, right.letters) == .transposition
  }

  /// Whether a gazetteer has both names, and no place under both.
  public func isElsewhere(than other: ComparableName) -> Bool {
    !places.isEmpty && !other.places.isEmpty && !places.contains { other.places.contains($0) }
  }

  /// Whether two names that no document has in common may be one at all: a gazetteer or known
  /// originals join them, or the words that they do not share may be romanised.
  public func mayBeSpellingElsewhere(of other: ComparableName) -> Bool {
    if isExotic || other.isExotic || key == other.key
      || places.contains(where: { other.places.contains($0) })
    {
      return true
    }
    return hasRomanisedWords(apartFrom: other) && other.hasRomanisedWords(apartFrom: self)
  }

  private func hasRomanisedWords(apartFrom other: ComparableName) -> Bool {
    words.allSatisfy { word in
      word.origin > 0 || !word.originals.isEmpty || word.classes.contains(.group)
        || other.words.contains { $0 === word || $0.letters == word.letters }
    }
  }

  private func hasFreeWords(apartFrom other: ComparableName, isFree: Bool) -> Bool {
    for word in words
    where !word.mayVary && !(words.count > 1 && (isFree || !word.originals.isEmpty)) {
      guard other.words.contains(where: { $0 === word || $0.holds(word) }) else { return false }
    }
    return true
  }
}

extension ComparableWord {
  /// Whether it is `word`, or two words written as one of which `word` is the first or the last.
  fileprivate func holds(_ word: ComparableWord) -> Bool {
    letters.starts(with: word.letters)
      && (letters.count == word.letters.count || letters.count >= word.letters.count + 3)
      || letters.count >= word.letters.count + 3
        && letters.suffix(word.letters.count).elementsEqual(word.letters)
  }
}

/// The consonants of a word, by class.
enum Skeleton {
  /// In order, repetitions and weak consonants left out.
  ///
  /// - Parameter isContinental: Whether w is v and j is y.
  static func classes(of units: [GraphemeUnit], isContinental: Bool = false) -> [UInt8] {
    var found: [UInt8] = []
    for unit in units where !unit.isVowel {
      var kind = unit.code < classes.count ? classes[Int(unit.code)] : unit.first
      if isContinental, unit.first == unit.last {
        if unit.first == UInt8(ascii: "w") { kind = UInt8(ascii: "F") }
        if unit.first == UInt8(ascii: "j") { kind = 0 }
      }
      if kind != 0, kind != found.last { found.append(kind) }
    }
    return found
  }

  /// By code of the consonant; 0 for h, w and y.
  private static let classes: [UInt8] = GraphemeUnit.consonants.map { letters in
    switch String(decoding: letters, as: UTF8.self) {
    case "k", "q", "c", "ck", "g", "gh", "kh", "ch": UInt8(ascii: "K")
    case "j", "dj", "dzh", "dsch", "zh", "dzsch": UInt8(ascii: "J")
    case "sh", "sch", "s", "S", "C", "z", "sz", "ts", "tz", "cz", "tsch", "tch", "tsj", "sj", "rz",
      "dz":
      UInt8(ascii: "S")
    case "th", "t", "d", "dh": UInt8(ascii: "T")
    case "b", "p": UInt8(ascii: "B")
    case "f", "ph", "v": UInt8(ascii: "F")
    case "h", "w", "y": 0
    default: letters[0] & 0xdf
    }
  }
}
