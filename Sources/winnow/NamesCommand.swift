internal import ArgumentParser
internal import Pipeline

/// `winnow names`: the names of a corpus, and what winnow knows of names.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Look at the names of a run, correct them, compare spellings, look places up.",
    discussion: exitCodes(
      [.done, .usage, .notPublished, .environment], notPublished: "a run is damaged"),
    subcommands: [
      NamesListCommand.self, NamesShowCommand.self, NamesPinCommand.self, NamesMergeCommand.self,
      NamesSplitCommand.self, NamesIgnoreCommand.self, NamesCompareCommand.self,
      NamesLookupCommand.self,
    ],
    defaultSubcommand: NamesListCommand.self)
}
