internal import Files
internal import Store

/// The runs in an output folder.
public struct PublishedRuns {
  let output: Path

  public init(of plan: Plan) { output = plan.outputFolder }

  init(below output: Path) { self.output = output }

  /// Names of all that were finished, oldest first. What is rejected or unfinished is none, and
  /// neither is what somebody else put there.
  func names() throws(FileError) -> [String] {
    guard FileSystem.exists(output / "runs") else { return [] }
    return try FileSystem.entries(of: output / "runs")
      .map { String(decoding: $0.name, as: UTF8.self) }
      .filter { RunDay($0) != nil && !$0.hasSuffix(".rejected") }
  }

  /// The run of a name, of the beginning of one, or in a folder; the current run without a name.
  ///
  /// - Throws: ``RunFailure`` with ``ExitCode/usage`` if there is no such run.
  public func run(_ name: String? = nil) throws(RunFailure) -> PublishedRun {
    do {
      return try PublishedRun(at: try folder(of: name))
    } catch {
      throw RunFailure(error)
    }
  }

  /// The run before another: its parent by the manifest, else the one before by time.
  public func parent(of run: PublishedRun) throws(RunFailure) -> PublishedRun? {
    do {
      guard let before = try parentName(of: run) else { return nil }
      return try PublishedRun(at: output / "runs" / before)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The name of the run before the current one; `nil` if there is none.
  func parent(ofCurrent current: String?) throws -> String? {
    guard let current else { return nil }
    return try parentName(of: try PublishedRun(at: output / "runs" / current))
  }

  private func parentName(of run: PublishedRun) throws -> String? {
    let names = try names()
    let before = run.parent ?? names.last { $0 < run.name }
    return before.flatMap { names.contains($0) ? $0 : nil }
  }

  private func folder(of name: String?) throws -> Path {
    guard let name else {
      guard let current = try RunFolder.current(below: output) else {
        throw RunFailure(.usage, "\(output) has no published run yet")
      }
      return output / "runs" / current
    }
    if name.contains("/") { return Path(name) }
    let found = try names().filter { $0.hasPrefix(name) }
    guard found.count == 1 else {
      let what = found.isEmpty ? "no run is" : "\(found.count) runs are"
      throw RunFailure(
        .usage, "\(what) named \(name)…; there are: \(try names().joined(separator: ", "))")
    }
    return output / "runs" / found[0]
  }
}
