internal import ArgumentParser
internal import Pipeline

/// `winnow gazetteer`: other people's lists of names.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Compile lists of places, persons and organisations for winnow.",
    discussion: exitCodes([.done, .usage, .environment]),
    subcommands: [GazetteerImportCommand.self])
}

/// `winnow gazetteer import SOURCE FILE…`
struct GazetteerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Compile a list to one file, for `names lookup` and the setting `gazetteers`.",
    discussion: """
      geonames takes allCountries.txt or that of a country, and alternateNamesV2.txt after it; ofac \
      SDN.CSV and ALT.CSV; wikidata lines of its JSON dump; opensanctions lines of FollowTheMoney; \
      tsv a table with a row of titles. Unpack what is packed. \
      \(exitCodes([.done, .usage, .environment]))
      """)

  @Argument(
    help: ArgumentHelp(
      "Whose list it is: "
        + sources.joined(separator: ", ") + "."))
  var source: String

  @Argument(help: "The list, then files that belong to it.")
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("Where it is written.", valueName: "file"))
  var output: String?

  @Option(help: "Its terms, where they are not those that the source has.")
  var licence: String?

  private static let sources = GazetteerImport.Source.allCases.map(\.rawValue)

  func validate() throws {
    guard GazetteerImport.Source(rawValue: source) == nil else { return }
    let known = Self.sources.joined(separator: ", ")
    throw ValidationError("\(source) is none of the sources that are known: \(known)")
  }

  func run() throws {
    guard let source = GazetteerImport.Source(rawValue: source) else { return }
    let target = output ?? files[0] + ".gazetteer"
    let compilation = GazetteerImport(source, to: target, licence: licence)
    let summary = try reporting(try compilation.run(files))
    printError("\(target): \(summary.entries) entries, \(summary.names) names")
    for licence in summary.licences { printError("  \(licence)") }
  }
}
