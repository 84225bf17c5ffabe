internal import ArgumentParser
internal import Engine
internal import Foundation
internal import Pipeline

/// `winnow verify`: is a published run what it says it is?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read a published run again and check all that it says of itself.",
    discussion: """
      Every file's size and checksum; every record's keys, id and place; the balance and the \
      digest. --rebuild also makes the records again from the sources, in a folder of its own \
      below the state's, and compares. \
      \(exitCodes([.done, .internalError, .usage, .notPublished, .locked, .stateUnusable, .environment, .interrupted, .terminated], notPublished: "something is not as it should be"))
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: RunArgument.help)
  var name: String?

  @Flag(help: "Make the records again from their sources, and compare.")
  var rebuild = false

  func run() throws {
    let plan = try options.plan()
    let run = try reporting(try PublishedRuns(of: plan).run(name))
    let verification = try reporting(try RunVerification(of: run))
    var complaints = verification.complaints
    if rebuild { complaints += try rebuild(run, of: plan) }
    guard complaints.isEmpty else {
      for complaint in complaints { print(complaint) }
      throw ending(.notPublished, saying: "\(run.name) is not as it should be")
    }
    let made = rebuild ? ", and what its sources give" : ""
    print(
      "\(run.name): \(verification.documents) documents, \(verification.bytes) bytes, as written\(made)"
    )
  }

  /// Runs the pipeline in a worker, as `winnow run` would, and compares.
  private func rebuild(_ run: PublishedRun, of plan: Plan) throws -> [String] {
    let rebuild = try reporting(try Rebuild(of: plan))
    let rebuilt = try options.plan(with: rebuild.changes)
    let stop = StopFlag()
    let signals = SignalWatch(setting: stop)
    defer { withExtendedLifetime(signals) {} }
    let own = ["--quiet", "--worker-of", String(ProcessInfo.processInfo.processIdentifier)]
    let arguments =
      ["run"] + options.arguments + rebuild.changes.flatMap { ["--set", $0] } + own
    let result = Result { () throws(RunFailure) in
      let log = RunLog(.text, .normal) { @Sendable line in printError(line) }
      let code = try SupervisedRun(rebuilt, stop: stop, log: log).execute(arguments: arguments)
      if let failure = RunFailure(rebuildEndedWith: code) { throw failure }
      return try rebuild.complaints(about: run, of: plan, rebuilt: rebuilt)
    }
    try reporting(try rebuild.remove())
    return try reporting(try result.get())
  }
}

extension RunFailure {
  /// `nil` for a run that was published.
  fileprivate init?(rebuildEndedWith code: Int32) {
    let code = Pipeline.ExitCode(rawValue: code) ?? .internalError
    guard code != .done, code != .publishedWithQuarantine else { return nil }
    self.init(code, "the records could not be made again: \(code.sentence)")
  }
}

/// The argument of commands that look at a run.
enum RunArgument {
  static let help = ArgumentHelp(
    "A run's name or its beginning, or a folder with a slash in it; the current run by default.",
    valueName: "run")
}
