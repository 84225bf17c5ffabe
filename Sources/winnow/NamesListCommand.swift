internal import ArgumentParser
internal import Pipeline

/// `winnow names ls`
struct NamesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ls",
    abstract: "List the names of a run that have several spellings, those of most documents first.",
    discussion: exitCodes([.done, .usage, .environment]) + " 4 the run is damaged.")

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Part of a spelling.")
  var text = ""

  @Flag(help: "Names with one spelling, too.")
  var all = false

  @Flag(help: "Names that something near was kept apart from.")
  var near = false

  @Option(help: "Most names.")
  var limit = 50

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("Another run than the current one.", valueName: "run"))
  var name: String?

  func run() throws {
    let plan = try options.plan()
    let names = PublishedNames(of: try reporting(try PublishedRuns(of: plan).run(name)))
    var selection = PublishedNames.Selection()
    selection.text = text
    selection.singles = all
    selection.nearMisses = near
    selection.limit = limit
    let list = try reporting(try names.list(selection))
    if list.isEmpty { printError("no such names") } else { print(list) }
  }
}

/// `winnow names show NAME`
struct NamesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Show a name's spellings, why they are one, and what was kept apart from them, and why.",
    discussion: exitCodes([.done, .usage, .environment]) + " 4 the run is damaged.")

  @OptionGroup var options: PipelineOptions

  @Argument(help: "A spelling that texts have, or an id: gn:166716.")
  var names: [String]

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("Another run than the current one.", valueName: "run"))
  var name: String?

  func run() throws {
    let plan = try options.plan()
    let published = PublishedNames(of: try reporting(try PublishedRuns(of: plan).run(name)))
    for name in names { print(try reporting(try published.story(of: name))) }
  }
}
