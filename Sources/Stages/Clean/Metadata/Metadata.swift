internal import Corpus
internal import HTMLParsing
internal import Languages
internal import Scanning

/// What a page says of its article, each from the best source that says it.
struct Metadata {
  let head: PageHead
  let data: LinkedData
  let site: String?

  /// Where ``site`` was found.
  let siteFrom: String?
  let titles: Titles

  /// What the page was saved from, else what it says of itself; resolves its references.
  private let base: Address?
  private let page: Page

  init(of page: Page, _ tree: HTMLTree) {
    self.page = page
    head = PageHead(tree)
    data = LinkedData(tree.linkedData)
    let names = [
      (head.first("og:site_name"), "meta:og:site_name"), (data.publisher, "json-ld"),
      (head.first("application-name"), "meta:application-name"),
    ]
    let name = names.lazy.compactMap { name, from in name.map { (collapsed($0), from) } }.first
    site = name.flatMap { $0.0.isEmpty ? nil : $0.0 }
    siteFrom = site == nil ? nil : name?.1
    titles = Titles(head, data, site: site)
    let own =
      page.url.flatMap { Address($0)?.outsideAMPCache }
      ?? [head.canonical, head.first("og:url"), data.address].lazy.compactMap { $0 }
      .compactMap { Address($0) }.first ?? page.pathURL.flatMap { Address($0) }
    base = head.base.flatMap { own?.resolving($0) ?? Address($0) } ?? own
  }

  /// As they are stated, each perhaps with others or with more than a name.
  var statedAuthors: [String] {
    data.authors + head.all("author") + head.all("citation_author")
  }

  var description: String? {
    head.first("og:description", "description", "twitter:description") ?? data.description
  }

  /// Absolute, if the page's own address is known; `nil` for what cannot be followed.
  func address(_ reference: String) -> String? {
    guard let base else {
      let isFragment = reference.utf8.first == UInt8(ascii: "#")
      return isFragment || asciiLowercased(reference).hasPrefix("javascript:") ? nil : reference
    }
    return base.resolving(reference)?.string
  }

  /// The canonical address as declared, else where the page was saved from, else what the folders
  /// say that it lies in; and which of them it is. A declaration that names the site's front page
  /// is a template's mistake.
  var url: (string: String, from: String)? {
    for (declared, from) in [
      (head.canonical, "canonical"), (head.first("og:url"), "og:url"), (data.address, "json-ld"),
    ] {
      guard let declared, let address = base?.resolving(declared) ?? Address(declared) else {
        continue
      }
      if address.isRoot, let own = page.url.flatMap(Address.init), !own.isRoot { continue }
      return (address.string, from)
    }
    if let url = page.url {
      return (Address(url)?.outsideAMPCache.string ?? url, page.urlFrom ?? "container")
    }
    return page.pathURL.map { ($0, "path") }
  }

  /// The page that this one is an AMP copy of: its canonical address, if it is not its own.
  var mainPage: String? {
    // Of a page whose own address is not known nobody can say that it is another.
    guard head.isAMP, let own = page.url, let canonical = head.canonical,
      let main = address(canonical)
    else { return nil }
    return main == own ? nil : main
  }

  /// The first that is stated and says something: not the name of the list of tags or of the site.
  var section: String? {
    let stated = [
      head.first("article:section"), data.section,
      head.first("section", "parsely-section", "sailthru.section"),
    ]
    return stated.lazy.compactMap { $0.map(collapsed) }.first {
      !$0.isEmpty && $0 != site && !Self.noSections.contains(asciiLowercased($0))
    }
  }

  private static let noSections: Set<String> = ["tags", "other", "uncategorized", "allgemein"]

  /// At most ``mostTags``, each once, in the order of the first source that has any.
  var tags: [String] {
    let sources = [
      head.all("article:tag"), data.keywords,
      [head.first("news_keywords", "keywords", "parsely-tags", "sailthru.tags")].compactMap { $0 },
    ]
    for source in sources {
      var tags: [String] = []
      for statement in source {
        for part in statement.utf8.split(whereSeparator: {
          $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
        }) {
          let tag = collapsed(String(decoding: Array(part), as: UTF8.self))
          if isTag(tag), !tags.contains(tag) { tags.append(tag) }
          if tags.count == Self.mostTags { return tags }
        }
      }
      if !tags.isEmpty { return tags }
    }
    return []
  }

  private static let mostTags = 30

  /// Whether it is words, and not a piece of a sentence or a number that programs know.
  private func isTag(_ tag: String) -> Bool {
    let bytes = Array(tag.utf8)
    let letters = bytes.count { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }
    let isIdentifier = bytes.count == 36 && bytes.count { $0 == UInt8(ascii: "-") } == 4
    return (1...80).contains(bytes.count) && letters > 0 && !isIdentifier
      && !bytes.contains(UInt8(ascii: "\""))
  }

  /// What the text is written in, if that is sure; what the page declares, if it is not.
  func language(of text: String) -> (code: String?, score: Int?) {
    let declared = (head.language ?? head.first("content-language", "og:locale") ?? data.language)
      .flatMap(Self.primarySubtag)
    return Self.language(of: text, declared: declared)
  }

  /// - Parameter declared: As a primary subtag.
  static func language(of text: String, declared: String?) -> (code: String?, score: Int?) {
    guard let found = identify(text) else { return (declared, nil) }
    // Of languages that hardly differ in writing the page knows its own.
    if let declared, let family = macrolanguage(of: declared),
      family == macrolanguage(of: found.code)
    {
      return (declared, found.score)
    }
    if found.score >= 700 || declared == nil { return (found.code, found.score) }
    return (declared, found.code == declared ? found.score : nil)
  }

  /// `en` of `en-US`, `en_GB` and `en, de`.
  static func primarySubtag(_ declared: String) -> String? {
    let letters = declared.utf8.drop { $0 == 0x20 }.prefix { $0.isASCIILetterByte }
    guard (2...3).contains(letters.count) else { return nil }
    return asciiLowercased(String(decoding: Array(letters), as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isASCIILetterByte: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7a }
}
