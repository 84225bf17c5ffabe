internal import ArgumentParser
internal import Pipeline

/// `winnow stats`: what is in a run?
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what is in a run: languages, sites, months, encodings, reasons, copies.",
    discussion: exitCodes(
      [.done, .usage, .notPublished, .environment], notPublished: "the run is damaged"))

  @OptionGroup var options: PipelineOptions

  @Argument(help: RunArgument.help)
  var name: String?

  @Flag(help: "Print all counts as one JSON object.")
  var json = false

  @Option(help: "Lines that are shown of each list.")
  var most = 20

  func validate() throws {
    guard most >= 1 else { throw ValidationError("--most must be at least 1") }
  }

  func run() throws {
    let published = PublishedRuns(of: try options.plan())
    let statistics = try reporting(try RunStatistics(of: try published.run(name)))
    print(json ? statistics.json : statistics.text(most: most))
  }
}
