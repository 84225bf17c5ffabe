internal import ArgumentParser
internal import Pipeline

/// `winnow quarantine`: documents that a person should look at.
struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "Look at the documents that no record could be made of, and decide about them.",
    discussion: exitCodes([.done, .usage, .locked, .stateUnusable, .environment]),
    subcommands: [
      QuarantineListCommand.self, QuarantineShowCommand.self, QuarantineRetryCommand.self,
      QuarantineDropCommand.self,
    ],
    defaultSubcommand: QuarantineListCommand.self)
}

/// `winnow quarantine ls`
struct QuarantineListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ls", abstract: "List what is in quarantine.",
    discussion: exitCodes([.done, .usage, .stateUnusable, .environment]))

  @OptionGroup var options: PipelineOptions

  @Flag(help: "Print lines of JSON: those of quarantine.jsonl, with attempts and dates.")
  var json = false

  func run() throws {
    let plan = try options.plan()
    let quarantine = try reporting(try Quarantine(of: plan))
    if json {
      printData(quarantine.lines)
    } else if quarantine.isEmpty {
      printError("nothing is in quarantine")
    } else {
      print(quarantine.table)
    }
  }
}

/// `winnow quarantine show ID…`
struct QuarantineShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show why a document is in quarantine, and how it begins.",
    discussion: exitCodes([.done, .usage, .stateUnusable, .environment]))

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Ids of documents.")
  var ids: [String]

  func run() throws {
    let plan = try options.plan()
    let quarantine = try reporting(try Quarantine(of: plan))
    for id in ids { print(try reporting(try quarantine.story(of: id)), terminator: "\n\n") }
  }
}

/// `winnow quarantine retry ID…`
struct QuarantineRetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Let the next run read documents again; what was dropped by hand, too.",
    discussion: exitCodes([.done, .usage, .locked, .stateUnusable, .environment]))

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Ids of documents.")
  var ids: [String] = []

  @Flag(help: "All that are in quarantine.")
  var all = false

  func validate() throws {
    guard all != !ids.isEmpty else { throw ValidationError("name documents, or say --all") }
  }

  func run() throws {
    let plan = try options.plan()
    let quarantine = try reporting(try Quarantine(of: plan))
    let chosen = all ? quarantine.ids : ids
    try reporting(try quarantine.retry(chosen))
    printError("the next run reads them again: \(chosen.count)")
  }
}

/// `winnow quarantine drop ID…`
struct QuarantineDropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract:
      "Book documents as dropped from the next run on, as long as they fail in the same way.",
    discussion: """
      Writes a line for each to the file that quarantine.decisions of the pipeline names. \
      “retry”, or deleting the line, takes it back.
      """
        + exitCodes([.done, .usage, .locked, .stateUnusable, .environment]))

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Ids of documents.")
  var ids: [String]

  @Option(help: "Why; it is written beside the reason.")
  var note = ""

  func run() throws {
    let plan = try options.plan()
    try reporting(try Quarantine(of: plan).drop(ids, note: note))
    printError(
      "noted in \(plan.settings.quarantine.decisions): \(ids.count) are dropped from the next run on"
    )
  }
}
