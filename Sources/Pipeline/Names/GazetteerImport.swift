internal import Files
internal import Names

/// Compiles other people's lists of names to a file that winnow looks names up in.
public struct GazetteerImport {
  /// Whose list it is.
  public enum Source: String, Sendable, CaseIterable {
    /// GeoNames' `allCountries.txt` or a country's, then perhaps `alternateNamesV2.txt`.
    case geonames
    /// Lines of JSON of Wikidata's dump, or tables of its names: id, English, name, language, type.
    case wikidata
    /// JRC-Names' `entities`.
    case jrcNames = "jrc-names"
    /// Entities of OpenSanctions, or others of FollowTheMoney, a JSON object a line.
    case opensanctions
    /// The `SDN.CSV` of the US Treasury, then perhaps `ALT.CSV`.
    case ofac
    /// A table with tabs and a row of titles.
    case tsv
  }

  /// What was read and written.
  public struct Summary: Sendable {
    public let entries: Int
    public let names: Int
    public let licences: [String]
  }

  private let source: Source
  private let target: Path
  private let licence: String?

  /// - Parameter licence: The terms of the list, where they are not those that its source has.
  public init(_ source: Source, to target: String, licence: String? = nil) {
    self.source = source
    self.target = Path(target)
    self.licence = licence
  }

  /// - Parameter files: The list, then what belongs to it.
  /// - Complexity: O(names × log names) time; memory does not grow with the lists, but for four
  ///   bytes a place where alternate names follow.
  public func run(_ files: [String]) throws(RunFailure) -> Summary {
    do {
      var compilation = try GazetteerCompilation(target, source, licence)
      for (index, file) in files.enumerated() {
        let lines = try SourceLines(Path(file))
        do {
          switch source {
          case .geonames where index > 0: try compilation.addAlternateNames(lines)
          case .geonames: try compilation.addGeoNames(lines)
          case .wikidata: try compilation.addWikidata(lines)
          case .jrcNames: try compilation.addJRCNames(lines)
          case .opensanctions: try compilation.addFollowTheMoney(lines)
          case .ofac where index > 0: try compilation.addAliasesOfSanctioned(lines)
          case .ofac: try compilation.addSanctioned(lines)
          case .tsv: try compilation.addTable(lines)
          }
        } catch let problem as ImportProblem {
          throw RunFailure(.usage, "\(file):\(lines.number): \(problem.sentence)")
        }
      }
      return try compilation.finish()
    } catch {
      throw RunFailure(error)
    }
  }
}

/// What is wrong with a line of a list.
struct ImportProblem: Error {
  let sentence: String
}

/// A gazetteer that is being written.
struct GazetteerCompilation: ~Copyable {
  var writer: GazetteerWriter
  let licenceIndex: Int
  private let licence: GazetteerLicence
  private var licences: [GazetteerLicence]

  /// GeoNames' numbers of the entries, in their order; for alternate names.
  var numbers: [UInt32] = []

  /// Countries of the entries beside their numbers.
  var countries: [UInt16] = []

  /// OFAC's numbers of entries that wait for their other names.
  var waiting: [Int: GazetteerEntry] = [:]

  init(_ target: Path, _ source: GazetteerImport.Source, _ terms: String?) throws(FileError) {
    var writer = try GazetteerWriter(target)
    let licence = Self.licence(of: source, terms)
    licenceIndex = writer.index(of: licence)
    self.licence = licence
    licences = [licence]
    self.writer = writer
  }

  private static func licence(
    of source: GazetteerImport.Source, _ terms: String?
  ) -> GazetteerLicence {
    switch source {
    case .geonames: GazetteerLicence(source: "GeoNames", licence: terms ?? "CC BY 4.0")
    case .wikidata: GazetteerLicence(source: "Wikidata", licence: terms ?? "CC0 1.0")
    case .jrcNames:
      GazetteerLicence(
        source: "JRC-Names", licence: terms ?? "European Commission, Decision 2011/833/EU")
    case .opensanctions: GazetteerLicence(source: "OpenSanctions", licence: terms ?? "CC BY-NC 4.0")
    case .ofac: GazetteerLicence(source: "OFAC SDN List", licence: terms ?? "public domain")
    case .tsv: GazetteerLicence(source: "table", licence: terms ?? "not stated")
    }
  }

  /// The index of the licence that a row names itself.
  mutating func licence(source: String, terms: String) -> Int {
    if source.isEmpty, terms.isEmpty { return licenceIndex }
    let own = GazetteerLicence(
      source: source.isEmpty ? licence.source : source,
      licence: terms.isEmpty ? licence.licence : terms)
    if !licences.contains(own) { licences.append(own) }
    return writer.index(of: own)
  }

  consuming func finish() throws(FileError) -> GazetteerImport.Summary {
    for (_, entry) in waiting.sorted(by: { $0.key < $1.key }) { try writer.add(entry) }
    let summary = GazetteerImport.Summary(
      entries: writer.count, names: writer.names,
      licences: licences.map { "\($0.source): \($0.licence)" })
    try writer.close()
    return summary
  }
}
