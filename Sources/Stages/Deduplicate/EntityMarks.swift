/// A set of names and numbers, for comparing one text's with those of many others.
struct EntityMarks {
  /// A bit for each token.
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// What is in the set, each once.
  private(set) var entities: [UInt16] = []

  /// Whether `entity` is new.
  @inline(__always)
  mutating func insert(_ entity: UInt16) -> Bool {
    let place = Int(entity >> 6)
    let bit: UInt64 = 1 << UInt64(entity & 63)
    guard bits[place] & bit == 0 else { return false }
    bits[place] |= bit
    entities.append(entity)
    return true
  }

  @inline(__always)
  func contains(_ entity: UInt16) -> Bool {
    bits[Int(entity >> 6)] & 1 << UInt64(entity & 63) != 0
  }

  mutating func clear() {
    for entity in entities { bits[Int(entity >> 6)] = 0 }
    entities.removeAll(keepingCapacity: true)
  }
}
