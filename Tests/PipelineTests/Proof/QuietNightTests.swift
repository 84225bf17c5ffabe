import Engine
import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `A night without news` {
  @Test func `takes seconds, opens no page, and writes nothing into the output`() throws {
    let count = Proof.rounds(of: "unchanged files", few: 5_000, many: 100_000)
    let fixture = try Fixture(pages: manyPages(5))
    for index in 0..<count - 5 {
      // Small: what is tried is looking, not reading.
      let page = Array("<title>\(index)</title><p>Page \(index) of very many small ones.".utf8)
      try fixture.write(page, to: "\(index % 100)/\(index).html")
    }
    try fixture.run()
    let before = try snapshot(fixture)
    try fixture.scribble(over: "0/page-0.html")
    let begun = Machine.monotonicSeconds
    let summary = try fixture.run()
    let seconds = Machine.monotonicSeconds - begun
    print("a night over \(count) unchanged files: \(seconds) s, \(before.count) names in the output")
    guard case .unchanged = summary.outcome else {
      Issue.record("published again: \(summary.text)")
      return
    }
    #expect(try snapshot(fixture) == before)
    #expect(seconds < (Proof.isFull ? 60 : 15))
  }

  /// Every name below the output with its inode, size and time.
  private func snapshot(_ fixture: Fixture) throws -> [String: FileStatus] {
    var found: [String: FileStatus] = ["": try FileSystem.statusOfLink(fixture.path / "out")]
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: (fixture.path / "out").description)
    for name in names {
      found[name] = try FileSystem.statusOfLink(fixture.path / "out" / name)
    }
    return found
  }
}
