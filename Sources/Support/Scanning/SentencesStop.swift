/// A run of stops, the marks that close after it, and what can be told from its surroundings.
struct Stop {
  /// The run of stops alone.
  let start: Int
  let runEnd: Int

  /// After the closing marks.
  let end: Int

  let isIdeographic: Bool

  init(at index: Int, in line: Range<Int>, of text: Span<UInt8>) {
    start = index
    var end = index
    var isIdeographic = false
    while end < line.upperBound, case let width = text.stopWidth(at: end, before: line.upperBound),
      width > 0
    {
      isIdeographic = text[end] == 0xe3 || text[end] == 0xef
      end += width
    }
    runEnd = end
    while end < line.upperBound,
      case let width = text.closerWidth(at: end, before: line.upperBound), width > 0
    {
      end += width
    }
    let notes = text.endOfNotes(after: end, before: line.upperBound)
    self.end = text.endOfNumber(after: notes, before: line.upperBound)
    self.isIdeographic = isIdeographic
  }

  private func isSinglePeriod(_ text: Span<UInt8>) -> Bool {
    text[start] == UInt8(ascii: ".") && runEnd - start == 1
  }

  private func isEllipsis(_ text: Span<UInt8>) -> Bool {
    text[start] == 0xe2 || text[start] == UInt8(ascii: ".") && runEnd - start >= 2
  }

  /// Where the next sentence starts, or `nil` if this stop ends none, or the line's last.
  func nextSentence(in line: Range<Int>, of text: Span<UInt8>, from sentenceStart: Int) -> Int? {
    guard end < line.upperBound else { return nil }
    var next = end
    while next < line.upperBound, case let scalar = text.scalar(at: next), scalar.kind == .space {
      next += scalar.byteCount
    }
    if next == end, !isMissingSpace(at: end, line, text, from: sentenceStart) { return nil }
    guard next < line.upperBound, !goesOn(at: next, line, text) else { return nil }
    var letter = next
    while letter < line.upperBound, case let scalar = text.scalar(at: letter) {
      let width = text.openerWidth(at: letter, before: line.upperBound)
      guard width > 0 || scalar.kind == .space else { break }
      letter += max(width, scalar.byteCount)
    }
    guard letter < line.upperBound else { return nil }
    let opener = text.scalar(at: letter)
    if opener.isLowerCase, !startsLowerCaseName(at: letter, text),
      !text.has("http", at: letter), !isWrittenSmall(line, text),
      !isBeforeBracket(at: next, text, from: sentenceStart)
    {
      return nil
    }
    if isEllipsis(text), !opener.isUpperCase, opener.value < 0x250 { return nil }
    let following = FollowingWord(at: letter, isMarked: letter > next, in: line, of: text)
    return isEnd(before: following, text, from: sentenceStart) ? next : nil
  }

  /// Whether what follows can begin no sentence: a comma, a closing bracket, or nothing but marks
  /// up to the line's end, such as a smiley.
  private func goesOn(at next: Int, _ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    if text[next] == UInt8(ascii: ",") || text[next] == UInt8(ascii: ")") { return true }
    guard line.upperBound - next <= 8 else { return false }
    var at = next
    while at < line.upperBound, case let scalar = text.scalar(at: at), scalar.kind != .word {
      at += scalar.byteCount
    }
    return at >= line.upperBound
  }

  /// `."The`: an upper-case letter right after a closing mark.
  private func isMissingSpace(
    at index: Int, _ line: Range<Int>, _ text: Span<UInt8>, from sentenceStart: Int
  ) -> Bool {
    let next = text.scalar(at: index)
    guard next.isUpperCase else { return false }
    if end > runEnd { return text[end - 1] == UInt8(ascii: "\"") || text[end - 1] == 0x9d }
    // `over.The`: small letters before, a capital and a small letter after.
    guard text[start] != 0xe2, start - sentenceStart >= 12, index + 2 < line.upperBound,
      text[start - 1].isASCIILower, text[start - 2].isASCIILower, text[start - 3].isASCIILower
    else { return false }
    guard text[index + 1].isASCIILower && text[index + 2].isASCIILower || text[index + 1] == 0x20
    else { return false }
    // "Jane.Doe@site.example" and "www.Site.example" are one word.
    var at = index
    while at < line.upperBound, at - index < 40, text[at] != 0x20 {
      if text[at] == UInt8(ascii: "@") || text[at] == UInt8(ascii: "/") { return false }
      if text[at] == UInt8(ascii: "."), at + 1 < line.upperBound, text[at + 1].isASCIILetter {
        return false
      }
      at += 1
    }
    return true
  }

  /// Whether the line starts with a small letter, as in mails without capitals, and the stop ends
  /// a word.
  private func isWrittenSmall(_ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard !isEllipsis(text), text.scalar(at: line.lowerBound).isLowerCase,
      start - line.lowerBound >= 2
    else { return false }
    let last = text.scalarStart(before: start)
    return last > line.lowerBound && text.scalar(at: last).kind == .word
      && text[last - 1] != UInt8(ascii: ".")
  }

  /// Whether a bracket opens after a plain word: "It lasted for years. (photo: A. Finch)".
  private func isBeforeBracket(
    at next: Int, _ text: Span<UInt8>, from sentenceStart: Int
  ) -> Bool {
    guard isSinglePeriod(text), text[next] == UInt8(ascii: "(") else { return false }
    let word = PrecedingWord(before: start, from: sentenceStart, of: text)
    return word.range.count > 2 && !word.isDotted && !word.isCapitalised
      && word.abbreviation(text).isEmpty
  }

  private func startsLowerCaseName(at index: Int, _ text: Span<UInt8>) -> Bool {
    guard index + 3 < text.count else { return false }
    if text[index] == UInt8(ascii: "i") || text[index] == UInt8(ascii: "e") {
      return text[index + 1].isASCIIUpper && text[index + 2].isASCIILower
    }
    return text.has("al-", at: index) && text[index + 3].isASCIIUpper
  }
}

extension Span<UInt8> {
  /// `index`, or the end of the references to notes and the omissions that follow there: " [17]",
  /// "[a][b]", "[...]".
  fileprivate func endOfNotes(after index: Int, before limit: Int) -> Int {
    var end = index
    while true {
      var at = end
      if at < limit, self[at] == 0x20 { at += 1 }
      guard at < limit, self[at] == UInt8(ascii: "[") else { return end }
      let inner = at + 1
      at = inner
      while at < limit, at - inner < 4,
        self[at].isASCIIDigit || self[at].isASCIILower && at == inner
      {
        at += 1
      }
      if at == inner, at + 2 < limit, has("...", at: at) || has("…", at: at) { at += 3 }
      guard at > inner, at < limit, self[at] == UInt8(ascii: "]") else { return end }
      end = at + 1
    }
  }
}

extension Span<UInt8> {
  /// `index`, or the end of a note's number that follows there before a new sentence: "rights. 4
  /// Even", "rights.4 Even".
  fileprivate func endOfNumber(after index: Int, before limit: Int) -> Int {
    var at = index
    if at < limit, self[at] == 0x20 { at += 1 }
    let first = at
    while at < limit, at - first < 3, self[at].isASCIIDigit { at += 1 }
    guard at > first, at - first < 3, at + 1 < limit, self[at] == 0x20, self[at + 1].isASCIIUpper
    else { return index }
    // "version 2.4 The" has no note.
    if first == index, index < 3 || !self[index - 2].isASCIILower || !self[index - 3].isASCIILower {
      return index
    }
    var end = at + 1
    while end < limit, end - at < 20, self[end].isASCIILetter { end += 1 }
    let opener = Abbreviation.of(WordKey(self, at + 1..<end))
    return opener.contains(.opensSentence) ? at : index
  }
}

// MARK: - Single full stops

extension Stop {
  private func isEnd(
    before next: FollowingWord, _ text: Span<UInt8>, from sentenceStart: Int
  ) -> Bool {
    guard isSinglePeriod(text) else { return true }
    let word = PrecedingWord(before: start, from: sentenceStart, of: text)
    guard !word.range.isEmpty else {
      // After a closing mark, or alone as in texts that were cut into words; not ". . .".
      guard start > sentenceStart + 1 else { return false }
      return text[start - 1] != 0x20
        || next.isCapitalised
          && (text[start - 2] != UInt8(ascii: ".") || endsOmission(text, from: sentenceStart))
    }
    if word.range.lowerBound == sentenceStart, word.isListNumber(text) { return false }
    if end > runEnd { return true }
    let abbreviation = word.abbreviation(text)
    if abbreviation.contains(.numbered), next.isDigit { return false }
    if abbreviation.contains(.title), word.isCapitalised || word.range.count <= 4 { return false }
    if abbreviation.contains(.bound) {
      return abbreviation.contains(.ambiguous) && !(word.isCapitalised && next.isDigit)
        && !next.isDigit
    }
    if word.isInitial(text) {
      if text[word.range.lowerBound] == UInt8(ascii: "I"), !next.isName(text) { return true }
      return next.opensSentence && next.byteCount > 1
    }
    if abbreviation.contains(.free) || word.isDotted {
      return next.opensSentence && next.byteCount > 1 || next.isMarked
    }
    return !(word.isShortNumber(text) && next.followsOrdinal)
  }
}

extension Stop {
  /// The last of ". . . .".
  private func endsOmission(_ text: Span<UInt8>, from sentenceStart: Int) -> Bool {
    start >= sentenceStart + 6 && text[start - 3] == 0x20 && text[start - 4] == UInt8(ascii: ".")
      && text[start - 5] == 0x20 && text[start - 6] == UInt8(ascii: ".")
  }
}

/// The word before a stop, with its inner dots and apostrophes.
private struct PrecedingWord {
  let range: Range<Int>
  let isCapitalised: Bool

  /// Whether dots stand between its letters: "U.S"; not of "site.example".
  let isDotted: Bool

  init(before end: Int, from start: Int, of text: Span<UInt8>) {
    let farthest = max(start, end - 24)
    var index = end
    var dots = 0
    var longest = 0
    var letters = 0
    while index > farthest {
      let byte = text[index - 1]
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte >= 0x80,
        !(byte == 0x9d && index >= 3 && text[index - 3] == 0xe2)
      else { break }
      letters = byte == UInt8(ascii: ".") ? 0 : letters + 1
      if byte == UInt8(ascii: ".") { dots += 1 }
      longest = max(longest, letters)
      index -= 1
    }
    while index < end, text[index].isUTF8Continuation { index += 1 }
    range = index..<end
    isDotted = dots > 0 && longest <= 4
    isCapitalised = index < end && text.scalar(at: index).isUpperCase
  }

  func abbreviation(_ text: Span<UInt8>) -> Abbreviation {
    Abbreviation.of(WordKey(text, range))
  }

  func isInitial(_ text: Span<UInt8>) -> Bool {
    range.count == 1 && isCapitalised
  }

  func isShortNumber(_ text: Span<UInt8>) -> Bool {
    range.count <= 2 && range.allSatisfy { text[$0].isASCIIDigit }
  }

  /// "3." or "a." at the start of a sentence.
  func isListNumber(_ text: Span<UInt8>) -> Bool {
    range.count == 1 && text[range.lowerBound].isASCIILetter
      || range.count <= 3 && range.allSatisfy { text[$0].isASCIIDigit }
  }
}

/// The first word after a stop.
private struct FollowingWord {
  let byteCount: Int
  let opensSentence: Bool
  let isDigit: Bool
  let isCapitalised: Bool
  let followsOrdinal: Bool

  /// Whether an opening mark stands before it.
  let isMarked: Bool

  init(at start: Int, isMarked: Bool, in line: Range<Int>, of text: Span<UInt8>) {
    var end = start
    let farthest = min(line.upperBound, start + 30)
    while end < farthest, text[end].isASCIILetter || text[end] >= 0x80 { end += 1 }
    byteCount = end - start
    let kind = Abbreviation.of(WordKey(text, start..<end))
    opensSentence = kind.contains(.opensSentence)
    followsOrdinal = kind.contains(.followsOrdinal)
    isDigit = text[start].isASCIIDigit
    isCapitalised = text.scalar(at: start).isUpperCase
    self.isMarked = isMarked
  }

  func isName(_ text: Span<UInt8>) -> Bool { !opensSentence }
}
