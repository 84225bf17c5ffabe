internal import Corpus
internal import Files

/// Documents that were in flight when a worker died, and how often.
///
/// Kept beside the state, for the worker that made the note necessary could not make it. One that
/// ended its worker once is run alone; one that did so twice is quarantined.
struct Suspects {
  /// The deaths after which a document is not tried again.
  static let mostDeaths = 2

  struct Suspect: Hashable {
    var deaths: Int

    /// `crash`, `timeout` or `memory`: of the last death.
    var cause: String
  }

  private(set) var suspects: [DocumentID: Suspect] = [:]
  private let file: Path

  /// Reads what is noted; nothing is noted if there is no file.
  init(in state: Path) throws(FileError) {
    file = state / "suspects"
    guard FileSystem.exists(file) else { return }
    let text = String(decoding: try FileSystem.contents(of: file, limit: 1 << 20), as: UTF8.self)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 3, let id = DocumentID(parts[0]), let deaths = Int(parts[1]) else {
        continue
      }
      suspects[id] = Suspect(deaths: deaths, cause: parts[2])
    }
  }

  mutating func noteDeath(of id: DocumentID, cause: String) {
    suspects[id, default: Suspect(deaths: 0, cause: cause)].deaths += 1
    suspects[id]?.cause = cause
  }

  /// Forgets a document that has been dealt with.
  mutating func clear(_ id: DocumentID) { suspects[id] = nil }

  func save() throws(FileError) {
    guard !suspects.isEmpty else {
      if FileSystem.exists(file) { try FileSystem.remove(file) }
      return
    }
    let lines = suspects.sorted { $0.key < $1.key }.map { id, suspect in
      "\(id) \(suspect.deaths) \(suspect.cause)\n"
    }
    try FileSystem.write(Array(lines.joined().utf8), atomicallyTo: file)
  }

  /// Why a document is not tried again; `nil` while it is.
  func reject(_ id: DocumentID) -> Reject? {
    guard let suspect = suspects[id], suspect.deaths >= Self.mostDeaths else { return nil }
    return Reject(
      stage: Reject.workersEnd, code: suspect.cause,
      detail: "ended its worker \(suspect.deaths) times",
      fate: .quarantined)
  }
}

extension Reject {
  /// In the place of a stage's name.
  static let workersEnd = "run"

  /// Whether the document ended its worker: what it was at then is not known, so that a change of
  /// any stage, or of the limits, is a reason to try it again.
  var isWorkersEnd: Bool { stage == Self.workersEnd }
}
