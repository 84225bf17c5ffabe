import Clean
import Corpus
import Files
import Foundation
import Pipeline
import Settings
import TestSupport
import Testing

/// The folder of the package.
private let package = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite struct `Documents made from declarations` {
  @Test func `are current: settings`() throws {
    try expectGolden(
      PipelineSettings.referenceDocument, at: package.appending(path: "docs/SETTINGS.md"))
  }

  @Test func `are current: schema of the pipeline`() throws {
    try expectGolden(
      PipelineSettings.schemaDocument, at: package.appending(path: "pipeline.schema.json"))
  }

  @Test func `are current: fields of a record`() throws {
    let file = package.appending(path: "docs/OUTPUT.md")
    let mark = "<!-- fields: winnow schema record --markdown -->\n"
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: mark)).upperBound
    try expectGolden(text[..<start] + RecordSchema.reference, at: file)
  }
}

@Suite struct `The pipeline that ships` {
  @Test(arguments: [nil, "quick"])
  func `is right, with every profile`(profile: String?) throws {
    let path = package.appending(path: "pipeline.json").path(percentEncoded: false)
    let file = try PipelineFile(at: Path(path), profile: profile)
    try Plan(file).checkInputs()
  }
}

@Suite struct `A pipeline` {
  @Test(arguments: [
    (#"{"stage": "clean"}, {"stage": "fetch"}"#, "stages[clean]: needs fetch to stand before it"),
    (#"{"stage": "fetch"}, {"stage": "clean"}, {"stage": "clean"}"#, "stages[clean]: stands twice"),
    (#"{"stage": "fetch"}"#, "stages: clean is missing: without it there is nothing to write"),
    (#"{"stage": "fetch"}, {"stage": "clean"}, {"stage": "annotate"}, {"stage": "normalize"}"#, "stages[normalize]: must stand before annotate"),
    (#"{"stage": "fetch"}, {"stage": "clean", "min_wrds": 3}"#, #"stages[clean].min_wrds: there is no such setting; did you mean "min_words"?"#),
  ])
  func `that cannot work is refused with a sentence`(stages: String, message: String) throws {
    let fixture = try Fixture(
      pipeline: #"{"inputs": [{"id": "a", "path": "pages"}], "stages": [\#(stages)]}"#)
    let problems = #expect(throws: Problems.self) { try fixture.plan() }
    #expect(problems?.text.contains(message) == true, "\(problems?.text ?? "")")
  }

  @Test func `takes values from the environment and the command line`() throws {
    let fixture = try Fixture(
      pipeline: """
        {"inputs": [{"id": "a", "path": "${PAGES:-pages}"}],
         "stages": [{"stage": "fetch"}, {"stage": "clean"}], "profiles": {"p": {"output.directory": "o"}}}
        """)
    let path = fixture.path / "pipeline.json"
    let plain = try PipelineFile(at: path, environment: [:])
    #expect(plain.settings.inputs[0].path == "pages")
    let changed = try PipelineFile(
      at: path, profile: "p",
      overrides: [try #require(Override(argument: "stages[clean].min_words=7"))],
      environment: ["PAGES": "elsewhere"])
    #expect(changed.settings.inputs[0].path == "elsewhere")
    #expect(changed.settings.output.directory == "o")
    let clean = changed.settings.stages.compactMap { stage in
      if case .clean(let settings) = stage { settings.minWords } else { nil }
    }
    #expect(clean == [7])
  }
}
