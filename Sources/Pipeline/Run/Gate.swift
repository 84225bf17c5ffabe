internal import Settings
internal import Store

/// What must be true of a run before anybody sees it.
enum Gate {
  /// Keeps a run that must not be seen, under another name.
  ///
  /// - Throws: ``RunFailure`` with ``ExitCode/notPublished``.
  static func check(
    _ result: PublishStep.Result, in folder: RunFolder, after parent: ParentRun?,
    _ settings: PublishSettings
  ) throws {
    let complaints =
      try folder.verify(result.files) + shortcomings(result.balance, after: parent, settings)
    guard !complaints.isEmpty else { return }
    try folder.reject()
    throw RunFailure(
      .notPublished,
      "not published: \(complaints.joined(separator: "; ")). The run is kept in "
        + "\(folder.rejectedPath); to publish such a run, --set the gate named here")
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

  /// The fact that holds ``PlanKeys/remembered`` of the last run.
  static let keysName = "keys"

  static func value(run: String, _ keys: PlanKeys) -> String { "\(keys.output) \(run)" }

  /// The published run that already shows this state under these settings, if there is one.
  static func current(_ plan: Plan, _ state: StateDatabase) throws -> String? {
    guard let run = try RunFolder.current(below: plan.outputFolder) else { return nil }
    let fact = try state.transaction { try $0.fact(name) }
    return fact == value(run: run, plan.keys) ? run : nil
  }
}
