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
public struct WordTable: Sendable {
  private var bits = KeyTable(expecting: 0)

  /// - Parameter lists: Bits, and the words that have them, separated by spaces; an underscore
  ///   stands for a space within a word. A word of several lists has the bits of all.
  public init(_ lists: [(bits: UInt64, words: String)]) {
    for list in lists {
      WordTable.forEachWord(of: list.words) { word in
        bits.insert(WordKey(word.span, 0..<word.count).value, list.bits)
      }
    }
  }

  /// All bits of a word; 0 for one that is not in the table.
  @inline(__always)
  public subscript(key: WordKey) -> UInt64 { bits[key.value] }

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
