public import Settings

/// How copies are found, and what becomes of them.
public struct DeduplicateSettings: Settings {
  public static let summary = "Finds articles that say the same as another one."

  @Setting(
    """
    Share of an article's words that must stand in another one for the two to be copies. Lower \
    finds copies that were edited more, and takes more different stories for one. Articles of \
    less than 50 words need more, articles of 90 and more need less.
    """,
    in: 0.5...1)
  public var similarity = 0.8

  @Setting(
    """
    Share of a short article's words that must stand in a much longer one for it to be contained \
    there.
    """,
    in: 0.5...1)
  public var containment = 0.9

  @Setting(
    """
    Which article of a cluster stands for it: the earliest published, the longest, or that of a \
    preferred site.
    """
  )
  public var keep = KeepPolicy.earliest

  @Setting(
    """
    Host names, the most preferred first, for keep = preferred_sites. A name stands for its \
    subdomains, too.
    """
  )
  public var preferredSites: [String] = []

  @Setting(
    """
    What becomes of copies: written to a file of their own, kept among the records and marked, \
    or left out.
    """
  )
  public var copies = CopiesPolicy.separate

  @Setting(
    """
    Words in a row from which on it is reported, in reuse.jsonl, that an article has them from an \
    earlier one. 0 reports none; less than 6 is 6. Copies are left out, since all they have is \
    their representative's. Fewer words find set phrases; they need more time and memory.
    """,
    in: 0...1000, "words")
  public var reusedWords = 0

  public init() {}
}

/// Which article of a cluster stands for it. Ties fall to the earliest, then to the least id.
public enum KeepPolicy: String, SettingChoice {
  case earliest, longest
  case preferredSites = "preferred_sites"
}

/// What becomes of the articles for which another one stands.
public enum CopiesPolicy: String, SettingChoice {
  case separate, mark, drop
}
