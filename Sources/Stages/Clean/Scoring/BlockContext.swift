internal import HTMLParsing
internal import Scanning

/// What of a block's place takes a look at the blocks before it.
struct BlockContext {
  /// Whether it stands under a heading such as “Related”, before prose or another heading.
  private(set) var isUnderRelated: [Bool] = []

  /// The heading from which on there are comments.
  private(set) var commentsFrom = Int.max

  /// Whether that heading says nothing else: “12 comments”, “Leave a reply”.
  private(set) var isPlainCommentsHeading = false

  /// Words of the page before each block, and at the end, all of them.
  private(set) var wordsBefore: [Int] = []

  /// Whether each reads like a paragraph of the article: prose in the container, and in nothing
  /// strange.
  private(set) var isGood: [Bool] = []

  /// Words of good paragraphs before each block, and at the end, all of them.
  private(set) var goodWordsBefore: [Int] = []

  /// How often the same words stand on the page, and how often further up.
  private(set) var timesSaid: [Int] = []
  private(set) var timesSaidBefore: [Int] = []

  /// Blocks since the last good paragraph and until the next, itself left out; 1000 for none.
  private(set) var sinceGood: [Int] = []
  private(set) var untilGood: [Int] = []

  /// The last heading before each block, itself left out; -1 for none.
  private(set) var heading: [Int] = []

  /// Elements `article` with prose in them.
  private(set) var articles = 0

  /// The `article` around the title; -1 for none.
  let titleArticle: Int

  init(_ layout: PageLayout, _ phrases: [PhraseEvidence]) {
    titleArticle = layout.titleBlock < 0 ? -1 : Self.article(around: layout.titleBlock, layout)
    let blocks = layout.blocks.blocks
    var words = 0
    var goodWords = 0
    var isUnder = false
    var said = KeyTable(expecting: blocks.count)
    var hashes: [UInt64] = []
    var lastGood = -1000
    var lastHeading = -1
    for (index, block) in blocks.enumerated() {
      wordsBefore.append(words)
      goodWordsBefore.append(goodWords)
      words += block.words
      let good =
        block.isProse && layout.isWithin(block.owner, layout.container)
        && layout.inherited[block.owner].isDisjoint(with: .strange)
      isGood.append(good)
      if good { goodWords += block.words }
      let hash = StableHash.of(layout.blocks.bytes.span, block.text)
      hashes.append(hash)
      timesSaidBefore.append(said.increment(hash))
      sinceGood.append(index - lastGood)
      if good { lastGood = index }
      heading.append(lastHeading)
      if block.tag.headingLevel > 0 { lastHeading = index }
      isUnderRelated.append(Self.follows(block, phrases[index], &isUnder))
      if commentsFrom == .max, index > layout.firstGood, layout.firstGood >= 0,
        Self.startsComments(block, phrases[index])
      {
        commentsFrom = index
        isPlainCommentsHeading =
          block.digits > 0 || layout.inherited[block.owner].contains(.comments)
          || PhraseEvidence.isOpeningOnly(of: block.text, in: layout.blocks.bytes.span)
      }
    }
    wordsBefore.append(words)
    goodWordsBefore.append(goodWords)
    timesSaid = hashes.map { Int(said[$0]) }
    untilGood = sinceGood
    var nextGood = blocks.count + 1000
    for index in blocks.indices.reversed() {
      untilGood[index] = nextGood - index
      if isGood[index] { nextGood = index }
    }
    for index in layout.tree.nodes.indices where layout.tree.nodes[index].tag == .article {
      if layout.prose[index] > 0 { articles += 1 }
    }
  }

  /// “Comments”, “12 comments”, “#1 Kommentar von Naru” as a heading.
  private static func startsComments(_ block: PageBlock, _ phrases: PhraseEvidence) -> Bool {
    guard block.tag.headingLevel > 0, block.words <= 8 else { return false }
    return phrases.contains(.startsComments) || phrases.contains(.comments) && block.digits > 0
  }

  private static func follows(
    _ block: PageBlock, _ phrases: PhraseEvidence, _ isUnder: inout Bool
  ) -> Bool {
    let isHeading = block.tag.headingLevel > 0 || block.endsWithColon
    if block.words > 0, block.words <= 8, phrases.contains(.startsRelated),
      isHeading || block.linkedShare < 300
    {
      isUnder = true
      return false
    }
    if block.isProse && block.words >= 20 || block.tag.headingLevel > 0 { isUnder = false }
    return isUnder
  }

  private static func article(around block: Int, _ layout: PageLayout) -> Int {
    var node = layout.blocks.blocks[block].owner
    for _ in 0..<64 where node >= 0 {
      if layout.tree.nodes[node].tag == .article { return node }
      node = layout.tree.nodes[node].parent
    }
    return -1
  }
}
