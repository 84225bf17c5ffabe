internal import Files
internal import Names

/// Look-ups in a gazetteer, for the command line.
public struct NameLookup {
  private let lookup: PlaceLookup

  /// `nil` for the built-in one.
  private let file: GazetteerFile?

  /// - Parameters:
  ///   - path: A compiled gazetteer, or a table that is compiled for this one time; `nil` for the
  ///     built-in gazetteer.
  ///   - temporary: A folder for what a table is compiled to. The file is gone before this returns.
  public init(in path: String?, temporary: String) throws(RunFailure) {
    guard let path else {
      file = nil
      lookup = PlaceLookup()
      return
    }
    let opened = try Self.open(Path(path), temporary: Path(temporary))
    file = opened
    lookup = PlaceLookup(opened)
  }

  private static func open(_ path: Path, temporary: Path) throws(RunFailure) -> GazetteerFile {
    do {
      if try GazetteerFile.isCompiled(path) { return try GazetteerFile(path) }
      var compiled: Path?
      // Two commands may look up at the same time.
      for number in 0..<10_000 where compiled == nil {
        let candidate = temporary / "winnow-\(number).gazetteer"
        if let lock = try? OutputFile(candidate, .create) {
          try lock.close()
          compiled = candidate
        }
      }
      guard let compiled else {
        throw RunFailure(.environment, "\(temporary): no room for a temporary file")
      }
      defer { try? FileSystem.remove(compiled) }
      _ = try GazetteerImport(.tsv, to: compiled.description).run([path.description])
      return try GazetteerFile(compiled)
    } catch let failure as GazetteerFile.Failure {
      throw RunFailure(.environment, failure.description)
    } catch {
      throw RunFailure(error)
    }
  }

  /// Id, score, rule and name of the entry that is meant, tabs between; `NIL` if there is none.
  public func row(_ name: String, in country: String?) -> String {
    guard let found = find(name, country) else { return "NIL" }
    // GeoNames' bare number: what tables of GeoNames have.
    let id = file == nil ? String(found.id.dropFirst(3)) : found.id
    return [id, score(found.match), found.match.rule.rawValue, found.name]
      .joined(separator: "\t")
  }

  /// The same for people.
  public func text(_ name: String, in country: String?) -> String {
    guard let found = find(name, country) else { return "\(name): nothing in the gazetteer" }
    return TerminalText.plain(
      "\(name): \(found.name), \(found.where), \(found.id) (\(found.match.rule.rawValue), "
        + "\(score(found.match)))")
  }

  private struct Found {
    let match: PlaceLookup.Match
    let id: String
    let name: String
    let `where`: String
  }

  private func find(_ name: String, _ country: String?) -> Found? {
    guard let match = lookup.match(name, in: country) else { return nil }
    if let file {
      let entry = file.entry(at: match.index)
      let terms = file.licence(of: entry).map { ", \($0.source), \($0.licence)" } ?? ""
      let place = entry.country.isEmpty ? "" : " in \(entry.country)"
      return Found(
        match: match, id: entry.id, name: entry.name, where: entry.kind.name + place + terms)
    }
    let place = Gazetteer.builtIn.place(match)
    return Found(
      match: match, id: "gn:\(place.id)", name: place.name, where: "in \(place.country)")
  }

  private func score(_ match: PlaceLookup.Match) -> String {
    let digits = String(match.probability)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return padded.dropLast(4) + "." + padded.suffix(4)
  }
}
