internal import Scanning

/// Who said it, and with which words.
struct Attribution {
  /// Tokens.
  var cue: Range<Int>
  var speaker: Range<Int>?
}

/// Finds the attribution beside a quotation.
struct Attributions {
  let reading: Reading
  let phrases: NounPhrases

  init(_ reading: Reading) {
    self.reading = reading
    phrases = NounPhrases(reading: reading)
  }

  private func isCue(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isAny(of: .cue) && token.startsLower
  }

  private func isComma(_ index: Int) -> Bool { reading.hasMark(UInt8(ascii: ","), at: index) }

  /// What follows a closing mark: "said Smith", "Smith said", "according to Smith".
  func after(_ clause: Range<Int>) -> Attribution? {
    var first = clause.lowerBound
    while first < clause.upperBound, isComma(first) || reading.has(.dash, at: first) { first += 1 }
    guard first < clause.upperBound else { return nil }
    if reading.has(.according, at: first), reading.has(.to, at: first + 1) {
      return Attribution(
        cue: first..<first + 2, speaker: phrases.phrase(after: first + 1, before: clause.upperBound)
      )
    }
    let isHelped = reading.has(.auxiliary, at: first) && first + 1 < clause.upperBound
    if isCue(first) || isHelped && isCue(first + 1) {
      let verb = isCue(first) ? first : first + 1
      guard let speaker = phrases.phrase(after: verb, before: clause.upperBound) else { return nil }
      return Attribution(cue: verb..<verb + 1, speaker: speaker)
    }
    for verb in first + 1..<max(first + 1, min(clause.upperBound, first + 30)) {
      let token = reading.tokens[verb]
      if !token.isWord, isClauseEnd(token) { break }
      guard isCue(verb) else { continue }
      let start = phrases.verbGroupStart(verb, from: first)
      if let speaker = phrases.phrase(before: start, from: first) {
        return Attribution(cue: verb..<verb + 1, speaker: speaker)
      }
    }
    return nil
  }

  private func isClauseEnd(_ token: Token) -> Bool {
    switch token.firstByte {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""): true
    case 0xe2: !token.isAny(of: [.dash, .apostrophe])
    default: false
    }
  }

  /// What leads to an opening mark: "Smith said:", "Smith told reporters that".
  func before(_ clause: Range<Int>) -> Attribution? {
    guard let last = clause.last else { return nil }
    let endsInMark = isComma(last) || reading.hasMark(UInt8(ascii: ":"), at: last)
    var verb = last
    while verb >= max(clause.lowerBound, last - 30) {
      defer { verb -= 1 }
      let gap = last - verb
      guard isCue(verb) || reading.has(.according, at: verb),
        endsInMark || gap <= 1 || reading.has(.that, at: last) && gap <= 8
      else { continue }
      if reading.has(.according, at: verb) {
        guard let speaker = phrases.phrase(after: verb + 1, before: clause.upperBound) else {
          return nil
        }
        return Attribution(cue: verb..<min(verb + 2, clause.upperBound), speaker: speaker)
      }
      if gap > 22 { return nil }
      let start = phrases.verbGroupStart(verb, from: clause.lowerBound)
      if let speaker = phrases.phrase(before: start, from: clause.lowerBound) {
        return Attribution(cue: verb..<verb + 1, speaker: speaker)
      }
      if isParticiple(verb), let speaker = phrases.subject(in: clause.lowerBound..<verb) {
        return Attribution(cue: verb..<verb + 1, speaker: speaker)
      }
    }
    if reading.hasMark(UInt8(ascii: ":"), at: last),
      let speaker = phrases.subject(in: clause.lowerBound..<last), speaker.count <= 8
    {
      return Attribution(cue: last..<last + 1, speaker: speaker)
    }
    return nil
  }

  func isParticiple(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.count > 5 && reading.bytes[token.end - 1] == UInt8(ascii: "g")
      && reading.bytes[token.end - 2] == UInt8(ascii: "n")
      && reading.bytes[token.end - 3] == UInt8(ascii: "i")
  }

  /// "…" — Name
  func signature(_ clause: Range<Int>) -> Attribution? {
    let dash = clause.lowerBound
    guard clause.count >= 2, reading.has(.dash, at: dash), reading.tokens[dash + 1].startsUpper
    else {
      return nil
    }
    var end = dash + 1
    while end < clause.upperBound, end < dash + 8,
      reading.tokens[end].isWord || reading.has([.possessive, .dash], at: end)
    {
      end += 1
    }
    return Attribution(cue: dash..<dash + 1, speaker: dash + 1..<end)
  }
}
