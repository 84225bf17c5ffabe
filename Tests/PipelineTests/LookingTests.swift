import Files
import Foundation
import Pipeline
import TestSupport
import Testing

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
    ("stages[clean].min_words=21", "6 of other settings"),
    ("stages[deduplicate].similarity=0.9", "deduplicate is not what it was: 6 stored articles"),
    (#"stages[annotate].layers=["sents"]"#, "up to 6 lines are written anew"),
  ])
  func `names the setting that makes work`(change: String, sentence: String) throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    #expect(try forecast(fixture, [change]).contains(sentence))
  }

  private func forecast(_ fixture: Fixture, _ changes: [String] = []) throws -> String {
    try Forecast(of: try fixture.plan(changes)).text
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
