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
      if cleaned([text]).contains(where: { $0.utf8.contains(0x20) }) { return [text] }
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
        // “Jane Doe” and “Jane Doe, Reuters” are one.
        names.append(name)
      }
    }
    return Array(names.prefix(12))
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
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func name(in part: String) -> String? {
    var name = withoutLead(collapsed(part))
    if let open = name.utf8.firstIndex(of: UInt8(ascii: "(")), open > name.startIndex {
      name = collapsed(String(name[..<open]))
    }
    let bytes = Array(name.utf8)
    guard (3...60).contains(bytes.count), !bytes.contains(UInt8(ascii: "@")),
      !bytes.contains(where: \.isASCIIDigit), !bytes.span.has("http", at: 0),
      !bytes.span.has("www.", at: 0)
    else { return nil }
    let lowered = asciiLowercased(name)
    if Self.nobody.contains(lowered) || Self.roles.contains(where: { lowered.hasSuffix($0) }) {
      return nil
    }
    if let site, wordHashes(site) == wordHashes(name) { return nil }
    let words = bytes.split(separator: 0x20)
    guard words.count <= 7 else { return nil }
    // Names in capitals are a matter of the site's style, not of the person's.
    if words.count >= 2, bytes.allSatisfy({ $0 < 0x80 && !$0.isASCIILower }) {
      return String(decoding: Self.capitalized(bytes), as: UTF8.self)
    }
    return name
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
    "von", "by", "agencies", "agency", "agenturen", "author:", "about the author", "nachrichten",
  ]

  private static let roles = [
    " editor", " reporter", " correspondent", " writer", " staff", " contributor", " columnist",
    " desk", " bureau", " editor-in-chief", " journalist", " producer", ".com", ".org", ".net",
    ".de",
  ]
}
