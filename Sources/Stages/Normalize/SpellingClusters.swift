internal import Corpus
internal import Names

/// Groups of spellings around the commonest one: every member was compared with the head itself, so
/// that no chain of likenesses joins two names.
///
/// What is one name with the head joins it. So does what is one name with such a member, if the
/// head is near enough to be one name too; what joined that way brings nobody else.
struct SpellingClusters {
  struct Member {
    let node: Int
    let rule: String

    /// Thousandths.
    let score: Int
    let evidence: [String]

    /// Whether texts carry the canonical spelling instead.
    var isRewritten = true
  }

  struct Cluster {
    let head: Int
    var members: [Member]

    /// Nodes that are slips for another one of the cluster: never its canonical spelling.
    var errors: Set<Int> = []
  }

  /// Two heads that are near and are kept apart.
  struct NearMiss {
    let left: Int
    let right: Int
    let comparison: NameComparison
  }

  private let nodes: [FormTable.Node]
  private let corrections: Corrections
  private(set) var clusters: [Cluster] = []
  private(set) var nearMisses: [NearMiss] = []

  /// Per node what it is compared as; `nil` for names that have one spelling.
  private(set) var names: [ComparableName?]

  /// The same of names that some texts write with marks that say how they are read: Çavuşoğlu.
  private var marked: [Int: ComparableName] = [:]
  private var clusterOf: [Int?]

  /// Whether the node is a head, or joined one by its own likeness to it.
  private var mayBring: [Bool]

  /// Whether the node is one with its head by more than likeness.
  private var isConfirmed: [Bool]
  private var merged: [[UInt8]: Int] = [:]

  /// Pairs of words that names of several words proved to be one.
  private var proven: [[UInt8]: [[UInt8]]] = [:]

  /// - Complexity: O(n log n) in the number of names.
  init(_ table: FormTable, _ corrections: Corrections, _ gazetteers: [GazetteerFile]) {
    nodes = table.nodes
    self.corrections = corrections
    names = Array(repeating: nil, count: nodes.count)
    clusterOf = Array(repeating: nil, count: nodes.count)
    mayBring = Array(repeating: false, count: nodes.count)
    isConfirmed = Array(repeating: false, count: nodes.count)
    var words = KnownWords(gazetteers: gazetteers)
    for (index, node) in nodes.enumerated() where node.mayVary {
      let name = ComparableName(node.spelling, plainKey: node.key, &words)
      names[index] = name
      for form in node.forms.dropFirst() where marked[index] == nil && !form.isShouted {
        let other = ComparableName(Array(form.spelling.utf8), plainKey: node.key, &words)
        if other.key != name.key { marked[index] = other }
      }
    }
    let order = self.order
    let pairs = CandidatePairs(
      order.compactMap { index in
        names[index].map { ($0, nodes[index].isSingle, nodes[index].numbers) }
      })
    let singles = self.singles(order)
    for (rank, node) in order.enumerated() {
      var earlier = pairs.earlier[rank].map { order[Int($0)] }
      if nodes[node].isSingle, let name = names[node] {
        // In the order of precedence, for what comes first wins.
        earlier += (proven[name.key] ?? []).flatMap { singles[$0] ?? [] }
      }
      place(node, among: earlier)
    }
    for node in nodes.indices where names[node] == nil { place(node, among: []) }
  }

  /// Names that may vary: of several words first, whose evidence counts for single words; then
  /// those of most documents; then what a gazetteer or a list of names knows; then by key.
  private var order: [Int] {
    nodes.indices.filter { names[$0] != nil }.sorted { first, second in
      let (left, right) = (nodes[first], nodes[second])
      if left.isSingle != right.isSingle { return right.isSingle }
      if left.documents != right.documents { return left.documents > right.documents }
      let (knowsLeft, knowsRight) = (isKnown(first), isKnown(second))
      return knowsLeft == knowsRight ? first < second : knowsLeft
    }
  }

  /// Names of one word by what they are compared by.
  private func singles(_ order: [Int]) -> [[UInt8]: [Int]] {
    var singles: [[UInt8]: [Int]] = [:]
    for node in order where nodes[node].isSingle {
      if let name = names[node] { singles[name.key, default: []].append(node) }
    }
    return singles
  }

  private mutating func place(_ node: Int, among earlier: [Int]) {
    let root = corrections.root(nodes[node].key)
    if let cluster = merged[root] {
      clusterOf[node] = cluster
      clusters[cluster].members.append(
        Member(node: node, rule: "correction", score: 1000, evidence: ["merged by a correction"]))
      return
    }
    let isCorrected = corrections.isMerged(nodes[node].key)
    if let join = best(for: node, among: earlier) {
      var evidence = join.comparison.evidence
      if join.comparison.rule == .typingError { evidence.append("a slip for the other") }
      clusters[join.cluster].members.append(
        Member(
          node: node, rule: join.comparison.rule.rawValue, score: join.comparison.score,
          evidence: evidence, isRewritten: join.isRewritten))
      if let slip = join.slip { clusters[join.cluster].errors.insert(slip) }
      clusterOf[node] = join.cluster
      mayBring[node] = join.isDirect
      isConfirmed[node] = join.isDirect && join.isConfirmed
      if isCorrected { merged[root] = join.cluster }
      return
    }
    if isCorrected { merged[root] = clusters.count }
    clusterOf[node] = clusters.count
    mayBring[node] = true
    clusters.append(
      Cluster(head: node, members: [Member(node: node, rule: "same", score: 1000, evidence: [])]))
  }

  private struct Join {
    let cluster: Int
    let comparison: NameComparison

    /// The one of the two that is a slip for the other.
    let slip: Int?
    let isRewritten: Bool

    /// Whether it was the cluster's head that the name was compared with.
    let isDirect: Bool

    /// Whether a source other than the spelling says that both are one.
    let isConfirmed: Bool
  }

  /// The likeliest cluster; of equally likely ones the one whose head came first.
  private mutating func best(for node: Int, among earlier: [Int]) -> Join? {
    var best: Join?
    guard let name = names[node] else { return nil }
    for head in earlier {
      guard let cluster = clusterOf[head], mayBring[head], let headName = names[head],
        headName.mayBeSpelling(of: name), !isSplit(node, from: cluster)
      else { continue }
      let meetings = CandidatePairs.common(nodes[head].numbers, nodes[node].numbers)
      let isProven = proven[headName.key]?.contains(name.key) ?? false
      guard
        meetings > 0 || isProven || headName.mayBeSpellingElsewhere(of: name)
          || headName.isExchanged(with: name)
      else { continue }
      guard let comparison = compare(head, node, meetings > 0 ? .document : .corpus) else {
        continue
      }
      let evidence = MergeEvidence(
        comparison, nodes[head], nodes[node], isKnown: (isKnown(head), isKnown(node)),
        meetings: meetings,
        isProven: isProven)
      let isSure =
        isConfirmed[head] && comparison.score >= 900 && !isElsewhere(node, thanHeadOf: cluster)
      if evidence.suffices, isSure || isNear(node, toHeadOf: cluster, in: head) {
        prove(comparison, head, node)
        if best.map({ comparison.probability > $0.comparison.probability }) ?? true {
          let slip = evidence.slip.map { $0 == .first ? head : node }
          best = Join(
            cluster: cluster, comparison: comparison, slip: slip, isRewritten: evidence.rewrites,
            isDirect: head == clusters[cluster].head,
            isConfirmed: !comparison.grounds.isDisjoint(with: [.gazetteer, .originals]))
        }
      } else if comparison.isNear {
        nearMisses.append(NearMiss(left: head, right: node, comparison: comparison))
      }
    }
    return best
  }

  /// Compares two names, and where one is written with marks and without them, both ways.
  private func compare(
    _ head: Int, _ node: Int, _ context: ComparisonContext
  ) -> NameComparison? {
    let heads = [names[head], marked[head]].compactMap { $0 }
    let others = [names[node], marked[node]].compactMap { $0 }
    var best: NameComparison?
    for one in heads {
      for other in others {
        let comparison = Names.compare(one, other, in: context)
        guard let before = best else {
          best = comparison
          continue
        }
        let isMerge = (comparison.outcome == .merge, before.outcome == .merge)
        if isMerge.0 == isMerge.1 ? comparison.probability > before.probability : isMerge.0 {
          best = comparison
        }
      }
    }
    return best
  }

  /// Whether somebody said that the name is another one than a member of the cluster.
  private func isSplit(_ node: Int, from cluster: Int) -> Bool {
    guard corrections.hasSplits else { return false }
    return clusters[cluster].members.contains {
      corrections.areSplit(nodes[$0.node].key, nodes[node].key)
    }
  }

  /// Whether a name may be one with the head of the cluster that `member` would bring it to.
  private func isNear(_ node: Int, toHeadOf cluster: Int, in member: Int) -> Bool {
    let head = clusters[cluster].head
    guard head != member, let name = names[node], let headName = names[head] else { return true }
    return Names.compare(headName, name, in: .corpus).outcome != .distinct
  }

  private func isElsewhere(_ node: Int, thanHeadOf cluster: Int) -> Bool {
    guard let name = names[node], let head = names[clusters[cluster].head] else { return false }
    return name.isElsewhere(than: head)
  }

  /// Notes the words in which two names of several words differ that are one.
  private mutating func prove(_ comparison: NameComparison, _ left: Int, _ right: Int) {
    guard comparison.rule == .transliteration, comparison.differing.count == 2,
      !nodes[left].isSingle, !nodes[right].isSingle
    else { return }
    let words = comparison.differing
    proven[words[0], default: []].append(words[1])
    proven[words[1], default: []].append(words[0])
  }

  private func isKnown(_ node: Int) -> Bool { names[node]?.isKnown ?? false }
}
