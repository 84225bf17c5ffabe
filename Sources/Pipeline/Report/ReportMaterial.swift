internal import Corpus
internal import Files
internal import Normalize
internal import Settings
internal import Store

/// What a run's report says of the run itself.
struct ReportedNight {
  let run: String

  /// ISO 8601.
  let started: String
  let scan: ScanStep

  /// Why the run will not be published; empty if it will.
  let complaints: [String]
}

/// What a report is made of: a run that is about to be published or rejected, and those before it.
struct ReportMaterial {
  let night: ReportedNight
  var run: String { night.run }
  var started: String { night.started }
  var complaints: [String] { night.complaints }
  var isPublished: Bool { night.complaints.isEmpty }
  let decided: DecideStep
  let result: PublishStep.Result
  let folder: RunFolder
  let session: Session

  /// By document number.
  let lines: [Int64: StoredLine]

  /// Published runs, earliest first.
  let earlier: [PublishedRun]

  /// The run that this one takes the place of.
  let parent: PublishedRun?

  /// As they are booked: what a person decided about quarantine is heeded.
  let rejects: [(id: DocumentID, number: Int64, reject: Reject)]

  /// How long the documents in quarantine have been there.
  let histories: [DocumentID: QuarantineHistory]

  private static let mostRuns = 14

  init(
    _ night: ReportedNight, _ decided: DecideStep, _ result: PublishStep.Result,
    in folder: RunFolder, after parent: PublishedRun?, _ session: Session
  ) throws {
    self.night = night
    self.decided = decided
    self.result = result
    self.folder = folder
    self.session = session
    lines = try session.state.transaction { try $0.lines() }
    self.parent = parent
    histories = try session.state.transaction { try $0.quarantineHistory() }
    let decisions = session.plan.quarantineDecisions
    rejects = decided.rejects.map {
      ($0.id, $0.number, decisions.applied(to: $0.reject, of: $0.id))
    }
    let runs = PublishedRuns(below: session.plan.outputFolder)
    // What cannot be read is no run to compare with, and no reason to tell nothing.
    earlier = try runs.names().sorted().suffix(Self.mostRuns).compactMap { try? runs.run($0) }
  }
}

extension ReportMaterial {
  /// Commands that publish a run which a gate kept back.
  var remedies: [String] {
    let gates = [
      ("publish.max_quarantined", "100%"), ("publish.min_records_vs_last_run", "0%"),
    ]
    let wider = gates.filter { name, _ in complaints.contains { $0.contains(name) } }
      .map { "--set '\($0)=\"\($1)\"'" }
    return [(["winnow run"] + wider).joined(separator: " ")]
  }
}

// MARK: - Looking things up

extension ReportMaterial {
  /// Place of an article among those of `decided`, which are sorted.
  func index(of id: DocumentID) -> Int? {
    var range = 0..<decided.documents.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = decided.documents[middle].id
      if found == id { return middle }
      range = found < id ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  func line(at index: Int) -> StoredLine? { lines[decided.documents[index].number] }

  /// Where a document comes from: what it is called in lists, and its file.
  ///
  /// - Returns: No file for an input that is not in the settings any more.
  func origin(of document: Int64) throws -> (name: HTML, file: Path?) {
    let origin = try session.state.transaction { try $0.origin(of: document) }
    let plan = session.plan
    let root = plan.settings.inputs.first { $0.id == origin.input }.map(plan.root(of:))
    return (HTML.path(origin.path, member: origin.member), root.map { $0 / origin.path })
  }

  /// What stands at the head of an article, without its text.
  func head(at index: Int) throws -> ArticleHead {
    try session.reader.head(at: decided.documents[index].place)
  }
}

/// The beginning of a stored article: enough for a list.
struct ArticleHead: Sendable {
  let id: DocumentID
  let source: Source
  let encoding: EncodingEvidence
  let title: String?

  /// The title, or what serves as one.
  var name: String { title.flatMap { $0.isEmpty ? nil : $0 } ?? "(no title)" }
}

extension ArticleHead {
  var place: HTML { HTML.path(source.path, member: source.member) }
}

extension SegmentReader {
  func head(at place: SegmentPlace) throws -> ArticleHead {
    var reader = ByteReader(try bytes(at: place))
    do throws(ByteReader.Damage) {
      let id: DocumentID = try reader.value()
      let source: Source = try reader.value()
      let encoding: EncodingEvidence = try reader.value()
      _ = try reader.optionalString()
      return ArticleHead(
        id: id, source: source, encoding: encoding, title: try reader.optionalString())
    } catch {
      throw StateError.damaged("an article in segment \(place.segment), byte \(error.offset)")
    }
  }
}
