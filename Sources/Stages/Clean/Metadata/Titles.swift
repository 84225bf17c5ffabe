internal import HTMLParsing
internal import Scanning

/// Finds the title: the heading that the page's own statements agree with, else what they say.
///
/// Measured on pages with known titles, the visible `<h1>` is right more often than JSON-LD or
/// Open Graph, which are written for search results; but only where another source agrees is it
/// surely the article's and not the site's.
struct Titles {
  private let head: PageHead
  private let data: LinkedData
  private let site: String?

  init(_ head: PageHead, _ data: LinkedData, site: String?) {
    self.head = head
    self.data = data
    self.site = site
  }

  /// A title and where it was found.
  typealias Found = (title: String, from: String)

  /// - Parameter headings: The page's `<h1>`s in document order.
  func best(of headings: [String]) -> Found? {
    let statements = sources
    let wanted = Set(
      wordHashes((head.first("og:title", "twitter:title") ?? "") + " " + (head.title ?? "")))
    var best: String?
    var most = 0
    for heading in headings.prefix(20) where heading.utf8.count < Self.longest {
      let words = Set(wordHashes(heading))
      guard !words.isEmpty else { continue }
      let common = words.intersection(wanted).count
      let likeness = common * 1000 / words.count * min(words.count, 6)
      if best == nil || likeness > most {
        best = heading
        most = likeness
      }
    }
    if let best, statements.isEmpty || statements.contains(where: { agree($0.title, best) }) {
      return (withoutKicker(withoutDate(withoutOwnSite(line(of: best)))), "heading")
    }
    return statements.first ?? best.map { ($0, "heading") }
  }

  /// What page and JSON-LD state, best first, without the site's name.
  var stated: [String] { sources.map(\.title) }

  private var sources: [Found] {
    [
      data.headline.map { (withoutOwnSite(collapsed($0)), "json-ld") },
      head.first("og:title").map { (withoutSite($0), "meta:og:title") },
      head.first("twitter:title").map { (withoutSite($0), "meta:twitter:title") },
      head.title.map { (withoutSite($0), "title") },
    ].compactMap { $0 }.filter { !$0.title.isEmpty }
  }

  /// The part of a stated title, with a site's name before or after it, that stands on the page
  /// by itself; the title as it is if none does.
  func visiblePart(of title: String, on layout: PageLayout) -> String {
    let bytes = Array(title.utf8)
    guard bytes.count < Self.longest else { return title }
    var best: (words: Int, part: String)?
    for separator in Self.separators + [" : "] {
      let wanted = Array(separator.utf8)
      guard bytes.count > wanted.count else { continue }
      for start in 0...bytes.count - wanted.count
      where bytes[start..<start + wanted.count].elementsEqual(wanted) {
        for part in [bytes[..<start], bytes[(start + wanted.count)...]] {
          let part = String(decoding: part, as: UTF8.self)
          let words = wordHashes(part)
          if words.count > best?.words ?? 0, stands(words, on: layout) {
            best = (words.count, collapsed(part))
          }
        }
      }
    }
    return best?.part ?? title
  }

  private func stands(_ words: [UInt64], on layout: PageLayout) -> Bool {
    let bytes = layout.blocks.bytes
    return layout.blocks.blocks.prefix(200).contains { block in
      // A heading may be one or two words, and lead to its own page.
      let isHeading = (1...3).contains(block.tag.headingLevel)
      guard isHeading || block.linkedShare < 500 && words.count >= 3 else { return false }
      // On old pages the title is the first line of a block.
      let line = bytes[block.text].prefix(300).prefix { $0 != 0x0a }
      return wordHashes(bytes.span, line.startIndex..<line.endIndex) == words
    }
  }

  /// A heading that is some words and then what JSON-LD or Open Graph states as the title: a
  /// kicker was put into the heading. Open Graph's must follow a mark; a browser's title often
  /// lacks the first words too.
  private func withoutKicker(_ heading: String) -> String {
    let title = data.headline.map(collapsed)
    if let title, ends(heading, with: title, after: [" "]) { return title }
    let shared = head.first("og:title").map(withoutSite)
    if let shared, ends(heading, with: shared, after: [": ", " - ", " – ", " — ", " | "]) {
      return shared
    }
    return trimmed(heading)
  }

  private func ends(_ heading: String, with title: String, after marks: [String]) -> Bool {
    let whole = Array(heading.utf8)
    let end = Array(title.utf8)
    guard end.count >= 15, whole.count > end.count, whole.count * 2 < end.count * 5,
      whole.suffix(end.count).elementsEqual(end)
    else { return false }
    let kicker = whole.dropLast(end.count)
    return marks.contains { mark in kicker.suffix(mark.utf8.count).elementsEqual(mark.utf8) }
  }

  /// “: The title”, where the kicker is an element of its own.
  private func trimmed(_ heading: String) -> String {
    let bytes = Array(heading.utf8)
    let marks: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: "|"), 0x20]
    let rest = bytes.drop { marks.contains($0) }
    return rest.isEmpty ? heading : String(decoding: rest, as: UTF8.self)
  }

  /// Whether a title shares half of its words with a heading, or a part of it is the heading.
  private func agree(_ title: String, _ heading: String) -> Bool {
    let left = Set(wordHashes(title))
    let words = wordHashes(heading)
    let right = Set(words)
    let common = left.intersection(right).count
    if common * 4 >= left.count + right.count, common > 0 { return true }
    guard common == right.count, common > 0 else { return false }
    let parts = parts(of: title)
    // “The Site » Archive » The title”
    let bytes = Array(title.utf8).span
    let isTitleLast = bytes.indices.contains { bytes.has(" » ", at: $0) }
    return (isTitleLast ? parts.suffix(1) : parts[...]).contains { wordHashes($0) == words }
  }

  /// What stands between the separators of a title.
  private func parts(of title: String) -> [String] {
    let bytes = Array(title.utf8)
    let text = bytes.span
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = text[index] == 0x20 ? Self.separator(in: text, at: index) : 0
      if length > 0 {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        start = index + length
      }
      index += max(1, length)
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// The bytes of the separator that stands there; 0 for none.
  private static func separator(in text: Span<UInt8>, at index: Int) -> Int {
    for separator in separators where text.has(separator, at: index) { return separator.utf8.count }
    return text.has(" / ", at: index) ? 3 : 0
  }

  /// A heading of several lines: the line that is stated as the title, else all in one.
  private func line(of heading: String) -> String {
    let lines = heading.utf8.split(separator: 0x0a).map {
      collapsed(String(decoding: Array($0), as: UTF8.self))
    }
    guard lines.count > 1 else { return heading }
    let stated = sources.map { wordHashes($0.title) }
    return lines.first { stated.contains(wordHashes($0)) } ?? collapsed(heading)
  }

  /// “12.03.2019 Bridge closed to lorries” without the day, unless it is stated with it.
  private func withoutDate(_ heading: String) -> String {
    let bytes = Array(heading.utf8)
    guard bytes.prefix(12).contains(where: \.isASCIIDigit),
      let date = DateReader.first(in: bytes, .dayFirst), date.range.lowerBound == 0
    else {
      return heading
    }
    let rest = String(decoding: bytes[date.range.upperBound...], as: UTF8.self)
    let words = wordHashes(rest)
    // “6 January 2021 riot: what we know” is all of it the title.
    let marks = rest.utf8.drop { $0 == 0x20 }
    let isMarked =
      [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|")].contains(marks.first ?? 0)
      || marks.starts(with: "–".utf8) || marks.starts(with: "—".utf8)
    let isStated =
      marks.first?.isASCIILower == false
      && sources.contains { wordHashes($0.title) == words }
    guard words.count >= 2, isMarked || isStated,
      !sources.contains(where: { wordHashes($0.title) == wordHashes(heading) })
    else { return heading }
    return withoutMarks(rest)
  }

  private func withoutMarks(_ title: String) -> String {
    let marks: [UInt8] = [
      UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ","), 0x20,
    ]
    return String(decoding: Array(title.utf8.drop { marks.contains($0) }), as: UTF8.self)
  }

  /// Without what follows the last separator, if that is the site's name.
  private func withoutOwnSite(_ title: String) -> String {
    guard let site else { return title }
    let parts = parts(of: title)
    guard parts.count > 1, let last = parts.last, wordHashes(last) == wordHashes(site) else {
      return title
    }
    let bytes = Array(title.utf8.dropLast(last.utf8.count))
    guard
      let end = Self.separators.first(where: { bytes.reversed().starts(with: $0.utf8.reversed()) })
    else { return title }
    return String(decoding: bytes.dropLast(end.utf8.count), as: UTF8.self)
  }

  /// Cuts “ - The Site” off: what follows the last separator, if it is the site's name or is
  /// short against what stands before it.
  private func withoutSite(_ title: String) -> String {
    let bytes = Array(title.utf8)
    var cut: (before: Int, after: Int)?
    for separator in Self.separators {
      let wanted = Array(separator.utf8)
      guard bytes.count > wanted.count else { continue }
      for start in stride(from: bytes.count - wanted.count, to: 0, by: -1)
      where bytes[start..<start + wanted.count].elementsEqual(wanted) {
        if start > cut?.before ?? -1 { cut = (start, start + wanted.count) }
        break
      }
    }
    guard let cut else { return title }
    let before = String(decoding: bytes[..<cut.before], as: UTF8.self)
    let after = String(decoding: bytes[cut.after...], as: UTF8.self)
    if let site, wordHashes(after) == wordHashes(site) { return before }
    if let site, wordHashes(before) == wordHashes(site) { return after }
    return after.utf8.count < 28 && before.utf8.count > after.utf8.count ? before : title
  }

  /// Bytes of what is no title any more.
  private static let longest = 600

  private static let separators = [" | ", " - ", " – ", " — ", " • ", " » ", " · ", " :: "]
}
