import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `A clock that is wrong` {
  private static let hour = 3600
  private static let year = 366 * 24 * 3600

  @Test(arguments: [-hour, year, -60 * year])
  func `changes no record`(shift: Int) throws {
    let night = try Self.night()
    let copy = try night.copy()
    #expect(try copy.process(Self.shifted(by: shift)).wait() == 0)
    // By a clock that is behind, the oldest runs are the newest: one more is kept.
    #expect(try copy.complaintsAtTheEnd(wanted: night.wanted, runs: 3) == [])
  }

  @Test func `and is put right again withdraws nothing, and shows the newest run`() throws {
    let night = try Self.night()
    let copy = try night.copy()
    let before = try copy.current
    #expect(try copy.process(Self.shifted(by: Self.year)).wait() == 0)
    let future = try copy.current
    #expect(future > before)
    // The clock is right again, and the night's run was one of the future.
    guard case .unchanged = try copy.run().outcome else {
      Issue.record("published again though only the clock changed")
      return
    }
    #expect(try copy.run(["publish.judged_from=7"]).code == .done)
    #expect(try copy.process(Self.shifted(by: -Self.hour)).wait() == 0)
    #expect(try copy.complaintsAtTheEnd(wanted: night.wanted, but: ["changes.jsonl", "pipeline.resolved.json"], runs: 4) == [])
  }

  @Test(arguments: ["Pacific/Kiritimati", "America/St_Johns", ":/nowhere"])
  func `only because it is another zone's changes no record`(zone: String) throws {
    let night = try Self.night()
    let copy = try night.copy()
    #expect(try copy.process(["TZ": zone]).wait() == 0)
    #expect(try copy.complaintsAtTheEnd(wanted: night.wanted) == [])
  }

  /// Files from before 1970, from beyond 32 bits of seconds, and from tomorrow.
  @Test(arguments: [-1, -631_152_000, 4_300_000_000, 7_258_118_400] as [Double])
  func `when a file was saved changes no record`(seconds: Double) throws {
    let pages = manyPages(5)
    let usual = try Fixture(pages: pages)
    let odd = try Fixture(pages: pages)
    try usual.run()
    for name in pages.keys {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)],
        ofItemAtPath: (odd.path / "pages" / name).description)
    }
    try odd.run()
    #expect(try Outcome(of: odd.path).differences(from: Outcome(of: usual.path)) == [])
    guard case .unchanged = try odd.run().outcome else {
      Issue.record("published again though nothing changed")
      return
    }
  }

  private static func shifted(by seconds: Int) throws -> [String: String] {
    try Faults.environment(["WINNOW_CLOCK_SHIFT": "\(seconds)"])
  }

  private static func night() throws -> Night {
    try Night(pipeline: Nights.pipeline, before: manyPages(6)) { night in
      let pages = manyPages(9)
      for index in 6..<9 {
        try night.write(pages["0/page-\(index).html"] ?? [], to: "0/page-\(index).html")
      }
    }
  }
}
