internal import Scanning

/// Finds the noun phrases beside a verb, by word classes and a few joints; no parse.
///
/// All indices are of tokens. Every search looks at a bounded number of them.
struct NounPhrases {
  let reading: Reading

  /// Longest phrase, and longest way back over an apposition, in tokens.
  static let longestPhrase = 15
  static let longestApposition = 32

  func has(_ classes: WordClass, _ index: Int) -> Bool { reading.has(classes, at: index) }
  func has(_ key: WordKey, _ index: Int) -> Bool { reading.has(key, at: index) }

  /// Start of the phrase whose last token is `last`.
  func core(endingAt last: Int, from start: Int) -> Int? {
    guard last >= start else { return nil }
    let token = reading.tokens[last]
    if token.isAny(of: .pronoun), !token.shape.contains(.allUpper) { return last }
    guard token.isWord || token.firstByte == UInt8(ascii: "@"), !isBreak(last) else { return nil }
    var index = last
    while index > start, let next = extended(index, from: start) { index = next }
    return last - index < Self.longestPhrase ? index : nil
  }

  /// A small word, unless its capital makes it a name: "Omar Said".
  func isBreak(_ index: Int) -> Bool {
    guard has(.phraseBreak, index) else { return false }
    let token = reading.tokens[index]
    return !token.startsUpper
      || !token.shape.contains(.allUpper)
        && reading.sentenceTokens[token.sentence].lowerBound == index
  }

  /// The start of the phrase with one more token, or `nil` where it begins.
  private func extended(_ index: Int, from start: Int) -> Int? {
    let before = index - 1
    let token = reading.tokens[before]
    // A determiner begins a phrase, unless "of" leads to another before it.
    if has(.determiner, index), !has(.of, before) { return nil }
    if token.isAny(of: [.possessive, .apostrophe]) { return before > start ? before : nil }
    if token.isAny(of: .determiner), token.key != .that { return before }
    let upperFollows = reading.tokens[index].startsUpper
    if isJoint(before, upperFollows: upperFollows) {
      guard before > start, reading.tokens[before - 1].isWord, !isBreak(before - 1) else {
        return nil
      }
      return before
    }
    if token.isAny(of: .dash) {
      return reading.touchesPrevious(before) && reading.touchesPrevious(index) && before > start
        ? before : nil
    }
    let isPart =
      token.isWord && !isBreak(before) && !(token.isAny(of: .cue) && token.startsLower)
      && !token.isAny(of: [.pronoun, .weekday]) && !token.shape.contains(.endsInLy)
    return isPart ? before : nil
  }

  /// "of"; "and" between names; "in" and "at" after an office.
  private func isJoint(_ index: Int, upperFollows: Bool) -> Bool {
    let key = reading.tokens[index].key
    if key == .of || reading.hasMark(UInt8(ascii: "&"), at: index) { return true }
    if key == .for { return upperFollows }
    if key == .and { return upperFollows && index > 0 && reading.tokens[index - 1].startsUpper }
    if key == .in || key == .at || key == .with || key == .from {
      return has(.roleNoun, index - 1)
    }
    return false
  }

  /// The phrase right after a verb: "said *the mayor of Homs* on Tuesday".
  func phrase(after verb: Int, before limit: Int) -> Range<Int>? {
    var start = verb + 1
    while start < limit, reading.tokens[start].shape.contains(.endsInLy),
      reading.tokens[start].startsLower
    {
      start += 1
    }
    guard start < limit else { return nil }
    let first = reading.tokens[start]
    if first.isAny(of: .pronoun), !first.shape.contains(.allUpper) { return start..<start + 1 }
    guard first.startsUpper || first.isAny(of: [.determiner, .roleNoun]) else { return nil }
    var end = start
    while end < limit, end - start < Self.longestPhrase {
      let token = reading.tokens[end]
      if !token.isWord, !token.isAny(of: [.possessive, .dash]),
        !token.isMark(UInt8(ascii: "&"))
      {
        break
      }
      if token.isAny(of: .dash), !reading.touchesPrevious(end) { break }
      if end > start, token.isAny(of: .adjunct), !token.shape.contains(.allUpper) { break }
      if token.isAny(of: .weekday) { break }
      end += 1
    }
    guard end > start else { return nil }
    // "(AFP)" belongs to who speaks.
    if end + 2 < limit + 1, end + 2 < reading.tokens.count,
      reading.hasMark(UInt8(ascii: "("), at: end), reading.hasMark(UInt8(ascii: ")"), at: end + 2)
    {
      end += 3
    }
    return start..<min(end, limit)
  }

  /// The subject at the start of a clause, after an adjunct like "On Tuesday,".
  func subject(in clause: Range<Int>) -> Range<Int>? {
    var start = clause.lowerBound
    if start < clause.upperBound, has(.clauseOpener, start) {
      var comma: Int?
      for index in start + 1..<max(start + 1, min(clause.upperBound, start + 25))
      where reading.hasMark(UInt8(ascii: ","), at: index) {
        comma = index
        break
      }
      if let comma {
        start = comma + 1
      } else if has(.and, start) || has(WordKey("but"), start) {
        start += 1
      }
    }
    var end = start
    while end < clause.upperBound, end - start < Self.longestPhrase - 1 {
      let token = reading.tokens[end]
      if !token.isWord, !token.isAny(of: [.possessive, .dash]) { break }
      let isJoint = token.key == .of || token.key == .for
      if isBreak(end), !isJoint, !(token.isAny(of: .dash) && reading.touchesPrevious(end)) { break }
      if token.isAny(of: .cue), token.startsLower { break }
      if end > start, token.startsLower, !token.isAny(of: [.roleNoun, .determiner]), !isJoint,
        looksLikeVerb(end)
      {
        break
      }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// "-ed", or "-s" before "to", "the" or "a".
  func looksLikeVerb(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.count > 3 else { return false }
    let last = reading.bytes[token.end - 1]
    if last == UInt8(ascii: "d") { return reading.bytes[token.end - 2] == UInt8(ascii: "e") }
    return last == UInt8(ascii: "s")
      && (has(.to, index + 1) || has(.the, index + 1) || has(.a, index + 1))
  }

  /// The first token of the verb group whose head is `verb`: "has repeatedly *said*".
  func verbGroupStart(_ verb: Int, from start: Int) -> Int {
    var index = verb
    while index > start, verb - index < 6 {
      let before = reading.tokens[index - 1]
      guard
        before.isAny(of: .auxiliary) || before.shape.contains(.endsInLy) && before.startsLower
          || before.isAny(of: .negation)
      else { break }
      index -= 1
    }
    return index
  }
}
