internal import CAnnotateModel
internal import Names
internal import Scanning

/// Something that a name of a place may mean.
struct PlaceSense {
  enum Kind: UInt8 {
    case city, division, county, region, country
  }

  let kind: Kind

  /// GeoNames' number; of counties of the USA, the census's; 0 for none.
  let number: Int

  /// Degrees north and east in ten-thousandths.
  let latitude: Int
  let longitude: Int
  let country: CountryCode

  /// Row of its first-level division in ``PlaceTable``; `nil` if that is not known.
  let division: Int?

  /// Ten times the decimal logarithm of its people, at least 20.
  let magnitude: Int

  /// The name under which it was found.
  let name: [UInt8]

  /// The id that a gazetteer of the user's has for it.
  var ownID: String?

  /// Whether its gazetteer does not say where it is.
  var isNowhere = false

  func isSame(as other: PlaceSense) -> Bool {
    number == other.number && ownID == other.ownID && kind == other.kind
      && latitude == other.latitude
      && longitude == other.longitude
  }
}

/// ISO 3166-1 alpha-2 as a number; 0 for what lies in several countries.
struct CountryCode: Hashable {
  let value: UInt16

  static let none = CountryCode(value: 0)

  init(value: UInt16) { self.value = value }

  init(_ code: String) {
    value = code.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }

  static let unitedStates = CountryCode("US")

  var text: String {
    value == 0
      ? "" : String(decoding: [UInt8(value >> 8), UInt8(value & 0xff)], as: UTF8.self)
  }
}

extension PlaceSense {
  /// A place of the gazetteer of names, with what the table knows of it besides.
  init(_ place: Place) {
    let kind: Kind =
      switch place.kind {
      case .city: .city
      case .country: .country
      case .division: .division
      }
    let name = Array(place.name.utf8)
    let same =
      kind == .country
      ? nil : PlaceTable.senses(named: name).first { $0.number == place.id && $0.kind == kind }
    self.init(
      kind: kind, number: place.id, latitude: place.latitude, longitude: place.longitude,
      country: CountryCode(place.country), division: same?.division,
      magnitude: logarithm(place.population), name: name)
  }

  /// An entry of a gazetteer of the user's; `nil` for what is no place.
  init?(_ entry: GazetteerEntry) {
    let kind: Kind
    switch entry.kind {
    case .city, .feature: kind = .city
    case .country: kind = .country
    case .division: kind = .division
    case .person, .organisation, .other: return nil
    }
    let number = entry.id.hasPrefix("gn:") ? Int(entry.id.dropFirst(3)) : nil
    self.init(
      kind: kind, number: number ?? 0, latitude: entry.latitude, longitude: entry.longitude,
      country: CountryCode(entry.country), division: nil, magnitude: logarithm(entry.population),
      name: Array(entry.name.utf8), ownID: number == nil ? entry.id : nil,
      isNowhere: entry.latitude == 0 && entry.longitude == 0)
  }

  /// As in the record. GeoNames numbers its places, the census of the USA its counties; divisions
  /// have a code.
  var id: String {
    if let ownID { return ownID }
    switch kind {
    case .county where number > 0:
      let digits = String(number)
      return "fips:" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    case _ where number > 0: return "geonames:\(number)"
    case .division: return "admin1:" + (division.map { PlaceTable.code(of: $0) } ?? country.text)
    case .county: return "county:\(country.text)/\(slug)"
    default: return "region:\(slug)"
    }
  }

  /// "middle-east".
  private var slug: String {
    let words = name.map { $0.isASCIILetter || $0 >= 0x80 ? $0.asciiLowered : UInt8(ascii: "-") }
    return String(decoding: words, as: UTF8.self)
  }
}

/// Places that are in the binary besides those of ``Gazetteer``: villages, first-level divisions,
/// counties, regions.
///
/// Built by `scripts/build-annotate-tables.py`. Little-endian: the number of divisions and the
/// number of places, 32 bits each; per division eight bytes, its country's ISO code and GeoNames'
/// code of it, filled up with zeros; per place, in order of the first, 32 bits each: the upper half
/// of ``Gazetteer/key(of:)`` of its name, its number, its latitude plus 2^23 and in the highest
/// byte its ``PlaceSense/Kind``, its longitude plus 2^23; then 16 bits for its division, 8 for
/// eight times the binary logarithm of its people, and 8 that are 0.
enum PlaceTable {
  private static let divisionCount = Int(winnow_places_u32(0))
  private static let count = Int(winnow_places_u32(4))
  private static let records = 8 + 8 * divisionCount
  private static let recordBytes = 20
  private static let origin = 1 << 23

  /// Most places of one name that are weighed.
  private static let mostSenses = 64

  /// Every place that has this name. Case, diacritics, hyphens and spaces do not count.
  ///
  /// - Complexity: O(name + log places + places found).
  static func senses(named name: [UInt8]) -> [PlaceSense] {
    let wanted = UInt32(Gazetteer.key(of: name) >> 32)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if winnow_places_u32(records + recordBytes * middle) < wanted {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var senses: [PlaceSense] = []
    while low < count, senses.count < mostSenses,
      case let record = records + recordBytes * low, winnow_places_u32(record) == wanted
    {
      senses.append(sense(at: record, called: name))
      low += 1
    }
    return senses
  }

  private static func sense(at record: Int, called name: [UInt8]) -> PlaceSense {
    let place = winnow_places_u32(record + 8)
    let division =
      Int(winnow_places_u8(record + 16)) | Int(winnow_places_u8(record + 17)) << 8
    let code = 8 + 8 * division
    return PlaceSense(
      kind: PlaceSense.Kind(rawValue: UInt8(place >> 24)) ?? .city,
      number: Int(winnow_places_u32(record + 4)), latitude: Int(place & 0xff_ffff) - origin,
      longitude: Int(winnow_places_u32(record + 12)) - origin,
      country: CountryCode(
        value: UInt16(winnow_places_u8(code)) << 8 | UInt16(winnow_places_u8(code + 1))),
      division: winnow_places_u8(code + 2) == 0 ? nil : division,
      magnitude: max(20, Int(winnow_places_u8(record + 18)) * 301 / 800), name: name)
  }

  /// "US.KY".
  static func code(of division: Int) -> String {
    guard division < divisionCount else { return "" }
    let bytes = (0..<8).map { winnow_places_u8(8 + 8 * division + $0) }.prefix { $0 != 0 }
    return String(decoding: bytes.prefix(2), as: UTF8.self) + "."
      + String(decoding: bytes.dropFirst(2), as: UTF8.self)
  }
}
