/// The words that two texts share in the same order, and where one says another name or number.
///
/// Between runs of three words that stand once in each text, in the longest chain that is in
/// order in both, the gaps are looked at: a copy has few in which each side names what the other
/// does not; another instance of a template has one in every sentence.
struct Alignment {
  private(set) var alignedWords = 0
  private(set) var substitutions = 0

  /// Words of the widest gap that is one thing said differently, not a passage of its own.
  private static let widestGap = 14

  /// The same for what stands before the first run in common, and after the last.
  private static let widestEnd = 12
  private static let anchorWords = 3

  /// Whether any word may be a name, as where there are no capitals.
  private let everyWordTells: Bool
  private let tokensPerWord: Int

  /// - Parameter anchors: In the order of `shorter`.
  /// - Complexity: O(anchors × log anchors + words).
  init(
    _ shorter: Span<UInt16>, _ longer: Span<UInt16>, anchors: [TrigramTable.Anchor],
    script: Script
  ) {
    everyWordTells = script != .cased
    tokensPerWord = script.tokensPerWord
    let chain = Self.longestChain(of: anchors)
    guard let first = chain.first else { return }
    countGap(
      shorter, longer, 0..<first.shorter, 0..<first.longer, widest: Self.widestEnd)
    var end: (shorter: Int, longer: Int)?
    for anchor in chain {
      if let previous = end {
        if anchor.shorter < previous.shorter || anchor.longer < previous.longer {
          // Runs that overlap go on together, or one of them is skipped.
          guard anchor.shorter - anchor.longer == previous.shorter - previous.longer else {
            continue
          }
          alignedWords += anchor.shorter + Self.anchorWords - previous.shorter
          end = (anchor.shorter + Self.anchorWords, anchor.longer + Self.anchorWords)
          continue
        }
        countGap(
          shorter, longer, previous.shorter..<anchor.shorter, previous.longer..<anchor.longer,
          widest: Self.widestGap)
      }
      alignedWords += Self.anchorWords
      end = (anchor.shorter + Self.anchorWords, anchor.longer + Self.anchorWords)
    }
    if let end {
      countGap(
        shorter, longer, end.shorter..<shorter.count, end.longer..<longer.count,
        widest: Self.widestEnd)
    }
  }

  private mutating func countGap(
    _ shorter: Span<UInt16>, _ longer: Span<UInt16>, _ shorterGap: Range<Int>,
    _ longerGap: Range<Int>, widest: Int
  ) {
    var left = shorterGap
    var right = longerGap
    while !left.isEmpty, !right.isEmpty, shorter[left.lowerBound] == longer[right.lowerBound] {
      left.removeFirst()
      right.removeFirst()
      alignedWords += 1
    }
    while !left.isEmpty, !right.isEmpty,
      shorter[left.upperBound - 1] == longer[right.upperBound - 1]
    {
      left.removeLast()
      right.removeLast()
      alignedWords += 1
    }
    guard max(left.count, right.count) <= widest * tokensPerWord else { return }
    substitutions += replacements(shorter, longer, left, right)
  }

  /// How many names and numbers of one gap stand for others in the other gap: in a list of
  /// numbers each counts. Where any word may be a name, what is left counts as one.
  private func replacements(
    _ shorter: Span<UInt16>, _ longer: Span<UInt16>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let mine = own(shorter, left, lackedBy: longer, right)
    let theirs = own(longer, right, lackedBy: shorter, left)
    let entities = min(mine.entities, theirs.entities)
    return everyWordTells ? max(entities, min(1, mine.words, theirs.words)) : entities
  }

  /// Words of a gap that the other gap does not have.
  private func own(
    _ tokens: Span<UInt16>, _ gap: Range<Int>, lackedBy other: Span<UInt16>, _ otherGap: Range<Int>
  ) -> (words: Int, entities: Int) {
    var words = 0
    var entities = 0
    for index in gap {
      var isFound = false
      for otherIndex in otherGap where other[otherIndex] == tokens[index] { isFound = true }
      guard !isFound else { continue }
      words += 1
      if Token.isEntity(tokens[index]) { entities += 1 }
    }
    return (words, entities)
  }

  /// A longest increasing subsequence by the place in the longer text. Patience sorting.
  private static func longestChain(of anchors: [TrigramTable.Anchor]) -> [TrigramTable.Anchor] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: anchors.count)
    for (index, anchor) in anchors.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if anchors[tails[middle]].longer < anchor.longer { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var chain: [TrigramTable.Anchor] = []
    var index = tails.last ?? -1
    while index >= 0 {
      chain.append(anchors[index])
      index = previous[index]
    }
    return chain.reversed()
  }
}
