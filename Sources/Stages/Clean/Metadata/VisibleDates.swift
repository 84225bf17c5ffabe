internal import Corpus
internal import HTMLParsing
internal import Scanning

// Dates that a reader sees.

/// The dates that the `<time>`s of a page state, by what is told of them.
struct StatedTimes {
  /// It says that it is the publication's.
  var marked: StatedDate?

  /// It stands near the title.
  var near: StatedDate?

  /// The first that lies neither in comments nor among teasers.
  var first: StatedDate?

  /// It says that it is of a change.
  var updated: StatedDate?

  /// All that are not of comments are of one day, wherever they stand.
  var only: StatedDate?
}

/// The dates that stand in the text of a page, by where they stand.
struct ShownDates {
  /// The words before it say that it is the publication's.
  var labelled: StatedDate?
  var near: StatedDate?

  /// At the start of the first paragraph: “Harbour Town, 12 March 2019 – ”.
  var lead: StatedDate?
  var anywhere: StatedDate?

  /// In a long paragraph, where it is said to be the publication's.
  var mentioned: StatedDate?
  var updated: StatedDate?
}

extension Dates {
  func times() -> StatedTimes {
    let tree = layout.tree
    var result = StatedTimes()
    let near = layout.ownersNearTitle
    result.only = onlyTime
    let title = layout.titleBlock < 0 ? -1 : layout.blocks.blocks[layout.titleBlock].owner
    var above: StatedDate?
    for index in marked.times {
      let isNear = near.contains(layout.owner(of: index))
      guard isNear ? !isOfOthers(index) : !isElsewhere(index) else { continue }
      guard let date = date(of: index) else { continue }
      let own = asciiLowercased(tree.string(.class, of: index) ?? "")
      let saysPublished = Self.publishedNames.contains(where: own.contains)
      let label = label(before: index)
      if label.contains(.foreign) { continue }
      if label.contains(.updated) || own.contains("updated") && !saysPublished {
        result.updated = result.updated ?? date
        continue
      }
      if tree.value(.pubdate, of: index) != nil || saysPublished || label.contains(.published) {
        result.marked = result.marked ?? date
      }
      if isNear {
        if index > title { result.near = result.near ?? date } else { above = above ?? date }
      }
      result.first = result.first ?? date
    }
    // What stands above the title is often of another article.
    result.near = result.near ?? above
    return result
  }

  private var onlyTime: StatedDate? {
    var found: StatedDate?
    for index in marked.times where !layout.inherited[index].contains(.comments) {
      let own = asciiLowercased(layout.tree.string(.class, of: index) ?? "")
      guard !own.contains("updated"), let date = date(of: index),
        label(before: index).isDisjoint(with: [.foreign, .updated])
      else { continue }
      if let found, found.day != date.day { return nil }
      found = found ?? date
    }
    return found
  }

  private static let publishedNames = ["publish", "entry-date", "pubdate", "posted"]

  /// As `datetime` has it, if it is as the standard wants it; else what is shown.
  private func date(of time: Int) -> StatedDate? {
    let isTime = layout.tree.nodes[time].tag == .time
    let stated = layout.tree.string(isTime ? .datetime : .title, of: time)
    if let stated, let date = checked(DateReader.iso(Array(stated.utf8))?.stated(from: "time")),
      date.day != nil, date.precision != .month
    {
      return date
    }
    let shown = Array(collapsed(layout.tree.text(below: time)).utf8.prefix(200))
    return checked(DateReader.worded(shown, language: language)?.stated(from: "time"))
      ?? read(stated, "time")
  }

  /// What the words before `<time>` and its own first words say.
  private func label(before time: Int) -> DateLabel {
    let tree = layout.tree
    let own = Array(collapsed(tree.text(below: time)).utf8.prefix(60))
    let first = DateReader.first(in: own, DayOrder(of: language))?.range.lowerBound ?? own.count
    let inside = DateLabel(in: own.span, 0..<min(first, 25))
    if !inside.isEmpty { return inside }
    for index in stride(from: time - 1, to: max(0, time - 4), by: -1)
    where tree.nodes[index].tag == .text {
      let range = tree.nodes[index].text
      if !tree.bytes[range].contains(where: { $0 > 0x20 }) { continue }
      return DateLabel(in: tree.bytes.span, range)
    }
    return []
  }

  /// Whether readers or the publisher speak there, and not the author: an article's own foot may
  /// stand above its text.
  private func isOfOthers(_ node: Int) -> Bool {
    let inherited = layout.inherited[node]
    if inherited.contains(.comments) { return true }
    guard inherited.contains(.footer) else { return false }
    let last = layout.lastGood
    return last < 0 || node > layout.blocks.blocks[last].owner
  }

  /// Whether what stands there is not of the article: its date is a comment's or a teaser's.
  private func isElsewhere(_ node: Int) -> Bool {
    !layout.inherited[node].isDisjoint(with: [.comments, .footer, .related, .navigation])
  }
}

// MARK: - In the text

extension Dates {
  private static let firstYear = 1991

  /// What the words before a date say, or those in the block above where nothing stands before it.
  private func label(
    of found: FoundDate, in text: [UInt8], from start: Int, block index: Int
  ) -> DateLabel {
    let label = DateLabel(in: text.span, start..<found.range.lowerBound)
    guard label.isEmpty, found.range.lowerBound <= 1, index > 0 else { return label }
    let above = layout.blocks.blocks[index - 1]
    guard above.words <= 3 else { return label }
    return DateLabel(in: layout.blocks.bytes.span, above.text)
  }

  /// Whether the language has digits that ``PageBlock/digits`` does not count.
  private var writesOtherDigits: Bool {
    let code = language.flatMap(Metadata.primarySubtag) ?? ""
    return ["hi", "mr", "ne", "bn", "as", "th", "ja", "zh", "ko"].contains(code)
  }

  /// Whether the word that figures follow is of what they number: “Version 12.03.19”, and not “by
  /// Ada Holm 12.03.19”, “vom 12.03.19”.
  private func isNumbered(_ text: [UInt8], _ date: Range<Int>) -> Bool {
    guard !text[date].contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return false }
    var end = date.lowerBound
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    let word = text[..<end].reversed().prefix { $0.isASCIILetter || $0 >= 0x80 }
    return end < date.lowerBound && word.count > 3
      && !Byline(String(decoding: text, as: UTF8.self)).isLed
  }

  /// The dates in a range of blocks.
  func shownDates(in range: Range<Int>) -> ShownDates {
    var result = ShownDates()
    let blocks = layout.blocks.blocks
    let near = layout.nearTitle()
    var above: StatedDate?
    let fewest = writesOtherDigits ? 0 : 4
    for index in range where blocks[index].digits >= fewest {
      let block = blocks[index]
      let isNear = near.contains(index)
      guard !layout.inherited[block.owner].contains(.comments) else { continue }
      let text = Array(layout.blocks.bytes[block.text].prefix(block.words <= 25 ? 200 : 300))
      var start = 0
      for found in DateReader.all(in: text, DayOrder(of: language)) {
        let label = label(of: found, in: text, from: start, block: index)
        start = found.range.upperBound
        guard !label.contains(.foreign), let date = checked(found.date.stated(from: "text")) else {
          continue
        }
        if label.contains(.updated) {
          result.updated = result.updated ?? date
          continue
        }
        if label.contains(.published) {
          if !isNear, layout.inherited[block.owner].contains(.related) { continue }
          if block.words <= 30 {
            result.labelled = result.labelled ?? date
          } else {
            result.mentioned = result.mentioned ?? date
          }
        }
        // With two figures a year may be anything, unless a date is looked for.
        if found.isShort, label.isEmpty,
          !isNear || block.words > 14 || isNumbered(text, found.range)
        {
          continue
        }
        // The web is no older; what is was the day of something else.
        if !label.contains(.published), found.date.year < Self.firstYear { continue }
        let isElsewhere = isElsewhere(block.owner)
        if index == layout.firstGood, found.range.upperBound <= 90 {
          result.lead = result.lead ?? date
        }
        guard block.words <= 25, isNear ? !isOfOthers(block.owner) : !isElsewhere else { continue }
        // What stands in a picture's caption is the picture's day.
        let isCaption = layout.inherited[block.owner].contains(.figure) && label.isEmpty
        if isNear, !isCaption {
          if index >= layout.titleBlock {
            result.near = result.near ?? date
          } else {
            above = above ?? date
          }
        }
        if block.words <= 14 { result.anywhere = result.anywhere ?? date }
      }
    }
    result.near = result.near ?? above
    return result
  }
}
