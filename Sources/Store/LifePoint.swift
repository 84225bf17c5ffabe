#if DEBUG
  internal import Files
  internal import Foundation
  internal import Glibc
#endif

/// A moment in the life of a run at which a test may end it, as a power cut would.
///
/// In debug builds only, and there only where the environment asks for it: `WINNOW_END_AT` names
/// the moment, and the processes that end are the worker, and with `WINNOW_END=tree` its
/// supervisor too. With `WINNOW_END_ONCE`, a path, only the first to make that file ends.
public enum LifePoint: String, CaseIterable, Sendable {
  case supervised, locked, checked, opened
  case scanned, withdrawn
  case batchAppended, batchInTransaction, batchCommitted
  case archiveBegun, archivePortionKept, archiveKept
  case deathNoted, suspectCleared
  case drafted, observed, decided, concluded
  case cleared, folderMade, recordsWritten, filesWritten, checksumsWritten, manifestWritten
  case rejectedRemoved, rejectedKept
  case judged, reported, runNoted
  case folderSynced, folderNamed, linkMade, linkSwitched, published
  case runDoomed, finished

  #if DEBUG
    /// The run has come to this moment.
    public func pass() {
      guard let wanted = Self.wanted, wanted == self, Self.isFirst() else { return }
      if Self.environment["WINNOW_END"] == "tree", Self.isWorker { kill(getppid(), SIGKILL) }
      kill(getpid(), SIGKILL)
    }

    private static let environment = ProcessInfo.processInfo.environment
    private static let wanted = environment["WINNOW_END_AT"].flatMap(LifePoint.init)
    private static let isWorker = CommandLine.arguments.contains("--worker-of")

    private static func isFirst() -> Bool {
      guard let mark = environment["WINNOW_END_ONCE"] else { return true }
      do throws(FileError) {
        _ = try OutputFile(Path(mark), .create)
        return true
      } catch {
        return false
      }
    }
  #else
    public func pass() {}
  #endif
}
