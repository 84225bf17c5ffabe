internal import Scanning

/// Stretches of words that stand in two texts, but for case and punctuation.
struct SharedPassages {
  struct Passage {
    /// Words of it.
    let count: Int
    let left: String
    let right: String
  }

  /// In the order of the left text.
  let passages: [Passage]

  /// How many there are that are not among ``passages``.
  let others: Int

  /// Words of the right text that stand in a shared passage, and all of them.
  let sharedWords: Int
  let words: Int

  /// Shorter agreements are found in any two texts of a language.
  fileprivate static let fewestWords = 6

  /// Places of one stretch that are tried; more are a refrain.
  private static let mostPlaces = 8

  /// Finds passages from the first word of the right text to its last, the longest at each place.
  ///
  /// - Parameter most: Most passages, the longest of all.
  /// - Complexity: O(words).
  init(_ left: String, _ right: String, most: Int = 10) {
    let first = Words(left)
    let second = Words(right)
    var places: [UInt64: [Int]] = [:]
    for index in 0..<max(0, first.keys.count - Self.fewestWords + 1) {
      places[first.stretch(at: index), default: []].append(index)
    }
    var found: [(left: Int, right: Int, count: Int)] = []
    var index = 0
    while index + Self.fewestWords <= second.keys.count {
      let candidates = places[second.stretch(at: index)] ?? []
      let longest = candidates.prefix(Self.mostPlaces)
        .map { (start: $0, count: first.agreement(at: $0, with: second, at: index)) }
        .max { ($0.count, $1.start) < ($1.count, $0.start) }
      if let longest, longest.count >= Self.fewestWords {
        found.append((longest.start, index, longest.count))
        index += longest.count
      } else {
        index += 1
      }
    }
    sharedWords = found.reduce(0) { $0 + $1.count }
    words = second.keys.count
    let shown = found.sorted { ($1.count, $0.left) < ($0.count, $1.left) }.prefix(most)
    others = found.count - shown.count
    passages = shown.sorted { ($0.left, $0.right) < ($1.left, $1.right) }.map {
      Passage(
        count: $0.count, left: first.text(from: $0.left, count: $0.count),
        right: second.text(from: $0.right, count: $0.count))
    }
  }
}

/// The words of a text as numbers, and where they stand.
private struct Words {
  private let bytes: [UInt8]
  private var ranges: [Range<Int>] = []
  private(set) var keys: [UInt64] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      while index < bytes.count, !Self.isWordByte(bytes[index]) { index += 1 }
      let start = index
      while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
      guard start < index else { continue }
      ranges.append(start..<index)
      keys.append(WordKey(bytes.span, start..<index).value)
    }
  }

  /// Letters and digits of ASCII, and every byte of another scalar: coarse, and the same for both.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// One number for the fewest words from `index` on.
  func stretch(at index: Int) -> UInt64 {
    var hash = StableHash()
    for key in keys[index..<index + SharedPassages.fewestWords] { hash.combine(key) }
    return hash.value
  }

  /// Words from `index` on that are those of `other` from `start` on.
  func agreement(at index: Int, with other: Words, at start: Int) -> Int {
    var count = 0
    while index + count < keys.count, start + count < other.keys.count,
      keys[index + count] == other.keys[start + count]
    { count += 1 }
    return count
  }

  func text(from start: Int, count: Int) -> String {
    String(
      decoding: bytes[ranges[start].lowerBound..<ranges[start + count - 1].upperBound],
      as: UTF8.self)
  }
}
