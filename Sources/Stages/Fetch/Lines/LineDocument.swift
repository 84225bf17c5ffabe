internal import Corpus
internal import Scanning

/// What one line says of its document.
struct LineDocument {
  private let line: JSONLine
  private let fields: LineFields
  /// The line's own object, and those in it that hold more about the document.
  private let scopes: [(index: Int, name: String)]

  /// The document itself.
  enum Content {
    case html(LineString)
    case text(LineString)
    /// No field that is declared or known holds a string.
    case missing
  }

  init(_ line: JSONLine, _ fields: LineFields) {
    self.line = line
    self.fields = fields
    scopes =
      [(0, "")]
      + LineNames.scopes.compactMap { name in
        guard let index = line.index(of: name), line.values[index].kind == .object else {
          return nil
        }
        return (index, name + ".")
      }
  }

  /// What is declared comes first, HTML before text; of what is not, text that some tool has
  /// made comes before the page that it was made of.
  var content: Content {
    if let html = own([fields.html]) { return .html(html) }
    if let text = own([fields.text]) { return .text(text) }
    if !fields.html.isEmpty || !fields.text.isEmpty { return .missing }
    if let text = own(LineNames.text) { return Self.isPage(text.text) ? .html(text) : .text(text) }
    if let html = own(LineNames.html) { return .html(html) }
    return .missing
  }

  /// The line's own name for the document, if it has one of a usable length.
  var id: String? {
    let names = fields.id.isEmpty ? LineNames.id : [fields.id]
    for name in names {
      guard let word = line.index(of: name).flatMap({ line.word($0) }) else { continue }
      if !word.isEmpty, word.utf8.count <= Self.longestID { return word }
    }
    return nil
  }

  private static let longestID = 512

  /// Whether a field that might hold either holds a whole page.
  private static func isPage(_ text: String) -> Bool {
    let begin = text.utf8.drop { $0.isHTMLSpace || $0 >= 0x80 }.prefix(9).map(\.asciiLowered)
    return begin.elementsEqual("<!doctype".utf8) || begin.starts(with: "<html".utf8)
  }

  private func own(_ names: [String]) -> LineString? {
    var empty: LineString?
    for name in names where !name.isEmpty {
      guard let string = line.index(of: name).flatMap({ line.string($0) }) else { continue }
      if !isBlank(string.text.utf8.span) { return string }
      empty = empty ?? string
    }
    return empty
  }
}

// MARK: - What is said of the document

extension LineDocument {
  /// An address of the web, or nothing.
  var url: ReadyText.Statement? {
    first(fields.url, LineNames.url) { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// ISO 8601, or nothing.
  var captured: String? {
    let stated = isCrawlersDate ? [LineNames.date] : []
    return first("", LineNames.captured + stated, where: Self.isTime)?.value
  }

  /// What is said of the page that the document is or comes from.
  var claims: ContainerBook.Claims {
    let status = places("", LineNames.status).lazy
      .compactMap { line.word($0.index).flatMap { Int($0) } }.first { (100...599).contains($0) }
    return ContainerBook.Claims(
      url: url?.value, label: "utf-8", captured: captured, status: status,
      contentType: first("", LineNames.contentType, where: { $0.contains("/") })?.value)
  }

  /// The text with what is said of it.
  ///
  /// - Parameter text: As ``content`` gave it.
  func ready(_ text: LineString, id: DocumentID, _ source: Source) -> ReadyText {
    let evidence = EncodingEvidence(
      used: "utf-8", why: "declared", declared: "utf-8", detected: nil, replaced: text.replaced)
    var ready = ReadyText(id: id, source: source, encoding: evidence, text: text.text)
    ready.url = url
    ready.title = first(fields.title, LineNames.title)?.value
    ready.site = first("", LineNames.site)?.value
    ready.section = list("", LineNames.section).first
    ready.tags = list("", LineNames.tags)
    ready.authors = list(fields.authors, LineNames.authors)
    ready.language = first(fields.language, LineNames.language)?.value
    ready.published = first(
      fields.date, LineNames.published + (isCrawlersDate ? [] : [LineNames.date]))
    ready.modified = first("", LineNames.modified)
    return ready
  }

  private var isCrawlersDate: Bool {
    scopes.contains { scope in
      LineNames.crawlers.contains { line.index(of: $0, in: scope.index) != nil }
    }
  }

  /// `2024-03-05` and what may follow.
  private static func isTime(_ text: String) -> Bool {
    let start = Array(text.utf8.prefix(10))
    return start.count == 10 && start[4] == UInt8(ascii: "-") && start[7] == UInt8(ascii: "-")
      && [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { start[$0].isASCIIDigit }
  }
}

// MARK: - Looking

extension LineDocument {
  /// The first string that is not blank and fits: at the path declared, else under a usual name.
  private func first(
    _ declared: String, _ usual: [String], where fits: (String) -> Bool = { _ in true }
  ) -> ReadyText.Statement? {
    for (index, field) in places(declared, usual) {
      if let text = line.string(index)?.text, !isBlank(text.utf8.span), fits(text) {
        return ReadyText.Statement(value: text, field: field)
      }
    }
    return nil
  }

  /// The first that there is of a list of strings, of objects with names, or of one string with
  /// semicolons.
  private func list(_ declared: String, _ usual: [String]) -> [String] {
    for (index, _) in places(declared, usual) {
      var found: [String] = []
      if line.values[index].kind == .list {
        for element in line.elements(of: index) {
          let name =
            line.string(element) ?? line.index(of: "name", in: element).flatMap(line.string)
          if let name { found.append(name.text) }
        }
      } else if let text = line.string(index)?.text {
        found = text.utf8.split(separator: UInt8(ascii: ";")).map {
          String(decoding: Array($0), as: UTF8.self)
        }
      }
      found = found.map { trimmed($0) }.filter { !$0.isEmpty }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Where something may stand, the best first.
  private func places(_ declared: String, _ usual: [String]) -> [(index: Int, field: String)] {
    if !declared.isEmpty { return line.index(of: declared).map { [($0, declared)] } ?? [] }
    var places: [(index: Int, field: String)] = []
    for scope in scopes {
      for name in usual {
        if let index = line.index(of: name, in: scope.index) {
          places.append((index, scope.name + name))
        }
      }
    }
    return places
  }

  private func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !$0.isHTMLSpace }),
      let last = bytes.lastIndex(where: { !$0.isHTMLSpace })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
