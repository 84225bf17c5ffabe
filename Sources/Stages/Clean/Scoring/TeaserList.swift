internal import HTMLParsing
internal import Scanning

/// What of a text is a list of teasers: elements of one make, each with a heading that is a link
/// to another page, and a few words on it.
struct TeaserList {
  private(set) var members = 0

  /// Members whose heading, or first line, leads to a page of its own.
  private(set) var leading = 0

  /// Kept words in the members, and of the whole text.
  private(set) var words = 0
  private(set) var allWords = 0

  /// The group of elements with the most kept words.
  init(in selection: Selection) {
    let layout = selection.layout
    let page = layout.blocks.blocks
    let (groups, group, member) = (layout.groups.groups, layout.groups.group, layout.groups.member)
    var kept = [Int](repeating: 0, count: groups.count)
    for index in page.indices where selection.blocks[index].isKept {
      allWords += page[index].words
      let found = Int(group[page[index].owner])
      if found >= 0 { kept[found] += page[index].words }
    }
    guard let most = kept.max(), most > 0, let best = kept.firstIndex(of: most) else { return }
    words = most
    var current = -1
    var isLed = false
    var targets: Set<String> = []
    for block in page where Int(group[block.owner]) == best {
      if Int(member[block.owner]) != current {
        current = Int(member[block.owner])
        members += 1
        isLed = false
      }
      guard !isLed, block.tag.headingLevel > 0 || block.words >= 4, block.linkedShare > 900,
        let link = layout.blocks.links[block.links].first,
        let target = layout.tree.string(.href, of: link.node), !target.hasPrefix("#"),
        targets.insert(target).inserted
      else { continue }
      isLed = true
      leading += 1
    }
  }

  /// Whether it is what the page is for: at least four teasers, and little besides.
  var isAll: Bool {
    members >= 4 && leading * 5 >= members * 4 && words * 10 >= allWords * 7
      && words <= members * Self.mostWords
  }

  /// Words of a teaser.
  private static let mostWords = 80
}
