internal import HTMLParsing
internal import Scanning

/// Finds who wrote an article: JSON-LD, then `<meta>`, then what the page marks as the author, then
/// lines that read like a byline.
///
/// People first. A news agency is an author where nobody else is; a site is none of its own pages'.
struct Authors {
  private let head: PageHead
  private let data: LinkedData
  private let layout: PageLayout
  private let marked: MarkedElements
  private let names: AuthorNames

  init(
    _ head: PageHead, _ data: LinkedData, _ layout: PageLayout, _ marked: MarkedElements,
    site: String?
  ) {
    self.head = head
    self.data = data
    self.layout = layout
    self.marked = marked
    names = AuthorNames(sites: [site, data.publisher].compactMap { $0 })
  }

  /// The authors, in the order in which they are named, at most 12; and where they were found.
  func found() -> (names: [String], from: String?) {
    let label = [head.first("twitter:data1")].compactMap { $0 }
    let sources: [(String, () -> AuthorNames.Found)] = [
      ("json-ld", { names.found(in: data.authors) }),
      ("meta:" + (key ?? ""), { names.found(in: statements) }),
      ("meta:article:author", { names.found(in: head.all("article:author")) }),
      ("meta:twitter:data1", { names.found(in: isLabelled ? label : []) }),
      ("marked", { markedNames }),
      ("link", { names.found(in: linkedNames) }),
      ("byline", { namedElement }),
      ("text", { line }),
    ]
    var agencies: (names: [String], from: String?) = ([], nil)
    for (place, source) in sources {
      let found = source()
      if !found.people.isEmpty {
        return (completed(found.people, by: place == "json-ld" ? statements : []), place)
      }
      if agencies.names.isEmpty, !found.agencies.isEmpty { agencies = (found.agencies, place) }
    }
    if !agencies.names.isEmpty { return agencies }
    let found = names.found(in: data.organizations)
    let others = found.people.isEmpty ? found.agencies : found.people
    return (others, others.isEmpty ? nil : "json-ld")
  }

  /// What `<meta>` states under the first of its names for an author that is there.
  private var statements: [String] { key.map(head.all) ?? [] }

  private var key: String? { Self.keys.first { head.first($0) != nil } }

  private static let keys = [
    "author", "byl", "dc.creator", "dc.contributor", "dcterms.creator", "sailthru.author",
    "parsely-author", "citation_author", "article:author_name",
  ]

  private var isLabelled: Bool {
    let label = head.first("twitter:label1").map(asciiLowercased) ?? ""
    return ["written by", "by", "author", "verfasst von", "écrit par", "escrito por"]
      .contains(label)
  }

  /// JSON-LD made by a program that knows of one author only, where `<meta>` has them all.
  private func completed(_ people: [String], by statements: [String]) -> [String] {
    let others = names.found(in: statements).people
    return others.count > people.count && people.allSatisfy(others.contains) ? others : people
  }
}

// MARK: - On the page

extension Authors {
  /// `rel=author` and `itemprop=author`. Of many, those at the title, else the first: the others
  /// are readers, or authors of other articles.
  private var markedNames: AuthorNames.Found {
    let near = layout.ownersNearTitle
    let usable = marked.authors.filter { !layout.inherited[$0].contains(.comments) }
    let atTitle = usable.filter { near.contains(layout.owner(of: $0)) }
    let first = usable.prefix(while: { $0 < (usable.first ?? 0) + 40 })
    for nodes in [atTitle, Array(first)] {
      let texts = nodes.prefix(6).map {
        Byline(collapsed(layout.tree.line(below: $0))).names
      }
      let found = names.found(in: texts.filter { (2..<90).contains($0.utf8.count) }, .handles)
      if !found.people.isEmpty { return found }
    }
    return AuthorNames.Found()
  }

  /// Links to an author's page between the title and the first paragraphs.
  private var linkedNames: [String] {
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
  private var namedElement: AuthorNames.Found {
    let tree = layout.tree
    let near = layout.ownersNearTitle
    for index in tree.nodes.indices.prefix(Self.mostNodes) {
      let node = tree.nodes[index]
      guard node.tag.mayHoldByline, node.subtreeEnd - index <= 30,
        tree.value(.class, of: index) != nil || tree.value(.id, of: index) != nil,
        !layout.inherited[index].contains(.comments),
        NameEvidence(of: index, in: tree).contains(.author)
      else { continue }
      let text = collapsed(tree.line(below: index))
      guard (2..<120).contains(text.utf8.count) else { continue }
      let byline = Byline(text)
      // The foot of a page names who designed it, but no “by” of an author.
      let isStrange = !layout.inherited[index].isDisjoint(with: [.related, .navigation])
      let isFoot = layout.inherited[index].contains(.footer) && !byline.isLed
      if isStrange || isFoot, !near.contains(layout.owner(of: index)) { continue }
      let isCard = tree.string(.class, of: index).map { asciiLowercased($0).contains("vcard") }
      let found = names.found(
        in: [byline.names], isCard == true || byline.isLed ? .handles : .names)
      if found.people.contains(where: { $0.utf8.contains(0x20) })
        || !found.people.isEmpty && (isCard == true || byline.isLed)
      {
        return found
      }
    }
    return AuthorNames.Found()
  }

  /// A line at the title that says “by”, or “author” above a line with a name; else one at the end
  /// of the article that says “author”, or is nothing but “by” and a name.
  private var line: AuthorNames.Found {
    let blocks = layout.blocks.blocks
    let first = layout.nearTitle(before: 4, after: 6)
    let end = max(first.upperBound, layout.lastGood)
    let last = end..<max(end, min(blocks.count, layout.lastGood + 4))
    for index in Array(first) + Array(last) where index != layout.titleBlock {
      let block = blocks[index]
      guard block.words <= 14, !layout.inherited[block.owner].contains(.comments) else { continue }
      let byline = Byline(layout.blocks.string(block))
      if first.contains(index), byline.isLabel, index + 1 < blocks.count {
        let below = blocks[index + 1]
        let found = names.found(in: [Byline(layout.blocks.string(below)).names])
        if below.words <= 8, found.people.contains(where: { $0.utf8.contains(0x20) }) {
          return found
        }
      }
      // “Von Ada Holm” below the text, and nothing else in the line.
      let isSigned =
        byline.isOnlyName && block.words <= 5 && block.capitalizedWords + 1 >= block.words
      guard first.contains(index) ? byline.isLed : byline.isLabelled || isSigned else { continue }
      let found = names.found(in: [byline.names], .handles)
      let isSure = found.people.contains { $0.utf8.contains(0x20) } || byline.isOnlyName
      if isSure, let first = found.people.first, first.utf8.first?.isASCIILower == false {
        return found
      }
    }
    return AuthorNames.Found()
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
