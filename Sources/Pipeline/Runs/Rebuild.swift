internal import Corpus
internal import Files
internal import Store

/// A run from the sources into folders of its own, to be held against a published one.
public struct Rebuild {
  /// What is different from the pipeline, as for `--set`: where it writes, and that no gate keeps
  /// the result back.
  public let changes: [String]

  private let folder: Path
  private let lock: StateLock

  /// Makes a place below the state's folder. What a rebuild that was killed left there goes.
  ///
  /// - Throws: ``RunFailure`` with ``ExitCode/locked`` while there is another rebuild.
  public init(of plan: Plan) throws(RunFailure) {
    do {
      let state = try FileSystem.resolved(plan.stateFolder)
      folder = state / "tmp" / "rebuild"
      lock = try StateLock(at: state / "tmp" / "rebuild.lock", "another rebuild is under way")
      try FileSystem.removeTree(folder)
      changes =
        [
          "output.directory=\(Self.quoted(folder / "out"))",
          "state.directory=\(Self.quoted(folder / "state"))",
          #"publish.max_quarantined="100%""#,
        ] + (try Self.exclusions(plan))
    } catch {
      throw RunFailure(error)
    }
  }

  /// A rebuild must not read what winnow wrote, if that lies below an input: a run itself leaves
  /// out only its own folders.
  private static func exclusions(_ plan: Plan) throws -> [String] {
    let own = try [plan.outputFolder, plan.stateFolder].map { try FileSystem.resolved($0) }
    return try plan.settings.inputs.compactMap { input in
      let root = try FileSystem.resolved(plan.root(of: input))
      let inside = own.filter { $0.isInside(root) && $0 != root }
      guard !inside.isEmpty else { return nil }
      var writer = JSONWriter()
      writer.list(input.exclude + inside.map { literal($0, below: root) + "/**" }) { $0.value($1) }
      return "inputs[\(input.id)].exclude=\(writer.text)"
    }
  }

  /// A glob that matches one path only.
  private static func literal(_ path: Path, below root: Path) -> String {
    let skipped = root.bytes.count + (root.bytes.last == UInt8(ascii: "/") ? 0 : 1)
    var glob: [UInt8] = []
    for byte in path.bytes.dropFirst(skipped) {
      if #"*?[]{}\"#.utf8.contains(byte) { glob.append(UInt8(ascii: "\\")) }
      glob.append(byte)
    }
    return String(decoding: glob, as: UTF8.self)
  }

  private static func quoted(_ path: Path) -> String {
    var writer = JSONWriter()
    writer.value(path.description)
    return writer.text
  }
}

// MARK: - Comparing

extension Rebuild {
  /// What in a published run is not what its sources give; empty if nothing is.
  ///
  /// - Parameters:
  ///   - plan: The pipeline, unchanged.
  ///   - rebuilt: The pipeline with ``changes``, after its run.
  public func complaints(
    about run: PublishedRun, of plan: Plan, rebuilt: Plan
  ) throws(RunFailure) -> [String] {
    let fresh = try PublishedRuns(of: rebuilt).run()
    guard fresh.recordsDigest != run.recordsDigest else { return [] }
    var complaints = [
      "the sources give records of the digest \(fresh.recordsDigest), the run has \(run.recordsDigest)"
    ]
    if run.configuration != plan.keys.output.description {
      complaints.append(
        "the run was made with another configuration, or by another winnow: use the --profile and --set it was made with"
      )
    }
    let difference = try RunDifference(from: run.contents, to: fresh.contents)
    complaints.append("from the run to what its sources give now: " + difference.sentence)
    return complaints + difference.changes.prefix(Self.mostShown).map(\.sentence)
  }

  private static let mostShown = 10

  /// Removes what the rebuild wrote.
  public func remove() throws(RunFailure) {
    do throws(FileError) {
      try FileSystem.removeTree(folder)
    } catch {
      throw RunFailure(error)
    }
  }
}
