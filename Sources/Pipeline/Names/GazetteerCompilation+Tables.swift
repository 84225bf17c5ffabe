internal import Files
internal import Names

extension GazetteerCompilation {
  /// A table with a row of titles; rows that follow each other and have one id are one entry.
  mutating func addTable(_ lines: SourceLines) throws {
    guard let titles = try lines.next()?.columns.map({ $0.lowercased() }) else { return }
    guard titles.contains("name"), titles.contains("id") else {
      throw ImportProblem(
        sentence:
          "expected a row of titles with id and name, found \(titles.joined(separator: ", "))")
    }
    var last: GazetteerEntry?
    while let line = try lines.next() {
      if line.isEmpty { continue }
      let row = TableRow(titles: titles, columns: line.columns)
      guard let id = row["id"], let name = row["name"] else {
        throw ImportProblem(sentence: "a row without id or name")
      }
      let names = (row["names"] ?? row["aliases"] ?? "").split(separator: ";").map(String.init)
      if var entry = last, entry.id == id {
        if row["preferred"] == "1" || row["preferred"] == "true" {
          entry.names.append(entry.name)
          entry.name = name
        } else {
          entry.names.append(name)
        }
        entry.names += names
        last = entry
        continue
      }
      if let last { try writer.add(last) }
      last = GazetteerEntry(
        id: id, name: name, names: names, kind: Self.kind(named: row["type"] ?? "city"),
        country: row["country"] ?? "",
        latitude: Self.tenThousandths(row["lat"] ?? row["latitude"] ?? ""),
        longitude: Self.tenThousandths(row["lon"] ?? row["longitude"] ?? ""),
        population: Int(row["pop"] ?? row["population"] ?? row["weight"] ?? "") ?? 0,
        licence: licence(
          source: row["source"] ?? "", terms: row["licence"] ?? row["license"] ?? ""))
    }
    if let last { try writer.add(last) }
  }

  /// JRC-Names: number, type, language and name, with a plus sign for a space.
  mutating func addJRCNames(_ lines: SourceLines) throws {
    var last: GazetteerEntry?
    while let line = try lines.next() {
      if line.isEmpty || line[0] == UInt8(ascii: "#") { continue }
      let columns = line.columns
      guard columns.count >= 4 else {
        throw ImportProblem(sentence: "expected number, type, language and name of JRC-Names")
      }
      let id = "jrc:\(columns[0])"
      let name = String(columns[3].map { $0 == "+" ? " " : $0 })
      if last?.id == id {
        last?.names.append(name)
        continue
      }
      if let last { try writer.add(last) }
      last = GazetteerEntry(
        id: id, name: name, kind: Self.kind(named: columns[1]), licence: licenceIndex)
    }
    if let last { try writer.add(last) }
  }

  static func kind(named type: String) -> GazetteerEntry.Kind {
    switch type.lowercased() {
    case "p", "per", "person": .person
    case "o", "org", "organisation", "organization": .organisation
    case "city", "place", "loc", "location", "": .city
    case "country": .country
    case "division", "admin1": .division
    case "feature", "facility": .feature
    default: .other
    }
  }
}

/// A row of a table by its titles.
struct TableRow {
  let titles: [String]
  let columns: [String]

  /// `nil` for a column that is missing or empty.
  subscript(title: String) -> String? {
    guard let index = titles.firstIndex(of: title), columns.indices.contains(index) else {
      return nil
    }
    return columns[index].isEmpty ? nil : columns[index]
  }
}
