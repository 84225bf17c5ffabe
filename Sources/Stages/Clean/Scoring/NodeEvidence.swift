internal import HTMLParsing

/// What each node of a page is by its own name and attributes, and by what it lies in.
struct NodeEvidence {
  /// Nothing for what has no text.
  private(set) var own: [NameEvidence]

  /// An element that holds most of the page's prose does not pass its evidence on:
  /// `<body class="has-sidebar comments-open">` says nothing.
  private(set) var inherited: [NameEvidence]

  /// Elements around each node.
  private(set) var depth: [Int32]

  /// The nearest `article` around each node, itself included; -1 for none.
  private(set) var articles: [Int32]

  init(of tree: HTMLTree, _ sums: NodeSums, _ blocks: PageBlocks, isThread: Bool) {
    own = [NameEvidence](repeating: [], count: tree.nodes.count)
    inherited = own
    depth = [Int32](repeating: 0, count: tree.nodes.count)
    articles = [Int32](repeating: -1, count: tree.nodes.count)
    var rule = InheritanceRule(tree, sums, blocks, isThread: isThread)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.parent >= 0 {
        inherited[index] = inherited[node.parent]
        depth[index] = depth[node.parent] + 1
        articles[index] = articles[node.parent]
      }
      if node.tag == .article { articles[index] = Int32(index) }
      // Only what has text matters, and it is by far the smaller part.
      guard node.tag != .text, sums.words[index] > 0 else { continue }
      let evidence = NameEvidence(of: index, in: tree)
      own[index] = evidence
      guard node.tag != .html, node.tag != .body else { continue }
      inherited[index].formUnion(rule.passedOn(evidence, by: index))
    }
  }
}

/// What of an element's evidence counts for all that lies in it.
private struct InheritanceRule {
  private let tree: HTMLTree
  private let sums: NodeSums
  private let blocks: PageBlocks
  private let isThread: Bool

  /// Words of prose on the page.
  private let total: Int32

  /// See ``consentBalance()``. Empty until it is needed.
  private var consent: [Int32] = []

  init(_ tree: HTMLTree, _ sums: NodeSums, _ blocks: PageBlocks, isThread: Bool) {
    self.tree = tree
    self.sums = sums
    self.blocks = blocks
    self.isThread = isThread
    var total: Int32 = 0
    for index in tree.nodes.indices where tree.nodes[index].parent < 0 {
      total += sums.prose[index]
    }
    self.total = total
  }

  /// A box for a newsletter that holds a fifth of the page's prose was not closed; an element with
  /// most of it is the page.
  mutating func passedOn(_ own: NameEvidence, by index: Int) -> NameEvidence {
    let prose = sums.prose[index]
    let share = total > 0 ? Int(prose) * 100 / Int(total) : 0
    let own = isThread ? own.subtracting(.comments) : own
    if own.contains(.comments), !own.contains(.isBody), total - prose > 120 { return own }
    if share >= 20, own.contains(.consent), tree.nodes[index].tag != .body {
      if consent.isEmpty { consent = consentBalance() }
      if consent[index] > 0 { return own }
    }
    if share >= 60 { return own.intersection(.isBody) }
    return share >= 20 && prose >= 200 ? own.subtracting(.ofSmallThings) : own
  }

  /// Of each node, the blocks below it that speak of cookies and partners, less half of the
  /// others: above 0, an element that is named as a notice is one.
  private func consentBalance() -> [Int32] {
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
