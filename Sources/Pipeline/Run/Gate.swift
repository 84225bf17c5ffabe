internal import Store

/// What must be true of a run before anybody sees it.
enum Gate {
  /// - Throws: ``RunFailure`` with ``ExitCode/notPublished``; the folder stays as it is, unnamed.
  static func check(_ result: PublishStep.Result, in folder: RunFolder) throws {
    guard result.balance.isEven else {
      throw RunFailure(.notPublished, "the run does not add up: \(result.balance.sentence)")
    }
    let complaints = try folder.verify(result.files)
    guard complaints.isEmpty else {
      throw RunFailure(
        .notPublished,
        "what was written does not read back: " + complaints.joined(separator: "; "))
    }
  }
}

/// The fact that the state is what `current` shows. Any change of the state forgets it.
enum PublishedFact {
  static let name = "published"

  static func value(run: String, _ keys: PlanKeys) -> String { "\(keys.output) \(run)" }

  /// The published run that already shows this state under these settings, if there is one.
  static func current(in session: Session) throws -> String? {
    guard let run = try RunFolder.current(below: session.plan.outputFolder) else { return nil }
    let fact = try session.state.transaction { try $0.fact(name) }
    return fact == value(run: run, session.plan.keys) ? run : nil
  }
}
