import Engine
import Files
import Foundation
import Processes
import TestSupport
import Testing

/// The program itself, as a process that blocks and ignores no signal.
final class WinnowProcess {
  private let child: ChildProcess
  private var inputFolder: TemporaryFolder?

  /// No run of these tests takes as long: what does hangs, and is ended.
  private static let mostSeconds = 120.0

  /// Starts `winnow`.
  ///
  /// - Parameters:
  ///   - environment: Added to this process's own.
  ///   - input: What it finds on standard input.
  ///   - log: Where its talk goes; thrown away by default.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    log: Path = "/dev/null"
  ) throws {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let script = #"exec <"$0" >/dev/null 2>"$1"; shift; exec env "$@""#
    var inputFile: Path = "/dev/null"
    if !input.isEmpty {
      let folder = try TemporaryFolder()
      inputFile = folder.path / "input"
      try FileSystem.write(Array(input.utf8), atomicallyTo: inputFile)
      inputFolder = folder
    }
    child = try ChildProcess(
      "/bin/sh",
      ["-c", script, inputFile.description, log.description] + variables
        + [try Self.executable()] + arguments)
  }

  /// Starts and waits: the exit code, or 128 and the signal.
  static func code(
    of arguments: [String], environment: [String: String] = [:], log: Path = "/dev/null"
  ) throws -> Int32 {
    try WinnowProcess(arguments, environment: environment, log: log).wait()
  }

  /// Ends the process with a signal, if it is still running.
  func send(_ signal: Int32) { child.send(signal) }

  /// The worker that the process has started, if it runs.
  var worker: Int32? {
    let path = "/proc/\(child.number)/task/\(child.number)/children"
    let children = try? String(contentsOfFile: path, encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// Waits until the process has ended, at most so long. `nil` if it has not.
  func wait(seconds: Double) -> Int32? {
    let end = Machine.monotonicSeconds + seconds
    while child.ending == nil, Machine.monotonicSeconds < end {
      _ = child.wait(milliseconds: Int32(max(1, min(50, (end - Machine.monotonicSeconds) * 1000))))
    }
    return switch child.ending {
    case .exit(let code): code
    case .signal(let number): 128 + number
    case nil: nil
    }
  }

  /// Waits for the end: the exit code, or 128 and the signal.
  func wait() -> Int32 {
    if let code = wait(seconds: Self.mostSeconds) { return code }
    Issue.record("winnow did not end within \(Int(Self.mostSeconds)) seconds")
    child.end()
    return wait(seconds: Self.mostSeconds) ?? -1
  }

  /// Beside the bundle that the tests are in.
  static func executable() throws -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let path = try #require(bundle, "the tests run in no bundle: \(CommandLine.arguments)")
    var folder = URL(filePath: path)
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder.appending(path: "winnow").path
  }
}
