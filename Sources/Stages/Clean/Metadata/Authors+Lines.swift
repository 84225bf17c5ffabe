internal import HTMLParsing
internal import Scanning

// Authors in lines that no markup sets apart.

extension Authors {
  /// Where ``line(_:)`` looks.
  enum Lines {
    case title, anywhere
  }

  /// A line at the title that says “by”, or “author” above a line with a name; else one below the
  /// title that says “author”, or at the end of the article is nothing but “by” and a name.
  func line(_ lines: Lines) -> AuthorNames.Found {
    let blocks = layout.blocks.blocks
    let head = layout.head
    let start = head.min() ?? 0
    let end = lines == .title ? start : max(start, min(blocks.count, layout.lastGood + 6))
    let rest = (start..<end).filter { !head.contains($0) }
    var bodies = AuthorNames.Found()
    for (place, index) in (head + rest).enumerated() where index != layout.titleBlock {
      let block = blocks[index]
      let isHead = place < head.count
      let isEdge = isHead || index >= layout.lastGood && index < layout.lastGood + 4
      let strange: NameEvidence = isEdge ? .comments : [.comments, .related, .navigation]
      guard block.words <= 25, layout.inherited[block.owner].isDisjoint(with: strange) else {
        continue
      }
      let line = layout.blocks.string(block)
      if Self.isOfOthers(line, lines) { continue }
      let byline = Byline(line)
      guard byline.isLed || isHead && block.words <= 4, block.words <= 14 || byline.isFirst else {
        continue
      }
      // “The song was written by Jo Rask”: of the song.
      let isLoose = byline.isFirst || byline.isAfterMark
      if byline.isLabelled, !isLoose, !isHead || line.utf8.last == UInt8(ascii: ".") { continue }
      var found =
        byline.isLabel && byline.isFirst ? named(below: index, byline, isHead: isHead) : .init()
      if !found.people.isEmpty { return found }
      found = names.found(in: [byline.names], .handles)
      if byline.isLed, !byline.isLabel, isSignature(byline, of: index, found, isHead: isHead) {
        return found
      }
      let isBody = byline.isLed ? isHead || byline.isLabelled : !found.agencies.isEmpty
      if bodies.best.isEmpty, found.people.isEmpty, isBody { bodies = found }
    }
    return bodies
  }

  /// Whether a line names who took a picture; or, against an author that is stated, who asked.
  private static func isOfOthers(_ line: String, _ lines: Lines) -> Bool {
    let start = asciiLowercased(String(decoding: line.utf8.prefix(10), as: UTF8.self))
    return ["photo", "foto", "image", "bild"].contains(where: start.hasPrefix)
      || lines == .title && start.hasPrefix("interview")
  }

  /// Whether a line that says “by” means the people found in it.
  private func isSignature(
    _ byline: Byline, of index: Int, _ found: AuthorNames.Found, isHead: Bool
  ) -> Bool {
    let block = layout.blocks.blocks[index]
    guard let name = found.people.first, let letter = name.utf8.first else { return false }
    let isFull = found.people.contains { $0.utf8.contains(0x20) }
    if letter.isASCIILower, !(byline.isLabelled && byline.isOnlyName || block.words == 2) {
      return false
    }
    if isHead { return isFull || byline.isOnlyName }
    if byline.isLabelled { return isFull || byline.isOnlyName && index >= layout.lastGood }
    // “Von Ada Holm” below the text, and nothing or a date after it in the line.
    let isShort = block.words <= 5 && block.capitalizedWords + 1 >= block.words
    return index >= layout.lastGood && byline.isFirst
      && (byline.isOnlyName && isShort || byline.isDated && isFull)
  }

  /// The name in the block that follows the word for it.
  private func named(below index: Int, _ byline: Byline, isHead: Bool) -> AuthorNames.Found {
    let page = layout.blocks
    guard isHead || byline.isLabelled, index + 1 < page.blocks.count else { return .init() }
    let block = page.blocks[index + 1]
    guard block.words <= 8 else { return .init() }
    let found = names.found(in: [Byline(page.string(block)).names], .handles)
    if found.people.contains(where: { $0.utf8.contains(0x20) }) { return found }
    // A single word is a name where it leads to a person.
    let isLink = block.linkedShare > 800 && block.words <= 2
    return isLink || byline.isLabelled && block.words == 1 ? found : .init()
  }

  /// Whether a mark follows: “(AP) — ”, and not “(PTI) leads in the polls”.
  private static func opensReport(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.drop { $0 == 0x20 || $0 == 0xc2 || $0 == 0xa0 }
    guard let first = rest.first else { return false }
    return [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "|")]
      .contains(first)
      || rest.count > 2 && rest.starts(with: [0xe2, 0x80])
        && (0x90...0x95).contains(rest[rest.startIndex + 2])
  }

  /// Agencies in brackets where a report begins or ends: “HARBOUR TOWN (AP) — ”, “(dpa/mit Reuters)”.
  var agenciesInText: [String] {
    let page = layout.blocks
    var found: [String] = []
    guard layout.firstGood >= 0 else { return [] }
    let starts = layout.firstGood..<min(page.blocks.count, layout.firstGood + 3)
    let places = starts.map { ($0, true) } + [(layout.lastGood, false)]
    for (index, isStart) in places where found.isEmpty || !isStart {
      let text = Array(page.bytes[page.blocks[index].text])
      let part = isStart ? text.prefix(90) : text.suffix(40)
      guard let open = part.firstIndex(of: UInt8(ascii: "(")),
        let close = part[open...].firstIndex(of: UInt8(ascii: ")")), close - open <= 34,
        isStart ? Self.opensReport(part[(close + 1)...]) : text.count - close <= 2
      else { continue }
      let inside = part[(open + 1)..<close].map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ",") : $0 }
      let agencies = names.found(in: [String(decoding: inside, as: UTF8.self)], .handles).agencies
      for agency in agencies where !found.contains(agency) { found.append(agency) }
    }
    return found
  }
}
