internal import Corpus
public import Engine
internal import Files
internal import Foundation
internal import Store

/// One run: lock → preflight → scan → observe → decide → conclude → verify → publish.
///
/// Nothing that a reader can see changes before *publish*, and publish is one `rename`. A run
/// that was killed at any moment is resumed by running again; there is no other way to resume.
public struct NightRun {
  private let plan: Plan
  private let lanes: Int?
  private let trust: StampTrust
  private let stop: StopFlag
  private let progress: Progress
  private let journal: DocumentJournal
  private let narrowing: Narrowing
  private let log: RunLog

  /// - Parameters:
  ///   - narrowing: What of the inputs is looked at, if not all.
  ///   - lanes: Threads, instead of what the settings say.
  ///   - trust: Whether a file of the same size, time and inode is taken for the same.
  ///   - journal: Where a supervisor reads what is in flight.
  public init(
    _ plan: Plan, narrowed narrowing: Narrowing = Narrowing(), lanes: Int? = nil,
    trusting trust: StampTrust = .stamps, stop: StopFlag, progress: Progress,
    journal: DocumentJournal = .silent, log: RunLog = .silent
  ) {
    self.plan = plan
    self.lanes = lanes
    self.trust = trust
    self.stop = stop
    self.progress = progress
    self.journal = journal
    self.narrowing = narrowing
    self.log = log
  }

  public func execute() throws(RunFailure) -> RunSummary {
    do {
      let lock = try Self.lock(plan.stateFolder)
      LifePoint.locked.pass()
      // Under the lock: runs that look at the same folders at once get in each other's way.
      try Preflight.check(plan)
      LifePoint.checked.pass()
      let summary = try withExtendedLifetime(lock) { try executeLocked() }
      return summary
    } catch {
      throw RunFailure(error)
    }
  }

  private func executeLocked() throws -> RunSummary {
    let started = Date()
    let clock = Machine.monotonicSeconds
    // Here, and not only when there is something to publish: a night without news leaves none.
    try RunFolder.removeUnfinished(below: plan.outputFolder)
    let session = try Session(
      plan, lanes: lanes, stop: stop, progress: progress, journal: journal, log: log)
    LifePoint.opened.pass()
    session.begin(.scanning)
    let scan = try ScanStep.run(in: session, narrowed: narrowing, trusting: trust)
    LifePoint.scanned.pass()
    session.begin(.reading)
    try DraftStep.run(scan.pending, in: session)
    LifePoint.drafted.pass()
    if let name = try PublishedFact.current(session.plan, session.state) {
      try session.state.transaction {
        try $0.noteUnchangedQuarantine(at: Timestamp.text(started))
      }
      // There may be more than are wanted: since a crash, or since fewer are wanted.
      return RunSummary(
        outcome: .unchanged(run: name), scan: scan, result: nil, work: session.work,
        seconds: Machine.monotonicSeconds - clock, plan: plan, remarks: removeOldRuns())
    }
    session.begin(.deciding)
    let decided = try DecideStep(in: session)
    LifePoint.decided.pass()
    try session.checkStop()
    session.begin(.writing)
    try ConcludeStep.run(decided, in: session)
    LifePoint.concluded.pass()
    try session.checkStop()
    return try publish(decided, scan, started: started, since: clock, in: session)
  }

  private func publish(
    _ decided: DecideStep, _ scan: ScanStep, started: Date, since clock: Double,
    in session: Session
  ) throws -> RunSummary {
    session.begin(.publishing)
    progress.begin("publishing", documents: 1, bytes: 0)
    let output = plan.outputFolder
    try removeUnpublished(below: output, in: session)
    LifePoint.cleared.pass()
    let quarantined = decided.rejects.filter { $0.reject.fate == .quarantined }.map(\.id)
    try session.state.transaction {
      try $0.noteQuarantine(of: quarantined, at: Timestamp.text(started))
    }
    let name = RunName.new(at: started)
    let folder = try RunFolder(name: name, below: output)
    LifePoint.folderMade.pass()
    let last = try ParentRun(below: output, in: session)
    let parent = last?.isSound == true ? last : nil
    let result = try PublishStep.run(decided, into: folder, after: parent, in: session)
    LifePoint.filesWritten.pass()
    let manifest = Manifest(
      run: name, started: Timestamp.text(started), finished: Timestamp.text(Date()),
      result: result, keys: plan.keys, clock: session.clock, parent: parent?.run.name)
    _ = try folder.write(manifest.checksums, to: "SHA256SUMS")
    LifePoint.checksumsWritten.pass()
    _ = try folder.write(manifest.json, to: "manifest.json")
    LifePoint.manifestWritten.pass()
    let complaints = try Gate.complaints(result, in: folder, after: last, session)
    LifePoint.judged.pass()
    let night = ReportedNight(
      run: name, started: manifest.started, scan: scan, complaints: complaints)
    let remarks =
      [last?.remark].compactMap(\.self)
      + Report.write(night, decided, result, into: folder, after: parent?.run, in: session)
    for remark in remarks { log.note(RunEvent(.reportIncomplete, remark)) }
    try session.checkStop()
    LifePoint.reported.pass()
    guard complaints.isEmpty else { throw try Gate.reject(folder, because: complaints) }
    // Noted before it is done: until `current` points to the run, the note says nothing.
    try session.state.transaction {
      try $0.recordRun(
        name, started: manifest.started, finished: manifest.finished, manifest: manifest.json)
      try $0.setFact(PublishedFact.name, to: PublishedFact.value(run: name, plan.keys))
      try $0.setFact(PlanMemory.fact, to: PlanMemory(plan).text)
    }
    LifePoint.runNoted.pass()
    try folder.finish()
    try folder.publish()
    LifePoint.published.pass()
    let untidy = removeOldRuns()
    LifePoint.finished.pass()
    return RunSummary(
      outcome: .published(run: name), scan: scan, result: result, work: session.work,
      seconds: Machine.monotonicSeconds - clock, plan: plan, remarks: untidy + remarks)
  }

  /// What was published is published, and what is left of older runs can go another night.
  private func removeOldRuns() -> [String] {
    do {
      try RunRetention(below: plan.outputFolder, keeping: plan.settings.retention).remove()
      return []
    } catch {
      let remark = "old runs were not removed: \(error)"
      log.note(RunEvent(.reportIncomplete, remark))
      return [remark]
    }
  }

  /// Clears away what earlier runs wrote and did not come to publish.
  private func removeUnpublished(below output: Path, in session: Session) throws {
    guard let last = try session.state.transaction({ try $0.lastRun() }),
      last != (try RunFolder.current(below: output))
    else { return }
    try FileSystem.removeTree(output / "runs" / last)
    try session.state.transaction { try $0.forgetRun(last) }
  }

  /// - Throws: ``RunFailure`` with ``ExitCode/locked`` if another run has it.
  static func lock(_ state: Path) throws -> StateLock {
    let holder =
      "process \(ProcessInfo.processInfo.processIdentifier) since \(Timestamp.text(Date()))"
    return try StateLock(
      at: state / "lock", "another run is under way", as: holder, attempts: StateLock.patience)
  }
}
