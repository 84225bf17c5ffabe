internal import HTMLParsing

// Pages that load one article below the other.

extension Selection {
  /// One page, one article: where the title's `article` holds most of what is kept, what lies in
  /// another one is not of it. Nor is what is made as the element of the title is and has a title,
  /// a byline or date, and a text of its own, however much of it there is. Chapters of one
  /// `article` are.
  mutating func dropFurtherArticles() {
    let own = features.context.titleArticle
    if own >= 0 {
      let further = kept.filter {
        let owner = layout.blocks.blocks[$0].owner
        return !layout.isWithin(owner, own) && layout.articles[owner] >= 0
      }
      let words = further.reduce(0) { $0 + layout.blocks.blocks[$1].words }
      if words > 0, keptWords - words >= max(words, Self.fewestWordsBesides) {
        for index in further { drop(index, .furtherArticle) }
      }
    }
    // In manuals, each section may have a title and the day of its last change.
    if layout.titleBlock >= 0, layout.blocks.blocks[layout.titleBlock].tag == .h1, !isDiscussion,
      !layout.names.kind.contains(.manual)
    {
      dropFurtherTitles(after: layout.titleBlock)
    }
  }

  private mutating func dropFurtherTitles(after title: Int) {
    let page = layout.blocks.blocks
    var elements: [Range<Int>] = []
    var seen = 0
    var looks = 0
    for index in title + 1..<max(title + 1, page.count)
    where page[index].tag == .h1 && page[index].owner >= seen {
      let around = layout.articles[page[index].owner]
      if around >= 0, around == layout.articles[page[title].owner] { continue }
      looks += 1
      guard looks <= Self.mostLooks else { break }
      let element = outermost(around: page[index].owner, without: page[title].owner)
      let nodes = element..<layout.tree.nodes[element].subtreeEnd
      seen = nodes.upperBound
      if layout.prose[element] >= Self.fewestWordsOfFurther, isSigned(nodes),
        isLike(element, outermost(around: page[title].owner, without: element))
      {
        elements.append(nodes)
      }
    }
    guard !elements.isEmpty else { return }
    var found: [Int] = []
    var next = 0
    for index in kept {
      let owner = page[index].owner
      while next < elements.count, elements[next].upperBound <= owner { next += 1 }
      if next < elements.count, elements[next].contains(owner) { found.append(index) }
    }
    let words = found.reduce(0) { $0 + page[$1].words }
    guard keptWords - words >= Self.fewestWordsBesides else { return }
    for index in found { drop(index, .furtherArticle) }
  }

  /// Titles that are looked at.
  private static let mostLooks = 100

  /// Words of prose without which an element with a title is a teaser.
  private static let fewestWordsOfFurther: Int32 = 40

  /// The highest element around `node` that `other` does not lie in.
  private func outermost(around node: Int, without other: Int) -> Int {
    var element = node
    while true {
      let parent = layout.tree.nodes[element].parent
      if parent < 0 || layout.isWithin(other, parent) { return element }
      element = parent
    }
  }

  /// Whether two elements are children of one, of one tag and class.
  private func isLike(_ one: Int, _ other: Int) -> Bool {
    PageGroups.make(of: one, in: layout.tree) == PageGroups.make(of: other, in: layout.tree)
  }

  /// Whether something there is named as a byline or a date.
  private func isSigned(_ nodes: Range<Int>) -> Bool {
    nodes.contains {
      layout.tree.nodes[$0].tag == .time
        || !layout.evidence[$0].isDisjoint(with: [.author, .date])
    }
  }
}
