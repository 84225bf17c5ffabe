internal import HTMLParsing
internal import Scanning

// What the settings decide, and what says of itself what it is.

extension Selection {
  mutating func dropByPolicy() {
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
    keep(index, .standfirstKept)
  }

  /// Code has neither sentences nor commas; it belongs to what stands around it.
  private mutating func keepCode(_ index: Int) {
    if isLineNumbers(index) { return drop(index, .lineNumbers) }
    let isBetween =
      (index > 0 && blocks[index - 1].isKept)
      && (index + 1 < blocks.count && blocks[index + 1].score >= settings.strictness)
    if isBetween, !blocks[index].isKept {
      keep(index, .codeKept)
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
}
