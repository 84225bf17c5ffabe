internal import Engine
internal import Files
internal import Processes
internal import Store

extension RunFailure {
  /// The machine's and the state's errors, with the code that each ends a run with.
  init(_ error: any Error) {
    switch error {
    case let failure as RunFailure: self = failure
    case let failure as FileError:
      self.init(.environment, "\(failure)")
    case let failure as StateError:
      let code: ExitCode
      if case .unavailable = failure { code = .environment } else { code = .stateUnusable }
      self.init(code, failure.sentence)
    case let failure as ChildProcess.StartFailure:
      self.init(.environment, "\(failure)")
    default:
      self.init(.internalError, "\(error)")
    }
  }

  /// What a run that was asked to stop ends with.
  static func stopped(by flag: StopFlag) -> RunFailure {
    RunFailure(
      flag.signalNumber == 2 ? .interrupted : .terminated,
      "stopped; all that was finished is kept: run again to go on")
  }
}
