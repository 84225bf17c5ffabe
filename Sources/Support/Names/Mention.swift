/// What a name may be of, by what stands in and around it.
public enum MentionKind: String, Sendable, CaseIterable {
  case person, organisation, place, facility, group, unknown
}

/// A name where it stands in a text. All ranges are UTF-8 bytes of the text.
public struct Mention: Hashable, Sendable {
  /// The name with its article, without titles and without a possessive ending.
  public let range: Range<Int>

  /// The name without a leading Arabic article: `Yarmouk` of `al-Yarmouk`.
  public let core: Range<Int>

  /// `President`, `Prime Minister`: what stands before the name and says whose it is.
  public let title: Range<Int>?
  public let kind: MentionKind

  /// Whether it opens a sentence, so that its capital says little.
  public let isSentenceInitial: Bool

  /// Whether it stands in a headline in capitals.
  public let isShouted: Bool

  /// Words of the name, the article not counted. At least 1.
  public let wordCount: Int

  /// Whether `'s` follows.
  public let isPossessive: Bool

  /// Whether what stands before it says that it is a place: `in`, `near`.
  public let isLocated: Bool

  /// Whether it is a single word that the text has in lower case too.
  public internal(set) var isAlsoWord = false

  /// GeoNames' number of the first place of that name, if there is one.
  public let place: Int?
}
