internal import Compression
internal import Corpus
internal import Digests
public import Files

/// A file of a run, as its manifest names it.
public struct PublishedFile: Hashable, Sendable {
  /// Below the run's folder.
  public let name: String

  /// As stored.
  public let byteCount: Int
  public let sha256: String

  /// Lines in it, for a file of lines.
  public let lines: Int?

  /// SHA-256 over the uncompressed content.
  public let contentSHA256: String

  /// SHA-256 over the SHA-256s of its lines, for a file of lines that are kept in the state: equal
  /// for files of the same lines, and known before the file is written.
  public let linesDigest: String?

  public init(
    name: String, byteCount: Int, sha256: String, lines: Int?, contentSHA256: String,
    linesDigest: String? = nil
  ) {
    self.name = name
    self.byteCount = byteCount
    self.sha256 = sha256
    self.lines = lines
    self.contentSHA256 = contentSHA256
    self.linesDigest = linesDigest
  }
}

/// The folder of a run that is being written. Nobody sees it before it is published.
public struct RunFolder: Sendable {
  /// `2026-11-23T010002Z-7f3a9c`.
  public let name: String
  public let path: Path
  private let output: Path

  /// Makes the folder, under a name that readers pass over.
  public init(name: String, below output: Path) throws {
    self.name = name
    self.output = output
    path = output / "runs" / (".unfinished-" + name)
    try FileSystem.removeTree(path)
    try FileSystem.makeDirectories(path / "records")
  }

  /// Writes a file whole.
  public func write(_ text: String, to name: String) throws -> PublishedFile {
    let bytes = Array(text.utf8)
    try FileSystem.makeDirectories((path / name).parent)
    do throws(FileError) {
      var file = try OutputFile(path / name, .replace)
      try file.append(bytes)
      try file.sync()
      try file.close()
    } catch {
      // Half a file is worse than none where the run can do without it, as without its report.
      try? FileSystem.remove(path / name)
      throw error
    }
    let sha256 = SHA256.digest(of: bytes).hexadecimal
    return PublishedFile(
      name: name, byteCount: bytes.count, sha256: sha256, lines: nil, contentSHA256: sha256)
  }

  /// Takes over a file of another run, without a copy. `false` if the file system cannot.
  public func link(_ file: PublishedFile, from run: Path) throws -> Bool {
    let target = path / file.name
    try FileSystem.makeDirectories(target.parent)
    do throws(FileError) {
      try FileSystem.hardLink(run / file.name, as: target)
      return true
    } catch {
      return false
    }
  }

  /// Keeps the folder for people to look at; readers never see it.
  public func reject() throws {
    let runs = output / "runs"
    for entry in try FileSystem.entries(of: runs) where entry.name.hasEnding(Self.rejected) {
      try FileSystem.removeTree(runs / entry.name)
    }
    LifePoint.rejectedRemoved.pass()
    try FileSystem.rename(path, to: rejectedPath)
    try FileSystem.sync(directory: runs)
    LifePoint.rejectedKept.pass()
  }

  /// Where ``reject()`` keeps it.
  public var rejectedPath: Path { output / "runs" / (name + Self.rejected) }

  /// Behind the name of a run that was not published.
  public static let rejected = ".rejected"

  /// Brings the folder to the disk and gives it its name among the runs.
  public func finish() throws {
    for entry in try FileSystem.entries(of: path) where entry.kind == .directory {
      try FileSystem.sync(directory: path / entry.name)
    }
    try FileSystem.sync(directory: path)
    LifePoint.folderSynced.pass()
    try FileSystem.rename(path, to: output / "runs" / name)
    try FileSystem.sync(directory: output / "runs")
    LifePoint.folderNamed.pass()
  }

  /// Lets `current` point to the run: the one moment at which readers see something new.
  public func publish() throws {
    let link = output / ".current.new"
    if FileSystem.exists(link) { try FileSystem.remove(link) }
    try FileSystem.symlink(Path("runs") / name, as: link)
    LifePoint.linkMade.pass()
    try FileSystem.rename(link, to: output / "current")
    LifePoint.linkSwitched.pass()
    try FileSystem.sync(directory: output)
  }

  /// Removes what earlier runs left unfinished.
  public static func removeUnfinished(below output: Path) throws {
    let runs = output / "runs"
    guard FileSystem.exists(runs) else { return }
    for entry in try FileSystem.entries(of: runs)
    where entry.name.starts(with: Array(".unfinished-".utf8)) {
      try FileSystem.removeTree(runs / entry.name)
    }
  }

  /// The run that `current` points to; `nil` if none was ever published.
  public static func current(below output: Path) throws -> String? {
    let link = output / "current"
    guard FileSystem.exists(link) else { return nil }
    return String(decoding: try FileSystem.target(ofLink: link).name, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func hasEnding(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
