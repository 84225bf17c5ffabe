internal import Corpus
public import Engine
internal import Files
internal import Settings
internal import Store

/// A run in a worker process, started again after every document that ends it.
public struct SupervisedRun {
  private let plan: Plan
  private let stop: StopFlag

  public init(_ plan: Plan, stop: StopFlag) {
    self.plan = plan
    self.stop = stop
  }

  /// - Parameters:
  ///   - arguments: Of the worker's command line, without the program.
  ///   - say: Called with a sentence for people.
  /// - Returns: The worker's exit code.
  public func execute(
    arguments: [String], say: @escaping @Sendable (String) -> Void
  ) throws(RunFailure) -> Int32 {
    LifePoint.supervised.pass()
    let limits = plan.settings.limits
    let supervisor = Supervisor(
      arguments: arguments,
      budget: Supervisor.Budget(
        documentSeconds: limits.documentSeconds.seconds, memoryBytes: limits.memory.bytes),
      stop: stop)
    do {
      // Whoever comes second learns it here, without starting a worker.
      _ = try NightRun.lock(plan.stateFolder)
      let code = try supervisor.run(onDeath: note, say: say)
      guard let code else {
        throw RunFailure(
          .internalError, "the worker died again and again with no document in flight")
      }
      return code
    } catch {
      throw RunFailure(error)
    }
  }

  private func note(_ cause: Supervisor.Cause, _ documents: [FlyingDocument]) throws {
    var suspects = try Suspects(in: plan.stateFolder)
    for document in documents {
      guard let id = DocumentID(document.id) else { continue }
      suspects.noteDeath(of: id, cause: cause.rawValue)
    }
    try suspects.save()
    LifePoint.deathNoted.pass()
  }
}
