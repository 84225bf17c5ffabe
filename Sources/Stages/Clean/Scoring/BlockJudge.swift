internal import HTMLParsing
internal import Scanning

/// Says of each block what speaks for it and against it.
struct BlockJudge {
  let layout: PageLayout
  private let phrases: [PhraseEvidence]
  var seen: [UInt64: Int] = [:]
  private(set) var underRelated: [Bool] = []
  private(set) var commentsFrom: Int
  let wordsBefore: [Int]

  /// The `article` elements around each block's place; -1 for none.
  let titleArticle: Int

  init(_ layout: PageLayout) {
    self.layout = layout
    let text = layout.blocks.bytes.span
    let blocks = layout.blocks.blocks
    var phrases: [PhraseEvidence] = []
    var wordsBefore: [Int] = []
    var total = 0
    for block in blocks {
      phrases.append(block.words <= 60 ? PhraseEvidence(of: block.text, in: text) : [])
      wordsBefore.append(total)
      total += block.words
    }
    wordsBefore.append(total)
    self.phrases = phrases
    self.wordsBefore = wordsBefore
    commentsFrom = .max
    titleArticle = layout.titleBlock < 0 ? -1 : Self.article(around: layout.titleBlock, layout)
    findRelated()
  }

  static func article(around block: Int, _ layout: PageLayout) -> Int {
    var node = layout.blocks.blocks[block].owner
    for _ in 0..<64 where node >= 0 {
      if layout.tree.nodes[node].tag == .article { return node }
      node = layout.tree.nodes[node].parent
    }
    return -1
  }

  /// Marks what stands under a heading such as “Related”, until prose or another heading, and
  /// where comments start.
  private mutating func findRelated() {
    var isUnder = false
    for (index, block) in layout.blocks.blocks.enumerated() {
      let isHeading = block.tag.headingLevel > 0 || block.endsWithColon
      if block.words <= 8, phrases[index].contains(.startsRelated), block.words > 0,
        isHeading || block.linkedShare < 300
      {
        isUnder = true
        underRelated.append(false)
        continue
      }
      if block.isProse && block.words >= 20 || block.tag.headingLevel > 0 { isUnder = false }
      underRelated.append(isUnder)
      if commentsFrom == .max, block.words <= 8, phrases[index].contains(.startsComments),
        block.tag.headingLevel > 0, index > layout.firstGood, layout.firstGood >= 0
      {
        commentsFrom = index
      }
    }
  }
}

// MARK: - Features

extension BlockJudge {
  /// What speaks for and against each block, in document order.
  mutating func features() -> [[BlockFeature]] {
    layout.blocks.blocks.indices.map { index in
      var found: [BlockFeature] = [.always]
      found.reserveCapacity(64)
      addShape(index, &found)
      addElement(index, &found)
      addNames(index, &found)
      addPlace(index, &found)
      addMake(index, &found)
      addOrder(index, &found)
      addWords(index, &found)
      addNeighbours(index, &found)
      return found
    }
  }

  private func addShape(_ index: Int, _ found: inout [BlockFeature]) {
    let block = layout.blocks.blocks[index]
    let linked = block.linkedShare
    switch block.words {
    case ...2: found.append(.words0)
    case 3...5: found.append(.words3)
    case 6...9: found.append(.words6)
    case 10...14: found.append(.words10)
    case 15...24: found.append(.words15)
    case 25...39: found.append(.words25)
    case 40...79: found.append(.words40)
    default: found.append(.words80)
    }
    switch linked {
    case 0: found.append(.unlinked)
    case ...100: found.append(.linked0)
    case ...333: found.append(.linked1)
    case ...500: found.append(.linked3)
    case ...800: found.append(.linked5)
    default: found.append(.linked8)
    }
    if linked > 500 { found.append(block.words < 10 ? .shortLinked : .longLinked) }
    if linked > 900, block.links.count == 1 { found.append(.oneLink) }
    if block.endsLikeSentence {
      found.append(.endsSentence)
      found.append(block.words < 15 ? .shortSentence : .longSentence)
    } else if block.words < 15 {
      found.append(.shortNoEnd)
    }
    if block.endsWithColon { found.append(.endsColon) }
    if !block.startsWithCapital { found.append(.noCapital) }
    if block.isAllCapitals { found.append(.allCapitals) }
    if block.digits * 4 > block.text.count { found.append(.digits) }
    if block.emphasizedBytes * 10 > block.text.count * 8 { found.append(.emphasized) }
    if block.commas > 0 { found.append(.commas) }
    if block.commas + block.sentenceMarks == 0 { found.append(.noMarks) }
    let text = layout.blocks.bytes
    let first = text[block.text.lowerBound]
    if first == UInt8(ascii: "\"") || first == 0xe2 || first == 0xc2 { found.append(.quoted) }
    if block.words < 20,
      text[block.text].contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "/") })
    {
      found.append(.separators)
    }
  }

  private func addElement(_ index: Int, _ found: inout [BlockFeature]) {
    let block = layout.blocks.blocks[index]
    switch block.tag {
    case .p:
      found.append(.paragraph)
      if block.words < 10 { found.append(.paragraphShort) }
    case .li:
      found.append(.item)
      if block.linkedShare > 500 { found.append(.itemLinked) }
      if block.words >= 10 { found.append(.itemLong) }
    case .h1: found.append(.heading1)
    case .h2: found.append(.heading2)
    case .h3: found.append(.heading3)
    case .h4, .h5, .h6: found.append(.heading4)
    case .td, .th: found.append(.cell)
    case .tr: found.append(.row)
    case .div:
      found.append(.division)
      if block.isProse { found.append(.divisionProse) }
    case .figcaption: found.append(.figcaption)
    case .blockquote: found.append(.quote)
    case .pre: found.append(.preformatted)
    case .dt, .dd: found.append(.term)
    default: found.append(.otherElement)
    }
    var node = block.owner
    var isInTable = false
    var isInList = false
    var isInQuote = false
    var isInLink = false
    for _ in 0..<12 where node >= 0 && node != layout.container {
      switch layout.tree.nodes[node].tag {
      case .table: isInTable = true
      case .ul, .ol, .dl: isInList = true
      case .blockquote: isInQuote = true
      case .a: isInLink = true
      default: break
      }
      node = layout.tree.nodes[node].parent
    }
    if isInTable { found.append(.inTable) }
    if isInList { found.append(.inList) }
    if isInQuote { found.append(.inQuote) }
    if isInLink { found.append(.inLink) }
  }

  private func addNames(_ index: Int, _ found: inout [BlockFeature]) {
    let block = layout.blocks.blocks[index]
    let names = layout.inherited[block.owner]
    let isLong = block.isProse
    for (evidence, feature) in Self.namedAs where names.contains(evidence) { found.append(feature) }
    if isLong {
      if names.contains(.byline) { found.append(.bylineProse) }
      if names.contains(.caption) { found.append(.captionProse) }
      if names.contains(.box) { found.append(.boxProse) }
      if names.contains(.related) { found.append(.relatedProse) }
    } else if names.contains(.related) {
      found.append(.relatedShort)
    }
    var near = layout.evidence[block.owner]
    let parent = layout.tree.nodes[block.owner].parent
    if parent >= 0, parent != layout.container,
      layout.prose[parent] * 3 < layout.prose[layout.container]
    {
      near.formUnion(layout.evidence[parent])
    }
    for (evidence, feature) in Self.nearNamed where near.contains(evidence) {
      found.append(feature)
    }
  }

  private static let namedAs: [(NameEvidence, BlockFeature)] = [
    (.comments, .namedComments), (.related, .namedRelated), (.social, .namedSocial),
    (.advert, .namedAdvert), (.navigation, .namedNavigation), (.byline, .namedByline),
    (.caption, .namedCaption), (.newsletter, .namedNewsletter), (.tags, .namedTags),
    (.consent, .namedConsent), (.standfirst, .namedStandfirst), (.title, .namedTitle),
    (.quote, .namedQuote), (.box, .namedBox), (.body, .namedBody), (.isBody, .namedIsBody),
    (.embed, .namedEmbed), (.paywall, .namedPaywall), (.footer, .namedFooter), (.hidden, .hidden),
    (.aside, .inAside), (.header, .inHeader), (.form, .inForm), (.figure, .inFigure),
  ]

  private static let nearNamed: [(NameEvidence, BlockFeature)] = [
    (.byline, .nearByline), (.caption, .nearCaption), (.tags, .nearTags), (.title, .nearTitle),
    (.standfirst, .nearStandfirst), (.body, .nearBody), (.related, .nearRelated),
    (.advert, .nearAdvert), (.box, .nearBox), (.date, .nearDate), (.author, .nearAuthor),
  ]

  private func addWords(_ index: Int, _ found: inout [BlockFeature]) {
    let block = layout.blocks.blocks[index]
    let phrases = phrases[index]
    for (evidence, feature) in Self.says where phrases.contains(evidence) { found.append(feature) }
    guard block.words < 15 else { return }
    if phrases.contains(.share) { found.append(.shortSaysShare) }
    if phrases.contains(.subscription) { found.append(.shortSaysSubscribe) }
    if phrases.contains(.updated) { found.append(.shortSaysUpdated) }
    if phrases.contains(.imageCredit) { found.append(.shortSaysCredit) }
    if block.linkedShare > 400, phrases.contains(.related) || phrases.contains(.startsRelated) {
      found.append(.linkedSaysRelated)
    }
  }

  private static let says: [(PhraseEvidence, BlockFeature)] = [
    (.share, .saysShare), (.subscription, .saysSubscribe), (.related, .saysRelated),
    (.copyright, .saysCopyright), (.advert, .saysAdvert), (.imageCredit, .saysCredit),
    (.comments, .saysComments), (.startsByline, .saysByline), (.updated, .saysUpdated),
    (.contact, .saysContact), (.consent, .saysConsent), (.startsRelated, .startsRelated),
    (.startsComments, .startsComments), (.startsShare, .startsShare),
  ]
}
