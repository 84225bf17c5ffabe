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

  /// The same for what stands before the first run in common.
  private static let widestOpening = 12
  private static let anchorWords = 3

  /// Whether any word may be a name, as where there are no capitals.
  private let everyWordTells: Bool

  /// - Parameter anchors: In the order of `shorter`.
  /// - Complexity: O(anchors × log anchors + words).
  init(
    _ shorter: Span<UInt16>, _ longer: Span<UInt16>, anchors: [TrigramTable.Anchor],
    everyWordTells: Bool
  ) {
    self.everyWordTells = everyWordTells
    let chain = Self.longestChain(of: anchors)
    guard let first = chain.first else { return }
    countOpening(shorter, longer, before: first)
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
          shorter, longer, previous.shorter..<anchor.shorter, previous.longer..<anchor.longer)
      }
      alignedWords += Self.anchorWords
      end = (anchor.shorter + Self.anchorWords, anchor.longer + Self.anchorWords)
    }
  }

  private mutating func countOpening(
    _ shorter: Span<UInt16>, _ longer: Span<UInt16>, before first: TrigramTable.Anchor
  ) {
    var left = first.shorter
    var right = first.longer
    while left > 0, right > 0, shorter[left - 1] == longer[right - 1] {
      left -= 1
      right -= 1
      alignedWords += 1
    }
    guard left <= Self.widestOpening, right <= Self.widestOpening else { return }
    if isSubstitution(shorter, longer, 0..<left, 0..<right) { substitutions += 1 }
  }

  private mutating func countGap(
    _ shorter: Span<UInt16>, _ longer: Span<UInt16>, _ shorterGap: Range<Int>,
    _ longerGap: Range<Int>
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
    guard left.count <= Self.widestGap, right.count <= Self.widestGap else { return }
    if isSubstitution(shorter, longer, left, right) { substitutions += 1 }
  }

  /// Whether each of two gaps holds a name or number that the other lacks.
  private func isSubstitution(
    _ shorter: Span<UInt16>, _ longer: Span<UInt16>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    hasOwnEntity(shorter, left, lackedBy: longer, right)
      && hasOwnEntity(longer, right, lackedBy: shorter, left)
  }

  private func hasOwnEntity(
    _ tokens: Span<UInt16>, _ gap: Range<Int>, lackedBy other: Span<UInt16>, _ otherGap: Range<Int>
  ) -> Bool {
    for index in gap where everyWordTells || Token.isEntity(tokens[index]) {
      var isFound = false
      for otherIndex in otherGap where other[otherIndex] == tokens[index] { isFound = true }
      if !isFound { return true }
    }
    return false
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
