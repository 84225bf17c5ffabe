internal import Files

/// What a run did, in numbers; for the terminal and for cron's mail.
public struct RunSummary: Sendable {
  public enum Outcome: Sendable {
    case published(run: String)
    case unchanged(run: String)
  }

  public let outcome: Outcome
  public let balance: Balance?
  private let seconds: Double

  /// Documents in quarantine that were not there before.
  public let newlyQuarantined: Int

  /// What of the report could not be told.
  public let remarks: [String]

  /// What was done for it.
  public let work: RunWork

  /// At most 15 lines.
  public let text: String

  public var code: ExitCode { newlyQuarantined > 0 ? .publishedWithQuarantine : .done }

  init(
    outcome: Outcome, scan: ScanStep, result: PublishStep.Result?, work: RunWork, seconds: Double,
    plan: Plan, remarks: [String] = []
  ) {
    self.outcome = outcome
    self.seconds = seconds
    self.remarks = remarks
    self.work = work
    balance = result?.balance
    newlyQuarantined = result?.newlyQuarantined ?? 0
    let took = "\((seconds * 10).rounded() / 10) s"
    let current = plan.outputFolder / "current"
    var lines: [String] = []
    switch outcome {
    case .unchanged(let run):
      lines.append("nothing changed: \(scan.unchanged) inputs as last time, \(took)")
      lines.append("current is still \(run)")
    case .published(let run):
      lines.append("published \(run) in \(took)")
    }
    lines.append("inputs: " + scan.sentence)
    if let result {
      lines.append(result.balance.sentence)
      for (reason, count) in result.reasons.prefix(Self.mostReasons) {
        lines.append("  \(count) × \(reason)")
      }
      if result.reasons.count > Self.mostReasons {
        lines.append("  and \(result.reasons.count - Self.mostReasons) other reasons")
      }
      lines.append("records digest: \(result.recordsDigest.prefix(16))…")
    }
    lines.append("records: \(current)/records/")
    text = lines.joined(separator: "\n")
  }

  private static let mostReasons = 8
}

extension RunSummary {
  /// The summary as an event of the run's log.
  public var event: RunEvent {
    var members: [(key: String, value: RunEvent.Value)] = []
    let kind: RunEvent.Kind
    switch outcome {
    case .published(let run):
      kind = .published
      members.append(("run", .text(run)))
    case .unchanged(let run):
      kind = .unchanged
      members.append(("run", .text(run)))
    }
    members.append(("seconds", .seconds(seconds)))
    if let balance {
      members += [
        ("seen", .number(balance.seen)), ("records", .number(balance.records)),
        ("duplicates", .number(balance.duplicates)), ("dropped", .number(balance.dropped)),
        ("quarantined", .number(balance.quarantined)),
        ("newly_quarantined", .number(newlyQuarantined)),
      ]
    }
    members += [("read", .number(work.read)), ("written", .number(work.written))]
    return RunEvent(kind, text, members)
  }
}
