internal import Scanning

/// A place as a gazetteer has it.
public struct Place: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Any populated place, from a city to a village.
    case city
    case country
    /// A first-level division of a country.
    case division
  }

  /// GeoNames' number.
  public let id: Int

  /// GeoNames' main name, with its diacritics.
  public let name: String

  /// Degrees north in ten-thousandths. Of countries and divisions: where their people live.
  public let latitude: Int

  /// Degrees east in ten-thousandths.
  public let longitude: Int

  /// ISO 3166-1 alpha-2.
  public let country: String

  /// 0 where it is not known.
  public let population: Int
  public let kind: Kind
}

/// Names of places and what they name.
///
/// The built-in one is in the binary: GeoNames' cities above 15,000 people, those above 500 in
/// countries of conflict news, all countries with their names in fourteen languages and their
/// peoples, and the states of the USA. See `DATA.md`.
public struct Gazetteer: Sendable {
  public static let builtIn = Gazetteer()

  private let index = HashTable(.placeIndex)
  private let records = NameTables.start(.places)
  private let count = NameTables.count(.places)
  private let names = NameTables.start(.placeNames)
  private let lists = NameTables.start(.placeLists)

  private static let recordBytes = 24
  private static let isList = 1 << 23

  /// Every place that has this name: countries first, then by population, then by id.
  ///
  /// Case, diacritics, apostrophes, hyphens and spaces do not count; the Arabic article counts
  /// only where a place is known by the name with it. Latin, Arabic, Cyrillic and Hebrew script.
  ///
  /// - Complexity: O(name + places found).
  public func places(named name: [UInt8]) -> [Place] {
    indices(named: name).map(place(at:))
  }

  public func places(named name: String) -> [Place] { places(named: Array(name.utf8)) }

  /// The key under which other tables have a name, too: the hash of its folded letters.
  public static func key(of name: [UInt8]) -> UInt64 {
    StableHash.of(NameFolding.words(of: name, .plain).flatMap { $0 })
  }

  /// The place with GeoNames' number `id`.
  public func place(id: Int) -> Place? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.id(at: middle) < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self.id(at: low) == id ? place(at: low) : nil
  }

  /// The place that a name means if nothing else is said: a country, or a place that is five
  /// times as large as any other of that name. `nil` if its people are fewer than `fewest`.
  ///
  /// - Complexity: O(name + places found).
  public func place(meantBy name: [UInt8], fewest: Int = 0) -> Place? {
    var found = indices(named: name)
    if let first = found.first, kind(at: first) == .city {
      // Austin was Waterloo once; who says Waterloo means another one.
      let own = found.filter { isMainName(name, at: $0) }
      let most = own.map(population(at:)).max() ?? 0
      if most >= 15_000 || 20 * most >= population(at: first), !own.isEmpty { found = own }
    }
    guard let first = found.first, population(at: first) >= fewest else { return nil }
    if kind(at: first) != .city || found.count == 1 { return place(at: first) }
    let rival = found.dropFirst().map(population(at:)).max() ?? 0
    return population(at: first) > 5 * rival ? place(at: first) : nil
  }

  /// Whether `name` is the place's main name, but for case, marks and the article.
  private func isMainName(_ name: [UInt8], at index: Int) -> Bool {
    ComparableName.plainKey(of: name)
      == ComparableName.plainKey(of: Array(place(at: index).name.utf8))
  }

  /// The country whose people `name` means: `Syrian`, `Syrians`.
  public func country(ofPeople name: [UInt8]) -> Place? {
    Lexicon.country(ofPeople: StableHash.of(NameFolding.key(of: name))).map(place(at:))
  }
}

// MARK: - Look-up by sound

extension Gazetteer: SpellingSource {
  func exactIndices(_ name: [UInt8]) -> [Int] { indices(named: name) }

  func country(at index: Int) -> UInt16 {
    let record = records + Self.recordBytes * index
    return UInt16(NameTables.byte(record + 16)) << 8 | UInt16(NameTables.byte(record + 17))
  }

  func forEachSpelling(_ hash: UInt64, _ body: (Int, Range<Int>) -> Void) {
    let base = NameTables.start(.spellings)
    let bucket = NameTables.start(.spellingStarts) + 4 * Int(hash >> 48)
    var at = base + Int(NameTables.word(bucket))
    let last = base + Int(NameTables.word(bucket + 4))
    let wanted = UInt32(hash >> 32)
    while at < last {
      let end = at + 9 + Int(NameTables.byte(at + 8))
      let here = NameTables.word(at)
      if here > wanted { break }
      if here == wanted { body(Int(NameTables.word(at + 4)), at + 9..<end) }
      at = end
    }
  }

  func letters(_ range: Range<Int>) -> [UInt8] { range.map { NameTables.byte($0) } }

  func letterSet(_ range: Range<Int>) -> UInt32 {
    var bits: UInt32 = 0
    for place in range { bits |= 1 << UInt32(NameTables.byte(place) & 31) }
    return bits
  }

  /// The place at an index that a look-up gave.
  public func place(_ match: PlaceLookup.Match) -> Place { place(at: match.index) }
}

// MARK: - Without building places

extension Gazetteer {
  /// What ``places(named:)`` builds its places from.
  func indices(named name: [UInt8]) -> [Int] {
    let words = NameFolding.words(of: name, .plain)
    let found = indices(StableHash.of(words.flatMap { $0 }))
    guard found.isEmpty else { return found }
    let bare = NameTokens.withoutArticles(words)
    return bare.count < words.count ? indices(StableHash.of(bare.flatMap { $0 })) : []
  }

  /// Indices of the places whose key has this hash, in the order of ``places(named:)``.
  func indices(_ hash: UInt64) -> [Int] {
    guard let payload = index.payload(of: hash) else { return [] }
    guard payload & Self.isList != 0 else { return [payload] }
    let list = lists + 4 * (payload & ~Self.isList)
    let count = Int(NameTables.word(list))
    return (0..<count).map { Int(NameTables.word(list + 4 + 4 * $0)) }
  }

  /// The first of them.
  @inline(__always)
  func mainIndex(_ hash: UInt64) -> Int? {
    guard let payload = index.payload(of: hash) else { return nil }
    guard payload & Self.isList != 0 else { return payload }
    return Int(NameTables.word(lists + 4 * (payload & ~Self.isList) + 4))
  }

  func id(at index: Int) -> Int { Int(NameTables.word(records + Self.recordBytes * index)) }

  func population(at index: Int) -> Int {
    Int(NameTables.word(records + Self.recordBytes * index + 12))
  }

  func kind(at index: Int) -> Place.Kind {
    Place.Kind(rawValue: NameTables.byte(records + Self.recordBytes * index + 18)) ?? .city
  }

  /// Whether a place is in a country whose names are romanised: Arabic, Cyrillic, Hebrew, Persian
  /// and their neighbours. Not those of East Asia, where one letter makes another name.
  func isAbroad(_ index: Int) -> Bool {
    Self.romanisedCountries.contains(country(at: index))
  }

  /// Whether a name is first that of a place where it is romanised: Tall Afar, words of English both.
  public func isRomanisedPlace(_ name: [UInt8]) -> Bool {
    let words = NameFolding.words(of: name, .plain)
    return mainIndex(StableHash.of(words.flatMap { $0 })).map(isAbroad) ?? false
  }

  private static let romanisedCountries = Set(
    """
    SY IQ LB JO PS IL YE LY EG SD SS TN DZ MA IR AF PK SA AE OM QA KW BH MR SO DJ ER ET TJ UZ TM KG \
    KZ AZ AM GE RU UA BY BG MK RS
    """.utf8.split(separator: UInt8(ascii: " ")).map { code in
      code.reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
    })

  /// Whether two places are in one country and not half a degree apart.
  func areNeighbours(_ left: Int, _ right: Int) -> Bool {
    guard country(at: left) == country(at: right) else { return false }
    let (one, other) = (records + Self.recordBytes * left, records + Self.recordBytes * right)
    return [4, 8].allSatisfy { offset in
      let (a, b) = (NameTables.signed(one + offset), NameTables.signed(other + offset))
      return abs(Int(a) - Int(b)) < 5_000
    }
  }

  func place(at index: Int) -> Place {
    let record = records + Self.recordBytes * index
    let country = [NameTables.byte(record + 16), NameTables.byte(record + 17)]
    let name = names + Int(NameTables.word(record + 20))
    let bytes = (0..<Int(NameTables.byte(name))).map { NameTables.byte(name + 1 + $0) }
    return Place(
      id: id(at: index), name: String(decoding: bytes, as: UTF8.self),
      latitude: Int(NameTables.signed(record + 4)), longitude: Int(NameTables.signed(record + 8)),
      country: String(decoding: country, as: UTF8.self), population: population(at: index),
      kind: kind(at: index))
  }
}
