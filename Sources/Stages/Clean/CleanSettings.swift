public import Settings

/// What counts as an article, and what of it is kept.
public struct CleanSettings: Settings {
  public static let summary = "Finds the article in a page: its text, and what is known of it."

  @Setting(
    "Fewest words of an article. A page with fewer is dropped as too_short; turned up, stubs and "
      + "picture pages go.",
    in: 1...100_000, "words")
  public var minWords = 40

  @Setting(
    "How sure a block must be of the article, in thousandths of log odds: turned up, less is kept "
      + "and less of it is wrong.",
    in: -5000...5000)
  public var strictness = 0

  @Setting("Whether pictures' captions stand in the text.")
  public var captions = Inclusion.drop

  @Setting("Whether embedded posts of social networks stand in the text.")
  public var embeds = Inclusion.drop

  @Setting("Whether the standfirst, the summary between title and text, stands in the text.")
  public var standfirst = Inclusion.keep

  @Setting("Whether readers' comments stand in the text, as blocks of their own.")
  public var comments = Inclusion.drop

  @Setting("Whether the article's pictures are in the record: address, alt text, caption, place.")
  public var images = Inclusion.drop

  @Setting(
    "Whether a page in AMP's dialect, the copy of another page, is an article; else it is dropped "
      + "as amp_copy.")
  public var amp = Inclusion.keep

  @Setting("Whether a page that lists articles, but is none, is dropped as not_an_article.")
  public var indexPages = Inclusion.drop

  public init() {}
}

/// Whether something is in the text or not.
public enum Inclusion: String, SettingChoice {
  case keep, drop
}
