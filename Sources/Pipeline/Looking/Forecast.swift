internal import Store

/// What the next run would do, and why; nothing is changed by asking.
public struct Forecast {
  public let text: String

  public init(of plan: Plan) throws(RunFailure) {
    do {
      text = try Self.lines(plan).joined(separator: "\n")
    } catch {
      throw RunFailure(error)
    }
  }

  private static func lines(_ plan: Plan) throws -> [String] {
    let state = try plan.existingState()
    let scan = try ScanStep(plan, state)
    let articles = try state?.transaction { try $0.articleCount() } ?? 0
    var lines = ["inputs: \(scan.sentence)"]
    let bytes = scan.pending.reduce(0) { $0 + max(0, $1.stamp.size) }
    lines.append("to read: \(scan.pending.count) pages, \(bytes / 1_000_000) MB")
    if scan.outdated > 0 {
      lines.append("  \(scan.outdated) because fetch, clean or a filter is not what it was")
    }
    lines += try effects(plan, state, articles)
    if let state, scan.pending.isEmpty, scan.withdrawn.isEmpty,
      try PublishedFact.current(plan, state) != nil
    {
      lines.append("nothing to do: the published corpus is what a run would give")
    }
    return lines
  }

  /// What other settings of the later stages reach.
  private static func effects(
    _ plan: Plan, _ state: StateDatabase?, _ articles: Int
  ) throws -> [String] {
    guard let known = try state?.transaction({ try $0.fact(PublishedFact.keysName) }) else {
      return []
    }
    let before = known.split(separator: " ").map(String.init)
    let now = plan.keys.remembered.split(separator: " ").map(String.init)
    guard before.count == now.count, before[0] == now[0] else { return [] }
    var lines: [String] = []
    if before[1] != now[1] {
      lines.append("deduplicate is not what it was: \(articles) stored articles are observed anew")
    }
    if before[2] != now[2] {
      lines.append("normalize is not what it was: \(articles) stored articles are observed anew")
    }
    if before[3] != now[3] {
      lines.append(
        "a stage after clean is not what it was: up to \(articles) lines are written anew")
    }
    return lines
  }
}
