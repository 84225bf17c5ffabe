internal import Corpus
internal import Files
internal import Store

/// The files of a run, published or about to be.
public struct RunContents: Sendable {
  let folder: Path
  let files: [RunFile]

  init(folder: Path, files: [RunFile]) {
    self.folder = folder
    self.files = files
  }

  /// What was just written.
  init(_ folder: RunFolder, _ files: [PublishedFile]) {
    self.folder = folder.path
    self.files = files.map {
      RunFile(
        name: $0.name, byteCount: $0.byteCount, lines: $0.lines, sha256: $0.sha256,
        contentSHA256: $0.contentSHA256, linesDigest: $0.linesDigest)
    }
  }
}

/// A file as a manifest names it.
struct RunFile: Hashable, Sendable {
  /// Below the run's folder.
  let name: String
  let byteCount: Int

  /// `nil` for what is no file of lines.
  let lines: Int?
  let sha256: String

  /// Of the uncompressed content; `nil` where the manifest does not say.
  let contentSHA256: String?

  /// See ``PublishedFile/linesDigest``.
  let linesDigest: String?
}

extension RunFile {
  /// Reads the file as it is stored, piece by piece.
  ///
  /// - Returns: Its bytes, and a sentence about a file that is not as it was written.
  func inspect(in folder: Path) throws(FileError) -> (byteCount: Int, complaint: String?) {
    let found = try InputFile(folder / name).status().size
    if found != byteCount {
      return (found, "\(name) has \(found) bytes, the manifest says \(byteCount)")
    }
    let isWhole = try ContentHash.of(folder / name) == ContentHash.bytes(hexadecimal: sha256)
    return (found, isWhole ? nil : "\(name) does not have its checksum")
  }
}

/// What became of a document in one run.
public enum Booking: String, Sendable, CaseIterable {
  case record, duplicate, dropped, quarantined

  /// Whose lines stand in a file; `nil` for a file of no documents.
  init?(fileName name: String) {
    switch true {
    case name.hasPrefix("records/"): self = .record
    case name.hasPrefix("duplicates.jsonl"): self = .duplicate
    case name.hasPrefix("dropped.jsonl"): self = .dropped
    case name.hasPrefix("quarantine.jsonl"): self = .quarantined
    default: return nil
    }
  }
}

extension RunContents {
  /// Sorted by name, which for the parts of the records is the order of their ids.
  func files(of booking: Booking) -> [RunFile] {
    files.filter { Booking(fileName: $0.name) == booking }.sorted { $0.name < $1.name }
  }

  func file(beginning prefix: String) -> RunFile? { files.first { $0.name.hasPrefix(prefix) } }

  /// A reader of one of the files.
  func reader(of file: RunFile) throws -> LineReader { try LineReader(folder / file.name) }
}
