import Scanning

/// Picks the fingerprints of a text by which its copies find it.
///
/// S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: local algorithms for document
/// fingerprinting", SIGMOD 2003: of every window of hashes of word runs the least is kept, so two
/// texts with a run of words in common as long as window and run together share a fingerprint.
/// Wire copy is cut from its end, so the first words are winnowed once more, more densely.
struct Winnowing {
  /// Words hashed together.
  static let runLength = 6

  /// Runs of which the least hash is kept: any 53 words in a row that two texts share, they meet by.
  static let window = 48

  /// The same for the first words: 11 words in a row there are enough.
  static let leadWindow = 6

  /// Runs at the start that are winnowed with ``leadWindow``.
  static let leadLength = 48

  /// Multiplier of the rolling hash, odd; 2^64 divided by the golden ratio.
  private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// About how many fingerprints a text has, rather more: of each window two runs are kept.
  static func usualCount(words: Int) -> Int {
    2 * words / window + 2 * min(words, leadLength) / leadWindow + 3
  }

  private var hashes: [UInt64] = []
  private var queue: [Int] = []

  /// Runs that were picked, by their places.
  private var picked: [Int] = []

  /// The fingerprints of a text, ascending, each once. None for an empty text; for one shorter
  /// than ``runLength`` a hash of it all. O(words).
  mutating func fingerprints(of tokens: Span<UInt16>) -> [UInt64] {
    hashRuns(of: tokens)
    picked.removeAll(keepingCapacity: true)
    pickLeast(window: Self.window, within: hashes.count)
    pickLeast(
      window: Self.leadWindow, within: min(hashes.count, Self.leadLength + Self.leadWindow - 1))
    var kept = picked.map { hashes[$0] }
    kept.sort()
    var distinct: [UInt64] = []
    for hash in kept where distinct.last != hash { distinct.append(hash) }
    return distinct
  }

  /// Fingerprints by which texts meet that share `words` words in a row, and where their runs
  /// begin, ascending. O(words of the text).
  mutating func places(
    of tokens: Span<UInt16>, sharing words: Int
  ) -> [(fingerprint: UInt64, start: Int)] {
    guard tokens.count >= Self.runLength else { return [] }
    hashRuns(of: tokens)
    picked.removeAll(keepingCapacity: true)
    pickLeast(window: max(1, words - Self.runLength + 1), within: hashes.count)
    return picked.map { (hashes[$0], $0) }
  }

  /// A polynomial rolling hash over the tokens, each mixed for the comparison.
  private mutating func hashRuns(of tokens: Span<UInt16>) {
    hashes.removeAll(keepingCapacity: true)
    guard tokens.count > 0 else { return }
    let length = min(Self.runLength, tokens.count)
    var leaving: UInt64 = 1
    for _ in 0..<length { leaving = leaving &* Self.base }
    var rolling: UInt64 = 0
    for index in 0..<tokens.count {
      rolling = rolling &* Self.base &+ UInt64(tokens[index]) &+ 1
      if index >= length { rolling = rolling &- leaving &* (UInt64(tokens[index - length]) &+ 1) }
      if index >= length - 1 { hashes.append(mixed(rolling)) }
    }
  }

  /// Of each window the least hash, of equal ones the last, so that a repeated run is kept once.
  private mutating func pickLeast(window: Int, within count: Int) {
    guard count > 0 else { return }
    queue.removeAll(keepingCapacity: true)
    var head = 0
    var lastPicked = -1
    for index in 0..<count {
      while queue.count > head, hashes[queue[queue.count - 1]] >= hashes[index] {
        queue.removeLast()
      }
      queue.append(index)
      if queue[head] <= index - window { head += 1 }
      let isComplete = index >= window - 1 || index == count - 1 && count < window
      if isComplete, queue[head] != lastPicked {
        lastPicked = queue[head]
        picked.append(lastPicked)
      }
    }
  }
}
