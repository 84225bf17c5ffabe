internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// `winnow names lookup NAME`: which place is meant?
struct NamesLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Say which entry of a gazetteer a name means, however it is spelt.",
    discussion: exitCodes([.done, .usage, .environment]))

  @Argument(help: "Names.")
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "A compiled gazetteer or a table with tabs and a row of titles (id, name, names, country, pop) instead of the built-in one.",
      valueName: "file"))
  var gazetteer: String?

  @Option(help: ArgumentHelp("Country of the names, as SY.", valueName: "code"))
  var country: String?

  @Option(
    help: ArgumentHelp(
      "Read a name, a tab and its country or - from each line of this file; print the entry's id or NIL, score, rule and name for each. - for standard input.",
      valueName: "file"))
  var tsv: String?

  func validate() throws {
    guard tsv != nil || !names.isEmpty else {
      throw ValidationError("a name is looked up: winnow names lookup Yarmuok --country SY")
    }
  }

  func run() throws {
    let temporary = FileManager.default.temporaryDirectory.path
    let lookup = try reporting(try NameLookup(in: gazetteer, temporary: temporary))
    for name in names { print(lookup.text(name, in: country)) }
    guard let tsv else { return }
    for line in try linesOfTable(tsv) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let code = parts.count > 1 && parts[1] != "-" && !parts[1].isEmpty ? parts[1] : nil
      print(lookup.row(parts[0], in: code ?? country))
    }
  }
}
