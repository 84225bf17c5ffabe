internal import Scanning

/// How the names of gazetteers are looked up: by all letters, and by the consonants in them.
enum PlaceSpelling {
  /// Letters of a name that look-ups by sound compare; none for names that have none of Latin
  /// script, and for those that are too short or too long to be misspelt.
  ///
  /// Romanised folding, the Persian ezafe left out, words run together; for countries that have the
  /// Arabic article with it and without.
  static func letters(of name: [UInt8], country: String) -> [[UInt8]] {
    let words = NameFolding.words(of: name, .romanised)
    let whole = letters(of: words, hasArticles: false)
    guard hasArticles(country), let bare = letters(of: words, hasArticles: true), bare != whole
    else { return whole.map { [$0] } ?? [] }
    return (whole.map { [$0] } ?? []) + [bare]
  }

  static func letters(of words: [[UInt8]], hasArticles: Bool) -> [UInt8]? {
    var words = hasArticles ? NameTokens.withoutArticles(words) : words
    if words.count > 2 {
      let last = words.count - 1
      words = words.enumerated().filter { index, word in
        index == 0 || index == last || !["e", "ye", "i"].contains { word.elementsEqual($0.utf8) }
      }.map(\.element)
    }
    let letters = words.flatMap { $0 }
    guard letters.count >= 3, letters.count <= 60, letters.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    return letters
  }

  /// What a name is found by if nothing is wrong with it.
  static func exactKeys(of name: [UInt8], country: String) -> [[UInt8]] {
    let words = NameFolding.words(of: name, .plain)
    var keys = [words.flatMap { $0 }]
    keys.append(NameFolding.key(of: name, .romanised).map(\.asciiLowered))
    if hasArticles(country) { keys.append(NameTokens.withoutArticles(words).flatMap { $0 }) }
    return keys.filter { !$0.isEmpty }
  }

  /// Whether places of a country have the Arabic article.
  static func hasArticles(_ country: String) -> Bool { articleCountries.contains(country) }

  private static let articleCountries = Set(
    """
    SY IQ LB JO PS IL YE LY EG SD SS TN DZ MA IR AF PK SA AE OM QA KW BH MR SO TD ER DJ TJ UZ TM
    """.split(separator: " ").map(String.init))

  /// Letters for which long vowels are one letter, and ş is s: what slips are looked for in.
  static func squeezed(_ letters: [UInt8]) -> [UInt8] {
    var squeezed: [UInt8] = []
    for letter in letters {
      let plain = letter.asciiLowered
      if plain == squeezed.last, "aeiou".utf8.contains(plain) { continue }
      squeezed.append(plain)
    }
    return squeezed
  }
}

/// The consonants of a name in order, by class: no vowels, no h, w and y, no repetitions.
///
/// Four bits a consonant, the first in the highest ones that are set; the first sixteen only.
/// `scripts/build-name-tables.py` does the same for the built-in gazetteer.
struct PackedSkeleton: Hashable {
  private(set) var bits: UInt64 = 0
  private(set) var count = 0

  private static let most = 15

  init(of letters: [UInt8]) {
    var index = 0
    while index < letters.count {
      let length = add(letters, index)
      index += length
    }
  }

  private init(bits: UInt64, count: Int) {
    self.bits = bits
    self.count = count
  }

  var hash: UInt64 { mixed(bits &+ 0x9e37_79b9_7f4a_7c15) }

  /// The class at `index`, from the end: 1 to 9.
  @inline(__always)
  private func kind(_ index: Int) -> UInt64 { bits >> UInt64(4 * index) & 15 }

  private mutating func append(_ kind: UInt64) {
    guard count == 0 || bits & 15 != kind, count < Self.most else { return }
    bits = bits << 4 | kind
    count += 1
  }

  /// Hashes of all skeletons that are one insertion, deletion, substitution or exchange away, each
  /// once.
  var neighbours: [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(20 * (count + 1))
    forEachNeighbour { hashes.append($0.hash) }
    hashes.sort()
    var last: UInt64?
    return hashes.filter { hash in
      defer { last = hash }
      return hash != last
    }
  }

  /// Hands out every skeleton that is one insertion, deletion, substitution or exchange away; some
  /// more than once.
  private func forEachNeighbour(_ body: (PackedSkeleton) -> Void) {
    for place in 0...count {
      let shift = UInt64(4 * place)
      let low = bits & (1 << shift &- 1)
      let high = bits >> shift
      let after = place < count ? high & 15 : 0
      let before = place > 0 ? kind(place - 1) : 0
      for new in 1...UInt64(9) where new != after && new != before {
        if count < Self.most {
          body(PackedSkeleton(bits: (high << 4 | new) << shift | low, count: count + 1))
        }
        if place < count, high >> 4 & 15 != new || place + 1 == count {
          body(PackedSkeleton(bits: ((high >> 4) << 4 | new) << shift | low, count: count))
        }
      }
      guard place < count else { continue }
      let next = place + 1 < count ? high >> 4 & 15 : 0
      if count > 1 {
        // Two equal ones that meet are one.
        let isJoined = next != 0 && next == before
        let rest = isJoined ? high >> 8 : high >> 4
        body(PackedSkeleton(bits: rest << shift | low, count: count - (isJoined ? 2 : 1)))
      }
      if next != 0 {
        let exchanged = (high >> 8) << 8 | after << 4 | next
        body(PackedSkeleton(bits: exchanged << shift | low, count: count))
      }
    }
  }

  // MARK: Reading letters

  /// Adds the consonant at `index`; returns its length.
  private mutating func add(_ letters: [UInt8], _ index: Int) -> Int {
    for (cluster, kind) in Self.clusters
    where cluster[0] == letters[index] && letters[index...].starts(with: cluster) {
      append(kind)
      return cluster.count
    }
    switch letters[index] {
    case UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "c"), UInt8(ascii: "g"),
      UInt8(ascii: "j"):
      append(1)
    case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "S"), UInt8(ascii: "C"): append(2)
    case UInt8(ascii: "t"), UInt8(ascii: "d"): append(3)
    case UInt8(ascii: "b"), UInt8(ascii: "p"): append(4)
    case UInt8(ascii: "f"), UInt8(ascii: "v"): append(5)
    case UInt8(ascii: "l"): append(6)
    case UInt8(ascii: "m"): append(7)
    case UInt8(ascii: "n"): append(8)
    case UInt8(ascii: "r"): append(9)
    case UInt8(ascii: "x"):
      append(1)
      append(2)
    default: break
    }
    return 1
  }

  /// Letters that are read as one.
  private static let clusters: [([UInt8], UInt64)] = [
    ("dzsch", 1), ("tsch", 2), ("dsch", 1), ("tsj", 2), ("sch", 2), ("tch", 2), ("dzh", 1),
    ("zh", 1), ("ts", 2), ("tz", 2), ("ph", 5), ("dj", 1), ("dz", 2), ("cz", 2), ("sz", 2),
    ("sj", 2),
  ].map { (Array($0.0.utf8), $0.1) }
}
