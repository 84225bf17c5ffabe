internal import ArgumentParser
internal import Corpus
internal import Pipeline

/// `winnow schema`: what pipelines and records look like, for editors, readers and people.
struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable { case pipeline, record }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of pipeline.json or of a record.",
    discussion: exitCodes([.done, .usage]))

  @Argument(help: "pipeline or record")
  var subject: Subject

  @Flag(help: "Print the reference for people, as Markdown.")
  var markdown = false

  func run() {
    switch (subject, markdown) {
    case (.pipeline, false): print(PipelineSettings.schemaDocument, terminator: "")
    case (.pipeline, true): print(PipelineSettings.referenceDocument, terminator: "")
    case (.record, false): print(RecordSchema.jsonSchema)
    case (.record, true): print(RecordSchema.reference, terminator: "")
    }
  }
}
