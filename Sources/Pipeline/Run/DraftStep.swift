internal import Corpus
internal import Deduplicate
internal import Engine
internal import Fetch
internal import Normalize
internal import Store

/// Pass 1: every new or changed unit becomes an article with its observations, or a reject.
struct DraftStep {
  /// - Throws: ``RunFailure`` after a stop; what was finished is committed.
  static func run(_ pending: [PendingUnit], in session: Session) throws {
    try bookHopeless(in: session)
    guard !pending.isEmpty else { return }
    session.progress.begin(
      "reading", documents: pending.count, bytes: pending.reduce(0) { $0 + $1.stamp.size })
    let units = pending.map { unit in
      session.suspects.reject(unit.id).map(unit.rejected) ?? unit
    }
    let suspects = session.suspects.suspects
    var files: [PendingUnit] = []
    var archives: [PendingUnit] = []
    for unit in units {
      do throws(Reject) {
        if try unit.isArchive(by: session.plan) {
          archives.append(unit)
        } else {
          files.append(unit)
        }
      } catch {
        files.append(unit.rejected(because: error))
      }
    }
    try draft(files.filter { suspects[$0.id] == nil }, lanes: session.lanes, in: session)
    // One at a time: what ends the worker now is what ended it before.
    for unit in files where suspects[unit.id] != nil {
      try draft([unit], lanes: 1, in: session)
      try session.clearSuspect(unit.id)
    }
    for archive in archives { try ArchiveStep.run(archive, in: session) }
  }

  private static func draft(_ units: [PendingUnit], lanes: Int, in session: Session) throws {
    let plan = session.plan
    let progress = session.progress
    let journal = session.journal
    var batch = Batch<(PendingUnit, Timed<DraftedDocument>)>()
    let done = try orderedMap(count: units.count, lanes: lanes, stop: session.stop) {
      index -> Timed<DraftedDocument> in
      let unit = units[index]
      let drafted = journal.during(unit.id.description, place: unit.place) {
        Timed { DraftedDocument(of: unit, by: plan) }
      }
      progress.advance(bytes: unit.stamp.size)
      return drafted
    } consume: { index, drafted in
      batch.append((units[index], drafted), bytes: drafted.value.byteCount)
      session.work.read += 1
      drafted.value.tell(session.log, of: units[index].id, at: units[index].place)
      if batch.isDue { try commit(&batch, in: session) }
    }
    try commit(&batch, in: session)
    if done < units.count { throw RunFailure.stopped(by: session.stop) }
  }

  /// Documents that ended their worker too often in pass 2 have an article already.
  private static func bookHopeless(in session: Session) throws {
    for id in session.suspects.suspects.keys.sorted() {
      guard let reject = session.suspects.reject(id),
        let known = try session.state.transaction({ try $0.document(id) }),
        case .article = known.content
      else { continue }
      try session.commit { transaction in
        try transaction.setReject(reject, of: known.number)
        let input = try transaction.origin(of: known.number).input
        try transaction.setKey(session.plan.keys.worker(of: input), ofUnitOf: known.number)
        try transaction.noteAttempt(at: id, count: Suspects.mostDeaths)
        try transaction.setFact(PublishedFact.name, to: nil)
      }
      try session.clearSuspect(id)
    }
  }

  private static func commit(
    _ batch: inout Batch<(PendingUnit, Timed<DraftedDocument>)>, in session: Session
  ) throws {
    var entries: [(PendingUnit, Timed<DraftedDocument>, SegmentPlace?)] = []
    for (unit, drafted) in batch.elements {
      entries.append((unit, drafted, try drafted.value.frame.map(session.append)))
    }
    let keys = session.plan.keys
    try session.commit { transaction in
      for (unit, drafted, place) in entries {
        let isNews = try store(unit, drafted, place, keys, transaction)
        if isNews { try transaction.setFact(PublishedFact.name, to: nil) }
      }
    }
    batch.clear()
  }

  /// - Returns: Whether the unit's document is another one than before.
  private static func store(
    _ unit: PendingUnit, _ timed: Timed<DraftedDocument>, _ place: SegmentPlace?,
    _ keys: PlanKeys, _ transaction: StateTransaction
  ) throws -> Bool {
    let drafted = timed.value
    let stamp = drafted.isToBeRetried ? unit.stamp.neverSame : unit.stamp
    let key = drafted.endedWorker ? keys.worker(of: unit.input) : keys.draft(of: unit.input)
    // The page's own hash is that of the file, unless it was wrapped in something.
    let sha256 = PathChoice.isPage(named: unit.path) ? drafted.sha256 : unit.hash
    if let known = try transaction.document(unit.id), drafted.isSame(as: known.content) {
      try transaction.touchUnit(of: known.number, stamp: stamp, key: key, sha256: sha256)
      try drafted.noteAttempt(at: unit.id, transaction)
      try drafted.keepObservations(of: known.number, keys: keys, transaction)
      return false
    }
    let number = try transaction.replaceUnit(
      input: unit.input, path: unit.path, stamp: stamp, key: key, sha256: sha256)
    try drafted.insert(
      unit.id, member: nil, unit: number, at: place, keys: keys,
      milliseconds: timed.milliseconds, transaction)
    return true
  }
}
