internal import Corpus
internal import Files
internal import Settings
internal import Store

/// The run that `current` points to when another is about to take its place.
struct ParentRun {
  let folder: Path
  let balance: Balance

  /// Its files by name, as far as a new run can take them over.
  private let files: [String: PublishedFile]

  /// `nil` if nothing was ever published, or another winnow published it.
  init?(below output: Path) throws {
    guard let name = try RunFolder.current(below: output) else { return nil }
    folder = output / "runs" / name
    var reader = SettingsReader()
    let manifest = try reader.parse(try FileSystem.contents(of: folder / "manifest.json"))
    guard manifest["winnow"]?.string == Winnow.version else { return nil }
    balance = Balance(manifest["balance"])
    var files: [String: PublishedFile] = [:]
    for file in (manifest["files"]?.elements ?? []).compactMap(PublishedFile.init) {
      files[file.name] = file
    }
    self.files = files
  }

  /// The file of that name, if it holds just these lines.
  func file(_ name: String, holding lines: String) -> PublishedFile? {
    files[name].flatMap { $0.linesDigest == lines ? $0 : nil }
  }

  /// The documents that were in quarantine.
  func quarantined() throws -> Set<DocumentID> {
    let text = try FileSystem.contents(of: folder / "quarantine.jsonl")
    var ids: Set<DocumentID> = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      var reader = SettingsReader()
      let node = try reader.parse(Array(line))
      if let id = node["id"]?.string.flatMap(DocumentID.init) { ids.insert(id) }
    }
    return ids
  }
}

extension Balance {
  fileprivate init(_ node: JSONNode?) {
    self.init()
    seen = node?["seen"]?.integer ?? 0
    records = node?["records"]?.integer ?? 0
    duplicates = node?["duplicates"]?.integer ?? 0
    dropped = node?["dropped"]?.integer ?? 0
    quarantined = node?["quarantined"]?.integer ?? 0
  }
}

extension PublishedFile {
  fileprivate init?(_ node: JSONNode) {
    guard let name = node["name"]?.string, let byteCount = node["bytes"]?.integer,
      let sha256 = node["sha256"]?.string, let content = node["content_sha256"]?.string
    else { return nil }
    self.init(
      name: name, byteCount: byteCount, sha256: sha256, lines: node["lines"]?.integer,
      contentSHA256: content, linesDigest: node["lines_digest"]?.string)
  }
}
