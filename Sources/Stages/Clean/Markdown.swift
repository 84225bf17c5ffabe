public import Corpus
internal import Scanning

extension CleanStage {
  /// An article as CommonMark: title, byline, headings, lists, quotes, rows, links, pictures.
  ///
  /// What would be read as markup is escaped, so that the text comes out as it stands.
  public func markdown(of article: Article) -> String {
    var writer = MarkdownWriter(article)
    return writer.write()
  }
}

/// Writes one article as CommonMark, block by block.
private struct MarkdownWriter {
  private let article: Article
  private let text: [UInt8]
  private var output: [UInt8] = []
  private var nextLink = 0
  private var nextImage = 0
  private var list = MarkdownList()

  init(_ article: Article) {
    self.article = article
    text = Array(article.text.utf8)
  }

  mutating func write() -> String {
    if let title = article.title {
      output += Array("# ".utf8)
      escape(Array(title.utf8), from: 0, to: title.utf8.count)
    }
    let byline = [
      article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
      article.published?.value, article.site,
    ].compactMap { $0 }
    if !byline.isEmpty {
      separate(with: "\n\n")
      output.append(UInt8(ascii: "*"))
      let line = Array(byline.joined(separator: " · ").utf8)
      escape(line, from: 0, to: line.count)
      output.append(UInt8(ascii: "*"))
    }
    for (index, block) in article.blocks.enumerated() {
      let hasPicture = writePictures(before: block.range.start)
      let isContinued =
        index > 0 && article.blocks[index - 1].kind == block.kind && !hasPicture
      if !isContinued { list = MarkdownList() }
      switch block.kind {
      // Items of one list, and rows of one table, stand together; so do paragraphs of a quote.
      case .item where isContinued, .row where isContinued: separate(with: "\n")
      case .quote where isContinued: separate(with: "\n>\n")
      default: separate(with: "\n\n")
      }
      if block.kind == .row {
        writeRow(block, width: isContinued ? nil : width(ofTableFrom: index))
      } else {
        write(block)
      }
    }
    writePictures(before: text.count)
    output.append(0x0a)
    return String(decoding: output, as: UTF8.self)
  }

  /// Each as a paragraph, with its caption below; whether there was one.
  @discardableResult
  private mutating func writePictures(before offset: Int) -> Bool {
    let first = nextImage
    while nextImage < article.images.count, article.images[nextImage].offset <= offset {
      let image = article.images[nextImage]
      nextImage += 1
      separate(with: "\n\n")
      prefix("![")
      let words = Array((image.alternative ?? "").utf8)
      escape(words, from: 0, to: words.count)
      prefix("](<" + target(image.source) + ">)")
      let caption = Array((image.caption ?? "").utf8)
      guard !caption.isEmpty, !isInText(caption) else { continue }
      prefix("\n\n*")
      escape(caption, from: 0, to: caption.count)
      prefix("*")
    }
    return nextImage > first
  }

  private func isInText(_ caption: [UInt8]) -> Bool {
    article.blocks.contains { text[$0.range.range].elementsEqual(caption) }
  }

  private mutating func separate(with separator: String) {
    if !output.isEmpty { output += Array(separator.utf8) }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .heading:
      prefix(String(repeating: "#", count: max(2, block.level)) + " ")
      writeLinked(block, lineBreak: " ")
    case .item:
      let (mark, inner) = list.next(level: block.level, number: block.number)
      prefix(mark)
      writeLinked(block, lineBreak: "\\\n" + inner)
    case .quote, .comment:
      prefix("> ")
      writeLinked(block, lineBreak: "\\\n> ")
    case .caption:
      prefix("*")
      writeLinked(block, lineBreak: " ")
      prefix("*")
    case .code: writeCode(block)
    case .paragraph, .row: writeLinked(block, lineBreak: "\\\n")
    }
  }

  // MARK: Tables

  /// - Parameter width: Of a table's first row, the cells of its widest.
  private mutating func writeRow(_ block: Block, width: Int?) {
    prefix("| ")
    writeLinked(block, lineBreak: " ")
    prefix(" |")
    guard let width else { return }
    // Cells beyond those of the first row are not shown: it gets as many as any other.
    prefix(String(repeating: "  |", count: width - cells(of: block)))
    prefix("\n|" + String(repeating: " --- |", count: width))
  }

  private func cells(of block: Block) -> Int { text[block.range.range].count { $0 == 0x09 } + 1 }

  private func width(ofTableFrom index: Int) -> Int {
    article.blocks[index...].prefix { $0.kind == .row }.map(cells).max() ?? 1
  }

  // MARK: Text

  private mutating func prefix(_ string: String) { output += Array(string.utf8) }

  /// Between fences that are longer than any run of backticks within.
  private mutating func writeCode(_ block: Block) {
    var longest = 2
    var run = 0
    for byte in text[block.range.range] {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    prefix(fence + "\n")
    output += text[block.range.range]
    prefix("\n" + fence)
  }

  private mutating func writeLinked(_ block: Block, lineBreak: String) {
    var next = block.range.start
    while nextLink < article.links.count, article.links[nextLink].range.start < block.range.end {
      let link = article.links[nextLink]
      nextLink += 1
      guard link.range.start >= next else { continue }
      escape(text, from: next, to: link.range.start, lineBreak: lineBreak)
      prefix("[")
      escape(text, from: link.range.start, to: link.range.end, lineBreak: " ")
      prefix("](<" + target(link.target) + ">)")
      next = link.range.end
    }
    escape(text, from: next, to: block.range.end, lineBreak: lineBreak)
  }

  private func target(_ address: String) -> String {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("%3C".utf8)
      case UInt8(ascii: ">"): bytes += Array("%3E".utf8)
      case 0x0a, 0x0d: break
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escape(
    _ source: [UInt8], from start: Int, to end: Int, lineBreak: String = " "
  ) {
    var isAtStart = output.last == 0x0a || output.isEmpty
    for index in start..<max(start, end) {
      let byte = source[index]
      switch byte {
      case 0x0a:
        prefix(lineBreak)
        isAtStart = true
        continue
      case 0x09:
        prefix(" | ")
      case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "|"),
        UInt8(ascii: "&"):
        output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"):
        if isAtStart { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        // “1. ” at the start of a line would make a list.
        if isNumber(source, from: start, to: index) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      default:
        output.append(byte)
      }
      isAtStart = false
    }
  }

  /// Whether nothing but digits stands between the start of the line and `index`.
  private func isNumber(_ source: [UInt8], from start: Int, to index: Int) -> Bool {
    var first = index
    while first > start, source[first - 1].isASCIIDigit, index - first < 10 { first -= 1 }
    return first < index && (first == start || source[first - 1] == 0x0a)
  }
}

/// The marks of the items of a list and of the lists in it.
private struct MarkdownList {
  private struct Level {
    /// Columns before the text of its items.
    var indent = 0
    var number: Int?
    var mark = ")"
  }

  private var levels: [Level] = []

  /// What stands before an item, and before its further lines.
  ///
  /// Readers of CommonMark count on from a list's first number, so a number that does not follow
  /// starts another list, by another mark behind it.
  mutating func next(level: Int, number: Int?) -> (mark: String, inner: String) {
    let depth = max(1, level)
    levels.removeLast(max(0, levels.count - depth))
    while levels.count < depth {
      levels.append(Level(indent: (levels.last?.indent ?? -2) + 2))
    }
    let outer = depth > 1 ? levels[depth - 2].indent : 0
    var mark = "- "
    if let number, (0...999_999_999).contains(number) {
      if levels[depth - 1].number != number - 1 {
        levels[depth - 1].mark = levels[depth - 1].mark == "." ? ")" : "."
      }
      mark = "\(number)\(levels[depth - 1].mark) "
    }
    levels[depth - 1].number = number
    levels[depth - 1].indent = outer + mark.utf8.count
    let margin = String(repeating: " ", count: outer)
    return (margin + mark, margin + String(repeating: " ", count: mark.utf8.count))
  }
}
