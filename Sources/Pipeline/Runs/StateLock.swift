internal import Files
internal import Foundation

/// Keeps others from something for as long as somebody holds it.
final class StateLock {
  private let lock: FileLock

  /// A worker whose supervisor was killed holds the lock for some milliseconds more.
  static let patience = 25
  private static let pause = 0.02

  /// Keeps runs from starting.
  convenience init(of plan: Plan) throws {
    try self.init(at: plan.stateFolder / "lock", "a run is under way")
  }

  /// - Parameters:
  ///   - sentence: What is said to whoever comes second.
  ///   - holder: Who has the lock; for the message that others get.
  ///   - attempts: At least 1, with a pause between two.
  init(
    at path: Path, _ sentence: String, as holder: String = "a command by hand", attempts: Int = 1
  ) throws {
    precondition(attempts >= 1, "no attempts, no lock")
    try FileSystem.makeDirectories(path.parent)
    for attempt in 1... {
      do throws(FileLock.Failure) {
        lock = try FileLock(at: path, note: Array(holder.utf8))
        return
      } catch {
        switch error {
        case .held(let note):
          guard attempt == attempts else { break }
          throw RunFailure(.locked, "\(sentence): \(String(decoding: note, as: UTF8.self))")
        case .file(let failure):
          throw failure
        }
      }
      Thread.sleep(forTimeInterval: Self.pause)
    }
    preconditionFailure("the attempts have an end")
  }
}
