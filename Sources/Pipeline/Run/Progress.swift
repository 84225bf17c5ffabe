internal import Engine
internal import Synchronization

/// How far a pass is, counted by its workers and read by whoever shows it.
public final class Progress: Sendable {
  private let state = Mutex(State())

  private struct State {
    var title = ""
    var documents = 0
    var bytes = 0
    var totalDocuments = 0
    var totalBytes = 0
    var started = 0.0
  }

  public init() {}

  /// Begins a pass over so many documents and bytes.
  func begin(_ title: String, documents: Int, bytes: Int) {
    state.withLock {
      $0 = State(
        title: title, totalDocuments: documents, totalBytes: bytes,
        started: Machine.monotonicSeconds)
    }
  }

  func advance(bytes: Int, documents: Int = 1) {
    state.withLock {
      $0.documents += documents
      $0.bytes += bytes
    }
  }

  /// Where it stands now; `nil` before the first pass.
  public var snapshot: Snapshot? {
    let state = state.withLock { $0 }
    guard !state.title.isEmpty else { return nil }
    return Snapshot(
      title: state.title, documents: state.documents, totalDocuments: state.totalDocuments,
      bytes: state.bytes, totalBytes: state.totalBytes,
      seconds: Machine.monotonicSeconds - state.started)
  }

  public struct Snapshot: Sendable {
    public let title: String
    public let documents: Int
    public let totalDocuments: Int
    public let bytes: Int
    public let totalBytes: Int

    /// Since the pass began.
    public let seconds: Double

    /// 0 to 1, by bytes: a night's pages differ in size by a thousand.
    public var share: Double {
      totalBytes > 0
        ? Double(bytes) / Double(totalBytes)
        : Double(documents) / Double(max(1, totalDocuments))
    }

    /// Seconds to go at the speed so far; `nil` while that says nothing.
    public var secondsLeft: Double? {
      seconds > 1 && share > 0.005 ? seconds * (1 - share) / share : nil
    }

    /// `clean 1,204 of 9,000 (13 %), 410 a second, 19 s to go`.
    public var sentence: String {
      let percent = Int(share * 100)
      var text = "\(title) \(documents) of \(totalDocuments) (\(percent) %)"
      if seconds > 0.5 { text += ", \(Int(Double(documents) / seconds)) a second" }
      if let secondsLeft { text += ", \(Self.time(secondsLeft)) to go" }
      return text
    }

    public var event: RunEvent {
      RunEvent(
        .progress, sentence,
        [
          ("pass", .text(title)), ("documents", .number(documents)),
          ("of", .number(totalDocuments)), ("seconds", .seconds(seconds)),
        ])
    }

    private static func time(_ seconds: Double) -> String {
      let whole = Int(seconds.rounded())
      if whole < 60 { return "\(whole) s" }
      if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
      return "\(whole / 3600) h \(whole / 60 % 60) min"
    }
  }
}
