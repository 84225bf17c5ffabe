internal import HTMLParsing
internal import Scanning

// What speaks for and against a block by where it stands: to the container, to blocks of its make,
// in the page's order, to its neighbours.

extension BlockJudge {
  func addPlace(_ index: Int, _ found: inout [BlockFeature]) {
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

  func addMake(_ index: Int, _ found: inout [BlockFeature]) {
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

  mutating func addOrder(_ index: Int, _ found: inout [BlockFeature]) {
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

  private func isGood(_ index: Int) -> Bool {
    let block = layout.blocks.blocks[index]
    return block.isProse && layout.isWithin(block.owner, layout.container)
      && layout.inherited[block.owner].isDisjoint(with: .strange)
  }

  func addNeighbours(_ index: Int, _ found: inout [BlockFeature]) {
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
      if layout.signatures[index - 1] == layout.signatures[index] {
        found.append(.sameMakeAsPrevious)
      }
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
