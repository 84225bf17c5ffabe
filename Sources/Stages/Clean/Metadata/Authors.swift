internal import HTMLParsing
internal import Scanning

/// Finds who wrote an article: JSON-LD, then `<meta>`, then what the page marks as the author, then
/// lines that read like a byline.
///
/// People first, and what a reader sees at the title before what a program has filled in. Where
/// nobody is named an agency is the author, else a desk, a company, or the site that signs itself.
struct Authors {
  private let head: PageHead
  private let data: LinkedData
  let layout: PageLayout
  let marked: MarkedElements
  let names: AuthorNames

  init(
    _ head: PageHead, _ data: LinkedData, _ layout: PageLayout, _ marked: MarkedElements,
    site: String?
  ) {
    self.head = head
    self.data = data
    self.layout = layout
    self.marked = marked
    let hosts = [head.canonical, head.first("og:url")].compactMap { $0.flatMap(Address.init)?.host }
    names = AuthorNames(sites: [site, data.publisher].compactMap { $0 }, hosts: hosts)
  }

  /// Names and where they were found.
  typealias Found = (names: [String], from: String?)

  /// The authors, in the order in which they are named, at most 12; and where they were found.
  func found() -> Found {
    var stated: Found = ([], nil)
    var others = stated
    for (place, source) in sources {
      let found = source()
      if !found.people.isEmpty { return corrected(found.people, from: place) }
      if stated.names.isEmpty, !found.agencies.isEmpty { stated = (found.agencies, place) }
      if others.names.isEmpty, !found.others.isEmpty { others = (found.others, place) }
    }
    if !stated.names.isEmpty { return stated }
    let bodies = names.found(in: data.organizations)
    if !bodies.people.isEmpty || !bodies.agencies.isEmpty { return (bodies.best, "json-ld") }
    if others.names.isEmpty, !bodies.others.isEmpty { others = (bodies.others, "json-ld") }
    if !others.names.isEmpty { return others }
    let agencies = agenciesInText
    return (agencies, agencies.isEmpty ? nil : "text")
  }

  private var sources: [(String, () -> AuthorNames.Found)] {
    let label = [head.first("twitter:data1")].compactMap { $0 }
    return [
      ("json-ld", { names.found(in: data.authors, .handles) }),
      ("meta:" + (key ?? ""), { names.found(in: statements, .handles) }),
      ("meta:article:author", { names.found(in: head.all("article:author")) }),
      ("meta:twitter:data1", { names.found(in: isLabelled ? label : [], .handles) }),
      ("marked", { markedNames(atTitle: false) }),
      ("link", { names.found(in: linkedNames) }),
      ("byline", { namedElement(atTitle: false) }),
      ("text", { line(.anywhere) }), ("link", { profileName }),
    ]
  }

  /// What `<meta>` states under the first of its names for an author that is there.
  private var statements: [String] {
    guard let key else { return [] }
    let stated = head.all(key)
    return key.hasPrefix("citation_") ? stated.map(Self.turned) : stated
  }

  /// “Ada Holm” for “Holm, Ada”, as catalogues write.
  private static func turned(_ name: String) -> String {
    let parts = name.utf8.split(separator: UInt8(ascii: ",")).map {
      collapsed(String(decoding: Array($0), as: UTF8.self))
    }
    return parts.count == 2 ? parts[1] + " " + parts[0] : name
  }

  private var key: String? { Self.keys.first { head.first($0) != nil } }

  private static let keys = [
    "author", "byl", "dc.creator", "dc.contributor", "dcterms.creator", "sailthru.author",
    "parsely-author", "citation_author", "article:author_name",
  ]

  /// The words that WordPress puts before the author in the languages it speaks.
  private var isLabelled: Bool {
    let label = head.first("twitter:label1").map(asciiLowercased) ?? ""
    return [
      "written by", "by", "author", "verfasst von", "geschrieben von", "von", "écrit par",
      "escrito por", "scritto da", "geschreven door", "napisane przez", "autor", "skrevet af",
      "skrevet av", "skriven av", "napsal(a)", "yazan", "scris de", "kirjoittanut", "szerző:",
      "автор", "написано автором", "作成者", "執筆者", "作者",
    ].contains(label)
  }
}

// MARK: - What is stated against what is shown

extension Authors {
  /// What is stated of people, unless what stands at the title knows better: all of several, a
  /// name for a handle, or another person than an account's owner, or than the one who is
  /// `<meta>`'s on every page of a site.
  private func corrected(_ people: [String], from place: String) -> Found {
    guard place == "json-ld" || place.hasPrefix("meta:") else { return (people, place) }
    let others = place == "json-ld" ? names.found(in: statements).people : []
    if others.count > people.count, people.allSatisfy(others.contains) { return (others, place) }
    let shown = shown(withSingleWords: place == "meta:author")
    guard !shown.names.isEmpty else { return (people, place) }
    if people.count == 1, shown.names.contains(where: { Self.isHandle(people[0], of: $0) }) {
      return shown
    }
    let extra = shown.names.filter { name in !people.contains { Self.isSame($0, name) } }
    let known = people.count { name in shown.names.contains { Self.isSame(name, $0) } }
    if known == people.count {
      // “By Ada Holm, New Delhi” names a place.
      let isSure = shown.from == "marked" || extra.allSatisfy { isStated($0) || isJoined($0) }
      return isSure && !extra.isEmpty && extra.allSatisfy(Self.isPlain) ? shown : (people, place)
    }
    if known > 0 { return (people, place) }
    let isAccount = people.allSatisfy { !$0.utf8.contains(0x20) }
    let isWeak = place != "json-ld" || isAccount || isStated(shown.names[0])
    return isWeak ? shown : (people, place)
  }

  /// Whether any `<meta>` for authors names them.
  private func isStated(_ name: String) -> Bool {
    Self.keys.contains { key in
      names.found(in: head.all(key)).people.contains { Self.isSame($0, name) }
    }
  }

  /// Whether a link names them, or in a line at the title “and” stands before or after the name.
  private func isJoined(_ name: String) -> Bool {
    if names.found(in: linkedNames).people.contains(where: { Self.isSame($0, name) }) {
      return true
    }
    let page = layout.blocks
    let wanted = asciiLowercased(name)
    return layout.head.contains { index in
      let line = Array(page.bytes[page.blocks[index].text].prefix(400))
      let text = line.span
      guard let place = line.indices.first(where: { text.has(wanted, at: $0) }) else {
        return false
      }
      return line.indices.dropFirst(max(0, place - 5)).contains { start in
        Self.joints.contains { text.has($0, at: start) }
      }
    }
  }

  private static let joints = [" and ", " und ", " et ", " y ", " e ", " & ", "/"]

  /// Whether it has the two or three words of a person's name, and not the more of an office.
  private static func isPlain(_ name: String) -> Bool {
    (1...2).contains(name.utf8.count { $0 == 0x20 })
  }

  /// Who a byline at the title names, by full names unless `isBroad`.
  private func shown(withSingleWords isBroad: Bool) -> Found {
    let sources: [(String, () -> AuthorNames.Found)] = [
      ("marked", { markedNames(atTitle: true) }), ("byline", { namedElement(atTitle: true) }),
      ("text", { line(.title) }),
    ]
    for (place, source) in sources {
      let people = source().people
      if !people.isEmpty, isBroad || people.allSatisfy({ $0.utf8.contains(0x20) }) {
        return (people, place)
      }
    }
    return ([], nil)
  }

  /// Whether two names begin with the same letters, or one has all words of the other.
  private static func isSame(_ name: String, _ other: String) -> Bool {
    let (one, two) = (AuthorNames.squeezed(name), AuthorNames.squeezed(other))
    if one.starts(with: two) || two.starts(with: one) { return true }
    let words = asciiLowercased(name).utf8.split(separator: 0x20).map { Array($0) }
    let others = asciiLowercased(other).utf8.split(separator: 0x20).map { Array($0) }
    return words.count <= others.count
      ? words.allSatisfy(others.contains) : others.allSatisfy(words.contains)
  }

  /// “ada.holm”, “Ada” and “adaholm” are of Ada Holm.
  private static func isHandle(_ handle: String, of name: String) -> Bool {
    guard !handle.utf8.contains(0x20), name.utf8.contains(0x20) else { return false }
    let letters = AuthorNames.squeezed(handle).filter { $0.isASCIILetter }
    let own = AuthorNames.squeezed(name).filter { $0.isASCIILetter }
    let first = AuthorNames.squeezed(
      String(decoding: Array(name.utf8.prefix { $0 != 0x20 }), as: UTF8.self))
    return letters.count >= 3 && (letters == own || letters == first)
  }
}
