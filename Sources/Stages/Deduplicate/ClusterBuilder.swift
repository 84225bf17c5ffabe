import Corpus

/// Finds the copies of a corpus: candidates, verdicts, components, representatives.
struct ClusterBuilder {
  private let observations: [Observation]
  private let texts: TextTable
  private let order: RepresentativeOrder
  private var comparison: TextComparison
  private let rule: CopyRule
  private let boilerplate: Boilerplate
  private let reusedWords: Int

  /// - Parameter observations: In any order; the result is one of the set.
  init(_ observations: [Observation], settings: DeduplicateSettings) {
    let sorted = observations.sorted { $0.id < $1.id }
    self.observations = sorted
    rule = CopyRule(settings)
    reusedWords = settings.reusedWords
    boilerplate = Boilerplate(of: sorted)
    texts = TextTable(sorted, without: boilerplate)
    order = RepresentativeOrder(settings, of: sorted)
    comparison = TextComparison(texts, rule)
  }

  mutating func copyClusters() -> CopyClusters {
    let edges = edges()
    let clusters = Clusters(
      textCount: texts.count, near: edges.near, containments: edges.containments,
      wordCount: texts.wordCount)
    var decided = CopyClusters(clusters: listed(clusters))
    if reusedWords > 0 {
      let finder = ReuseFinder(observations, texts, without: boilerplate, among: decided)
      decided.reuse = finder.reuse(ofWords: max(reusedWords, Winnowing.runLength))
    }
    return decided
  }
}

// MARK: - Edges

extension ClusterBuilder {
  private struct Edges {
    var near: DisjointSets
    var containments: [Clusters.Containment] = []
  }

  private mutating func edges() -> Edges {
    var edges = Edges(near: DisjointSets(count: texts.count))
    var index = CandidateIndex(texts)
    var candidates: [Int32] = []
    for longer in 0..<texts.count {
      index.findCandidates(after: longer, &candidates)
      guard !candidates.isEmpty else { continue }
      rule.keepPossibleCopies(of: longer, in: texts, &candidates)
      // What is joined already needs no more edges; in a large cluster that is most pairs.
      for shorter in candidates where !edges.near.areJoined(longer, Int(shorter)) {
        compare(longer: longer, shorter: Int(shorter), into: &edges)
      }
    }
    return edges
  }

  private mutating func compare(longer: Int, shorter: Int, into edges: inout Edges) {
    let (verdict, measures) = comparison.verdict(longer: longer, shorter: shorter)
    switch verdict {
    case .near: edges.near.join(longer, shorter)
    case .contained:
      edges.containments.append(
        Clusters.Containment(
          contained: shorter, container: longer, containedWords: measures.shorterWords,
          leadThousandths: min(1000, measures.leadShared * 1000 / measures.possibleLead),
          coverThousandths: measures.sharedBigrams * 1000 / max(1, measures.longerBigrams)))
    case .different: break
    }
  }
}

// MARK: - Clusters

extension ClusterBuilder {
  /// The clusters of two or more documents, by representative.
  private mutating func listed(_ clusters: Clusters) -> [CopyClusters.Cluster] {
    var listed: [CopyClusters.Cluster] = []
    let byTop = (0..<texts.count).map { (top: clusters.top(of: $0), text: $0) }
      .sorted { $0 < $1 }
    var next = 0
    while next < byTop.count {
      let top = byTop[next].top
      var members: [Int] = []
      while next < byTop.count, byTop[next].top == top {
        members.append(byTop[next].text)
        next += 1
      }
      let documentCount = members.reduce(0) { $0 + texts.documentCount(of: $1) }
      if documentCount > 1 { listed.append(cluster(of: members, top: top, in: clusters)) }
    }
    return listed.sorted { $0.representative < $1.representative }
  }

  private mutating func cluster(
    of members: [Int], top: Int, in clusters: Clusters
  ) -> CopyClusters.Cluster {
    // What is contained in another cannot stand for it.
    let eligible = members.filter { clusters.component(of: $0) == top }
    let representative = order.first(of: eligible.flatMap { texts.documents(of: $0) })
    let text = texts.text(ofDocument: representative)
    let id = observations[representative].id
    var listed: [CopyClusters.Member] = []
    for member in members {
      let kind: CopyStatus.Kind = clusters.component(of: member) == top ? .near : .contained
      let status = status(of: member, kind: kind, against: text, named: id)
      for document in texts.documents(of: member) {
        listed.append(CopyClusters.Member(id: observations[document].id, status: status))
      }
    }
    listed = listed.map { member in
      guard member.id == id else { return member }
      return CopyClusters.Member(
        id: id, status: CopyStatus(kind: .unique, cluster: id, similarity: 1000, isDirect: true))
    }
    return CopyClusters.Cluster(
      representative: id, members: listed.sorted { $0.id < $1.id })
  }

  /// What there is to say of a text's documents, measured against the representative's text.
  private mutating func status(
    of text: Int, kind: CopyStatus.Kind, against representative: Int, named id: DocumentID
  ) -> CopyStatus {
    guard text != representative else {
      return CopyStatus(kind: .exact, cluster: id, similarity: 1000, isDirect: true)
    }
    let measures = comparison.measures(representative, text)
    return CopyStatus(
      kind: kind, cluster: id, similarity: measures.similarity,
      isDirect: rule.verdict(measures).isCopy)
  }
}
