internal import HTMLParsing
internal import Scanning

// What is told of a block by the elements it lies in.

extension BlockFeatures {
  /// Distances to elements of certain kinds and names around the block, and how many there are
  /// below the container.
  mutating func addSurroundings(_ index: Int) {
    let owner = layout.blocks.blocks[index].owner
    var tags = InlineArray<13, Int>(repeating: 0)
    var nearest = InlineArray<32, Int>(repeating: 0)
    var counts = InlineArray<32, Int>(repeating: 0)
    var otherArticle = -1
    var node = owner
    var step = 1
    var isBelowContainer = true
    while node >= 0, step <= Self.farthest {
      let tag = layout.tree.nodes[node].tag
      if tag == .body || tag == .html { break }
      if let kind = tag.kindAround, tags[kind] == 0 { tags[kind] = step }
      if tag == .article, otherArticle < 0 { otherArticle = node }
      if node == layout.container { isBelowContainer = false }
      var left = layout.evidence[node].rawValue
      while left != 0 {
        let bit = left.trailingZeroBitCount
        left &= left - 1
        if nearest[bit] == 0 { nearest[bit] = step }
        if isBelowContainer { counts[bit] += 1 }
      }
      node = layout.tree.nodes[node].parent
      step += 1
    }
    for kind in tags.indices { add(tags[kind], "steps to " + Self.kinds[kind]) }
    let bits = Self.namedBits.span
    for place in bits.indices {
      let bit = Int(bits[place])
      add(nearest[bit], "steps to what is named " + Self.named[place].1)
      if Self.counted.rawValue >> UInt32(bit) & 1 != 0 {
        add(counts[bit], "elements named " + Self.named[place].1)
      }
    }
    let inherited = layout.inherited[owner].rawValue
    for place in bits.indices {
      add(inherited >> UInt32(bits[place]) & 1 != 0, "named as " + Self.named[place].1)
    }
    let title = context.titleArticle
    add(title < 0 ? -1 : layout.isWithin(owner, title) ? 1 : 0, "in the title's article")
    add(
      title >= 0 && !layout.isWithin(owner, title) && otherArticle >= 0, "in another article")
  }

  /// Elements looked at around a block.
  private static let farthest = 40

  static let kinds = [
    "article", "main", "section", "aside", "nav", "header", "footer", "form", "figure", "table",
    "a list", "a link", "an item",
  ]

  /// What may stand around a block more than once, and says something by it.
  private static let counted: NameEvidence = [
    .comments, .related, .navigation, .byline, .caption, .newsletter, .tags, .consent, .standfirst,
    .box, .body, .content, .isBody, .hidden, .footer, .aside, .form, .figure,
  ]

  static let named: [(NameEvidence, String)] = [
    (.comments, "comments"), (.related, "related"), (.social, "sharing"),
    (.advert, "advertising"), (.navigation, "navigation"), (.byline, "byline"),
    (.caption, "picture"), (.newsletter, "newsletter"), (.tags, "tags"), (.consent, "notice"),
    (.standfirst, "standfirst"), (.title, "title"), (.quote, "quote"), (.box, "box"),
    (.body, "article"), (.content, "content"), (.isBody, "article body"), (.embed, "embed"),
    (.paywall, "paywall"), (.date, "date"), (.author, "author"), (.hidden, "hidden"),
    (.footer, "footer"), (.aside, "aside"), (.header, "header"), (.form, "form"),
    (.figure, "figure"),
  ]

  /// The bit of each of ``named``.
  private static let namedBits = named.map { UInt8($0.0.rawValue.trailingZeroBitCount) }

  /// Sums over the four elements around the block.
  mutating func addContainers(_ index: Int) {
    var node = layout.blocks.blocks[index].owner
    for step in 0..<4 {
      var name: String { ["its element", "one step up", "two steps up", "three steps up"][step] }
      let words = Int(layout.words[node])
      add(words, "words of " + name)
      add(Int(layout.linkedWords[node]) * 1000 / max(1, words), "linked share of " + name)
      add(Int(layout.prose[node]) * 1000 / max(1, words), "prose of " + name)
      add(Int(layout.blockCounts[node]), "blocks of " + name)
      let parent = layout.tree.nodes[node].parent
      if parent >= 0 { node = parent }
    }
  }
}

extension HTMLTag {
  /// Place in ``BlockFeatures/kinds``.
  fileprivate var kindAround: Int? {
    switch self {
    case .article: 0
    case .main: 1
    case .section: 2
    case .aside: 3
    case .nav: 4
    case .header: 5
    case .footer: 6
    case .form: 7
    case .figure: 8
    case .table: 9
    case .ul, .ol, .dl: 10
    case .a: 11
    case .li: 12
    default: nil
    }
  }
}
