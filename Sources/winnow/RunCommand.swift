internal import ArgumentParser
internal import Engine
internal import Files
internal import Foundation
internal import Pipeline

/// `winnow run`: pages in, a published corpus out.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Process what is new or changed, and publish the corpus.",
    discussion: """
      A run that was interrupted, in whatever way, goes on where it stopped when it is started \
      again. Without changes nothing is written. \(exitCodes(Pipeline.ExitCode.allCases))
      """)

  @OptionGroup var options: PipelineOptions
  @OptionGroup var talk: TalkOptions

  @Option(name: .shortAndLong, help: "Threads that work at once, instead of what the file says.")
  var threads: Int?

  @OptionGroup var narrowing: NarrowingOptions

  @Flag(
    help:
      "Look into every file: what is not what its size and time say is found, for the price of reading all."
  )
  var verifyContent = false

  @Flag(help: "Say what the run would do, and why, and do nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Write how the run ended to this file, for Prometheus' node_exporter.", valueName: "file"))
  var metrics: String?

  @Option(help: .hidden)
  var workerOf: Int32?

  func validate() throws {
    guard threads.map({ $0 >= 1 && $0 <= 256 }) ?? true else {
      throw ValidationError("--threads must be between 1 and 256")
    }
  }

  func run() throws {
    let log = talk.log
    let code: Int32
    if let workerOf {
      Machine.end(withParent: workerOf)
      code = ended(log) { () throws(RunFailure) in try work(log) }
    } else if dryRun {
      return print(try reporting(try forecast().text))
    } else {
      code = night(log)
    }
    if code != 0 { throw ArgumentParser.ExitCode(code) }
  }

  private var trust: StampTrust { verifyContent ? .contents : .stamps }

  private func forecast() throws(RunFailure) -> Forecast {
    try Forecast(
      of: try options.readPlan(), narrowed: try narrowing.narrowing(in: options.directory),
      trusting: trust)
  }

  /// What `body` ends with; a failure is said.
  private func ended(_ log: RunLog, _ body: () throws(RunFailure) -> Int32) -> Int32 {
    do throws(RunFailure) {
      return try body()
    } catch {
      log.note(RunEvent(error))
      return error.code.rawValue
    }
  }
}

// MARK: - The supervisor

extension RunCommand {
  private func night(_ log: RunLog) -> Int32 {
    let begun = Date()
    let clock = Machine.monotonicSeconds
    let process = Int(ProcessInfo.processInfo.processIdentifier)
    log.note(
      RunEvent(
        .runStarted, "run of \(options.name)",
        [("pipeline", .text(options.name)), ("process", .number(process))]))
    let code = ended(log) { () throws(RunFailure) in try supervise(log) }
    let seconds = Machine.monotonicSeconds - clock
    writeMetrics(
      RunMetrics(of: options.name, endingWith: code, started: begun, seconds: seconds), log)
    let sentence = Pipeline.ExitCode(rawValue: code)?.sentence ?? "ended by a signal"
    log.note(
      RunEvent(
        .runEnded, "\(code): \(sentence)",
        [("code", .number(Int(code))), ("seconds", .seconds(seconds))]))
    return code
  }

  /// Starts this program again as the worker, which does what is asked.
  private func supervise(_ log: RunLog) throws(RunFailure) -> Int32 {
    let plan = try options.readPlan()
    let stop = StopFlag()
    let signals = SignalWatch(setting: stop)
    defer { withExtendedLifetime(signals) {} }
    let own = ["--worker-of", String(ProcessInfo.processInfo.processIdentifier)]
    let list = try narrowing.keepStandardInput()
    defer { list.remove() }
    return try SupervisedRun(plan, stop: stop, log: log)
      .execute(arguments: Array(CommandLine.arguments.dropFirst()) + own + list.arguments)
  }

  /// Monitoring that fails is said, and changes nothing about the run.
  private func writeMetrics(_ values: RunMetrics, _ log: RunLog) {
    guard let metrics else { return }
    do throws(RunFailure) {
      // Without a plan there is no published run to describe; why has been said.
      try values.write(to: Path(metrics), plan: try? options.readPlan())
    } catch {
      log.note(RunEvent(.reportIncomplete, "--metrics: \(error.message)"))
    }
  }
}

// MARK: - The worker

extension RunCommand {
  private func work(_ log: RunLog) throws(RunFailure) -> Int32 {
    Machine.keepLargeAllocations()
    let stop = StopFlag()
    let signals = SignalWatch(setting: stop)
    defer { withExtendedLifetime(signals) {} }
    let progress = Pipeline.Progress()
    let display = talk.quiet ? nil : ProgressDisplay(of: progress, log)
    defer { display?.finish() }
    let run = NightRun(
      try options.readPlan(), narrowed: try narrowing.narrowing(in: options.directory),
      lanes: threads, trusting: trust, stop: stop, progress: progress, journal: .standardOutput,
      log: log)
    let summary = try run.execute()
    display?.finish()
    log.note(summary.event)
    return summary.code.rawValue
  }
}
