import Compression
import Engine
import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `Bad input` {
  @Test func `is booked with a reason each, and the run goes on`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fill(fixture)
    let summary = try fixture.run()
    let balance = try #require(summary.balance)
    #expect(balance.isEven)
    let reasons = try rejects(of: fixture)
    for (path, reason) in expected { #expect(reasons[path] == reason, "\(path)") }
    // The good page came three times: under an odd name, below 200,000 elements, with NULs in it.
    #expect(balance.records == 4)
    #expect(balance.duplicates == 2)
    #expect(balance.seen == balance.records + balance.duplicates + reasons.count)
    for line in try fixture.records.split(separator: "\n") {
      #expect(try RecordCheck.problems(inLine: Array(line.utf8)) == [])
    }
  }

  private let expected = [
    "empty.html": "empty", "image.html": "not_html", "dangling.html": "dangling_link",
    "loop.html": "link_loop", "cut.html.gz": "gzip_truncated", "bomb.html.gz": "too_large_unpacked",
    "fifo.html": "not_a_file", "outside.html": "link_out_of_root", "huge.html": "too_large",
  ]

  private func fill(_ fixture: Fixture) throws {
    let good = page(
      "Good", ["A page with a strange name is a page like any other, says the archive’s keeper, who has seen them all come and go for more than twenty years."])
    let pages = fixture.path / "pages"
    try fixture.write([], to: "empty.html")
    try fixture.write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], to: "image.html")
    try fixture.write(Array(Gzip.compressed(good).dropLast(40)), to: "cut.html.gz")
    try fixture.write(Gzip.compressed(Array(repeating: 0x20, count: 80 << 20)), to: "bomb.html.gz")
    try fixture.write(Array(repeating: 0x61, count: 65 << 20), to: "huge.html")
    try FileSystem.symlink("nowhere.html", as: pages / "dangling.html")
    try FileSystem.symlink("loop.html", as: pages / "loop.html")
    try FileSystem.symlink(fixture.path / "pipeline.json", as: pages / "outside.html")
    #expect(unsafe mkfifo((pages / "fifo.html").description, 0o600) == 0)
    let bytes = Array("bad-".utf8) + [0xff, 0x0a] + Array(".html".utf8)
    try FileSystem.write(good, atomicallyTo: pages / bytes)
    let deep = String(repeating: "<div>", count: 200_000)
    try fixture.write(
      Array("<title>Deep</title>\(deep)".utf8) + good.dropFirst(15), to: "deep.html")
    try fixture.write(nulsIn(good), to: "nul.html")
  }

  private func nulsIn(_ page: [UInt8]) -> [UInt8] {
    page.enumerated().flatMap { $0.offset % 97 == 0 ? [0, $0.element] : [$0.element] }
  }

  /// Reasons by path.
  private func rejects(of fixture: Fixture) throws -> [String: String] {
    let lines = try fixture.published("dropped.jsonl") + fixture.published("quarantine.jsonl")
    var reasons: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let path = try #require(object?["path"] as? String)
      reasons[path] = object?["reason"] as? String
    }
    return reasons
  }
}
