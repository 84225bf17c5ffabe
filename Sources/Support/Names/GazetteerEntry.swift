/// One thing that a source of names has: a place, a person, an organisation, with all its names.
public struct GazetteerEntry: Sendable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case city, country, division
    /// A river, a mountain, a building.
    case feature
    case person, organisation, other

    /// As `names show` and `names lookup` say it.
    public var name: String {
      switch self {
      case .city: "city"
      case .country: "country"
      case .division: "division"
      case .feature: "feature"
      case .person: "person"
      case .organisation: "organisation"
      case .other: "other"
      }
    }
  }

  /// The source's own, with a prefix that says which: `gn:170654`, `wd:Q3766`. At most 255 bytes.
  public var id: String

  /// The name that the source prefers; at most 255 bytes are kept.
  public var name: String

  /// All others, in any script. Names for one look-up only; they are not kept as they are written.
  public var names: [String]
  public var kind: Kind

  /// ISO 3166-1 alpha-2; empty where it has none.
  public var country: String

  /// Degrees in ten-thousandths.
  public var latitude: Int
  public var longitude: Int

  /// People of a place, or another weight: of entries with one name the heavier is meant. 0 where
  /// it is not known.
  public var population: Int

  /// Index of the file's licences.
  public var licence: Int

  public init(
    id: String, name: String, names: [String] = [], kind: Kind = .other, country: String = "",
    latitude: Int = 0, longitude: Int = 0, population: Int = 0, licence: Int = 0
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.population = population
    self.licence = licence
  }
}

/// Where entries are from, and on what terms.
public struct GazetteerLicence: Hashable, Sendable {
  public let source: String
  public let licence: String

  public init(source: String, licence: String) {
    self.source = source
    self.licence = licence
  }
}
