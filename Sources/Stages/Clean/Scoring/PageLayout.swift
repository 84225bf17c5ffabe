internal import HTMLParsing

/// What is known of a page as a whole when its blocks are judged one by one.
///
/// Arrays have an entry for each node of the tree, or for each block.
struct PageLayout {
  let tree: HTMLTree
  let blocks: PageBlocks

  /// What the page says it is, and what it is named as.
  let stated: StatedKind
  let names: PageNames

  /// The names of the authors, as the page states them.
  let authors: [String]

  /// Words of prose, all words, linked words and blocks below each node: ``NodeSums``.
  let prose: [Int32]
  let words: [Int32]
  let linkedWords: [Int32]
  let blockCounts: [Int32]

  /// What each node is: ``NodeEvidence``.
  let evidence: [NameEvidence]
  let inherited: [NameEvidence]
  let depth: [Int32]
  let articles: [Int32]

  /// Elements of one make that stand side by side.
  let groups: PageGroups

  /// Whether the page is a discussion: it says so or is named so, is no article with comments, and
  /// most of its prose is in elements of one make.
  let isThread: Bool

  /// The element in which the article seems to lie, and its first and last good paragraph:
  /// ``ArticleContainer``.
  let container: Int
  let firstGood: Int
  let lastGood: Int

  /// The make of each block, and sums over those of each make: ``BlockMakes``.
  let make: [Int]
  let makes: [BlockMakes.Totals]

  /// The words of each block, and how like it is to what the page says of itself:
  /// ``BlockLikeness``.
  let hashes: [UInt64]
  let ownWords: [Range<Int>]
  let titleBlock: Int
  let titleOverlap: [Int]
  let descriptionOverlap: [Int]
  let bodyOverlap: [Int]

  init(
    _ tree: HTMLTree, _ blocks: PageBlocks, titles: [String], description: String?, body: String?,
    authors: [String] = [], stated: StatedKind = [], names: PageNames = PageNames()
  ) {
    self.tree = tree
    self.blocks = blocks
    self.stated = stated
    self.names = names
    self.authors = authors

    let sums = NodeSums(of: tree, blocks.blocks)
    (prose, words) = (sums.prose, sums.words)
    (linkedWords, blockCounts) = (sums.linkedWords, sums.blockCounts)

    groups = PageGroups(of: tree, sums)
    let mayBeThread = stated.contains(.discussion) || names.kind.contains(.forum)
    let thread = mayBeThread && !stated.contains(.article) ? groups.thread(in: sums) : nil
    isThread = thread != nil

    let nodes = NodeEvidence(of: tree, sums, blocks, isThread: isThread)
    (evidence, inherited) = (nodes.own, nodes.inherited)
    (depth, articles) = (nodes.depth, nodes.articles)

    let found = ArticleContainer(in: tree, blocks.blocks, nodes, sums, thread: thread)
    (container, firstGood, lastGood) = (found.nodes.lowerBound, found.firstGood, found.lastGood)

    let makes = BlockMakes(of: tree, blocks.blocks, in: found.nodes)
    (make, self.makes) = (makes.make, makes.totals)

    let likeness = BlockLikeness(of: blocks, titles: titles, description: description, body: body)
    (hashes, ownWords, titleBlock) = (likeness.hashes, likeness.ownWords, likeness.titleBlock)
    (titleOverlap, descriptionOverlap) = (likeness.title, likeness.description)
    bodyOverlap = likeness.body
  }

  /// Whether `node` is `ancestor` or lies below it.
  @inline(__always)
  func isWithin(_ node: Int, _ ancestor: Int) -> Bool {
    ancestor <= node && node < tree.nodes[ancestor].subtreeEnd
  }
}

extension HTMLTag {
  /// 1 to 6, or 0 for what is no heading.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
