internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Normalize
internal import Store

/// What a lane makes of one document in pass 1; everything is ready to be stored.
enum DraftedDocument: Sendable {
  case article(frame: [UInt8], digest: Fingerprint, copies: [UInt8]?, names: [UInt8]?)
  case reject(Reject)

  /// - Parameter draft: Fetches, cleans and observes, or says why there is nothing to.
  init(_ draft: () throws(Reject) -> Draft) {
    do throws(Reject) {
      let draft = try draft()
      let bytes = draft.article.storedBytes
      self = .article(
        frame: SegmentReader.frame(bytes), digest: Fingerprint(ofBytes: bytes),
        copies: draft.copyObservation?.storedBytes, names: draft.nameObservation?.storedBytes)
    } catch {
      self = .reject(error)
    }
  }

  /// A file that is one page.
  init(of unit: PendingUnit, by plan: Plan) {
    self.init { () throws(Reject) in
      if let reject = unit.reject { throw reject }
      if PathChoice.isPage(named: unit.path) { return try plan.draft(unit.source) }
      return try plan.draft(try plan.onlyDocument(in: unit.source))
    }
  }

  /// The article for a segment.
  var frame: [UInt8]? {
    if case .article(let frame, _, _, _) = self { frame } else { nil }
  }

  var byteCount: Int { frame?.count ?? 0 }

  var isToBeRetried: Bool {
    if case .reject(let reject) = self { reject.isToBeRetried } else { false }
  }

  func isSame(as content: StoredDocument.Content) -> Bool {
    switch (self, content) {
    case (.article(_, let digest, _, _), .article(_, let known)): digest == known
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
    _ transaction: StateTransaction
  ) throws {
    let content: StoredDocument.Content
    switch (self, place) {
    case (.article(_, let digest, _, _), let place?): content = .article(place, digest: digest)
    case (.reject(let reject), _): content = .reject(reject)
    case (.article, nil): preconditionFailure("an article without a place in a segment")
    }
    let document = try transaction.insertDocument(id, unit: unit, member: member, content)
    try keepObservations(of: document, keys: keys, transaction)
  }

  func keepObservations(
    of document: Int64, keys: PlanKeys, _ transaction: StateTransaction
  ) throws {
    guard case .article(_, _, let copies, let names) = self else { return }
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

extension Reject {
  /// A changed permission changes neither size nor time: what could not be read is tried again.
  var isToBeRetried: Bool { code == "unreadable" }
}
