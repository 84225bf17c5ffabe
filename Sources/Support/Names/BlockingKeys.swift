internal import Scanning

extension ComparableName {
  /// Keys that two names share if it is worth comparing them: consonants by class, with one left
  /// out, first and last word, and the letters with one left out.
  ///
  /// - Complexity: O(letters²) bytes hashed.
  public var blockingKeys: [UInt64] {
    let letters = Array(words.flatMap(\.letters).prefix(96))
    let skeleton = BlockingKeys.skeleton(of: GraphemeUnit.units(of: letters))
    var keys = BlockingKeys()
    // Names of one consonant would all be compared with one another.
    keys.add("s", skeleton.count < 2 ? Array(letters.prefix(1)) + skeleton : skeleton)
    if skeleton.count >= 3 {
      keys.add("d", skeleton)
      // Two consonants are shared by thousands.
      if skeleton.count >= 4 {
        for index in skeleton.indices { keys.add("d", skeleton, without: index) }
      }
    }
    if letters.count >= 4 {
      keys.add("t", letters)
      if letters.count >= 5 {
        for index in letters.indices { keys.add("t", letters, without: index) }
      }
    }
    if words.count > 1, let first = words.first, let last = words.last {
      let ends =
        BlockingKeys.skeleton(of: first.units) + [0] + BlockingKeys.skeleton(of: last.units)
      keys.add("w", ends)
    }
    return keys.hashes
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

/// Collects hashes of keys.
private struct BlockingKeys {
  private(set) var hashes: [UInt64] = []

  mutating func add(_ kind: Character, _ key: [UInt8], without left: Int? = nil) {
    add(kind, key, without: left, softened: false)
    // Egypt's g is everybody else's j.
    if kind != "t", key.dropFirst().contains(UInt8(ascii: "J")) {
      add(kind, key, without: left, softened: true)
    }
  }

  private mutating func add(
    _ kind: Character, _ key: [UInt8], without left: Int?, softened: Bool
  ) {
    var hash = StableHash(seed: UInt64(kind.asciiValue ?? 0))
    for (index, byte) in key.enumerated() where index != left {
      hash.combine(softened && byte == UInt8(ascii: "J") ? UInt8(ascii: "K") : byte)
    }
    hashes.append(hash.value)
  }

  /// Classes of consonants in order, repetitions and weak ones left out.
  static func skeleton(of units: [GraphemeUnit]) -> [UInt8] {
    var classes: [UInt8] = []
    for unit in units where !unit.isVowel {
      let kind = unit.code < consonantClasses.count ? consonantClasses[Int(unit.code)] : unit.first
      if kind != 0, kind != classes.last { classes.append(kind) }
    }
    return classes
  }

  /// By code of the consonant; 0 for h, w and y.
  private static let consonantClasses: [UInt8] = GraphemeUnit.consonants.map { letters in
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
