internal import Corpus
internal import Engine
internal import Fetch
internal import Store

/// Pass 1 of a unit that holds many documents: its pages in portions, each on all lanes.
///
/// With each portion the state notes how far the unit has been read. A run that ends before its
/// last document is committed is gone on with there, if the file is still the same; what lies
/// before is not read again where the container allows, and not cleaned again anywhere. The unit
/// counts as read when its last document is committed.
struct ArchiveStep {
  private static let mostItems = 256
  private static let mostBytes = 32 << 20

  private let unit: PendingUnit
  private let session: Session

  /// The unit's number in the state.
  private let number: Int64
  private var reading: ReadingState
  private var resumption: Resumption?

  /// Documents behind the place that was noted which an earlier run has committed all the same.
  private var committed: Int

  static func run(_ unit: PendingUnit, in session: Session) throws {
    var step = try ArchiveStep(unit, in: session)
    LifePoint.archiveBegun.pass()
    try step.read()
    LifePoint.archiveKept.pass()
    session.progress.advance(bytes: 0)
  }

  private init(_ unit: PendingUnit, in session: Session) throws {
    self.unit = unit
    self.session = session
    let key = session.plan.keys.draft(of: unit.input)
    var found: (number: Int64, reading: ReadingState)?
    var resumption: Resumption?
    var committed = 0
    try session.commit { transaction in
      try transaction.setFact(PublishedFact.name, to: nil)
      if let known = unit.known, var reading = try transaction.reading(ofUnit: known),
        reading.stamp.isSame(as: unit.stamp), reading.key == key
      {
        resumption = reading.place.flatMap(ContainerPlace.init(text:)).map(Resumption.init(at:))
        if resumption == nil { reading.last = 0 }
        try transaction.forEachMember(ofUnit: known, upTo: reading.last) {
          resumption?.note(member: $0)
        }
        committed = try transaction.documentCount(ofUnit: known, after: reading.last)
        found = (known, reading)
        return
      }
      let number = try transaction.replaceUnit(
        input: unit.input, path: unit.path, stamp: unit.stamp.neverSame, key: key)
      let reading = ReadingState(stamp: unit.stamp, key: key)
      // Of a young archive nothing says that it is still the same.
      if !unit.stamp.isUncertain { try transaction.setReading(reading, ofUnit: number) }
      found = (number, reading)
    }
    guard let found else { preconditionFailure("a transaction that did nothing") }
    (number, reading) = found
    self.resumption = resumption
    self.committed = committed
  }

  private mutating func read() throws {
    // A young archive is told by its bytes in the next run, rather than read again.
    let hash = unit.hash ?? (unit.stamp.isUncertain ? unit.contentHash() : nil)
    var items: [ContainedDocument] = []
    var byteCount = 0
    var place: ContainerPlace?
    try session.plan.fetch.forEachDocument(in: unit.source, from: resumption) {
      item, behind throws(any Error) in
      place = behind
      if try isCommitted(item) { return }
      items.append(item)
      if case .booked(let member) = item, member.reject.isToBeRetried {
        reading.isToBeRetried = true
      }
      byteCount += item.byteCount
      guard items.count >= Self.mostItems || byteCount >= Self.mostBytes else { return }
      try draft(items, upTo: place)
      items.removeAll()
      byteCount = 0
    }
    try draft(items, upTo: place)
    try finish(hash)
  }

  /// Whether an earlier run has committed the document behind the place that it noted.
  private mutating func isCommitted(_ item: ContainedDocument) throws -> Bool {
    guard committed > 0, let known = try session.state.transaction({ try $0.document(item.id) })
    else { return false }
    committed -= 1
    if case .reject(let reject) = known.content {
      reading.isToBeRetried = reading.isToBeRetried || reject.isToBeRetried
      reading.endedWorker = reading.endedWorker || reject.isWorkersEnd
    }
    return true
  }

  private func finish(_ hash: [UInt8]?) throws {
    let keys = session.plan.keys
    try session.commit { transaction in
      try transaction.setReading(nil, ofUnit: number)
      guard !reading.isToBeRetried else { return }
      try transaction.completeUnit(
        number, stamp: unit.stamp,
        key: reading.endedWorker ? keys.worker(of: unit.input) : keys.draft(of: unit.input),
        sha256: hash)
    }
  }
}

// MARK: - Portions

extension ArchiveStep {
  /// - Parameter place: Behind the last of `items`.
  private mutating func draft(_ items: [ContainedDocument], upTo place: ContainerPlace?) throws {
    let suspects = session.suspects.suspects
    let (alone, others) = (
      items.filter { suspects[$0.id] != nil }, items.filter { suspects[$0.id] == nil }
    )
    try draft(others, lanes: session.lanes, upTo: alone.isEmpty ? place : nil)
    for (index, item) in alone.enumerated() {
      try draft([item], lanes: 1, upTo: index == alone.count - 1 ? place : nil)
      try session.clearSuspect(item.id)
    }
    if !items.isEmpty { LifePoint.archivePortionKept.pass() }
  }

  private mutating func draft(
    _ items: [ContainedDocument], lanes: Int, upTo place: ContainerPlace?
  ) throws {
    let entries = try drafted(items, lanes: lanes)
    let isStopped = entries.count < items.count
    reading.endedWorker = reading.endedWorker || entries.contains { $0.drafted.value.endedWorker }
    if let place, !isStopped { reading.place = place.text }
    try session.commit { transaction in
      for (item, drafted, frame) in entries {
        try drafted.value.insert(
          item.id, member: item.source.member, unit: number, at: frame,
          keys: session.plan.keys, milliseconds: drafted.milliseconds, transaction)
      }
      guard !unit.stamp.isUncertain, place != nil, !isStopped else { return }
      reading.last = try transaction.lastDocument(ofUnit: number)
      try transaction.setReading(reading, ofUnit: number)
    }
    if isStopped { throw RunFailure.stopped(by: session.stop) }
  }

  private typealias Entry = (
    item: ContainedDocument, drafted: Timed<DraftedDocument>, frame: SegmentPlace?
  )

  /// As many as came before a stop.
  private func drafted(_ items: [ContainedDocument], lanes: Int) throws -> [Entry] {
    let (session, plan) = (session, session.plan)
    let (progress, journal, suspects) = (session.progress, session.journal, session.suspects)
    var entries: [Entry] = []
    _ = try orderedMap(count: items.count, lanes: lanes, stop: session.stop) {
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
    return entries
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
    guard reject == nil, plan.fetch.isOfLines(input) || !PathChoice.hasPageEnding(path) else {
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
