internal import ArgumentParser
internal import Pipeline
internal import Settings

/// `winnow check`: is the configuration right?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the configuration; all problems at once.",
    discussion: exitCodes([.done, .usage, .environment]))

  @OptionGroup var options: PipelineOptions

  @Flag(help: "Print every setting that is in force, and where its value comes from.")
  var resolved = false

  @Flag(help: "With --resolved: print the settings as JSON, as a pipeline could have them.")
  var json = false

  func validate() throws {
    if json, !resolved { throw ValidationError("--json goes with --resolved") }
  }

  func run() throws {
    let file = try options.pipeline()
    let plan = try options.plan()
    do throws(RunFailure) {
      try plan.checkInputs()
    } catch {
      throw ending(error.code, saying: error.message)
    }
    if resolved, json {
      print(try file.settings.node().prettyJSON())
    } else if resolved {
      print(try ResolvedSettings(of: file).table)
    } else {
      print("\(file.name): right. \(plan.sentence)")
    }
  }
}
