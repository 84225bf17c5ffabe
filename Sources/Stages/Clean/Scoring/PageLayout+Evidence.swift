internal import HTMLParsing

// What a page's elements say together.

extension PageLayout {
  /// See ``isThread``.
  var looksLikeThread: Bool {
    guard !stated.contains(.article), groups.largest >= 0, prose[0] > 0,
      stated.contains(.discussion) || names.kind.contains(.forum)
    else { return false }
    return groups.groups[groups.largest].prose * 2 >= Int(prose[0])
  }

  /// Of each node, the blocks below it that speak of cookies and partners, less half of the
  /// others: above 0, an element that is named as a notice is one.
  func consentBalance() -> [Int32] {
    var balance = [Int32](repeating: 0, count: tree.nodes.count)
    for block in blocks.blocks where block.words >= 6 {
      let evidence = PhraseEvidence(of: block.text, in: blocks.bytes.span)
      balance[block.owner] += evidence.contains(.consent) ? 2 : -1
    }
    for index in tree.nodes.indices.reversed() {
      let parent = tree.nodes[index].parent
      if parent >= 0 { balance[parent] &+= balance[index] }
    }
    return balance
  }
}
