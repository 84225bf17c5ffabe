internal import HTMLParsing
internal import Scanning

/// Cuts a page into blocks: at block elements, at `<br><br>`, at the rows of data tables, and
/// preformatted prose at its empty lines.
///
/// One walk over the tree, with its own stack.
struct Segmenter {
  private let tree: HTMLTree
  private var result = PageBlocks()
  private var text = BlockText()
  private var open: [OpenElement] = []
  private var owner = 0
  private var ownerTag = HTMLTag.body
  private var linkNode = -1
  private var linkStart = 0
  private var linkedBytes = 0
  private var emphasis = 0
  private var emphasizedBytes = 0
  private var breaks = 0
  private var firstLink = 0
  private var verbatim = 0
  private var typedProse = 0
  private var rowDepth = 0
  private var firstText = -1

  private struct OpenElement {
    let node: Int
    let end: Int
    let tag: HTMLTag
    let outerOwner: Int
    let outerOwnerTag: HTMLTag
    let outerLink: Int
    var isTypedProse = false
  }

  static func blocks(of tree: HTMLTree) -> PageBlocks {
    var segmenter = Segmenter(tree: tree)
    segmenter.walk()
    return segmenter.result
  }

  private init(tree: HTMLTree) {
    self.tree = tree
    text.bytes.reserveCapacity(tree.bytes.count / 2)
  }

  private mutating func walk() {
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index { leave(last) }
      let node = tree.nodes[index]
      if node.tag == .text {
        append(node.text, of: index)
        index += 1
      } else if node.tag.isNoReading || isHeadingMark(index, node)
        || node.tag.isInline && HiddenNames.isUnseen(index, in: tree)
      {
        index = node.subtreeEnd
      } else {
        enter(index, node)
        index += 1
      }
    }
    while let last = open.last { leave(last) }
    endBlock()
    result.bytes = text.bytes
    result.bytes.measure(&result.blocks)
  }
}

// MARK: - Elements

extension Segmenter {
  private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
    switch node.tag {
    case .br:
      breaks += 1
      // A row is a line.
      if breaks >= 2 || rowDepth > 0 { endBlock() } else { text.lineBreak() }
      return
    case .hr:
      endBlock()
      return
    default:
      break
    }
    if node.subtreeEnd == index + 1 {
      if !node.tag.isInline, !isCell(node.tag) { endBlock() }
      return
    }
    open.append(
      OpenElement(
        node: index, end: node.subtreeEnd, tag: node.tag, outerOwner: owner,
        outerOwnerTag: ownerTag, outerLink: linkNode))
    switch node.tag {
    case .a:
      closeLink()
      if tree.value(.href, of: index) != nil, !isLeftOpen(index) { linkNode = index }
      linkStart = text.next
    case .b, .strong, .em, .i:
      emphasis += 1
    case .tr where isDataRow(index):
      endBlock()
      rowDepth = open.count
      owner = index
      ownerTag = .tr
    default:
      if rowDepth > 0, node.tag == .td || node.tag == .th {
        text.tab()
      } else if !node.tag.isInline {
        endBlock()
        owner = index
        ownerTag = node.tag
        if node.tag == .pre { enterPreformatted(index) }
      }
    }
  }

  /// Prose whose author broke the lines is paragraphs, not code.
  private mutating func enterPreformatted(_ index: Int) {
    guard verbatim == 0, tree.isTypedProse(in: index) else {
      verbatim += 1
      return
    }
    typedProse += 1
    ownerTag = .p
    open[open.count - 1].isTypedProse = true
  }

  private func isCell(_ tag: HTMLTag) -> Bool { rowDepth > 0 && (tag == .td || tag == .th) }

  private mutating func leave(_ element: OpenElement) {
    switch element.tag {
    case .a:
      closeLink()
      linkNode = element.outerLink
      linkStart = text.next
    case .b, .strong, .em, .i:
      emphasis -= 1
    default:
      if isCell(element.tag) {
        text.tab()
      } else if !element.tag.isInline {
        if element.tag == .pre, !element.isTypedProse { verbatim -= 1 }
        endBlock()
        if element.isTypedProse { typedProse -= 1 }
        if rowDepth == open.count { rowDepth = 0 }
        owner = element.outerOwner
        ownerTag = element.outerOwnerTag
      }
    }
    open.removeLast()
  }

  /// Whether a link holds so much that its end tag must have been forgotten.
  private func isLeftOpen(_ link: Int) -> Bool {
    let end = tree.nodes[link].subtreeEnd
    var bytes = 0
    for index in link + 1..<min(end, link + 200) where tree.nodes[index].tag == .text {
      bytes += tree.nodes[index].text.count
    }
    return bytes > 1500 || end > link + 200
  }

  /// Whether it is no word of the heading or term that it stands in: “¶” or “#”, which link to it,
  /// and MediaWiki's “[edit]”.
  private func isHeadingMark(_ index: Int, _ node: HTMLTree.Node) -> Bool {
    guard ownerTag.headingLevel > 0 || ownerTag == .dt else { return false }
    switch node.tag {
    case .a:
      guard let target = tree.value(.href, of: index), let first = target.first,
        tree.bytes[first] == UInt8(ascii: "#")
      else { return false }
      var bytes = 0
      for inner in index + 1..<node.subtreeEnd where tree.nodes[inner].tag == .text {
        for byte in tree.nodes[inner].text {
          switch tree.bytes[byte] {
          // Letters of any script; “§”, “¶”, arrows and pictures begin otherwise.
          case let byte where byte.isASCIILetter || byte.isASCIIDigit: return false
          case 0xc3...0xe1, 0xe3...0xed: return false
          default: bytes += 1
          }
        }
        if bytes > Self.longestMark { return false }
      }
      return true
    case .span:
      guard let name = tree.value(.class, of: index) else { return false }
      return tree.bytes.span.has("mw-editsection", at: name.lowerBound)
    default: return false
    }
  }

  /// Bytes of a sign or two.
  private static let longestMark = 8

  /// Whether a row holds data and not layout: two or more cells, short, without blocks in them.
  private func isDataRow(_ row: Int) -> Bool {
    guard rowDepth == 0 else { return false }
    var cells = 0
    var bytes = 0
    var index = row + 1
    let end = tree.nodes[row].subtreeEnd
    while index < end, index < row + 200 {
      let node = tree.nodes[index]
      switch node.tag {
      case .text:
        bytes += node.text.count
        if bytes > 600 { return false }
      case .td, .th:
        guard node.parent == row else { return false }
        cells += 1
      case .p, .br:
        break
      default:
        if !node.tag.isInline { return false }
      }
      index += 1
    }
    return cells >= 2 && index == end
  }
}

// MARK: - Text

extension Segmenter {
  private mutating func append(_ range: Range<Int>, of node: Int) {
    guard typedProse > 0 else {
      return append(range, of: node, keeping: verbatim > 0 ? .code : .folded)
    }
    for (place, paragraph) in tree.bytes.span.typedParagraphs(in: range).enumerated() {
      if place > 0 { endBlock() }
      append(paragraph.range, of: node, keeping: paragraph.isWrapped ? .folded : .lines)
    }
  }

  private mutating func append(
    _ range: Range<Int>, of node: Int, keeping kept: BlockText.WhiteSpace
  ) {
    let before = text.bytes.count
    text.append(tree.bytes, range, keeping: kept)
    let count = text.bytes.count - before
    guard count > 0 else { return }
    breaks = 0
    if firstText < 0 { firstText = node }
    if linkNode >= 0 { linkedBytes += count }
    if emphasis > 0 { emphasizedBytes += count }
  }

  private mutating func closeLink() {
    guard linkNode >= 0, text.bytes.count > linkStart else { return }
    result.links.append(PageLink(text: linkStart..<text.bytes.count, node: linkNode))
  }

  private mutating func endBlock() {
    if rowDepth > 0 { return text.space() }
    // The lines of code may be elements.
    if verbatim > 0 { return text.lineBreak() }
    breaks = 0
    closeLink()
    if let range = text.endBlock() {
      result.blocks.append(
        PageBlock(
          text: range, owner: owner, tag: ownerTag, firstText: firstText, linkedBytes: linkedBytes,
          emphasizedBytes: emphasizedBytes, links: firstLink..<result.links.count))
    } else {
      result.links.removeLast(result.links.count - firstLink)
    }
    firstLink = result.links.count
    firstText = -1
    linkedBytes = 0
    emphasizedBytes = 0
    linkStart = text.bytes.count
  }
}

extension HTMLTag {
  /// Holds nothing that is read as text. What stands over a word in small print says how it sounds.
  var isNoReading: Bool {
    switch self {
    case .head, .title, .select, .option, .optgroup, .datalist, .button, .textarea, .input, .audio,
      .video, .map, .math, .progress, .meter, .meta, .link, .base, .img, .embed, .source, .track,
      .rt, .rp:
      true
    default: false
    }
  }

  /// Does not end a block.
  var isInline: Bool {
    switch self {
    case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i,
      .ins, .kbd, .label, .mark, .q, .rp, .rt, .ruby, .s, .samp, .small, .span, .strike, .strong,
      .sub, .sup, .time, .tt, .u, .var, .wbr, .nobr, .picture, .output:
      true
    default: false
    }
  }
}
