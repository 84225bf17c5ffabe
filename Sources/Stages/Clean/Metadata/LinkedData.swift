/// What a page's JSON-LD says of the article, as far as it says it.
struct LinkedData {
  var headline: String?
  var body: String?
  var authors: [String] = []

  /// What is stated as an author and said to be an organisation.
  var organizations: [String] = []
  var published: String?
  var modified: String?
  var created: String?
  var description: String?
  var section: String?
  var keywords: [String] = []
  var publisher: String?
  var language: String?
  var address: String?
  var license: String?
  var isLiveBlog = false
  var hasArticle = false
  var kinds: StatedKind = []

  /// What it says about access; `nil` if nothing.
  var isFree: Bool?

  /// What the `@id`s of the script mean that is being read; `nil` until one is looked up.
  private var named: [String: Int]?

  init(_ scripts: [[UInt8]]) {
    var best = 0
    var website: String?
    for script in scripts {
      let json = LooseJSON(Self.withoutReferences(script))
      named = nil
      for index in json.values.indices where json.values[index].kind == .object {
        let rank = Self.rank(of: index, in: json)
        if rank > best {
          best = rank
          read(index, of: json)
          hasArticle = rank >= 2
        } else if rank == best, rank >= 2 {
          complete(from: index, of: json)
        }
        kinds.formUnion(StatedKind(types: Self.types(of: index, in: json)))
        if website == nil, Self.types(of: index, in: json).contains(where: { $0 == "WebSite" }) {
          website = json.member("name", of: index).flatMap(json.text)
        }
      }
    }
    if publisher == nil { publisher = website }
  }

  /// Some pages escape their JSON-LD as if it were text: `{&quot;@type&quot;: …`.
  private static func withoutReferences(_ script: [UInt8]) -> [UInt8] {
    let start = script.prefix(400)
    guard !start.contains(UInt8(ascii: "\"")), start.contains(UInt8(ascii: "&")) else {
      return script
    }
    return resolvingReferences(script)
  }

  /// How much an object is an article: 3 news, 2 an article of some kind, 1 a page, 0 nothing.
  private static func rank(of index: Int, in json: LooseJSON) -> Int {
    var rank = 0
    for type in types(of: index, in: json) {
      if type.hasSuffix("NewsArticle") || type == "LiveBlogPosting" || type == "BlogPosting" {
        rank = max(rank, 3)
      } else if type.hasSuffix("Article") || type == "Report" || type.hasSuffix("Posting")
        || type == "Recipe" || isCritique(type, index, json)
      {
        rank = max(rank, 2)
      } else if type == "WebPage" {
        rank = max(rank, 1)
      }
    }
    // A teaser in a list has a headline and no more.
    if rank >= 2, json.member("datePublished", of: index) == nil,
      json.member("author", of: index) == nil, json.member("articleBody", of: index) == nil
    {
      rank = 1
    }
    return rank
  }

  /// Whether it is a review of something else than the page's own product, or a question: what a
  /// customer says of the product is no article.
  private static func isCritique(_ type: String, _ index: Int, _ json: LooseJSON) -> Bool {
    type.hasSuffix("Review") && json.member("itemReviewed", of: index) != nil
      || type == "Question" && json.member("author", of: index) != nil
  }

  private static func types(of index: Int, in json: LooseJSON) -> [String] {
    guard let type = json.member("@type", of: index) else { return [] }
    return json.elements(of: type).compactMap(json.text).map { type in
      type.hasPrefix("http")
        ? String(type[(type.lastIndex(of: "/") ?? type.startIndex)...].dropFirst()) : type
    }
  }

  private mutating func read(_ index: Int, of json: LooseJSON) {
    func text(_ key: String) -> String? { json.member(key, of: index).flatMap(json.text) }
    headline = text("headline") ?? text("name") ?? headline
    body = text("articleBody") ?? text("text") ?? body
    published = text("datePublished") ?? published
    modified = text("dateModified") ?? modified
    created = text("dateCreated") ?? text("uploadDate") ?? created
    description = text("description") ?? description
    section = text("articleSection") ?? section
    language = text("inLanguage") ?? language
    address = text("url") ?? address
    license = json.member("license", of: index).flatMap { Self.address($0, of: json) } ?? license
    if let free = text("isAccessibleForFree") {
      isFree = free.hasPrefix("t") || free.hasPrefix("T")
    }
    if let author = json.member("author", of: index) ?? json.member("creator", of: index) {
      setAuthors(author, of: json)
    }
    if let words = json.member("keywords", of: index) {
      let found = json.elements(of: words).compactMap(json.text)
      if !found.isEmpty { keywords = found }
    }
    if let name = json.member("publisher", of: index).map({ Self.names($0, of: json) })?.first {
      publisher = name
    }
    isLiveBlog = isLiveBlog || Self.types(of: index, in: json).contains("LiveBlogPosting")
  }

  /// What an equal object adds; a page may describe its article in two scripts.
  private mutating func complete(from index: Int, of json: LooseJSON) {
    func text(_ key: String) -> String? { json.member(key, of: index).flatMap(json.text) }
    guard let other = text("headline"), headline == nil || other == headline else { return }
    published = published ?? text("datePublished")
    modified = modified ?? text("dateModified")
    body = body ?? text("articleBody")
    section = section ?? text("articleSection")
    if authors.isEmpty, let author = json.member("author", of: index) {
      setAuthors(author, of: json)
    }
  }

  private mutating func setAuthors(_ index: Int, of json: LooseJSON) {
    var people: [String] = []
    var others: [String] = []
    for element in json.elements(of: index) {
      let author = resolved(element, of: json)
      let names = Self.names(author, of: json)
      if Self.types(of: author, in: json).contains(where: { $0.hasSuffix("Organization") }) {
        others += names
      } else {
        people += names
      }
    }
    if !people.isEmpty { authors = people }
    if !others.isEmpty { organizations = others }
  }

  /// What an object that holds an `@id` and no name refers to, if that is in the same script.
  private mutating func resolved(_ index: Int, of json: LooseJSON) -> Int {
    guard json.values[index].kind == .object, json.member("name", of: index) == nil,
      let id = json.member("@id", of: index).flatMap(json.text), !id.isEmpty
    else { return index }
    let known = named ?? Self.named(in: json)
    named = known
    return known[id] ?? index
  }

  /// The first object with a name of each `@id`.
  private static func named(in json: LooseJSON) -> [String: Int] {
    var named: [String: Int] = [:]
    for index in json.values.indices where json.member("name", of: index) != nil {
      if let id = json.member("@id", of: index).flatMap(json.text), named[id] == nil {
        named[id] = index
      }
    }
    return named
  }

  /// A string, or what an object has as its address or name.
  private static func address(_ index: Int, of json: LooseJSON) -> String? {
    guard let first = json.elements(of: index).first else { return nil }
    if json.values[first].kind == .string { return json.text(of: first) }
    return ["url", "@id", "name"].lazy.compactMap {
      json.member($0, of: first).flatMap(json.text)
    }.first
  }

  /// The names in a string, an object with a `name`, or a list of these.
  private static func names(_ index: Int, of json: LooseJSON) -> [String] {
    var names: [String] = []
    for element in json.elements(of: index) {
      switch json.values[element].kind {
      case .string:
        if let name = json.text(of: element) { names.append(name) }
      case .object:
        if let name = json.member("name", of: element) {
          names += json.elements(of: name).compactMap(json.text)
        } else {
          let parts = ["givenName", "familyName"].compactMap {
            json.member($0, of: element).flatMap(json.text)
          }
          if !parts.isEmpty { names.append(parts.joined(separator: " ")) }
        }
      case .array, .other:
        break
      }
    }
    return names
  }
}
