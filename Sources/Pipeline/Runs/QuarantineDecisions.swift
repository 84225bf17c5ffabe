internal import Corpus
internal import Digests
internal import Files
internal import Settings
internal import Store

/// What a person decided about documents in quarantine: the file that `quarantine.decisions` names.
///
/// Part of the configuration, not of the state, for it decides what is published: it can be read,
/// reviewed and taken back like every other setting. A decision holds for one reason of one
/// document: if the document fails otherwise one day, it is in quarantine again.
struct QuarantineDecisions: Sendable {
  private struct Decision {
    /// Where the document is, for whoever reads the file.
    let place: String
    let stage: String
    let code: String
    let note: String
  }

  private var decisions: [DocumentID: Decision] = [:]
  private let file: Path

  /// SHA-256 of the file; empty if there is none.
  let digest: String

  /// Nothing is decided if there is no file.
  ///
  /// - Throws: What in the file is no decision, all of it.
  init(_ settings: QuarantineSettings, of pipeline: PipelineFile) throws(Problems) {
    let named = Path(settings.decisions)
    file = named.isAbsolute ? named : pipeline.folder / named
    guard !settings.decisions.isEmpty, FileSystem.exists(file) else {
      digest = ""
      return
    }
    let text: [UInt8]
    do throws(FileError) {
      text = try FileSystem.contents(of: file, limit: 1 << 30)
    } catch {
      throw Problems(
        file: pipeline.name,
        problems: [Problem(path: "quarantine.decisions", place: .nowhere, message: "\(error)")])
    }
    digest = SHA256.digest(of: text).hexadecimal
    try read(text)
  }

  private mutating func read(_ text: [UInt8]) throws(Problems) {
    var problems: [Problem] = []
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if let object = LineObject(Array(line)), object.string("decision") == Self.drop,
        let document = object.string("id").flatMap(DocumentID.init),
        let stage = object.string("stage"), let code = object.string("reason")
      {
        decisions[document] = Decision(
          place: object.string("document") ?? "", stage: stage, code: code,
          note: object.string("note") ?? "")
      } else {
        problems.append(
          Problem(
            path: "", place: Place(line: index + 1, column: 1),
            message: "this is no decision as `winnow quarantine drop` writes them"))
      }
    }
    guard problems.isEmpty else { throw Problems(file: file.description, problems: problems) }
  }

  /// The only thing there is to decide.
  private static let drop = "drop"
}

// MARK: - Deciding

extension QuarantineDecisions {
  /// - Parameter place: Of the document, for people.
  mutating func drop(_ id: DocumentID, at place: String, because reject: Reject, note: String) {
    decisions[id] = Decision(place: place, stage: reject.stage, code: reject.code, note: note)
  }

  mutating func forget(_ id: DocumentID) { decisions[id] = nil }

  /// The reject as it is booked: dropped instead of quarantined, where a person said so.
  func applied(to reject: Reject, of id: DocumentID) -> Reject {
    guard reject.fate == .quarantined, let decision = decisions[id],
      decision.stage == reject.stage, decision.code == reject.code
    else { return reject }
    let note = decision.note.isEmpty ? "" : ": \(decision.note)"
    return Reject(
      stage: reject.stage, code: reject.code,
      detail: "\(reject.detail); dropped by hand\(note)", fate: .dropped)
  }

  /// Where the decisions stand.
  var place: Path { file }

  /// Writes all decisions, sorted by id.
  func save() throws(FileError) {
    var writer = JSONWriter()
    for (id, decision) in decisions.sorted(by: { $0.key < $1.key }) {
      writer.object {
        $0.member("decision", Self.drop)
        $0.member("id", id.description)
        $0.member("document", decision.place)
        $0.member("stage", decision.stage)
        $0.member("reason", decision.code)
        $0.member("note", decision.note)
      }
      writer.endLine()
    }
    try FileSystem.makeDirectories(file.parent)
    try FileSystem.write(writer.bytes, atomicallyTo: file)
  }
}
