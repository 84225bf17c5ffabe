import Compression
import Corpus
import Digests
import Fetch
import Files
import Glibc
import Settings
import Testing

@Suite struct `Fetching` {
  private let scratch: Scratch
  private let stage = FetchStage(FetchSettings())
  private let html = "<!DOCTYPE html><meta charset=utf-8><title>Zoë</title><p>A page."

  init() throws { scratch = try Scratch() }

  @Test func `gives a page with its source and its evidence`() throws {
    try scratch.write(html, to: "x/a.html")
    let page = try fetched()
    #expect(page.html == Array(html.utf8))
    #expect(page.id == DocumentID(input: "test", path: Array("x/a.html".utf8)))
    #expect(
      page.source
        == Source(
          input: "test", format: "html", path: Array("x/a.html".utf8), byteCount: html.utf8.count,
          sha256: SHA256.digest(of: html).hexadecimal))
    #expect(
      page.encoding
        == EncodingEvidence(
          used: "utf-8", why: "declared", declared: "utf-8", detected: nil, replaced: 0))
    #expect(page.url == nil)
  }

  @Test(arguments: ["a.html.gz", "a.html"])
  func `unpacks gzip, whatever the name says`(name: String) throws {
    let packed = Gzip.compressed(Array(html.utf8))
    try scratch.write(packed, to: Path(name))
    let page = try fetched()
    #expect(page.html == Array(html.utf8))
    #expect(page.source.format == "html+gzip" && page.source.byteCount == packed.count)
    #expect(page.source.sha256 == SHA256.digest(of: packed).hexadecimal)
  }

  @Test func `reads a plain page that is called .gz`() throws {
    try scratch.write(html, to: "a.html.gz")
    #expect(try fetched().source.format == "html")
  }

  @Test func `reads files whatever they are called`() throws {
    let name: [UInt8] = [0x0a, 0xff, 0x22] + Array(".html".utf8)
    try scratch.write(html, to: Path(bytes: name))
    #expect(try fetched().source.path == name)
  }

  @Test func `drops what is empty`() throws {
    #expect(try failure("") == .empty)
    #expect(try failure(" \n\t ") == .empty)
    #expect(FetchStage.Failure.empty.fate == .dropped)
  }

  @Test(arguments: [
    ("%PDF-1.7 <p>", "a PDF document"), ("PK\u{3}\u{4}…", "a ZIP archive"),
    ("GIF89a…", "a GIF image"), ("\u{1}\u{2}\u{3}<p>\u{4}\u{0}", "binary data"),
    ("Just words. 1 < 2.", "plain text"), (" { \"html\": \"<p>\" }", "JSON"),
    ("[1, 2]", "JSON"), ("<?xml version='1.0'?><!-- x --><rss version='2.0'>", "a news feed"),
    ("<urlset xmlns=''>", "a site map"), ("<svg/>", "an SVG image"),
    ("From: <Saved>\nContent-Type: multipart/related;\n\n<p>", "a web archive in one file (MHTML)"),
  ])
  func `drops what is no page`(content: String, what: String) throws {
    #expect(try failure(content) == .notHTML(what))
    #expect(FetchStage.Failure.notHTML(what).fate == .dropped)
  }

  @Test(arguments: [
    "<p>", "text <b>with</b> markup", "[Update] <p>news", "<feedback>x", "<!-- <rss> --><html>",
    "a\u{0}<p>b\u{0}c, which is long enough to be no binary",
  ])
  func `takes a page for one`(content: String) throws {
    try scratch.write(content, to: "a.html")
    #expect(try fetched().html == Array(content.utf8).filter { $0 != 0 })
  }

  @Test func `quarantines a page over the limit without reading it`() throws {
    let name = (scratch.root / "big.html").description
    try scratch.write("", to: "big.html")
    #expect(unsafe truncate(name, 100 << 20) == 0)
    let failure = try #require(throws: FetchStage.Failure.self) { try fetched() }
    #expect(failure == .tooLarge(bytes: 100 << 20, limit: 64 << 20))
    #expect(failure.fate == .quarantined && failure.code == "too_large")
  }

  @Test func `takes a page that is as long as the limit`() throws {
    try scratch.write(html, to: "a.html")
    let unit = try #require(try scratch.scan().units.first)
    let size = html.utf8.count
    let stage = { (most: Int) in FetchStage(.with { $0.maxDocumentBytes = ByteSize(bytes: most) }) }
    #expect(try stage(size).process(unit).html.count == size)
    #expect(throws: FetchStage.Failure.tooLarge(bytes: size, limit: size - 1)) {
      try stage(size - 1).process(unit)
    }
  }

  @Test func `quarantines what unpacks without end`() throws {
    let bomb = Gzip.compressed([UInt8](repeating: 0x20, count: 30 << 20), level: 1)
    try scratch.write(bomb, to: "a.html.gz")
    let unit = try #require(try scratch.scan().units.first)
    let stage = FetchStage(.with { $0.maxDocumentBytes = "1MiB" })
    #expect(throws: FetchStage.Failure.tooLargeUnpacked(bytes: bomb.count, limit: 1 << 20)) {
      try stage.process(unit)
    }
  }

  @Test func `says how much of a truncated or damaged file was there`() throws {
    let packed = Gzip.compressed(Array(html.utf8))
    #expect(try failure(Array(packed.dropLast(8))) == .gzipTruncated(readable: html.utf8.count))
    var damaged = packed
    damaged[packed.count - 6] ^= 1
    #expect(try failure(damaged) == .gzipDamaged(readable: html.utf8.count))
  }

  @Test func `books a file that is gone or has become something else`() throws {
    try scratch.write(html, to: "a.html")
    let unit = try #require(try scratch.scan().units.first)
    try FileSystem.remove(scratch.root / "a.html")
    #expect(throws: FetchStage.Failure.unreadable("no such file or directory")) {
      try stage.process(unit)
    }
    let name = (scratch.root / "a.html").description
    #expect(unsafe mkfifo(name, 0o600) == 0)
    #expect(throws: FetchStage.Failure.notAFile) { try stage.process(unit) }
  }

  @Test func `decodes what it reads`() throws {
    try scratch.write(
      [0xff, 0xfe] + "<p>é".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, to: "a.html")
    let page = try fetched()
    #expect(page.html == Array("<p>é".utf8) && page.encoding.used == "utf-16le")
    try scratch.write(Array("<meta charset=latin1><p>".utf8) + [0xe9, 0x80], to: "a.html")
    #expect(try fetched().html.suffix(5) == Array("é€".utf8)[...])
  }

  // MARK: Fixtures

  /// The only page in the folder.
  private func fetched() throws -> Page {
    let units = try scratch.scan().units
    return try stage.process(try #require(units.count == 1 ? units[0] : nil))
  }

  private func failure(_ content: String) throws -> FetchStage.Failure {
    try failure(Array(content.utf8))
  }

  private func failure(_ content: [UInt8]) throws -> FetchStage.Failure {
    try scratch.write(content, to: "a.html")
    return try #require(throws: FetchStage.Failure.self) { try fetched() }
  }
}
