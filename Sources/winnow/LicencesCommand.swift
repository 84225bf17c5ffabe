internal import ArgumentParser
internal import Pipeline

/// `winnow licences`: whose data this is.
struct LicencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "licences",
    abstract: "Say what winnow, the data in it and compiled gazetteers are under.",
    discussion: exitCodes([.done, .environment]), aliases: ["licenses"])

  @Argument(help: ArgumentHelp("Compiled gazetteers.", valueName: "file"))
  var gazetteers: [String] = []

  func run() throws {
    print(Licences.builtIn)
    for path in gazetteers { print(try reporting(try Licences.of(gazetteer: path))) }
  }
}
