internal import Corpus
internal import HTMLParsing
internal import Scanning

/// What a block is to its reader, by the elements around it up to the container of the article.
struct BlockMake {
  let kind: Block.Kind

  /// As in ``Block/level``.
  let level: Int

  /// The element of the item that the block is in, if it is in one.
  let item: Int?

  init(kind: Block.Kind, level: Int = 0, item: Int? = nil) {
    self.kind = kind
    self.level = level
    self.item = item
  }

  init(of block: PageBlock, in layout: PageLayout) {
    let level = block.tag.headingLevel
    switch block.tag {
    case _ where level > 0: self.init(kind: .heading, level: level)
    case .li, .dt, .dd: self.init(item: block.owner, in: layout)
    case _ where layout.blocks.isRow(block): self.init(kind: .row)
    case .figcaption: self.init(kind: .caption)
    case .pre: self.init(kind: .code)
    case _ where layout.isNamedCaption(block): self.init(kind: .caption)
    default: self.init(below: block.owner, in: layout)
    }
  }

  private init(item: Int, in layout: PageLayout) {
    self.init(kind: .item, level: Self.depth(of: item, in: layout), item: item)
  }

  private init(below owner: Int, in layout: PageLayout) {
    var node = owner
    for _ in 0..<6 where node >= 0 && node != layout.container {
      switch layout.tree.nodes[node].tag {
      case .blockquote:
        self.init(kind: .quote)
        return
      case .li, .dd:
        self.init(item: node, in: layout)
        return
      case .figure:
        self.init(kind: .caption)
        return
      default: node = layout.tree.nodes[node].parent
      }
    }
    self.init(kind: .paragraph)
  }

  /// The lists around an item, up to the container of the article: at least 1, at most 6.
  private static func depth(of item: Int, in layout: PageLayout) -> Int {
    var lists = 0
    var node = item
    for _ in 0..<40 where node >= 0 && node != layout.container {
      switch layout.tree.nodes[node].tag {
      case .ul, .ol, .dl, .menu: lists += 1
      default: break
      }
      node = layout.tree.nodes[node].parent
    }
    return min(6, max(1, lists))
  }
}

extension PageLayout {
  /// Whether a class says that a block is the caption of a picture: its own, or that of what it
  /// lies in. What lies under the picture of a product is its description.
  func isNamedCaption(_ block: PageBlock) -> Bool {
    guard block.words <= 120, block.tag.headingLevel == 0, block.tag != .caption, block.tag != .li
    else { return false }
    let parent = tree.nodes[block.owner].parent
    return isNamedCaption(block.owner)
      || parent >= 0 && words[parent] <= 60 && isNamedCaption(parent)
  }

  private func isNamedCaption(_ node: Int) -> Bool {
    guard evidence[node].contains(.caption), let name = tree.value(.class, of: node) else {
      return false
    }
    let bytes = tree.bytes.span
    let names = name.prefix(400)
    return !bytes.contains("product", in: names)
      && tree.bytes[names].split(whereSeparator: \.isHTMLSpace).contains { word in
        let range = word.startIndex..<word.endIndex
        // `has-caption` and `text-with-caption` are what a caption is beside.
        return
          (bytes.has("caption", at: word.startIndex) || bytes.has("caption", at: word.endIndex - 7)
          || bytes.contains("caption-text", in: range) || bytes.contains("captiontext", in: range))
          && !["has-", "with-", "no-"].contains { bytes.contains($0, in: range) }
      }
  }
}
