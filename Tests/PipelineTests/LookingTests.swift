import Files
import Foundation
import Store
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A forecast` {
  @Test func `says what the next run would do, and changes nothing`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    #expect(try forecast(fixture).contains("6 new"))
    #expect(!FileSystem.exists(fixture.path / "state"))
    try fixture.run()
    #expect(try forecast(fixture).contains("nothing to do"))
    try fixture.write(manyPages(7)["0/page-6.html"] ?? [], to: "new.html")
    try FileSystem.remove(fixture.path / "pages/0/page-0.html")
    let changes = try forecast(fixture)
    #expect(changes.contains("1 new, 0 changed"))
    #expect(changes.contains("1 withdrawn"))
    #expect(try forecast(fixture) == changes)
  }

  @Test(arguments: [
    ("stages[clean].min_words=21", "6 because clean: min_words is 21, was 20"),
    ("stages[deduplicate].similarity=0.9", "to write: 0 lines, because deduplicate: similarity is 0.9, was 0.8"),
    (#"stages[annotate].layers=["sents"]"#, #"to write: 6 lines, because annotate: layers is ["sents"]"#),
  ])
  func `names the setting that makes work`(change: String, sentence: String) throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    #expect(try forecast(fixture, [change]).contains(sentence))
  }

  /// Everything that can change between two nights, and what a run then does.
  @Test(arguments: ForecastChange.allCases)
  func `is what the run then does`(change: ForecastChange) throws {
    let fixture = try Fixture(pages: manyPages(12))
    try fixture.write(manyPages(1)["0/page-0.html"] ?? [], to: "copy.html")
    try fixture.run()
    try change.prepare(fixture)
    let plan = try fixture.plan(change.changes)
    let forecast = try Forecast(of: plan)
    #expect(change.sentence.map { forecast.text.contains($0) } ?? true, "\(forecast.text)")
    let work = try fixture.run(change.changes).work
    #expect(work.read == forecast.files)
    #expect(work.observed.filter { $0.value > 0 } == forecast.observed.filter { $0.value > 0 })
    #expect(forecast.written.contains(work.written), "\(forecast.text)")
    if change.isExact { #expect(forecast.written.count == 1, "\(forecast.text)") }
  }

  @Test func `names a stage whose code is of another version, and a file of corrections`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.run()
    let state = try #require(try fixture.plan().existingState())
    let memory = try #require(try state.transaction { try $0.fact(PlanMemory.fact) })
    let number = try #require(memory.firstMatch(of: /"stage":"annotate","version":([0-9]+)/)?.1)
    let older = memory.replacing(
      #""stage":"annotate","version":\#(number)"#, with: #""stage":"annotate","version":0"#)
    let then = try #require(PlanMemory(older))
    let now = try PlanMemory(try fixture.plan())
    #expect(
      then.changes(to: now) == [
        StageChange(
          stage: "annotate", kind: .version, sentence: "its code is version \(number), was 0")
      ])
    try FileSystem.write(
      Array(#"{"split":["Ann Pell1","Ann Pell2"]}"#.utf8), atomicallyTo: fixture.path / "names.jsonl")
    let corrected = try PlanMemory(try fixture.plan(["stages[normalize].corrections=names.jsonl"]))
    #expect(now.changes(to: corrected).map(\.kind) == [.setting, .resource])
  }

  private func forecast(_ fixture: Fixture, _ changes: [String] = []) throws -> String {
    try Forecast(of: try fixture.plan(changes)).text
  }
}

/// What is different since the last run.
enum ForecastChange: CaseIterable {
  case nothing, newPages, otherContent, touched, withdrawn, cleanSetting, copySetting, nameSetting
  case annotateSetting, corrections, partSize, allAtOnce

  func prepare(_ fixture: Fixture) throws {
    switch self {
    case .newPages:
      for index in 12..<15 {
        try fixture.write(manyPages(15)["0/page-\(index).html"] ?? [], to: "\(index).html")
      }
    case .otherContent, .allAtOnce:
      try fixture.write(manyPages(40)["0/page-39.html"] ?? [], to: "0/page-2.html")
    case .touched:
      let page = fixture.path / "pages/0/page-4.html"
      try fixture.write(try FileSystem.contents(of: page), to: "0/page-4.html")
    case .withdrawn: try FileSystem.remove(fixture.path / "pages/0/page-5.html")
    case .corrections:
      try FileSystem.write(
        Array(#"{"split":["Ann Pell1","Ann Pell2"]}"#.utf8),
        atomicallyTo: fixture.path / "names.jsonl")
    default: break
    }
  }

  var changes: [String] {
    switch self {
    case .cleanSetting: ["stages[clean].min_words=21"]
    case .copySetting: ["stages[deduplicate].similarity=0.9"]
    case .nameSetting: ["stages[normalize].text=original"]
    case .annotateSetting: [#"stages[annotate].layers=["sents"]"#]
    case .corrections: ["stages[normalize].corrections=names.jsonl"]
    case .partSize: [#"output.max_part_bytes="1MiB""#]
    case .allAtOnce: ["stages[clean].min_words=21", "stages[deduplicate].similarity=0.9"]
    default: []
    }
  }

  var sentence: String? {
    switch self {
    case .nothing: "nothing to do"
    case .newPages: "3 are new"
    case .otherContent: "1 have other bytes"
    case .touched: "to read: 0 files"
    case .withdrawn: "1 withdrawn"
    // The page and its copy are what they were: no article is looked at again, no line written.
    case .copySetting: "to write: 0 lines, because deduplicate"
    case .corrections: "normalize: the file of corrections is another one"
    default: nil
    }
  }

  /// Whether the number of lines is known before anything is read.
  var isExact: Bool {
    switch self {
    case .nothing, .touched, .partSize, .copySetting, .nameSetting, .annotateSetting, .corrections:
      true
    default: false
    }
  }
}

@Suite struct `An explanation` {
  @Test func `tells a page's way from its bytes to its names`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    let file = (fixture.path / "pages/0/page-1.html").description
    let before = try Explanation(of: file, by: try fixture.plan()).text
    #expect(before.contains("encoding utf-8 because"))
    #expect(before.contains("no run has read this page yet"))
    try fixture.run()
    let after = try Explanation(of: file, by: try fixture.plan()).text
    #expect(after.contains("deduplicate: unique"))
    #expect(after.contains("Selby"))
    let id = try #require(after.firstMatch(of: /id (w[0-9a-f]+)/)?.1)
    #expect(try Explanation(of: String(id), by: try fixture.plan()).text == after)
  }

  @Test func `shows the blocks of a page in colour, by themselves`() throws {
    let fixture = try Fixture(pages: manyPages(1))
    let file = (fixture.path / "pages/0/page-0.html").description
    let explanation = try Explanation(of: file, by: try fixture.plan())
    let shown = (fixture.path / "blocks.html").description
    try explanation.writePicture(to: shown)
    let picture = try String(contentsOfFile: shown, encoding: .utf8)
    #expect(picture.contains("<section class=\"kept\"><div class=\"text\">The council of Harrow"))
    #expect(!picture.contains("http") && !picture.contains("<script"))
  }

  @Test func `needs no pipeline`() throws {
    let fixture = try Fixture(pages: manyPages(1))
    let folder = fixture.path / "pages/0"
    let plan = try Plan(PipelineFile(ofPagesIn: folder))
    let text = try Explanation(of: (folder / "page-0.html").description, by: plan).text
    #expect(text.contains("clean: ") && text.contains("no run has read this page yet"))
    #expect(!FileSystem.exists(folder / "out"))
  }

  @Test func `says so where there is no article`() throws {
    let fixture = try Fixture(pages: ["empty.html": []])
    let file = (fixture.path / "pages/empty.html").description
    #expect(try Explanation(of: file, by: try fixture.plan()).text.contains("empty"))
  }
}

@Suite struct `An extraction` {
  @Test func `gives text, Markdown or a record`() throws {
    let fixture = try Fixture(pages: ["a.html": manyPages(1)["0/page-0.html"] ?? []])
    let file = (fixture.path / "pages/a.html").description
    func extracted(_ form: Extraction.Form) throws -> String {
      try articles(of: file, as: form).joined()
    }
    #expect(try extracted(.text).hasPrefix("The council of Harrow"))
    #expect(try extracted(.markdown).hasPrefix("# Harrow opens"))
    #expect(try RecordCheck.problems(inLine: Array(try extracted(.json).utf8)) == [])
  }

  @Test func `gives the pages of an archive, or the one that is named`() throws {
    let lines = manyPages(3).sorted { $0.key < $1.key }.map { name, page in
      let html = String(decoding: page, as: UTF8.self)
      return #"{"id":"\#(name)","html":"\#(html.replacing("\"", with: "\\\"").replacing("\n", with: " "))"}"#
    }
    let fixture = try Fixture(pages: ["a#1.jsonl": Array(lines.joined(separator: "\n").utf8)])
    let file = (fixture.path / "pages/a#1.jsonl").description
    #expect(try articles(of: file, as: .text).count == 3)
    let one = try articles(of: file + "#0/page-1.html", as: .text)
    #expect(one.count == 1 && one[0].hasPrefix("The council of Selby"))
    #expect(throws: RunFailure.self) { try articles(of: file + "#0/page-7.html", as: .text) }
    try fixture.run()
    let story = try Explanation(of: file + "#0/page-1.html", by: try fixture.plan()).text
    #expect(story.contains("a#1.jsonl#0/page-1.html") && story.contains("deduplicate: unique"))
    let id = try #require(story.firstMatch(of: /id (w[0-9a-f]+)/)?.1)
    #expect(try Explanation(of: String(id), by: try fixture.plan()).text == story)
    let failure = #expect(throws: RunFailure.self) {
      try Explanation(of: file, by: try fixture.plan())
    }
    #expect(failure?.message.contains("0/page-2.html") == true)
  }

  private func articles(of file: String, as form: Extraction.Form) throws -> [String] {
    var results: [Result<[UInt8], RunFailure>] = []
    Extraction().forEachArticle(ofFile: file, as: form) { results.append($0) }
    return try results.map { String(decoding: try $0.get(), as: UTF8.self) }
  }

  @Test func `says which stage found no article`() throws {
    let failure = #expect(throws: RunFailure.self) {
      try Extraction().article(of: Array("<p> ".utf8), as: .text)
    }
    #expect(failure?.message.contains("clean: empty") == true)
  }

  @Test func `prints pages that a corpus leaves out`() throws {
    let words = "Ten words of the council stand here, and no more."
    let found = try Extraction().article(of: Array("<p>\(words)".utf8), as: .text)
    #expect(String(decoding: found, as: UTF8.self) == words + "\n")
  }
}
