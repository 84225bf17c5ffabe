internal import ArgumentParser
internal import Pipeline

/// What the commands that write corrections share.
struct NamesEditOptions: ParsableArguments {
  @OptionGroup var options: PipelineOptions

  @Option(help: "Why; it is kept in the line.")
  var note = ""

  func add(_ action: String, _ names: [String]) throws {
    // Not the plan: its file of corrections may not be there yet.
    let pipeline = try options.pipeline()
    let edit = try reporting(try CorrectionsEdit(of: pipeline))
    print(try reporting(try edit.add(action, names, note: note)))
    printError("added to \(edit.file); the next run heeds it")
  }
}

/// `winnow names pin NAME`
struct NamesPinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Let texts carry this spelling of a name.",
    discussion: exitCodes([.done, .usage, .environment]))

  @OptionGroup var edit: NamesEditOptions

  @Argument(help: "The spelling that is wanted.")
  var name: String

  func run() throws { try edit.add("pin", [name]) }
}

/// `winnow names merge A B…`
struct NamesMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Say that names are one, however they are spelt.",
    discussion: exitCodes([.done, .usage, .environment]))

  @OptionGroup var edit: NamesEditOptions

  @Argument(help: "Two names or more.")
  var names: [String]

  func validate() throws {
    guard names.count > 1 else { throw ValidationError("two names are merged, or more") }
  }

  func run() throws { try edit.add("merge", names) }
}

/// `winnow names split A B…`
struct NamesSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Say that no two of these are one name.",
    discussion: exitCodes([.done, .usage, .environment]))

  @OptionGroup var edit: NamesEditOptions

  @Argument(help: "Two names or more.")
  var names: [String]

  func validate() throws {
    guard names.count > 1 else { throw ValidationError("two names are split, or more") }
  }

  func run() throws { try edit.add("split", names) }
}

/// `winnow names ignore NAME`
struct NamesIgnoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ignore", abstract: "Say that this is no name.",
    discussion: exitCodes([.done, .usage, .environment]))

  @OptionGroup var edit: NamesEditOptions

  @Argument(help: "What texts have.")
  var name: String

  func run() throws { try edit.add("ignore", [name]) }
}
