/// Where each run of three words stands in one text, for aligning others with it.
struct TrigramTable {
  private var keys: [UInt64] = []

  /// Position in the loaded text; `repeated` if it stands there more than once.
  private var positions: [Int32] = []

  /// The same in the text of the last comparison; `absent` if it is not there.
  private var otherPositions: [Int32] = []
  private var shift: UInt64 = 0

  private static let free = UInt64.max
  private static let absent: Int32 = -1
  private static let repeated: Int32 = -2

  /// A run of three words that stands once in each of two texts.
  struct Anchor {
    let shorter: Int
    let longer: Int
  }

  /// Takes up another text. O(words).
  mutating func load(_ tokens: Span<UInt16>) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * tokens.count { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: Self.free, count: 1 << bits)
    positions = Array(repeating: Self.absent, count: 1 << bits)
    for index in 0..<max(0, tokens.count - 2) {
      let key = Self.key(tokens, at: index)
      let slot = slot(of: key)
      positions[slot] = keys[slot] == Self.free ? Int32(index) : Self.repeated
      keys[slot] = key
    }
  }

  @inline(__always)
  private static func key(_ tokens: Span<UInt16>, at index: Int) -> UInt64 {
    UInt64(tokens[index]) | UInt64(tokens[index + 1]) << 16 | UInt64(tokens[index + 2]) << 32
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9e37_79b9_7f4a_7c15) >> shift)
    while keys[slot] != key, keys[slot] != Self.free { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// The runs that stand once in the loaded text and once in `shorter`, in the order of the latter.
  mutating func anchors(_ shorter: Span<UInt16>) -> [Anchor] {
    otherPositions = Array(repeating: Self.absent, count: keys.count)
    for index in 0..<max(0, shorter.count - 2) {
      let slot = slot(of: Self.key(shorter, at: index))
      guard keys[slot] != Self.free else { continue }
      otherPositions[slot] =
        otherPositions[slot] == Self.absent ? Int32(index) : Self.repeated
    }
    var anchors: [Anchor] = []
    for index in 0..<max(0, shorter.count - 2) {
      let slot = slot(of: Self.key(shorter, at: index))
      guard keys[slot] != Self.free, positions[slot] >= 0, otherPositions[slot] >= 0 else {
        continue
      }
      anchors.append(Anchor(shorter: index, longer: Int(positions[slot])))
    }
    return anchors
  }
}
