import Files
import Foundation
import Processes
import TestSupport

/// System calls that fail in a run when they are told to: `Faults/faults.c`, preloaded.
enum Faults {
  enum Call: String, CaseIterable { case open, read, write, fsync, rename, link, mkdir }

  /// Also where nothing fails, as clocks are wrong by the same means.
  static func environment(_ variables: [String: String]) throws -> [String: String] {
    let library = try library.get().path / "faults.so"
    return variables.merging(["LD_PRELOAD": library.description]) { $1 }
  }

  /// Built once.
  private static let library = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Faults/faults.c").path
    let script = #"$(command -v cc || command -v clang) -shared -fPIC -O1 -o "$0" "$1" -ldl"#
    let compiler = try ChildProcess(
      "/bin/sh", ["-c", script, (folder.path / "faults.so").description, source])
    while compiler.ending == nil { _ = compiler.wait(milliseconds: 100) }
    guard compiler.ending == .exit(code: 0) else { throw NoCompiler() }
    return folder
  }

  struct NoCompiler: Error {}
}

/// A call that fails in a run.
struct Fault: Sendable, CustomStringConvertible {
  let call: Faults.Call

  /// From 1 on.
  let number: Int
  let error: Int32

  /// Not once, but from then on.
  var stays = false
  var process = Process.worker

  enum Process: String { case worker, supervisor }

  var description: String {
    let name = unsafe String(cString: strerror(error))
    return "\(process), \(call) \(number)\(stays ? " and all after it" : ""): \(name)"
  }

  /// - Parameter mark: A file that is there once the call has failed.
  func environment(mark: Path) throws -> [String: String] {
    try Faults.environment([
      "WINNOW_FAULT_CALL": call.rawValue, "WINNOW_FAULT_AT": "\(number)",
      "WINNOW_FAULT_TIMES": stays ? "0" : "1", "WINNOW_FAULT_ERRNO": "\(error)",
      "WINNOW_FAULT_IN": process.rawValue, "WINNOW_FAULT_MARK": mark.description,
    ])
  }
}
