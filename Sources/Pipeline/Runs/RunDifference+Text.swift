internal import Corpus

extension RunDifference {
  /// A line a change, as in `changes.jsonl`.
  ///
  /// - Parameter body: Called with each line and its line feed.
  public func forEachLine(_ body: ([UInt8]) throws -> Void) rethrows {
    var writer = JSONWriter()
    for change in changes {
      writer.reset()
      change.write(to: &writer)
      try body(writer.bytes)
    }
  }

  /// `3 added, 1 removed, 2 changed, 0 moved, 0 reclassified`.
  public var sentence: String {
    DocumentChange.Kind.allCases.map { "\(count(of: $0)) \($0.rawValue)" }.joined(separator: ", ")
  }

  /// Counts, the fields that changed, and some changes of each kind.
  ///
  /// - Parameter samples: Most changes shown of each kind.
  public func text(samples: Int = 10) -> String {
    var lines = [sentence]
    var counter = Counter()
    for change in changes { for field in change.fields { counter.count(field) } }
    if !counter.isEmpty {
      let fields = counter.sorted.map { "\($0.name) ×\($0.count)" }
      lines.append("fields: " + fields.joined(separator: ", "))
    }
    for kind in DocumentChange.Kind.allCases {
      let ofKind = changes.filter { $0.kind == kind }
      guard !ofKind.isEmpty else { continue }
      lines += ["", kind.rawValue] + ofKind.prefix(samples).map { "  " + $0.sentence }
      if ofKind.count > samples { lines.append("  and \(ofKind.count - samples) more") }
    }
    return lines.joined(separator: "\n")
  }
}

/// Counts of names.
struct Counter: Sendable {
  private var counts: [String: Int] = [:]

  var isEmpty: Bool { counts.isEmpty }
  var total: Int { counts.values.reduce(0, +) }

  mutating func count(_ name: String) { counts[name, default: 0] += 1 }

  /// The commonest first; of equally common ones in the order of their names.
  var sorted: [(name: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// In the order of their names.
  var byName: [(name: String, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
