internal import Files
internal import Names

extension GazetteerCompilation {
  /// `SDN.CSV`: number, name, type and more. Written once their other names are known.
  mutating func addSanctioned(_ lines: SourceLines) throws {
    while let line = try lines.next() {
      let fields = Self.fields(line)
      guard fields.count >= 3, let number = Int(fields[0]) else {
        // The file ends in a byte that is no line.
        if line.allSatisfy({ $0 <= 0x20 }) { continue }
        throw ImportProblem(sentence: "expected number, name and type of the SDN list")
      }
      let isPerson = fields[2].lowercased() == "individual"
      let kind: GazetteerEntry.Kind =
        isPerson
        ? .person
        : ["vessel", "aircraft"].contains(fields[2].lowercased())
          ? .other
          : .organisation
      waiting[number] = GazetteerEntry(
        id: "ofac:\(number)", name: Self.name(fields[1], isPerson: isPerson), kind: kind,
        licence: licenceIndex)
    }
  }

  /// `ALT.CSV`: number, number of the name, kind of name, name. Weak ones are left out.
  mutating func addAliasesOfSanctioned(_ lines: SourceLines) throws {
    while let line = try lines.next() {
      let fields = Self.fields(line)
      guard fields.count >= 4, let number = Int(fields[0]), let entry = waiting[number] else {
        continue
      }
      let isWeak = fields.count > 4 && fields[4].lowercased().contains("weak")
      guard !isWeak else { continue }
      waiting[number]?.names.append(Self.name(fields[3], isPerson: entry.kind == .person))
    }
  }

  /// `ASSAD, Bashar` as Bashar Assad.
  private static func name(_ listed: String, isPerson: Bool) -> String {
    guard isPerson, let comma = listed.firstIndex(of: ",") else { return listed }
    let family = listed[..<comma].split(separator: " ").map { word in
      word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
    let given = listed[listed.index(after: comma)...].drop { $0 == " " }
    return given.isEmpty ? family : "\(given) \(family)"
  }

  /// Fields of a line of CSV, `-0-` for none.
  private static func fields(_ line: [UInt8]) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    func finish() {
      let text = String(decoding: field, as: UTF8.self)
      let trimmed = text.drop { $0 == " " }
      fields.append(trimmed == "-0-" || trimmed == "-0- " ? "" : String(trimmed))
      field.removeAll(keepingCapacity: true)
    }
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        finish()
      } else {
        field.append(byte)
      }
    }
    finish()
    return fields
  }
}
