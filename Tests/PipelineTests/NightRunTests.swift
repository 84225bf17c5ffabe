import Engine
import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `A run` {
  @Test func `publishes records that add up`() throws {
    let fixture = try Fixture(pages: manyPages(20))
    let summary = try fixture.run()
    #expect(summary.balance?.seen == 20)
    #expect(summary.balance?.isEven == true)
    let lines = try fixture.records.split(separator: "\n")
    #expect(lines.count == summary.balance?.records)
    for line in lines { #expect(try RecordCheck.problems(inLine: Array(line.utf8)) == []) }
  }

  @Test func `reads nothing and publishes nothing when nothing changed`() throws {
    let fixture = try Fixture(pages: manyPages(5))
    try fixture.run()
    let current = try FileSystem.target(ofLink: fixture.path / "out/current")
    try fixture.scribble(over: "0/page-0.html")
    let summary = try fixture.run()
    guard case .unchanged = summary.outcome else {
      Issue.record("published again: \(summary.text)")
      return
    }
    #expect(try FileSystem.target(ofLink: fixture.path / "out/current") == current)
  }

  @Test(arguments: [1, 7])
  func `gives the same bytes with any number of threads`(lanes: Int) throws {
    let pages = manyPages(60)
    let two = try Fixture(pages: pages)
    let other = try Fixture(pages: pages)
    try two.run(lanes: 2)
    try other.run(lanes: lanes)
    for file in ["records/part-00000.jsonl", "duplicates.jsonl", "dropped.jsonl", "names.jsonl", "clusters.jsonl"] {
      #expect(try two.published(file) == other.published(file), "\(file)")
    }
  }

  @Test func `is the same in several nights as in one`() throws {
    let pages = manyPages(40).sorted { $0.key < $1.key }
    let nights = try Fixture()
    try nights.write(
      page("Gone", ["Something that will be withdrawn again, and should leave no trace behind it at all in any file, neither in the records nor in names of Zorbaville."]),
      to: "gone.html")
    for (night, page) in pages.enumerated() {
      try nights.write(page.value, to: page.key)
      if night % 13 == 0 { try nights.run() }
    }
    try FileSystem.remove(nights.path / "pages/gone.html")
    try nights.run()
    let once = try Fixture(pages: Dictionary(uniqueKeysWithValues: pages))
    try once.run()
    #expect(try nights.digest == once.digest)
    #expect(try nights.records == once.records)
    #expect(try nights.published("names.jsonl") == once.published("names.jsonl"))
  }

  @Test func `stopped in the middle goes on where it stopped`() throws {
    let pages = manyPages(120)
    let fixture = try Fixture(pages: pages)
    let stop = StopFlag()
    stop.set()
    let failure = #expect(throws: RunFailure.self) { try fixture.run(stop: stop) }
    #expect(failure?.code == .terminated)
    #expect(!FileSystem.exists(fixture.path / "out/current"))
    try fixture.run()
    let undisturbed = try Fixture(pages: pages)
    try undisturbed.run()
    #expect(try fixture.records == undisturbed.records)
  }

  @Test func `recomputes what a changed setting reaches, and no page`() throws {
    let fixture = try Fixture(pages: manyPages(10))
    try fixture.run()
    for index in 0..<10 { try fixture.scribble(over: "0/page-\(index).html") }
    let changes = [#"stages[annotate].layers=["sents"]"#, "stages[deduplicate].similarity=0.9"]
    let summary = try fixture.run(changes)
    guard case .published = summary.outcome else {
      Issue.record("not published: \(summary.text)")
      return
    }
    #expect(try fixture.records.contains(#""ents":[]"#))
    #expect(summary.balance?.records == 10)
  }

  @Test func `changed by a setting is what it would have been from scratch`() throws {
    let pages = manyPages(30)
    let changed = try Fixture(pages: pages)
    try changed.run()
    let changes = ["stages[clean].min_words=30", "stages[normalize].text=original"]
    try changed.run(changes)
    let scratch = try Fixture(pages: pages)
    try scratch.run(changes)
    #expect(try changed.records == scratch.records)
  }

  @Test func `takes copies out of the records and back as the settings say`() throws {
    var pages = manyPages(6)
    pages["copy.html"] = pages["0/page-0.html"]
    let fixture = try Fixture(pages: pages)
    for policy in ["separate", "mark", "drop", "mark", "separate"] {
      let change = ["stages[deduplicate].copies=\(policy)"]
      try fixture.run(change)
      let scratch = try Fixture(pages: pages)
      try scratch.run(change)
      for file in ["records/part-00000.jsonl", "duplicates.jsonl"] {
        #expect(try fixture.published(file) == scratch.published(file), "\(policy): \(file)")
      }
    }
  }

  @Test func `does not start while another is under way`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try FileSystem.makeDirectories(fixture.path / "state")
    let lock = try FileLock(at: fixture.path / "state/lock", note: Array("somebody".utf8))
    let failure = #expect(throws: RunFailure.self) { try fixture.run() }
    #expect(failure?.code == .locked)
    #expect(failure?.message.contains("somebody") == true)
    _ = consume lock
  }

  @Test func `withdraws nothing because an input is not there`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.run()
    let records = try fixture.records
    try FileSystem.rename(fixture.path / "pages", to: fixture.path / "elsewhere")
    #expect(#expect(throws: RunFailure.self) { try fixture.run() }?.code == .environment)
    try FileSystem.makeDirectories(fixture.path / "pages")
    #expect(#expect(throws: RunFailure.self) { try fixture.run() }?.code == .environment)
    #expect(try fixture.records == records)
  }

  @Test func `does not read what it wrote, wherever that is`() throws {
    let fixture = try Fixture(
      pages: manyPages(3),
      pipeline: Fixture.pipeline.replacingOccurrences(of: #""pages""#, with: #"".""#))
    #expect(try fixture.run().balance?.seen == 3)
    try fixture.write(page("New", ["A page that came later and makes the run look at all again."]), to: "new.html")
    #expect(try fixture.run().balance?.seen == 4)
  }

  @Test func `clears away a run that never came to be published`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.run()
    let runs = fixture.path / "out/runs"
    let first = try FileSystem.entries(of: runs)
    let story = """
      A page that came later, about a harbour that was closed for years and opened again on a \
      Tuesday in spring, with music, flags, soup and a very long speech.
      """
    try fixture.write(page("New", [story]), to: "new.html")
    try fixture.run()
    // As if the last run had ended before the switch.
    try FileSystem.remove(fixture.path / "out/current")
    try FileSystem.symlink(Path("runs") / first[0].name, as: fixture.path / "out/current")
    try fixture.run()
    let names = try FileSystem.entries(of: runs).map(\.name)
    #expect(names.count == 2)
    #expect(names.contains(first[0].name))
    #expect(try fixture.records.contains("harbour"))
  }

  @Test func `cuts a record that no reader would take, and keeps the whole text beside it`() throws {
    let paragraphs = (0..<400).map {
      "Paragraph number \($0) of a very long report says that the river rose by \($0) centimetres."
    }
    let fixture = try Fixture(pages: ["long.html": page("A long report", paragraphs)])
    try fixture.run([#"output.max_record_bytes="20KiB""#])
    let record = try fixture.records
    #expect(record.utf8.count <= 20 << 10)
    #expect(record.contains(#""flags":["cut"]"#))
    let id = try #require(record.firstMatch(of: /"id":"(w[0-9a-f]+)"/)?.1)
    #expect(try fixture.published("long/\(id).txt").contains("Paragraph number 390"))
  }
}

@Suite struct `A gate` {
  private static let strict = #"publish.judged_from=5"#

  @Test func `keeps back a run that lost records, and the old one stays`() throws {
    let fixture = try Fixture(pages: manyPages(20))
    try fixture.run()
    let records = try fixture.records
    for index in 0..<10 { try FileSystem.remove(fixture.path / "pages/0/page-\(index).html") }
    let failure = #expect(throws: RunFailure.self) { try fixture.run([Self.strict]) }
    #expect(failure?.code == .notPublished)
    #expect(failure?.message.contains("min_records_vs_last_run") == true)
    #expect(try fixture.records == records)
    #expect(try rejected(in: fixture).count == 1)
    // A second try fails the same way and keeps one rejected run, not two.
    #expect(throws: RunFailure.self) { try fixture.run([Self.strict]) }
    #expect(try rejected(in: fixture).count == 1)
    // A person may overrule it.
    try fixture.run([Self.strict, #"publish.min_records_vs_last_run="10%""#])
    #expect(try fixture.records != records)
  }

  @Test func `keeps back a run with too much in quarantine`() throws {
    let fixture = try Fixture(pages: manyPages(20))
    for index in 0..<5 { try fixture.write([0x1f, 0x8b, 8, 0], to: "\(index).html.gz") }
    let failure = #expect(throws: RunFailure.self) { try fixture.run([Self.strict]) }
    #expect(failure?.message.contains("max_quarantined") == true)
    #expect(!FileSystem.exists(fixture.path / "out/current"))
  }

  @Test func `is not for quarantine that was there before`() throws {
    let fixture = try Fixture(pages: manyPages(20))
    try fixture.write([0x1f, 0x8b, 8, 0], to: "bad.html.gz")
    #expect(try fixture.run().code == .publishedWithQuarantine)
    try fixture.write(manyPages(21)["0/page-20.html"] ?? [], to: "new.html")
    #expect(try fixture.run().code == .done)
  }

  private func rejected(in fixture: Fixture) throws -> [[UInt8]] {
    try FileSystem.entries(of: fixture.path / "out/runs").map(\.name)
      .filter { $0.suffix(9).elementsEqual(".rejected".utf8) }
  }
}

@Suite struct `A file of the run before` {
  @Test func `is taken over without a copy where its lines are the same`() throws {
    let changes = [#"output.max_part_bytes="60KiB""#]
    let fixture = try Fixture(pages: manyPages(60))
    try fixture.run(changes)
    let before = try inodes(of: fixture)
    #expect(before.count > 1)
    try fixture.write(manyPages(61)["1/page-60.html"] ?? [], to: "new.html")
    try fixture.run(changes)
    let after = try inodes(of: fixture)
    #expect(after.count == before.count)
    #expect(Set(before).intersection(after).count == before.count - 1)
    let scratch = try Fixture(pages: manyPages(60))
    try scratch.write(manyPages(61)["1/page-60.html"] ?? [], to: "new.html")
    try scratch.run(changes)
    #expect(try scratch.digest == fixture.digest)
  }

  private func inodes(of fixture: Fixture) throws -> [UInt64] {
    let folder = fixture.path / "out/current/records"
    return try FileSystem.entries(of: folder).map {
      try FileSystem.status(of: folder / $0.name).inode
    }
  }
}

@Suite struct `What changed since the run before` {
  @Test func `stands in changes.jsonl, a line a document`() throws {
    let fixture = try Fixture(pages: manyPages(10))
    try fixture.run()
    #expect(try fixture.published("changes.jsonl").isEmpty)
    try fixture.write(manyPages(11)["0/page-10.html"] ?? [], to: "0/page-10.html")
    try fixture.write(manyPages(200)["3/page-199.html"] ?? [], to: "0/page-1.html")
    try FileSystem.remove(fixture.path / "pages/0/page-2.html")
    try FileSystem.rename(
      fixture.path / "pages/0/page-3.html", to: fixture.path / "pages/0/moved.html")
    try fixture.run()
    let kinds = try fixture.published("changes.jsonl").split(separator: "\n").map { line in
      try #require(line.firstMatch(of: /"change":"([a-z]+)"/)?.1)
    }
    #expect(kinds.sorted() == ["added", "changed", "moved", "removed"])
  }
}
