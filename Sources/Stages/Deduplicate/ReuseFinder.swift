import Corpus

/// Finds passages that articles have from earlier ones.
///
/// Each passage is looked for in one article only, the earliest that has a fingerprint of it, so
/// that the cost is linear in the words, however many articles share a passage. What two copies
/// share is left out, and so is what a site shows every day.
struct ReuseFinder {
  private let observations: [Observation]
  private let texts: TextTable
  private let boilerplate: Boilerplate

  /// The articles that are no copies of others, the earliest first.
  private let originals: [Int]

  init(
    _ observations: [Observation], _ texts: TextTable, without boilerplate: Boilerplate,
    among copies: CopyClusters
  ) {
    self.observations = observations
    self.texts = texts
    self.boilerplate = boilerplate
    // An article without a date may be as old as it likes: it is nobody's source before the dated.
    originals = observations.indices
      .filter { copies.status(of: observations[$0].id).isCanonical(observations[$0].id) }
      .sorted {
        (observations[$0].day ?? Int.max, $0) < (observations[$1].day ?? Int.max, $1)
      }
  }

  func reuse(ofWords fewest: Int) -> [Reuse] {
    let seeds = seeds(ofWords: fewest)
    var reuse: [Reuse] = []
    var next = 0
    while next < seeds.count {
      let article = seeds[next].article
      let first = next
      while next < seeds.count, seeds[next].article == article { next += 1 }
      let passages = passages(seeds[first..<next], ofWords: fewest)
      guard !passages.isEmpty else { continue }
      let id = observations[originals[Int(article)]].id
      reuse.append(Reuse(id: id, passages: passages))
    }
    return reuse.sorted { $0.id < $1.id }
  }
}

// MARK: - Where passages may be

extension ReuseFinder {
  /// A fingerprint of an article that an earlier one has, too.
  private struct Seed {
    let article: UInt32
    let start: UInt32
    let source: UInt32
    let sourceStart: UInt32
  }

  private struct Posting {
    let fingerprint: UInt64
    let article: UInt32
    let start: UInt32
  }

  /// By article and place.
  private func seeds(ofWords fewest: Int) -> [Seed] {
    var postings: [Posting] = []
    var winnowing = Winnowing()
    for (article, document) in originals.enumerated() {
      let text = texts.text(ofDocument: document)
      guard !texts.profiles[text].isExactOnly else { continue }
      let cells = texts.cells[text]
      let words = cells.span.extracting(0..<texts.wordCount(of: text))
      for place in winnowing.places(of: words, sharing: fewest) {
        postings.append(
          Posting(
            fingerprint: place.fingerprint, article: UInt32(article), start: UInt32(place.start)))
      }
    }
    postings.sort {
      ($0.fingerprint, $0.article, $0.start) < ($1.fingerprint, $1.article, $1.start)
    }
    var seeds: [Seed] = []
    var first = 0
    for (index, posting) in postings.enumerated() {
      if posting.fingerprint != postings[first].fingerprint { first = index }
      guard posting.article != postings[first].article else { continue }
      seeds.append(
        Seed(
          article: posting.article, start: posting.start, source: postings[first].article,
          sourceStart: postings[first].start))
    }
    return seeds.sorted { ($0.article, $0.start) < ($1.article, $1.start) }
  }
}

// MARK: - How far they go

extension ReuseFinder {
  private func passages(_ seeds: ArraySlice<Seed>, ofWords fewest: Int) -> [Reuse.Passage] {
    var passages: [Reuse.Passage] = []
    var end = 0
    for seed in seeds where Int(seed.start) >= end {
      let document = originals[Int(seed.article)]
      let source = originals[Int(seed.source)]
      guard let found = extended(seed, document, source, notBefore: end),
        found.words.count >= fewest
      else { continue }
      end = found.words.upperBound
      passages.append(
        Reuse.Passage(
          words: observed(found.words, of: document), source: observations[source].id,
          sourceWords: observed(found.sourceWords, of: source)))
    }
    return passages
  }

  /// The longest run of the same words around a seed; `nil` if only hashes are the same.
  private func extended(
    _ seed: Seed, _ document: Int, _ source: Int, notBefore least: Int
  ) -> (words: Range<Int>, sourceWords: Range<Int>)? {
    let (text, sourceText) = (texts.text(ofDocument: document), texts.text(ofDocument: source))
    let (cells, sourceCells) = (texts.cells[text], texts.cells[sourceText])
    let words = cells.span.extracting(0..<texts.wordCount(of: text))
    let sourceWords = sourceCells.span.extracting(0..<texts.wordCount(of: sourceText))
    var start = Int(seed.start)
    var sourceStart = Int(seed.sourceStart)
    var length = 0
    while start + length < words.count, sourceStart + length < sourceWords.count,
      words[start + length] == sourceWords[sourceStart + length]
    { length += 1 }
    guard length >= Winnowing.runLength else { return nil }
    while start > least, sourceStart > 0, words[start - 1] == sourceWords[sourceStart - 1] {
      start -= 1
      sourceStart -= 1
      length += 1
    }
    return (start..<start + length, sourceStart..<sourceStart + length)
  }

  /// The words of an article that are meant by words without its site's boilerplate.
  private func observed(_ words: Range<Int>, of document: Int) -> Range<Int> {
    let observation = observations[document]
    guard texts.wordCount(of: texts.text(ofDocument: document)) < observation.wordCount else {
      return words
    }
    let own = boilerplate.ownRanges(of: observation)
    return place(of: words.lowerBound, in: own)..<place(of: words.upperBound - 1, in: own) + 1
  }

  private func place(of word: Int, in own: [Range<Int>]) -> Int {
    var passed = 0
    for range in own {
      if word < passed + range.count { return range.lowerBound + word - passed }
      passed += range.count
    }
    preconditionFailure("word \(word) of an article that has \(passed) of its own")
  }
}
