internal import HTMLParsing
internal import Scanning

// What is told of a block by itself: its shape, its element, its words.

extension BlockFeatures {
  mutating func addShape(_ index: Int) {
    let block = layout.blocks.blocks[index]
    let bytes = block.text.count
    let words = max(1, block.words)
    add(block.words, "words")
    add(bytes, "bytes")
    add(bytes * 10 / words, "bytes of a word")
    add(block.linkedShare, "linked share")
    add(block.links.count, "links")
    add(min(1000, block.emphasizedBytes * 1000 / max(1, bytes)), "bold or italic share")
    add(block.capitals * 1000 / max(1, block.letters), "capital letters' share")
    add(block.capitalizedWords * 1000 / words, "capitalized words' share")
    add(block.digits * 1000 / max(1, bytes), "digits' share")
    add(block.sentenceMarks, "sentence marks")
    add(block.sentenceMarks * 1000 / words, "sentence marks by words")
    add(block.commas * 1000 / words, "commas by words")
    add(block.endsLikeSentence, "ends like a sentence")
    add(block.endsWithColon, "ends with a colon")
    add(block.startsWithCapital, "starts with a capital")
    let text = layout.blocks.bytes
    let first = text[block.text.lowerBound]
    add(first == UInt8(ascii: "\"") || first == 0xe2 || first == 0xc2, "starts with a mark")
    let hasSeparator =
      block.words < 20
      && text[block.text].contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "/") }
    add(hasSeparator, "has separators")
  }

  mutating func addElement(_ index: Int) {
    let tag = layout.blocks.blocks[index].tag
    add(tag.rank, "element")
    add(tag.headingLevel, "heading's level")
    add(tag == .li, "is an item")
    add(tag == .div || tag == .unknown || tag == .body, "is bare text")
  }

  mutating func addWords(_ index: Int) {
    let phrases = phrases[index]
    let bits = Self.saysBits.span
    for place in bits.indices {
      add(phrases.rawValue >> UInt32(bits[place]) & 1 != 0, "words of " + Self.says[place].1)
    }
    add(context.isUnderRelated[index], "under a heading of related links")
    add(context.commentsFrom == .max ? -100 : index - context.commentsFrom, "after “comments”")
  }

  /// The bit of each of ``says``.
  private static let saysBits = says.map { UInt8($0.0.rawValue.trailingZeroBitCount) }

  private static let says: [(PhraseEvidence, String)] = [
    (.share, "sharing"), (.subscription, "subscription"), (.related, "related links"),
    (.copyright, "copyright"), (.advert, "advertising"), (.imageCredit, "a picture credit"),
    (.comments, "comments"), (.startsByline, "a byline, at the start"), (.updated, "a date line"),
    (.contact, "a contact line"), (.consent, "a notice"),
    (.startsRelated, "related links, at the start"), (.startsComments, "comments, at the start"),
    (.startsShare, "sharing, at the start"),
  ]
}

extension HTMLTag {
  /// Elements in an order in which neighbours hold like things: a paragraph first, a cell last.
  fileprivate var rank: Int {
    switch self {
    case .p: 0
    case .blockquote: 1
    case .pre: 2
    case .div: 3
    case .section, .article, .main, .body: 4
    case .unknown: 5
    case .h2: 6
    case .h3: 7
    case .h1: 8
    case .h4, .h5, .h6: 9
    case .li: 10
    case .dt, .dd: 11
    case .tr: 12
    case .td, .th: 13
    case .figcaption, .caption: 14
    case .figure: 15
    case .header, .hgroup: 16
    case .summary, .details: 17
    case .address: 18
    case .form, .fieldset, .legend: 19
    case .aside: 20
    case .nav, .footer, .menu: 21
    default: 22
    }
  }
}
