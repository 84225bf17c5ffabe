internal import ArgumentParser
internal import Pipeline

/// `winnow inspect`: a record, or what two documents share.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Print records by their ids, or say why two documents are copies or are not.",
    discussion: """
      Records come from the published run, pairs from the state. \
      \(exitCodes([.done, .usage, .notPublished, .stateUnusable, .environment], notPublished: "the run is damaged"))
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Ids of documents.")
  var ids: [String]

  @Flag(help: "Compare two documents, and show the passages that they share.")
  var pair = false

  @Flag(help: "Print each record as it is, on one line.")
  var json = false

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("Another run than the current one.", valueName: "run"))
  var name: String?

  func validate() throws {
    if pair, ids.count != 2 { throw ValidationError("--pair takes two ids") }
  }

  func run() throws {
    let plan = try options.plan()
    if pair {
      print(try reporting(try PairInspection(ids[0], ids[1], by: plan).text))
      return
    }
    let records = RunRecords(of: try reporting(try PublishedRuns(of: plan).run(name)))
    for id in ids {
      let line = try reporting(try records.line(of: id))
      if json { printData(line + [UInt8(ascii: "\n")]) } else { print(RunRecords.indented(line)) }
    }
  }
}
