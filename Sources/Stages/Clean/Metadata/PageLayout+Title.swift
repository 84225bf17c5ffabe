internal import HTMLParsing

extension PageLayout {
  /// Blocks around the title; where no block repeats it, around the first paragraph.
  func nearTitle(before: Int = 4, after: Int = 9) -> Range<Int> {
    let title = titleBlock >= 0 ? titleBlock : firstGood
    guard title >= 0 else { return 0..<0 }
    let start = max(0, title - before)
    return start..<max(start, min(blocks.blocks.count, title + after))
  }

  /// The blocks near the title, and those before the first good paragraph where they are others.
  var head: [Int] {
    let near = nearTitle(before: 4, after: 6)
    guard firstGood >= 0 else { return Array(near) }
    let first = max(0, firstGood - 4)..<min(blocks.blocks.count, firstGood + 2)
    return Array(near) + first.filter { !near.contains($0) }
  }

  /// The elements whose text is near the title.
  var ownersNearTitle: [Int] { nearTitle().map { blocks.blocks[$0].owner } }

  /// The block element around `node`, or it itself.
  func owner(of node: Int) -> Int {
    var owner = node
    while owner >= 0, tree.nodes[owner].tag.isInline { owner = tree.nodes[owner].parent }
    return owner
  }
}
