import Compression
import Engine
import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `An archive among the pages` {
  @Test func `gives a record for each of its pages, with its place`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    try fixture.write(warc(of: Array(sortedPages(30)[2...])), to: "night.warc.gz")
    let summary = try fixture.run()
    #expect(summary.balance?.records == 30)
    #expect(summary.balance?.isEven == true)
    let records = try fixture.records
    #expect(records.contains(#""format":"warc"#))
    #expect(records.contains(#""url":"https://www.test.example/0/page-7.html""#))
    guard case .unchanged = try fixture.run().outcome else {
      Issue.record("read again though nothing changed")
      return
    }
  }

  @Test func `that is damaged gives what stands before the damage, and books the hole`() throws {
    let whole = warc(of: sortedPages(20))
    let fixture = try Fixture(pages: ["cut.warc.gz": Array(whole[..<(whole.count * 3 / 4)])])
    let balance = try #require(try fixture.run().balance)
    #expect(balance.records >= 13)
    #expect(balance.quarantined == 1)
    #expect(balance.isEven)
    #expect(try fixture.published("quarantine.jsonl").contains("archive_hole"))
  }

  @Test func `is read the same with any number of threads, and after a stop`() throws {
    let archive = warc(of: sortedPages(300))
    let one = try Fixture(pages: ["a.warc.gz": archive])
    try one.run(lanes: 1)
    let other = try Fixture(pages: ["a.warc.gz": archive])
    let stop = StopFlag()
    stop.set()
    #expect(throws: RunFailure.self) { try other.run(stop: stop) }
    try other.run(lanes: 5)
    #expect(try one.records == other.records)
  }

  @Test func `that is one MHTML page gives one record`() throws {
    let body = String(decoding: manyPages(1)["0/page-0.html"] ?? [], as: UTF8.self)
    let mhtml = """
      From: <Saved by Blink>\r
      Snapshot-Content-Location: https://www.test.example/saved\r
      Subject: Harrow\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related; type="text/html"; boundary="----b"\r
      \r
      ------b\r
      Content-Type: text/html; charset=utf-8\r
      Content-Transfer-Encoding: 8bit\r
      Content-Location: https://www.test.example/saved\r
      \r
      \(body)\r
      ------b--\r

      """
    let fixture = try Fixture(pages: ["saved.mhtml": Array(mhtml.utf8)])
    #expect(try fixture.run().balance?.records == 1)
    #expect(try fixture.records.contains("https://www.test.example/saved"))
  }

  @Test func `that cannot be opened once loses none of its pages`() throws {
    let fixture = try Fixture(pages: ["a.warc.gz": warc(of: sortedPages(5))])
    let environment = [
      "WINNOW_FAULT_CALL": "open", "WINNOW_FAULT_PATH": "a.warc.gz", "WINNOW_FAULT_ERRNO": "\(EMFILE)",
    ]
    let arguments = ["run", "-q", "-C", fixture.path.description]
    #expect(
      try WinnowProcess.code(of: arguments, environment: Faults.environment(environment)) == 3)
    // It was not read, and must not count as read.
    #expect(try fixture.run().balance?.records == 5)
  }
}

func sortedPages(_ count: Int) -> [(key: String, value: [UInt8])] {
  manyPages(count).sorted { $0.key < $1.key }
}

/// A WARC 1.1 file, each record a gzip member.
func warc(of pages: [(key: String, value: [UInt8])]) -> [UInt8] {
  var file: [UInt8] = []
  for (index, page) in pages.enumerated() {
    let http = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8) + page.value
    let header = """
      WARC/1.1\r
      WARC-Type: response\r
      WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-\(String(100_000_000_000 + index))>\r
      WARC-Date: 2015-04-09T10:00:00Z\r
      WARC-Target-URI: https://www.test.example/\(page.key)\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(http.count)\r
      \r

      """
    file += Gzip.compressed(Array(header.utf8) + http + Array("\r\n\r\n".utf8))
  }
  return file
}
