internal import HTMLParsing
internal import Scanning

// What is told of a block by where it stands: to the container, to blocks of its make, in the
// page's order, to its neighbours.

extension BlockFeatures {
  mutating func addPlace(_ index: Int) {
    let block = layout.blocks.blocks[index]
    let container = layout.container
    var node = container
    var stepsUp = 0
    while node >= 0, stepsUp < 40, !layout.isWithin(block.owner, node) {
      node = layout.tree.nodes[node].parent
      stepsUp += 1
    }
    let depth = Int(layout.depth[block.owner])
    add(stepsUp, "steps from the container up to what holds both")
    add(depth - Int(layout.depth[max(0, node)]), "steps below what holds both")
    add(depth, "depth")
    let total = context.wordsBefore[layout.blocks.blocks.count]
    let inContainer = Int(layout.words[container])
    add(inContainer * 1000 / max(1, total), "container's share of the page")
    add(Int(layout.prose[container]) * 1000 / max(1, inContainer), "prose of the container")
    add(inContainer, "words of the container")
    let hasGood = layout.firstGood >= 0
    add(hasGood ? index - layout.firstGood : -1000, "blocks after the first good paragraph")
    add(hasGood ? layout.lastGood - index : -1000, "blocks before the last good paragraph")
    let good = context.goodWordsBefore[index]
    let allGood = max(1, context.goodWordsBefore[layout.blocks.blocks.count])
    add(good * 1000 / allGood, "share of good words before")
    add(allGood, "good words of the page")
    add(context.isGood[index], "is a good paragraph")
    add(context.sinceGood[index], "blocks since a good paragraph")
    add(context.untilGood[index], "blocks until a good paragraph")
    add(
      allGood * 1000 / max(1, Int(layout.prose[0])), "share of the page's prose in the container")
    let heading = context.heading[index]
    add(heading < 0 ? -1 : index - heading, "blocks since the last heading")
    add(
      heading < 0 ? 0 : layout.blocks.blocks[heading].tag.headingLevel, "level of the last heading")
    add(heading < 0 ? -1 : layout.blocks.blocks[heading].words, "words of the last heading")
    let isStrange = heading >= 0 && !phrases[heading].isDisjoint(with: .ofOtherThings)
    add(isStrange, "the last heading is of other things")
    let totals = layout.makes[layout.make[index]]
    let own = context.isGood[index] ? block.words : 0
    add(totals.blocks, "blocks of its make")
    add(totals.words * 1000 / max(1, total), "words of its make")
    add(totals.linkedWords * 1000 / max(1, totals.words), "linked share of its make")
    add(totals.words / max(1, totals.blocks), "mean words of its make")
    add(
      (totals.proseInContainer - own) * 1000 / max(1, Int(layout.prose[container])),
      "other prose of its make in the container")
  }

  mutating func addOrder(_ index: Int) {
    let blocks = layout.blocks.blocks.count
    let total = max(1, context.wordsBefore[blocks])
    let titleBlock = layout.titleBlock
    add(index, "blocks before")
    add(blocks - index, "blocks from here on")
    add(context.wordsBefore[index] * 1000 / total, "share of the page's words before")
    add(total, "words of the page")
    add(blocks, "blocks of the page")
    add(Int(layout.linkedWords[0]) * 1000 / total, "linked share of the page")
    add(Int(layout.prose[0]) * 1000 / total, "prose of the page")
    add(titleBlock < 0 ? -1000 : index - titleBlock, "blocks after the title")
    add(layout.titleOverlap[index], "like the title")
    add(layout.descriptionOverlap[index], "like the description")
    add(layout.bodyOverlap[index], "in the stated body")
    add(context.timesSaid[index], "times said on the page")
    add(context.timesSaidBefore[index], "times said before")
    add(context.articles, "articles of the page")
    add(layout.stated.contains(.article), "the page says it is an article")
    add(layout.stated.contains(.product), "the page says it is of a product")
    add(layout.stated.contains(.discussion), "the page says it is a discussion")
    add(layout.stated.contains(.list), "the page says it is a list")
  }

  mutating func addNeighbours(_ index: Int) {
    let blocks = layout.blocks.blocks
    for distance in [-3, -2, -1, 1, 2, 3] {
      let near = index + distance
      let isThere = blocks.indices.contains(near)
      let block = blocks[isThere ? near : index]
      let place = distance
      func value(_ value: Int) -> Int { isThere ? value : -1 }
      add(value(block.words), "words of \(Self.name(place))")
      guard abs(distance) < 3 else { continue }
      add(value(block.linkedShare), "linked share of \(Self.name(place))")
      add(value(block.endsLikeSentence ? 1 : 0), "\(Self.name(place)) ends like a sentence")
      add(isThere && context.isGood[near], "\(Self.name(place)) is good")
      let isAlike = isThere && layout.make[near] == layout.make[index]
      add(isAlike, "\(Self.name(place)) is of its make")
      if abs(distance) == 1 {
        add(value(block.tag.headingLevel), "heading's level of \(Self.name(place))")
        let isOfOthers = isThere && !phrases[near].isDisjoint(with: .ofOtherThings)
        add(isOfOthers, "\(Self.name(place)) speaks of other things")
        let isStrange = isThere && !layout.inherited[block.owner].isDisjoint(with: .strange)
        add(isStrange, "\(Self.name(place)) is in other things")
      }
    }
    let near = max(0, index - 6)
    let far = min(blocks.count, index + 7)
    add(context.goodWordsBefore[index] - context.goodWordsBefore[near], "good words before")
    add(context.goodWordsBefore[far] - context.goodWordsBefore[index + 1], "good words after")
  }

  private static func name(_ distance: Int) -> String {
    distance < 0 ? "the block \(-distance) before" : "the block \(distance) after"
  }
}
