internal import HTMLParsing

/// The element in which a page's article seems to lie.
struct ArticleContainer {
  /// From the element to the end of what is below it.
  let nodes: Range<Int>

  /// The first and the last good paragraph in it; -1 if there is none.
  private(set) var firstGood = -1
  private(set) var lastGood = -1

  /// - Parameter thread: The posts, if the page is a discussion: they are alike, and none of them is
  ///   the article.
  init(
    in tree: HTMLTree, _ blocks: [PageBlock], _ evidence: NodeEvidence, _ sums: NodeSums,
    thread: PageGroups.Group?
  ) {
    guard !tree.nodes.isEmpty else {
      nodes = 0..<0
      return
    }
    let node = thread?.parent ?? Self.best(in: tree, blocks, evidence, sums)
    nodes = node..<tree.nodes[node].subtreeEnd
    for (index, block) in blocks.enumerated()
    where block.words >= 15 && block.linkedShare < 300 && nodes.contains(block.owner)
      && evidence.inherited[block.owner].isDisjoint(with: .strange)
    {
      if firstGood < 0 { firstGood = index }
      lastGood = index
    }
  }

  private static func best(
    in tree: HTMLTree, _ blocks: [PageBlock], _ evidence: NodeEvidence, _ sums: NodeSums
  ) -> Int {
    let points = points(in: tree, blocks, evidence)
    var best = 0
    var bestPoints = 0
    for index in tree.nodes.indices where points[index] > 0 {
      var value = Int(points[index]) * 4
      if evidence.own[index].contains(.isBody) { value = value * 3 / 2 }
      if evidence.own[index].contains(.body) { value = value * 5 / 4 }
      if !evidence.inherited[index].isDisjoint(with: .strange) { value = value * 3 / 5 }
      let words = sums.words[index]
      if words > 0 { value = value * Int(words - sums.linkedWords[index]) / Int(words) }
      if value > bestPoints {
        best = index
        bestPoints = value
      }
    }
    return best
  }

  /// Paragraphs give points to what they lie in, fewer with each step up; the best element wins.
  ///
  /// The idea is Readability's (Arc90, 2009); the weights are not.
  private static func points(
    in tree: HTMLTree, _ blocks: [PageBlock], _ evidence: NodeEvidence
  ) -> [Int32] {
    var points = [Int32](repeating: 0, count: tree.nodes.count)
    for block in blocks where block.words >= 8 && block.linkedShare <= 500 {
      var value = 1 + block.commas + min(3, block.text.count / 100)
      value = value * (1000 - block.linkedShare) / 10
      let strange = evidence.inherited[block.owner].intersection(.strange)
      if !strange.isEmpty { value /= strange.contains(.comments) ? 8 : 3 }
      var node = block.owner
      if block.tag.isLeafOfProse { node = tree.nodes[node].parent }
      for step in 1...6 where node >= 0 {
        points[node] &+= Int32(min(value, 100_000) / (step <= 2 ? step : 2 * step - 2))
        node = tree.nodes[node].parent
      }
    }
    return points
  }
}

extension HTMLTag {
  /// A paragraph or the like: points go to what it lies in.
  fileprivate var isLeafOfProse: Bool {
    switch self {
    case .p, .li, .blockquote, .td, .h1, .h2, .h3, .h4, .h5, .h6, .pre: true
    default: false
    }
  }
}
