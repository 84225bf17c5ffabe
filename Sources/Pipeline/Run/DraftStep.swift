internal import Corpus
internal import Deduplicate
internal import Engine
internal import Fetch
internal import Normalize
internal import Store

/// Pass 1: every new or changed unit becomes an article with its observations, or a reject.
struct DraftStep {
  /// What a lane makes of one unit; everything is ready to be stored.
  private enum Drafted: Sendable {
    case article(frame: [UInt8], digest: Fingerprint, copies: [UInt8]?, names: [UInt8]?)
    case reject(Reject)

    var byteCount: Int {
      if case .article(let frame, _, _, _) = self { frame.count } else { 0 }
    }

    /// A changed permission changes neither size nor time: what could not be read is tried again.
    var isToBeRetried: Bool {
      if case .reject(let reject) = self { reject.code == "unreadable" } else { false }
    }

    func isSame(as content: StoredDocument.Content) -> Bool {
      switch (self, content) {
      case (.article(_, let digest, _, _), .article(_, let known)): digest == known
      case (.reject(let reject), .reject(let known)): reject == known
      default: false
      }
    }
  }

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
    try draft(units.filter { suspects[$0.id] == nil }, lanes: session.lanes, in: session)
    // One at a time: what ends the worker now is what ended it before.
    for unit in units where suspects[unit.id] != nil {
      try draft([unit], lanes: 1, in: session)
      try session.clearSuspect(unit.id)
    }
  }

  private static func draft(_ units: [PendingUnit], lanes: Int, in session: Session) throws {
    let plan = session.plan
    let progress = session.progress
    let journal = session.journal
    var batch = Batch<(PendingUnit, Drafted)>()
    let done = try orderedMap(count: units.count, lanes: lanes, stop: session.stop) {
      index -> Drafted in
      let unit = units[index]
      let drafted = journal.during(unit.id.description, place: PathText(unit.path).text) {
        draft(unit, by: plan)
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

  private static func draft(_ unit: PendingUnit, by plan: Plan) -> Drafted {
    do throws(Reject) {
      if let reject = unit.reject { throw reject }
      let draft = try plan.draft(unit.source)
      let bytes = draft.article.storedBytes
      return .article(
        frame: SegmentReader.frame(bytes), digest: Fingerprint(ofBytes: bytes),
        copies: draft.copyObservation?.storedBytes, names: draft.nameObservation?.storedBytes)
    } catch {
      return .reject(error)
    }
  }

  private static func commit(
    _ batch: inout Batch<(PendingUnit, Drafted)>, in session: Session
  ) throws {
    var entries: [(PendingUnit, Drafted, SegmentPlace?)] = []
    for (unit, drafted) in batch.elements {
      guard case .article(let frame, _, _, _) = drafted else {
        entries.append((unit, drafted, nil))
        continue
      }
      entries.append((unit, drafted, try session.append(frame)))
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
    _ unit: PendingUnit, _ drafted: Drafted, _ place: SegmentPlace?, _ keys: PlanKeys,
    _ transaction: StateTransaction
  ) throws -> Bool {
    let stamp = drafted.isToBeRetried ? unit.stamp.neverSame : unit.stamp
    if let known = try transaction.document(unit.id), drafted.isSame(as: known.content) {
      try transaction.touchUnit(of: known.number, stamp: stamp, key: keys.draft)
      try observe(drafted, known.number, keys, transaction)
      return false
    }
    let number = try transaction.replaceUnit(
      input: unit.input, path: unit.path, stamp: stamp, key: keys.draft)
    let document = try insert(unit.id, number, drafted, place, transaction)
    try observe(drafted, document, keys, transaction)
    return true
  }

  private static func insert(
    _ id: DocumentID, _ unit: Int64, _ drafted: Drafted, _ place: SegmentPlace?,
    _ transaction: StateTransaction
  ) throws -> Int64 {
    switch (drafted, place) {
    case (.article(_, let digest, _, _), let place?):
      return try transaction.insertDocument(id, unit: unit, .article(place, digest: digest))
    case (.reject(let reject), _):
      return try transaction.insertDocument(id, unit: unit, .reject(reject))
    case (.article, nil):
      preconditionFailure("an article without a place in a segment")
    }
  }

  private static func observe(
    _ drafted: Drafted, _ document: Int64, _ keys: PlanKeys, _ transaction: StateTransaction
  ) throws {
    guard case .article(_, _, let copies, let names) = drafted else { return }
    if let copies {
      try transaction.setObservation(
        copies, of: document, stage: DeduplicateStage.name, key: keys.copies)
    }
    if let names {
      try transaction.setObservation(
        names, of: document, stage: NormalizeStage.name, key: keys.names)
    }
  }
}
