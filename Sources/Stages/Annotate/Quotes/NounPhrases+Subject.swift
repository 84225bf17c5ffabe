internal import Scanning

/// The subject of a verb, found backwards from it: not the last name before the verb but the
/// phrase that this name may only modify.
extension NounPhrases {
  /// The phrase that ends with the token before `end`, with the modifiers and appositions that
  /// follow its core: "Smith, the mayor,", "A nurse from Homs who has left Syria".
  ///
  /// - Complexity: O(1): at most some forty tokens are looked at.
  func phrase(before end: Int, from start: Int) -> Range<Int>? {
    let end = withoutTime(end, from: start)
    let last = end - 1
    guard last >= start else { return nil }
    if reading.hasMark(UInt8(ascii: ","), at: last) { return apposed(before: last, from: start) }
    var coreEnd = last
    if reading.hasMark(UInt8(ascii: ")"), at: last) {
      var index = last - 1
      while index > start, last - index < Self.longestApposition,
        !reading.hasMark(UInt8(ascii: "("), at: index)
      {
        index -= 1
      }
      coreEnd = index - 1
    }
    guard let core = core(endingAt: coreEnd, from: start) else { return nil }
    guard let head = head(of: core, from: start) else { return core..<end }
    return head.lowerBound..<(head.isWhole ? end : head.upperBound)
  }

  /// Where a phrase ends if "on Tuesday" stands between it and the verb.
  private func withoutTime(_ end: Int, from start: Int) -> Int {
    guard end - 1 > start, has(.weekday, end - 1) else { return end }
    return end - 2 > start && has(WordKey("on"), end - 2) ? end - 2 : end - 1
  }

  // MARK: - Appositions

  /// The phrase whose apposition ends before the comma at `last`.
  private func apposed(before last: Int, from start: Int) -> Range<Int>? {
    var fallback: Range<Int>?
    var index = last - 1
    while index > start, last - index < Self.longestApposition {
      defer { index -= 1 }
      guard reading.hasMark(UInt8(ascii: ","), at: index),
        !reading.tokens[index - 1].shape.contains(.allDigits),
        let core = core(endingAt: index - 1, from: start)
      else { continue }
      // "One of them, Maryam Soltani,": the name speaks.
      if has(.pronoun, index - 1), has(.of, index - 2), reading.tokens[index + 1].startsUpper {
        return index + 1..<last
      }
      let first = head(of: core, from: start)?.lowerBound ?? core
      guard opensClause(first, from: start) else {
        if fallback == nil { fallback = core..<last }
        continue
      }
      return withEarlierName(first, from: start)..<last
    }
    return fallback
  }

  /// "Omar Said, the mayor, a father of two,": from the name on, if it opens the sentence.
  private func withEarlierName(_ first: Int, from start: Int) -> Int {
    let comma = first - 1
    guard comma > start, reading.hasMark(UInt8(ascii: ","), at: comma), has(.determiner, first),
      reading.tokens[comma - 1].startsUpper, !has([.weekday, .month], comma - 1),
      core(endingAt: comma - 1, from: start) == start
    else { return first }
    return start
  }

  // MARK: - Modifiers

  /// What a phrase that ends in the core from `core` on begins with, if the core only modifies it:
  /// "A shopkeeper in *Hama's old market*".
  ///
  /// `isWhole` is false where the modifier says when or by which means and is no part of the
  /// phrase, which then ends at `upperBound`.
  private func head(
    of core: Int, from start: Int
  ) -> (lowerBound: Int, upperBound: Int, isWhole: Bool)? {
    var first = core
    var end: Int?
    for _ in 0..<4 {
      if let before = beforePreposition(first, from: start) {
        if isCircumstance(first) { end = first - 1 }
        first = before
      } else if let before = beforeRelative(first, from: start, isModified: first < core) {
        end = nil
        first = before
      } else {
        break
      }
    }
    guard first < core, opensClause(first, from: start) else { return nil }
    return (first, end ?? core, end == nil)
  }

  private func beforePreposition(_ first: Int, from start: Int) -> Int? {
    guard first - 2 >= start, has(.preposition, first - 1),
      reading.tokens[first - 1].startsLower, !has(.pronoun, first - 2),
      !isLowerVerb(first - 2) || has(.roleNoun, first - 2)
    else { return nil }
    return core(endingAt: first - 2, from: start)
  }

  /// "in a statement", "in May": no part of who speaks.
  private func isCircumstance(_ first: Int) -> Bool {
    (first..<min(reading.tokens.count, first + 4)).contains {
      Self.means.contains(reading.tokens[$0].key) || has([.month, .weekday], $0)
        || $0 == first && reading.tokens[$0].shape.contains(.allDigits)
    }
  }

  private static let means: Set<WordKey> = Set(
    [
      "statement", "interview", "report", "speech", "letter", "tweet", "email", "telephone",
      "message", "post", "briefing",
    ].map { WordKey($0) })

  /// "A nurse who has spent *two years*": the start of what "who" stands after.
  private func beforeRelative(_ first: Int, from start: Int, isModified: Bool) -> Int? {
    var index = first - 1
    while index > start, first - index < 24 {
      let token = reading.tokens[index]
      guard token.isWord || token.isAny(of: [.possessive, .dash]) else { return nil }
      if token.key == .who || token.key == .which || token.key == .that {
        // "who lives" before "in Homs", but not "who officials" before "said".
        guard
          index + 1 < first || isLowerVerb(index + 1)
            || isModified && !has(.roleNoun, index + 1),
          isVerbLike(index + 1, after: token.key)
        else { return nil }
        return core(endingAt: index - 1, from: start)
      }
      index -= 1
    }
    return nil
  }

  /// Whether the word after a relative pronoun can be a verb; "that" is more often no pronoun.
  private func isVerbLike(_ index: Int, after pronoun: WordKey) -> Bool {
    let token = reading.tokens[index]
    if token.isAny(of: .auxiliary) || isLowerVerb(index) { return true }
    return pronoun == .who && token.startsLower
      && !token.isAny(of: [.pronoun, .determiner, .preposition, .cue])
  }

  private func isLowerVerb(_ index: Int) -> Bool {
    reading.tokens[index].startsLower
      && (looksLikeVerb(index) || Self.finite.contains(reading.tokens[index].key))
  }

  // MARK: - Hearers

  /// Who is told something: "told *Reuters* the road was closed". Ends where a clause begins.
  func hearer(after verb: Int, before limit: Int) -> Range<Int>? {
    guard let phrase = phrase(after: verb, before: limit) else { return nil }
    let end = phrase.dropFirst().first {
      has([.determiner, .pronoun], $0) && !has(.of, $0 - 1) || isFinite($0)
    }
    return phrase.lowerBound..<(end ?? phrase.upperBound)
  }

  // MARK: - Clauses

  /// Whether a clause can begin with the token.
  func opensClause(_ index: Int, from start: Int) -> Bool {
    guard index > start else { return true }
    let before = reading.tokens[index - 1]
    if Self.clauseLinks.contains(before.key) { return true }
    return !before.isWord && !before.isAny(of: [.possessive, .apostrophe])
      && !(before.isAny(of: .dash) && reading.touchesPrevious(index))
  }

  private static let clauseLinks: Set<WordKey> = Set(
    [
      "and", "but", "or", "that", "because", "while", "as", "if", "when", "although", "though",
      "so", "since", "until", "after", "before", "where", "whether", "yet",
    ].map { WordKey($0) })

  /// Whether a finite verb stands among the tokens, before any relative clause.
  func hasVerb(_ tokens: Range<Int>) -> Bool {
    for index in tokens {
      let token = reading.tokens[index]
      if token.key == .who || token.key == .which || token.key == WordKey("whose") { return false }
      if isLowerVerb(index) { return true }
    }
    return false
  }

  /// Whether any token can be a finite verb.
  func hasClause(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isLowerVerb($0) || has(.auxiliary, $0) || has(.cue, $0) }
      || tokens.contains { endsInS($0) }
  }

  private func endsInS(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.count > 3 && token.startsLower
      && reading.bytes[token.end - 1] == UInt8(ascii: "s")
      || has([.possessive, .negation], index)
  }

  /// Whether the token is one of the commonest verbs, in a finite form.
  func isFinite(_ index: Int) -> Bool {
    index < reading.tokens.count && Self.finite.contains(reading.tokens[index].key)
  }

  private static let finite: Set<WordKey> = Set(
    [
      "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "will", "would",
      "can", "could", "shall", "should", "may", "might", "must", "'re", "’re", "'ve", "’ve", "'ll",
      "’ll", "went", "came", "took", "gave", "made", "saw", "left", "got", "knew",
    ].map { WordKey($0) })
}
