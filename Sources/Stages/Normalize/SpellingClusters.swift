internal import Corpus
internal import Names

/// Groups of spellings around the commonest one: every member was compared with the head itself,
/// so that no chain of likenesses joins two names.
struct SpellingClusters {
  struct Member {
    let node: Int
    let rule: String

    /// Thousandths.
    let score: Int
    let evidence: [String]
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

  /// Clusters of which a head has the key.
  private var blocks: [UInt64: [Int]] = [:]
  private var merged: [[UInt8]: Int] = [:]

  init(_ table: FormTable, _ corrections: Corrections) {
    nodes = table.nodes
    self.corrections = corrections
    for node in Self.order(nodes) { place(node) }
  }

  /// Most documents first, then what a gazetteer or a list of names knows, then by key.
  private static func order(_ nodes: [FormTable.Node]) -> [Int] {
    nodes.indices.sorted { first, second in
      let left = nodes[first]
      let right = nodes[second]
      if left.documentCount != right.documentCount {
        return left.documentCount > right.documentCount
      }
      if left.name.isKnown != right.name.isKnown { return left.name.isKnown }
      return left.key.lexicographicallyPrecedes(right.key)
    }
  }

  private mutating func place(_ node: Int) {
    let root = corrections.root(nodes[node].key)
    let isMerged = root != nodes[node].key || merged[root] != nil
    if isMerged, let cluster = merged[root] {
      clusters[cluster].members.append(
        Member(node: node, rule: "correction", score: 1000, evidence: ["merged by a correction"]))
      return
    }
    let keys = nodes[node].name.blockingKeys
    if let join = best(for: node, keys) {
      var evidence = join.comparison.evidence
      if join.isError { evidence.append("rare beside the other") }
      clusters[join.cluster].members.append(
        Member(
          node: node, rule: join.comparison.rule.rawValue, score: join.comparison.score,
          evidence: evidence))
      if join.isError {
        let head = clusters[join.cluster].head
        clusters[join.cluster].errors.insert(isSlip(node, for: head) ? node : head)
      }
      merged[root] = join.cluster
      return
    }
    merged[root] = clusters.count
    for key in Set(keys) { blocks[key, default: []].append(clusters.count) }
    clusters.append(
      Cluster(head: node, members: [Member(node: node, rule: "same", score: 1000, evidence: [])]))
  }

  private struct Join {
    let cluster: Int
    let comparison: NameComparison
    let isError: Bool
  }

  /// The likeliest cluster; of equally likely ones the one whose head came first.
  private mutating func best(for node: Int, _ keys: [UInt64]) -> Join? {
    var best: Join?
    for cluster in Set(keys.flatMap { blocks[$0] ?? [] }).sorted() {
      let head = clusters[cluster].head
      guard !corrections.areSplit(nodes[head].key, nodes[node].key) else { continue }
      let meet = share(nodes[head].documents, nodes[node].documents)
      let comparison = compare(nodes[head].name, nodes[node].name, in: meet ? .document : .corpus)
      let isError = comparison.rule == .typingError
      let isJoin =
        comparison.outcome == .merge && comparison.rule != .alternative
        && (!isError || meet || isRare(node, beside: head))
        && (comparison.rule == .same || meet || agreeInKind(node, head) || comparison.score >= 950)
      if isJoin {
        if best.map({ comparison.probability > $0.comparison.probability }) ?? true {
          best = Join(cluster: cluster, comparison: comparison, isError: isError)
        }
      } else if comparison.isNear {
        nearMisses.append(NearMiss(left: head, right: node, comparison: comparison))
      }
    }
    return best
  }

  /// Whether texts do not use the one as a place's name and the other as a person's.
  private func agreeInKind(_ left: Int, _ right: Int) -> Bool {
    let kinds = [nodes[left].kinds.winner, nodes[right].kinds.winner]
    return kinds[0] == kinds[1] || kinds.contains(.unknown)
      || !kinds.contains(.person) && !kinds.contains(.group)
  }

  /// Whether `node` rather than `head` is the slip: the one that nobody knows, else the rarer.
  private func isSlip(_ node: Int, for head: Int) -> Bool {
    let knowsHead = nodes[head].name.isKnown
    let knowsNode = nodes[node].name.isKnown
    if knowsHead != knowsNode { return knowsHead }
    func mentions(_ index: Int) -> Int { nodes[index].forms.reduce(0) { $0 + $1.mentions } }
    return mentions(node) <= mentions(head)
  }

  /// A slip is rare beside what it stands for.
  private func isRare(_ node: Int, beside head: Int) -> Bool {
    let (slip, name) = isSlip(node, for: head) ? (node, head) : (head, node)
    return nodes[name].documentCount >= 8 * max(1, nodes[slip].documentCount)
  }

  /// Whether two ascending lists have a number in common.
  private func share(_ left: [Int32], _ right: [Int32]) -> Bool {
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i] == right[j] { return true }
      if left[i] < right[j] { i += 1 } else { j += 1 }
    }
    return false
  }
}
