internal import ArgumentParser
internal import Corpus
internal import Pipeline

/// `winnow schema`: what pipelines and records look like, for editors, readers and people.
struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable { case pipeline, record }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of pipeline.json or of a record, or what loads records.",
    discussion: exitCodes([.done, .usage]))

  private static let loaders = RecordLoader.allCases.map(\.rawValue).joined(separator: ", ")

  @Argument(help: "pipeline or record")
  var subject: Subject

  @Flag(help: "Print the reference for people, as Markdown.")
  var markdown = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Print what loads records with their types in this tool: \(Self.loaders).",
      valueName: "tool"),
    transform: Self.loader)
  var loader: RecordLoader?

  @Option(help: "The folder of the records that it loads.")
  var records = "out/current/records"

  private static func loader(_ name: String) throws -> RecordLoader {
    guard let loader = RecordLoader(rawValue: name) else {
      throw ValidationError("there is no loader for \(name); there are \(loaders)")
    }
    return loader
  }

  func validate() throws {
    if loader != nil, subject == .pipeline || markdown {
      throw ValidationError("--for is for the record, and without --markdown")
    }
  }

  func run() {
    if let loader { return print(loader.text(folder: records), terminator: "") }
    switch (subject, markdown) {
    case (.pipeline, false): print(PipelineSettings.schemaDocument, terminator: "")
    case (.pipeline, true): print(PipelineSettings.referenceDocument, terminator: "")
    case (.record, false): print(RecordSchema.jsonSchema)
    case (.record, true): print(RecordSchema.reference, terminator: "")
    }
  }
}
