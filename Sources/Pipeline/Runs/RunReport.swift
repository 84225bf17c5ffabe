internal import Corpus
internal import Files
internal import Store

/// What a run was, told again from its folder: published, or kept back by a gate.
public struct RunReport {
  private let run: PublishedRun
  private let isRejected: Bool

  /// - Parameter name: As for ``PublishedRuns/run(_:)``; the current run by default.
  public init(_ name: String?, of plan: Plan) throws(RunFailure) {
    run = try PublishedRuns(of: plan).run(name)
    isRejected = run.contents.folder.description.hasSuffix(RunFolder.rejected)
  }

  /// The run that a gate kept back last.
  public init(rejectedOf plan: Plan) throws(RunFailure) {
    guard let folder = try PublishedRuns(of: plan).rejected() else {
      throw RunFailure(.usage, "no run was kept back")
    }
    try self.init(folder.description, of: plan)
  }

  private var page: Path { run.contents.folder / "report.html" }

  /// `report.html` as it was written.
  public func html() throws(RunFailure) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.contents(of: page, limit: 1 << 30)
    } catch {
      throw RunFailure(error)
    }
  }

  /// At most 15 lines, for a terminal or a mail.
  public func text() throws(RunFailure) -> String {
    do {
      return try lines().joined(separator: "\n")
    } catch {
      throw RunFailure(reading: error)
    }
  }

  private func lines() throws -> [String] {
    let total = run.seconds.values.reduce(0, +)
    let took = "\((total * 10).rounded() / 10) s"
    var lines = [
      "\(run.name), \(isRejected ? "NOT published" : "published") \(run.finished), \(took)",
      run.balance.sentence,
    ]
    var changes = Counter()
    try run.forEachLine(of: "changes.jsonl") { line in
      if let kind = LineObject(line)?.string("change") { changes.count(kind) }
    }
    let sentence = changes.sorted.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    if let parent = run.parent {
      lines.append("since \(parent): \(changes.isEmpty ? "nothing changed" : sentence)")
    }
    var quarantine = Counter()
    try run.forEachLine(of: "quarantine.jsonl") { line in
      if let reason = LineObject(line)?.bookedReason { quarantine.count(reason) }
    }
    if !quarantine.isEmpty {
      lines.append("needs a look: \(quarantine.total) (winnow quarantine ls)")
      lines += quarantine.sorted.prefix(Self.mostReasons).map { "  \($0.count) × \($0.name)" }
      let rest = quarantine.sorted.count - Self.mostReasons
      if rest > 0 { lines.append("  and \(rest) other reasons") }
    }
    lines.append("records digest: \(run.recordsDigest.prefix(16))…")
    lines.append("report: \(page)")
    return lines
  }

  private static let mostReasons = 6
}

extension PublishedRuns {
  /// The folder of the run that a gate kept back last; `nil` if there is none.
  fileprivate func rejected() throws(RunFailure) -> Path? {
    do throws(FileError) {
      guard FileSystem.exists(output / "runs") else { return nil }
      let names = try FileSystem.entries(of: output / "runs").map {
        String(decoding: $0.name, as: UTF8.self)
      }
      return names.filter { $0.hasSuffix(RunFolder.rejected) }.max().map { output / "runs" / $0 }
    } catch {
      throw RunFailure(error)
    }
  }
}
