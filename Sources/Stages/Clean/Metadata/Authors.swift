internal import HTMLParsing
internal import Scanning

/// Finds who wrote an article: JSON-LD, then `<meta>`, then what the page marks as the author.
struct Authors {
  private let head: PageHead
  private let data: LinkedData
  private let site: String?

  init(_ head: PageHead, _ data: LinkedData, site: String?) {
    self.head = head
    self.data = data
    self.site = site
  }

  /// - Parameter layout: For bylines on the page.
  func names(on layout: PageLayout) -> [String] {
    let label = head.first("twitter:label1").map(asciiLowercased) ?? ""
    let isAuthor = ["written by", "by", "author", "verfasst von", "écrit par", "escrito por"]
      .contains(label)
    let sources: [() -> [String]] = [
      { data.authors },
      {
        [
          head.first(
            "author", "byl", "dc.creator", "dc.contributor", "dcterms.creator", "sailthru.author",
            "parsely-author", "citation_author", "article:author_name")
        ].compactMap { $0 }
      },
      { head.all("article:author") },
      { isAuthor ? [head.first("twitter:data1")].compactMap { $0 } : [] },
      { marked(in: layout.tree) },
      { linked(on: layout) },
      { byline(on: layout) },
      { lineUnderTitle(on: layout) },
    ]
    for source in sources {
      let names = cleaned(source())
      if !names.isEmpty { return names }
    }
    return []
  }

  /// `rel=author` and `itemprop=author`.
  private func marked(in tree: HTMLTree) -> [String] {
    var found: [String] = []
    for index in tree.nodes.indices where tree.nodes[index].tag != .text && found.count < 6 {
      let isMarked =
        tree.string(.rel, of: index) == "author" || tree.string(.itemprop, of: index) == "author"
      guard isMarked, tree.nodes[index].tag != .link, tree.nodes[index].tag != .meta else {
        continue
      }
      let name = collapsed(tree.text(below: index))
      if (3..<60).contains(name.utf8.count) { found.append(name) }
    }
    return found
  }

  /// Links to an author's page between the title and the first paragraphs.
  private func linked(on layout: PageLayout) -> [String] {
    let page = layout.blocks
    let title = layout.titleBlock >= 0 ? layout.titleBlock : layout.firstGood
    guard title >= 0 else { return [] }
    for block in page.blocks[max(0, title - 4)..<min(page.blocks.count, title + 12)] {
      let strange = layout.inherited[block.owner].intersection([.comments, .related, .navigation])
      guard strange.isEmpty, block.words <= 40 else { continue }
      let names = page.links[block.links].filter { link in
        layout.tree.value(.href, of: link.node).map { leadsToAuthor(layout.tree.bytes[$0]) }
          ?? false
      }.map { String(decoding: page.bytes[$0.text], as: UTF8.self) }
      let people = names.filter { (3..<50).contains($0.utf8.count) && !cleaned([$0]).isEmpty }
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
  /// has two words: a single one is a heading or a link.
  private func byline(on layout: PageLayout) -> [String] {
    let tree = layout.tree
    for index in tree.nodes.indices.prefix(Self.mostNodes) {
      let node = tree.nodes[index]
      guard node.tag.mayHoldByline, node.subtreeEnd - index <= 30,
        tree.value(.class, of: index) != nil,
        layout.inherited[index].isDisjoint(with: [.comments, .related, .navigation, .footer]),
        NameEvidence(of: index, in: tree).contains(.author)
      else { continue }
      let text = collapsed(tree.text(below: index))
      guard (3..<80).contains(text.utf8.count) else { continue }
      let isCard = tree.string(.class, of: index).map { asciiLowercased($0).contains("vcard") }
      if cleaned([text]).contains(where: { $0.utf8.contains(0x20) || isCard == true }) {
        return [text]
      }
    }
    return []
  }

  /// A short block at the title that starts with “By” or the like.
  private func lineUnderTitle(on layout: PageLayout) -> [String] {
    let blocks = layout.blocks.blocks
    let title = layout.titleBlock >= 0 ? layout.titleBlock : layout.firstGood
    guard title >= 0 else { return [] }
    for index in max(0, title - 4)..<min(blocks.count, title + 6) where blocks[index].words <= 12 {
      let evidence = PhraseEvidence(of: blocks[index].text, in: layout.blocks.bytes.span)
      let text = layout.blocks.string(blocks[index])
      if evidence.contains(.startsByline),
        cleaned([text]).contains(where: { $0.utf8.contains(0x20) })
      {
        return [text]
      }
    }
    return []
  }

  /// A byline that comes later in a page is of a list of other articles.
  private static let mostNodes = 8000
}

extension HTMLTag {
  fileprivate var mayHoldByline: Bool {
    switch self {
    case .a, .span, .p, .div, .address, .li, .strong, .b, .em, .i, .cite: true
    default: false
    }
  }
}

// MARK: - Cleaning

extension Authors {
  /// People's names out of what is stated: without “By”, roles, addresses and the site itself.
  func cleaned(_ stated: [String]) -> [String] {
    var names: [String] = []
    for statement in stated.prefix(20) {
      for part in parts(of: collapsed(statement)) {
        guard let name = name(in: part), !names.contains(name) else { continue }
        names.append(name)
      }
    }
    // An agency is an author where nobody else is.
    let people = names.filter { !Self.agencies.contains(asciiLowercased($0)) }
    return Array((people.isEmpty ? names : people).prefix(12))
  }

  private func parts(of statement: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    let bytes = Array(withoutLead(statement).utf8)
    let text = bytes.span
    var index = 0
    scan: while index < bytes.count {
      for separator in Self.separators where text.has(separator, at: index) {
        parts.append([])
        index += separator.utf8.count
        continue scan
      }
      parts[parts.count - 1].append(bytes[index])
      index += 1
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let separators = [
    " and ", " und ", " et ", " y ", " & ", ";", "|", ",", " / ", " with ", " mit ", "، ", " و ",
  ]

  private static let leads = [
    "by ", "by: ", "von ", "von: ", "par ", "por ", "di ", "door ", "af ", "av ", "text: ",
    "written by ", "posted by ", "author: ", "autor: ", "reporting by ", "story by ", "words by ",
    "analysis by ", "opinion by ", "review by ", "بقلم ", "بقلم: ", "كتب ", "كتب: ", "كتبت ",
    "كتبت: ", "un texte de ",
    "propos recueillis par ", "af: ", "foto: ", "redaktion: ",
  ]

  /// What sites write without a space before the name.
  private static let gluedLeads = ["By", "Author", "Von", "Autor:", "Par", "SHOW ALL ARTICLES OF"]

  private func withoutLead(_ statement: String) -> String {
    var bytes = Array(statement.utf8)
    var isChanged = true
    while isChanged {
      isChanged = false
      while let first = bytes.first,
        first == 0x20 || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
      {
        bytes.removeFirst()
      }
      for lead in Self.leads where bytes.span.has(lead, at: 0) {
        bytes.removeFirst(lead.utf8.count)
        isChanged = true
      }
      for lead in Self.gluedLeads where bytes.count > lead.utf8.count + 3 {
        guard bytes.starts(with: lead.utf8), bytes[lead.utf8.count].isASCIIUpper else { continue }
        bytes.removeFirst(lead.utf8.count)
        isChanged = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func name(in part: String) -> String? {
    var name = withoutLead(collapsed(part))
    if let open = name.utf8.firstIndex(of: UInt8(ascii: "(")), open > name.startIndex {
      name = collapsed(String(name[..<open]))
    }
    name = withoutPlace(name)
    let bytes = Array(name.utf8)
    guard (3...60).contains(bytes.count), !bytes.contains(UInt8(ascii: "@")),
      !bytes.contains(where: \.isASCIIDigit), !bytes.span.has("http", at: 0),
      !bytes.span.has("www.", at: 0)
    else { return nil }
    let lowered = asciiLowercased(name)
    if Self.nobody.contains(lowered) || Self.roles.contains(where: { lowered.hasSuffix($0) })
      || Self.starts.contains(where: { lowered.hasPrefix($0) })
    {
      return nil
    }
    if isSite(name) { return nil }
    let words = bytes.split(separator: 0x20)
    guard words.count <= 7 else { return nil }
    // Names in capitals are a matter of the site's style, not of the person's.
    if words.count >= 2, bytes.allSatisfy({ $0 < 0x80 && !$0.isASCIILower }) {
      return String(decoding: Self.capitalized(bytes), as: UTF8.self)
    }
    return name
  }

  /// “Levant Wire in Damascus” without the place: no name has “ in ” in it.
  private func withoutPlace(_ name: String) -> String {
    let bytes = Array(name.utf8)
    for start in bytes.indices.dropFirst(2) {
      for word in [" in ", " à ", " aus "] where bytes.span.has(word, at: start) {
        return String(decoding: bytes[..<start], as: UTF8.self)
      }
    }
    return name
  }

  /// Whether it is what the page calls its site or publisher.
  private func isSite(_ name: String) -> Bool {
    let words = wordHashes(name)
    return [site, data.publisher].contains { $0.map(wordHashes) == words }
  }

  private static func capitalized(_ bytes: [UInt8]) -> [UInt8] {
    var isStart = true
    return bytes.map { byte in
      defer { isStart = !byte.isASCIILetter }
      return isStart ? byte : byte.asciiLowered
    }
  }

  private static let nobody: Set<String> = [
    "admin", "administrator", "editor", "editors", "staff", "newsroom", "redaktion", "redaction",
    "la rédaction", "redacción", "redazione", "guest", "unknown", "anonymous", "author",
    "webmaster",
    "news desk", "newsdesk", "web desk", "online desk", "editorial team", "editorial board", "team",
    "staff writer", "staff reporter", "our correspondent", "correspondent", "contributor", "null",
    "undefined", "reporter", "user", "see more", "follow", "none", "web", "online", "others",
    "sponsored", "advertorial", "no author", "interview", "text", "view my complete profile",
    "phd", "md", "rdn", "ms", "rd", "mph", "jd", "mba", "dr", "themegrill", "publiziert am",
    "gesponserte inhalte", "rédaction", "la redazione", "die redaktion", "redaktionsteam",
    "von", "by", "agencies", "agency", "agenturen", "author:", "about the author", "nachrichten",
  ]

  private static let roles = [
    " editor", " reporter", " correspondent", " writer", " staff", " contributor", " columnist",
    " desk", " bureau", " editor-in-chief", " journalist", " producer", ".com", ".org", ".net",
    ".de", " officer", " director", " manager", " ceo", " redakteur", " redakteurin", " reporterin",
    " autor", " autorin",
  ]

  private static let starts = [
    "zur ", "zum ", "show ", "our ", "unser", "notre ", "nuestr", "head of ", "zeige alle ",
    "view all ", "posts by ",
    "more by ", "alle beiträge", "all posts", "photograph", "picture", "photo", "foto", "video by",
    "illustration", "veröffentlicht ", "pressemitteilung", "quelle", "source",
  ]

  static let agencies: Set<String> = [
    "ap", "afp", "dpa", "ani", "pti", "apa", "epd", "kna", "sid", "ians", "upi", "efe", "ansa",
    "lusa", "tass", "xinhua", "anadolu", "reuters", "bloomberg", "associated press",
    "the associated press", "agence france-presse", "press association", "pa media",
    "the canadian press", "australian associated press", "aap", "belga", "anp", "ritzau", "ntb",
    "tt", "afp deutschland", "keystone-sda", "sda", "interfax", "kyodo", "yonhap",
    "thomson reuters", "bloomberg news", "reuters staff",
  ]
}
