/// How a command ends, for whoever started it.
public enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  case internalError = 1
  case usage = 2
  case publishedWithQuarantine = 3
  case notPublished = 4
  case locked = 10
  case stateUnusable = 11
  case environment = 12
  case interrupted = 130
  case terminated = 143

  public var sentence: String {
    switch self {
    case .done: "done, or nothing to do"
    case .internalError: "an error in winnow itself"
    case .usage: "wrong usage or configuration"
    case .publishedWithQuarantine: "published; inputs are newly in quarantine"
    case .notPublished: "not published: a gate failed, and the message says which"
    case .locked: "another run is under way"
    case .stateUnusable: "the state is damaged, or of a newer winnow"
    case .environment: "disk, permissions, or a missing input folder"
    case .interrupted, .terminated: "interrupted; run again to go on"
    }
  }
}

/// Why a run ended before its end.
public struct RunFailure: Error, Sendable {
  public let code: ExitCode

  /// Where, what, and what would do.
  public let message: String

  public init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
