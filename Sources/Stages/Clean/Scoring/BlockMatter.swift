internal import HTMLParsing
internal import Scanning

/// What the blocks of a page speak of, and the sections and lists that they stand in.
struct BlockMatter {
  private(set) var hasPrice: [Bool] = []
  private(set) var hasYear: [Bool] = []

  /// Whether all words of a stated author's name are in the block.
  private(set) var namesAuthor: [Bool] = []

  /// Thousandths of its words that are among the page's commonest: prose has many in any language,
  /// menus few.
  private(set) var commonWords: [Int] = []

  /// Whether it is of a list that follows words such as “Subscribe now to read”.
  private(set) var isUnderAppeal: [Bool] = []

  /// How many blocks of the page start with the same two words.
  private(set) var linesSaid: [Int] = []

  /// What stands from one heading to the next, and in which each block is.
  private(set) var sections: [Section] = [Section()]
  private(set) var section: [Int] = []

  /// The list or table around each block; -1 for none.
  private(set) var list: [Int] = []

  /// Blocks with prices and with years, and words of the longest.
  private(set) var prices = 0
  private(set) var years = 0
  private(set) var longest = 0

  struct Section {
    var blocks = 0
    var words = 0
    var linkedWords = 0
    var prose = 0
  }

  init(_ layout: PageLayout, _ phrases: [PhraseEvidence], _ context: BlockContext) {
    let common = Self.commonest(layout, context)
    let authors = layout.authors.prefix(8).map(wordHashes).filter { !$0.isEmpty }
    var starts = KeyTable(expecting: layout.blocks.blocks.count)
    var lines: [UInt64] = []
    var isUnder = false
    let lists = Self.lists(layout)
    for (index, block) in layout.blocks.blocks.enumerated() {
      let words = layout.hashes[layout.ownWords[index]]
      let isShort = block.words <= 60
      hasPrice.append(isShort && Self.hasPrice(layout.blocks.bytes.span, block.text))
      hasYear.append(
        isShort && block.digits >= 4 && Self.hasYear(layout.blocks.bytes.span, block.text))
      namesAuthor.append(isShort && authors.contains { $0.allSatisfy(words.contains) })
      commonWords.append(words.count { common[$0] != 0 } * 1000 / max(1, words.count))
      isUnderAppeal.append(Self.follows(block, phrases[index], &isUnder))
      let line = words.count < 2 ? 0 : words.prefix(2).reduce(0) { mixed($0 ^ $1) &* 31 }
      lines.append(line)
      if line != 0 { starts.increment(line) }
      if block.tag.headingLevel > 0 { sections.append(Section()) }
      section.append(sections.count - 1)
      sections[sections.count - 1].add(block)
      list.append(Int(lists[block.owner]))
      if hasPrice[index] { prices += 1 }
      if hasYear[index] { years += 1 }
      longest = max(longest, block.words)
    }
    linesSaid = lines.map { $0 == 0 ? 0 : Int(starts[$0]) }
  }

  /// The sixteen commonest words of the good paragraphs, or of all if there are none.
  private static func commonest(_ layout: PageLayout, _ context: BlockContext) -> KeyTable {
    var counts = KeyTable(expecting: 1000)
    var words: [UInt64] = []
    var seen = 0
    let hasGood = layout.firstGood >= 0
    for index in layout.blocks.blocks.indices where context.isGood[index] || !hasGood {
      for word in layout.hashes[layout.ownWords[index]] {
        if counts.increment(word) == 0 { words.append(word) }
      }
      seen += layout.ownWords[index].count
      if seen >= 2000 { break }
    }
    var best: [(count: UInt64, word: UInt64)] = []
    for word in words {
      let count = counts[word]
      let place = best.lastIndex { ($0.count, word) >= (count, $0.word) }.map { $0 + 1 } ?? 0
      guard place < mostCommon else { continue }
      if best.count == mostCommon { best.removeLast() }
      best.insert((count, word), at: place)
    }
    var common = KeyTable(expecting: mostCommon)
    for (_, word) in best { common.insert(word) }
    return common
  }

  private static let mostCommon = 16

  /// The nearest list or table around each node.
  private static func lists(_ layout: PageLayout) -> [Int32] {
    var found = [Int32](repeating: -1, count: layout.tree.nodes.count)
    for index in layout.tree.nodes.indices {
      switch layout.tree.nodes[index].tag {
      case .ul, .ol, .dl, .table: found[index] = Int32(index)
      case .text: break
      default:
        let parent = layout.tree.nodes[index].parent
        if parent >= 0 { found[index] = found[parent] }
      }
    }
    return found
  }

  /// A list of what a subscriber gets: items and lines without a sentence.
  private static func follows(
    _ block: PageBlock, _ phrases: PhraseEvidence, _ isUnder: inout Bool
  ) -> Bool {
    let isLine = block.tag == .li || block.tag.headingLevel > 0 || block.words <= 6
    if phrases.contains(.subscription), block.words <= 30 {
      isUnder = true
    } else if !isLine {
      isUnder = false
    }
    return isUnder
  }
}

extension BlockMatter.Section {
  fileprivate mutating func add(_ block: PageBlock) {
    blocks += 1
    words += block.words
    linkedWords += block.words * block.linkedShare / 1000
    if block.isProse { prose += block.words }
  }
}

// MARK: - Figures in the text

extension BlockMatter {
  /// A sign of money before or after a digit.
  private static func hasPrice(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let length: Int
      switch text[index] {
      case UInt8(ascii: "$"): length = 1
      case 0xc2 where index + 1 < range.upperBound && [0xa3, 0xa5].contains(text[index + 1]):
        length = 2
      case 0xe2
      where index + 2 < range.upperBound && text[index + 1] == 0x82
        && [0xac, 0xb9].contains(text[index + 2]):
        length = 3
      default: continue
      }
      if isDigit(text, index - 1, range) || isDigit(text, index + length, range)
        || isDigit(text, index - 2, range) || isDigit(text, index + length + 1, range)
      {
        return true
      }
    }
    return false
  }

  private static func isDigit(_ text: Span<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
    range.contains(index) && text[index].isASCIIDigit
  }

  /// Four digits that stand alone, from 1900 to 2099.
  private static func hasYear(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range.lowerBound...range.upperBound {
      if index < range.upperBound, text[index].isASCIIDigit {
        digits += 1
        continue
      }
      if digits == 4, text.has("19", at: index - 4) || text.has("20", at: index - 4) { return true }
      digits = 0
    }
    return false
  }
}
