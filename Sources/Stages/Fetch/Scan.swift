public import Files

/// Everything below an input's root: what is to be read, what cannot be, and how much is no
/// page by its name.
public struct Scan: Sendable {
  /// Sorted bytewise by path.
  public private(set) var units: [SourceUnit] = []

  /// Sorted bytewise by path.
  public private(set) var booked: [BookedPath] = []

  /// Files that are not pages by their names, or excluded.
  public private(set) var ignored: Int

  /// Looks at names and sizes; no file is opened.
  ///
  /// - Parameter names: The only paths below the root that are looked at; `nil` for all.
  /// - Throws: If `root` is missing or may not be read. What is wrong below it is booked.
  public init(
    _ root: Path, input: String, choosing choice: PathChoice, names: [[UInt8]]? = nil
  ) throws(FileError) {
    var walkChoice = Walk.Choice()
    walkChoice.takes = { choice.takes($0) }
    walkChoice.enters = { choice.enters($0) }
    let walk =
      if let names {
        try Walk(root, names: names, choosing: walkChoice)
      } else {
        try Walk(root, choosing: walkChoice)
      }
    ignored = walk.ignored
    for walked in walk.paths {
      switch walked.finding {
      case .file(let status):
        units.append(
          SourceUnit(
            input: input, root: root, path: walked.path, size: status.size,
            modified: status.modified, inode: status.inode))
      case .problem(let problem):
        booked.append(
          BookedPath(input: input, path: walked.path, failure: FetchStage.Failure(problem)))
      }
    }
    let copies = SnapshotCopies(units.map(\.path))
    let all = units.count
    units.removeAll { copies.isLeftOut($0.path) }
    ignored += all - units.count
  }
}

extension FetchStage.Failure {
  init(_ problem: WalkProblem) {
    switch problem {
    case .danglingLink: self = .danglingLink
    case .linkLoop: self = .linkLoop
    case .linkOutOfRoot: self = .linkOutOfRoot
    case .folderLink: self = .folderLink
    case .notAFile: self = .notAFile
    case .unreadable(let error): self = .unreadable(error.reason)
    }
  }
}
