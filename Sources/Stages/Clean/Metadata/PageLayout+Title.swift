internal import HTMLParsing

extension PageLayout {
  /// Blocks around the title; where no block repeats it, around the first paragraph.
  func nearTitle(before: Int = 4, after: Int = 9) -> Range<Int> {
    let title = titleBlock >= 0 ? titleBlock : firstGood
    guard title >= 0 else { return 0..<0 }
    let start = max(0, title - before)
    return start..<max(start, min(blocks.blocks.count, title + after))
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
