internal import Files
internal import Names
internal import Settings

extension GazetteerCompilation {
  /// Entities of FollowTheMoney; weak aliases are many people's, and are left out.
  mutating func addFollowTheMoney(_ lines: SourceLines) throws {
    while let line = try lines.next() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let node = try Self.object(line)
      guard let id = node["id"]?.string, let schema = node["schema"]?.string,
        let kind = Self.kind(schema: schema), let properties = node["properties"]
      else { continue }
      let names = ["name", "alias", "previousName"].flatMap { key in
        properties[key]?.elements?.compactMap(\.string) ?? []
      }
      guard let first = node["caption"]?.string ?? names.first else { continue }
      let countries = properties["country"]?.elements?.compactMap(\.string) ?? []
      try writer.add(
        GazetteerEntry(
          id: "os:\(id)", name: first, names: names, kind: kind,
          country: countries.first.map { $0.uppercased() } ?? "", licence: licenceIndex))
    }
  }

  private static func kind(schema: String) -> GazetteerEntry.Kind? {
    switch schema {
    case "Person": .person
    case "Organization", "Company", "LegalEntity", "PublicBody": .organisation
    case "Vessel", "Airplane": .other
    default: nil
    }
  }

  /// Wikidata's dump, an entity a line, or a table of id, English name, name, language and type.
  mutating func addWikidata(_ lines: SourceLines) throws {
    var last: GazetteerEntry?
    while let line = try lines.next() {
      guard let first = line.first(where: { $0 > 0x20 }) else { continue }
      if first == UInt8(ascii: "[") || first == UInt8(ascii: "]") { continue }
      if first == UInt8(ascii: "{") {
        if let entry = entry(try Self.object(line)) { try writer.add(entry) }
        continue
      }
      let columns = line.columns
      guard columns.count >= 3 else {
        throw ImportProblem(sentence: "expected a JSON object, or id, English name and name")
      }
      guard columns[0].hasPrefix("Q") else { continue }
      if last?.id == "wd:\(columns[0])" {
        last?.names.append(columns[2])
        continue
      }
      if let last { try writer.add(last) }
      last = GazetteerEntry(
        id: "wd:\(columns[0])", name: columns[1].isEmpty ? columns[2] : columns[1],
        names: [columns[2]], kind: Self.kind(named: columns.count > 4 ? columns[4] : "other"),
        licence: licenceIndex)
    }
    if let last { try writer.add(last) }
  }

  private func entry(_ node: JSONNode) -> GazetteerEntry? {
    guard let id = node["id"]?.string, id.hasPrefix("Q") else { return nil }
    let labels = node["labels"]?.members ?? []
    var names = labels.compactMap { $0.node["value"]?.string }
    for member in node["aliases"]?.members ?? [] {
      names += member.node.elements?.compactMap { $0["value"]?.string } ?? []
    }
    let english = labels.first { $0.key == "en" } ?? labels.first { $0.key == "mul" }
    guard let name = english?.node["value"]?.string ?? names.first else { return nil }
    let coordinates = Self.value(of: "P625", in: node)
    let isPerson = Self.values(of: "P31", in: node).contains { $0["id"]?.string == "Q5" }
    return GazetteerEntry(
      id: "wd:\(id)", name: name, names: names,
      kind: isPerson ? .person : coordinates == nil ? .other : .city,
      latitude: Self.degrees(coordinates?["latitude"]),
      longitude: Self.degrees(coordinates?["longitude"]), licence: licenceIndex)
  }

  private static func degrees(_ node: JSONNode?) -> Int {
    if case .number(let digits)? = node?.value { return tenThousandths(digits) }
    return 0
  }

  private static func value(of property: String, in node: JSONNode) -> JSONNode? {
    values(of: property, in: node).first
  }

  private static func values(of property: String, in node: JSONNode) -> [JSONNode] {
    (node["claims"]?[property]?.elements ?? []).compactMap {
      $0["mainsnak"]?["datavalue"]?["value"]
    }
  }

  /// The object on a line; a comma may follow it.
  private static func object(_ line: [UInt8]) throws -> JSONNode {
    var text = line
    while let last = text.last, last <= 0x20 || last == UInt8(ascii: ",") { text.removeLast() }
    var reader = SettingsReader()
    do throws(Problem) {
      return try reader.parse(text)
    } catch {
      throw ImportProblem(sentence: error.message)
    }
  }
}
