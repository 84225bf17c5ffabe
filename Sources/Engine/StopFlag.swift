internal import Dispatch
internal import Glibc
internal import Synchronization

/// Set once, from anywhere, to say that no new work is to be begun.
public final class StopFlag: Sendable {
  private let number = Atomic<Int32>(0)

  public init() {}

  public var isSet: Bool { number.load(ordering: .relaxed) != 0 }

  /// The signal that asked for the stop; 0 if nothing has.
  public var signalNumber: Int32 { number.load(ordering: .relaxed) }

  /// Asks for the stop, by default as SIGTERM does. The first reason stays.
  public func set(because signal: Int32 = 15) {
    _ = number.compareExchange(expected: 0, desired: signal, ordering: .relaxed)
  }
}

/// Turns SIGINT and SIGTERM into a ``StopFlag``; the second one ends the process at once.
public final class SignalWatch {
  private let sources: [any DispatchSourceSignal]

  /// Watches until the value goes.
  public init(setting flag: StopFlag) {
    // A queue of its own: the main thread waits for work and would never get to a signal.
    let queue = DispatchQueue(label: "winnow.signals")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { @Sendable in
        if flag.isSet { _exit(128 + number) }
        flag.set(because: number)
      }
      source.resume()
      return source
    }
    // A reader that went away is an error of `write`, not the end of the run.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { for source in sources { source.cancel() } }
}
