internal import Engine
internal import Foundation
internal import Pipeline
internal import Processes

/// Shows a run's progress on standard error: a bar on a terminal, else a line a minute.
final class ProgressDisplay {
  private let heartbeat: Heartbeat
  private let isTerminal: Bool

  init(of progress: Pipeline.Progress, _ log: RunLog) {
    let isTerminal = isatty(STDERR_FILENO) == 1 && log.form == .text && log.loudness == .normal
    self.isTerminal = isTerminal
    heartbeat = Heartbeat(every: isTerminal ? 0.2 : 60) { @Sendable in
      guard let snapshot = progress.snapshot else { return }
      if isTerminal { Self.show(snapshot) } else { log.note(snapshot.event) }
    }
  }

  private static func show(_ snapshot: Pipeline.Progress.Snapshot) {
    let width = 24
    let filled = min(width, max(0, Int(snapshot.share * Double(width))))
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    StandardStream.error.write(Array("\r\u{1b}[2K\(bar) \(snapshot.sentence)".utf8))
  }

  /// Takes the bar away.
  func finish() {
    if isTerminal { StandardStream.error.write(Array("\r\u{1b}[2K".utf8)) }
  }
}
