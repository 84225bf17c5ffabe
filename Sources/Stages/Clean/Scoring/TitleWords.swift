internal import Scanning

/// The words of the titles that a page states, of up to eight of them.
struct TitleWords {
  /// Distinct words of each.
  private var counts: [Int] = []

  /// Bit `n` is set for the words of title `n`.
  private var words: KeyTable

  init(_ titles: [String]) {
    let lists = titles.prefix(8).map { wordHashes($0) }.filter { !$0.isEmpty }
    words = KeyTable(expecting: lists.reduce(0) { $0 + $1.count })
    for (index, list) in lists.enumerated() {
      counts.append(list.count { words.insert($0, 1 << UInt64(index)) })
    }
  }

  var isEmpty: Bool { counts.isEmpty }

  /// The greatest share, in thousandths, of the distinct words of a title and a text that both
  /// have; -1 if there is no title.
  func overlap(with text: Span<UInt64>) -> Int {
    guard !counts.isEmpty else { return -1 }
    // Few blocks have any word of a title.
    guard text.indices.contains(where: { words[text[$0]] != 0 }) else { return 0 }
    var sorted: [UInt64] = []
    sorted.reserveCapacity(text.count)
    for index in text.indices { sorted.append(text[index]) }
    var common = InlineArray<8, Int>(repeating: 0)
    var distinct = 0
    sorted.sort()
    for index in sorted.indices where index == 0 || sorted[index] != sorted[index - 1] {
      distinct += 1
      var left = words[sorted[index]]
      while left != 0 {
        common[left.trailingZeroBitCount] += 1
        left &= left - 1
      }
    }
    var best = -1
    for (index, count) in counts.enumerated() {
      best = max(best, common[index] * 1000 / (count + distinct - common[index]))
    }
    return best
  }
}
