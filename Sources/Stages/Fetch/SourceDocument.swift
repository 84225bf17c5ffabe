internal import Archives
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

  /// Whether the container's own digest is of other bytes.
  public var isDoubted = false

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
  /// A file of one page, plain or packed: by its content, for servers and browsers do what they
  /// like with `.gz`.
  ///
  /// - Parameter limit: Most bytes, stored and unpacked.
  public init(
    file stored: [UInt8], input: String, path: [UInt8], limit: Int
  ) throws(FetchStage.Failure) {
    guard stored.count <= limit else { throw .tooLarge(bytes: stored.count, limit: limit) }
    let packing = PackedMembers.Packing(Array(stored.prefix(6)))
    var bytes = try Self.unpacked(stored, limit: limit)
    // Some servers pack what is packed, and some tools pack what they have saved so.
    if packing != .none { bytes = try Self.unpacked(bytes, limit: limit) }
    let source = Source(
      input: input, format: "html" + packing.suffix, path: path,
      byteCount: stored.count, sha256: SHA256.digest(of: stored).hexadecimal)
    if let head = HTTPHead(bytes), head.status > 0 {
      let (last, body) = Self.lastResponse(head, bytes)
      try self.init(response: last, body, source, limit: limit)
    } else {
      self.init(source: source, bytes: bytes)
    }
  }

  /// The last of the responses that a page was saved with: a proxy's, "100 Continue" and the ones
  /// that say where it has gone stand before it.
  private static func lastResponse(_ first: HTTPHead, _ bytes: [UInt8]) -> (HTTPHead, [UInt8]) {
    var head = first
    var body = Array(bytes[head.byteCount...])
    for _ in 0..<mostResponses {
      guard let next = HTTPHead(body), next.status > 0 else { break }
      head = next
      body.removeFirst(head.byteCount)
    }
    return (head, body)
  }

  private static let mostResponses = 20

  /// A response that was saved with its head, as by `curl -i` or `wget --save-headers`.
  private init(
    response head: HTTPHead, _ body: [UInt8], _ source: Source, limit: Int
  ) throws(FetchStage.Failure) {
    guard head.status == 200 else {
      throw .notHTML("an HTTP response of status \(head.status)")
    }
    switch head.body(body, limit: limit) {
    case .tooLarge: throw .tooLargeUnpacked(bytes: body.count, limit: limit)
    case .damaged(let coding, let readable):
      throw .bodyDamaged(coding: coding, readable: readable)
    case .unknown(let coding): throw .bodyCodingUnknown(coding)
    case .bytes(let bytes):
      var source = source
      source.status = head.status
      source.contentType = head.fields.first("content-type")
      self.init(
        source: source, bytes: bytes, label: head.fields.contentType?.parameter("charset"))
    }
  }

  /// What was packed, by whatever its beginning shows; the bytes themselves if that is nothing.
  static func unpacked(_ stored: [UInt8], limit: Int) throws(FetchStage.Failure) -> [UInt8] {
    let packing = PackedMembers.Packing(Array(stored.prefix(6)))
    switch packing {
    case .none: return stored
    case .gzip:
      do throws(Gzip.Failure) {
        return try Gzip.decompressed(stored, limit: limit)
      } catch {
        if case .damaged = error, let members = try? Self.members(stored, packing, limit) {
          return members
        }
        throw FetchStage.Failure(error, stored: stored.count)
      }
    case .zstd, .bzip2, .xz: return try members(stored, packing, limit)
    }
  }

  /// All members of a packed file. What stands behind a whole one and is none is passed over, as the
  /// programs of these formats do.
  private static func members(
    _ stored: [UInt8], _ packing: PackedMembers.Packing, _ limit: Int
  ) throws(FetchStage.Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    let members = JoinedMembers(PackedMembers(MemoryStretch(stored), packing))
    do throws(ArchiveDamage) {
      while bytes.count <= limit, let piece = try members.piece() { bytes += piece }
    } catch {
      guard case .malformed = error, !bytes.isEmpty else {
        throw FetchStage.Failure.packingDamaged(
          packing.rawValue, readable: bytes.count, why: error.description)
      }
    }
    if bytes.count > limit { throw .tooLargeUnpacked(bytes: stored.count, limit: limit) }
    return bytes
  }
}
