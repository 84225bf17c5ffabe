internal import ArgumentParser
internal import Pipeline

/// The command line: reads arguments, makes one call, prints.
@main
struct WinnowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winnow",
    abstract: "Turns a folder of saved web pages into a clean corpus.",
    discussion: """
      winnow fetches saved pages, cleans them to articles, deduplicates them, normalizes names, \
      annotates, and writes one record a line. \(exitCodes(Pipeline.ExitCode.allCases))
      """,
    version: Winnow.version,
    subcommands: [
      InitCommand.self, RunCommand.self, CheckCommand.self, ReportCommand.self,
      ExtractCommand.self, ExplainCommand.self,
      StatsCommand.self, InspectCommand.self, DiffCommand.self, ExportCommand.self,
      QuarantineCommand.self, NamesCommand.self, GazetteerCommand.self, LicencesCommand.self,
      VerifyCommand.self, GCCommand.self, SchemaCommand.self, TrainCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      CommandEnd.exit(with: error)
    }
  }
}
