/// Finds a short ASCII name in a fixed list: one multiplication and, nearly always, one compare.
struct NameTable: Sendable {
  private let slots: [UInt8]
  private let keys: [UInt64]

  /// - Parameter names: In lower case, fewer than 256, no two the same.
  init(_ names: [String]) {
    var slots = [UInt8](repeating: .max, count: 1024)
    var keys: [UInt64] = []
    for (index, name) in names.enumerated() {
      var key = NameKey()
      for byte in name.utf8 { key.append(byte) }
      keys.append(key.value)
      var slot = key.slot
      while slots[slot] != .max { slot = (slot + 1) & 1023 }
      slots[slot] = UInt8(index)
    }
    self.slots = slots
    self.keys = keys
  }

  /// Index of the name in the list, or `nil`.
  @inline(__always)
  func index(of key: NameKey) -> Int? {
    var slot = key.slot
    while slots[slot] != .max {
      let index = Int(slots[slot])
      if keys[index] == key.value { return index }
      slot = (slot + 1) & 1023
    }
    return nil
  }

  static let tags = NameTable(HTMLTag.allCases.map(\.rawValue))
  static let attributes = NameTable(HTMLAttribute.allCases.map(\.rawValue))
}

/// A name as a number: its first eight bytes as they are, the others mixed in.
///
/// Names of up to eight bytes never collide. A longer one could, with a name nobody uses.
struct NameKey {
  private(set) var value: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      value |= UInt64(byte) << (count &* 8)
    } else {
      value = value &* 0x0000_0100_0000_01b3 ^ UInt64(byte)
    }
    count &+= 1
  }

  @inline(__always)
  var slot: Int { Int(truncatingIfNeeded: (value &* 0x9e37_79b9_7f4a_7c15) >> 54) }
}
