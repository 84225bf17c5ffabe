public import Files
internal import Foundation
public import Settings

/// `pipeline.json`, read, checked and completed.
public struct PipelineFile: Sendable {
  /// As it was named on the command line.
  public let name: String

  /// The folder that its paths are relative to.
  public let folder: Path
  public let settings: PipelineSettings

  /// The file as it stands, before any change; with places.
  let written: JSONNode

  /// The profile that was applied, and what it changes.
  let profile: (name: String, changes: [Override])?

  /// Changes from the command line.
  let overrides: [Override]

  /// Reads the file and applies, in this order, a profile of it and changes from the command line.
  ///
  /// - Parameter environment: For `${NAME}`; the process's own by default.
  /// - Throws: ``Problems`` with everything that is wrong at once.
  public init(
    at path: Path, profile: String? = nil, overrides: [Override] = [],
    environment: [String: String]? = nil
  ) throws(Problems) {
    let text: [UInt8]
    do throws(FileError) {
      text = try FileSystem.contents(of: path, limit: 16 << 20)
    } catch {
      throw Self.problem(
        path, "\(error.reason); name another file with -f, or another folder with -C")
    }
    try self.init(
      text, of: path, profile, overrides, environment ?? ProcessInfo.processInfo.environment)
  }

  /// Fetch and clean with their defaults, for a look at a page that belongs to no corpus.
  ///
  /// - Throws: ``Problems`` with everything that is wrong with the changes.
  public init(ofPagesIn folder: Path, overrides: [Override] = []) throws(Problems) {
    let text = """
      { "inputs": [{ "id": "none", "path": "." }],
        "stages": [{ "stage": "fetch" }, { "stage": "clean" }] }
      """
    try self.init(Array(text.utf8), of: folder / "pipeline.json", nil, overrides, [:])
  }

  private init(
    _ text: [UInt8], of path: Path, _ profile: String?, _ overrides: [Override],
    _ environment: [String: String]
  ) throws(Problems) {
    name = path.description
    folder = path.bytes.contains(UInt8(ascii: "/")) ? path.parent : Path(".")
    var reader = SettingsReader()
    do throws(Problem) {
      written = try reader.parse(text)
    } catch {
      throw Problems(file: path.description, problems: [error])
    }
    let profileChanges = try Self.changes(written, profile, path)
    self.profile = profile.map { ($0, profileChanges) }
    self.overrides = overrides
    settings = try Self.read(written, of: path, profileChanges + overrides, environment, &reader)
  }

  private static func read(
    _ written: JSONNode, of path: Path, _ changes: [Override], _ environment: [String: String],
    _ reader: inout SettingsReader
  ) throws(Problems) -> PipelineSettings {
    var node = written
    for change in changes {
      guard let changed = node.applying(change) else {
        throw problem(path, "there is no setting \(change.path) to change")
      }
      node = changed
    }
    node = node.withoutTopLevel(["$schema", "profiles"])
    node = substitute(in: node, environment, &reader)
    let settings = reader.read(PipelineSettings.self, from: node)
    if let settings { PlanCheck.check(settings, node, &reader) }
    guard let settings, reader.problems.isEmpty else {
      throw Problems(file: path.description, problems: reader.problems)
    }
    return settings
  }

  private static func changes(
    _ node: JSONNode, _ profile: String?, _ path: Path
  ) throws(Problems) -> [Override] {
    guard let profile else { return [] }
    let profiles = node["profiles"]?.members ?? []
    guard let members = node["profiles"]?[profile]?.members else {
      let known = profiles.map(\.key).joined(separator: ", ")
      throw problem(path, "there is no profile \(profile); there are: \(known)")
    }
    return members.map { Override(path: $0.key, value: $0.node) }
  }

  private static func problem(_ path: Path, _ message: String) -> Problems {
    Problems(
      file: path.description, problems: [Problem(path: "", place: .nowhere, message: message)])
  }
}

// MARK: - ${NAME}

extension PipelineFile {
  /// Puts environment variables in the place of `${NAME}` and `${NAME:-default}` in strings.
  static func substitute(
    in node: JSONNode, _ environment: [String: String], _ reader: inout SettingsReader
  ) -> JSONNode {
    switch node.value {
    case .string(let text) where text.contains("${"):
      return JSONNode(
        .string(substitute(in: text, node.place, environment, &reader)), at: node.place)
    case .list(let elements):
      return JSONNode(
        .list(elements.map { substitute(in: $0, environment, &reader) }), at: node.place)
    case .object(let members):
      let changed = members.map {
        JSONNode.Member(
          key: $0.key, place: $0.place, node: substitute(in: $0.node, environment, &reader))
      }
      return JSONNode(.object(changed), at: node.place)
    default:
      return node
    }
  }

  private static func substitute(
    in text: String, _ place: Place, _ environment: [String: String],
    _ reader: inout SettingsReader
  ) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.range(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}")
    {
      result += rest[..<open.lowerBound]
      let inside = rest[open.upperBound..<close]
      let parts = inside.components(separatedBy: ":-")
      if let value = environment[parts[0]] ?? (parts.count > 1 ? parts[1] : nil) {
        result += value
      } else {
        reader.report("the environment has no \(parts[0]), and no default is given", "", place)
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension JSONNode {
  fileprivate func withoutTopLevel(_ keys: [String]) -> JSONNode {
    guard let members else { return self }
    return JSONNode(.object(members.filter { !keys.contains($0.key) }), at: place)
  }
}
