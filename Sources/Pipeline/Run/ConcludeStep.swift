internal import Corpus
internal import Deduplicate
internal import Digests
internal import Engine
internal import Store

/// Pass 2: every document whose article or whose conclusion changed gets its line anew.
struct ConcludeStep {
  /// A line that a lane has written, ready to be stored.
  fileprivate struct Written: Sendable {
    let frame: [UInt8]
    let byteCount: Int
    let digest: [UInt8]
    let completeness: Int

    /// The whole text as a frame, where the line carries only its beginning.
    let longText: [UInt8]?
    var milliseconds = 0
  }

  private struct Pending: Sendable {
    let index: Int
    let fate: LineFate
    let key: Fingerprint
    let conclusion: DocumentConclusion
  }

  static func run(_ decided: DecideStep, in session: Session) throws {
    let pending = try pending(decided, session.plan, session.state)
    guard !pending.isEmpty else { return }
    session.progress.begin("writing", documents: pending.count, bytes: 0)
    let suspects = session.suspects.suspects
    let documents = decided.documents
    try write(
      pending.filter { suspects[documents[$0.index].id] == nil }, documents,
      lanes: session.lanes, in: session)
    // One at a time: what ends the worker now is what ended it before.
    for job in pending where suspects[documents[job.index].id] != nil {
      try write([job], documents, lanes: 1, in: session)
      try session.clearSuspect(documents[job.index].id)
    }
  }

  private static func write(
    _ jobs: [Pending], _ documents: [DecideStep.Document], lanes: Int, in session: Session
  ) throws {
    let plan = session.plan
    let progress = session.progress
    let reader = session.reader
    let journal = session.journal
    var batch = Batch<(Pending, Written)>()
    func commit() throws {
      try self.commit(batch.elements, documents, in: session)
      batch.clear()
    }
    let done = try orderedMap(count: jobs.count, lanes: lanes, stop: session.stop) {
      index -> Result<Written, any Error> in
      let job = jobs[index]
      let document = documents[job.index]
      let id = document.id.description
      defer { progress.advance(bytes: 0) }
      return journal.during(id, place: id) {
        let timed = Timed {
          Result { written(try reader.article(at: document.place), job, by: plan) }
        }
        return timed.value.map { $0.taking(timed.milliseconds) }
      }
    } consume: { index, result in
      let written = try result.get()
      session.work.written += 1
      batch.append((jobs[index], written), bytes: written.frame.count)
      if batch.isDue { try commit() }
    }
    try commit()
    if done < jobs.count { throw RunFailure.stopped(by: session.stop) }
  }

  /// What must be written: everything whose key is not that of the line at hand.
  private static func pending(
    _ decided: DecideStep, _ plan: Plan, _ state: StateDatabase
  ) throws -> [Pending] {
    let known = try state.transaction { try $0.lineKeys() }
    var pending: [Pending] = []
    for (index, document) in decided.documents.enumerated() {
      let conclusion = decided.conclusion(at: index, by: plan)
      let concluded = Fingerprint(
        ofBytes: (conclusion.copyStatus?.storedBytes ?? [])
          + (conclusion.names?.storedBytes ?? []))
      let isCopy = !(conclusion.copyStatus?.isCanonical(document.id) ?? true)
      // What becomes of a copy is a setting, and no part of what is known of it.
      let policy = Fingerprint(of: isCopy ? [plan.copies.rawValue] : [])
      let key = plan.keys.line.combined(with: [document.digest, concluded, policy])
      guard known[document.number] != key else { continue }
      let fate: LineFate = isCopy && plan.copies != .mark ? .duplicate : .record
      pending.append(Pending(index: index, fate: fate, key: key, conclusion: conclusion))
    }
    return pending
  }

  /// How many lines a run would write after this decision.
  static func dueLines(
    of decided: DecideStep, _ plan: Plan, _ state: StateDatabase
  ) throws -> Int {
    try pending(decided, plan, state).count
  }

  private static func written(_ article: Article, _ job: Pending, by plan: Plan) -> Written {
    if job.fate == .duplicate, plan.copies == .drop, let status = job.conclusion.copyStatus {
      let line = BookedLine(
        id: article.id, input: article.source.input, path: article.source.path,
        reject: Reject(
          stage: "deduplicate", code: status.kind.rawValue, detail: "copy of \(status.cluster)",
          fate: .dropped))
      return Written(line.bytes, completeness: 0, longText: nil)
    }
    let fitted = FittedRecord(article, job.conclusion, by: plan)
    return Written(
      fitted.line, completeness: fitted.record.completeness, longText: fitted.longText)
  }

  private static func commit(
    _ written: [(Pending, Written)], _ documents: [DecideStep.Document], in session: Session
  ) throws {
    var lines: [(Pending, StoredLine, Int)] = []
    for (job, written) in written {
      let place = try session.append(written.frame)
      let line = StoredLine(
        fate: job.fate, place: place, byteCount: written.byteCount, digest: written.digest,
        completeness: written.completeness, longText: try written.longText.map(session.append))
      lines.append((job, line, written.milliseconds))
    }
    try session.commit { transaction in
      for (job, line, milliseconds) in lines {
        try transaction.setLine(
          line, of: documents[job.index].number, key: job.key, milliseconds: milliseconds)
      }
    }
  }
}

extension ConcludeStep.Written {
  fileprivate func taking(_ milliseconds: Int) -> Self {
    var written = self
    written.milliseconds = milliseconds
    return written
  }

  fileprivate init(_ line: [UInt8], completeness: Int, longText: String?) {
    self.init(
      frame: SegmentReader.frame(line), byteCount: line.count,
      digest: SHA256.digest(of: line).bytes, completeness: completeness,
      longText: longText.map { SegmentReader.frame(Array($0.utf8)) })
  }
}
