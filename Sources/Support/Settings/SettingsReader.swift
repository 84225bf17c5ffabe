internal import Foundation

/// Reads a group of settings from JSON: every problem at once, defaults for what is not said.
public struct SettingsReader {
  public private(set) var problems: [Problem] = []

  public init() {}

  /// Parses a settings file.
  ///
  /// - Throws: The first place where it is not JSON.
  public mutating func parse(_ text: [UInt8]) throws(Problem) -> JSONNode {
    var parser = JSONParser(text)
    let node = try parser.parse()
    for (key, place) in parser.duplicates {
      problems.append(Problem(path: key, place: place, message: "stands twice in one object"))
    }
    return node
  }

  /// The settings in `node`, or `nil` if something was wrong with them.
  public mutating func read<Group: Settings>(
    _ type: Group.Type, from node: JSONNode, at path: String = ""
  ) -> Group? {
    let before = problems.count
    check(node, against: Group.shape, limits: nil, at: path)
    guard problems.count == before else { return nil }
    do {
      return try Group.decoded(from: node)
    } catch {
      report("\(error)", path, node.place)
      return nil
    }
  }

  public mutating func report(_ message: String, _ path: String, _ place: Place) {
    problems.append(Problem(path: path, place: place, message: message))
  }
}

extension Settings {
  /// Decodes `node` over the defaults of every group in it.
  static func decoded(from node: JSONNode) throws -> Self {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let complete = try completed(node, shape: shape, defaults: try Self().node())
    return try decoder.decode(Self.self, from: Data(complete.canonicalJSON.utf8))
  }

  /// The settings in force, all of them, as JSON.
  public func node() throws -> JSONNode {
    try encodedNode(self)
  }

  /// Equal settings give equal strings: what a stage's fingerprint is made of.
  public var canonical: String {
    do {
      return try node().canonicalJSON
    } catch {
      preconditionFailure("\(Self.self) cannot be encoded: \(error)")
    }
  }
}

/// `node` with the defaults of its shape filled in, at every level, and without comments.
private func completed(
  _ node: JSONNode, shape: SettingShape, defaults: JSONNode?
) throws -> JSONNode {
  switch shape {
  case .group(_, let settings):
    var members = (defaults?.members ?? []).filter { node[$0.key] == nil }
    for setting in settings() {
      guard let given = node[setting.key] else { continue }
      let value = try completed(given, shape: setting.shape, defaults: defaults?[setting.key])
      members.append(JSONNode.Member(key: setting.key, place: given.place, node: value))
    }
    return JSONNode(.object(members), at: node.place)
  case .list(let element):
    let blank = try blankValue(of: element)
    let elements = try (node.elements ?? []).map {
      try completed($0, shape: element, defaults: blank)
    }
    return JSONNode(.list(elements), at: node.place)
  case .tagged(let key, let variants):
    guard let tag = node[key]?.string, let variant = variants.first(where: { $0.tag == tag })
    else { return node }
    let blank = try blankValue(of: variant.shape)
    let group = try completed(node, shape: variant.shape, defaults: blank)
    let tagged = JSONNode.Member(key: key, place: node.place, node: JSONNode(.string(tag)))
    return JSONNode(.object([tagged] + (group.members ?? [])), at: node.place)
  default:
    return node
  }
}

/// The defaults of a group that stands in a list, where no default value of the list has one.
private func blankValue(of shape: SettingShape) throws -> JSONNode? {
  guard case .group(_, let settings) = shape else { return nil }
  var members: [JSONNode.Member] = []
  for setting in settings() {
    members.append(
      JSONNode.Member(key: setting.key, place: .nowhere, node: try setting.defaultNode()))
  }
  return JSONNode(.object(members))
}
