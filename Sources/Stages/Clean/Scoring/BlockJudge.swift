internal import HTMLParsing
internal import Scanning

/// Says of each block what speaks for it and against it.
struct BlockJudge {
  private let layout: PageLayout
  private let phrases: [PhraseEvidence]
  private var seen: [UInt64: Int] = [:]
  private var underRelated: [Bool] = []
  private var commentsFrom: Int
  private let wordsBefore: [Int]

  /// The `article` elements around each block's place; -1 for none.
  private let titleArticle: Int

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

  private static func article(around block: Int, _ layout: PageLayout) -> Int {
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
    if block.words < 20, text[block.text].contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "/") }) {
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
    if parent >= 0, parent != layout.container, layout.prose[parent] * 3 < layout.prose[layout.container] {
      near.formUnion(layout.evidence[parent])
    }
    for (evidence, feature) in Self.nearNamed where near.contains(evidence) { found.append(feature) }
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

  private func addPlace(_ index: Int, _ found: inout [BlockFeature]) {
    let block = layout.blocks.blocks[index]
    let isInside = layout.isWithin(block.owner, layout.container)
    if isInside {
      found.append(.inContainer)
      let depth = layout.depth[block.owner] - layout.depth[layout.container]
      if depth <= 1 { found.append(.child) } else if depth >= 4 { found.append(.deep) }
      if block.isProse { found.append(.containerProse) }
    } else {
      var node = layout.tree.nodes[layout.container].parent
      var steps = 1
      while node >= 0, steps < 4, !layout.isWithin(block.owner, node) {
        node = layout.tree.nodes[node].parent
        steps += 1
      }
      found.append(steps == 1 ? .outside1 : steps < 4 ? .outside2 : .outside3)
      if block.isProse { found.append(.outsideProse) }
    }
    guard layout.firstGood >= 0 else {
      found.append(.noGood)
      return
    }
    let before = layout.firstGood - index
    let after = index - layout.lastGood
    if before <= 0, after <= 0 {
      guard isInside else { return }
      found.append(.amidst)
      if block.isProse { found.append(.amidstProse) }
      if block.words < 10 { found.append(.amidstShort) }
      if block.linkedShare > 500 { found.append(.amidstLinked) }
      if block.tag.headingLevel > 0 { found.append(.amidstHeading) }
      if block.tag == .li { found.append(.amidstItem) }
    } else {
      if isInside, block.words < 10 { found.append(.containerShort) }
      switch before {
      case 7...: found.append(.before7)
      case 3...: found.append(.before3)
      case 1...: found.append(.before1)
      default: break
      }
      switch after {
      case 7...: found.append(.after7)
      case 3...: found.append(.after3)
      case 1...: found.append(.after1)
      default: break
      }
    }
  }

  private func addMake(_ index: Int, _ found: inout [BlockFeature]) {
    let block = layout.blocks.blocks[index]
    let totals = layout.signatureTotals[layout.signatures[index]] ?? PageLayout.SignatureTotals()
    let own = block.isProse && layout.isWithin(block.owner, layout.container) ? block.words : 0
    let share = (totals.proseInContainer - own) * 1000 / max(1, Int(layout.prose[layout.container]))
    switch share {
    case 500...: found.append(.make50)
    case 200...: found.append(.make20)
    case 50...: found.append(.make5)
    case 1...: found.append(.make0)
    default:
      found.append(.makeNone)
      if block.isProse { found.append(.makeNoneProse) }
    }
    if share >= 200 {
      if !layout.isWithin(block.owner, layout.container) { found.append(.make20Outside) }
      if block.words < 10 { found.append(.make20Short) }
    }
    if totals.linkedWords * 2 > totals.words { found.append(.makeLinked) }
    if totals.blocks == 1 { found.append(.makeOnce) }
    let parent = max(0, layout.tree.nodes[block.owner].parent)
    let words = max(1, Int(layout.words[parent]))
    switch Int(layout.prose[parent]) * 100 / words {
    case 80...: found.append(.group80)
    case 50...: found.append(.group50)
    case 20...: found.append(.group20)
    default: found.append(.group0)
    }
    switch Int(layout.linkedWords[parent]) * 100 / words {
    case 60...: found.append(.groupLinked60)
    case 30...: found.append(.groupLinked30)
    case 10...: found.append(.groupLinked10)
    default: break
    }
    if words >= 200 { found.append(.groupLong) }
  }

  private mutating func addOrder(_ index: Int, _ found: inout [BlockFeature]) {
    let block = layout.blocks.blocks[index]
    if layout.titleBlock < 0 {
      found.append(.noTitle)
    } else if index == layout.titleBlock {
      found.append(.isTitle)
    } else if index < layout.titleBlock {
      found.append(.beforeTitle)
    } else if index <= layout.titleBlock + 3 {
      found.append(.afterTitle)
    }
    let total = wordsBefore[wordsBefore.count - 1]
    if wordsBefore[index] * 10 < total { found.append(.startOfPage) }
    if wordsBefore[index] * 5 > total * 4 { found.append(.endOfPage) }
    let hash = StableHash.of(layout.blocks.bytes.span, block.text)
    if seen[hash] != nil { found.append(.repeated) }
    seen[hash] = index
    if layout.titleOverlap[index] > 600 { found.append(.likeTitle) }
    if layout.descriptionOverlap[index] > 600 { found.append(.likeDescription) }
    switch layout.bodyOverlap[index] {
    case 600...: found.append(.statedMost)
    case 200...: found.append(.statedSome)
    case 0...:
      found.append(.statedNone)
      if block.isProse { found.append(.statedNoneProse) }
    default: break
    }
    if titleArticle >= 0, !layout.isWithin(block.owner, titleArticle),
      Self.article(around: index, layout) >= 0
    {
      found.append(.otherArticle)
    } else if titleArticle >= 0, layout.isWithin(block.owner, titleArticle) {
      found.append(.inArticle)
    }
  }

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

  private func isGood(_ index: Int) -> Bool {
    let block = layout.blocks.blocks[index]
    return block.isProse && layout.isWithin(block.owner, layout.container)
      && layout.inherited[block.owner].isDisjoint(with: .strange)
  }

  private func addNeighbours(_ index: Int, _ found: inout [BlockFeature]) {
    let blocks = layout.blocks.blocks
    let previousGood = index > 0 && isGood(index - 1)
    let nextGood = index + 1 < blocks.count && isGood(index + 1)
    if previousGood { found.append(.previousGood) }
    if nextGood { found.append(.nextGood) }
    if previousGood, nextGood { found.append(.bothGood) }
    let previousLinked = index > 0 && blocks[index - 1].linkedShare > 500
    let nextLinked = index + 1 < blocks.count && blocks[index + 1].linkedShare > 500
    if previousLinked { found.append(.previousLinked) }
    if nextLinked { found.append(.nextLinked) }
    if previousLinked, nextLinked { found.append(.bothLinked) }
    if index > 0 {
      if blocks[index - 1].tag.headingLevel > 0 { found.append(.previousHeading) }
      if layout.signatures[index - 1] == layout.signatures[index] { found.append(.sameMakeAsPrevious) }
    }
    if index + 1 < blocks.count {
      if blocks[index + 1].tag.headingLevel > 0 { found.append(.nextHeading) }
      if layout.signatures[index + 1] == layout.signatures[index] { found.append(.sameMakeAsNext) }
      if blocks[index].tag.headingLevel > 0 {
        if nextLinked { found.append(.headingBeforeLinks) }
        if nextGood { found.append(.headingBeforeProse) }
      }
    }
    var before = 0
    var after = 0
    for near in max(0, index - 5)..<index where isGood(near) { before += blocks[near].words }
    for near in min(index + 1, blocks.count)..<min(index + 6, blocks.count) where isGood(near) {
      after += blocks[near].words
    }
    if before == 0, after == 0 { found.append(.noneGood) }
    if before >= 60 { found.append(.goodBefore) }
    if after >= 60 { found.append(.goodAfter) }
    if underRelated[index] { found.append(.underRelated) }
    if index >= commentsFrom { found.append(.afterComments) }
  }
}
