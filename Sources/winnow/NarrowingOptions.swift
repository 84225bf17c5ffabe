internal import ArgumentParser
internal import Files
internal import Foundation
internal import Pipeline

/// What of the inputs a run looks at, if not all.
struct NarrowingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read at most so many new or changed files; the others wait for another run.",
      valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Look only at the files whose path below the input matches; the others stay as they were.",
      valueName: "glob"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Look only at the files that are listed in this file, one a line; - for standard input.",
      valueName: "list"))
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "The list's names end with a zero.")
  var isZeroTerminated = false

  @Option(help: .hidden)
  var listKept: String?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1") }
    if isZeroTerminated, filesFrom == nil { throw ValidationError("-0 belongs to --files-from") }
  }

  /// - Parameter directory: What the listed names are relative to, if not to the current folder.
  func narrowing(in directory: String?) throws(RunFailure) -> Narrowing {
    var narrowing = Narrowing()
    narrowing.mostFiles = limit
    try narrowing.take(only: only)
    guard let list = listKept ?? filesFrom else { return narrowing }
    do throws(FileError) {
      let bytes = try FileSystem.contents(of: Path(list), limit: Self.longestList)
      let folder = Path(directory ?? ".")
      narrowing.files = bytes.split(separator: isZeroTerminated ? 0 : 0x0a).map { name in
        let file = Path(bytes: Array(name))
        return file.isAbsolute ? file : folder / file
      }
    } catch {
      throw RunFailure(.usage, "--files-from: \(error)")
    }
    return narrowing
  }

  private static let longestList = 1 << 30
}

// MARK: - Standard input

extension NarrowingOptions {
  /// A list that came by standard input, kept for workers: one that dies has read it already.
  struct KeptList {
    fileprivate let path: Path?

    /// What tells a worker where it is.
    var arguments: [String] { path.map { ["--list-kept", $0.description] } ?? [] }

    func remove() { if let path { try? FileSystem.remove(path) } }
  }

  func keepStandardInput() throws(RunFailure) -> KeptList {
    guard filesFrom == "-" else { return KeptList(path: nil) }
    let path =
      Path(FileManager.default.temporaryDirectory.path)
      / "winnow-list-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    do throws(FileError) {
      let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
      try FileSystem.write(bytes, atomicallyTo: path)
    } catch {
      throw RunFailure(.environment, "the list cannot be kept: \(error)")
    }
    return KeptList(path: path)
  }
}
