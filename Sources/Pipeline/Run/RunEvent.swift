internal import Corpus
internal import Foundation

/// Something that happens in a run. Names and members are documented in `docs/EVENTS.md` and stay.
public struct RunEvent: Sendable {
  /// The name of an event; the list is closed.
  public enum Kind: String, Sendable, CaseIterable {
    case runStarted = "run_started"
    case stepStarted = "step_started"
    case progress
    case documentSlow = "document_slow"
    case documentQuarantined = "document_quarantined"
    case workerEnded = "worker_ended"
    case reportIncomplete = "report_incomplete"
    case published
    case unchanged
    case notPublished = "not_published"
    case stopped
    case failed
    case runEnded = "run_ended"
  }

  /// A number or a word of an event.
  public enum Value: Sendable, Hashable {
    case text(String)
    case number(Int)

    /// Written with three digits behind the point.
    case seconds(Double)
  }

  public let kind: Kind

  /// For people; may have several lines.
  public let sentence: String

  /// In this order.
  public let members: [(key: String, value: Value)]

  public init(_ kind: Kind, _ sentence: String, _ members: [(key: String, value: Value)] = []) {
    self.kind = kind
    self.sentence = sentence
    self.members = members
  }
}

// MARK: - What is said, and when

extension RunEvent.Kind {
  /// Who is told of it.
  var loudness: RunLog.Loudness {
    switch self {
    case .runStarted, .stepStarted, .documentQuarantined, .runEnded: .verbose
    case .progress, .documentSlow, .workerEnded, .reportIncomplete, .published, .unchanged: .normal
    case .notPublished, .stopped, .failed: .quiet
    }
  }

  var level: String {
    switch self {
    case .notPublished, .stopped, .failed: "error"
    case .documentSlow, .documentQuarantined, .workerEnded, .reportIncomplete: "warning"
    case .runStarted, .stepStarted, .progress, .published, .unchanged, .runEnded: "info"
    }
  }
}

extension RunEvent {
  /// How a run failed.
  public init(_ failure: RunFailure) {
    let kind: Kind
    switch failure.code {
    case .notPublished: kind = .notPublished
    case .interrupted, .terminated: kind = .stopped
    default: kind = .failed
    }
    self.init(kind, failure.message, [("code", .number(Int(failure.code.rawValue)))])
  }

  /// One JSON object on a line, without the line feed.
  ///
  /// - Parameter time: Of the event.
  func json(at time: Date) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("time", Timestamp.exact(time))
      json.member("level", kind.level)
      json.member("event", kind.rawValue)
      for (key, value) in members {
        switch value {
        case .text(let text): json.member(key, text)
        case .number(let number): json.member(key, number)
        case .seconds(let seconds):
          json.key(key)
          json.value(thousandths: Int((seconds * 1000).rounded()))
        }
      }
      json.member("message", sentence)
    }
    return writer.text
  }
}
