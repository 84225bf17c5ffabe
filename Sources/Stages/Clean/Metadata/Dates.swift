internal import Corpus
internal import HTMLParsing
internal import Scanning

/// Finds when an article was published and changed, and says where.
///
/// Only a full date counts in text, so a copyright year never does. What the publisher's
/// programs state in UTC is moved to the publisher's own day where the page shows that.
struct Dates {
  let head: PageHead
  let data: LinkedData
  let layout: PageLayout
  let marked: MarkedElements
  let language: String?
  private let address: String?

  /// The last day that a date may be of; `nil` if nothing is known of when the page was saved.
  private let lastDay: Int?

  init(
    _ head: PageHead, _ data: LinkedData, _ layout: PageLayout, _ marked: MarkedElements,
    address: String?, language: String?, captured: String?
  ) {
    self.head = head
    self.data = data
    self.layout = layout
    self.marked = marked
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

  /// When the article was published, and whether the page contradicts itself by more than a day.
  ///
  /// Sources by how often each is right where they differ: JSON-LD, the publisher's `<meta>`,
  /// microdata, then what stands near the title, then other `<meta>`s, then the rest of the page.
  /// Where all that is stated is a change, that day, and the source says so.
  func published() -> (date: StatedDate?, isDisputed: Bool) {
    let times = times()
    guard let stated = statedPublished() else { return (shownPublished(times), false) }
    let shown = shownDates(in: layout.nearTitle())
    let near = shown.near ?? times.near
    let witnesses = [shown.near, times.near, addressDate(monthly: false)].compactMap { $0 }
    if let near, let other = confirmed(near, against: stated) { return (other, true) }
    let local = witnesses.first { isSameOrLocal(stated, $0) } ?? stated
    // A template that has no date of publication at hand, and gives that of the last change.
    let isChange = stated.value == modified(published: nil)?.value
    let first = isChange ? times.marked ?? shown.labelled : nil
    if let near = first ?? (stated.precision == .day ? near : nil),
      let day = stated.day, let first = near.day, first < day,
      let change = modified(published: nil)?.day, change <= day
    {
      return (near, true)
    }
    // A day that is shown is no program's mistake; a time may be the same one's.
    let isShown = witnesses.contains { $0.day == stated.day && $0.precision == .day }
    let day = local.day == stated.day ? (isShown ? nil : atMidnight(stated)) ?? stated : local
    return (day, isDisputed(stated, by: near))
  }

  /// What `<meta>` states, if it is the day shown at the title and another than ``stated``: two
  /// against one. Where both may be the day of a change, they are none.
  private func confirmed(_ near: StatedDate, against stated: StatedDate) -> StatedDate? {
    guard let day = near.day, let other = stated.day, abs(day - other) > 1 else { return nil }
    if let meta = publisherMeta(), meta.day == day { return meta }
    guard let meta = otherMeta(), meta.day == day else { return nil }
    return modified(published: nil)?.day == day ? nil : meta
  }

  /// In JSON-LD, in the publisher's own `<meta>`, in microdata.
  private func statedPublished() -> StatedDate? {
    if let date = read(data.published, "json-ld") ?? publisherMeta() { return date }
    return microdata("datepublished") ?? microdata("datecreated")
  }

  private func shownPublished(_ times: StatedTimes) -> StatedDate? {
    let shown = shownDates(in: layout.blocks.blocks.indices)
    let address = addressDate(monthly: false)
    if let date = times.marked { return date }
    if let date = times.near ?? shown.labelled ?? shown.near {
      // Another day at the title than in the address is of another thing.
      if let address, let own = address.day, let day = date.day, abs(own - day) > 1 {
        return address
      }
      return date
    }
    if let date = otherMeta() ?? address { return date }
    if let date = read(data.created, "json-ld") ?? times.first ?? titleDate() { return date }
    if let date = times.only { return date }
    if let date = shown.anywhere ?? shown.lead ?? shown.mentioned { return date }
    return updated(times.updated) ?? updated(shown.updated) ?? addressDate(monthly: true)
      ?? updated(modified(published: nil))
  }

  private func updated(_ date: StatedDate?) -> StatedDate? {
    date.map { StatedDate(value: $0.value, precision: $0.precision, from: $0.from + ":updated") }
  }

  private func isDisputed(_ stated: StatedDate, by near: StatedDate?) -> Bool {
    guard let day = stated.day, let other = near?.day, abs(day - other) > 1 else { return false }
    return modified(published: nil)?.day.map { abs($0 - other) > 1 } ?? true
  }

  /// Never before `published`.
  func modified(published: StatedDate?) -> StatedDate? {
    let found =
      read(data.modified, "json-ld")
      ?? meta("article:modified_time", "og:updated_time", "og:article:modified_time")
      ?? microdata("datemodified") ?? microdata("dateupdate") ?? microdata("dateupdated")
      ?? meta(
        "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "revised", "updated",
        "dateupdate", "datemodified")
    if let found, let first = published?.day, let last = found.day, last < first { return nil }
    return found
  }
}

// MARK: - Statements

extension Dates {
  private func publisherMeta() -> StatedDate? {
    meta("article:published_time", "og:published_time", "og:article:published_time")
  }

  private func otherMeta() -> StatedDate? {
    meta(
      "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
      "published", "published-date", "published_date", "published_time", "published_at",
      "w-published-date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
      "dcterms.date", "dc.date.created", "dc.date.published", "sailthru.date", "parsely-pub-date",
      "datepublished", "article.published", "cxenseparse:publishtime",
      "cxenseparse:recs:publishtime", "date.created", "rnews:datepublished", "displaydate",
      "article_date_original", "citation_publication_date", "citation_date",
      "citation_online_date", "originalpublicationdate", "article:post_date", "pub_date",
      "datecreated", "created", "article:created_time", "vr:published_time", "ms.date")
  }

  private func meta(_ keys: String...) -> StatedDate? {
    for key in keys {
      if let content = head.first(key), let date = read(content, "meta:" + key) { return date }
    }
    return nil
  }

  private func microdata(_ name: String) -> StatedDate? {
    let tree = layout.tree
    for index in marked.properties {
      guard let property = tree.string(.itemprop, of: index),
        asciiLowercased(property).utf8.split(separator: 0x20).contains(where: {
          $0.elementsEqual(name.utf8)
        }), !isOfReply(index)
      else { continue }
      let stated =
        tree.string(.content, of: index) ?? tree.string(.datetime, of: index)
        ?? collapsed(tree.text(below: index))
      if let date = read(stated, "microdata") { return date }
    }
    return nil
  }

  /// Whether the item that has the property says it is an answer or a comment.
  private func isOfReply(_ property: Int) -> Bool {
    var node = property
    for _ in 0..<40 where node >= 0 {
      if let type = layout.tree.string(.itemtype, of: node) {
        return type.hasSuffix("Answer") || type.hasSuffix("Comment")
      }
      node = layout.tree.nodes[node].parent
    }
    return false
  }

  func read(_ string: String?, _ source: String) -> StatedDate? {
    guard let string, !string.isEmpty else { return nil }
    let date = DateReader.date(in: string, language: language, isMachine: true)
    return checked(date?.stated(from: source))
  }

  func checked(_ date: StatedDate?) -> StatedDate? {
    guard let date else { return nil }
    if let lastDay, let day = date.day, day > lastDay { return nil }
    return date
  }

  /// `/2019/03/12/`, `/2019-03-12-title`, `/20190312/`, `/2019/mar/12/`; with `monthly`,
  /// `/2019/03/`.
  func addressDate(monthly: Bool) -> StatedDate? {
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
      let next = parts[index + 1]
      var monthCursor = Cursor(next)
      let number = monthCursor.number(1...2).flatMap { monthCursor.isAtEnd ? $0.value : nil }
      guard let month = number ?? DateReader.month(next.span) else { continue }
      if index + 2 < parts.count {
        var dayCursor = Cursor(parts[index + 2])
        if let day = dayCursor.number(1...2), dayCursor.isAtEnd {
          return checked(
            ReadDate(year: year.value, month: month, day: day.value).stated(from: "url"))
        }
      }
      if monthly {
        return checked(ReadDate(year: year.value, month: month).stated(from: "url"))
      }
    }
    return nil
  }

  /// A date that the browser's title begins or ends with: “Bridge closed | The Post | 12.03.2019”.
  func titleDate() -> StatedDate? {
    guard let title = head.title.map({ Array($0.utf8.prefix(400)) }) else { return nil }
    let found = DateReader.all(in: title, DayOrder(of: language)).filter { !$0.isShort }
    guard let date = found.last,
      date.range.lowerBound == 0 || date.range.upperBound >= title.count - 1
    else { return nil }
    return checked(date.date.stated(from: "title"))
  }
}
