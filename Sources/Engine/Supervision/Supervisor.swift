/// Runs work in a process of its own, so that a document that crashes or hangs a parser costs
/// itself only.
///
/// A hung parser can only be stopped by ending its process. The worker resumes when it is
/// started again, so recovery needs no code path of its own: the supervisor ends the worker,
/// notes which documents are suspect, and starts it anew.
public struct Supervisor: Sendable {
  /// Why a worker was ended, or ended.
  public enum Cause: String, Sendable {
    case crash, timeout, memory
  }

  /// What people should know of a worker.
  public enum Notice: Sendable {
    /// It will be started again.
    case ended(Cause, inFlight: [FlyingDocument])

    case slow(FlyingDocument, seconds: Int)
  }

  /// What a worker may use.
  public struct Budget: Sendable {
    /// Wall clock, for one document.
    let documentSeconds: Double

    /// Resident size of the worker.
    let memoryBytes: Int

    public init(documentSeconds: Double, memoryBytes: Int) {
      self.documentSeconds = documentSeconds
      self.memoryBytes = memoryBytes
    }
  }

  private let executable: String
  private let arguments: [String]
  private let budget: Budget
  private let stop: StopFlag

  /// What runs, even if another program is at its path by now.
  public static let thisProgram = "/proc/self/exe"

  /// Workers that died with nothing in flight, one after the other: more is winnow's own error.
  private static let mostBlankDeaths = 2

  /// - Parameters:
  ///   - executable: A path.
  ///   - arguments: Without the program's name.
  public init(
    executable: String = Self.thisProgram, arguments: [String], budget: Budget, stop: StopFlag
  ) {
    self.executable = executable
    self.arguments = arguments
    self.budget = budget
    self.stop = stop
  }

  /// Starts workers until one ends by itself.
  ///
  /// - Parameters:
  ///   - onDeath: Called before a worker is started again, with the documents to suspect.
  /// - Returns: The exit code of the last worker; `nil` if workers die without a document at hand.
  public func run(
    onDeath: (Cause, [FlyingDocument]) throws -> Void, notice: (Notice) -> Void
  ) throws -> Int32? {
    var blankDeaths = 0
    while true {
      let worker = try WorkerProcess(executable, arguments)
      let cause = watch(worker, notice)
      if let code = worker.exitCode, cause == nil { return code }
      if stop.isSet { return 128 + stop.signalNumber }
      let suspects = cause == .timeout ? worker.flights.all.filter(isOverdue) : worker.flights.all
      blankDeaths = suspects.isEmpty ? blankDeaths + 1 : 0
      if blankDeaths > Self.mostBlankDeaths { return nil }
      notice(.ended(cause ?? .crash, inFlight: suspects))
      try onDeath(cause ?? .crash, suspects)
    }
  }

  /// Waits for the worker's end, and ends it where it exceeds its budget.
  private func watch(_ worker: WorkerProcess, _ notice: (Notice) -> Void) -> Cause? {
    var hasPassedOnStop = false
    var lastSaid = Machine.monotonicSeconds
    var lastLooked = Machine.monotonicSeconds
    while !worker.waitForEnd(milliseconds: 200) {
      // The journal may have news many times a second.
      guard Machine.monotonicSeconds - lastLooked >= 0.2 else { continue }
      lastLooked = Machine.monotonicSeconds
      if stop.isSet, !hasPassedOnStop {
        worker.send(stop.signalNumber)
        hasPassedOnStop = true
      }
      if let slowest = worker.flights.all.first {
        let seconds = Machine.monotonicSeconds - slowest.begun
        if Machine.monotonicSeconds - lastSaid >= 60 {
          notice(.slow(slowest, seconds: Int(seconds)))
          lastSaid = Machine.monotonicSeconds
        }
        if isOverdue(slowest) { return worker.end(because: .timeout) }
      }
      if worker.residentBytes > budget.memoryBytes { return worker.end(because: .memory) }
    }
    return nil
  }

  private func isOverdue(_ document: FlyingDocument) -> Bool {
    Machine.monotonicSeconds - document.begun > budget.documentSeconds
  }
}
