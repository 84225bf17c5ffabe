internal import Dispatch

/// Calls back at intervals, on a queue of its own, until it goes.
public final class Heartbeat {
  private let timer: any DispatchSourceTimer

  /// - Parameter seconds: Greater than 0.
  public init(every seconds: Double, _ beat: @escaping @Sendable () -> Void) {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "winnow.heartbeat"))
    timer.schedule(deadline: .now() + seconds, repeating: seconds)
    timer.setEventHandler(handler: beat)
    timer.resume()
    self.timer = timer
  }

  deinit { timer.cancel() }
}
