internal import Files

/// Keeps others from something for as long as somebody holds it.
final class StateLock {
  private let lock: FileLock

  /// Keeps runs from starting.
  convenience init(of plan: Plan) throws {
    try self.init(at: plan.stateFolder / "lock", "a run is under way")
  }

  /// - Parameter sentence: What is said to whoever comes second.
  init(at path: Path, _ sentence: String) throws {
    try FileSystem.makeDirectories(path.parent)
    do throws(FileLock.Failure) {
      lock = try FileLock(at: path, note: Array("a command by hand".utf8))
    } catch {
      switch error {
      case .held(let note):
        throw RunFailure(.locked, "\(sentence): \(String(decoding: note, as: UTF8.self))")
      case .file(let failure):
        throw failure
      }
    }
  }
}
