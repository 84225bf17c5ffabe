public import Corpus

/// What the corpus decided about the names of one article.
public struct NameConclusion: Storable, Hashable {
  /// What becomes of one spelling.
  public struct Form: Hashable, Sendable {
    public let spelling: String

    /// The spelling that the corpus uses.
    public let canonical: String

    /// `gn:` and GeoNames' number, or `n:` and twelve hexadecimal digits.
    public let canonicalID: String
    public let rule: String

    /// Thousandths.
    public let score: Int
    public let kind: NameKind

    /// Whether the text carries the canonical spelling instead.
    public let isRewritten: Bool
  }

  /// In the order of their spellings' UTF-8 bytes; without those that people said to ignore.
  public let forms: [Form]

  init(forms: [Form]) { self.forms = forms }

  public func store(to writer: inout ByteWriter) {
    writer.write(forms) { writer, form in
      for text in [form.spelling, form.canonical, form.canonicalID, form.rule, form.kind.rawValue] {
        writer.write(text)
      }
      writer.write(form.score)
      writer.write(form.isRewritten)
    }
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    forms = try reader.list { reader throws(ByteReader.Damage) in
      let spelling = try reader.string()
      let canonical = try reader.string()
      let id = try reader.string()
      let rule = try reader.string()
      guard let kind = NameKind(rawValue: try reader.string()) else {
        throw ByteReader.Damage(offset: reader.offset)
      }
      return Form(
        spelling: spelling, canonical: canonical, canonicalID: id, rule: rule,
        score: try reader.integer(), kind: kind, isRewritten: try reader.boolean())
    }
  }
}
