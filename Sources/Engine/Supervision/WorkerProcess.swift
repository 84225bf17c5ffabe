internal import Dispatch
internal import Foundation
internal import Glibc

/// A running worker and what its journal has told so far.
final class WorkerProcess {
  let flights = FlightTable()
  private let process = Process()
  private let hasEnded = DispatchSemaphore(value: 0)
  private let journalIsRead = DispatchSemaphore(value: 0)

  init(_ executable: URL, _ arguments: [String]) throws {
    let journal = Pipe()
    process.executableURL = executable
    process.arguments = arguments
    process.standardOutput = journal
    process.standardInput = FileHandle.nullDevice
    let hasEnded = hasEnded
    process.terminationHandler = { @Sendable _ in hasEnded.signal() }
    try process.run()
    let reading = journal.fileHandleForReading
    let flights = flights
    let journalIsRead = journalIsRead
    DispatchQueue(label: "winnow.journal").async {
      var rest = ""
      while true {
        let data = reading.availableData
        if data.isEmpty { break }
        rest += String(decoding: data, as: UTF8.self)
        let lines = rest.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.dropLast() { flights.note(line) }
        rest = String(lines.last ?? "")
      }
      journalIsRead.signal()
    }
  }

  /// Waits so long at most. Once the worker has ended, its journal has been read to the end.
  func waitForEnd(seconds: Double) -> Bool {
    guard hasEnded.wait(timeout: .now() + seconds) == .success else { return false }
    _ = journalIsRead.wait(timeout: .now() + 5)
    return true
  }

  /// Ends the worker at once.
  func end(because cause: Supervisor.Cause) -> Supervisor.Cause {
    send(SIGKILL)
    while !waitForEnd(seconds: 1) {}
    return cause
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// `nil` if a signal ended it, or winnow's own failure did.
  var exitCode: Int32? {
    let isOrderly = process.terminationReason == .exit
    return isOrderly ? process.terminationStatus : nil
  }

  /// From `/proc`; 0 once the process has gone.
  var residentBytes: Int {
    let path = "/proc/\(process.processIdentifier)/statm"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return 0 }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
