internal import Scanning

/// Copies a page without what nobody reads, so that libxml2 has half as much to do, and mends
/// what libxml2 2.9 gets wrong.
///
/// Out: comments, declarations, elements that no reader reads with their content (`script`,
/// `noscript`, `svg`, `button`; see `HTMLTag.isSkipped`), end tags that end nothing, and attributes:
/// those that winnow reads go to the tree by another way, see ``StartTags``.
/// Mended: the head and a paragraph end before HTML5's sectioning elements; entities, see `Entities.swift`;
/// what follows `</body>` stays in the body.
///
/// A tokenizer after the HTML standard, section 13.2.5. It reads each byte once or twice.
struct Prefilter: ~Copyable {
  /// How deep elements may lie within each other.
  enum Nesting {
    case asWritten

    /// Start tags beyond this many open elements are left out; block elements leave a `<p>`.
    case atMost(Int)
  }

  /// Attributes and linked data, in which libxml2 has no part.
  var tree = HTMLTree()
  private(set) var startTags = StartTags()
  private var page: PageCopy
  private let nesting: Nesting
  private let noscript: NoscriptContent

  /// Attributes from this place in ``allAttributes`` on are left out.
  private let attributeCount: Int

  /// Per tag, how many start tags have not met their end tag.
  private var openCounts = [Int32](repeating: 0, count: allTags.count)
  private var openCount = 0
  private var paragraphIsOpen = false
  private var bodyIsOpen = false

  /// The byte after the last start tag of a heading; -1 for none.
  private var headingFrom = -1

  /// Places from which there is no further `"` or `'`, or end tag of a name: a page of nothing but
  /// opening quotes is not to be searched to its end for each.
  private var noDoubleQuoteFrom = Int.max
  private var noSingleQuoteFrom = Int.max
  private var noEndFrom = [Int](repeating: .max, count: allTags.count)

  init(
    _ html: UnsafeBufferPointer<UInt8>, _ nesting: Nesting, _ noscript: NoscriptContent,
    _ pictures: PictureAttributes
  ) {
    tree.attributes.reserveCapacity(html.count / 100)
    tree.bytes.reserveCapacity(html.count / 3)
    unsafe page = PageCopy(of: html)
    self.nesting = nesting
    self.noscript = noscript
    attributeCount = pictures == .kept ? allAttributes.count : Self.withoutPictures
  }

  private static let withoutPictures =
    allAttributes.firstIndex(of: .src) ?? allAttributes.count

  /// What libxml2 is to parse. Valid as long as the filter.
  var output: UnsafeBufferPointer<UInt8> { unsafe page.output }
  var outputCount: Int { page.length }

  mutating func run() {
    var next = 0
    while let start = page.first(UInt8(ascii: "<"), from: next) {
      page.copyText(next..<start)
      next = copyMarkup(at: start)
    }
    page.copyText(next..<page.count)
  }
}

// MARK: - Markup

extension Prefilter {
  /// Copies what stands at a `<`, or not. Returns the first byte after it.
  private mutating func copyMarkup(at start: Int) -> Int {
    guard start + 1 < page.count else {
      page.copy(start..<page.count)
      return page.count
    }
    switch page[start + 1] {
    case UInt8(ascii: "!"):
      return page.has("--", at: start + 2) ? endOfComment(from: start + 4) : end(from: start)
    case UInt8(ascii: "?"):
      return end(from: start)
    case UInt8(ascii: "/"):
      guard start + 2 < page.count, page[start + 2].isASCIILetter else { return end(from: start) }
      return copyEndTag(at: start)
    case let letter where letter.isASCIILetter:
      return copyStartTag(at: start)
    default:
      page.copy(start..<start + 1)
      return start + 1
    }
  }

  /// The byte after the next `>`, or the end of the page.
  private func end(from start: Int) -> Int {
    page.first(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? page.count
  }

  /// `-->` and `--!>` end a comment, and so does `>` at once. One without an end has the rest.
  private func endOfComment(from start: Int) -> Int {
    if page.has(">", at: start) { return start + 1 }
    if page.has("->", at: start) { return start + 2 }
    var next = start
    while let dash = page.first(UInt8(ascii: "-"), from: next) {
      if page.has("-->", at: dash) { return dash + 3 }
      if page.has("--!>", at: dash) { return dash + 4 }
      next = dash + 1
    }
    return page.count
  }

  private mutating func copyEndTag(at start: Int) -> Int {
    var nameEnd = start + 2
    let tag = self.tag(at: &nameEnd)
    let end = end(from: nameEnd)
    if tag.endsParagraphInLibXML || tag.endsParagraphUnknownToLibXML || tag == .p {
      paragraphIsOpen = false
    }
    if tag == .br { page.write("<br>") }
    guard tag != .body, tag != .html, openCounts[tag.number] > 0 else { return end }
    openCounts[tag.number] -= 1
    openCount -= 1
    page.copy(start..<nameEnd)
    page.write(">")
    return end
  }

  private mutating func copyStartTag(at start: Int) -> Int {
    var nameEnd = start + 1
    let tag = self.tag(at: &nameEnd)
    if tag == .noscript, noscript == .kept { return end(from: nameEnd) }
    // What a component shows, written into the page by whoever saved it. The end tag ends nothing.
    if tag == .template, page.contains("shadowroot", in: nameEnd..<end(from: nameEnd)) {
      return end(from: nameEnd)
    }
    if tag == .button, isAllOfHeading(start) { return endOfStartTag(from: nameEnd) }
    if tag.isSkipped { return skip(tag, from: nameEnd) }
    if !bodyIsOpen, !tag.belongsInHead {
      bodyIsOpen = true
      if tag == .unknown || tag.endsParagraphUnknownToLibXML { page.write("<body>") }
    }
    if paragraphIsOpen, tag.endsParagraphUnknownToLibXML { page.write("</p>") }
    if tag == .p {
      paragraphIsOpen = true
    } else if tag.endsParagraphInLibXML || tag.endsParagraphUnknownToLibXML {
      paragraphIsOpen = false
    }
    var attributes = AttributeScanner(at: nameEnd)
    if isTooDeep(for: tag) {
      let breaks = tag.endsParagraphInLibXML || tag.endsParagraphUnknownToLibXML
      page.write(breaks ? "<p>" : " ")
      return endOfStartTag(from: nameEnd)
    }
    page.copy(start..<nameEnd)
    takeAttributes(&attributes, of: tag)
    if tag.isHeading { headingFrom = attributes.end }
    if attributes.endsWithSlash {
      page.write("/>")
    } else {
      page.write(">")
      if !tag.isVoid {
        openCounts[tag.number] += 1
        openCount += 1
      }
    }
    return attributes.end
  }

  /// Whether nothing but white space stands between the start tag of a heading and `start`: the
  /// headings of what unfolds at a click are buttons.
  private func isAllOfHeading(_ start: Int) -> Bool {
    guard headingFrom >= 0, start - headingFrom < 100 else { return false }
    return (headingFrom..<start).allSatisfy { page[$0].isHTMLSpace }
  }

  private mutating func endOfStartTag(from nameEnd: Int) -> Int {
    var attributes = AttributeScanner(at: nameEnd)
    while attributes.next(in: page, &noDoubleQuoteFrom, &noSingleQuoteFrom) != nil {}
    return attributes.end
  }

  private func isTooDeep(for tag: HTMLTag) -> Bool {
    guard case .atMost(let depth) = nesting, openCount >= depth else { return false }
    return !tag.isVoid && tag != .p && tag != .title && tag != .html && tag != .body
  }

  /// Keeps the attributes that winnow reads, of one name the first.
  private mutating func takeAttributes(_ attributes: inout AttributeScanner, of tag: HTMLTag) {
    let first = tree.attributes.count
    var seen: UInt64 = 0
    while let attribute = attributes.next(in: page, &noDoubleQuoteFrom, &noSingleQuoteFrom) {
      guard let known = attribute.known, known < attributeCount else { continue }
      var name = allAttributes[known]
      if name == .lightning { name = .amp }
      guard name != .elementName, seen & 1 << name.number == 0 else { continue }
      seen |= 1 << name.number
      // Of styles only that one matters that hides.
      if name == .style, !page.contains("none", in: attribute.value),
        !page.contains("hidden", in: attribute.value)
      {
        continue
      }
      let start = tree.bytes.count
      page.appendValue(attribute.value, to: &tree.bytes)
      tree.attributes.append(HTMLTree.Attribute(name, start..<tree.bytes.count))
    }
    startTags.append(tag, at: page.length, with: first..<tree.attributes.count)
  }

  /// The tag whose name starts at `index`, which is moved behind the name.
  private func tag(at index: inout Int) -> HTMLTag {
    var key = NameKey()
    while index < page.count {
      let byte = page[index]
      if byte.isHTMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      key.append(byte.asciiLowered)
      index += 1
    }
    return NameTable.tags.index(of: key).map { allTags[$0] } ?? .unknown
  }
}

// MARK: - What is left out with its content

extension Prefilter {
  /// Returns the byte after the element; after its start tag alone if it has no end.
  private mutating func skip(_ tag: HTMLTag, from nameEnd: Int) -> Int {
    var attributes = AttributeScanner(at: nameEnd)
    var isLinkedData = false
    while let attribute = attributes.next(in: page, &noDoubleQuoteFrom, &noSingleQuoteFrom) {
      if attribute.known == allAttributes.firstIndex(of: .type),
        page.contains("ld+json", in: attribute.value)
      {
        isLinkedData = true
      }
    }
    let start = attributes.end
    if attributes.endsWithSlash { return start }
    guard let bodyEnd = endOfContent(tag, from: start) else {
      // A browser would take the rest of the page for a script.
      return tag == .script || tag == .style ? page.count : start
    }
    if isLinkedData, tree.linkedData.count < 64 {
      tree.linkedData.append(page.bytes(start..<bodyEnd))
    }
    return end(from: bodyEnd)
  }

  /// Where the element's end tag stands, or `nil`. Of some, one may hold another.
  private mutating func endOfContent(_ tag: HTMLTag, from start: Int) -> Int? {
    guard start < noEndFrom[tag.number] else { return nil }
    let name = tag.rawValue
    var depth = 1
    var next = start
    while let sign = page.first(UInt8(ascii: "<"), from: next) {
      next = sign + 1
      if page.has("/", at: sign + 1), hasName(name, at: sign + 2) {
        depth -= 1
        if depth == 0 { return sign }
      } else if tag.nests, hasName(name, at: sign + 1), !page.has("/", at: end(from: sign) - 2) {
        depth += 1
      }
    }
    noEndFrom[tag.number] = start
    return nil
  }

  private func hasName(_ name: String, at start: Int) -> Bool {
    let end = start + name.utf8.count
    return page.has(name, at: start) && (end >= page.count || !page[end].isASCIILetter)
  }
}
