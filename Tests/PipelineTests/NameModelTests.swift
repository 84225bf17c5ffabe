import Files
import Settings
import TestSupport
import Testing

@testable import Pipeline

/// Sentences in which made-up words are names.
private let marked = Array(
  (0..<40).map { round in
    let verb = ["visited", "left", "praised", "knew"][round % 4]
    return "Zorb\tB-PER\n\(verb)\tO\nQuell\tB-LOC\nwith\tO\nVantor\tB-ORG\nWorks\tI-ORG\n.\tO\n\n"
  }.joined().utf8)

private let zorb = page(
  "A visit",
  [
    "Zorb left Quell with Vantor Works. Zorb knew Quell with Vantor Works. The long way home took them the whole night, and nobody was there.",
    "Zorb praised Quell with Vantor Works. The rest of the day was spent on the road and in the fields, where the corn stood high.",
  ])

@Suite struct `A model of names of one's own` {
  private func train(_ fixture: Fixture, to name: String) throws -> Int32 {
    try WinnowProcess.code(
      of: [
        "train", "ner", (fixture.path / "marked.tsv").description, "--out",
        (fixture.path / name).description,
      ])
  }

  private func problem(_ fixture: Fixture) -> String {
    let changes = ["stages[annotate].model=names.bin"]
    let problems = #expect(throws: Problems.self) { try fixture.plan(changes) }
    return problems?.text ?? ""
  }

  @Test func `is trained by a command, the same each time, and used by a run`() throws {
    let fixture = try Fixture(pages: ["a.html": zorb])
    try FileSystem.write(marked, atomicallyTo: fixture.path / "marked.tsv")
    #expect(try train(fixture, to: "names.bin") == 0)
    #expect(try train(fixture, to: "again.bin") == 0)
    let model = try FileSystem.contents(of: fixture.path / "names.bin")
    #expect(try FileSystem.contents(of: fixture.path / "again.bin") == model)
    try fixture.run(["stages[annotate].model=names.bin"])
    #expect(try fixture.records.contains(#""label":"ORG","text":"Vantor Works""#))
    #expect(try fixture.records.contains(#""label":"PERSON","text":"Zorb""#))
  }

  @Test func `is not trained from what is no marked text`() throws {
    let fixture = try Fixture()
    #expect(try train(fixture, to: "names.bin") == 12)
    try FileSystem.write(Array("Zorb\tB-PER\nleft\n".utf8), atomicallyTo: fixture.path / "marked.tsv")
    #expect(try train(fixture, to: "names.bin") == 2)
    #expect(throws: FileError.self) { try FileSystem.contents(of: fixture.path / "names.bin") }
  }

  @Test func `is refused with a sentence if it is missing, damaged, or of another version`() throws {
    let fixture = try Fixture(pages: manyPages(1))
    #expect(problem(fixture).contains("names.bin: "))
    let model = try NameTraining.model(from: [try saved(marked, in: fixture)])
    try FileSystem.write(Array("{}".utf8), atomicallyTo: fixture.path / "names.bin")
    #expect(problem(fixture).contains("is not a model that `winnow train ner` wrote"))
    try FileSystem.write(Array(model.dropLast()), atomicallyTo: fixture.path / "names.bin")
    #expect(problem(fixture).contains("is cut short"))
    var other = model
    other[4] += 1
    try FileSystem.write(other, atomicallyTo: fixture.path / "names.bin")
    #expect(problem(fixture).contains("another version of winnow"))
  }

  private func saved(_ bytes: [UInt8], in fixture: Fixture) throws -> Path {
    let path = fixture.path / "marked.tsv"
    try FileSystem.write(bytes, atomicallyTo: path)
    return path
  }
}

@Suite struct `The country of an input` {
  private func pipeline(_ hint: String) -> String {
    Fixture.pipeline.replacing(#""path": "pages""#, with: #""path": "pages", "country_hint": "\#(hint)""#)
  }

  @Test(arguments: ["sy", "SYR", "S", "S1", "É"])
  func `is two capital letters or an error`(hint: String) throws {
    let fixture = try Fixture(pages: manyPages(1), pipeline: pipeline(hint))
    let problems = #expect(throws: Problems.self) { try fixture.plan() }
    #expect(problems?.text.contains("country_hint: expected two capital letters") == true)
  }

  @Test func `decides between places of one name`() throws {
    let words = "It was a long day for everybody, and nobody knew what the next one would bring to the people of the town."
    let text = page("A meeting", ["They met in Birmingham on Monday. \(words)", words + " They went home."])
    let fixture = try Fixture(pages: ["a.html": text])
    try fixture.run()
    #expect(try fixture.records.contains(#""kb_id":"geonames:2655603""#))
    try fixture.use(pipeline("US"))
    try fixture.run()
    #expect(try fixture.records.contains(#""kb_id":"geonames:4049979""#))
  }
}
