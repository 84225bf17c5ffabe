/// Compares one text with many that are shorter. What is needed of the one is made ready once.
struct TextComparison {
  private let texts: TextTable
  private let rule: CopyRule
  private var loaded = -1
  private var bigrams = BigramTable()
  private var trigrams = TrigramTable()
  private var hasTrigrams = false
  private var entities = EntityMarks()
  private var leadEntities = EntityMarks()
  private var met = EntityMarks()

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
    let (longer, shorter) = (min(text, other), max(text, other))
    var measures = PairMeasures()
    load(longer)
    countWords(longer, shorter, into: &measures)
    countEntities(longer, shorter, into: &measures)
    _ = cover(shorter, atLeast: 0, into: &measures)
    countBigrams(longer, shorter, into: &measures)
    align(longer, shorter, into: &measures)
    return measures
  }

  /// The verdict on a pair, and its measures as far as they were needed for it: of most pairs
  /// that are no copies a part of the shorter text's words is enough.
  ///
  /// - Precondition: `longer < shorter`.
  mutating func verdict(
    longer: Int, shorter: Int
  ) -> (verdict: Verdict, measures: PairMeasures) {
    var measures = PairMeasures()
    load(longer)
    countWords(longer, shorter, into: &measures)
    countEntities(longer, shorter, into: &measures)
    guard rule.mayBeCopies(measures.entities) else { return (.different(.entities), measures) }
    guard cover(shorter, atLeast: rule.fewestCoveredWords(measures), into: &measures) else {
      return (.different(.overlap), measures)
    }
    countBigrams(longer, shorter, into: &measures)
    guard rule.mayBeCopies(measures) else { return (.different(.overlap), measures) }
    align(longer, shorter, into: &measures)
    return (rule.verdict(measures), measures)
  }
}

// MARK: - Measuring

extension TextComparison {
  private mutating func load(_ text: Int) {
    guard loaded != text else { return }
    loaded = text
    hasTrigrams = false
    let cells = texts.cells[text]
    let words = cells.span.extracting(0..<texts.wordCount(of: text))
    bigrams.load(words)
    bigramCounts[text] = Int32(bigrams.distinctCount)
    entities.clear()
    leadEntities.clear()
    for index in 0..<words.count where Token.isEntity(words[index]) {
      _ = entities.insert(words[index])
      if index < TextProfile.leadWords { _ = leadEntities.insert(words[index]) }
    }
  }

  private func countWords(_ longer: Int, _ shorter: Int, into measures: inout PairMeasures) {
    measures.shorterWords = texts.wordCount(of: shorter)
    measures.longerWords = texts.wordCount(of: longer)
    measures.script = texts.script(of: longer, shorter)
    measures.daysApart = texts.daysApart(longer, shorter)
  }

  private mutating func countEntities(
    _ longer: Int, _ shorter: Int, into measures: inout PairMeasures
  ) {
    measures.entities.shorterLength = measures.shorterLength
    measures.entities.fewer = min(
      texts.profiles[longer].entityCount, texts.profiles[shorter].entityCount)
    measures.entities.lead = texts.profiles[longer].leadEntityCount
    met.clear()
    let cells = texts.cells[shorter]
    let words = cells.span.extracting(0..<measures.shorterWords)
    for index in 0..<words.count
    where Token.isEntity(words[index]) && entities.contains(words[index]) {
      guard met.insert(words[index]) else { continue }
      measures.entities.shared += 1
      if leadEntities.contains(words[index]) { measures.entities.sharedLead += 1 }
    }
  }

  /// Counts what of the shorter text stands in the loaded one, until it cannot be enough.
  private mutating func cover(
    _ shorter: Int, atLeast fewest: Int, into measures: inout PairMeasures
  ) -> Bool {
    let cells = texts.cells[shorter]
    let words = cells.span.extracting(0..<measures.shorterWords)
    guard let cover = bigrams.cover(of: words, mostUncovered: words.count - fewest) else {
      return false
    }
    measures.sharedBigrams = cover.bigrams
    measures.coveredWords = cover.words
    return true
  }

  /// Counts what is known once the shorter text has been met by the loaded one.
  private mutating func countBigrams(
    _ longer: Int, _ shorter: Int, into measures: inout PairMeasures
  ) {
    measures.longerBigrams = bigrams.distinctCount
    measures.shorterBigrams = bigramCount(of: shorter)
    measures.leadBigrams = min(Self.leadLength, max(0, measures.longerWords - 1))
    let cells = texts.cells[longer]
    let words = cells.span.extracting(0..<measures.longerWords)
    for index in 0..<measures.leadBigrams
    where bigrams.isShared(BigramTable.key(words, at: index)) {
      measures.leadShared += 1
    }
  }

  private mutating func align(_ longer: Int, _ shorter: Int, into measures: inout PairMeasures) {
    let (longerCells, shorterCells) = (texts.cells[longer], texts.cells[shorter])
    let longerWords = longerCells.span.extracting(0..<measures.longerWords)
    let shorterWords = shorterCells.span.extracting(0..<measures.shorterWords)
    if !hasTrigrams {
      trigrams.load(longerWords)
      hasTrigrams = true
    }
    let alignment = Alignment(
      shorterWords, longerWords, anchors: trigrams.anchors(shorterWords), script: measures.script)
    measures.alignedWords = alignment.alignedWords
    measures.substitutions = alignment.substitutions
  }

  private mutating func bigramCount(of text: Int) -> Int {
    if bigramCounts[text] < 0 {
      let cells = texts.cells[text]
      counter.load(cells.span.extracting(0..<texts.wordCount(of: text)))
      bigramCounts[text] = Int32(counter.distinctCount)
    }
    return Int(bigramCounts[text])
  }
}
