internal import Fetch
public import Files

/// What of the inputs a run looks at, where that is not all.
///
/// What is not looked at stays as it was, the same as if its folder had not changed yet: no
/// document is withdrawn for it, and the next run without narrowing finds what is left. Files that
/// have to be read again because settings are others are read whatever the narrowing: all documents
/// of a corpus are of the same settings.
public struct Narrowing: Sendable {
  /// Most new and changed files that are read, the first in the order of inputs and paths.
  public var mostFiles: Int?

  /// The only files that are looked at, if there are any.
  public var files: [Path]?

  /// Globs of the paths that are looked at, below whichever root; empty for all.
  private(set) var only: [Glob] = []

  public init() {}

  /// Looks only at paths that match one of these globs.
  public mutating func take(only globs: [String]) throws(RunFailure) {
    do throws(Glob.Problem) {
      for glob in globs { only.append(try Glob(glob)) }
    } catch {
      throw RunFailure(.usage, "--only: \(error)")
    }
  }

  /// Whether a path, below its root, is looked at.
  func takes(_ path: [UInt8]) -> Bool {
    only.isEmpty || only.contains { $0.matches(path) }
  }

  /// Of the files that are looked at, those below a root, as paths below it.
  ///
  /// A name that leads through a link counts where it leads to, but for its last part.
  func names(below root: Path) throws(FileError) -> [[UInt8]]? {
    guard let files else { return nil }
    let root = try FileSystem.resolved(root)
    var folders: [Path: Path] = [:]
    var names: [[UInt8]] = []
    for file in files {
      let folder = folders[file.parent] ?? Self.resolved(file.parent)
      folders[file.parent] = folder
      let full = folder / file.name
      guard full.isInside(root) else { continue }
      names.append(Array(full.bytes.dropFirst(root.bytes.count).drop { $0 == UInt8(ascii: "/") }))
    }
    return names
  }

  /// The folder without links; as it is if there is none, which then is below no root.
  private static func resolved(_ folder: Path) -> Path {
    do throws(FileError) {
      return try FileSystem.resolved(folder)
    } catch {
      return folder
    }
  }
}
