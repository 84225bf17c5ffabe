internal import HTMLParsing
internal import Scanning

// What is told of a block by what it speaks of, by its section, its list, its group of like
// elements, and by the page as a whole.

extension BlockFeatures {
  mutating func addMatter(_ index: Int) {
    let block = layout.blocks.blocks[index]
    let marks = block.text.count - block.letters - block.digits
    add(max(0, marks) * 1000 / max(1, block.text.count), "share of what is no letter and no digit")
    add(matter.hasPrice[index], "states a price")
    add(matter.hasYear[index], "states a year")
    add(matter.namesAuthor[index], "names an author")
    add(matter.commonWords[index], "share of the page's commonest words")
    add(matter.isUnderAppeal[index], "under an appeal to subscribe")
    add(matter.linesSaid[index], "times its first words are said")
  }

  mutating func addSection(_ index: Int) {
    let section = matter.sections[matter.section[index]]
    add(section.words, "words of its section")
    add(section.linkedWords * 1000 / max(1, section.words), "linked share of its section")
    add(section.prose * 1000 / max(1, section.words), "prose of its section")
    add(section.blocks, "blocks of its section")
    let list = matter.list[index]
    add(list < 0 ? 0 : Int(layout.blockCounts[list]), "blocks of its list or table")
    let words = list < 0 ? 0 : Int(layout.words[list])
    let linked = list < 0 ? 0 : Int(layout.linkedWords[list])
    add(list < 0 ? -1 : linked * 1000 / max(1, words), "linked share of its list or table")
    let blocks = list < 0 ? 1 : Int(layout.blockCounts[list])
    add(list < 0 ? -1 : words / max(1, blocks), "mean words of its list or table")
  }

  mutating func addGroup(_ index: Int) {
    let owner = layout.blocks.blocks[index].owner
    let groups = layout.groups
    let number = Int(groups.group[owner])
    let isGrouped = number >= 0
    let group = isGrouped ? groups.groups[number] : PageGroups.Group(parent: -1)
    let member = isGrouped ? Int(groups.member[owner]) : 0
    let words = max(1, Int(layout.words[0]))
    add(group.members, "members of its group")
    add(group.words * 1000 / words, "words of its group")
    add(isGrouped ? group.prose * 1000 / max(1, Int(layout.prose[0])) : -1, "prose of its group")
    add(
      isGrouped ? group.linkedWords * 1000 / max(1, group.words) : -1, "linked share of its group")
    add(isGrouped ? group.words / group.members : -1, "mean words of its group")
    add(isGrouped ? Int(layout.words[member]) : -1, "words of its member of the group")
    add(isGrouped ? Int(groups.place[member]) : -1, "place of its member in the group")
    let best = layout.firstGood < 0 ? -1 : layout.blocks.blocks[layout.firstGood].owner
    let isSame = isGrouped && best >= 0 && groups.group[best] == groups.group[owner]
    add(isGrouped ? (isSame ? 1 : 0) : -1, "its group holds the first good paragraph")
    let holds = isGrouped && layout.isWithin(member, layout.container)
    add(isGrouped ? (holds ? 1 : 0) : -1, "the container holds its group")
  }

  /// The same for all blocks of a page.
  mutating func addPage() {
    let groups = layout.groups
    let largest =
      groups.largest < 0 ? PageGroups.Group(parent: -1) : groups.groups[groups.largest]
    add(largest.members, "members of the largest group")
    add(largest.prose * 1000 / max(1, Int(layout.prose[0])), "prose of the largest group")
    add(largest.linkedWords * 1000 / max(1, largest.words), "linked share of the largest group")
    let blocks = max(1, layout.blocks.blocks.count)
    add(Int(layout.words[0]) * 10 / blocks, "mean words of a block")
    add(matter.prices * 1000 / blocks, "blocks with prices")
    add(matter.years * 1000 / blocks, "blocks with years")
    add(matter.longest, "words of the longest block")
    let kinds = layout.names.kind.rawValue
    let bits = Self.pageKindBits.span
    for place in bits.indices {
      add(kinds & bits[place] != 0, "the page is named as " + Self.pageKinds[place].1)
    }
    add(layout.isThread, "the page is a thread")
    add(layout.names.addressWords, "words of the address's last part")
    add(layout.names.addressParts, "parts of the address")
  }

  private static let pageKinds: [(PageKind, String)] = [
    (.forum, "a forum"), (.product, "a product"), (.list, "a list"), (.manual, "a manual"),
    (.article, "an article"),
  ]

  /// The bit of each of ``pageKinds``.
  private static let pageKindBits = pageKinds.map { $0.0.rawValue }
}
