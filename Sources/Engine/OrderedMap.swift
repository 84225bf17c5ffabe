internal import Dispatch
internal import Synchronization

/// Works on items with several threads and consumes the results in the items' order.
///
/// All of winnow's concurrency is here. Lanes take the next item as they become free, so one slow
/// document does not hold up the rest; at most `window` results exist at a time, which bounds
/// memory and is the back-pressure on the lanes. `consume` runs on the caller's thread, one
/// result at a time, so it needs no lock.
///
/// - Parameters:
///   - count: Items, numbered from 0.
///   - lanes: Threads, at least 1.
///   - window: Results that may wait for an earlier one, at least `lanes`.
///   - stop: Once set, no further item is begun; those in flight are finished and consumed.
///   - work: Pure; called on any thread.
///   - consume: Called for 0, 1, 2 … without a gap.
/// - Returns: How many items were consumed: `count`, or fewer after a stop.
/// - Throws: What `consume` throws; nothing is consumed after that.
public func orderedMap<Output: Sendable>(
  count: Int, lanes: Int, window: Int? = nil, stop: StopFlag,
  work: @escaping @Sendable (Int) -> Output,
  consume: (Int, Output) throws -> Void
) throws -> Int {
  precondition(lanes >= 1, "no lanes, no work")
  let ring = ResultRing<Output>(
    count: count, window: max(window ?? lanes * 8, lanes), lanes: lanes, stop: stop)
  for _ in 0..<lanes {
    // A serial queue each: of one concurrent queue, blocks wait for a thread of a pool that has no
    // more than there are cores, and whoever blocks one of those for something else holds up all.
    DispatchQueue(label: "winnow.lane").async {
      while let index = ring.claim() { ring.put(work(index), at: index) }
      ring.leave()
    }
  }
  defer { ring.waitForLanes() }
  var consumed = 0
  do {
    while let output = ring.take(consumed) {
      try consume(consumed, output)
      consumed += 1
    }
  } catch {
    ring.abandon()
    throw error
  }
  return consumed
}

/// Results that wait for their turn, and the tickets for the items to come.
private final class ResultRing<Output: Sendable>: Sendable {
  private struct State {
    var next = 0
    var waiting: [Output?]
    var lanes: Int
    var isAbandoned = false
  }

  private let count: Int
  private let window: Int
  private let stop: StopFlag
  private let state: Mutex<State>

  /// One for each result that may yet be waited for.
  private let slots: DispatchSemaphore

  /// One for each result put and each lane gone: something for the consumer to look at.
  private let news = DispatchSemaphore(value: 0)
  private let lanesGone = DispatchGroup()

  init(count: Int, window: Int, lanes: Int, stop: StopFlag) {
    self.count = count
    self.window = window
    self.stop = stop
    slots = DispatchSemaphore(value: window)
    state = Mutex(State(waiting: Array(repeating: nil, count: window), lanes: lanes))
    for _ in 0..<lanes { lanesGone.enter() }
  }

  /// The next item to work on, or `nil` when there is no more to be begun.
  func claim() -> Int? {
    slots.wait()
    let index = state.withLock { state -> Int? in
      guard state.next < count, !state.isAbandoned, !stop.isSet else { return nil }
      defer { state.next += 1 }
      return state.next
    }
    // The lanes still waiting for a slot must learn of the end too.
    if index == nil { slots.signal() }
    return index
  }

  func put(_ output: Output, at index: Int) {
    state.withLock { $0.waiting[index % window] = output }
    news.signal()
  }

  func leave() {
    state.withLock { $0.lanes -= 1 }
    news.signal()
    lanesGone.leave()
  }

  /// Waits for the result of item `index`; `nil` if it will never come.
  func take(_ index: Int) -> Output? {
    while true {
      let (output, isOver) = state.withLock { state in
        let output = state.waiting[index % window].take()
        return (output, output == nil && state.lanes == 0)
      }
      if let output {
        slots.signal()
        return output
      }
      if isOver { return nil }
      news.wait()
    }
  }

  func abandon() {
    state.withLock { $0.isAbandoned = true }
    // A lane may be waiting for a slot that nobody will give back.
    for _ in 0..<window { slots.signal() }
  }

  func waitForLanes() { lanesGone.wait() }
}
