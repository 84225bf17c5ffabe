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

  @Option(
    name: [.customShort("f"), .customLong("file")], help: "The pipeline; pipeline.json by default.")
  var file: String?

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
    try reporting(try readPlan(with: more))
  }

  func pipeline(with more: [String] = []) throws -> PipelineFile {
    try reporting(try readPipeline(with: more))
  }

  func readPlan(with more: [String] = []) throws(RunFailure) -> Plan {
    let pipeline = try readPipeline(with: more)
    do throws(Problems) {
      return try Plan(pipeline)
    } catch {
      throw RunFailure(.usage, error.text)
    }
  }

  func readPipeline(with more: [String] = []) throws(RunFailure) -> PipelineFile {
    let overrides = try overrides(with: more)
    do throws(Problems) {
      return try PipelineFile(at: path, profile: profile, overrides: overrides)
    } catch {
      throw RunFailure(.usage, error.text)
    }
  }

  /// The pipeline; where none was named and none is there, one with the defaults, which is enough
  /// to look at a page.
  func planForAPage() throws -> Plan {
    guard file == nil, directory == nil, profile == nil, !FileSystem.exists(path) else {
      return try plan()
    }
    printError("winnow: no \(Self.usualFile) here: fetch and clean have their defaults")
    return try reporting(try defaultPlan())
  }

  private func defaultPlan() throws(RunFailure) -> Plan {
    let overrides = try overrides(with: [])
    do throws(Problems) {
      return try Plan(PipelineFile(ofPagesIn: path.parent, overrides: overrides))
    } catch {
      throw RunFailure(.usage, error.text)
    }
  }

  private func overrides(with more: [String]) throws(RunFailure) -> [Override] {
    var overrides: [Override] = []
    for argument in changes + more {
      guard let override = Override(argument: argument) else {
        throw RunFailure(.usage, "--set \(argument): expected key=value")
      }
      overrides.append(override)
    }
    return overrides
  }

  private static let usualFile = "pipeline.json"

  var path: Path {
    let file = file ?? Self.usualFile
    return directory.map { Path($0) / file } ?? Path(file)
  }

  /// The pipeline's file as everybody on the machine would name it.
  var name: String {
    do throws(FileError) {
      return try FileSystem.resolved(path).description
    } catch {
      return path.description
    }
  }
}

extension PipelineOptions {
  /// The same options on the command line of another process.
  var arguments: [String] {
    (directory.map { ["--directory", $0] } ?? []) + (file.map { ["--file", $0] } ?? [])
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

/// The last paragraph of a command's help; ``CommandEnd`` brings it to the end.
///
/// - Parameter notPublished: What 4 means for a command that publishes nothing.
func exitCodes(_ codes: [Pipeline.ExitCode], notPublished: String? = nil) -> String {
  let lines = codes.map { code in
    let number = String(code.rawValue)
    let sentence = code == .notPublished ? notPublished ?? code.sentence : code.sentence
    return "  \(number)\(String(repeating: " ", count: 5 - number.count))\(sentence)"
  }
  return "\n\n\(exitCodesTitle)\n" + lines.joined(separator: "\n")
}

let exitCodesTitle = "EXIT CODES:"
