/// Eight bits for each of some hashes; none for all others.
///
/// An open-addressing table for keys that are spread already: a look-up is one compare, nearly
/// always. A key of 0 is as one of 1.
public struct HashBits: Sendable {
  private var keys: [UInt64]
  private var bits: [UInt8]
  private let mask: Int
  public private(set) var isEmpty = true

  /// - Parameter count: Keys that will be inserted, at most.
  public init(expecting count: Int) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    bits = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Adds to the bits of a key. Returns whether any of them was new.
  @discardableResult
  public mutating func insert(_ key: UInt64, _ added: UInt8 = 1) -> Bool {
    let key = Swift.max(key, 1)
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    isEmpty = false
    keys[slot] = key
    let isNew = bits[slot] & added != added
    bits[slot] |= added
    return isNew
  }

  @inline(__always)
  public subscript(key: UInt64) -> UInt8 {
    let key = Swift.max(key, 1)
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return bits[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
