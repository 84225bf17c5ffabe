import Files
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A proposed pipeline` {
  @Test func `is right, and says what was found`() throws {
    let fixture = try Fixture(pages: manyPages(10))
    try fixture.write(Array("no page".utf8), to: "notes.txt")
    try fixture.write([], to: "empty.html")
    let proposal = try PipelineProposal(for: fixture.path / "pages", written: "pages")
    try fixture.use(proposal.text)
    #expect(try fixture.run().balance?.records == 10)
    #expect(proposal.findings[0].hasPrefix("11 pages and 0 archives, "))
    #expect(proposal.findings.contains("not read: 1 .txt"))
    #expect(proposal.findings.contains("of 11 pages looked at, 10 are articles, in en (10)"))
    #expect(proposal.text.contains("fetch: empty (1)"))
  }

  @Test func `reads pages of other names, where they are HTML`() throws {
    let fixture = try Fixture(pages: ["a.html": manyPages(2)["0/page-0.html"] ?? []])
    try fixture.write(manyPages(2)["0/page-1.html"] ?? [], to: "b.php")
    try fixture.write(Array("<?php echo 1;".utf8), to: "c.inc")
    try fixture.use(try PipelineProposal(for: fixture.path / "pages", written: "pages").text)
    #expect(try fixture.run().balance?.seen == 2)
  }

  @Test func `of a folder without pages is refused with a sentence`() throws {
    let fixture = try Fixture()
    let failure = #expect(throws: RunFailure.self) {
      try PipelineProposal(for: fixture.path / "pages", written: "pages")
    }
    #expect(failure?.code == .usage)
    #expect(failure?.message.contains("no saved pages") == true)
  }
}

@Suite struct `Settings in force` {
  @Test func `are listed with where each comes from`() throws {
    let fixture = try Fixture(
      pipeline: """
        {
          "inputs": [{ "id": "a", "path": "${PAGES:-pages}" }],
          "stages": [{ "stage": "fetch" }, { "stage": "clean", "min_words": 20 }],
          "profiles": { "p": { "output.directory": "o", "limits.threads": 3 } }
        }
        """)
    let file = try PipelineFile(
      at: fixture.path / "pipeline.json", profile: "p",
      overrides: [
        try #require(Override(argument: "limits.threads=2")),
        try #require(Override(argument: "inputs[0].limit=5")),
      ], environment: [:])
    let rows = Dictionary(
      uniqueKeysWithValues: try ResolvedSettings(of: file).rows.map { ($0.path, $0) })
    #expect(rows["stages[clean].min_words"]?.origin.hasSuffix("pipeline.json:3:69") == true)
    #expect(rows["inputs[a].path"]?.origin.hasSuffix(", from the environment") == true)
    #expect(rows["inputs[a].path"]?.value == #""pages""#)
    #expect(rows["inputs[a].limit"]?.origin == "--set inputs[0].limit")
    #expect(rows["output.directory"]?.origin == "profile p")
    #expect(rows["limits.threads"]?.origin == "--set limits.threads")
    #expect(rows["limits.threads"]?.value == "2")
    #expect(rows["output.compression"]?.origin == "default")
  }
}

@Suite struct `A run over some paths only` {
  @Test func `leaves the others as they were`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    try fixture.write(manyPages(9)["0/page-7.html"] ?? [], to: "0/page-1.html")
    try fixture.write(manyPages(9)["0/page-8.html"] ?? [], to: "other/page-8.html")
    try FileSystem.remove(fixture.path / "pages/0/page-0.html")
    var narrowing = Narrowing()
    try narrowing.take(only: ["other/**"])
    let summary = try fixture.run(narrowed: narrowing)
    #expect(summary.work.read == 1)
    #expect(summary.balance?.records == 7)
    #expect(try fixture.run().balance?.records == 6)
    let failure = #expect(throws: RunFailure.self) { try narrowing.take(only: ["[a"]) }
    #expect(failure?.code == .usage)
  }
}
