internal import HTMLParsing

// What a page holds besides its article.

extension Selection {
  /// What lies among comments, what is not shown, what asks for consent: if there is an article
  /// besides. In a discussion, comments are what the page is for.
  mutating func dropWhatIsBesides() {
    if !isDiscussion { drop(kept.filter(isComment), .comment) }
    drop(kept.filter { names(of: $0).contains(.hidden) }, .hidden)
    drop(
      kept.filter { names(of: $0).contains(.consent) && phrases[$0].contains(.consent) }, .consent)
    drop(kept.filter(isPlaceholder), .consent)
  }

  private func isPlaceholder(_ index: Int) -> Bool {
    phrases[index].contains(.placeholder) && layout.blocks.blocks[index].words <= 80
  }

  var isDiscussion: Bool { layout.isThread || layout.stated.contains(.discussion) }

  /// What readers wrote, without what stands around it: names, dates, buttons.
  mutating func keepComments() {
    for index in blocks.indices where isComment(index) {
      let block = layout.blocks.blocks[index]
      guard block.words >= 4, block.linkedShare < 500, block.tag.headingLevel == 0,
        names(of: index).isDisjoint(with: [.form, .byline, .navigation, .newsletter, .hidden]),
        phrases[index].isDisjoint(with: [.startsComments, .subscription, .startsShare]),
        !isSignature(block)
      else { continue }
      keep(index, .commentKept)
    }
  }

  /// “anna 13.03.2024 09:10”.
  private func isSignature(_ block: PageBlock) -> Bool {
    guard block.words <= 10, block.digits >= 5, !block.endsLikeSentence else { return false }
    return DateReader.first(in: Array(layout.blocks.bytes[block.text]), DayOrder(of: nil)) != nil
  }

  /// What stands below “Comments” is of readers; below “Comments of experts” and the like, only
  /// what is not surely of the text.
  private func isComment(_ index: Int) -> Bool {
    if names(of: index).contains(.comments) { return true }
    guard index >= features.context.commentsFrom else { return false }
    return features.context.isPlainCommentsHeading || blocks[index].score < Self.surely
  }

  /// What the elements around a block are named as.
  func names(of index: Int) -> NameEvidence {
    layout.inherited[layout.blocks.blocks[index].owner]
  }

  /// Who wrote a post and when, its signature, and its heading where that is the discussion's.
  mutating func dropPostLines() {
    guard isDiscussion else { return }
    for index in kept {
      let block = layout.blocks.blocks[index]
      let (owner, parent) = (block.owner, layout.tree.nodes[block.owner].parent)
      let evidence = layout.evidence[owner].union(parent >= 0 ? layout.evidence[parent] : [])
      if block.tag.headingLevel > 0 {
        if block.words <= 20, layout.titleOverlap[index] >= 800 { drop(index, .title) }
      } else if block.words <= 12, !block.endsLikeSentence,
        !evidence.isDisjoint(with: [.byline, .author, .date])
      {
        drop(index, .info)
      }
    }
  }

  /// Drops what is strange to an article if what else is kept has enough words for one.
  private mutating func drop(_ strange: [Int], _ ruling: Ruling) {
    guard !strange.isEmpty else { return }
    let words = strange.reduce(0) { $0 + layout.blocks.blocks[$1].words }
    let others = keptWords - words
    // A short notice with a comment or two, or with something that is not shown, is an article too.
    let isNotice =
      ruling == .comment && others >= max(15, words)
      || ruling == .hidden && others >= max(15, settings.minWords) && others * 2 >= words
    guard isNotice || others >= Self.fewestWordsBesides, ruling == .comment || others * 3 >= words
    else { return }
    for index in strange { drop(index, ruling) }
  }

  /// Words without which there is no article besides.
  static let fewestWordsBesides = 60

  /// Lines amid prose that are links and no more: they lead elsewhere.
  mutating func dropLinkLines() {
    let page = layout.blocks.blocks
    let found = kept
    let linked = found.reduce(0) { $0 + page[$1].words * page[$1].linkedShare / 1000 }
    guard linked * 5 < keptWords else { return }
    for index in found where page[index].linkedShare >= 600 && page[index].words < 25 {
      let isItem = page[index].tag == .li && page[index].linkedShare >= 950
      if page[index].tag.headingLevel == 0, !isItem, !isLinkedSentence(index) {
        drop(index, .related)
      }
    }
  }

  /// A sentence of the author's that is nearly all link; what only leads elsewhere has no words
  /// beside the link, stands in brackets, or says what it is. Under five words there is no telling.
  private func isLinkedSentence(_ index: Int) -> Bool {
    let block = layout.blocks.blocks[index]
    if block.words < 5 { return true }
    let first = layout.blocks.bytes[block.text.lowerBound]
    return block.endsLikeSentence && block.linkedShare < 950 && block.words >= 8
      && first != UInt8(ascii: "(") && phrases[index].isDisjoint(with: .ofOtherThings)
  }

  /// Groups of kept blocks with much between them: what is small against the largest, and not
  /// rather sure, is not of the article. A table of prices may lie in between.
  mutating func dropFarClusters() {
    var clusters: [(blocks: [Int], words: Int)] = []
    for index in kept {
      let words = layout.blocks.blocks[index].words
      if let last = clusters.last?.blocks.last, index - last <= Self.farthest {
        clusters[clusters.count - 1].blocks.append(index)
        clusters[clusters.count - 1].words += words
      } else {
        clusters.append(([index], words))
      }
    }
    let most = clusters.map(\.words).max() ?? 0
    for cluster in clusters where cluster.words * 100 < most * 15 {
      for index in cluster.blocks
      where blocks[index].score < Self.surely / 2
        && !layout.isWithin(layout.blocks.blocks[index].owner, layout.container)
      {
        drop(index, .farAway)
      }
    }
  }

  /// Blocks between two kept ones that make them distant.
  private static let farthest = 35
}
