import Corpus
import TestSupport
import Testing

@testable import Deduplicate

@Suite struct `The decision` {
  /// Stories, each with up to four copies: whole, edited, cut, or with a paragraph of another.
  private func corpus(seed: UInt64, stories: Int) -> [Article] {
    var newsroom = Newsroom(seed: seed)
    var articles: [Article] = []
    var last: [String] = []
    for story in 0..<stories {
      let text = newsroom.paragraphs(2 + story % 5)
      var copies = [text]
      if newsroom.chance(50) { copies.append(text) }
      if newsroom.chance(50) { copies.append(newsroom.edited(text, percent: 12)) }
      if newsroom.chance(40) { copies.append(Array(text.prefix(1 + text.count / 2))) }
      if newsroom.chance(30) { copies.append(text + last) }
      last = text
      for (index, copy) in copies.enumerated() {
        let day = 10 + (story + index) % 15
        articles.append(article("\(story).\(index)", copy, published: "2024-03-\(day)"))
      }
    }
    return articles
  }

  @Test func `depends on no order`() {
    var newsroom = Newsroom(seed: 1)
    let stage = DeduplicateStage()
    let observations = corpus(seed: 2, stories: 40).map(stage.observe)
    let expected = stage.decide(observations).clusters
    #expect(expected.count > 10)
    for _ in 0..<5 {
      #expect(stage.decide(newsroom.shuffled(observations)).clusters == expected)
    }
  }

  @Test(arguments: [3, 4, 5] as [UInt64])
  func `is what comparing all pairs gives`(seed: UInt64) {
    let stage = DeduplicateStage()
    let observations = corpus(seed: seed, stories: 25).map(stage.observe).sorted { $0.id < $1.id }
    let found = stage.decide(observations)
    let expected = componentsOfAllPairs(observations)
    var components: [DocumentID: DocumentID] = [:]
    for (observation, component) in zip(observations, expected) where !component.isHung {
      let cluster = found.status(of: observation.id).cluster
      #expect(components[component.name, default: cluster] == cluster)
      components[component.name] = cluster
    }
    #expect(Set(components.values).count == components.count)
  }

  @Test func `measures pairs as sets of words would`() {
    let stage = DeduplicateStage()
    let observations = corpus(seed: 6, stories: 12).map(stage.observe)
    let texts = TextTable(observations, without: Boilerplate(of: observations))
    var comparison = TextComparison(texts, CopyRule(DeduplicateSettings()))
    for text in 0..<texts.count {
      for other in 0..<texts.count where other != text {
        let measures = comparison.measures(text, other)
        let mine = bigrams(of: text, in: texts)
        let theirs = bigrams(of: other, in: texts)
        #expect(measures.sharedBigrams == mine.intersection(theirs).count)
        #expect(measures.shorterBigrams + measures.longerBigrams == mine.count + theirs.count)
        #expect(measures.coveredWords == coveredWords(text, other, in: texts))
        #expect(measures == comparison.measures(other, text))
      }
    }
  }

  @Test func `is the same whether a pair is measured in full or only as far as it tells`() {
    let stage = DeduplicateStage()
    let rule = CopyRule(DeduplicateSettings())
    var compared = 0
    for seed in 40..<48 as Range<UInt64> {
      let observations = (corpus(seed: seed, stories: 14) + templates(seed: seed)).map(stage.observe)
      let texts = TextTable(observations, without: Boilerplate(of: observations))
      var comparison = TextComparison(texts, rule)
      for longer in 0..<texts.count {
        for shorter in (longer + 1)..<max(texts.count, longer + 1) {
          let full = rule.verdict(comparison.measures(longer, shorter))
          let (verdict, _) = comparison.verdict(longer: longer, shorter: shorter)
          #expect(verdict.isCopy == full.isCopy && (verdict == full || !full.isCopy))
          // What is ruled out without looking at the words is no copy.
          let mayBe = rule.mayBeCopies(
            longer: texts.profiles[longer], shorter: texts.profiles[shorter])
          #expect(mayBe || !full.isCopy)
          compared += 1
        }
      }
    }
    #expect(compared > 5000)
  }

  /// Short reports that differ in little.
  private func templates(seed: UInt64) -> [Article] {
    var newsroom = Newsroom(seed: seed)
    let frame = newsroom.paragraphs(2)
    return (0..<12).map { index in
      let own = newsroom.edited(frame, percent: 5 * index)
      return article("template \(index)", own + [newsroom.sentence()], published: "2024-03-11")
    }
  }

  @Test func `survives being stored`() throws {
    let stage = DeduplicateStage()
    for article in corpus(seed: 7, stories: 5) + [article("empty", [])] {
      let observation = stage.observe(article)
      #expect(try Observation(storedBytes: observation.storedBytes) == observation)
    }
  }

  @Test func `takes two bytes a word and some for the rest`() {
    var newsroom = Newsroom(seed: 8)
    let article = article("a", newsroom.paragraphs(15), url: "https://www.news.example/2024/a")
    let observation = DeduplicateStage().observe(article)
    #expect(observation.wordCount > 500)
    #expect(observation.storedBytes.count < 2 * observation.wordCount + 120)
  }
}

// MARK: - The slow, obvious version

/// What a document is joined with if every pair that shares a fingerprint is compared.
private struct Component {
  let name: DocumentID
  let isHung: Bool
}

private func componentsOfAllPairs(_ observations: [Observation]) -> [Component] {
  let texts = TextTable(observations, without: Boilerplate(of: observations))
  let rule = CopyRule(DeduplicateSettings())
  var comparison = TextComparison(texts, rule)
  var winnowing = Winnowing()
  let fingerprints = (0..<texts.count).map { text in
    Set(winnowing.fingerprints(of: words(of: text, in: texts).span))
  }
  var component = Array(0..<texts.count)
  var hung: Set<Int> = []
  for text in 0..<texts.count {
    for other in (text + 1)..<max(texts.count, text + 1)
    where !fingerprints[text].isDisjoint(with: fingerprints[other]) {
      switch rule.verdict(comparison.measures(text, other)) {
      case .near:
        let (from, into) = (component[other], component[text])
        for index in component.indices where component[index] == from { component[index] = into }
      case .contained: hung.insert(other)
      case .different: break
      }
    }
  }
  let hungComponents = Set(hung.map { component[$0] })
  return observations.indices.map { document in
    let text = texts.text(ofDocument: document)
    return Component(
      name: observations[texts.documents(of: component[text])[0]].id,
      isHung: hungComponents.contains(component[text]))
  }
}

private func words(of text: Int, in texts: TextTable) -> [UInt16] {
  Array(texts.cells[text].prefix(texts.wordCount(of: text)))
}

private func bigrams(of text: Int, in texts: TextTable) -> Set<[UInt16]> {
  let tokens = words(of: text, in: texts)
  return Set(zip(tokens, tokens.dropFirst()).map { [$0, $1] })
}

/// Words of the shorter of two texts that stand in a pair of words which both have.
private func coveredWords(_ text: Int, _ other: Int, in texts: TextTable) -> Int {
  let (shorter, longer) = (max(text, other), min(text, other))
  let pairs = bigrams(of: longer, in: texts)
  let own = words(of: shorter, in: texts)
  return own.indices.count { index in
    index > 0 && pairs.contains([own[index - 1], own[index]])
      || index + 1 < own.count && pairs.contains([own[index], own[index + 1]])
  }
}
