internal import Corpus
internal import HTMLParsing

/// Finds when an article was published and changed, and says where.
///
/// Order of sources by how often each is right where they disagree: JSON-LD, the publisher's
/// `<meta>`, microdata, marked `<time>`, the address, other `<time>`s, visible text near the
/// title. Only a full date counts in text, so a copyright year never does.
struct Dates {
  private let head: PageHead
  private let data: LinkedData
  private let layout: PageLayout
  private let address: String?
  private let language: String?

  /// The last day that a date may be of; `nil` if nothing is known of when the page was saved.
  private let lastDay: Int?

  init(
    _ head: PageHead, _ data: LinkedData, _ layout: PageLayout, address: String?,
    language: String?, captured: String?
  ) {
    self.head = head
    self.data = data
    self.layout = layout
    self.address = address
    self.language = Self.regional(language, address)
    // A day of grace: the publisher's calendar may be ahead of the capturer's.
    lastDay = captured.flatMap { DateReader.date(in: $0, language: nil)?.stated(from: "")?.day }
      .map { $0 + 1 }
  }

  /// English of which no country is said is of the address's country: Americans write the month
  /// first, nobody else does.
  private static func regional(_ language: String?, _ address: String?) -> String? {
    guard let language, asciiLowercased(language) == "en",
      let host = address.flatMap(Address.init)?.host
    else { return language }
    let countries = [
      ".uk", ".ie", ".au", ".nz", ".in", ".za", ".sg", ".hk", ".ke", ".ng", ".pk", ".eu", ".gh",
      ".my", ".lk", ".bd",
    ]
    return countries.contains { host.hasSuffix($0) } ? "en-GB" : language
  }

  func published() -> StatedDate? {
    let times = times()
    return read(data.published, "json-ld")
      ?? meta("article:published_time", "og:published_time", "og:article:published_time")
      ?? microdata("datepublished")
      ?? meta(
        "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
        "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date.created",
        "sailthru.date", "parsely-pub-date", "datepublished", "article.published",
        "cxenseparse:recs:publishtime", "date.created", "rnews:datepublished", "displaydate",
        "article_date_original", "citation_publication_date", "citation_date",
        "originalpublicationdate",
        "datecreated", "created", "article:created_time", "vr:published_time")
      ?? times.marked ?? read(data.created, "json-ld") ?? onPage(first: times.first)
  }

  private func onPage(first: StatedDate?) -> StatedDate? {
    if let date = addressDate(monthly: false) ?? first { return date }
    return visible() ?? anywhere() ?? addressDate(monthly: true)
  }

  /// Never before `published`.
  func modified(published: StatedDate?) -> StatedDate? {
    let found =
      read(data.modified, "json-ld")
      ?? meta("article:modified_time", "og:updated_time", "og:article:modified_time")
      ?? microdata("datemodified")
      ?? meta(
        "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "revised", "updated")
    if let found, let first = published?.day, let last = found.day, last < first { return nil }
    return found
  }

  private func meta(_ keys: String...) -> StatedDate? {
    for key in keys {
      if let content = head.first(key), let date = read(content, "meta:" + key) { return date }
    }
    return nil
  }

  private func read(_ string: String?, _ source: String) -> StatedDate? {
    guard let string, !string.isEmpty else { return nil }
    return checked(DateReader.date(in: string, language: language)?.stated(from: source))
  }

  private func checked(_ date: StatedDate?) -> StatedDate? {
    guard let date else { return nil }
    if let lastDay, let day = date.day, day > lastDay { return nil }
    return date
  }
}

extension PageLayout {
  /// Whether readers or the publisher speak there, and not the author.
  fileprivate func isOfOthers(_ node: Int) -> Bool {
    !inherited[node].isDisjoint(with: [.comments, .footer])
  }
}

// MARK: - On the page

extension Dates {
  private func microdata(_ name: String) -> StatedDate? {
    let tree = layout.tree
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      guard let property = tree.string(.itemprop, of: index),
        asciiLowercased(property).utf8.split(separator: 0x20).contains(where: {
          $0.elementsEqual(name.utf8)
        })
      else { continue }
      let stated =
        tree.string(.content, of: index) ?? tree.string(.datetime, of: index)
        ?? collapsed(tree.text(below: index))
      if let date = read(stated, "microdata") { return date }
    }
    return nil
  }

  /// The first `<time>` that says it is the publication's, and the first of all that lies
  /// neither in comments nor among teasers.
  private func times() -> (marked: StatedDate?, first: StatedDate?) {
    let tree = layout.tree
    var marked: StatedDate?
    var first: StatedDate?
    for index in tree.nodes.indices where tree.nodes[index].tag == .time {
      guard !isElsewhere(index) else { continue }
      guard
        let date = read(tree.string(.datetime, of: index), "time")
          ?? read(collapsed(tree.text(below: index)), "time")
      else { continue }
      let own = asciiLowercased(tree.string(.class, of: index) ?? "")
      let isMarked =
        tree.value(.pubdate, of: index) != nil
        || ["publish", "entry-date", "pubdate", "posted"].contains { own.contains($0) }
      if isMarked, !own.contains("updated") || own.contains("published") { marked = marked ?? date }
      first = first ?? date
    }
    return (marked, first)
  }

  /// `/2019/03/12/`, `/2019-03-12-title`, `/20190312/`; with `monthly`, `/2019/03/`.
  private func addressDate(monthly: Bool) -> StatedDate? {
    guard let path = address.flatMap(Address.init)?.path else { return nil }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    for (index, part) in parts.enumerated() {
      var cursor = Cursor(part)
      guard let year = cursor.number(4...8) else { continue }
      if year.width == 8 || !cursor.isAtEnd {
        if let date = DateReader.iso(Array(part.prefix(10))), date.day != nil {
          if let stated = checked(
            ReadDate(year: date.year, month: date.month, day: date.day).stated(from: "url"))
          {
            return stated
          }
        }
        continue
      }
      guard year.width == 4, (1990...2100).contains(year.value), index + 1 < parts.count else {
        continue
      }
      var monthCursor = Cursor(parts[index + 1])
      guard let month = monthCursor.number(1...2), monthCursor.isAtEnd else { continue }
      if index + 2 < parts.count {
        var dayCursor = Cursor(parts[index + 2])
        if let day = dayCursor.number(1...2), dayCursor.isAtEnd {
          return checked(
            ReadDate(year: year.value, month: month.value, day: day.value).stated(from: "url"))
        }
      }
      if monthly {
        return checked(ReadDate(year: year.value, month: month.value).stated(from: "url"))
      }
    }
    return nil
  }

  /// In short blocks near the title, or such as are named as dates.
  private func visible() -> StatedDate? {
    let blocks = layout.blocks
    let title = layout.titleBlock >= 0 ? layout.titleBlock : layout.firstGood
    let near = max(0, title - 4)..<max(max(0, title - 4), min(blocks.blocks.count, title + 9))
    for index in near where title >= 0 && !layout.isOfOthers(blocks.blocks[index].owner) {
      if let date = text(of: index) { return date }
    }
    for index in blocks.blocks.indices {
      let owner = blocks.blocks[index].owner
      let names = layout.inherited[owner].union(layout.evidence[owner])
      guard names.contains(.date), !isElsewhere(owner) else { continue }
      if let date = text(of: index) { return date }
    }
    return nil
  }

  /// In any short line: first of those in the article's container, then of all.
  private func anywhere() -> StatedDate? {
    let blocks = layout.blocks.blocks
    let short = blocks.indices.filter { blocks[$0].words <= 14 && !isElsewhere(blocks[$0].owner) }
    let inside = short.filter { layout.isWithin(blocks[$0].owner, layout.container) }
    for index in inside + short {
      if let date = text(of: index) { return date }
    }
    return nil
  }

  /// Whether what stands there is not of the article: its date is a comment's or a teaser's.
  private func isElsewhere(_ node: Int) -> Bool {
    layout.isOfOthers(node) || !layout.inherited[node].isDisjoint(with: [.related, .navigation])
  }

  private func text(of index: Int) -> StatedDate? {
    let block = layout.blocks.blocks[index]
    guard block.words <= 25, block.digits >= 5 else { return nil }
    let text = Array(layout.blocks.bytes[block.text].prefix(200))
    return checked(DateReader.worded(text, language: language)?.stated(from: "text"))
  }
}
