internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// How much is said, and in what form.
struct TalkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print nothing but why it failed.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print each step, and each document that goes into quarantine.")
  var verbose = false

  @Option(
    help: ArgumentHelp(
      "Print lines for people, or one JSON object for each event.", valueName: "text|json"),
    transform: Self.form)
  var logFormat = RunLog.Form.text

  private static func form(_ word: String) throws -> RunLog.Form {
    guard let form = RunLog.Form(rawValue: word) else {
      throw ValidationError("“\(word)” is not one of text, json")
    }
    return form
  }

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  /// Writes to standard error.
  var log: RunLog {
    // The bar that may stand there goes, and comes back below.
    let isBelowBar = isatty(STDERR_FILENO) == 1 && logFormat == .text
    let clearing = isBelowBar ? "\r\u{1b}[2K" : ""
    return RunLog(logFormat, quiet ? .quiet : verbose ? .verbose : .normal) { @Sendable line in
      printError(clearing + line)
    }
  }
}
