internal import Compression
public import Corpus
internal import Digests

/// The bytes of one page, unpacked and not yet decoded, with all that is known from outside.
///
/// Whatever holds pages gives these: a file one, an archive one for each page in it.
public struct SourceDocument: Sendable {
  public let source: Source

  /// As they were before packing.
  public let bytes: [UInt8]

  /// The address that the container has for it.
  public var url: String?

  /// The encoding that the container has for it, such as a HTTP header's `charset`.
  public var label: String?

  public init(source: Source, bytes: [UInt8], url: String? = nil, label: String? = nil) {
    self.source = source
    self.bytes = bytes
    self.url = url
    self.label = label
  }

  public var id: DocumentID {
    DocumentID(input: source.input, path: source.path, member: Array((source.member ?? "").utf8))
  }
}

extension SourceDocument {
  /// A file of one page, plain or gzip: by its content, for servers and browsers do what they
  /// like with `.gz`.
  ///
  /// - Parameter limit: Most bytes, stored and unpacked.
  public init(
    file stored: [UInt8], input: String, path: [UInt8], limit: Int
  ) throws(FetchStage.Failure) {
    guard stored.count <= limit else { throw .tooLarge(bytes: stored.count, limit: limit) }
    let isPacked = Gzip.begins(stored.span)
    let bytes = isPacked ? try Self.unpacked(stored, limit: limit) : stored
    let source = Source(
      input: input, format: isPacked ? "html+gzip" : "html", path: path,
      byteCount: stored.count, sha256: SHA256.digest(of: stored).hexadecimal)
    self.init(source: source, bytes: bytes)
  }

  private static func unpacked(_ stored: [UInt8], limit: Int) throws(FetchStage.Failure) -> [UInt8]
  {
    do throws(Gzip.Failure) {
      return try Gzip.decompressed(stored, limit: limit)
    } catch {
      throw FetchStage.Failure(error, stored: stored.count)
    }
  }
}
