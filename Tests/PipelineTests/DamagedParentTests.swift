import Files
import Foundation
import Testing

@testable import Pipeline

@Suite struct `A run after one that its disk has spoilt` {
  /// Small parts, so that most of them are taken over by the next run.
  private static let pipeline = Fixture.pipeline.replacingOccurrences(
    of: #""compression": "none""#, with: #""compression": "none", "max_part_bytes": "32KiB""#)

  enum Damage: String, CaseIterable {
    case flippedBit, cutShort, gone, noDocument
  }

  @Test(arguments: Damage.allCases)
  func `takes nothing over from it, says so, and is whole`(damage: Damage) throws {
    let fixture = try Fixture(pages: manyPages(40), pipeline: Self.pipeline)
    try fixture.run()
    let damaged = try fixture.currentRun
    let part = try #require(damaged.contents.files(of: .record).last?.name)
    let file = fixture.path / "out/current" / part
    switch damage {
    case .flippedBit: try fixture.damage(part) { $0[$0.count / 2] ^= 1 }
    case .cutShort: try fixture.damage(part) { $0.removeLast(9) }
    case .gone: try FileSystem.remove(file)
    case .noDocument: try fixture.damage(part) { $0.replaceSubrange(0..<8, with: Array("{\"no\":1,".utf8)) }
    }
    try fixture.write(manyPages(41)["0/page-40.html"] ?? [], to: "one-more.html")
    let summary = try fixture.run()
    #expect(summary.remarks.contains { $0.contains("is damaged (\(part) ") }, "\(summary.remarks)")
    let run = try fixture.currentRun
    #expect(run.name != damaged.name)
    #expect(run.parent == nil)
    #expect(try RunVerification(of: run).complaints == [])
    #expect(try fixture.published("changes.jsonl") == "")
    let afresh = try Fixture(pages: manyPages(40), pipeline: Self.pipeline)
    try afresh.write(manyPages(41)["0/page-40.html"] ?? [], to: "one-more.html")
    try afresh.run()
    #expect(try afresh.digest == fixture.digest)
  }

  @Test func `is held to its numbers all the same`() throws {
    let fixture = try Fixture(pages: manyPages(12), pipeline: Self.pipeline)
    try fixture.run()
    try fixture.damage("duplicates.jsonl") { $0.append(10) }
    for index in 0..<9 { try FileSystem.remove(fixture.path / "pages/0/page-\(index).html") }
    let failure = #expect(throws: RunFailure.self) {
      try fixture.run(["publish.judged_from=5"])
    }
    #expect(failure?.message.contains("publish.min_records_vs_last_run") == true)
  }
}
