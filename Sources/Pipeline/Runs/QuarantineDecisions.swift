internal import Corpus
internal import Files

/// What a person decided about documents in quarantine: `quarantine-decisions.jsonl` beside the
/// state.
///
/// A decision holds for one reason of one document: if the document fails otherwise one day, it is
/// in quarantine again.
struct QuarantineDecisions {
  private struct Decision {
    let stage: String
    let code: String
    let note: String
  }

  private var decisions: [DocumentID: Decision] = [:]
  private let file: Path

  /// Nothing is decided if there is no file.
  init(in state: Path) throws {
    file = state / "quarantine-decisions.jsonl"
    guard FileSystem.exists(file) else { return }
    let text = try FileSystem.contents(of: file, limit: 1 << 30)
    for (index, line) in text.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let object = LineObject(Array(line)), let id = object.string("id"),
        let document = DocumentID(id), let stage = object.string("stage"),
        let code = object.string("reason")
      else { throw RunFailure(.usage, "\(file), line \(index + 1): this is no decision") }
      decisions[document] = Decision(stage: stage, code: code, note: object.string("note") ?? "")
    }
  }

  mutating func drop(_ id: DocumentID, because reject: Reject, note: String) {
    decisions[id] = Decision(stage: reject.stage, code: reject.code, note: note)
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

  func save() throws(FileError) {
    var writer = JSONWriter()
    for (id, decision) in decisions.sorted(by: { $0.key < $1.key }) {
      writer.object {
        $0.member("id", id.description)
        $0.member("stage", decision.stage)
        $0.member("reason", decision.code)
        $0.member("note", decision.note)
      }
      writer.endLine()
    }
    try FileSystem.write(writer.bytes, atomicallyTo: file)
  }
}
