internal import CMachine
internal import Glibc

/// A running program of which this process is the parent, with its standard output in a pipe.
///
/// Whether it has ended is asked of the system, never guessed from the pipe: a process that the
/// child has started may hold that open for as long as it likes.
public final class ChildProcess {
  /// How a child ended.
  public enum Ending: Hashable, Sendable {
    case exit(code: Int32)
    case signal(Int32)
  }

  /// Why a program was not started.
  public struct StartFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let program: String

    /// `errno`, as in `errno.h`.
    public let errno: Int32

    public var description: String {
      let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
      return "cannot start \(program): \(reason)"
    }
  }

  /// The process number.
  public let number: Int32
  private let output: Int32
  private var outputHasEnded = false

  /// `nil` as long as it is not known.
  public private(set) var ending: Ending?

  /// Starts `program`, a path.
  ///
  /// The child leads a process group of its own, reads nothing, and has this process's standard
  /// error and environment, but that the runtime writes no backtrace of a crash unless
  /// `SWIFT_BACKTRACE` says so.
  ///
  /// - Parameter arguments: Without the program's name.
  public init(_ program: String, _ arguments: [String]) throws(StartFailure) {
    var output: Int32 = -1
    let number = unsafe Self.withStrings([program] + arguments) { strings in
      unsafe winnow_start(program, strings, &output)
    }
    guard number > 0 else { throw StartFailure(program: program, errno: -number) }
    self.number = number
    self.output = output
  }

  deinit { close(output) }

  /// Lends zero-terminated copies of `texts`, and a zero behind the last.
  private static func withStrings(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
  ) -> Int32 {
    let strings = unsafe texts.map { unsafe strdup($0) }
    defer { for index in unsafe strings.indices { unsafe free(strings[index]) } }
    return unsafe body(strings + [nil])
  }
}

// MARK: - Waiting

extension ChildProcess {
  /// Sends a signal to the child; none once it has ended.
  public func send(_ signal: Int32) { if ending == nil { kill(number, signal) } }

  /// Ends the child, and all that it has started and that did not leave its group, at once.
  public func end() {
    guard ending == nil else { return }
    kill(-number, SIGKILL)
    kill(number, SIGKILL)
  }

  /// Waits for output or the child's end, at most so long, and asks for the end.
  ///
  /// - Returns: What the child has written since the last call.
  public func wait(milliseconds: Int32) -> [UInt8] {
    if outputHasEnded {
      // It has closed its output, which is the last thing that most children do.
      usleep(UInt32(min(milliseconds, 5)) * 1000)
    } else {
      _ = winnow_wait_for_output(output, milliseconds)
    }
    // Asked first: what was written before the end is there to be read after it.
    askForEnd()
    return written()
  }

  private func askForEnd() {
    guard ending == nil else { return }
    let answer = winnow_ending(number)
    guard answer >= 0 else { return }
    ending = answer < 256 ? .exit(code: answer) : .signal(answer - 256)
  }

  /// What is in the pipe now.
  private func written() -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while !outputHasEnded, bytes.count < Self.mostAtOnce {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe winnow_read_output(output, buffer.baseAddress, UInt(buffer.count))
      }
      if count < 0 { break }
      if count == 0 { outputHasEnded = true }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// A child that writes faster than it is read must not keep its parent from all else.
  private static let mostAtOnce = 1 << 20
}
