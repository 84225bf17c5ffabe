internal import ArgumentParser
internal import Pipeline

/// `winnow report`: what a run was, once more.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell again what a run was: in some lines, or as its page.",
    discussion: exitCodes(
      [.done, .usage, .notPublished, .environment], notPublished: "the run is damaged"))

  @OptionGroup var options: PipelineOptions

  @Argument(help: RunArgument.help)
  var name: String?

  @Flag(help: "The run that a gate kept back last.")
  var rejected = false

  @Flag(help: "Print the whole page, as report.html has it.")
  var html = false

  func validate() throws {
    if rejected, name != nil { throw ValidationError("a run is named, or --rejected") }
  }

  func run() throws {
    let plan = try options.plan()
    let report = try reporting(
      rejected ? try RunReport(rejectedOf: plan) : try RunReport(name, of: plan))
    if html {
      printData(try reporting(try report.html()))
    } else {
      print(try reporting(try report.text()))
    }
  }
}
