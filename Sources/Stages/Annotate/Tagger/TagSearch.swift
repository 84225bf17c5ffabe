/// Points of every tag; those beyond ``NameTag/count`` are not used.
typealias TagPoints = SIMD16<Int32>

/// Finds the best tags of a sentence.
///
/// A. Viterbi, "Error bounds for convolutional codes and an asymptotically optimum decoding
/// algorithm", IEEE Transactions on Information Theory 1967. Of equally good ways the one whose
/// tags come first.
struct TagSearch {
  /// Points of a tag after a tag; the last row is for the start of a sentence.
  let transitions: [TagPoints]

  /// What is not allowed.
  private static let never: Int32 = -(1 << 26)

  /// - Parameter learned: Rows of ``NameTag/count`` points, the last for the start.
  init(_ learned: [TagPoints]) {
    transitions = (0...NameTag.count).map { from in
      var row = TagPoints(repeating: Self.never)
      for tag in 0..<NameTag.count
      where NameTag.allows(tag, after: from == NameTag.count ? NameTag.outside : from) {
        row[tag] = learned[from][tag]
      }
      return row
    }
  }

  /// One tag a token.
  ///
  /// - Complexity: O(tokens × tags²).
  func tags(_ points: [TagPoints]) -> [Int] {
    guard !points.isEmpty else { return [] }
    var score = points[0] &+ transitions[NameTag.count]
    var origins: [SIMD16<Int32>] = [TagPoints(repeating: 0)]
    origins.reserveCapacity(points.count)
    for index in points.indices.dropFirst() {
      var best = transitions[0] &+ TagPoints(repeating: score[0])
      var origin = TagPoints(repeating: 0)
      for from in 1..<NameTag.count {
        let candidate = transitions[from] &+ TagPoints(repeating: score[from])
        let isBetter = candidate .> best
        best.replace(with: candidate, where: isBetter)
        origin.replace(with: TagPoints(repeating: Int32(from)), where: isBetter)
      }
      score = best &+ points[index]
      // What was never allowed stays far below everything else, however long the sentence.
      score.replace(
        with: TagPoints(repeating: Self.never), where: score .< TagPoints(repeating: Self.never))
      origins.append(origin)
    }
    var last = 0
    for tag in 1..<NameTag.count where !NameTag.isOpen(tag) && score[tag] > score[last] {
      last = tag
    }
    var tags = Array(repeating: 0, count: points.count)
    for index in points.indices.reversed() {
      tags[index] = last
      last = Int(origins[index][last])
    }
    return tags
  }
}
