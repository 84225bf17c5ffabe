/// One line of output: an article, and everything that was found out about it.
public struct Record: Sendable {
  /// The name and version of the record's form. Within `/1` keys are only ever added.
  public static let schema = "winnow.record/1"

  /// With the text, blocks and links as they are written.
  public let article: Article

  /// `nil` where no stage looked for copies.
  public let copyStatus: CopyStatus?
  public let names: [NameMention]
  public let annotations: Annotations

  public init(
    article: Article, copyStatus: CopyStatus?, names: [NameMention], annotations: Annotations
  ) {
    self.article = article
    self.copyStatus = copyStatus
    self.names = names
    self.annotations = annotations
  }
}

extension Record {
  /// How many of the keys that may be empty or null hold something.
  public var completeness: Int {
    let scalars: [Bool] = [
      article.url != nil, article.site != nil, article.title != nil, article.published != nil,
      article.modified != nil, article.section != nil, article.language != nil,
      article.license != nil, article.titleFrom != nil, article.authorsFrom != nil,
      article.siteFrom != nil, article.blocks.contains { $0.number != nil },
      article.source.captured != nil, article.encoding.declared != nil,
      annotations.quotes.contains { $0.speaker != nil },
      annotations.clusters.contains { $0.place != nil },
      annotations.dates.contains { $0.from != nil },
    ]
    let lists: [Bool] = [
      !article.authors.isEmpty, !article.tags.isEmpty, !article.blocks.isEmpty, !names.isEmpty,
      !article.images.isEmpty,
      !article.flags.isEmpty, !annotations.tokens.isEmpty, !annotations.sentences.isEmpty,
      !annotations.entities.isEmpty, !annotations.clusters.isEmpty, !annotations.roles.isEmpty,
      !annotations.acronyms.isEmpty, !annotations.quotes.isEmpty, !annotations.dates.isEmpty,
      !annotations.sources.isEmpty, !annotations.quantities.isEmpty, !annotations.links.isEmpty,
    ]
    return (scalars + lists).count { $0 }
  }
}

/// Sizes of an article's text, as its record states them.
public struct TextStatistics: Sendable {
  /// Unicode code points.
  public let characters: Int

  /// Runs of anything but white space; for Chinese, Japanese and Thai that is not words.
  public let words: Int
  public let paragraphs: Int

  public init(of article: Article) {
    var characters = 0
    var words = 0
    var isInWord = false
    let text = article.text.utf8.span
    for index in 0..<text.count {
      let byte = text[index]
      if byte & 0xc0 != 0x80 { characters += 1 }
      let isSpace = byte == 0x20 || byte == 0x0a || byte == 0x09
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
    }
    self.characters = characters
    self.words = words
    paragraphs = article.blocks.count
  }
}
