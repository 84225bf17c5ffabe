/// What stands in a text, layer by layer. Indices point into the lists of the same value.
public struct Annotations: Hashable, Sendable {
  public var tokens: [TextRange] = []
  public var sentences: [TextRange] = []
  public var entities: [Entity] = []
  public var clusters: [EntityCluster] = []
  public var roles: [Role] = []
  public var acronyms: [Acronym] = []
  public var quotes: [Quote] = []
  public var dates: [DateMention] = []
  public var sources: [CitedSource] = []
  public var quantities: [Quantity] = []
  public var links: [TextLink] = []

  public init() {}
}

/// A mention of a person, an organisation or a place.
public struct Entity: Hashable, Sendable {
  /// The labels of OntoNotes that winnow gives.
  public enum Label: String, Sendable, CaseIterable {
    case person = "PERSON"
    case organisation = "ORG"
    /// A country, a city, a state: a place with a government.
    case politicalPlace = "GPE"
    /// Any other place.
    case place = "LOC"
    case facility = "FAC"
    /// A nationality, a religious or a political group.
    case group = "NORP"
  }

  public var range: TextRange
  public var label: Label

  /// Index of its cluster.
  public var cluster: Int

  /// Index of the sentence it starts in.
  public var sentence: Int

  /// Thousandths.
  public var score: Int

  public init(range: TextRange, label: Label, cluster: Int, sentence: Int, score: Int) {
    self.range = range
    self.label = label
    self.cluster = cluster
    self.sentence = sentence
    self.score = score
  }
}

/// All mentions of one person, organisation or place in a document.
public struct EntityCluster: Hashable, Sendable {
  public var label: Entity.Label

  /// The canonical spelling of its fullest mention.
  public var name: String

  /// The corpus's id of that name; empty if it has none.
  public var canonicalID: String
  public var role: String?

  /// Where a gazetteer has it.
  public var place: ResolvedPlace?

  /// Indices of its entities, in document order.
  public var mentions: [Int]

  public init(
    label: Entity.Label, name: String, canonicalID: String, role: String?, place: ResolvedPlace?,
    mentions: [Int]
  ) {
    self.label = label
    self.name = name
    self.canonicalID = canonicalID
    self.role = role
    self.place = place
    self.mentions = mentions
  }
}

/// A place as a gazetteer has it.
public struct ResolvedPlace: Hashable, Sendable {
  /// `geonames:` and the number.
  public let id: String

  /// Degrees north, in ten-thousandths; `nil` for a people, which has a country and no spot.
  public let latitude: Int?

  /// Degrees east, in ten-thousandths; `nil` for a people.
  public let longitude: Int?

  /// ISO 3166-1 alpha-2.
  public let country: String

  public init(id: String, latitude: Int?, longitude: Int?, country: String) {
    self.id = id
    self.latitude = latitude
    self.longitude = longitude
    self.country = country
  }
}

/// An office or a profession, and who holds it.
public struct Role: Hashable, Sendable {
  /// The whole phrase: "Syria's Deputy Foreign Minister".
  public var range: TextRange

  /// What stands at its core: "Deputy Foreign Minister".
  public var head: TextRange

  /// Cluster of the person.
  public var cluster: Int

  /// Cluster of the country or organisation, if it is named in the phrase.
  public var ofCluster: Int?

  public init(range: TextRange, head: TextRange, cluster: Int, ofCluster: Int?) {
    self.range = range
    self.head = head
    self.cluster = cluster
    self.ofCluster = ofCluster
  }
}

/// An acronym and the words it stands for, where the text defines it.
public struct Acronym: Hashable, Sendable {
  public var short: TextRange
  public var long: TextRange
  public var cluster: Int?

  /// `paren` LONG (SHORT), `reverse` SHORT (LONG), `alias` (A/B), `comma`.
  public var rule: String

  public init(short: TextRange, long: TextRange, cluster: Int?, rule: String) {
    self.short = short
    self.long = long
    self.cluster = cluster
    self.rule = rule
  }
}

/// What somebody is reported to have said.
public struct Quote: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// In quotation marks.
    case direct
    /// In the reporter's words.
    case indirect
    /// In the reporter's words with quoted pieces.
    case mixed
  }

  public var kind: Kind

  /// From the first piece's start to the last one's end.
  public var range: TextRange

  /// A split quote has more than one.
  public var pieces: [TextRange]

  /// The reporting words: "said", "according to".
  public var cue: TextRange?
  public var speaker: TextRange?
  public var speakerCluster: Int?

  /// "reportedly", "allegedly", …
  public var hedge: String?

  public init(
    kind: Kind, range: TextRange, pieces: [TextRange], cue: TextRange?, speaker: TextRange?,
    speakerCluster: Int?, hedge: String?
  ) {
    self.kind = kind
    self.range = range
    self.pieces = pieces
    self.cue = cue
    self.speaker = speaker
    self.speakerCluster = speakerCluster
    self.hedge = hedge
  }
}

/// An expression of time and what it means.
public struct DateMention: Hashable, Sendable {
  /// TIMEX3's types that winnow gives.
  public enum Kind: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public var range: TextRange
  public var kind: Kind

  /// TIMEX3 value: `2015-04-07`, `2015-W15`, `P3D`.
  public var value: String

  /// TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, …
  public var mod: String?

  /// First and last day of what it may mean, ISO 8601, both included.
  public var from: String?
  public var to: String?

  /// What it was counted from: `absolute`, `published`, `previous_date`; `none` for a duration.
  public var anchor: String

  public init(
    range: TextRange, kind: Kind, value: String, mod: String?, from: String?, to: String?,
    anchor: String
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.mod = mod
    self.from = from
    self.to = to
    self.anchor = anchor
  }
}

/// An outlet, an agency or an office that the text names as where it knows something from.
public struct CitedSource: Hashable, Sendable {
  public var range: TextRange
  public var cluster: Int?
  public var name: String

  /// The words that make it a source: "according to", "reported", "dateline".
  public var cue: String

  /// `agency`, `outlet`, `organisation`, `official`, `document`, `social_media`.
  public var kind: String

  public init(range: TextRange, cluster: Int?, name: String, cue: String, kind: String) {
    self.range = range
    self.cluster = cluster
    self.name = name
    self.cue = cue
    self.kind = kind
  }
}

/// A number with a unit.
public struct Quantity: Hashable, Sendable {
  public var range: TextRange
  public var value: Double

  /// The upper end of "five to ten miles".
  public var valueTo: Double?
  public var unit: String
  public var dimension: String
  public var siValue: Double?
  public var siUnit: String?

  public init(
    range: TextRange, value: Double, valueTo: Double?, unit: String, dimension: String,
    siValue: Double?, siUnit: String?
  ) {
    self.range = range
    self.value = value
    self.valueTo = valueTo
    self.unit = unit
    self.dimension = dimension
    self.siValue = siValue
    self.siUnit = siUnit
  }
}

/// A link, an address or a handle in the text.
public struct TextLink: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Linked words of the page.
    case anchor
    /// An address written out.
    case url
    case email
    /// `@somebody`.
    case handle
    /// `#something`.
    case hashtag
  }

  public var range: TextRange
  public var kind: Kind
  public var target: String?

  public init(range: TextRange, kind: Kind, target: String?) {
    self.range = range
    self.kind = kind
    self.target = target
  }
}
