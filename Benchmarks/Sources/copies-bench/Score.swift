import Corpus
import Deduplicate

/// How well clusters agree with the stories that were told.
struct Score {
  private(set) var documents = 0
  private(set) var pairPrecision = 0.0
  private(set) var pairRecall = 0.0
  private(set) var largest = 1
  private(set) var largestTrue = 1

  /// Stories of which no document is kept, and documents kept beside another of their story.
  private(set) var lost = 0
  private(set) var surplus = 0

  /// Of each making: documents, those with their story's first document, those with another story.
  private(set) var makings: [(name: String, count: Int, found: Int, merged: Int)] = []

  var pairF1: Double {
    let sum = pairPrecision + pairRecall
    return sum == 0 ? 0 : 2 * pairPrecision * pairRecall / sum
  }

  /// - Parameter truth: Of each document its id, its story, and how it was made.
  init(_ clusters: CopyClusters, against truth: [Truth]) {
    documents = truth.count
    let order = truth.indices.sorted { truth[$0].id < truth[$1].id }
    var clusterOf = Array(truth.indices)
    for (number, cluster) in clusters.clusters.enumerated() {
      largest = max(largest, cluster.members.count)
      for member in cluster.members {
        clusterOf[Self.index(of: member.id, in: truth, by: order)] = truth.count + number
      }
    }
    countPairs(clusterOf, truth)
    countKept(clusters, truth, by: order)
    countMakings(clusterOf, truth)
  }

  private static func index(of id: DocumentID, in truth: [Truth], by order: [Int]) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if truth[order[middle]].id < id { low = middle + 1 } else { high = middle }
    }
    precondition(truth[order[low]].id == id, "a cluster of documents that were not made")
    return order[low]
  }
}

/// What is known of one document.
struct Truth {
  let id: DocumentID
  let story: Int
  let making: WireDocument.Making
}

// MARK: - Counting

extension Score {
  private mutating func countPairs(_ clusterOf: [Int], _ truth: [Truth]) {
    func pairs(_ sorted: [(Int, Int)], by same: ((Int, Int), (Int, Int)) -> Bool) -> (
      pairs: Int, largest: Int
    ) {
      var count = 0
      var largest = 0
      var start = 0
      for index in 1...sorted.count
      where index == sorted.count || !same(sorted[index - 1], sorted[index]) {
        count += (index - start) * (index - start - 1) / 2
        largest = max(largest, index - start)
        start = index
      }
      return (count, largest)
    }
    let both = zip(clusterOf, truth).map { ($0, $1.story) }.sorted { $0 < $1 }
    let byStory = zip(truth, clusterOf).map { ($0.story, $1) }.sorted { $0 < $1 }
    let found = pairs(both) { $0.0 == $1.0 }.pairs
    let told = pairs(byStory) { $0.0 == $1.0 }
    let common = pairs(both) { $0 == $1 }.pairs
    largestTrue = told.largest
    pairPrecision = found == 0 ? 1 : Double(common) / Double(found)
    pairRecall = told.pairs == 0 ? 1 : Double(common) / Double(told.pairs)
  }

  private mutating func countKept(_ clusters: CopyClusters, _ truth: [Truth], by order: [Int]) {
    var isKept = [Bool](repeating: true, count: truth.count)
    for cluster in clusters.clusters {
      for member in cluster.members where member.id != cluster.representative {
        isKept[Self.index(of: member.id, in: truth, by: order)] = false
      }
    }
    var kept = [Int](repeating: 0, count: (truth.map(\.story).max() ?? 0) + 1)
    var isTold = [Bool](repeating: false, count: kept.count)
    for (index, document) in truth.enumerated() {
      isTold[document.story] = true
      if isKept[index] { kept[document.story] += 1 }
    }
    for story in kept.indices where isTold[story] {
      if kept[story] == 0 { lost += 1 } else { surplus += kept[story] - 1 }
    }
  }

  private mutating func countMakings(_ clusterOf: [Int], _ truth: [Truth]) {
    var first: [Int: Int] = [:]
    var stories: [Int: Int] = [:]
    var mixed: Set<Int> = []
    for (index, document) in truth.enumerated() {
      if first[document.story] == nil { first[document.story] = index }
      let cluster = clusterOf[index]
      if let story = stories[cluster], story != document.story { mixed.insert(cluster) }
      stories[cluster] = document.story
    }
    var counts: [String: (count: Int, found: Int, merged: Int)] = [:]
    for (index, document) in truth.enumerated() {
      var count = counts[document.making.name] ?? (0, 0, 0)
      count.count += 1
      if let first = first[document.story], clusterOf[first] == clusterOf[index] {
        count.found += 1
      }
      if mixed.contains(clusterOf[index]) { count.merged += 1 }
      counts[document.making.name] = count
    }
    makings = counts.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.count, $0.value.found, $0.value.merged) }
  }
}

extension WireDocument.Making {
  var name: String {
    switch self {
    case .original: "story"
    case .copy(let kind): "copy: \(kind.rawValue)"
    case .template(let family): "template: \(family.rawValue)"
    case .brief: "no copy: brief with boilerplate"
    case .followUp: "no copy: follow-up"
    case .otherReport: "no copy: other report"
    case .roundUp: "no copy: round-up"
    }
  }

  var isCopy: Bool {
    if case .copy = self { true } else { false }
  }
}
