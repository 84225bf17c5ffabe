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
      let byline = Byline(text)
      let isNear = near.contains(layout.owner(of: index))
      if !isNear, isOnly || isStrange(index, byline) { continue }
      let isCard = tree.string(.class, of: index).map { asciiLowercased($0).contains("vcard") }
      let isSure = isCard == true || byline.isLed
      let found = names.found(in: [byline.names], isSure ? .handles : .names)
      if isOnly ? isSure : isSure || found.people.contains(where: { $0.utf8.contains(0x20) }) {
        if !found.people.isEmpty { return found }
      }
      if bodies.best.isEmpty, found.people.isEmpty { bodies = found }
    }
    return bodies
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

  /// Where ``line(_:)`` looks.
  enum Lines {
    case title, anywhere
  }

  /// A line at the title that says “by”, or “author” above a line with a name; else one below the
  /// title that says “author”, or at the end of the article is nothing but “by” and a name.
  func line(_ lines: Lines) -> AuthorNames.Found {
    let blocks = layout.blocks.blocks
    let head = layout.head
    let below = (head.max() ?? -1) + 1
    let rest = lines == .title ? 0..<0 : below..<max(below, min(blocks.count, layout.lastGood + 6))
    var bodies = AuthorNames.Found()
    for index in head + Array(rest) where index != layout.titleBlock {
      let block = blocks[index]
      let isHead = index < below
      let isEdge = isHead || index >= layout.lastGood && index < layout.lastGood + 4
      let strange: NameEvidence = isEdge ? .comments : [.comments, .related, .navigation]
      guard block.words <= 25, layout.inherited[block.owner].isDisjoint(with: strange) else {
        continue
      }
      let byline = Byline(layout.blocks.string(block))
      guard byline.isLed || isHead && block.words <= 4, block.words <= 14 || byline.isFirst else {
        continue
      }
      var found =
        byline.isLabel && byline.isFirst ? named(below: index, byline, isHead: isHead) : .init()
      if !found.people.isEmpty { return found }
      found = names.found(in: [byline.names], .handles)
      if byline.isLed, !byline.isLabel, isSignature(byline, of: index, found, isHead: isHead) {
        return found
      }
      let isBody = byline.isLed ? isHead || byline.isLabelled : !found.agencies.isEmpty
      if bodies.best.isEmpty, found.people.isEmpty, isBody { bodies = found }
    }
    return bodies
  }

  /// Whether a line that says “by” means the people found in it.
  private func isSignature(
    _ byline: Byline, of index: Int, _ found: AuthorNames.Found, isHead: Bool
  ) -> Bool {
    let block = layout.blocks.blocks[index]
    guard let name = found.people.first, let letter = name.utf8.first else { return false }
    let isFull = found.people.contains { $0.utf8.contains(0x20) }
    if letter.isASCIILower, !(byline.isLabelled && byline.isOnlyName || block.words == 2) {
      return false
    }
    if isHead { return isFull || byline.isOnlyName }
    if byline.isLabelled { return isFull || byline.isOnlyName && index >= layout.lastGood }
    // “Von Ada Holm” below the text, and nothing or a date after it in the line.
    let isShort = block.words <= 5 && block.capitalizedWords + 1 >= block.words
    return index >= layout.lastGood && byline.isFirst
      && (byline.isOnlyName && isShort || byline.isDated && isFull)
  }

  /// The name in the block that follows the word for it.
  private func named(below index: Int, _ byline: Byline, isHead: Bool) -> AuthorNames.Found {
    let page = layout.blocks
    guard isHead || byline.isLabelled, index + 1 < page.blocks.count else { return .init() }
    let block = page.blocks[index + 1]
    guard block.words <= 8 else { return .init() }
    let found = names.found(in: [Byline(page.string(block)).names], .handles)
    if found.people.contains(where: { $0.utf8.contains(0x20) }) { return found }
    // A single word is a name where it leads to a person.
    let isLink = block.linkedShare > 800 && block.words <= 2
    return isLink || byline.isLabelled && block.words == 1 ? found : .init()
  }

  /// Agencies in brackets where a report begins or ends: “HARBOUR TOWN (AP) — ”, “(dpa/mit Reuters)”.
  var agenciesInText: [String] {
    let page = layout.blocks
    var found: [String] = []
    for (index, isStart) in [(layout.firstGood, true), (layout.lastGood, false)] where index >= 0 {
      let text = Array(page.bytes[page.blocks[index].text])
      let part = isStart ? text.prefix(90) : text.suffix(40)
      guard let open = part.firstIndex(of: UInt8(ascii: "(")),
        let close = part[open...].firstIndex(of: UInt8(ascii: ")")), close - open <= 34,
        isStart || text.count - close <= 2
      else { continue }
      let inside = part[(open + 1)..<close].map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ",") : $0 }
      let agencies = names.found(in: [String(decoding: inside, as: UTF8.self)], .handles).agencies
      for agency in agencies where !found.contains(agency) { found.append(agency) }
    }
    return found
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
