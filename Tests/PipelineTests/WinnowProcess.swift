import Dispatch
import Files
import Foundation
import Testing

/// The program itself, as a process.
struct WinnowProcess {
  private let process = Process()
  private let hasEnded = DispatchSemaphore(value: 0)

  /// No run of these tests takes as long: what does hangs, and is ended.
  private static let mostSeconds = 120.0

  /// Starts `winnow` with its talk thrown away.
  ///
  /// - Parameter input: What it finds on standard input; short enough for a pipe.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: String = ""
  ) throws {
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    process.standardInput = pipe
    let hasEnded = hasEnded
    process.terminationHandler = { @Sendable _ in hasEnded.signal() }
    try process.run()
  }

  /// Ends the process with a signal, if it is still running.
  func send(_ signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
  }

  /// The worker that the process has started, if it runs.
  var worker: Int32? {
    let id = process.processIdentifier
    let children = try? String(contentsOfFile: "/proc/\(id)/task/\(id)/children", encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  var isRunning: Bool { process.isRunning }

  /// Waits for the end: the exit code, or 128 and the signal. To be called once.
  func wait() -> Int32 {
    if hasEnded.wait(timeout: .now() + Self.mostSeconds) == .timedOut {
      Issue.record("winnow did not end within \(Int(Self.mostSeconds)) seconds")
      send(SIGKILL)
      hasEnded.wait()
    }
    let isKilled = process.terminationReason == .uncaughtSignal
    return process.terminationStatus + (isKilled ? 128 : 0)
  }

  /// Beside the bundle that the tests are in.
  private static func executable() throws -> URL {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let path = try #require(bundle, "the tests run in no bundle: \(CommandLine.arguments)")
    var folder = URL(filePath: path)
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder.appending(path: "winnow")
  }
}

/// Numbers that look random and are the same every time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// S. Vigna's SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
