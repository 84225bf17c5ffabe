internal import CLibCrypto

/// SHA-256 (FIPS 180-4), by OpenSSL.
@safe public struct SHA256: ~Copyable {
  /// The 32 bytes.
  public struct Digest: Hashable, Sendable {
    public let bytes: [UInt8]

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
      let digits = Array("0123456789abcdef".utf8)
      var text: [UInt8] = []
      text.reserveCapacity(64)
      for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
      return String(decoding: text, as: UTF8.self)
    }

    /// The first 64 bits, big-endian: a short name for what was hashed.
    public var prefix: UInt64 {
      bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private let context: OpaquePointer

  public init() {
    guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
    unsafe self.context = context
    let isReady = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(isReady == 1, "libcrypto has no SHA-256")
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  public mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      let isDone = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
      precondition(isDone == 1, "libcrypto refused to hash")
    }
  }

  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  public consuming func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      let isDone = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(isDone == 1, "libcrypto refused to hash")
    }
    return Digest(bytes: bytes)
  }

  /// Hashes all of `bytes` at once.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes.span)
    return hash.finish()
  }

  public static func digest(of text: String) -> Digest { digest(of: Array(text.utf8)) }
}
