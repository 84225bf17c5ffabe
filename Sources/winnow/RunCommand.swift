internal import ArgumentParser
internal import Engine
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

  @Option(name: .shortAndLong, help: "Threads that work at once, instead of what the file says.")
  var threads: Int?

  @OptionGroup var narrowing: NarrowingOptions

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Option(help: .hidden)
  var workerOf: Int32?

  func validate() throws {
    guard threads.map({ $0 >= 1 && $0 <= 256 }) ?? true else {
      throw ValidationError("--threads must be between 1 and 256")
    }
  }

  func run() throws {
    let plan = try options.plan()
    let stop = StopFlag()
    let signals = SignalWatch(setting: stop)
    defer { withExtendedLifetime(signals) {} }
    if let workerOf {
      Machine.end(withParent: workerOf)
      try work(plan, stop)
    } else {
      try supervise(plan, stop)
    }
  }

  /// Starts this program again as the worker, which does what is asked.
  private func supervise(_ plan: Plan, _ stop: StopFlag) throws {
    let own = ["--worker-of", String(ProcessInfo.processInfo.processIdentifier)]
    let list = try narrowing.keepStandardInput()
    defer { list.remove() }
    let run = SupervisedRun(plan, stop: stop)
    let code: Int32
    do throws(RunFailure) {
      code = try run.execute(
        arguments: Array(CommandLine.arguments.dropFirst()) + own + list.arguments
      ) {
        sentence in
        printError("winnow: " + sentence)
      }
    } catch {
      throw ending(error.code, saying: error.message)
    }
    if code != 0 { throw ArgumentParser.ExitCode(code) }
  }

  private func work(_ plan: Plan, _ stop: StopFlag) throws {
    Machine.keepLargeAllocations()
    let progress = Pipeline.Progress()
    let display = quiet ? nil : ProgressDisplay(of: progress)
    let run = NightRun(
      plan, narrowed: try narrowing.narrowing(in: options.directory), lanes: threads, stop: stop,
      progress: progress, journal: .standardOutput)
    let result = Result { () throws(RunFailure) in try run.execute() }
    display?.finish()
    switch result {
    case .success(let summary):
      if !quiet { printError(summary.text) }
      if summary.code != .done { throw ArgumentParser.ExitCode(summary.code.rawValue) }
    case .failure(let failure):
      throw ending(failure.code, saying: failure.message)
    }
  }
}
