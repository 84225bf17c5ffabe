internal import Corpus
internal import Files
internal import Store

/// The documents that a person should look at, and what can be done about them.
public struct Quarantine {
  /// Sorted by id.
  private let entries: [BookedReject]

  /// What was dropped by hand, sorted by id.
  let settled: [BookedReject]
  private let histories: [DocumentID: QuarantineHistory]
  let plan: Plan

  /// Reads the state; without one, nothing is in quarantine.
  public init(of plan: Plan) throws(RunFailure) {
    self.plan = plan
    do {
      let state = try plan.existingState()
      let all = try state?.transaction { try $0.rejects(.quarantined) } ?? []
      let isOpen = { (entry: BookedReject) in
        plan.quarantineDecisions.applied(to: entry.reject, of: entry.id).fate == .quarantined
      }
      entries = all.filter(isOpen)
      settled = all.filter { !isOpen($0) }
      histories = try state?.transaction { try $0.quarantineHistory() } ?? [:]
    } catch {
      throw RunFailure(error)
    }
  }

  public var isEmpty: Bool { entries.isEmpty }
  public var ids: [String] { entries.map(\.id.description) }
}

// MARK: - Looking

extension Quarantine {
  /// A line a document: id, stage and reason, where it is, since when, what is wrong.
  public var table: String {
    let rows = entries.map { entry in
      [
        entry.id.description, "\(entry.reject.stage): \(entry.reject.code)",
        TerminalText.plain(entry.name), histories[entry.id]?.sentence ?? "",
        TerminalText.plain(entry.reject.detail),
      ]
    }
    let padded = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = padded.indices.map { column in
        row[column] + String(repeating: " ", count: padded[column] - row[column].count)
      }
      return (cells + [row[4]]).joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The lines of `quarantine.jsonl`, with what only the state knows: `attempts`, `first_seen` and
  /// `last_seen`.
  public var lines: [UInt8] {
    var writer = JSONWriter()
    for entry in entries {
      let line = BookedLine(
        id: entry.id, input: entry.input, path: entry.path, member: entry.member,
        reject: entry.reject)
      let history = histories[entry.id]
      writer.object { json in
        line.write(to: &json)
        json.member("attempts", history?.attempts ?? 0)
        json.member("first_seen", history?.firstSeen)
        json.member("last_seen", history?.lastSeen)
      }
      writer.endLine()
    }
    return writer.bytes
  }

  /// One document: why it is here, how its file begins, and what can be done.
  public func story(of id: String) throws(RunFailure) -> String {
    let entry = try entry(id)
    var lines = [
      "\(id), \(entry.reject.stage): \(entry.reject.code)",
      TerminalText.plain(entry.reject.detail),
      TerminalText.plain("input \(entry.input), \(entry.place)"),
    ]
    if let history = histories[entry.id] { lines.append("in quarantine " + history.sentence) }
    lines.append("")
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
      "winnow quarantine drop \(id)    books it as dropped: a line in \(plan.quarantineDecisions.place)",
      "winnow explain \(id)            tells its whole life",
    ]
    return lines.joined(separator: "\n")
  }

  private static let shownBytes = 200

  func entry(_ id: String) throws(RunFailure) -> BookedReject {
    guard let entry = entries.first(where: { $0.id.description == id }) else {
      throw RunFailure(.usage, "\(id) is not in quarantine; winnow quarantine ls lists what is")
    }
    return entry
  }
}

extension QuarantineHistory {
  /// `since 2026-11-20, 4 attempts`.
  var sentence: String {
    let since = firstSeen.map { "since \($0.prefix(10)), " } ?? ""
    return "\(since)\(attempts) \(attempts == 1 ? "attempt" : "attempts")"
  }
}

extension BookedReject {
  /// The input, the file, and the place in it.
  var name: String { "\(input)/\(place)" }

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
