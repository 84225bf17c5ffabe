/// A picture of the article.
public struct Picture: Hashable, Sendable {
  /// Address of the largest rendering that the page names; absolute where the page's own address
  /// is known.
  public let source: String

  /// What it shows, in the page's words for who does not see it.
  public let alternative: String?
  public let caption: String?

  /// Byte of the text where the paragraph begins that it stands before; the text's length, if it
  /// stands behind all.
  public let offset: Int

  public init(source: String, alternative: String?, caption: String?, offset: Int) {
    self.source = source
    self.alternative = alternative
    self.caption = caption
    self.offset = offset
  }
}

extension Picture: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(source)
    writer.write(alternative)
    writer.write(caption)
    writer.write(offset)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    source = try reader.string()
    alternative = try reader.optionalString()
    caption = try reader.optionalString()
    offset = try reader.integer()
  }
}
