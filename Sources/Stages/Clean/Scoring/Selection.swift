internal import HTMLParsing
internal import Scanning

/// Chooses the blocks of the article: by score, then by what is known of the whole.
struct Selection {
  let layout: PageLayout
  let features: BlockFeatures
  var blocks: [ScoredBlock]
  let settings: CleanSettings

  init(_ layout: PageLayout, _ settings: CleanSettings, _ model: BlockModel) {
    self.layout = layout
    self.settings = settings
    features = BlockFeatures(of: layout)
    blocks = model.scores(features).map { ScoredBlock(score: $0, isKept: false) }
    adaptToPage()
    select(from: settings.strictness)
  }

  var phrases: [PhraseEvidence] { features.phrases }

  /// Indices of the blocks that are kept.
  var kept: [Int] { blocks.indices.filter { blocks[$0].isKept } }

  var keptWords: Int { kept.reduce(0) { $0 + layout.blocks.blocks[$1].words } }

  /// Selects again, with a lower bar; for pages of which little was kept. Where pages of any length
  /// are asked for, the best of a page is not below it.
  mutating func loosen() {
    let before = Set(kept)
    select(from: settings.strictness - Self.loose)
    if keptWords == 0, settings.minWords < CleanStage.enough {
      let usable = blocks.indices.filter { names(of: $0).isDisjoint(with: .strange) }
      if let best = usable.map({ blocks[$0].score }).max() { select(from: best - Self.loose) }
    }
    for index in kept where !before.contains(index) {
      if names(of: index).isDisjoint(with: Self.frame) {
        blocks[index].ruling = .loose
      } else {
        blocks[index].isKept = false
      }
    }
  }

  static let loose = 1500

  /// What stands around the text of any page: however little is sure, it is none of it.
  private static let frame: NameEvidence = [.navigation, .footer, .social]

  private mutating func select(from bar: Int) {
    for index in blocks.indices {
      blocks[index].ruling = nil
      blocks[index].isKept = blocks[index].score >= bar
    }
    keepRuns(bar)
    dropWhatIsBesides()
    dropByPolicy()
    dropFurtherArticles()
    dropDateLines()
    dropInfoLines()
    dropTimes()
    dropPostLines()
    clearEdges()
    dropAppealsAtEnd()
    dropLoneLines()
    dropRelatedLists()
    keepItems(bar)
    keepAnnouncedLists(bar)
    dropLinkLines()
    dropRepetitions()
    dropPullQuotes()
    dropFarClusters()
    dropEmptyHeadings()
    keepSubheadings(bar)
    keepOpening(bar)
    if settings.comments == .keep, !isDiscussion { keepComments() }
  }

  mutating func drop(_ index: Int, _ ruling: Ruling) {
    guard blocks[index].isKept else { return }
    blocks[index].isKept = false
    blocks[index].ruling = ruling
  }
}

// MARK: - Rules

extension Selection {
  /// On a page where even the best is doubtful the bar is lower: the best 150 words reach three
  /// to one. For menus it stays where it is.
  private mutating func adaptToPage() {
    let order = blocks.indices.filter { layout.blocks.blocks[$0].words >= 8 }.sorted {
      (blocks[$1].score, $0) < (blocks[$0].score, $1)
    }
    var words = 0
    var sum = 0
    for index in order where words < 150 {
      let counted = min(layout.blocks.blocks[index].words, 150 - words)
      sum += blocks[index].score * counted
      words += counted
    }
    guard words > 0 else { return }
    let lift = Self.sure - sum / words
    guard lift > 0, lift < 4 * Self.sure else { return }
    for index in blocks.indices where names(of: index).isDisjoint(with: Self.frame) {
      blocks[index].score += lift
    }
  }

  /// Of articles that are headings with pictures, the score of a heading is high.
  static let surely = 2000

  /// ln 3.
  private static let sure = 1099

  private mutating func dropByPolicy() {
    for index in blocks.indices {
      let names = names(of: index)
      if index == layout.titleBlock {
        drop(index, .title)
      } else if names.contains(.embed) {
        if settings.embeds == .drop { drop(index, .embed) } else { keepAmidKept(index, .embedKept) }
      } else if isCaption(index) {
        if settings.captions == .drop { drop(index, .caption) } else { keepCaption(index) }
      } else if isAdvertLabel(index) {
        drop(index, .advertLabel)
      } else if names.contains(.newsletter), phrases[index].contains(.subscription) {
        drop(index, .appeal)
      } else if layout.blocks.blocks[index].linkedShare > 600, leadsElsewhere(index) {
        drop(index, .related)
      } else if layout.blocks.blocks[index].linkedShare > 400,
        phrases[index].isSuperset(of: [.related, .startsRelated]),
        !layout.blocks.blocks[index].endsLikeSentence
      {
        drop(index, .related)
      } else if isStandfirst(index) {
        if settings.standfirst == .drop {
          blocks[index].isKept = false
          blocks[index].ruling = .standfirst
        } else {
          keepStandfirst(index)
        }
      } else if layout.blocks.blocks[index].tag == .pre {
        keepCode(index)
      }
    }
  }

  /// “Ada Holm · June 7, 2019” above the first paragraph.
  private mutating func dropDateLines() {
    for index in kept {
      let block = layout.blocks.blocks[index]
      if block.words >= 20 { return }
      let most = layout.titleOverlap[index] > 300 ? 30 : 12
      guard block.words <= most, block.digits >= 5 else { continue }
      let text = Array(layout.blocks.bytes[block.text].prefix(200))
      guard let date = DateReader.first(in: text, DayOrder(of: nil)) else { continue }
      // “1. декабря 2022 г.” ends like a sentence.
      let isAtEnd = date.range.upperBound + 6 >= block.text.count
      if !block.endsLikeSentence || isAtEnd { drop(index, .byline) }
    }
  }

  /// Short lines that are mostly links, before the first kept paragraph or after the last: menus
  /// of old pages, whose elements are all of one make; longer ones where no heading says what the
  /// page is of, and of any length above a text that is surely one. With them goes the line that
  /// says whose the text is.
  private mutating func clearEdges() {
    let page = layout.blocks.blocks
    let prose = kept.filter { page[$0].isProse }
    guard let first = prose.first, let last = prose.last else { return }
    for index in kept where index < first || index >= last {
      let block = page[index]
      let isMenu =
        index < first && block.linkedShare > 800 && blocks[index].score < Self.surely
        && blocks[first].score > 2 * Self.surely
      if index != last, block.tag != .li, block.linkedShare > 600,
        isMenu || block.words < (layout.titleBlock < 0 ? 25 : 5)
      {
        drop(index, .linksAtEdge)
      } else if index > last, block.words <= 20, phrases[index].contains(.copyright) {
        drop(index, .copyright)
      } else if index >= last, features.matter.namesAuthor[index],
        namesPerson(index), block.words <= 45, blocks[index].score < Self.surely
      {
        drop(index, .aboutAuthor)
      }
    }
    var start = first
    while start < last {
      var end = start + 1
      while end < last, layout.blocks.isRow(page[end]) { end += 1 }
      // Right between kept blocks there is little doubt.
      let isBetween = blocks[start].isKept && blocks[end].isKept
      for row in start + 1..<end { keepRow(row, least: isBetween ? 2 * Self.loose : Self.loose) }
      start = end
    }
  }

  /// Whether it has an author's name of two words or more: one word is an agency's, or any word.
  private func namesPerson(_ index: Int) -> Bool {
    let words = layout.hashes[layout.ownWords[index]]
    return layout.authors.prefix(8).map(wordHashes).contains {
      $0.count > 1 && $0.allSatisfy(words.contains)
    }
  }

  /// Rows of data amid the text have neither sentences nor commas.
  private mutating func keepRow(_ index: Int, least: Int) {
    let owner = layout.blocks.blocks[index].owner
    guard !blocks[index].isKept, blocks[index].score >= settings.strictness - least,
      layout.isWithin(owner, layout.container), names(of: index).isDisjoint(with: .strange)
    else { return }
    blocks[index].isKept = true
    blocks[index].ruling = .rowKept
  }

  /// An embedded post or a caption is of the article if what stands around it is.
  private mutating func keepAmidKept(_ index: Int, _ ruling: Ruling) {
    let near = max(0, index - 6)..<min(blocks.count, index + 7)
    let isAmid = near.contains {
      $0 != index && blocks[$0].isKept && layout.blocks.blocks[$0].words >= 15
    }
    blocks[index].isKept = isAmid
    blocks[index].ruling = isAmid ? ruling : nil
  }

  /// “Advertisement”. A heading or a sentence speaks of one.
  private func isAdvertLabel(_ index: Int) -> Bool {
    let block = layout.blocks.blocks[index]
    guard phrases[index].contains(.advert), block.tag.headingLevel == 0, !block.endsLikeSentence
    else { return false }
    return block.words <= 2 || block.words <= 5 && blocks[index].score < Self.surely
  }

  /// “Read also: …”. A heading that is a link, and a sentence, may begin with such a word too.
  private func leadsElsewhere(_ index: Int) -> Bool {
    let block = layout.blocks.blocks[index]
    if phrases[index].contains(.related) { return true }
    return phrases[index].contains(.startsRelated) && block.tag.headingLevel == 0
      && !block.endsLikeSentence
  }

  private mutating func keepCaption(_ index: Int) {
    let block = layout.blocks.blocks[index]
    guard !blocks[index].isKept, block.words >= 2, block.linkedShare < 500,
      layout.isWithin(block.owner, layout.container), names(of: index).isDisjoint(with: .strange)
    else { return }
    keepAmidKept(index, .captionKept)
  }

  /// What is named as a standfirst and reads like one is kept below the bar too.
  private mutating func keepStandfirst(_ index: Int) {
    let isDescribed = layout.descriptionOverlap[index] >= Self.isDescription
    let least = settings.strictness - (isDescribed ? 2500 : Self.loose)
    guard !blocks[index].isKept, blocks[index].score >= least,
      layout.blocks.blocks[index].linkedShare < 300,
      names(of: index).isDisjoint(with: [.comments, .consent]),
      layout.evidence[layout.blocks.blocks[index].owner].contains(.standfirst) || isDescribed
    else { return }
    blocks[index].isKept = true
    blocks[index].ruling = .standfirstKept
  }

  /// Code has neither sentences nor commas; it belongs to what stands around it.
  private mutating func keepCode(_ index: Int) {
    if isLineNumbers(index) { return drop(index, .lineNumbers) }
    let isBetween =
      (index > 0 && blocks[index - 1].isKept)
      && (index + 1 < blocks.count && blocks[index + 1].score >= settings.strictness)
    if isBetween, !blocks[index].isKept {
      blocks[index].isKept = true
      blocks[index].ruling = .codeKept
    }
  }

  /// Whether each line is a number, one more than the line above it; what a program prints has
  /// other ones.
  private func isLineNumbers(_ index: Int) -> Bool {
    let block = layout.blocks.blocks[index]
    guard block.letters == 0, block.digits > 0 else { return false }
    let lines = layout.blocks.bytes[block.text].split(whereSeparator: \.isHTMLSpace)
    let numbers = lines.map { Int(String(decoding: $0, as: UTF8.self)) }
    return numbers.count > 1
      && zip(numbers, numbers.dropFirst()).allSatisfy { one, next in one.map { $0 + 1 } == next }
  }

  private func isCaption(_ index: Int) -> Bool {
    let block = layout.blocks.blocks[index]
    if block.tag == .figcaption || layout.isNamedCaption(block) { return true }
    // A figure may hold code or a table too.
    return names(of: index).contains(.figure) && block.tag != .p && block.tag != .pre
      && !layout.blocks.isRow(block)
  }

  private func isStandfirst(_ index: Int) -> Bool {
    guard layout.titleBlock >= 0, index > layout.titleBlock, index <= layout.titleBlock + 8 else {
      return false
    }
    let block = layout.blocks.blocks[index]
    if block.words >= 6, layout.descriptionOverlap[index] >= Self.isDescription, block.words <= 60 {
      return true
    }
    if block.words >= 10, layout.evidence[block.owner].contains(.standfirst) { return true }
    return block.words >= 6 && index <= layout.titleBlock + 4
      && (block.tag.headingLevel > 0 || names(of: index).contains(.standfirst))
  }

  /// Thousandths of a block's words that stand in the page's description.
  private static let isDescription = 700

  private mutating func dropEmptyHeadings() {
    var lowest = 0
    for index in blocks.indices.reversed() where blocks[index].isKept {
      let level = layout.blocks.blocks[index].tag.headingLevel
      if level == 0 {
        lowest = 7
      } else if lowest <= level, blocks[index].score < Self.surely {
        drop(index, .emptyHeading)
      } else {
        lowest = level
      }
    }
  }
}
