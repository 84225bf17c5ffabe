public import Settings

/// How names are brought to one spelling, and where that shows.
public struct NormalizeSettings: Settings {
  public static let summary = "Finds names and groups their spellings over the whole corpus."

  @Setting(
    "File with people's decisions about names, one JSON object a line: pin, merge, split, ignore. Empty for none."
  )
  public var corrections = ""

  @Setting(
    "Compiled gazetteers whose names are known beside the built-in ones; `winnow gazetteer import` makes them."
  )
  public var gazetteers: [String] = []

  @Setting(
    "Which spellings the text carries: the corpus's (every surface is kept in `names`), or the page's own."
  )
  public var text = TextSpelling.normalized

  public init() {}
}

/// Which spellings the text of a record carries.
public enum TextSpelling: String, SettingChoice {
  case normalized, original
}
