/// The distinct pairs of neighbouring words of one text, for comparing many others with it.
struct BigramTable {
  private var keys: [UInt32] = []

  /// The comparison in which a key was last met.
  private var met: [UInt32] = []
  private var serial: UInt32 = 0
  private var shift: UInt32 = 0
  private(set) var distinctCount = 0

  /// No pair of words: 0xffff is no word's token.
  private static let free = UInt32.max

  /// Takes up another text. O(words).
  mutating func load(_ tokens: Span<UInt16>) {
    var bits: UInt32 = 4
    while 1 << bits < 2 * tokens.count { bits += 1 }
    shift = 32 - bits
    keys = Array(repeating: Self.free, count: 1 << bits)
    met = Array(repeating: 0, count: 1 << bits)
    serial = 0
    distinctCount = 0
    for index in 0..<max(0, tokens.count - 1) {
      let key = Self.key(tokens, at: index)
      let slot = slot(of: key)
      if keys[slot] == Self.free {
        keys[slot] = key
        distinctCount += 1
      }
    }
  }

  @inline(__always)
  static func key(_ tokens: Span<UInt16>, at index: Int) -> UInt32 {
    UInt32(tokens[index]) | UInt32(tokens[index + 1]) << 16
  }

  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    var slot = Int((key &* 0x9e37_79b1) >> shift)
    while keys[slot] != key, keys[slot] != Self.free { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Begins a comparison: counts what of `words` stands in the loaded text beside the same
  /// neighbour, and the loaded text's distinct pairs that are met so.
  ///
  /// - Returns: `nil` as soon as more than `mostUncovered` words do not.
  mutating func cover(
    of words: Span<UInt16>, mostUncovered: Int
  ) -> (words: Int, bigrams: Int)? {
    serial += 1
    let serial = self.serial
    let mask = keys.count - 1
    let shift = self.shift
    let loaded = self.keys
    let keys = loaded.span
    var met = self.met.mutableSpan
    var bigrams = 0
    var covered = 0
    var previousIsShared = false
    for index in 0..<max(0, words.count - 1) {
      let key = Self.key(words, at: index)
      var slot = Int((key &* 0x9e37_79b1) >> shift)
      while keys[slot] != key, keys[slot] != Self.free { slot = (slot + 1) & mask }
      let isShared = keys[slot] == key
      if isShared {
        covered += previousIsShared ? 1 : 2
        if met[slot] != serial {
          met[slot] = serial
          bigrams += 1
        }
      } else if index + 1 - covered > mostUncovered {
        return nil
      }
      previousIsShared = isShared
    }
    return words.count - covered > mostUncovered ? nil : (covered, bigrams)
  }

  /// Whether the loaded text and the one of the last comparison have the pair.
  @inline(__always)
  func isShared(_ key: UInt32) -> Bool {
    let slot = slot(of: key)
    return keys[slot] == key && met[slot] == serial
  }
}
