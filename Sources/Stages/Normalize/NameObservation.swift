public import Corpus

/// What normalize remembers of one article: the names in it, and how often each spelling stands.
public struct NameObservation: Storable, Hashable {
  /// One spelling in the article.
  public struct Form: Hashable, Sendable {
    /// As the page writes it, without article, title and possessive ending.
    public let spelling: String

    /// How often it stands there; at least 1.
    public let count: Int

    /// What most of them are of.
    public let kind: NameKind

    /// Whether it stands in headlines in capitals only.
    public let isShouted: Bool

    /// Whether it is a single word that the article has in lower case too.
    public let isAlsoWord: Bool

    /// Whether what stands before one of them says that it is a place: `in`, `near`.
    public let isLocated: Bool
  }

  public let id: DocumentID

  /// Primary language of the article, as `en`; empty if it is not known.
  public let language: String

  /// In the order of their UTF-8 bytes.
  public let forms: [Form]

  /// Whether the article says the same as another one, whose names are counted already.
  public private(set) var isCopy = false

  init(id: DocumentID, language: String, forms: [Form]) {
    self.id = id
    self.language = language
    self.forms = forms
  }

  /// The same, to be left out where documents are counted.
  public var asCopy: NameObservation {
    var copy = self
    copy.isCopy = true
    return copy
  }

  public func store(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(language)
    writer.write(isCopy)
    writer.write(forms) { writer, form in
      writer.write(form.spelling)
      writer.write(form.count)
      writer.write(form.kind.rawValue)
      writer.write(form.isShouted)
      writer.write(form.isAlsoWord)
      writer.write(form.isLocated)
    }
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    id = try reader.value()
    language = try reader.string()
    isCopy = try reader.boolean()
    forms = try reader.list { reader throws(ByteReader.Damage) in
      let spelling = try reader.string()
      let count = try reader.integer()
      guard let kind = NameKind(rawValue: try reader.string()) else {
        throw ByteReader.Damage(offset: reader.offset)
      }
      return Form(
        spelling: spelling, count: count, kind: kind, isShouted: try reader.boolean(),
        isAlsoWord: try reader.boolean(), isLocated: try reader.boolean())
    }
  }
}
