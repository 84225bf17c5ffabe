internal import Corpus
internal import Digests

/// Stands for everything that a stored result depends on but the document itself: versions,
/// settings, resources, and the fingerprints of the stages before. 128 bits of SHA-256.
public struct Fingerprint: Hashable, Sendable {
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter parts: In an order that is always the same; each ends where the next begins.
  public init(of parts: [String]) {
    var writer = ByteWriter()
    writer.write(parts)
    bytes = Array(SHA256.digest(of: writer.bytes).bytes.prefix(16))
  }

  public init(ofBytes content: [UInt8]) {
    bytes = Array(SHA256.digest(of: content).bytes.prefix(16))
  }

  public func combined(with others: [Fingerprint]) -> Fingerprint {
    Fingerprint(ofBytes: others.reduce(bytes) { $0 + $1.bytes })
  }
}

extension Fingerprint: CustomStringConvertible {
  public var description: String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
