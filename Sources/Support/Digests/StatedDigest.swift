internal import CLibCrypto

/// A digest as archives state it: the algorithm, a colon, and base32 (RFC 4648) or hexadecimal.
public struct StatedDigest: Hashable, Sendable {
  public enum Algorithm: String, Sendable {
    case md5, sha1, sha256

    fileprivate var byteCount: Int {
      switch self {
      case .md5: 16
      case .sha1: 20
      case .sha256: 32
      }
    }
  }

  public let algorithm: Algorithm
  private let bytes: [UInt8]

  /// `nil` for another algorithm, and for what is no digest of this one.
  public init?(_ text: String) {
    let parts = Array(text.utf8).split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let name = String(decoding: parts[0], as: UTF8.self).lowercased()
    guard let algorithm = Algorithm(rawValue: name.filter { $0 != "-" }) else { return nil }
    self.algorithm = algorithm
    let count = algorithm.byteCount
    let bytes =
      parts[1].count == 2 * count ? Self.values(parts[1], bits: 4) : Self.values(parts[1], bits: 5)
    guard let bytes, bytes.count == count else { return nil }
    self.bytes = bytes
  }

  /// Whether `data` has this digest.
  public func isOf(_ data: Span<UInt8>) -> Bool {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let isDone = unsafe data.withUnsafeBufferPointer { source in
      unsafe digest.withUnsafeMutableBufferPointer { target in
        unsafe EVP_Digest(source.baseAddress, source.count, target.baseAddress, &count, kind, nil)
      }
    }
    precondition(isDone == 1, "libcrypto has no \(algorithm.rawValue)")
    return digest.prefix(Int(count)).elementsEqual(bytes)
  }

  private var kind: OpaquePointer? {
    switch algorithm {
    case .md5: unsafe EVP_md5()
    case .sha1: unsafe EVP_sha1()
    case .sha256: unsafe EVP_sha256()
    }
  }

  /// The bytes of digits of so many bits each, up to padding. `nil` if one is no such digit.
  private static func values(_ digits: ArraySlice<UInt8>, bits: Int) -> [UInt8]? {
    let alphabet = Array((bits == 4 ? "0123456789abcdef" : "abcdefghijklmnopqrstuvwxyz234567").utf8)
    var bytes: [UInt8] = []
    var held = 0
    var heldBits = 0
    for digit in digits where digit != UInt8(ascii: "=") {
      let lower = digit >= 0x41 && digit <= 0x5a ? digit | 0x20 : digit
      guard let value = alphabet.firstIndex(of: lower) else { return nil }
      held = held << bits | value
      heldBits += bits
      if heldBits >= 8 {
        heldBits -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> heldBits))
        held &= 1 << heldBits - 1
      }
    }
    return bytes
  }
}
