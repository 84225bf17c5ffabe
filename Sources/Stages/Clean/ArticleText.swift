internal import Corpus
internal import HTMLParsing
internal import Scanning

/// The kept blocks put together: text, what its paragraphs are, and its links.
struct ArticleText {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var links: [Anchor] = []
  var images: [Picture] = []

  /// Which blocks of the page ``blocks`` are; none for a text that is not of its blocks.
  private(set) var keptBlocks: [Int] = []
  private(set) var words = 0
  private(set) var linkedBytes = 0

  init() {}

  /// - Parameter address: Makes a link's target absolute.
  init(_ selection: Selection, address: (String) -> String?) {
    let layout = selection.layout
    let page = layout.blocks
    var numbers = ListNumbers(of: layout.tree)
    for index in selection.kept {
      let block = page.blocks[index]
      startParagraph()
      let start = bytes.count
      bytes += page.bytes[block.text]
      let isComment = selection.blocks[index].ruling == .commentKept
      let made = isComment ? BlockMake(kind: .comment) : BlockMake(of: block, in: layout)
      let item = made.item.flatMap { Self.isStart(index, of: $0, in: layout) ? $0 : nil }
      blocks.append(
        Block(
          kind: made.kind, level: made.level, number: item.flatMap { numbers.number(of: $0) },
          range: TextRange(start: start, end: bytes.count)))
      keptBlocks.append(index)
      words += block.words
      linkedBytes += block.linkedBytes
      for link in page.links[block.links] {
        guard let target = layout.tree.string(.href, of: link.node).flatMap(address) else {
          continue
        }
        let shift = start - block.text.lowerBound
        links.append(
          Anchor(
            range: TextRange(
              start: link.text.lowerBound + shift, end: link.text.upperBound + shift),
            target: target))
      }
    }
  }

  /// Plain prose, as JSON-LD and descriptions have it: a paragraph a line, tags left out.
  init(prose: String) {
    let source = Self.withoutTags(Array(prose.utf8))
    appendParagraphs(source, Self.lines(of: source))
  }

  /// Text that is ready: its paragraphs are what empty lines separate; where there is no empty
  /// line, each line.
  init(plain source: [UInt8]) {
    let lines = Self.lines(of: source)
    var paragraphs: [Range<Int>] = []
    var isBehindEmpty = true
    for line in lines {
      if source[line].allSatisfy(\.isHTMLSpace) {
        isBehindEmpty = true
      } else if isBehindEmpty {
        paragraphs.append(line)
        isBehindEmpty = false
      } else {
        paragraphs[paragraphs.count - 1] =
          paragraphs[paragraphs.count - 1].lowerBound..<line.upperBound
      }
    }
    appendParagraphs(source, paragraphs.count > 1 ? paragraphs : lines, keeping: .lines)
  }

  /// Without their ends.
  private static func lines(of source: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while let end = source.span.first(0x0a, in: start..<source.count) {
      lines.append(start..<end)
      start = end + 1
    }
    return lines + [start..<source.count]
  }

  private mutating func appendParagraphs(
    _ source: [UInt8], _ stretches: [Range<Int>], keeping kept: BlockText.WhiteSpace = .folded
  ) {
    var text = BlockText()
    var ranges: [Range<Int>] = []
    for stretch in stretches {
      text.append(source, stretch, keeping: kept)
      if let range = text.endBlock() { ranges.append(range) }
    }
    var paragraphs = ranges.map {
      PageBlock(
        text: $0, owner: 0, tag: .p, firstText: 0, linkedBytes: 0, emphasizedBytes: 0, links: 0..<0)
    }
    text.bytes.measure(&paragraphs)
    for paragraph in paragraphs {
      startParagraph()
      let start = bytes.count
      bytes += text.bytes[paragraph.text]
      blocks.append(
        Block(kind: .paragraph, range: TextRange(start: start, end: bytes.count)))
      words += paragraph.words
    }
  }

  /// Leaves a line break for each tag that starts like one of a block.
  private static func withoutTags(_ source: [UInt8]) -> [UInt8] {
    let resolved = Array(resolvingReferences(source))
    guard resolved.contains(UInt8(ascii: "<")) else { return resolved }
    var result: [UInt8] = []
    var index = 0
    let text = resolved.span
    while index < text.count {
      guard text[index] == UInt8(ascii: "<"), index + 1 < text.count,
        text[index + 1].isASCIILetter || text[index + 1] == UInt8(ascii: "/"),
        let end = text.first(UInt8(ascii: ">"), in: index..<min(text.count, index + 2000))
      else {
        result.append(text[index])
        index += 1
        continue
      }
      let isBlock = ["<p", "</p", "<br", "<div", "<li", "<h"].contains { text.has($0, at: index) }
      result.append(isBlock ? 0x0a : 0x20)
      index = end + 1
    }
    return result
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Linked share of the text, in thousandths.
  var linkDensity: Int { bytes.isEmpty ? 0 : min(1000, linkedBytes * 1000 / bytes.count) }

  private mutating func startParagraph() {
    if !bytes.isEmpty { bytes += [0x0a, 0x0a] }
  }

  /// Whether nothing of `item` stands before block `index`.
  private static func isStart(_ index: Int, of item: Int, in layout: PageLayout) -> Bool {
    index == 0 || !layout.isWithin(layout.blocks.blocks[index - 1].owner, item)
  }
}
