import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `A file that is` {
  @Test func `overwritten in place is found by its bytes, and only by them`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    try fixture.scribble(over: "0/page-3.html")
    #expect(try fixture.run().balance == nil)
    let summary = try fixture.run(trusting: .contents)
    #expect(summary.work.read == 1)
    #expect(summary.balance?.records == 5)
  }

  @Test func `what it was is not read again, though all are looked into`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.write(warc(of: sortedPages(8)), to: "some.warc.gz")
    try fixture.run()
    // The first look notes what the archive holds; the second knows it.
    try fixture.run(trusting: .contents)
    let summary = try fixture.run(trusting: .contents)
    #expect(summary.work.read == 0)
    #expect(summary.balance == nil)
  }

  @Test func `touched or restored from a copy is not read again`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    for index in 0..<6 {
      let page = fixture.path / "pages/0/page-\(index).html"
      let bytes = try FileSystem.contents(of: page)
      try FileSystem.remove(page)
      try fixture.write(bytes, to: "0/page-\(index).html")
    }
    let summary = try fixture.run()
    #expect(summary.work.read == 0)
    #expect(summary.balance == nil)
  }

  @Test func `just written is looked into again by the next run`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    let page = fixture.path / "pages/0/page-1.html"
    let bytes = try FileSystem.contents(of: page)
    try FileSystem.write(bytes, atomicallyTo: page)
    try fixture.run()
    #expect(try fixture.run().work.read == 0)
    // The same size within the same second, as fast as a clock's tick allows.
    let other = String(decoding: bytes, as: UTF8.self).replacing("Selby", with: "Derby")
    let file = try FileHandle(forWritingTo: URL(filePath: page.description))
    try file.write(contentsOf: Data(other.utf8))
    try file.close()
    let summary = try fixture.run()
    #expect(summary.work.read == 1)
    #expect(try fixture.records.contains("Derby"))
  }

  @Test(arguments: [-3_000_000_000, 7_000_000_000])
  func `of before 1970 or of the next century is as any other`(seconds: Int) throws {
    let fixture = try Fixture(pages: manyPages(3))
    for index in 0..<3 {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(seconds))],
        ofItemAtPath: (fixture.path / "pages/0/page-\(index).html").description)
    }
    try fixture.run()
    let summary = try fixture.run()
    #expect(summary.work.read == 0)
    #expect(summary.balance == nil)
    let plain = try Fixture(pages: manyPages(3))
    try plain.run()
    #expect(try fixture.digest == plain.digest)
  }
}
