internal import Glibc

/// What a walk came upon below its root.
public struct WalkedPath: Hashable, Sendable {
  /// Below the root, without a leading slash.
  public let path: [UInt8]

  public let finding: Finding

  public enum Finding: Hashable, Sendable {
    /// A regular file, or a link to one inside the root.
    case file(FileStatus)
    case problem(WalkProblem)
  }
}

/// Why the walk did not go where a name leads.
public enum WalkProblem: Hashable, Sendable {
  /// A link to what does not exist.
  case danglingLink
  /// A link that leads to itself, by whatever way.
  case linkLoop
  /// A link to a file outside the root.
  case linkOutOfRoot(FileKind)
  /// A link to a folder inside the root, whose files are walked where they are.
  case folderLink
  /// A FIFO, socket or device.
  case notAFile
  /// What the system refused to list or to examine.
  case unreadable(FileError)
}

/// All files below a root, sorted bytewise by path, and everything that could not be walked.
public struct Walk: Sendable {
  public private(set) var paths: [WalkedPath] = []

  /// Files and problems that the caller did not want.
  public private(set) var ignored = 0

  /// Which paths below the root are wanted.
  public struct Choice: Sendable {
    /// Whether to go into a folder.
    public var enters: @Sendable ([UInt8]) -> Bool = { _ in true }
    /// Whether to report a file, or what may be one. Others are counted and not examined.
    public var takes: @Sendable ([UInt8]) -> Bool = { _ in true }

    public init() {}
  }

  private let root: Path
  private let resolvedRoot: Path
  private let choice: Choice

  /// Walks the folder `root`, with as many open folders as one and no recursion.
  ///
  /// - Throws: If the root itself cannot be resolved or listed, or the machine has run out of what
  ///   it takes to look; anything else below is a finding.
  public init(_ root: Path, choosing choice: Choice = Choice()) throws(FileError) {
    self.root = root
    self.choice = choice
    resolvedRoot = try FileSystem.resolved(root)
    var folders: [[UInt8]] = [[]]
    while let folder = folders.popLast() {
      do throws(FileError) {
        try list(folder, &folders)
      } catch {
        if folder.isEmpty || error.isExhaustion { throw error }
        report(folder, .unreadable(error))
      }
    }
    paths.sort { $0.path.precedesBytewise($1.path) }
  }

  /// Looks at some names below a folder, each as the walk would come upon it. Folders, and names
  /// that nothing bears, are passed over.
  public init(
    _ root: Path, names: [[UInt8]], choosing choice: Choice = Choice()
  ) throws(FileError) {
    self.root = root
    self.choice = choice
    resolvedRoot = try FileSystem.resolved(root)
    for name in Set(names).sorted(by: { $0.precedesBytewise($1) }) {
      do throws(FileError) {
        try look(at: name)
      } catch {
        if !error.isMissingFile { report(name, .unreadable(error)) }
      }
    }
  }
}

// MARK: - One folder, one name

extension Walk {
  private mutating func list(_ folder: [UInt8], _ folders: inout [[UInt8]]) throws(FileError) {
    let stream = try FolderStream(folder.isEmpty ? root : root / folder)
    while let entry = try stream.next() {
      let path = folder.isEmpty ? entry.name : folder + [slash] + entry.name
      do throws(FileError) {
        let kind =
          if let known = entry.kind { known } else { try stream.status(of: entry.name).kind }
        switch kind {
        case .directory: if choice.enters(path) { folders.append(path) }
        case .symlink: follow(path)
        case .special: report(path, .notAFile, ifTaken: true)
        case .regular:
          guard choice.takes(path) else {
            ignored += 1
            continue
          }
          let status = try stream.status(of: entry.name)
          paths.append(WalkedPath(path: path, finding: .file(status)))
        }
      } catch {
        if error.isExhaustion { throw error }
        report(path, .unreadable(error))
      }
    }
  }

  private mutating func look(at path: [UInt8]) throws(FileError) {
    let status = try FileSystem.statusOfLink(root / path)
    guard status.kind != .directory else { return }
    let isEntered = path.indices.allSatisfy {
      path[$0] != slash || choice.enters(Array(path[..<$0]))
    }
    guard isEntered else {
      ignored += 1
      return
    }
    switch status.kind {
    case .directory: return
    case .symlink: follow(path)
    case .special: report(path, .notAFile, ifTaken: true)
    case .regular where choice.takes(path):
      paths.append(WalkedPath(path: path, finding: .file(status)))
    case .regular: ignored += 1
    }
  }

  private mutating func follow(_ link: [UInt8]) {
    let full = root / link
    do throws(FileError) {
      let target = try FileSystem.resolved(full)
      let status = try FileSystem.status(of: target)
      guard target.isInside(resolvedRoot) else {
        return report(link, .linkOutOfRoot(status.kind), ifTaken: status.kind != .directory)
      }
      switch status.kind {
      case .directory: if choice.enters(link) { report(link, .folderLink) }
      case .regular where choice.takes(link):
        paths.append(WalkedPath(path: link, finding: .file(status)))
      case .regular: ignored += 1
      case .special, .symlink: report(link, .notAFile, ifTaken: true)
      }
    } catch {
      // A link that leads nowhere may have been one to a folder, unless its name says otherwise.
      let isFileName = Path(bytes: link).name.dropFirst().contains(UInt8(ascii: "."))
      let problem: WalkProblem =
        error.isLinkLoop ? .linkLoop : error.isMissingFile ? .danglingLink : .unreadable(error)
      report(link, problem, ifTaken: isFileName)
    }
  }

  private mutating func report(
    _ path: [UInt8], _ problem: WalkProblem, ifTaken mustBeTaken: Bool = false
  ) {
    if mustBeTaken ? choice.takes(path) : choice.enters(path) {
      paths.append(WalkedPath(path: path, finding: .problem(problem)))
    } else {
      ignored += 1
    }
  }
}
