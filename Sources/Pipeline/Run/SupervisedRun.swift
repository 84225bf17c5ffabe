internal import Corpus
public import Engine
internal import Files
internal import Settings
internal import Store

/// A run in a worker process, started again after every document that ends it.
public struct SupervisedRun {
  private let plan: Plan
  private let stop: StopFlag
  private let log: RunLog

  public init(_ plan: Plan, stop: StopFlag, log: RunLog) {
    self.plan = plan
    self.stop = stop
    self.log = log
  }

  /// - Parameter arguments: Of the worker's command line, without the program.
  /// - Returns: The worker's exit code.
  public func execute(arguments: [String]) throws(RunFailure) -> Int32 {
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
      let code = try supervisor.run(onDeath: note) { log.note(RunEvent($0)) }
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

extension RunEvent {
  fileprivate init(_ notice: Supervisor.Notice) {
    switch notice {
    case .ended(let cause, let documents):
      let places = documents.map(\.place).joined(separator: ", ")
      self.init(
        .workerEnded, "the worker ended (\(cause.rawValue)); in flight: \(places)",
        [("cause", .text(cause.rawValue)), ("documents", .text(places))])
    case .slow(let document, let seconds):
      self.init(
        .documentSlow, "slowest document in flight: \(document.place), \(seconds) s",
        [
          ("id", .text(document.id)), ("document", .text(document.place)),
          ("seconds", .number(seconds)),
        ])
    }
  }
}
