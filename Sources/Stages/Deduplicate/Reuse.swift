public import Corpus

/// What an article has word by word from earlier ones.
public struct Reuse: Hashable, Sendable {
  public let id: DocumentID

  /// In the article's order, none overlapping another.
  public let passages: [Passage]

  /// A run of words that stands in two articles, as long as it is the same.
  public struct Passage: Hashable, Sendable {
    /// Of the words that were observed of the article.
    public let words: Range<Int>

    /// The earliest article that has the passage; of those of one day the one with the least id.
    public let source: DocumentID

    /// Of the words that were observed of the source.
    public let sourceWords: Range<Int>
  }
}
