import Corpus
import Files
import Foundation
import Settings
import Store
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `Old runs` {
  @Test(arguments: [
    ([2, 0, 0], ["0301T02", "0301T01"]),
    ([2, 1, 0], ["0301T02", "0301T01"]),
    ([2, 3, 0], ["0301T02", "0301T01", "0222T01", "0215T01"]),
    ([2, 0, 3], ["0301T02", "0301T01", "0226T01", "0131T01"]),
    ([5, 0, 0], ["0301T02", "0301T01", "0226T01", "0222T01", "0220T01"]),
    ([0, 0, 0], ["0301T02", "0301T01"]),
  ])
  func `are kept by number, by week and by month`(keep: [Int], kept: [String]) {
    // 2026-03-01 is a Sunday.
    let times = [
      "0101T01", "0131T01", "0210T01", "0215T01", "0220T01", "0222T01", "0226T01", "0301T01", "0301T02",
    ]
    let names = times.map { "2026-\($0.prefix(2))-\($0.dropFirst(2))0000Z-abcdef" }
    let settings = RetentionSettings.with {
      $0.keepLast = keep[0]
      $0.keepWeeks = keep[1]
      $0.keepMonths = keep[2]
    }
    let wanted = RunRetention.wanted(names, settings)
    let found = zip(times, names).filter { wanted.contains($0.1) }.map(\.0)
    #expect(found == kept.sorted())
  }

  @Test(arguments: [("1970-01-01T", 0), ("1970-01-04T", 0), ("1970-01-05T", 1), ("2000-02-29T", 1574), ("2026-03-02T", 2931)])
  func `are of weeks that begin on Monday`(name: String, week: Int) {
    #expect(RunDay(name)?.week == week)
  }

  @Test func `go, but never the current one, nor what winnow did not name`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    try fixture.run()
    let newest = try fixture.currentRun.name
    let days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]
    let old = try days.map { try fixture.copyRun(newest, as: "\($0)T010000Z-abcdef") }
    let runs = fixture.path / "out/runs"
    try FileSystem.makeDirectories(runs / "kept-by-hand")
    // As if a run had been taken back.
    try fixture.publish(old[1])
    let settings = RetentionSettings.with { ($0.keepLast, $0.keepWeeks, $0.keepMonths) = (2, 0, 0) }
    let plan = try fixture.plan()
    #expect(try RunRetention(of: plan, keeping: settings).removable == [old[2]])
    try fixture.publish(newest)
    let lock = try FileLock(at: fixture.path / "state/lock", note: [])
    let failure = #expect(throws: RunFailure.self) {
      try RunRetention.collect(of: plan, keeping: settings)
    }
    #expect(failure?.code == .locked)
    _ = consume lock
    #expect(try RunRetention.collect(of: plan, keeping: settings).removable == Array(old[..<3]))
    let left = try FileSystem.entries(of: runs).map { String(decoding: $0.name, as: UTF8.self) }
    #expect(left == [old[3], newest, "kept-by-hand"])
    #expect(try RunVerification(of: try fixture.currentRun).complaints == [])
  }
}

extension Fixture {
  /// A run of another night, with the same documents.
  fileprivate func copyRun(_ name: String, as other: String) throws -> String {
    let runs = path / "out/runs"
    try FileManager.default.copyItem(
      atPath: (runs / name).description, toPath: (runs / other).description)
    let manifest = String(
      decoding: try FileSystem.contents(of: runs / other / "manifest.json"), as: UTF8.self)
    try FileSystem.write(
      Array(manifest.replacingOccurrences(of: name, with: other).utf8),
      atomicallyTo: runs / other / "manifest.json")
    return other
  }

  /// Lets `current` point to a run.
  fileprivate func publish(_ name: String) throws {
    try FileSystem.remove(path / "out/current")
    try FileSystem.symlink(Path("runs") / name, as: path / "out/current")
  }
}

@Suite struct `A document in quarantine` {
  @Test func `is listed, and shown with the beginning of its file`() throws {
    let (fixture, id) = try quarantined()
    let quarantine = try Quarantine(of: try fixture.plan())
    #expect(quarantine.ids == [id])
    #expect(quarantine.table.hasPrefix("\(id)  fetch: gzip_damaged  test/cut.html.gz  "))
    let line = try #require(try fixture.published("quarantine.jsonl").split(separator: "\n").first)
    let listed = String(decoding: quarantine.lines, as: UTF8.self)
    #expect(listed.hasPrefix(line.dropLast() + #","attempts":1,"first_seen":"20"#))
    #expect(try quarantine.story(of: id).contains("0000  1f 8b 08 78"))
    #expect(#expect(throws: RunFailure.self) { try quarantine.story(of: "w1") }?.code == .usage)
  }

  @Test func `is read again on demand, though it did not change`() throws {
    let (fixture, id) = try quarantined()
    guard case .unchanged = try fixture.run().outcome else {
      Issue.record("something changed")
      return
    }
    // The same size and time: no run would look at it.
    try fixture.scribble(over: "cut.html.gz")
    guard case .unchanged = try fixture.run().outcome else {
      Issue.record("the file was read")
      return
    }
    try Quarantine(of: try fixture.plan()).retry([id])
    #expect(try fixture.run().balance?.quarantined == 0)
    #expect(try Quarantine(of: try fixture.plan()).isEmpty)
  }

  @Test func `is dropped by hand for one reason only`() throws {
    let (fixture, id) = try quarantined()
    try Quarantine(of: try fixture.plan()).drop([id], note: "a test")
    #expect(try Quarantine(of: try fixture.plan()).isEmpty)
    let decisions = try fixture.plan().quarantineDecisions
    let document = try #require(DocumentID(id))
    let reject = Reject(stage: "fetch", code: "gzip_damaged", detail: "broken", fate: .quarantined)
    let booked = decisions.applied(to: reject, of: document)
    #expect(booked.fate == .dropped)
    #expect(booked.detail == "broken; dropped by hand: a test")
    let other = Reject(stage: "fetch", code: "empty", detail: "nothing", fate: .quarantined)
    #expect(decisions.applied(to: other, of: document) == other)
    let balance = try fixture.run().balance
    #expect(balance?.quarantined == 0)
    #expect(balance?.dropped == 1)
    #expect(try fixture.published("dropped.jsonl").contains("dropped by hand: a test"))
    #expect(try RunVerification(of: try fixture.currentRun).complaints == [])
  }

  @Test func `dropped by hand is a line beside the pipeline, and from scratch the same`() throws {
    let (fixture, id) = try quarantined()
    try Quarantine(of: try fixture.plan()).drop([id], note: "a \"test\"")
    try fixture.run()
    let dropped = try fixture.published("dropped.jsonl")
    let file = fixture.path / "corrections/quarantine.jsonl"
    let decision = String(decoding: try FileSystem.contents(of: file), as: UTF8.self)
    #expect(decision.contains(#""document":"test/cut.html.gz""#))
    // Without the state nothing of the decision is lost.
    try FileSystem.removeTree(fixture.path / "state")
    try FileSystem.removeTree(fixture.path / "out")
    try fixture.run()
    #expect(try fixture.published("dropped.jsonl") == dropped)
    // A line that is taken out is a decision that is taken back, seen by the next run.
    try FileSystem.write([], atomicallyTo: file)
    #expect(try fixture.run().balance?.quarantined == 1)
  }

  @Test func `dropped by hand is taken back by a retry`() throws {
    let (fixture, id) = try quarantined()
    try Quarantine(of: try fixture.plan()).drop([id], note: "")
    #expect(try fixture.run().balance?.dropped == 1)
    try Quarantine(of: try fixture.plan()).retry([id])
    #expect(try fixture.run().balance?.quarantined == 1)
  }

  @Test func `has decisions that must be readable, each with its line`() throws {
    let (fixture, _) = try quarantined()
    try FileSystem.makeDirectories(fixture.path / "corrections")
    try FileSystem.write(
      Array("{\"decision\":\"keep\"}\n\nnonsense\n".utf8),
      atomicallyTo: fixture.path / "corrections/quarantine.jsonl")
    let problems = #expect(throws: Problems.self) { try fixture.plan() }
    #expect(problems?.problems.map(\.place.line) == [1, 3])
  }

  @Test func `has a history that no published file knows`() throws {
    let (fixture, id) = try quarantined()
    let first = try history(fixture, id)
    #expect(first.attempts == 1 && first.firstSeen == first.lastSeen)
    try fixture.run()
    #expect(try history(fixture, id).attempts == 1)
    // Other content is another attempt; it stays in quarantine since the same day.
    try fixture.write([0x1f, 0x8b, 8] + Array("is still no gzip".utf8), to: "cut.html.gz")
    try fixture.run()
    #expect(try history(fixture, id).attempts == 2)
    #expect(try history(fixture, id).firstSeen == first.firstSeen)
    #expect(try !fixture.published("quarantine.jsonl").contains("attempts"))
    // What leaves it leaves nothing.
    try fixture.write(manyPages(3)["0/page-2.html"] ?? [], to: "cut.html.gz")
    try fixture.run()
    let state = try #require(try fixture.plan().existingState())
    #expect(try state.transaction { try $0.quarantineHistory() }.isEmpty)
  }

  @Test func `is tried again when the failing stage is another`() throws {
    let (fixture, id) = try quarantined()
    try fixture.run(["stages[fetch].max_document_bytes=63MiB"])
    #expect(try history(fixture, id).attempts == 2)
  }

  @Test(arguments: ["limits.document_seconds=30s", "stages[normalize].text=original"])
  func `for what it did to its worker is tried again when limits or any stage are others`(
    change: String
  ) throws {
    let fixture = try Fixture(pages: manyPages(3))
    let id = DocumentID(input: "test", path: Array("0/page-1.html".utf8))
    var suspects = try Suspects(in: try fixture.plan().stateFolder)
    for _ in 0..<Suspects.mostDeaths { suspects.noteDeath(of: id, cause: "timeout") }
    try FileSystem.makeDirectories(fixture.path / "state")
    try suspects.save()
    #expect(try fixture.run().balance?.quarantined == 1)
    #expect(try history(fixture, id.description).attempts == Suspects.mostDeaths)
    guard case .unchanged = try fixture.run().outcome else {
      Issue.record("tried again without a reason")
      return
    }
    #expect(try fixture.run([change]).balance?.quarantined == 0)
  }

  private func history(_ fixture: Fixture, _ id: String) throws -> QuarantineHistory {
    let state = try #require(try fixture.plan().existingState())
    let document = try #require(DocumentID(id))
    return try #require(try state.transaction { try $0.quarantineHistory()[document] })
  }

  /// A corpus with one document in quarantine, and its id.
  private func quarantined() throws -> (Fixture, String) {
    let fixture = try Fixture(pages: manyPages(2))
    try fixture.write([0x1f, 0x8b, 8] + Array("x is no gzip at all, whatever it says".utf8), to: "cut.html.gz")
    try fixture.run()
    let line = try fixture.published("quarantine.jsonl")
    return (fixture, String(try #require(line.firstMatch(of: /"id":"(w[0-9a-f]+)"/)?.1)))
  }
}
