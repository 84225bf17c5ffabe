internal import CAnnotateModel
internal import Names
internal import Scanning

/// Something that a name of a place may mean.
struct PlaceSense: Hashable {
  enum Kind: UInt8 {
    case city, division, county, region, country
  }

  /// As in the record: `geonames:` and a number, or another list's name and number in it.
  let id: String

  /// GeoNames' number; of counties of the USA, the census's; 0 for none.
  let number: Int

  /// Degrees north and east in ten-thousandths.
  let latitude: Int
  let longitude: Int

  /// ISO 3166-1 alpha-2; empty for what lies in several countries.
  let country: String

  /// Row of its first-level division in ``PlaceTable``; `nil` if that is not known.
  let division: Int?

  /// Ten times the decimal logarithm of its people, at least 20.
  let magnitude: Int
  let kind: Kind
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
    let id = "geonames:\(place.id)"
    let same =
      kind == .country
      ? nil
      : PlaceTable.senses(named: Array(place.name.utf8)).first { $0.id == id }
    self.init(
      id: id, number: place.id, latitude: place.latitude, longitude: place.longitude,
      country: place.country,
      division: same?.division, magnitude: logarithm(place.population), kind: kind)
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
    let kind = PlaceSense.Kind(rawValue: UInt8(place >> 24)) ?? .city
    let division =
      Int(winnow_places_u8(record + 16)) | Int(winnow_places_u8(record + 17)) << 8
    let code = code(of: division)
    let number = Int(winnow_places_u32(record + 4))
    return PlaceSense(
      id: id(kind, number, code, name), number: number,
      latitude: Int(place & 0xff_ffff) - origin,
      longitude: Int(winnow_places_u32(record + 12)) - origin,
      country: String(code.prefix(2)), division: code.utf8.count > 3 ? division : nil,
      magnitude: max(20, Int(winnow_places_u8(record + 18)) * 301 / 800), kind: kind)
  }

  /// GeoNames numbers its places, the census of the USA its counties; divisions have a code.
  private static func id(
    _ kind: PlaceSense.Kind, _ number: Int, _ code: String, _ name: [UInt8]
  ) -> String {
    switch kind {
    case .county where number > 0:
      let digits = String(number)
      return "fips:" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    case _ where number > 0: return "geonames:\(number)"
    case .division: return "admin1:\(code)"
    case .county: return "county:\(code.prefix(2))/\(slug(name))"
    default: return "region:\(slug(name))"
    }
  }

  /// "middle-east".
  private static func slug(_ name: [UInt8]) -> String {
    let words = name.map { $0.isASCIILetter || $0 >= 0x80 ? $0.asciiLowered : UInt8(ascii: "-") }
    return String(decoding: words, as: UTF8.self)
  }

  /// "US.KY"; "US." for a country without divisions, "" for no country.
  private static func code(of division: Int) -> String {
    guard division < divisionCount else { return "" }
    let bytes = (0..<8).map { winnow_places_u8(8 + 8 * division + $0) }.prefix { $0 != 0 }
    guard bytes.count >= 2 else { return "" }
    return String(decoding: bytes.prefix(2), as: UTF8.self) + "."
      + String(decoding: bytes.dropFirst(2), as: UTF8.self)
  }
}
