/// Compares one text with many others. What is needed of the one is made ready once.
struct TextComparison {
  private let texts: TextTable
  private let rule: CopyRule
  private var loaded = -1
  private var bigrams = BigramTable()
  private var trigrams = TrigramTable()
  private var hasTrigrams = false

  /// Distinct pairs of words of each text that was ever loaded or asked for; -1 if not yet known.
  private var bigramCounts: [Int32]
  private var counter = BigramTable()

  /// Pairs of words at a text's start that are its lead.
  private static let leadLength = 60

  init(_ texts: TextTable, _ rule: CopyRule) {
    self.texts = texts
    self.rule = rule
    bigramCounts = Array(repeating: -1, count: texts.count)
  }

  /// All measures of a pair.
  mutating func measures(_ text: Int, _ other: Int) -> PairMeasures {
    var measures = PairMeasures()
    countWords(text, other, into: &measures)
    countEntities(text, other, into: &measures)
    countBigrams(text, other, into: &measures)
    align(text, other, into: &measures)
    return measures
  }

  /// The verdict on a pair, and its measures as far as they were needed for it.
  mutating func verdict(_ text: Int, _ other: Int) -> (verdict: Verdict, measures: PairMeasures) {
    var measures = PairMeasures()
    countWords(text, other, into: &measures)
    countEntities(text, other, into: &measures)
    guard rule.mayBeCopies(measures.entities) else { return (.different(.entities), measures) }
    countBigrams(text, other, into: &measures)
    guard rule.mayBeCopies(measures) else { return (.different(.overlap), measures) }
    align(text, other, into: &measures)
    return (rule.verdict(measures), measures)
  }
}

// MARK: - Measuring

extension TextComparison {
  private func countWords(_ text: Int, _ other: Int, into measures: inout PairMeasures) {
    measures.shorterWords = min(texts.wordCount(of: text), texts.wordCount(of: other))
    measures.longerWords = max(texts.wordCount(of: text), texts.wordCount(of: other))
    measures.script = texts.script(of: text, other)
    measures.daysApart = texts.daysApart(text, other)
  }

  private func countEntities(_ text: Int, _ other: Int, into measures: inout PairMeasures) {
    let isShorter = texts.isShorter(text, than: other)
    let shorter = texts.entities[isShorter ? text : other]
    let longer = texts.entities[isShorter ? other : text]
    measures.entities.shorterLength = measures.shorterLength
    measures.entities.fewer = min(shorter.count, longer.count)
    measures.entities.shared = sharedCount(shorter, longer)
    let lead = texts.leadEntities[isShorter ? other : text]
    measures.entities.lead = lead.count
    measures.entities.sharedLead = sharedCount(shorter, lead)
  }

  /// Merges two ascending lists.
  private func sharedCount(_ first: EntityList, _ second: EntityList) -> Int {
    let all = texts.entityTokens
    let entities = all.span
    var left = first.range.lowerBound
    var right = second.range.lowerBound
    var shared = 0
    while left < first.range.upperBound, right < second.range.upperBound {
      let mine = entities[left]
      let theirs = entities[right]
      if mine == theirs { shared += 1 }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
    return shared
  }

  private mutating func countBigrams(_ text: Int, _ other: Int, into measures: inout PairMeasures) {
    load(text)
    let all = texts.tokens
    let otherTokens = all.span.extracting(texts.tokenRange(of: other))
    let tokens = all.span.extracting(texts.tokenRange(of: text))
    let isShorter = texts.isShorter(text, than: other)
    measures.sharedBigrams = bigrams.sharedCount(with: otherTokens)
    let otherCount = bigramCount(of: other)
    measures.shorterBigrams = isShorter ? bigrams.distinctCount : otherCount
    measures.longerBigrams = isShorter ? otherCount : bigrams.distinctCount
    let longer = isShorter ? otherTokens : tokens
    measures.leadBigrams = min(Self.leadLength, max(0, longer.count - 1))
    for index in 0..<measures.leadBigrams
    where bigrams.isShared(BigramTable.key(longer, at: index)) {
      measures.leadShared += 1
    }
    measures.coveredWords = coveredWords(isShorter ? tokens : otherTokens)
  }

  /// Words of a text that stand in a pair of words which both have.
  private func coveredWords(_ tokens: Span<UInt16>) -> Int {
    var covered = 0
    var previousIsShared = false
    for index in 0..<max(0, tokens.count - 1) {
      let isShared = bigrams.isShared(BigramTable.key(tokens, at: index))
      if isShared { covered += previousIsShared ? 1 : 2 }
      previousIsShared = isShared
    }
    return covered
  }

  private mutating func align(_ text: Int, _ other: Int, into measures: inout PairMeasures) {
    load(text)
    let all = texts.tokens
    let tokens = all.span.extracting(texts.tokenRange(of: text))
    let otherTokens = all.span.extracting(texts.tokenRange(of: other))
    if !hasTrigrams {
      trigrams.load(tokens)
      hasTrigrams = true
    }
    let isShorter = texts.isShorter(text, than: other)
    let anchors = trigrams.anchors(tokens, otherTokens, loadedIsShorter: isShorter)
    let alignment = Alignment(
      isShorter ? tokens : otherTokens, isShorter ? otherTokens : tokens, anchors: anchors,
      script: measures.script)
    measures.alignedWords = alignment.alignedWords
    measures.substitutions = alignment.substitutions
  }

  private mutating func load(_ text: Int) {
    guard loaded != text else { return }
    loaded = text
    hasTrigrams = false
    let all = texts.tokens
    bigrams.load(all.span.extracting(texts.tokenRange(of: text)))
    bigramCounts[text] = Int32(bigrams.distinctCount)
  }

  private mutating func bigramCount(of text: Int) -> Int {
    if bigramCounts[text] < 0 {
      let all = texts.tokens
      counter.load(all.span.extracting(texts.tokenRange(of: text)))
      bigramCounts[text] = Int32(counter.distinctCount)
    }
    return Int(bigramCounts[text])
  }
}
