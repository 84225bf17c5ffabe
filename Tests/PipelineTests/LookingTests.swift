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
      String(decoding: try Extraction().article(ofFile: file, as: form), as: UTF8.self)
    }
    #expect(try extracted(.text).hasPrefix("The council of Harrow"))
    #expect(try extracted(.markdown).hasPrefix("# Harrow opens"))
    #expect(try RecordCheck.problems(inLine: Array(try extracted(.json).utf8)) == [])
  }

  @Test func `says which stage found no article`() throws {
    let failure = #expect(throws: RunFailure.self) {
      try Extraction().article(of: Array("<p>too few words".utf8), as: .text)
    }
    #expect(failure?.message.contains("clean: too_short") == true)
  }
}
