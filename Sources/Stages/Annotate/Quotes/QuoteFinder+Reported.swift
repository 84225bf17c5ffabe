internal import Corpus
internal import Scanning

/// Reported speech: one report a sentence at most.
extension QuoteFinder {
  mutating func addReported(in paragraph: Range<Int>) {
    var sentence = reading.tokens[paragraph.lowerBound].sentence
    while sentence < reading.sentences.count,
      reading.sentences[sentence].lowerBound < reading.byteRange(paragraph).upperBound
    {
      let tokens = reading.sentenceTokens[sentence]
      sentence += 1
      guard tokens.count >= 4, !isFilled(tokens) else { continue }
      let clause = ReportClause(self, tokens)
      if let report = clause.accordingTo() ?? clause.finalAttribution()
        ?? clause.leadingAttribution()
      {
        append(report)
      }
    }
  }

  /// Whether a quotation covers the sentence, but perhaps for its last mark.
  private func isFilled(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, isQuoted[first] else { return false }
    return isQuoted[tokens.upperBound - 1] || tokens.count >= 2 && isQuoted[tokens.upperBound - 2]
  }
}

/// The search for a report in one sentence.
struct ReportClause {
  let reading: Reading
  let phrases: NounPhrases
  let attributions: Attributions
  let isQuoted: [Bool]
  let quotedRanges: [Range<Int>]
  let marks: [Int]

  /// The sentence, in tokens.
  let tokens: Range<Int>

  /// The first token of the sentence that stands in a quotation, or the sentence's end.
  let firstQuoted: Int

  init(_ finder: QuoteFinder, _ tokens: Range<Int>) {
    reading = finder.reading
    phrases = finder.attributions.phrases
    attributions = finder.attributions
    isQuoted = finder.isQuoted
    quotedRanges = finder.quotedRanges
    marks = finder.marks
    self.tokens = tokens
    firstQuoted = min(tokens.upperBound, Self.next(in: quotedRanges, from: tokens.lowerBound))
  }

  var end: Int { tokens.upperBound }

  func isComma(_ index: Int) -> Bool { reading.hasMark(UInt8(ascii: ","), at: index) }

  func isFree(_ index: Int) -> Bool { index < end && !isQuoted[index] }

  /// The first token from `index` on that stands in a direct quotation; `Int.max` if none does.
  func nextQuoted(from index: Int) -> Int { Self.next(in: quotedRanges, from: index) }

  private static func next(in ranges: [Range<Int>], from index: Int) -> Int {
    let place = ranges.firstIndex { index < $0.upperBound }
    return place < ranges.count ? max(index, ranges[place].lowerBound) : Int.max
  }

  /// Whether a quotation mark opens among some bytes.
  func hasMark(in bytes: Range<Int>) -> Bool {
    let place = marks.firstIndex { bytes.lowerBound <= $0 }
    return place < marks.count && marks[place] < bytes.upperBound
  }

  /// The report whose content is `content`, without the marks at its ends; `nil` for less than
  /// three words or one that a quotation fills.
  func report(_ content: Range<Int>, _ attribution: Attribution) -> FoundQuote? {
    var first = content.lowerBound
    var last = content.upperBound
    while first < last, isSeparator(first) { first += 1 }
    while last > first, isSeparator(last - 1) { last -= 1 }
    guard last - first >= 3, nextQuoted(from: first) >= last else { return nil }
    let bytes = reading.byteRange(first..<last)
    return FoundQuote(bytes, hasMark(in: bytes) ? .mixed : .indirect, attribution)
  }

  private func isSeparator(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.count == 1 else { return false }
    switch token.firstByte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."): return true
    default: return false
    }
  }

  // MARK: - According to

  func accordingTo() -> FoundQuote? {
    for index in tokens where reading.has(.according, at: index) {
      guard reading.has(.to, at: index + 1), isFree(index),
        let speaker = phrases.phrase(after: index + 1, before: end)
      else { continue }
      let attribution = Attribution(cue: index..<index + 2, speaker: speaker)
      if index > tokens.lowerBound { return report(tokens.lowerBound..<index, attribution) }
      var comma = speaker.upperBound
      while comma < end, !isComma(comma) { comma += 1 }
      guard comma < end else { return nil }
      return report(afterApposition(comma) + 1..<end, attribution)
    }
    return nil
  }

  /// The comma that ends the apposition which the one at `comma` begins, or the same:
  /// "According to the Front, a party of the south, …".
  private func afterApposition(_ comma: Int) -> Int {
    let first = comma + 1
    var next = first
    while next < min(end, first + 24), !isComma(next) { next += 1 }
    guard next < end, isComma(next), next > first, next + 3 < end else { return comma }
    let isRelative = reading.has(.who, at: first) || reading.has(.which, at: first)
    let isAge = next == first + 1 && reading.tokens[first].shape.contains(.allDigits)
    let isNoun =
      reading.has([.determiner, .roleNoun, .title], at: first) && !phrases.hasVerb(first..<next)
      && (first..<min(next, first + 6)).contains {
        reading.has([.roleNoun, .title, .organisationWord, .outletWord], at: $0)
      }
    guard isRelative || isAge || isNoun else { return comma }
    // What goes on with a verb or one more item of a list had its subject in between.
    let follows = next + 1
    if phrases.isFinite(follows) || phrases.looksLikeVerb(follows)
      || reading.has(.and, at: follows) || reading.has(.who, at: follows)
      || reading.has(.which, at: follows)
    {
      return comma
    }
    return phrases.hasVerb(follows..<end) ? next : comma
  }

  // MARK: - Content, NP said

  func finalAttribution() -> FoundQuote? {
    var verb = end - 1
    while verb > tokens.lowerBound + 2 {
      defer { verb -= 1 }
      let token = reading.tokens[verb]
      guard token.isAny(of: .coreCue), token.startsLower, isFree(verb),
        !attributions.isParticiple(verb), !Self.leadingOnly.contains(token.key)
      else { continue }
      if let quote = normalOrder(verb) ?? inverted(verb) { return quote }
    }
    return nil
  }

  private static let leadingOnly: Set<WordKey> = Set(
    ["found", "shows", "showed"].map { WordKey($0) })

  private func normalOrder(_ verb: Int) -> FoundQuote? {
    guard tailEnd(after: verb) - verb <= 12, tailIsAdjunct(after: verb) else { return nil }
    let start = phrases.verbGroupStart(verb, from: tokens.lowerBound)
    guard let speaker = phrases.phrase(before: start, from: tokens.lowerBound),
      case let comma = speaker.lowerBound - 1, comma >= tokens.lowerBound + 3, isComma(comma),
      firstQuoted >= comma, !isFronted(before: comma, verb)
    else { return nil }
    return report(tokens.lowerBound..<comma, Attribution(cue: verb..<verb + 1, speaker: speaker))
  }

  /// Where the sentence ends, but for ", citing two officials".
  private func tailEnd(after verb: Int) -> Int {
    for index in verb + 1..<max(verb + 1, min(end - 1, verb + 12))
    where isComma(index) && reading.has(WordKey("citing"), at: index + 1) {
      return index
    }
    return end
  }

  /// Whether what stands before the comma is an adjunct and no statement.
  private func isFronted(before comma: Int, _ verb: Int) -> Bool {
    guard reading.has(.clauseOpener, at: tokens.lowerBound) else { return false }
    let length = comma - tokens.lowerBound
    return length < 9 || length < 12 && tailEnd(after: verb) - verb > 2
  }

  /// Whether at most nine words follow, and they are an adjunct.
  private func tailIsAdjunct(after verb: Int) -> Bool {
    var words = 0
    var first: Int?
    var tail = verb + 1
    if reading.has(.tellCue, at: verb), let hearer = phrases.hearer(after: verb, before: end) {
      tail = hearer.upperBound
    }
    for index in tail..<max(tail, tailEnd(after: verb))
    where !reading.hasMark(UInt8(ascii: "."), at: index) {
      words += 1
      if first == nil { first = index }
      if words <= 2, reading.has(.that, at: index) { return false }
    }
    guard let first else { return true }
    return words <= 9
      && (reading.has([.adjunct, .weekday, .dayWord, .dateModifier], at: first) || isComma(first)
        || reading.has(.of, at: first))
  }

  private func inverted(_ verb: Int) -> FoundQuote? {
    let start = phrases.verbGroupStart(verb, from: tokens.lowerBound)
    guard isComma(start - 1), start >= tokens.lowerBound + 3, firstQuoted >= start - 1,
      Self.invertible.contains(reading.tokens[verb].key),
      let speaker = phrases.phrase(after: verb, before: end),
      // "the agency, …, said it was": the pronoun begins what is said.
      !reading.has(.pronoun, at: speaker.lowerBound) || end - speaker.upperBound <= 1,
      // "Smith, who lives there, said the road was closed": the verb shows what is said.
      !phrases.hasVerb(speaker), !phrases.isFinite(speaker.upperBound), !isApposed(before: start)
    else { return nil }
    return report(
      tokens.lowerBound..<start - 1, Attribution(cue: verb..<verb + 1, speaker: speaker))
  }

  /// Whether all before the verb is one phrase with its apposition or relative clause.
  private func isApposed(before verb: Int) -> Bool {
    guard let subject = phrases.phrase(before: verb, from: tokens.lowerBound) else { return false }
    let inner = subject.prefix { !isComma($0) }.endIndex
    guard subject.lowerBound == tokens.lowerBound else {
      // "One of them, Maryam Soltani,"
      return reading.has(.pronoun, at: subject.lowerBound - 2) && isComma(subject.lowerBound - 1)
        && !phrases.hasVerb(tokens.lowerBound..<subject.lowerBound)
    }
    // "The bridge, which is old, had fallen, said …": each part has to be one without a verb.
    var start = inner + 1
    while start < subject.upperBound {
      let end = (start..<subject.upperBound).first { isComma($0) } ?? subject.upperBound
      if phrases.hasVerb(start..<end) { return false }
      start = end + 1
    }
    return inner < subject.upperBound
  }

  private static let invertible: Set<WordKey> = Set(
    [
      "said", "says", "reported", "reports", "noted", "added", "explained", "wrote", "argued",
      "warned", "writes", "adds", "notes",
    ].map { WordKey($0) })
}
