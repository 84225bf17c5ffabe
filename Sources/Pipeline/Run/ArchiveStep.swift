internal import Corpus
internal import Engine
internal import Fetch
internal import Store

/// Pass 1 of a unit that holds many documents: its pages in portions, each on all lanes.
///
/// The unit counts as read when its last document is committed; a run that ends before begins it
/// anew.
struct ArchiveStep {
  private static let mostItems = 256
  private static let mostBytes = 32 << 20

  static func run(_ unit: PendingUnit, in session: Session) throws {
    var number: Int64 = 0
    try session.commit { transaction in
      number = try transaction.replaceUnit(
        input: unit.input, path: unit.path, stamp: unit.stamp.neverSame,
        key: session.plan.keys.draft(of: unit.input))
      try transaction.setFact(PublishedFact.name, to: nil)
    }
    LifePoint.archiveBegun.pass()
    var isToBeRetried = false
    // A young archive is told by its bytes in the next run, rather than read again.
    let hash = unit.hash ?? (unit.stamp.isUncertain ? unit.contentHash() : nil)
    var items: [ContainedDocument] = []
    var byteCount = 0
    var endedWorker = false
    try session.plan.fetch.forEachDocument(in: unit.source) { item throws(any Error) in
      items.append(item)
      if case .booked(let member) = item, member.reject.isToBeRetried { isToBeRetried = true }
      byteCount += item.byteCount
      guard items.count >= mostItems || byteCount >= mostBytes else { return }
      endedWorker = try draft(items, of: number, in: session) || endedWorker
      items.removeAll()
      byteCount = 0
    }
    endedWorker = try draft(items, of: number, in: session) || endedWorker
    LifePoint.archivePortionKept.pass()
    let keys = session.plan.keys
    if !isToBeRetried {
      try session.commit {
        try $0.completeUnit(
          number, stamp: unit.stamp,
          key: endedWorker ? keys.worker(of: unit.input) : keys.draft(of: unit.input),
          sha256: hash)
      }
    }
    LifePoint.archiveKept.pass()
    session.progress.advance(bytes: 0)
  }

  /// - Returns: Whether one of them is booked for what it did to its worker.
  private static func draft(
    _ items: [ContainedDocument], of unit: Int64, in session: Session
  ) throws -> Bool {
    let suspects = session.suspects.suspects
    var endedWorker = try draft(
      items.filter { suspects[$0.id] == nil }, of: unit, lanes: session.lanes, in: session)
    for item in items where suspects[item.id] != nil {
      endedWorker = try draft([item], of: unit, lanes: 1, in: session) || endedWorker
      try session.clearSuspect(item.id)
    }
    return endedWorker
  }

  private static func draft(
    _ items: [ContainedDocument], of unit: Int64, lanes: Int, in session: Session
  ) throws -> Bool {
    let plan = session.plan
    let progress = session.progress
    let journal = session.journal
    let suspects = session.suspects
    var entries: [(ContainedDocument, Timed<DraftedDocument>, SegmentPlace?)] = []
    let done = try orderedMap(count: items.count, lanes: lanes, stop: session.stop) {
      index -> Timed<DraftedDocument> in
      let item = items[index]
      defer { progress.advance(bytes: item.source.byteCount, documents: 0) }
      return journal.during(item.id.description, place: item.place) {
        Timed {
          DraftedDocument { () throws(Reject) in
            if let reject = suspects.reject(item.id) { throw reject }
            return try plan.draft(item)
          }
        }
      }
    } consume: { index, drafted in
      entries.append((items[index], drafted, try drafted.value.frame.map(session.append)))
      session.work.read += 1
      drafted.value.tell(session.log, of: items[index].id, at: items[index].place)
    }
    try session.commit { transaction in
      for (item, drafted, place) in entries {
        try drafted.value.insert(
          item.id, member: item.source.member, unit: unit, at: place, keys: plan.keys,
          milliseconds: drafted.milliseconds, transaction)
      }
    }
    if done < items.count { throw RunFailure.stopped(by: session.stop) }
    return entries.contains { $0.1.value.endedWorker }
  }
}

extension ContainedDocument {
  /// What people know the document by.
  fileprivate var place: String {
    "\(source.input)/\(PathText(source.path).text)#\(source.member ?? "")"
  }

  /// Bytes in memory.
  fileprivate var byteCount: Int {
    switch self {
    case .document(let document): document.bytes.count
    case .ready(let ready): ready.text.utf8.count
    case .booked: 0
    }
  }
}

extension PendingUnit {
  /// Whether the unit may hold any number of documents. Pages by their names are not looked into.
  func isArchive(by plan: Plan) throws(Reject) -> Bool {
    guard reject == nil, plan.fetch.isOfLines(input) || !PathChoice.isPage(named: path) else {
      return false
    }
    do throws(FetchStage.Failure) {
      return try plan.fetch.holdsMany(source)
    } catch {
      throw Reject(error, at: FetchStage.name)
    }
  }
}

extension Plan {
  /// What a file holds that is one page in some wrapping, such as MHTML.
  func onlyDocument(in unit: SourceUnit) throws(Reject) -> ContainedDocument {
    var found: ContainedDocument?
    fetch.forEachDocument(in: unit) { found = found ?? $0 }
    guard let found else { throw Reject(FetchStage.Failure.empty, at: FetchStage.name) }
    // One of several, whose others would be lost: the file is not what it was when it was looked at.
    guard found.source.member == nil else {
      let reason = "it changed while it was read"
      throw Reject(FetchStage.Failure.unreadable(reason), at: FetchStage.name)
    }
    return found
  }
}
