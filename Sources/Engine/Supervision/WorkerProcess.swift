internal import Glibc
internal import Processes

/// A running worker and what its journal has told so far.
final class WorkerProcess {
  private(set) var flights = FlightTable()
  private let child: ChildProcess

  /// What follows the last line feed of the journal.
  private var rest: [UInt8] = []

  init(_ executable: String, _ arguments: [String]) throws {
    child = try ChildProcess(executable, arguments)
  }

  /// Reads the journal, and waits for more of it or for the end.
  ///
  /// - Returns: Whether the worker has ended; then its journal has been read to the end.
  func waitForEnd(milliseconds: Int32) -> Bool {
    rest += child.wait(milliseconds: milliseconds)
    let lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines.dropLast() { flights.note(String(decoding: line, as: UTF8.self)) }
    rest = Array(lines.last ?? [])
    return child.ending != nil
  }

  /// Ends the worker at once.
  func end(because cause: Supervisor.Cause) -> Supervisor.Cause {
    child.end()
    while !waitForEnd(milliseconds: 100) {}
    return cause
  }

  func send(_ signal: Int32) { child.send(signal) }

  /// `nil` if a signal ended it, or winnow's own failure did.
  var exitCode: Int32? {
    if case .exit(let code) = child.ending { code } else { nil }
  }

  /// From `/proc`; 0 once the process has gone.
  var residentBytes: Int { Machine.residentBytes(of: child.number) }
}
