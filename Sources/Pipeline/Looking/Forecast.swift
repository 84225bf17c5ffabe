internal import Deduplicate
internal import Engine
internal import Normalize
internal import Store

/// What the next run would do, and why; nothing is changed by asking.
public struct Forecast: Sendable {
  /// Files that would be read.
  public let files: Int

  /// Stored articles that a stage would observe anew, by the stage's name.
  public let observed: [String: Int]

  /// Lines that would be written: just so many, or no fewer and no more. There is no upper end
  /// (`Int.max`) where archives are to be read.
  public let written: ClosedRange<Int>

  private let scan: ScanStep
  private let bytes: Int
  private let changes: [StageChange]
  private let isNothing: Bool

  /// - Parameters:
  ///   - narrowing: What of the inputs is looked at, if not all.
  ///   - trust: Whether a file of the same size, time and inode is taken for the same.
  public init(
    of plan: Plan, narrowed narrowing: Narrowing = Narrowing(),
    trusting trust: StampTrust = .stamps
  ) throws(RunFailure) {
    do {
      let state = try plan.existingState()
      let scan = try Self.scan(plan, state, narrowing, trust)
      self.scan = scan
      files = scan.pending.count
      bytes = scan.pending.reduce(0) { $0 + max(0, $1.stamp.size) }
      let memory = try state?.transaction({ try $0.fact(PlanMemory.fact) }).flatMap {
        PlanMemory($0)
      }
      let now = try PlanMemory(plan)
      changes = memory.map { $0.changes(to: now) } ?? []
      isNothing =
        try state.map {
          try scan.pending.isEmpty && scan.withdrawn.isEmpty
            && PublishedFact.current(plan, $0) != nil
        } ?? false
      let reach = try isNothing ? nil : Reach(plan, state, scan, lineKey: memory?.lineKey)
      observed = reach?.observed ?? [:]
      written = reach?.written ?? 0...0
    } catch {
      throw RunFailure(error)
    }
  }

  /// The scan, with all that only a look at bytes can tell.
  private static func scan(
    _ plan: Plan, _ state: StateDatabase?, _ narrowing: Narrowing, _ trust: StampTrust
  ) throws -> ScanStep {
    var scan = try ScanStep(plan, state, narrowed: narrowing, trusting: trust)
    if let state, !scan.comparable.isEmpty {
      let step = CompareStep(lanes: Machine.coreCount, stop: StopFlag(), progress: Progress())
      try step.settle(&scan, state) { _ in }
    }
    scan.postpone(beyond: narrowing.mostFiles)
    return scan
  }
}

// MARK: - Counting

/// What a change reaches in what is stored.
private struct Reach {
  var observed: [String: Int] = [:]
  var written: ClosedRange<Int>

  init(_ plan: Plan, _ state: StateDatabase?, _ scan: ScanStep, lineKey: String?) throws {
    // What cannot be looked into now may be one.
    let hasArchives = scan.pending.contains { (try? $0.isArchive(by: plan)) ?? true }
    guard let state else {
      written = 0...(hasArchives ? Int.max : scan.pending.count)
      return
    }
    let anew = Set(scan.pending.compactMap(\.known) + scan.withdrawn)
    func count(_ stage: String, _ key: Fingerprint) throws -> Int {
      try state.transaction {
        try $0.unitsOfArticlesWithoutObservation(of: stage, key: key)
      }.count { !anew.contains($0) }
    }
    if plan.deduplicate != nil {
      observed[DeduplicateStage.name] = try count(DeduplicateStage.name, plan.keys.copies)
    }
    if plan.normalize != nil {
      observed[NormalizeStage.name] = try count(NormalizeStage.name, plan.keys.names)
    }
    let units = try state.transaction { try $0.unitsOfArticles() }
    let staying = units.count { !anew.contains($0) }
    let most = hasArchives ? Int.max : units.count + scan.new
    if lineKey != plan.keys.line.description {
      written = staying...max(staying, most)
    } else if anew.isEmpty, scan.pending.isEmpty, observed.values.allSatisfy({ $0 == 0 }) {
      let lines = try ConcludeStep.dueLines(of: try DecideStep(plan, from: state), plan, state)
      written = lines...lines
    } else {
      written = 0...max(staying, most)
    }
  }
}

// MARK: - Telling

extension Forecast {
  public var text: String {
    var lines = ["inputs: \(scan.sentence)"]
    lines.append("to read: \(files) files, \(TerminalText.size(bytes))")
    if scan.new > 0 { lines.append("  \(scan.new) are new") }
    if scan.changed > 0 {
      lines.append("  \(scan.changed) have other bytes, or are tried again")
    }
    if scan.outdated > 0 {
      lines.append("  \(scan.outdated) because \(reasons(["fetch", "clean", "filter"]))")
    }
    for (stage, count) in observed.sorted(by: { $0.key < $1.key }) where count > 0 {
      lines.append("to look at again: \(count) stored articles, because \(reasons([stage]))")
    }
    lines.append("to write: \(writtenSentence)")
    if isNothing {
      lines.append("nothing to do: the published corpus is what a run would give")
    }
    return lines.joined(separator: "\n")
  }

  private var writtenSentence: String {
    let later = ["deduplicate", "normalize", "annotate"]
    let isChanged = changes.contains { later.contains($0.stage) }
    let reason = isChanged ? ", because \(reasons(later))" : ""
    if written.lowerBound == written.upperBound { return "\(written.lowerBound) lines\(reason)" }
    let least = written.lowerBound > 0 ? "at least \(written.lowerBound), " : ""
    let most =
      written.upperBound == Int.max
      ? "as many lines as there are pages in the archives"
      : "at most \(written.upperBound) lines"
    return "\(least)\(most)\(reason); "
      + "it depends on what is read, and on whose copies and names come out otherwise"
  }

  /// What is different in the stages, in words.
  private func reasons(_ stages: [String]) -> String {
    let reasons = changes.filter { stages.contains($0.stage) }.map { "\($0.stage): \($0.sentence)" }
    return reasons.isEmpty
      ? "they were made under other settings or by another version"
      : reasons.joined(separator: "; ")
  }
}
