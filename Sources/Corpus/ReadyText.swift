/// A document whose text another tool has taken out of its page: the text, and what is said of it.
///
/// What a page is to HTML, this is to a line of somebody's corpus.
public struct ReadyText: Sendable {
  public let id: DocumentID
  public let source: Source
  public let encoding: EncodingEvidence

  /// As the tool wrote it; paragraphs are lines, or stretches between empty lines.
  public let text: String

  public var url: Statement?
  public var title: String?
  public var site: String?
  public var section: String?
  public var authors: [String] = []
  public var tags: [String] = []
  public var published: Statement?
  public var modified: Statement?

  /// Whatever the tool calls it: `en`, `en-US`, `English`.
  public var language: String?

  /// Something that is said, and where.
  public struct Statement: Hashable, Sendable {
    public let value: String

    /// Path of the field: `metadata.date`.
    public let field: String

    public init(value: String, field: String) {
      self.value = value
      self.field = field
    }
  }

  public init(id: DocumentID, source: Source, encoding: EncodingEvidence, text: String) {
    self.id = id
    self.source = source
    self.encoding = encoding
    self.text = text
  }
}
