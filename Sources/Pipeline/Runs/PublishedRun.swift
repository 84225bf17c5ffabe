internal import Files
internal import Settings
internal import Store

/// A run that was published, as its manifest describes it.
public struct PublishedRun: Sendable {
  /// `2026-11-23T010002Z-7f3a9c`.
  public let name: String

  public let contents: RunContents
  let balance: Balance
  let recordsDigest: String

  /// The version that published it.
  let winnow: String

  /// Fingerprint of the configuration and of winnow's version.
  let configuration: String

  /// What each step of the run took, by its name; empty where the manifest does not say.
  let seconds: [String: Double]

  /// The run that was current before; `nil` where the manifest does not say.
  let parent: String?

  /// When it was complete, ISO 8601; empty where the manifest does not say.
  let finished: String

  /// Reads `manifest.json` of a run's folder.
  init(at folder: Path) throws {
    let node = try Self.manifest(in: folder)
    guard node["schema"]?.string == Manifest.version, let name = node["run"]?.string else {
      throw RunFailure(
        .notPublished, "\(folder / "manifest.json") is not of the form that this winnow knows")
    }
    self.name = name
    balance = Balance(reading: node["balance"])
    recordsDigest = node["records_digest"]?.string ?? ""
    winnow = node["winnow"]?.string ?? ""
    configuration = node["configuration"]?.string ?? ""
    seconds = Self.seconds(node["seconds"])
    parent = node["parent"]?.string
    finished = node["finished"]?.string ?? ""
    contents = RunContents(folder: folder, files: try Self.files(node, in: folder))
  }

  private static func manifest(in folder: Path) throws -> JSONNode {
    let path = folder / "manifest.json"
    let text: [UInt8]
    do throws(FileError) {
      text = try FileSystem.contents(of: path, limit: 1 << 30)
    } catch {
      throw RunFailure(error.isMissingFile ? .notPublished : .environment, "\(error); is it a run?")
    }
    var reader = SettingsReader()
    do throws(Problem) {
      return try reader.parse(text)
    } catch {
      throw RunFailure(.notPublished, "\(path), line \(error.place.line): \(error.message)")
    }
  }

  private static func seconds(_ node: JSONNode?) -> [String: Double] {
    var seconds: [String: Double] = [:]
    for member in node?.members ?? [] {
      if case .number(let digits) = member.node.value { seconds[member.key] = Double(digits) }
    }
    return seconds
  }

  private static func files(_ node: JSONNode, in folder: Path) throws -> [RunFile] {
    try (node["files"]?.elements ?? []).map { file in
      guard let name = file["name"]?.string, let sha256 = file["sha256"]?.string,
        let byteCount = file["bytes"]?.integer, isBelow(name)
      else {
        throw RunFailure(
          .notPublished, "\(folder / "manifest.json") names a file in an unknown form")
      }
      return RunFile(
        name: name, byteCount: byteCount, lines: file["lines"]?.integer, sha256: sha256,
        contentSHA256: file["content_sha256"]?.string, linesDigest: file["lines_digest"]?.string)
    }
  }

  /// Whether a name stays within the run's folder, whoever wrote it.
  static func isBelow(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.utf8.contains(0)
      && !name.split(separator: "/", omittingEmptySubsequences: false)
        .contains { ["", ".", ".."].contains($0) }
  }
}

extension Balance {
  init(reading node: JSONNode?) {
    self.init()
    seen = node?["seen"]?.integer ?? 0
    records = node?["records"]?.integer ?? 0
    duplicates = node?["duplicates"]?.integer ?? 0
    dropped = node?["dropped"]?.integer ?? 0
    quarantined = node?["quarantined"]?.integer ?? 0
  }

  func count(of booking: Booking) -> Int {
    switch booking {
    case .record: records
    case .duplicate: duplicates
    case .dropped: dropped
    case .quarantined: quarantined
    }
  }
}
