public import Corpus

/// Answers why documents of a corpus are copies, or are not, from what decided it.
///
/// Making one costs a pass over the corpus' words, about a second per hundred thousand articles.
public struct CopyInspector {
  private let observations: [Observation]
  private let texts: TextTable
  private let rule: CopyRule
  private var comparison: TextComparison

  init(_ observations: [Observation], settings: DeduplicateSettings) {
    let sorted = observations.sorted { $0.id < $1.id }
    self.observations = sorted
    rule = CopyRule(settings)
    texts = TextTable(sorted, without: Boilerplate(of: sorted))
    comparison = TextComparison(texts, rule)
  }

  /// Why two documents are copies, or are not; `nil` if one of them is not of the corpus.
  public mutating func explain(_ first: DocumentID, _ second: DocumentID) -> PairExplanation? {
    guard let one = text(of: first), let other = text(of: second) else { return nil }
    let isMet = fingerprints(of: one).contains { fingerprints(of: other).contains($0) }
    return explanation((first, one), (second, other), isMet: isMet)
  }

  /// Every document that `id` was compared with: copies first, then what is most like it.
  /// Documents that say the very same are one of them, the one with the least id.
  public mutating func candidates(of id: DocumentID) -> [Candidate] {
    guard let text = text(of: id) else { return [] }
    let own = Set(fingerprints(of: text))
    var candidates: [Candidate] = []
    var winnowing = Winnowing()
    for other in 0..<texts.count where other != text && !texts.profiles[other].isExactOnly {
      let cells = texts.cells[other]
      let words = cells.span.extracting(0..<texts.wordCount(of: other))
      guard winnowing.fingerprints(of: words).contains(where: own.contains) else { continue }
      let document = observations[texts.documents(of: other)[0]].id
      let explanation = explanation((id, text), (document, other), isMet: true)
      candidates.append(Candidate(id: document, explanation: explanation))
    }
    return candidates.sorted { $1.order < $0.order }
  }

  /// A document that another was compared with.
  public struct Candidate: Hashable, Sendable {
    public let id: DocumentID
    public let explanation: PairExplanation

    fileprivate var order: (Int, Int, DocumentID) {
      (explanation.verdict.isCopy ? 1 : 0, explanation.measures.similarity, id)
    }
  }
}

// MARK: - Through others

extension CopyInspector {
  /// The fewest documents of a cluster through which two of them are copies, both included: each
  /// is a copy of the next. `nil` if there are none.
  ///
  /// - Complexity: O(members²) comparisons.
  public mutating func chain(
    from first: DocumentID, to last: DocumentID, among members: [DocumentID]
  ) -> [DocumentID]? {
    let rest = members.sorted().filter { $0 != first }
    var previous: [DocumentID: DocumentID] = [:]
    var reached = [first]
    var next = 0
    while next < reached.count {
      let document = reached[next]
      next += 1
      for other in rest where previous[other] == nil {
        guard explain(document, other)?.isCopy == true else { continue }
        previous[other] = document
        reached.append(other)
        guard other == last else { continue }
        var chain = [last]
        while let before = previous[chain[0]] { chain.insert(before, at: 0) }
        return chain
      }
    }
    return nil
  }
}

// MARK: - Looking up

extension CopyInspector {
  private func text(of id: DocumentID) -> Int? {
    var low = 0
    var high = observations.count
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].id < id { low = middle + 1 } else { high = middle }
    }
    guard low < observations.count, observations[low].id == id else { return nil }
    return texts.text(ofDocument: low)
  }

  /// None of a text that is compared only for being the very same.
  private func fingerprints(of text: Int) -> [UInt64] {
    guard !texts.profiles[text].isExactOnly else { return [] }
    var winnowing = Winnowing()
    let cells = texts.cells[text]
    return winnowing.fingerprints(of: cells.span.extracting(0..<texts.wordCount(of: text)))
  }

  private mutating func explanation(
    _ first: (id: DocumentID, text: Int), _ second: (id: DocumentID, text: Int), isMet: Bool
  ) -> PairExplanation {
    guard first.text != second.text else {
      return PairExplanation(identicalWords: texts.wordCount(of: first.text), first.id, second.id)
    }
    let measures = comparison.measures(first.text, second.text)
    let hasOwnWords =
      !texts.profiles[first.text].isExactOnly && !texts.profiles[second.text].isExactOnly
    return PairExplanation(
      measures, rule.verdict(measures), shorter: first.text > second.text ? first.id : second.id,
      comparison: isMet ? .compared : hasOwnWords ? .notMet : .exactOnly)
  }
}
