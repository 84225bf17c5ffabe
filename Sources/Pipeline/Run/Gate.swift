internal import Engine
internal import Settings
internal import Store

/// What must be true of a run before anybody sees it.
enum Gate {
  /// Why a run must not be seen; empty if it may.
  static func complaints(
    _ result: PublishStep.Result, in folder: RunFolder, after parent: ParentRun?,
    _ session: Session
  ) throws -> [String] {
    try damage(result.files.filter { !result.linked.contains($0.name) }, in: folder, session)
      + shortcomings(result.balance, after: parent, session.plan.settings.publish)
  }

  /// Every file that was written is read again, on all lanes.
  private static func damage(
    _ files: [PublishedFile], in folder: RunFolder, _ session: Session
  ) throws -> [String] {
    var complaints: [String] = []
    let done = try orderedMap(count: files.count, lanes: session.lanes, stop: session.stop) {
      index in
      Result { try folder.verify(files[index]) }
    } consume: { _, complaint in
      if let complaint = try complaint.get() { complaints.append(complaint) }
    }
    if done < files.count { throw RunFailure.stopped(by: session.stop) }
    return complaints
  }

  /// Keeps a run that must not be seen, under another name.
  ///
  /// - Returns: What the run ends with.
  static func reject(_ folder: RunFolder, because complaints: [String]) throws -> RunFailure {
    try folder.reject()
    return RunFailure(
      .notPublished,
      "not published: \(complaints.joined(separator: "; ")). The run is kept in "
        + "\(folder.rejectedPath), with its report.html; to publish such a run, --set the gate "
        + "named here")
  }

  /// Shares say something from so many documents on.
  private static func shortcomings(
    _ balance: Balance, after parent: ParentRun?, _ settings: PublishSettings
  ) -> [String] {
    var complaints: [String] = []
    if !balance.isEven { complaints.append("the run does not add up: \(balance.sentence)") }
    let mostQuarantined = settings.maxQuarantined.millionths * balance.seen / 1_000_000
    if balance.seen >= settings.judgedFrom, balance.quarantined > mostQuarantined {
      complaints.append(
        "\(balance.quarantined) of \(balance.seen) documents are in quarantine, at most "
          + "\(mostQuarantined) may be (publish.max_quarantined)")
    }
    let before = parent?.run.balance.records ?? 0
    let fewest = settings.minRecordsVsLastRun.millionths * before / 1_000_000
    if before >= settings.judgedFrom, balance.records < fewest {
      complaints.append(
        "\(balance.records) records, the last run had \(before), at least \(fewest) are expected "
          + "(publish.min_records_vs_last_run)")
    }
    return complaints
  }
}

/// The fact that the state is what `current` shows. Any change of the state forgets it.
enum PublishedFact {
  static let name = "published"

  static func value(run: String, _ keys: PlanKeys) -> String { "\(keys.output) \(run)" }

  /// The published run that already shows this state under these settings, if there is one.
  static func current(_ plan: Plan, _ state: StateDatabase) throws -> String? {
    guard let run = try RunFolder.current(below: plan.outputFolder) else { return nil }
    let fact = try state.transaction { try $0.fact(name) }
    return fact == value(run: run, plan.keys) ? run : nil
  }
}
