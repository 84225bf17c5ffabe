internal import Corpus
internal import Scanning

/// The commonest report: who, a verb, what.
extension ReportClause {
  func leadingAttribution() -> FoundQuote? {
    for verb in tokens.lowerBound + 1..<max(tokens.lowerBound + 1, end - 2) {
      let token = reading.tokens[verb]
      guard token.startsLower, isFree(verb),
        token.isAny(of: [.coreCue, .intentCue, .judgingCue]) || isReportingParticiple(verb)
      else { continue }
      if let quote = said(verb) ?? vowed(verb) ?? called(verb) { return quote }
    }
    return nil
  }

  private func isReportingParticiple(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isAny(of: .cue) && attributions.isParticiple(index)
  }

  private func speaker(of verb: Int) -> Range<Int>? {
    // Who speaks does not stand in a quotation: “No,” Smith said, adding that …
    let place = quotedRanges.firstIndex { verb < $0.upperBound }
    let first = max(tokens.lowerBound, place > 0 ? quotedRanges[place - 1].upperBound : 0)
    let start = phrases.verbGroupStart(verb, from: first)
    if let phrase = phrases.phrase(before: start, from: first) { return phrase }
    return attributions.isParticiple(verb) ? phrases.subject(in: first..<verb) : nil
  }

  // MARK: - said (that)

  private func said(_ verb: Int) -> FoundQuote? {
    let token = reading.tokens[verb]
    guard token.isAny(of: .coreCue) || isReportingParticiple(verb) else { return nil }
    let start = token.isAny(of: .tellCue) ? contentAfterHearer(verb) : contentAfterAdjunct(verb)
    guard let start, start < end else { return nil }
    guard
      reading.has(.that, at: start) || token.isAny(of: .freeCue) || isPlainClause(start, token.key)
    else { return nil }
    guard let speaker = speaker(of: verb) else { return nil }
    let attribution = Attribution(cue: verb..<verb + 1, speaker: speaker)
    if case let quoted = nextQuoted(from: start), quoted < end {
      guard quoted - start > 5 else { return nil }
      return report(start..<quoted, attribution)
    }
    return report(start..<end, attribution)
  }

  /// Where the content of "told X (that) …" starts.
  private func contentAfterHearer(_ verb: Int) -> Int? {
    var index = verb + 1
    while index < min(end, verb + 13), isFree(index) {
      if reading.has(.that, at: index) { return index }
      if isComma(index) || reading.hasMark(UInt8(ascii: ":"), at: index) { break }
      index += 1
    }
    guard let hearer = phrases.hearer(after: verb, before: end) else { return verb + 1 }
    let content = afterCircumstances(hearer.upperBound)
    // "told the paper by telephone on Tuesday": nothing is said.
    guard reading.has(.to, at: hearer.upperBound) || phrases.hasClause(content..<end) else {
      return nil
    }
    return content
  }

  /// Past "to", "by telephone", "on Tuesday".
  private func afterCircumstances(_ start: Int) -> Int {
    var index = start
    while index < end, reading.has([.adjunct, .weekday, .timeUnit], at: index),
      !reading.has(.that, at: index)
    {
      let isPreposition = reading.has(.preposition, at: index) && !reading.has(.to, at: index)
      index += 1
      guard isPreposition, let object = phrases.phrase(after: index - 1, before: end),
        !phrases.hasVerb(object)
      else { continue }
      index = object.upperBound
    }
    return index
  }

  /// Where the content of "said on Tuesday (that) …" starts.
  private func contentAfterAdjunct(_ verb: Int) -> Int? {
    let next = verb + 1
    let opensAdjunct =
      reading.has([.adjunct, .weekday, .dateModifier, .auxiliary], at: next)
      && !reading.has(.that, at: next)
    var that = next
    while that < min(end, next + 14), !reading.has(.that, at: that), !isComma(that),
      !reading.hasMark(UInt8(ascii: ":"), at: that), !isMark(that)
    {
      that += 1
    }
    if reading.has(.that, at: that), that < end, that == next || opensAdjunct { return that }
    if reading.hasMark(UInt8(ascii: ":"), at: next) { return next + 1 }
    if reading.has(.weekday, at: next) { return next + 1 }
    if opensAdjunct, reading.has(.preposition, at: next), let clause = clauseAfterAdjunct(next) {
      return clause
    }
    if reading.has(.preposition, at: next) || reading.has(.as, at: next)
      || reading.has(.to, at: next)
      || isComma(next) || reading.hasMark(UInt8(ascii: "."), at: next)
      || reading.hasMark(UInt8(ascii: ";"), at: next)
    {
      return nil
    }
    return next
  }

  /// Where what is said starts in "said in a statement Monday it had …": with its subject.
  private func clauseAfterAdjunct(_ index: Int) -> Int? {
    let start = afterCircumstances(index)
    guard start > index, start + 2 < end,
      reading.has(.pronoun, at: start) || reading.has(.the, at: start),
      phrases.hasClause(start + 1..<end)
    else { return nil }
    return start
  }

  private func isMark(_ index: Int) -> Bool {
    index < end && reading.bytes.span.quotationMarkWidth(at: reading.tokens[index].start) > 0
  }

  /// Whether a clause can follow the verb without "that": a pronoun or an article begins it.
  private func isPlainClause(_ index: Int, _ verb: WordKey) -> Bool {
    guard !Self.needsThat.contains(verb) else { return false }
    return reading.has([.determiner], at: index) && !reading.has(.a, at: index)
      && !reading.has(.an, at: index)
      || reading.has(.pronoun, at: index) || reading.has(WordKey("there"), at: index)
  }

  private static let needsThat: Set<WordKey> = Set(
    [
      "reported", "found", "shows", "showed", "denied", "denies", "wrote", "announced", "announces",
      "observed", "recalled", "recalls", "cautioned", "confirmed", "revealed", "reveals", "reports",
      "indicated", "stressed", "emphasized", "reiterated", "posted",
    ].map { WordKey($0) })

  // MARK: - vowed to, called it

  /// "vowed to stay". Who wants or agrees to do something says nothing, unless words of theirs
  /// are quoted.
  private func vowed(_ verb: Int) -> FoundQuote? {
    guard reading.tokens[verb].isAny(of: .intentCue), reading.has(.to, at: verb + 1),
      Self.promises.contains(reading.tokens[verb].key) || hasMark(after: verb),
      let speaker = speaker(of: verb)
    else { return nil }
    return report(verb + 1..<end, Attribution(cue: verb..<verb + 1, speaker: speaker))
  }

  private static let promises: Set<WordKey> = Set(
    [
      "vowed", "vows", "vow", "promised", "promises", "promise", "promising", "pledged", "pledges",
      "pledge", "pledging", "threatened", "threatens", "threaten", "threatening",
    ].map { WordKey($0) })

  private func hasMark(after verb: Int) -> Bool {
    hasMark(in: reading.tokens[verb].end..<reading.tokens[end - 1].end)
  }

  /// "called it “a farce”": what is judged and the judgment, if quoted words are part of it.
  private func called(_ verb: Int) -> FoundQuote? {
    guard reading.tokens[verb].isAny(of: .judgingCue), hasMark(after: verb),
      let speaker = speaker(of: verb)
    else { return nil }
    return report(verb + 1..<end, Attribution(cue: verb..<verb + 1, speaker: speaker))
  }
}
