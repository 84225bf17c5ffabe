/// A number for each of some keys, 0 for all others: for what is looked up often and never taken
/// out.
///
/// An open-addressing table: a look-up costs about one cache line. Keys may be hashes of words that
/// somebody chose; so where they stand depends on a secret of the process, and nobody can choose
/// words that stand in each other's way. What is stored and found does not depend on it. A key of
/// 0 is as one of 1.
public struct KeyTable: Sendable {
  private var slots: [Slot]
  private var mask: Int
  private let secret: UInt64

  private struct Slot {
    var key: UInt64 = 0
    var value: UInt64 = 0
  }

  /// Keys that have been given a value.
  public private(set) var count = 0

  public var isEmpty: Bool { count == 0 }

  /// - Parameter count: How many keys there will be; with more the table grows.
  public init(expecting count: Int) { self.init(expecting: count, secret: secretOfTheProcess) }

  init(expecting count: Int, secret: UInt64) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
    self.secret = secret
  }

  public subscript(key: UInt64) -> UInt64 { slots[slot(of: Swift.max(key, 1))].value }

  /// Adds to the bits of a key. Returns whether any of them was new.
  @discardableResult
  public mutating func insert(_ key: UInt64, _ bits: UInt64 = 1) -> Bool {
    let slot = slotMade(for: key)
    let isNew = slots[slot].value & bits != bits
    slots[slot].value |= bits
    return isNew
  }

  /// Counts a key. Returns how often it had been counted before.
  @discardableResult
  public mutating func increment(_ key: UInt64) -> Int {
    let slot = slotMade(for: key)
    slots[slot].value += 1
    return Int(slots[slot].value) - 1
  }

  /// The number of a key: how many others were numbered before it was for the first time.
  public mutating func number(_ key: UInt64) -> Int {
    let slot = slotMade(for: key)
    if slots[slot].value == 0 { slots[slot].value = UInt64(count) }
    return Int(slots[slot].value) - 1
  }

  /// Slots that the most unfortunate of the keys in the table is looked for in.
  var longestSearch: Int {
    slots.indices.map { slots[$0].key == 0 ? 0 : ($0 - home(of: slots[$0].key)) & mask + 1 }.max()
      ?? 0
  }
}

// MARK: - Slots

extension KeyTable {
  private func home(of key: UInt64) -> Int { Int(truncatingIfNeeded: mixed(key ^ secret)) & mask }

  /// Where a key stands, or would.
  private func slot(of key: UInt64) -> Int {
    var slot = home(of: key)
    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func slotMade(for key: UInt64) -> Int {
    let key = Swift.max(key, 1)
    let slot = slot(of: key)
    guard slots[slot].key == 0 else { return slot }
    if 2 * count >= slots.count {
      grow()
      return slotMade(for: key)
    }
    count += 1
    slots[slot].key = key
    return slot
  }

  private mutating func grow() {
    var larger = KeyTable(expecting: slots.count, secret: secret)
    for slot in slots where slot.key != 0 { larger.insert(slot.key, slot.value) }
    self = larger
  }
}

private let secretOfTheProcess = UInt64.random(in: .min ... .max)
