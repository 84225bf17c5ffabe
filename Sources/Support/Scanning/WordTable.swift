/// A word as a number that two spellings share only if they differ in ASCII case.
///
/// Up to eight bytes are packed, so the number is exact; of longer words it is a hash.
public struct WordKey: Hashable, Sendable {
  public let value: UInt64

  /// - Complexity: O(bytes).
  @inline(__always)
  public init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if range.count <= 8 {
      var packed: UInt64 = 0
      for index in range { packed = packed << 8 | UInt64(bytes[index].asciiLowered) }
      value = packed
    } else {
      var hash = StableHash()
      for index in range { hash.combine(bytes[index].asciiLowered) }
      value = hash.value
    }
  }

  public init(_ word: String) {
    let bytes = word.utf8.span
    self.init(bytes, 0..<bytes.count)
  }
}

/// Words and the classes they belong to, one bit a class, behind one look-up.
///
/// An open-addressing table that is written once. A look-up costs about one cache line.
public struct WordTable: Sendable {
  private var keys: [UInt64]
  private var bits: [UInt64]
  private let mask: Int

  /// - Parameter lists: Bits, and the words that have them, separated by spaces; an underscore
  ///   stands for a space within a word. A word of several lists has the bits of all.
  public init(_ lists: [(bits: UInt64, words: String)]) {
    var entries: [(key: UInt64, bits: UInt64)] = []
    for list in lists {
      WordTable.forEachWord(of: list.words) { word in
        entries.append((WordKey(word.span, 0..<word.count).value, list.bits))
      }
    }
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    bits = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for entry in entries { insert(entry.key, entry.bits) }
  }

  private mutating func insert(_ key: UInt64, _ added: UInt64) {
    var slot = Int(truncatingIfNeeded: mixed(key)) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    bits[slot] |= added
  }

  /// All bits of a word; 0 for one that is not in the table.
  @inline(__always)
  public subscript(key: WordKey) -> UInt64 {
    var slot = Int(truncatingIfNeeded: mixed(key.value)) & mask
    while keys[slot] != 0 {
      if keys[slot] == key.value { return bits[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Calls `body` with the bytes of each word of a list as ``init(_:)`` takes it.
  public static func forEachWord(of words: String, _ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    for byte in words.utf8 {
      if byte.isHTMLSpace {
        if !word.isEmpty { body(word) }
        word.removeAll(keepingCapacity: true)
      } else {
        word.append(byte == UInt8(ascii: "_") ? UInt8(ascii: " ") : byte)
      }
    }
    if !word.isEmpty { body(word) }
  }
}
