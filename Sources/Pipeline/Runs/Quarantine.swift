internal import Corpus
internal import Files
internal import Store

/// The documents that a person should look at, and what can be done about them.
public struct Quarantine {
  /// Sorted by id.
  private let entries: [BookedReject]
  private let plan: Plan

  /// Reads the state; without one, nothing is in quarantine.
  public init(of plan: Plan) throws(RunFailure) {
    self.plan = plan
    do {
      let decisions = try QuarantineDecisions(in: plan.stateFolder)
      let all = try plan.existingState()?.transaction { try $0.rejects(.quarantined) } ?? []
      entries = all.filter { decisions.applied(to: $0.reject, of: $0.id).fate == .quarantined }
    } catch {
      throw RunFailure(error)
    }
  }

  public var isEmpty: Bool { entries.isEmpty }
  public var ids: [String] { entries.map(\.id.description) }
}

// MARK: - Looking

extension Quarantine {
  /// A line a document: id, stage and reason, where it is, what is wrong.
  public var table: String {
    let rows = entries.map { entry in
      [
        entry.id.description, "\(entry.reject.stage): \(entry.reject.code)",
        TerminalText.plain("\(entry.input)/\(entry.place)"),
        TerminalText.plain(entry.reject.detail),
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let padded = (0..<3).map { column in
        row[column] + String(repeating: " ", count: widths[column] - row[column].count)
      }
      return (padded + [row[3]]).joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The lines of `quarantine.jsonl`.
  public var lines: [UInt8] {
    entries.flatMap {
      BookedLine(
        id: $0.id, input: $0.input, path: $0.path, member: $0.member, reject: $0.reject
      ).bytes
    }
  }

  /// One document: why it is here, how its file begins, and what can be done.
  public func story(of id: String) throws(RunFailure) -> String {
    let entry = try entry(id)
    var lines = [
      "\(id), \(entry.reject.stage): \(entry.reject.code)",
      TerminalText.plain(entry.reject.detail),
      TerminalText.plain("input \(entry.input), \(entry.place)"), "",
    ]
    if let input = plan.settings.inputs.first(where: { $0.id == entry.input }) {
      let path = plan.root(of: input) / entry.path
      do throws(FileError) {
        let file = try InputFile(path)
        let head = try file.bytes(at: 0, count: Self.shownBytes)
        lines.append("\(try file.status().size) bytes; the first \(head.count):")
        lines += HexDump.lines(head)
      } catch {
        lines.append(TerminalText.plain("\(error)"))
      }
    }
    lines += [
      "", "winnow quarantine retry \(id)   reads it again in the next run",
      "winnow quarantine drop \(id)    books it as dropped",
      "winnow explain \(id)            tells its whole life",
    ]
    return lines.joined(separator: "\n")
  }

  private static let shownBytes = 200

  private func entry(_ id: String) throws(RunFailure) -> BookedReject {
    guard let entry = entries.first(where: { $0.id.description == id }) else {
      throw RunFailure(.usage, "\(id) is not in quarantine; winnow quarantine ls lists what is")
    }
    return entry
  }
}

// MARK: - Deciding

extension Quarantine {
  /// Lets the next run read documents again, though neither they nor winnow changed.
  public func retry(_ ids: [String]) throws(RunFailure) {
    try change(ids) { entry, decisions, suspects, transaction in
      decisions.forget(entry.id)
      suspects.clear(entry.id)
      _ = try transaction.forgetStamp(of: entry.id)
    }
  }

  /// Books documents as dropped from the next run on, for as long as they fail in the same way.
  public func drop(_ ids: [String], note: String) throws(RunFailure) {
    try change(ids) { entry, decisions, _, transaction in
      decisions.drop(entry.id, because: entry.reject, note: note)
      try transaction.setFact(PublishedFact.name, to: nil)
    }
  }

  /// Applies a change to all of the documents or, if one of them is not there, to none.
  private func change(
    _ ids: [String],
    _ apply: (
      BookedReject, inout QuarantineDecisions, inout Suspects, StateTransaction
    ) throws -> Void
  ) throws(RunFailure) {
    var chosen: [BookedReject] = []
    for id in ids { chosen.append(try entry(id)) }
    do {
      let lock = try StateLock(of: plan)
      var decisions = try QuarantineDecisions(in: plan.stateFolder)
      var suspects = try Suspects(in: plan.stateFolder)
      try plan.existingState()?.transaction { transaction in
        for entry in chosen { try apply(entry, &decisions, &suspects, transaction) }
        // Before the transaction ends: a decision without its effect can be made again.
        try decisions.save()
        try suspects.save()
      }
      withExtendedLifetime(lock) {}
    } catch {
      throw RunFailure(error)
    }
  }
}

extension BookedReject {
  /// The file, and the place in it.
  fileprivate var place: String { PathText(path).text + (member.map { " › \($0)" } ?? "") }
}

/// Bytes for people: 16 a line, as numbers and as text.
enum HexDump {
  static func lines(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 16).map { start in
      let row = bytes[start..<min(start + 16, bytes.count)]
      let numbers = row.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      let padding = String(repeating: "   ", count: 16 - row.count)
      let text = row.map { (0x20..<0x7f).contains($0) ? String(UnicodeScalar($0)) : "." }
      let offset = String(start, radix: 16)
      return String(repeating: "0", count: max(0, 4 - offset.count)) + offset + "  "
        + numbers.joined(separator: " ") + padding + "  " + text.joined()
    }
  }
}
