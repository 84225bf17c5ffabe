import Compression
import Files
import Foundation
import Pipeline
import Store
import TestSupport
import Testing

/// One file may be most of a corpus: a night that ends in the middle of it is not lost.
@Suite struct `An archive whose reading is interrupted` {
  /// More than two portions, most of them pages that cost little.
  private static let pages = sortedPages(20).enumerated().flatMap { index, good in
    (0..<30).map { number in
      number == 7 ? good : ("short/\(index)-\(number).html", page("Brief", ["Too short."]))
    }
  }

  /// Each can be gone on with in another way: from a place, or by reading what comes before again.
  private static let archives: [(name: String, bytes: [UInt8])] = {
    let packed = warc(of: pages)
    let plain = (try? Gzip.decompressed(packed, limit: 1 << 30)) ?? []
    let lines = pages.map { page in
      let text = String(decoding: page.1.filter { $0 != 0x0a }, as: UTF8.self)
        .replacingOccurrences(of: "\"", with: "\\\"")
      return #"{"id":"\#(page.0)","html":"\#(text)"}"# + "\n"
    }
    return [
      ("a.warc.gz", packed), ("a.warc", plain), ("whole.warc.gz", Gzip.compressed(plain)),
      ("a.jsonl", Array(lines.joined().utf8)), ("b.jsonl.gz", Gzip.compressed(Array(lines.joined().utf8))),
    ]
  }()

  @Test(arguments: archives.indices)
  func `after each portion is gone on with behind it`(index: Int) throws {
    let archive = Self.archives[index]
    let whole = try Fixture(pages: [archive.name: archive.bytes])
    let balance = try #require(try whole.run().balance)
    #expect(balance.seen == 600 && balance.records == 20)
    let fixture = try Fixture(pages: [archive.name: archive.bytes])
    let environment = ["WINNOW_END_AT": LifePoint.archivePortionKept.rawValue, "WINNOW_END": "tree"]
    var nights = 1
    while nights < 10,
      try WinnowProcess.code(of: Self.run(fixture), environment: environment) != 0
    {
      nights += 1
    }
    // Three portions, and a night that finds nothing left to read.
    #expect(nights == 4)
    #expect(try fixture.records == whole.records)
    #expect(try fixture.published("dropped.jsonl") == whole.published("dropped.jsonl"))
  }

  @Test func `at any moment, again and again, costs time only`() throws {
    let rounds = Proof.rounds(of: "archives killed in the middle", few: 12, many: 200)
    let wanted = try Self.archives.map { archive in
      let fixture = try Fixture(pages: [archive.name: archive.bytes])
      try fixture.run()
      return try fixture.digest
    }
    var generator = SeededGenerator(seed: Proof.seed + 7)
    let cases = (0..<rounds).map { round in
      (
        archive: round % Self.archives.count,
        kills: (0..<4).map { _ in UInt32.random(in: 100_000..<1_500_000, using: &generator) }
      )
    }
    try Proof.forEach(cases) { round in
      let archive = Self.archives[round.archive]
      let fixture = try Fixture(pages: [archive.name: archive.bytes])
      for microseconds in round.kills {
        let process = try WinnowProcess(Self.run(fixture))
        usleep(microseconds)
        process.send(SIGKILL)
        _ = process.wait()
      }
      let code = try WinnowProcess.code(of: Self.run(fixture))
      if code != 0 { return ["ended with \(code)"] }
      return try fixture.digest == wanted[round.archive] ? [] : ["has other records"]
    }
  }

  @Test func `and that is another file then is read from its beginning`() throws {
    let fixture = try Fixture(pages: ["a.warc.gz": Self.archives[0].bytes])
    let environment = ["WINNOW_END_AT": LifePoint.archivePortionKept.rawValue, "WINNOW_END": "tree"]
    #expect(try WinnowProcess.code(of: Self.run(fixture), environment: environment) != 0)
    try fixture.write(warc(of: sortedPages(3)), to: "a.warc.gz")
    #expect(try fixture.run().balance?.records == 3)
  }

  private static func run(_ fixture: Fixture) -> [String] {
    ["run", "-q", "-C", fixture.path.description]
  }
}
