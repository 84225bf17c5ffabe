internal import HTMLParsing
internal import Scanning

// Authors that a reader sees.

extension Authors {
  /// `rel=author` and `itemprop=author`. Of many, those at the title, else the first: the others
  /// are readers, or authors of other articles.
  func markedNames(atTitle isOnly: Bool) -> AuthorNames.Found {
    let near = layout.ownersNearTitle
    let usable = marked.authors.filter { !layout.inherited[$0].contains(.comments) }
    let atTitle = usable.filter { near.contains(layout.owner(of: $0)) }
    let first = isOnly ? [] : Array(usable.prefix(while: { $0 < (usable.first ?? 0) + 40 }))
    var bodies = AuthorNames.Found()
    for nodes in [atTitle, first] {
      // On a page of many items, as a forum's, the first is what the page is for.
      let one = nodes.first.map { item(of: $0) }
      let texts = nodes.prefix(6).filter { item(of: $0) == one }.map { markedName(at: $0) }
      let found = names.found(in: texts.filter { (2..<90).contains($0.utf8.count) }, .handles)
      if !found.people.isEmpty { return found }
      if bodies.best.isEmpty { bodies = found }
    }
    return bodies
  }

  /// The element whose `itemtype` says what has the property; -1 for none.
  private func item(of property: Int) -> Int {
    var node = layout.tree.nodes[property].parent
    for _ in 0..<40 where node >= 0 {
      if layout.tree.value(.itemtype, of: node) != nil { return node }
      node = layout.tree.nodes[node].parent
    }
    return -1
  }

  /// What the item that is the author has as its name, else the whole line.
  private func markedName(at node: Int) -> String {
    let tree = layout.tree
    if tree.value(.itemtype, of: node) != nil {
      for inner in tree.nodes.indices[node..<min(tree.nodes[node].subtreeEnd, node + 60)] {
        guard let property = tree.value(.itemprop, of: inner),
          tree.bytes[property].elementsEqual("name".utf8)
        else { continue }
        return collapsed(tree.string(.content, of: inner) ?? tree.line(below: inner))
      }
    }
    return Byline(collapsed(tree.line(below: node))).names
  }

  /// Links to an author's page between the title and the first paragraphs.
  var linkedNames: [String] {
    let page = layout.blocks
    for index in layout.nearTitle(before: 4, after: 12) {
      let block = page.blocks[index]
      // Right at the title, what is named a teaser is the article's own.
      let isClose = index <= layout.titleBlock + 3
      let others: NameEvidence = isClose ? [.comments] : [.comments, .related, .navigation]
      guard layout.inherited[block.owner].isDisjoint(with: others), block.words <= 40 else {
        continue
      }
      let linked = page.links[block.links].filter { link in
        layout.tree.value(.href, of: link.node).map { leadsToAuthor(layout.tree.bytes[$0]) }
          ?? false
      }.map { String(decoding: page.bytes[$0.text], as: UTF8.self) }
      let people = linked.filter {
        (3..<50).contains($0.utf8.count) && !names.found(in: [$0]).people.isEmpty
      }
      if !people.isEmpty { return people }
    }
    return []
  }

  /// Whether a step of the path says so and something follows it: `/author/ada-holm`.
  private func leadsToAuthor(_ target: ArraySlice<UInt8>) -> Bool {
    let steps = target.split(separator: UInt8(ascii: "/"))
    return steps.dropLast().contains { step in
      Self.authorSteps.contains(String(decoding: step.map(\.asciiLowered), as: UTF8.self))
    }
  }

  private static let authorSteps: Set<String> = [
    "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori",
    "contributor", "contributors", "writer", "writers", "journalist", "journalists", "reporter",
    "reporters", "byline", "redakteur", "redaktion", "columnist", "columnists", "profil",
  ]

  /// A link at the title, or in the first post of a discussion, that leads to somebody's profile and
  /// is named as such or leads to where its text says: `/user/mouse7`.
  var profileName: AuthorNames.Found {
    let page = layout.blocks
    let posts = layout.isThread ? max(0, layout.firstGood - 10)..<max(0, layout.firstGood) : 0..<0
    for index in layout.head + Array(posts) {
      let block = page.blocks[index]
      guard layout.inherited[block.owner].isDisjoint(with: [.related, .footer]), block.words <= 30
      else { continue }
      for link in page.links[block.links] where (2..<40).contains(link.text.count) {
        guard let target = layout.tree.value(.href, of: link.node),
          let step = Self.profile(in: Array(layout.tree.bytes[target]))
        else { continue }
        let text = String(decoding: page.bytes[link.text], as: UTF8.self)
        let found = names.found(in: [text], .handles)
        guard let name = found.people.first, found.people.count == 1 else { continue }
        let own = AuthorNames.squeezed(name)
        let named = asciiLowercased(layout.tree.string(.class, of: link.node) ?? "")
        let isNamed = ["username", "author"].contains(where: named.contains)
        if isNamed || own.count > 2 && AuthorNames.squeezed(step).starts(with: own) { return found }
      }
    }
    return .init()
  }

  /// What follows the word for a profile in an address.
  private static func profile(in target: [UInt8]) -> String? {
    var isAtStart = true
    let text = target.span
    for index in target.indices {
      let match = isAtStart ? profiles.match(text, at: index, end: target.count).length : 0
      if match > 0 {
        let rest = target[(index + match)...].prefix { $0 != UInt8(ascii: "/") }
        return String(decoding: rest, as: UTF8.self)
      }
      isAtStart = !target[index].isASCIILetter
    }
    return nil
  }

  private static let profiles = PhraseTable<NameEvidence>([
    (
      .author,
      """
      user/,users/,u/,member/,members/,profile/,author/,viewprofile,member.php,profile.php,\
      userinfo.php,action=profile
      """
    )
  ])

  /// The first short element that is named as a byline and holds the name of a person, which
  /// has two words: a single one is a heading or a link, if nothing before it says “by”.
  func namedElement(atTitle isOnly: Bool) -> AuthorNames.Found {
    let tree = layout.tree
    let near = layout.ownersNearTitle
    var bodies = AuthorNames.Found()
    let first = isOnly ? max(0, (near.min() ?? 0) - 40) : 0
    let last = isOnly ? (near.max() ?? -1) + 40 : Self.mostNodes
    for index in tree.nodes.indices.dropFirst(first).prefix(max(0, last - first))
    where tree.nodes[index].tag.mayHoldByline && tree.nodes[index].subtreeEnd - index <= 30 {
      guard tree.value(.class, of: index) != nil || tree.value(.id, of: index) != nil,
        !layout.inherited[index].contains(.comments), isNamedAuthor(index)
      else { continue }
      let text = collapsed(tree.line(below: index))
      guard (2..<120).contains(text.utf8.count) else { continue }
      var byline = Byline(text)
      if !byline.isLed { byline = Byline(Self.withoutDate(text)) }
      let isNear = near.contains(layout.owner(of: index))
      if !isNear, isOnly || isStrange(index, byline) { continue }
      let isCard = tree.string(.class, of: index).map { asciiLowercased($0).contains("vcard") }
      let isSure = isCard == true || byline.isLed
      // A line in small letters is of a name only where “by” or the card says so.
      if !isSure, byline.names.utf8.first?.isASCIILower == true { continue }
      let found = names.found(in: [byline.names], isSure ? .handles : .names)
      if isOnly ? isSure : isSure || found.people.contains(where: { $0.utf8.contains(0x20) }) {
        if !found.people.isEmpty { return found }
      }
      if bodies.best.isEmpty, found.people.isEmpty { bodies = found }
    }
    return bodies
  }

  /// “Mar 12, 2019 · Ada Holm” and “Ada Holm | 12.03.2019” without the date.
  private static func withoutDate(_ line: String) -> String {
    let bytes = Array(line.utf8)
    guard bytes.contains(where: \.isASCIIDigit),
      let date = DateReader.first(in: bytes, .dayFirst)?.range
    else { return line }
    let rest = date.lowerBound < 3 ? bytes[date.upperBound...] : bytes[..<date.lowerBound]
    let text = rest.drop { !($0.isASCIILetter || $0 >= 0xc3 && $0 != 0xe2) }
    guard let first = text.first, !first.isASCIILower else { return line }
    return String(decoding: text, as: UTF8.self)
  }

  /// Inline elements are not in ``PageLayout/evidence``.
  private func isNamedAuthor(_ index: Int) -> Bool {
    let isKnown = !layout.tree.nodes[index].tag.isInline
    let evidence = isKnown ? layout.evidence[index] : NameEvidence(of: index, in: layout.tree)
    return evidence.contains(.author)
  }

  /// Whether what stands there is of other articles; the foot of a page names who designed it, but
  /// no “by” of an author, and the foot of an article has more: “Posted by”.
  private func isStrange(_ index: Int, _ byline: Byline) -> Bool {
    let inherited = layout.inherited[index]
    if inherited.contains(.related) { return true }
    if inherited.contains(.navigation) { return !byline.isLabelled }
    return inherited.contains(.footer) && !byline.isLed
  }

  /// A byline that comes later in a page is of a list of other articles.
  private static let mostNodes = 8000
}

extension HTMLTree {
  /// All text below node `index`, as a line: names that only a style sheet sets apart are apart,
  /// and blocks still more so.
  fileprivate func line(below index: Int) -> String {
    var line: [UInt8] = []
    for inner in index..<nodes[index].subtreeEnd {
      let node = nodes[inner]
      if node.tag == .text {
        line += bytes[node.text]
      } else if inner > index {
        line += node.tag.isInline ? [0x20] : Array(" | ".utf8)
      }
      if line.count > 400 { break }
    }
    return String(decoding: line, as: UTF8.self)
  }
}

extension HTMLTag {
  fileprivate var mayHoldByline: Bool {
    switch self {
    case .a, .span, .p, .div, .address, .li, .strong, .b, .em, .i, .cite, .ul, .h4, .h5, .h6,
      .small,
      .dd:
      true
    default: false
    }
  }
}
