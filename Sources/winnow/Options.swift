internal import ArgumentParser
internal import Files
internal import Foundation
internal import Pipeline
internal import Processes
internal import Settings

/// Which pipeline, with which changes: what most commands begin with.
struct PipelineOptions: ParsableArguments {
  @Option(name: [.customShort("C"), .customLong("directory")], help: "Work in this folder.")
  var directory: String?

  @Option(name: [.customShort("f"), .customLong("file")], help: "The pipeline.")
  var file = "pipeline.json"

  @Option(help: "Apply this profile of the file.")
  var profile: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a setting: stages[clean].min_words=20.", valueName: "key=value"))
  var changes: [String] = []

  /// Reads the pipeline; everything that is wrong with it is printed at once.
  ///
  /// - Parameter more: Changes that are applied after those of the command line.
  func plan(with more: [String] = []) throws -> Plan {
    do {
      return try Plan(try pipeline(with: more))
    } catch let problems as Problems {
      throw ending(.usage, saying: problems.text)
    }
  }

  func pipeline(with more: [String] = []) throws -> PipelineFile {
    let path = directory.map { Path($0) / file } ?? Path(file)
    let overrides = try (changes + more).map { argument in
      guard let override = Override(argument: argument) else {
        throw ending(.usage, saying: "--set \(argument): expected key=value")
      }
      return override
    }
    do {
      return try PipelineFile(at: path, profile: profile, overrides: overrides)
    } catch {
      throw ending(.usage, saying: error.text)
    }
  }
}

extension PipelineOptions {
  /// The same options on the command line of another process.
  var arguments: [String] {
    (directory.map { ["--directory", $0] } ?? []) + ["--file", file]
      + (profile.map { ["--profile", $0] } ?? []) + changes.flatMap { ["--set", $0] }
  }
}

/// The value of a command's one call; a failure is said on standard error and ends the process.
func reporting<Value>(_ value: @autoclosure () throws(RunFailure) -> Value) throws -> Value {
  do throws(RunFailure) {
    return try value()
  } catch {
    throw ending(error.code, saying: error.message)
  }
}

/// Prints for people, on standard error.
func printError(_ text: String) {
  StandardStream.error.write(Array((text + "\n").utf8))
}

/// Prints data, on standard output.
func printData(_ bytes: [UInt8]) {
  guard StandardStream.output.write(bytes) else {
    printError("winnow: standard output cannot be written to")
    Foundation.exit(Pipeline.ExitCode.environment.rawValue)
  }
}

/// Says why on standard error and gives the error that ends the process with `code`.
func ending(_ code: Pipeline.ExitCode, saying message: String) -> ArgumentParser.ExitCode {
  printError("winnow: " + message)
  return ArgumentParser.ExitCode(code.rawValue)
}

/// The last paragraph of a command's help.
func exitCodes(_ codes: [Pipeline.ExitCode]) -> String {
  "Exit codes: " + codes.map { "\($0.rawValue) \($0.sentence)" }.joined(separator: "; ") + "."
}
