public import Settings

/// Leaves articles out by what is known of them.
public struct FilterSettings: Settings {
  public static let summary = "Drops articles by rules of yours. May stand several times."

  @Setting("Rules; an article that meets one of them is dropped with its reason.", required: true)
  public var drop: [FilterRule] = []

  public init() {}
}

/// One reason to drop an article.
public struct FilterRule: Settings {
  public static let summary = "A field of the article and the values that drop it."

  @Setting("Word under which the dropped are counted.", required: true)
  public var reason = ""

  @Setting("What is looked at.", required: true)
  public var field = FilterField.words

  @Setting("Drops articles whose field is greater. Numbers only.")
  public var above: Double? = nil

  @Setting("Drops articles whose field is less. Numbers only.")
  public var below: Double? = nil

  @Setting("Drops articles whose field is one of these. An unknown value is \"\".")
  public var oneOf: [String]? = nil

  @Setting("Drops articles whose field is none of these. An unknown value is \"\".")
  public var noneOf: [String]? = nil

  public init() {}
}

/// What a filter can look at: numbers of `stats`, and words.
public enum FilterField: String, SettingChoice {
  case words = "stats.words"
  case characters = "stats.characters"
  case paragraphs = "stats.paragraphs"
  case linkDensity = "stats.link_density"
  case language, site, section, url
}
