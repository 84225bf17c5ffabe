internal import Corpus
internal import Deduplicate
internal import Digests
internal import Engine
internal import Normalize
internal import Settings
internal import Store

/// Writes a complete run folder from the state: nothing that is in it depends on how the state
/// came about.
struct PublishStep {
  private let decided: DecideStep
  private let session: Session
  private let folder: RunFolder
  private let parent: ParentRun?
  private var files: [PublishedFile] = []
  private var linked: Set<String> = []
  private var balance = Balance()
  private var reasons: [String: Int] = [:]

  /// What stands in the folder when all is written.
  struct Result {
    let files: [PublishedFile]

    /// Names of those that are the parent's, which were read when it was.
    let linked: Set<String>
    let balance: Balance

    /// Rejects by `stage: reason`, most first.
    let reasons: [(reason: String, count: Int)]

    /// Documents in quarantine that the run before had not there.
    let newlyQuarantined: Int

    /// One number for all records and duplicates: equal corpora have equal digests.
    let recordsDigest: String
  }

  static func run(
    _ decided: DecideStep, into folder: RunFolder, after parent: ParentRun?, in session: Session
  ) throws -> Result {
    var step = PublishStep(decided: decided, session: session, folder: folder, parent: parent)
    return try step.write()
  }

  private init(
    decided: DecideStep, session: Session, folder: RunFolder, parent: ParentRun?
  ) {
    self.decided = decided
    self.session = session
    self.folder = folder
    self.parent = parent
  }

  private mutating func write() throws -> Result {
    let lines = try session.state.transaction { try $0.lines() }
    let published = try decided.documents.map { document in
      guard let line = lines[document.number] else {
        throw StateError.damaged("document \(document.id) has no line")
      }
      return PublishedLine(id: document.id, line: line)
    }
    let records = published.filter { $0.line.fate == .record }
    let duplicates = published.filter { $0.line.fate == .duplicate }
    session.progress.begin("publishing", documents: published.count, bytes: 0)
    balance.seen = decided.documents.count + decided.rejects.count
    balance.records = records.count
    balance.duplicates = duplicates.count
    try writeRecords(records)
    LifePoint.recordsWritten.pass()
    try write(duplicates, to: "duplicates.jsonl" + ending)
    try writeLongTexts(published)
    try writeRejects()
    try writeDecisions()
    try writeChanges()
    files.append(try folder.write(RecordSchema.jsonSchema, to: "schema/record.schema.json"))
    let resolved = try session.plan.settings.node().prettyJSON() + "\n"
    files.append(try folder.write(resolved, to: "pipeline.resolved.json"))
    return Result(
      files: files, linked: linked, balance: balance, reasons: sortedReasons,
      newlyQuarantined: try newlyQuarantined(),
      recordsDigest: Self.digest(of: published))
  }

  private func newlyQuarantined() throws -> Int {
    let known = try parent?.quarantined() ?? []
    return decided.rejects.count { $0.reject.fate == .quarantined && !known.contains($0.id) }
  }

  private var ending: String {
    session.plan.settings.output.compression == .gzip ? ".gz" : ""
  }

  private var sortedReasons: [(reason: String, count: Int)] {
    reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// SHA-256 over the SHA-256s of the lines, in the order of their ids.
  private static func digest(of lines: [PublishedLine]) -> String {
    var hash = SHA256()
    for published in lines {
      hash.update([UInt8(published.line.fate.rawValue)])
      hash.update(published.line.digest)
    }
    return hash.finish().hexadecimal
  }
}

/// A line and whose it is.
struct PublishedLine: Sendable {
  let id: DocumentID
  let line: StoredLine
}

extension LineBlock {
  /// Reads the lines that make a block, and packs them.
  fileprivate init(
    _ lines: ArraySlice<PublishedLine>, from reader: SegmentReader, for form: LineFile.Form
  ) throws {
    var content: [UInt8] = []
    content.reserveCapacity(lines.reduce(0) { $0 + $1.line.byteCount })
    for published in lines { content += try reader.bytes(at: published.line.place) }
    self.init(content, lines: lines.count, for: form)
  }
}

// MARK: - Files

extension PublishStep {
  private mutating func writeRecords(_ records: [PublishedLine]) throws {
    let most = session.plan.settings.output.maxPartBytes.bytes
    for (number, part) in RecordParts(records, mostBytes: most).parts.enumerated() {
      let digits = String(number)
      let name = "records/part-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      try write(part, to: name + ".jsonl" + ending)
    }
  }

  /// Writes a file of lines, or links it from the run before if it holds the same ones.
  private mutating func write(_ lines: [PublishedLine], to name: String) throws {
    let digest = Self.digest(of: lines)
    if let parent, let known = parent.file(name, holding: digest),
      try folder.link(known, from: parent.folder)
    {
      files.append(known)
      linked.insert(name)
      return
    }
    var file = try LineFile(name, in: folder)
    let form = file.form
    let blocks = LineBlock.ranges(of: lines.map(\.line.byteCount))
    let reader = session.reader
    let lanes = session.lanes
    // A block is a megabyte: few of them may wait.
    let done = try orderedMap(
      count: blocks.count, lanes: lanes, window: 2 * lanes, stop: session.stop
    ) { index in
      Swift.Result { try LineBlock(lines[blocks[index]], from: reader, for: form) }
    } consume: { index, block in
      try file.append(try block.get())
      session.progress.advance(bytes: 0, documents: blocks[index].count)
    }
    if done < blocks.count { throw RunFailure.stopped(by: session.stop) }
    files.append(try file.close(linesDigest: digest))
  }

  private mutating func writeLongTexts(_ lines: [PublishedLine]) throws {
    for published in lines {
      guard let place = published.line.longText else { continue }
      let text = String(decoding: try session.reader.bytes(at: place), as: UTF8.self)
      files.append(try folder.write(text, to: "long/\(published.id).txt"))
    }
  }

  private mutating func writeRejects() throws {
    var dropped = try LineFile("dropped.jsonl" + ending, in: folder)
    let decisions = session.plan.quarantineDecisions
    // Quarantine is for people: never compressed.
    var quarantined = try LineFile("quarantine.jsonl", in: folder)
    for (id, number, booked) in decided.rejects {
      let reject = decisions.applied(to: booked, of: id)
      let origin = try session.state.transaction { try $0.origin(of: number) }
      let line = BookedLine(
        id: id, input: origin.input, path: origin.path, member: origin.member, reject: reject)
      reasons["\(reject.stage): \(reject.code)", default: 0] += 1
      switch reject.fate {
      case .dropped:
        balance.dropped += 1
        try dropped.append(line.bytes)
      case .quarantined:
        balance.quarantined += 1
        try quarantined.append(line.bytes)
      }
    }
    files.append(try dropped.close())
    files.append(try quarantined.close())
  }

  /// What is another document than in the run before, and how; nothing for the first run.
  private mutating func writeChanges() throws {
    var file = try LineFile("changes.jsonl", in: folder)
    if let parent {
      let difference = try RunDifference(
        from: parent.run.contents, to: RunContents(folder, files))
      try difference.forEachLine { try file.append($0) }
    }
    files.append(try file.close())
  }

  private mutating func writeDecisions() throws {
    var writer = JSONWriter()
    if let copies = decided.decision.copies {
      var file = try LineFile("clusters.jsonl" + ending, in: folder)
      for cluster in copies.clusters {
        writer.reset()
        cluster.write(to: &writer)
        try file.append(writer.bytes)
      }
      files.append(try file.close())
    }
    if let reuse = ReuseLines(decided, session.plan, session.reader) {
      var file = try LineFile("reuse.jsonl" + ending, in: folder)
      try reuse.forEachLine { try file.append($0) }
      files.append(try file.close())
    }
    if let spellings = decided.decision.spellings {
      var file = try LineFile("names.jsonl" + ending, in: folder)
      for cluster in spellings.clusters {
        writer.reset()
        cluster.write(to: &writer)
        try file.append(writer.bytes)
      }
      files.append(try file.close())
    }
  }
}
