import Engine
import Files
import Foundation
import Pipeline
import Store
import TestSupport

/// One life of a ``Night``: state and output of its own.
final class NightCopy: Sendable {
  private let folder: TemporaryFolder
  private let arguments: [String]
  var path: Path { folder.path }

  init(of base: TemporaryFolder, _ arguments: [String]) throws {
    folder = try TemporaryFolder()
    self.arguments = arguments
    for name in ["state", "out"] {
      try FileManager.default.copyItem(
        atPath: (base.path / name).description, toPath: (folder.path / name).description)
    }
    let pipeline = try FileSystem.contents(of: base.path / "pipeline.json")
    let text = String(decoding: pipeline, as: UTF8.self)
      .replacingOccurrences(of: #""path": "pages""#, with: #""path": "\#(base.path / "pages")""#)
    try FileSystem.write(Array(text.utf8), atomicallyTo: folder.path / "pipeline.json")
  }

  /// `winnow run`, as a process.
  func process(_ environment: [String: String] = [:]) throws -> WinnowProcess {
    try WinnowProcess(
      ["run", "-q", "-t", "2", "-C", path.description] + arguments, environment: environment,
      log: path / "log")
  }

  /// A run in this process, to its end.
  @discardableResult func run(_ changes: [String] = []) throws -> RunSummary {
    let overrides = (arguments + changes).filter { $0 != "--set" }.compactMap(Override.init(argument:))
    let plan = try Plan(try PipelineFile(at: path / "pipeline.json", overrides: overrides))
    return try NightRun(plan, lanes: 2, stop: StopFlag(), progress: Progress()).execute()
  }

  /// What the process said to people.
  var log: String {
    let bytes = try? FileSystem.contents(of: path / "log", limit: 1 << 20)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  func published(_ name: String) throws -> String {
    String(decoding: try FileSystem.contents(of: path / "out/current" / name), as: UTF8.self)
  }

  /// The run that readers see.
  var current: String {
    get throws {
      String(decoding: try FileSystem.target(ofLink: path / "out/current").name, as: UTF8.self)
    }
  }
}

// MARK: - What must hold

extension NightCopy {
  /// Whatever happened: readers see a whole run, and the state can be read.
  func complaintsAfterDisturbance() throws -> [String] {
    try publishedComplaints() + stateComplaints()
  }

  /// After a run that nothing disturbed.
  ///
  /// - Parameters:
  ///   - passedOver: Files that may be others than in the outcome that is wanted.
  ///   - runs: Most that may be kept.
  func complaintsAtTheEnd(
    wanted: Outcome, but passedOver: [String] = [], runs: Int = 2
  ) throws -> [String] {
    let different = try Outcome(of: path).differences(from: wanted)
      .filter { !passedOver.contains($0) }
    return try publishedComplaints() + stateComplaints() + leftovers(runs: runs).map { "left over: \($0)" }
      + (different.isEmpty ? [] : ["not as in an undisturbed run: \(different)"])
  }

  /// Checksums, counts, balance, order, ids, digest: all that `winnow verify` looks at.
  private func publishedComplaints() throws -> [String] {
    let plan = try Plan(try PipelineFile(at: path / "pipeline.json", overrides: []))
    return try RunVerification(of: try PublishedRuns(of: plan).run()).complaints
  }

  private func stateComplaints() throws -> [String] {
    do {
      try StateDatabase(at: (path / "state/winnow.sqlite").description).checkIntegrity()
      return []
    } catch {
      return ["state: \(error)"]
    }
  }

  /// Names that no undisturbed run leaves.
  private func leftovers(runs mostRuns: Int) throws -> [String] {
    let state = try names(in: path / "state").filter {
      !["lock", "segments"].contains($0) && !$0.hasPrefix("winnow.sqlite")
    }
    let output = try names(in: path / "out").filter { !["current", "runs"].contains($0) }
    let runs = try names(in: path / "out/runs").filter { $0.hasPrefix(".") }
    let count = try names(in: path / "out/runs").count { !$0.hasSuffix(".rejected") }
    let segments = try names(in: path / "state/segments").filter { $0 != "segment-000000.zst" }
    return state + output + runs + segments + (count > mostRuns ? ["\(count) runs"] : [])
  }

  private func names(in folder: Path) throws -> [String] {
    try FileSystem.entries(of: folder).map { String(decoding: $0.name, as: UTF8.self) }
  }
}
