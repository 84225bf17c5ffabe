import Files
import Pipeline
import TestSupport
import Testing

@Suite struct `A narrowed run` {
  @Test func `reads so many new files, and the next the others`() throws {
    let fixture = try Fixture(pages: manyPages(10))
    #expect(try fixture.run(narrowed: atMost(3)).balance?.records == 3)
    #expect(try fixture.run(narrowed: atMost(3)).balance?.records == 6)
    try fixture.run()
    let whole = try Fixture(pages: manyPages(10))
    try whole.run()
    #expect(try fixture.digest == whole.digest)
  }

  @Test func `withdraws nothing that it does not look at`() throws {
    let fixture = try Fixture(pages: manyPages(10))
    try fixture.run()
    let digest = try fixture.digest
    guard case .unchanged = try fixture.run(narrowed: atMost(2)).outcome else {
      Issue.record("a limit made something of nothing")
      return
    }
    #expect(try fixture.run(narrowed: only(["0/page-1.html"], fixture)).balance == nil)
    #expect(try fixture.digest == digest)
  }

  @Test func `looks at the files that are listed, also for whether they are gone`() throws {
    let fixture = try Fixture(pages: manyPages(4))
    try fixture.run()
    for (name, page) in manyPages(8) where name > "0/page-3" {
      try fixture.write(page, to: name)
    }
    try FileSystem.remove(fixture.path / "pages/0/page-0.html")
    try FileSystem.remove(fixture.path / "pages/0/page-1.html")
    let listed = ["0/page-0.html", "0/page-5.html", "0/page-5.html", "0", "never.html"]
    #expect(try fixture.run(narrowed: only(listed, fixture)).balance?.records == 4)
    // What was not listed is found by a run that looks at all.
    #expect(try fixture.run().balance?.records == 6)
  }

  @Test func `leaves no document of other settings`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    let changes = ["stages[clean].min_words=21"]
    #expect(try fixture.run(narrowed: atMost(1), changes).balance?.records == 6)
    let other = try Fixture(pages: manyPages(6))
    try other.run()
    try other.run(narrowed: only(["0/page-0.html"], other), changes)
    #expect(try fixture.digest == other.digest)
    guard case .unchanged = try other.run(changes).outcome else {
      Issue.record("something was left for another run")
      return
    }
  }

  @Test func `is asked for with names on standard input`() throws {
    let fixture = try Fixture(pages: manyPages(5))
    let names = "pages/0/page-1.html\0\(fixture.path)/pages/0/page-2.html\0"
    let folder = ["-q", "-C", fixture.path.description]
    let listed = ["run", "--files-from", "-", "-0"] + folder
    #expect(try WinnowProcess(listed, input: names).wait() == 0)
    #expect(try fixture.records.split(separator: "\n").count == 2)
    #expect(try WinnowProcess(["run", "--limit", "1"] + folder).wait() == 0)
    #expect(try fixture.records.split(separator: "\n").count == 3)
    #expect(try WinnowProcess(["run", "-0"] + folder).wait() != 0)
  }

  private func atMost(_ files: Int) -> Narrowing {
    var narrowing = Narrowing()
    narrowing.mostFiles = files
    return narrowing
  }

  private func only(_ names: [String], _ fixture: Fixture) -> Narrowing {
    var narrowing = Narrowing()
    narrowing.files = names.map { fixture.path / "pages" / $0 }
    return narrowing
  }
}
