/// A 64-bit hash of bytes that is the same in every process, on every machine, for ever.
///
/// Not for adversaries: for tables, fingerprints and order. FNV-1a's loop with the finalizer of
/// MurmurHash3 (A. Appleby); `Hasher` is seeded per process and cannot be used for what is kept.
public struct StableHash: Sendable {
  private var state: UInt64

  public init(seed: UInt64 = 0) { state = 0xcbf2_9ce4_8422_2325 ^ seed }

  @inline(__always)
  public mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  public mutating func combine(_ word: UInt64) {
    state = mixed(state ^ mixed(word &+ 0x9e37_79b9_7f4a_7c15))
  }

  public var value: UInt64 { mixed(state) }

  public static func of(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
    var hash = StableHash(seed: seed)
    for index in range { hash.combine(bytes[index]) }
    return hash.value
  }

  public static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    of(bytes.span, 0..<bytes.count, seed: seed)
  }
}

/// Spreads every bit of `value` over all bits: MurmurHash3's 64-bit finalizer.
@inline(__always)
public func mixed(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ z >> 33) &* 0xff51_afd7_ed55_8ccd
  z = (z ^ z >> 33) &* 0xc4ce_b9fe_1a85_ec53
  return z ^ z >> 33
}
