internal import Files

/// What a run did, in numbers; for the terminal and for cron's mail.
public struct RunSummary: Sendable {
  public enum Outcome: Sendable {
    case published(run: String)
    case unchanged(run: String)
  }

  public let outcome: Outcome
  public let balance: Balance?

  /// Documents in quarantine that were not there before.
  public let newlyQuarantined: Int

  /// At most 15 lines.
  public let text: String

  public var code: ExitCode { newlyQuarantined > 0 ? .publishedWithQuarantine : .done }

  init(
    outcome: Outcome, scan: ScanStep, result: PublishStep.Result?, seconds: Double,
    plan: Plan, remarks: [String] = []
  ) {
    self.outcome = outcome
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
    lines += remarks.prefix(Self.mostRemarks)
    lines.append("records: \(current)/records/")
    text = lines.joined(separator: "\n")
  }

  private static let mostReasons = 8
  private static let mostRemarks = 1
}
