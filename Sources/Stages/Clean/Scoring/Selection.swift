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

  /// Takes in what the scores left out.
  mutating func keep(_ index: Int, _ ruling: Ruling) {
    blocks[index].isKept = true
    blocks[index].ruling = ruling
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
    keep(index, .rowKept)
  }

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
