/// What deduplication says of one document.
public struct CopyStatus: Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// No other document says the same.
    case unique

    /// The same text as the representative, after folding.
    case exact

    /// The same report, edited.
    case near

    /// All of it stands in the representative, which says more.
    case contained
  }

  public let kind: Kind

  /// The cluster's name: the id of its representative.
  public let cluster: DocumentID

  /// How much of the shorter text stands in the longer one, in thousandths; 1000 for unique.
  public let similarity: Int

  /// Whether this document was compared with the representative itself and found a copy, rather
  /// than being its copy's copy.
  public let isDirect: Bool

  public init(kind: Kind, cluster: DocumentID, similarity: Int, isDirect: Bool) {
    self.kind = kind
    self.cluster = cluster
    self.similarity = similarity
    self.isDirect = isDirect
  }

  public func isCanonical(_ id: DocumentID) -> Bool { cluster == id }
}

extension CopyStatus: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    writer.write(cluster)
    writer.write(similarity)
    writer.write(isDirect)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let kind = Kind(rawValue: try reader.string()) else {
      throw ByteReader.Damage(offset: reader.offset)
    }
    self.kind = kind
    cluster = try reader.value()
    similarity = try reader.integer()
    isDirect = try reader.boolean()
  }
}
