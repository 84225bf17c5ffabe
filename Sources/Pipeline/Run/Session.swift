internal import Corpus
internal import Engine
internal import Files
internal import Store

/// What the steps of a run share: the plan, the state, and how it is used.
final class Session {
  let plan: Plan
  let state: StateDatabase
  let lanes: Int
  let stop: StopFlag
  let progress: Progress
  let journal: DocumentJournal
  let log: RunLog
  private(set) var suspects: Suspects
  private(set) var clock = StepClock()

  /// What was done so far.
  var work = RunWork()
  private var segments: SegmentWriter
  let reader: SegmentReader

  init(
    _ plan: Plan, lanes: Int?, stop: StopFlag, progress: Progress, journal: DocumentJournal,
    log: RunLog
  ) throws {
    self.plan = plan
    let asked = lanes ?? plan.settings.limits.threads
    self.lanes = asked > 0 ? asked : Machine.coreCount
    self.stop = stop
    self.progress = progress
    self.journal = journal
    self.log = log
    suspects = try Suspects(in: plan.stateFolder)
    let folder = plan.stateFolder / "segments"
    try FileSystem.makeDirectories(folder)
    let state = try StateDatabase(at: (plan.stateFolder / "winnow.sqlite").description)
    self.state = state
    segments = try SegmentWriter(
      in: folder, committed: try state.transaction { try $0.segmentLengths() })
    reader = SegmentReader(in: folder)
  }

  /// Begins a step of the run; what was under way ends.
  func begin(_ step: StepClock.Step) {
    clock.begin(step)
    log.note(RunEvent(.stepStarted, step.rawValue, [("step", .text(step.rawValue))]))
  }

  /// Puts a frame into a segment. It counts from the next ``commit(_:)`` on.
  func append(_ frame: [UInt8]) throws -> SegmentPlace { try segments.append(frame) }

  /// Commits what was appended to the segments together with the rows that point to it.
  func commit(_ body: (StateTransaction) throws -> Void) throws {
    LifePoint.batchAppended.pass()
    try state.transaction { transaction in
      try body(transaction)
      try segments.commit(in: transaction)
      LifePoint.batchInTransaction.pass()
    }
    LifePoint.batchCommitted.pass()
  }

  /// Notes that a document did not end its worker again, or is booked.
  func clearSuspect(_ id: DocumentID) throws {
    suspects.clear(id)
    try suspects.save()
    LifePoint.suspectCleared.pass()
  }

  /// Ends the run where it stands, if it was asked to end.
  func checkStop() throws(RunFailure) {
    if stop.isSet { throw RunFailure.stopped(by: stop) }
  }
}

/// Results that are committed together: often enough that a crash costs seconds, seldom enough
/// that the disk is not waited for.
struct Batch<Element> {
  private(set) var elements: [Element] = []
  private var byteCount = 0
  private var begun = Machine.monotonicSeconds

  private static var mostElements: Int { 512 }
  private static var mostBytes: Int { 16 << 20 }
  private static var longestSeconds: Double { 5 }

  mutating func append(_ element: Element, bytes: Int) {
    elements.append(element)
    byteCount += bytes
  }

  var isDue: Bool {
    elements.count >= Self.mostElements || byteCount >= Self.mostBytes
      || Machine.monotonicSeconds - begun >= Self.longestSeconds
  }

  mutating func clear() {
    elements.removeAll(keepingCapacity: true)
    byteCount = 0
    begun = Machine.monotonicSeconds
  }
}
