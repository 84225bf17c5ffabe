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

/// Turns SIGINT and SIGTERM into a ``StopFlag``.
///
/// Whoever asked has not to wait long: the second signal ends the process at once, and so does
/// the first after some seconds, whatever it is doing then. What is resumed after `kill -9` is
/// resumed after that.
public final class SignalWatch {
  /// Service managers give ten seconds or more; people, less.
  private static let mostSeconds = 4.0

  private let sources: [any DispatchSourceSignal]

  /// Watches until the value goes.
  public init(setting flag: StopFlag) {
    // A queue of its own: the main thread waits for work and would never get to a signal.
    let queue = DispatchQueue(label: "winnow.signals")
    sources = [SIGINT, SIGTERM].map { number in
      // Dispatch takes the signal over; to ignore it until then would be to lose it.
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { @Sendable in
        if flag.isSet { _exit(128 + number) }
        flag.set(because: number)
        queue.asyncAfter(deadline: .now() + Self.mostSeconds) { _exit(128 + number) }
      }
      source.resume()
      return source
    }
    // A reader that went away is an error of `write`, not the end of the run.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { for source in sources { source.cancel() } }
}
