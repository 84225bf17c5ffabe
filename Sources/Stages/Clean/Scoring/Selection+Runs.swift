internal import HTMLParsing

// What the scores of blocks one by one get wrong, and their neighbours tell.

extension Selection {
  /// A paragraph a little below the bar is of the text if a brother of it surely is, or two are.
  mutating func keepRuns(_ bar: Int) {
    let page = layout.blocks.blocks
    var found: [Int] = []
    for index in blocks.indices where !blocks[index].isKept {
      let block = page[index]
      guard block.isProse, block.words >= 15, block.linkedShare < 200,
        blocks[index].score >= bar - 1000, names(of: index).isDisjoint(with: .strange),
        phrases[index].isDisjoint(with: Self.ofNoArticle)
      else { continue }
      let near = max(0, index - 5)..<min(blocks.count, index + 6)
      let brothers = near.filter {
        blocks[$0].isKept && page[$0].isProse && areBrothers($0, index)
      }
      if brothers.count > 1 || brothers.contains(where: { blocks[$0].score >= bar + 2000 }) {
        found.append(index)
      }
    }
    for index in found {
      keep(index, .runKept)
    }
  }

  /// Paragraphs between the title and the text, a little below the bar: of many a body, the first
  /// ones lie in an element of their own.
  mutating func keepOpening(_ bar: Int) {
    let page = layout.blocks.blocks
    guard let first = kept.first(where: { page[$0].isProse }), layout.titleBlock >= 0 else {
      return
    }
    let start = max(layout.titleBlock + 1, first - 12)
    for index in start..<max(start, first) where !blocks[index].isKept {
      let block = page[index]
      guard blocks[index].ruling == nil, block.tag == .p, block.isProse, block.words >= 20,
        block.linkedShare < 200, block.endsLikeSentence, blocks[index].score >= bar - 1000,
        names(of: index).isDisjoint(with: Self.besides),
        phrases[index].isDisjoint(with: Self.ofNoArticle)
      else { continue }
      keep(index, .openingKept)
    }
  }

  /// Items a little below the bar, of a list of which the most is kept.
  mutating func keepItems(_ bar: Int) {
    let page = layout.blocks.blocks
    var words: [Int: (kept: Int, all: Int, linked: Int)] = [:]
    var lists = [Int](repeating: -1, count: blocks.count)
    for (index, block) in page.enumerated() where features.matter.list[index] >= 0 {
      guard [.li, .dd, .dt].contains(block.tag) else { continue }
      let list = outermostList(around: features.matter.list[index])
      lists[index] = list
      words[list, default: (0, 0, 0)].all += block.words
      words[list]?.linked += block.words * block.linkedShare / 1000
      if blocks[index].isKept { words[list]?.kept += block.words }
    }
    guard let first = kept.first(where: { page[$0].isProse }) else { return }
    for (index, block) in page.enumerated()
    where index > first && lists[index] >= 0 && !blocks[index].isKept {
      guard let list = words[lists[index]], list.kept * 3 >= list.all * 2,
        list.linked * 5 < list.all,
        blocks[index].ruling == nil, blocks[index].score >= bar - 1000,
        block.linkedShare < 300, names(of: index).isDisjoint(with: .strange),
        phrases[index].isDisjoint(with: Self.ofNoArticle)
      else { continue }
      keep(index, .itemKept)
    }
  }

  /// Items a little below the bar, of a list right below a kept line that ends with a colon.
  mutating func keepAnnouncedLists(_ bar: Int) {
    let page = layout.blocks.blocks
    var index = 1
    while index < page.count {
      let list = features.matter.list[index]
      guard list >= 0, list != features.matter.list[index - 1], page[index].tag == .li,
        blocks[index - 1].isKept, page[index - 1].endsWithColon,
        phrases[index - 1].isDisjoint(with: .ofOtherThings),
        layout.linkedWords[list] * 5 < layout.words[list]
      else {
        index += 1
        continue
      }
      while index < page.count, features.matter.list[index] == list {
        let isItem =
          page[index].tag == .li && !blocks[index].isKept && blocks[index].ruling == nil
          && blocks[index].score >= bar - Self.loose && page[index].linkedShare < 300
        if isItem, names(of: index).isDisjoint(with: .strange),
          phrases[index].isDisjoint(with: Self.ofNoArticle)
        {
          keep(index, .listKept)
        }
        index += 1
      }
    }
  }

  /// The list that `list` lies in as an item of an item.
  private func outermostList(around list: Int) -> Int {
    var outermost = list
    var node = list
    for _ in 0..<2 * Self.deepestList {
      node = parent(node)
      guard node >= 0 else { break }
      switch layout.tree.nodes[node].tag {
      case .ul, .ol, .dl: outermost = node
      case .li, .dd: break
      default: return outermost
      }
    }
    return outermost
  }

  private static let deepestList = 6

  private static let besides = NameEvidence.strange.union([
    .caption, .figure, .aside, .box, .form, .hidden, .author, .byline,
  ])

  private static let ofNoArticle: PhraseEvidence = [
    .related, .startsRelated, .startsComments, .startsShare, .subscription, .consent, .copyright,
    .contact, .startsByline, .advert, .imageCredit,
  ]

  /// A heading a little below the bar, right above a kept paragraph that is in the same element,
  /// or each in one of its own.
  mutating func keepSubheadings(_ bar: Int) {
    let page = layout.blocks.blocks
    guard let first = kept.first(where: { page[$0].isProse }) else { return }
    for index in blocks.indices where index > first && page[index].tag.headingLevel > 1 {
      guard !blocks[index].isKept, blocks[index].ruling == nil, index + 1 < blocks.count,
        blocks[index].score >= bar - Self.loose, page[index].words <= 20,
        page[index].linkedShare < 300, names(of: index).isDisjoint(with: .strange),
        phrases[index].isDisjoint(with: Self.ofNoArticle),
        let below = (index + 1..<min(blocks.count, index + 6)).first(where: { blocks[$0].isKept }),
        page[below].isProse, areNear(index, below)
      else { continue }
      keep(index, .subheadingKept)
    }
  }

  /// Of one tag, in one element, or in elements of one make that are.
  private func areBrothers(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (layout.blocks.blocks[one], layout.blocks.blocks[other])
    guard left.tag == right.tag else { return false }
    if left.owner == right.owner || parent(left.owner) == parent(right.owner) { return true }
    return layout.make[one] == layout.make[other]
      && parent(parent(left.owner)) == parent(parent(right.owner))
  }

  private func areNear(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (layout.blocks.blocks[one].owner, layout.blocks.blocks[other].owner)
    return parent(left) == parent(right) || parent(parent(left)) == parent(parent(right))
      || parent(left) == right
  }

  private func parent(_ node: Int) -> Int { node < 0 ? -1 : layout.tree.nodes[node].parent }
}

// MARK: - Around the text

extension Selection {
  /// Lines above the first paragraph that are named as a byline and are no sentence, and those that
  /// are nothing but the authors' names: “Category: Local”, “Hits: 40”.
  mutating func dropInfoLines() {
    let page = layout.blocks.blocks
    for index in kept {
      let block = page[index]
      if block.isProse { return }
      guard block.words <= 12, block.tag.headingLevel == 0, !block.endsLikeSentence,
        !block.endsWithColon, blocks[index].score < 2 * Self.surely
      else { continue }
      let owner = block.owner
      let isDoubtful = blocks[index].score < Self.surely
      let isNamed = [owner, parent(owner), parent(parent(owner))].contains {
        $0 >= 0 && !layout.evidence[$0].isDisjoint(with: [.byline, .author, .date])
      }
      let isAuthors =
        features.matter.namesAuthor[index]
        && block.capitalizedWords * 4 >= block.words * 3 && layout.authors.count > 0
      if isNamed && isDoubtful || isAuthors { drop(index, .info) }
    }
  }

  /// Short paragraphs at the end that ask for a subscription or say where to write to, and others
  /// of little score that speak of sharing and copying.
  mutating func dropAppealsAtEnd() {
    let page = layout.blocks.blocks
    guard let first = kept.first(where: { page[$0].isProse }) else { return }
    for index in kept.reversed() where index > first && page[index].tag.headingLevel == 0 {
      let isAppeal =
        blocks[index].score < Self.surely && page[index].words <= 40
        && !phrases[index].isDisjoint(with: [.subscription, .contact])
      let isOther =
        blocks[index].score < Self.surely / 2 && page[index].words <= 60
        && !phrases[index].isDisjoint(with: [.subscription, .contact, .share, .copyright])
      // A plain sentence may be the text's last one.
      let isPlain =
        page[index].endsLikeSentence && page[index].links.isEmpty
        && page[index].emphasizedBytes * 2 < page[index].text.count
      guard isAppeal || isOther, !isPlain || blocks[index].score < 500 else { return }
      drop(index, .appeal)
    }
  }

  /// “14:32”, between the entries of a live blog.
  mutating func dropTimes() {
    let page = layout.blocks.blocks
    for index in kept {
      let block = page[index]
      let isTime =
        block.words <= 3 && (3...6).contains(block.digits) && block.letters <= 4
        && layout.blocks.bytes[block.text].contains(UInt8(ascii: ":"))
      // A programme has times before few words, entries of a blog before a text.
      let isOfEntry = index + 1 < page.count && page[index + 1].words >= 15
      if isTime, isOfEntry, block.tag != .li, block.tag != .dt, block.tag != .dd,
        block.tag.headingLevel == 0, !layout.blocks.isRow(block)
      {
        drop(index, .time)
      }
    }
  }

  /// Lines of little score above a text that surely is one, or below it, with something else
  /// between, and rows of boxes beside it: “Search”, “Today’s tides: 06.12 and 18.40”.
  mutating func dropLoneLines() {
    let page = layout.blocks.blocks
    let prose = kept.filter { page[$0].isProse }
    guard let first = prose.first, let last = prose.last,
      prose.contains(where: { blocks[$0].score > 2 * Self.surely })
    else { return }
    for index in kept where index < first || index > last {
      let isRow = layout.blocks.isRow(page[index])
      let isLone = !blocks[index < first ? index + 1 : index - 1].isKept
      let isOfBox = !layout.isWithin(page[index].owner, layout.container)
      guard isRow ? isOfBox : isLone, page[index].words <= 10, blocks[index].ruling == nil,
        blocks[index].score < Self.surely / 2, page[index].tag.headingLevel == 0,
        page[index].tag != .li, !page[index].endsLikeSentence
      else { continue }
      drop(index, .farAway)
    }
  }

  /// Lists of nothing but links under “Read next:” or the like, and that line.
  mutating func dropRelatedLists() {
    let page = layout.blocks.blocks
    for index in kept where features.context.isUnderRelated[index] {
      guard isLinkItem(index) else { continue }
      drop(index, .relatedList)
      let isLine = index > 0 && page[index - 1].words <= 8 && page[index - 1].tag != .li
      if isLine, phrases[index - 1].contains(.startsRelated) { drop(index - 1, .relatedList) }
    }
    // A menu's items, even where they read like the text's.
    for index in kept where blocks[index].score < Self.surely / 2 && isLinkItem(index) {
      if names(of: index).contains(.navigation) { drop(index, .relatedList) }
    }
    // In whatever language: what announces links of which none is kept.
    for index in kept where index + 1 < page.count && !blocks[index + 1].isKept {
      if page[index].endsWithColon, page[index].words <= 6, page[index].tag != .li,
        isLinkItem(index + 1), !isKept(features.matter.list[index + 1], after: index)
      {
        drop(index, .relatedList)
      }
    }
  }

  /// Whether a block of the list that begins after `index` is kept.
  private func isKept(_ list: Int, after index: Int) -> Bool {
    blocks.indices[(index + 1)...].prefix { features.matter.list[$0] == list }
      .contains { blocks[$0].isKept }
  }

  /// An item that is a link, of a list of nothing but links.
  private func isLinkItem(_ index: Int) -> Bool {
    let list = features.matter.list[index]
    let block = layout.blocks.blocks[index]
    return list >= 0 && block.tag == .li && block.linkedShare >= 900
      && layout.linkedWords[list] * 10 >= layout.words[list] * 9
  }
}
