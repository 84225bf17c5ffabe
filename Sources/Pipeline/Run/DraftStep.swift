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
    var batch = Batch<(PendingUnit, DraftedDocument)>()
    let done = try orderedMap(count: units.count, lanes: lanes, stop: session.stop) {
      index -> DraftedDocument in
      let unit = units[index]
      let drafted = journal.during(unit.id.description, place: PathText(unit.path).text) {
        DraftedDocument(of: unit, by: plan)
      }
      progress.advance(bytes: unit.stamp.size)
      return drafted
    } consume: { index, drafted in
      batch.append((units[index], drafted), bytes: drafted.byteCount)
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
        try transaction.setFact(PublishedFact.name, to: nil)
      }
      try session.clearSuspect(id)
    }
  }

  private static func commit(
    _ batch: inout Batch<(PendingUnit, DraftedDocument)>, in session: Session
  ) throws {
    var entries: [(PendingUnit, DraftedDocument, SegmentPlace?)] = []
    for (unit, drafted) in batch.elements {
      entries.append((unit, drafted, try drafted.frame.map(session.append)))
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
    _ unit: PendingUnit, _ drafted: DraftedDocument, _ place: SegmentPlace?, _ keys: PlanKeys,
    _ transaction: StateTransaction
  ) throws -> Bool {
    let stamp = drafted.isToBeRetried ? unit.stamp.neverSame : unit.stamp
    if let known = try transaction.document(unit.id), drafted.isSame(as: known.content) {
      try transaction.touchUnit(of: known.number, stamp: stamp, key: keys.draft(of: unit.input))
      try drafted.keepObservations(of: known.number, keys: keys, transaction)
      return false
    }
    let number = try transaction.replaceUnit(
      input: unit.input, path: unit.path, stamp: stamp, key: keys.draft(of: unit.input))
    try drafted.insert(
      unit.id, member: nil, unit: number, at: place, keys: keys, transaction)
    return true
  }
}
