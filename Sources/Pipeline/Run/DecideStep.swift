internal import Corpus
internal import Deduplicate
internal import Engine
internal import Normalize
internal import Store

/// Between the passes: all observations, tonight's and earlier nights', become one decision.
struct DecideStep {
  /// Articles of the corpus, sorted by id.
  struct Document: Sendable {
    let number: Int64
    let id: DocumentID
    let place: SegmentPlace
    let digest: Fingerprint
  }

  let documents: [Document]
  let rejects: [(id: DocumentID, number: Int64, reject: Reject)]
  let decision: CorpusDecision
  let copyObservations: [DeduplicateStage.Observation]
  let nameObservations: [NormalizeStage.Observation]

  init(in session: Session) throws {
    try Self.observeWhatIsMissing(in: session)
    session.progress.begin("deciding", documents: 1, bytes: 0)
    try self.init(session.plan, from: session.state)
  }

  /// Decides over what the state has; every article must have been observed.
  init(_ plan: Plan, from state: StateDatabase) throws {
    var documents: [Document] = []
    var rejects: [(DocumentID, Int64, Reject)] = []
    for stored in try state.transaction({ try $0.documents() }) {
      switch stored.content {
      case .article(let place, let digest):
        documents.append(
          Document(number: stored.number, id: stored.id, place: place, digest: digest))
      case .reject(let reject):
        rejects.append((stored.id, stored.number, reject))
      }
    }
    self.documents = documents
    self.rejects = rejects
    copyObservations =
      plan.deduplicate == nil
      ? [] : try Self.observations(DeduplicateStage.self, plan.keys.copies, documents, state)
    nameObservations =
      plan.normalize == nil
      ? [] : try Self.observations(NormalizeStage.self, plan.keys.names, documents, state)
    decision = plan.decide(
      copyObservations: copyObservations, nameObservations: nameObservations)
  }

  /// The place of a document in ``documents``; `nil` if it has no article.
  func index(of id: DocumentID) -> Int? {
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low].id == id ? low : nil
  }

  /// What of the decision concerns the document at `index` of ``documents``.
  func conclusion(at index: Int, by plan: Plan) -> DocumentConclusion {
    plan.conclude(
      copyObservation: copyObservations.isEmpty ? nil : copyObservations[index],
      nameObservation: nameObservations.isEmpty ? nil : nameObservations[index], given: decision)
  }

  /// The observations of a stage in the order of `documents`.
  private static func observations<Stage: CorpusStage>(
    _ stage: Stage.Type, _ key: Fingerprint, _ documents: [Document], _ state: StateDatabase
  ) throws -> [Stage.Observation] {
    let positions = Dictionary(
      uniqueKeysWithValues: documents.enumerated().map { ($0.element.number, $0.offset) })
    var found: [Stage.Observation?] = Array(repeating: nil, count: documents.count)
    try state.transaction { transaction in
      try transaction.forEachObservation(of: Stage.name, key: key) { number, bytes in
        guard let position = positions[number] else { return }
        do throws(ByteReader.Damage) {
          found[position] = try Stage.Observation(storedBytes: bytes)
        } catch {
          throw StateError.damaged("an observation of \(Stage.name) at byte \(error.offset)")
        }
      }
    }
    return try found.map { observation in
      guard let observation else {
        throw StateError.damaged("an article without an observation of \(Stage.name)")
      }
      return observation
    }
  }
}

// MARK: - Observations that a changed setting has made void

extension DecideStep {
  private static func observeWhatIsMissing(in session: Session) throws {
    let plan = session.plan
    if let deduplicate = plan.deduplicate {
      try observe(by: deduplicate, key: plan.keys.copies, in: session)
    }
    if let normalize = plan.normalize {
      try observe(by: normalize, key: plan.keys.names, in: session)
    }
  }

  /// Reads the articles that the stage has not observed under `key` from the segments.
  private static func observe<Stage: CorpusStage>(
    by stage: Stage, key: Fingerprint, in session: Session
  ) throws {
    let missing = try session.state.transaction {
      try $0.articlesWithoutObservation(of: Stage.name, key: key)
    }
    guard !missing.isEmpty else { return }
    session.progress.begin("observing for \(Stage.name)", documents: missing.count, bytes: 0)
    let reader = session.reader
    let progress = session.progress
    var batch = Batch<(Int64, [UInt8])>()
    func commit() throws {
      try session.commit { transaction in
        for (number, bytes) in batch.elements {
          try transaction.setObservation(bytes, of: number, stage: Stage.name, key: key)
        }
        try transaction.setFact(PublishedFact.name, to: nil)
      }
      batch.clear()
    }
    let places = missing.map(\.place)
    let done = try orderedMap(count: missing.count, lanes: session.lanes, stop: session.stop) {
      index -> Result<[UInt8], any Error> in
      progress.advance(bytes: 0)
      return Result { stage.observe(try reader.article(at: places[index])).storedBytes }
    } consume: { index, result in
      let bytes = try result.get()
      session.work.observed[Stage.name, default: 0] += 1
      batch.append((missing[index].number, bytes), bytes: bytes.count)
      if batch.isDue { try commit() }
    }
    try commit()
    LifePoint.observed.pass()
    if done < missing.count { throw RunFailure.stopped(by: session.stop) }
  }
}

extension SegmentReader {
  /// The article whose frame is at `place`.
  func article(at place: SegmentPlace) throws -> Article {
    do {
      return try Article(storedBytes: try bytes(at: place))
    } catch let damage as ByteReader.Damage {
      throw StateError.damaged("an article in segment \(place.segment), byte \(damage.offset)")
    }
  }
}
