internal import ArgumentParser
internal import Export
internal import Pipeline

/// `winnow export`: a run's records in another tool's form.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a run's records in another tool's form.",
    discussion: """
      \(ExportFormat.allCases.map { "\($0.rawValue): \($0.sentence)." }.joined(separator: "\n"))

      All but brat go to standard output; spacy and conllu need annotate's layer "tokens".
      \(exitCodes([.done, .usage, .notPublished, .environment], notPublished: "the run is damaged"))
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "What form: \(Self.formats).", transform: Self.format)
  var format: ExportFormat

  @Argument(help: RunArgument.help)
  var name: String?

  @Option(help: "The folder that brat's files are written to; it must not be there yet.")
  var out: String?

  private static let formats = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")

  private static func format(_ name: String) throws -> ExportFormat {
    guard let format = ExportFormat(rawValue: name) else {
      throw ValidationError("there is no form \(name); there are \(formats)")
    }
    return format
  }

  func validate() throws {
    if format.isFolder, out == nil {
      throw ValidationError("\(format.rawValue) is a folder: name it with --out")
    }
    if !format.isFolder, out != nil {
      throw ValidationError("\(format.rawValue) goes to standard output; --out is for brat")
    }
  }

  func run() throws {
    let published = PublishedRuns(of: try options.plan())
    let export = RunExport(of: try reporting(try published.run(name)), as: format)
    guard let out else { return try reporting(try export.stream(to: printData)) }
    let count = try reporting(try export.folder(at: out))
    printError("\(count) documents are in \(out)")
  }
}
