internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Normalize
internal import Store

/// An article with its observations, each as it is stored.
struct DraftedArticle: Sendable {
  /// For a segment.
  let frame: [UInt8]
  let digest: Fingerprint
  let copies: [UInt8]?
  let names: [UInt8]?

  /// Of the bytes that it is from, as stored.
  let sha256: [UInt8]?
}

/// What a lane makes of one document in pass 1; everything is ready to be stored.
enum DraftedDocument: Sendable {
  case article(DraftedArticle)
  case reject(Reject)

  /// - Parameter draft: Fetches, cleans and observes, or says why there is nothing to.
  init(_ draft: () throws(Reject) -> Draft) {
    do throws(Reject) {
      let draft = try draft()
      let bytes = draft.article.storedBytes
      self = .article(
        DraftedArticle(
          frame: SegmentReader.frame(bytes), digest: Fingerprint(ofBytes: bytes),
          copies: draft.copyObservation?.storedBytes, names: draft.nameObservation?.storedBytes,
          sha256: ContentHash.bytes(hexadecimal: draft.article.source.sha256)))
    } catch {
      self = .reject(error)
    }
  }

  /// A file that is one page.
  init(of unit: PendingUnit, by plan: Plan) {
    self.init { () throws(Reject) in
      if let reject = unit.reject { throw reject }
      if PathChoice.hasPageEnding(unit.path) { return try plan.draft(unit.source) }
      return try plan.draft(try plan.onlyDocument(in: unit.source))
    }
  }

  /// The article for a segment.
  var frame: [UInt8]? {
    if case .article(let article) = self { article.frame } else { nil }
  }

  /// SHA-256 of the bytes that the document is from, as stored.
  var sha256: [UInt8]? {
    if case .article(let article) = self { article.sha256 } else { nil }
  }

  var isQuarantined: Bool {
    if case .reject(let reject) = self { reject.fate == .quarantined } else { false }
  }

  /// Whether it is booked for what it did to its worker.
  var endedWorker: Bool {
    if case .reject(let reject) = self { reject.isWorkersEnd } else { false }
  }

  var byteCount: Int { frame?.count ?? 0 }

  var isToBeRetried: Bool {
    if case .reject(let reject) = self { reject.isToBeRetried } else { false }
  }

  func isSame(as content: StoredDocument.Content) -> Bool {
    switch (self, content) {
    case (.article(let article), .article(_, let known)): article.digest == known
    case (.reject(let reject), .reject(let known)): reject == known
    default: false
    }
  }
}

// MARK: - Keeping

extension DraftedDocument {
  /// - Parameters:
  ///   - place: Of the article's frame.
  ///   - keys: What the observations were made under.
  func insert(
    _ id: DocumentID, member: String?, unit: Int64, at place: SegmentPlace?, keys: PlanKeys,
    milliseconds: Int, _ transaction: StateTransaction
  ) throws {
    let content: StoredDocument.Content
    switch (self, place) {
    case (.article(let article), let place?): content = .article(place, digest: article.digest)
    case (.reject(let reject), _): content = .reject(reject)
    case (.article, nil): preconditionFailure("an article without a place in a segment")
    }
    let document = try transaction.insertDocument(
      id, unit: unit, member: member, content, milliseconds: milliseconds)
    try noteAttempt(at: id, transaction)
    try keepObservations(of: document, keys: keys, transaction)
  }

  /// Says so if the document goes into quarantine.
  ///
  /// - Parameter place: What people know the document by.
  func tell(_ log: RunLog, of id: DocumentID, at place: String) {
    guard case .reject(let reject) = self, reject.fate == .quarantined else { return }
    log.note(
      RunEvent(
        .documentQuarantined, "\(place): \(reject.stage): \(reject.code): \(reject.detail)",
        [
          ("id", .text(id.description)), ("document", .text(place)),
          ("stage", .text(reject.stage)), ("reason", .text(reject.code)),
        ]))
  }

  /// Counts what led to quarantine.
  func noteAttempt(at id: DocumentID, _ transaction: StateTransaction) throws {
    guard isQuarantined else { return }
    try transaction.noteAttempt(at: id, count: endedWorker ? Suspects.mostDeaths : 1)
  }

  func keepObservations(
    of document: Int64, keys: PlanKeys, _ transaction: StateTransaction
  ) throws {
    guard case .article(let article) = self else { return }
    if let copies = article.copies {
      try transaction.setObservation(
        copies, of: document, stage: DeduplicateStage.name, key: keys.copies)
    }
    if let names = article.names {
      try transaction.setObservation(
        names, of: document, stage: NormalizeStage.name, key: keys.names)
    }
  }
}

extension Reject {
  /// A changed permission changes neither size nor time: what could not be read is tried again.
  var isToBeRetried: Bool { code == "unreadable" }
}
