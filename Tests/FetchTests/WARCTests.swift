import Compression
import Corpus
import Digests
import Fetch
import Files
import Settings
import Testing

@Suite struct `A WARC` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: ["plain", "packed", "whole"])
  func `gives its pages with what it knows of them`(form: String) throws {
    var warc = WARCBuilder()
    warc.add("warcinfo", block: Array("software: test".utf8))
    warc.page(samplePage(1), ["Content-Type: text/html; charset=\"KOI8-R\""])
    warc.page(samplePage(2))
    let bytes =
      switch form {
      case "plain": warc.plain
      case "packed": warc.packed
      default: Gzip.compressed(warc.plain)
      }
    let opened = try Opened(bytes, named: "x/a.warc.gz", in: scratch)
    #expect(opened.pages == [samplePage(1), samplePage(2)])
    let first = try #require(opened.documents.first)
    #expect(first.url == "http://example.org/1" && first.label == "KOI8-R")
    #expect(first.source.member == "urn:test:1")
    #expect(first.source.captured == "2024-03-05T10:11:12Z")
    #expect(first.source.format == (form == "plain" ? "warc" : "warc+gzip"))
    if form != "whole" {
      // Whoever has the file can check what the source says.
      let stored = bytes[first.source.offset..<first.source.offset + first.source.byteCount]
      #expect(first.source.sha256 == SHA256.digest(of: Array(stored)).hexadecimal)
    }
    #expect(opened.tally.documents == 2 && opened.tally[.warcinfo] == 1 && opened.codes.isEmpty)
  }

  @Test func `counts what is no page`() throws {
    var warc = WARCBuilder()
    for type in ["request", "metadata", "conversion", "continuation", "novelty"] {
      warc.add(type, block: [1, 2])
    }
    let http = ["Content-Type: application/http"]
    warc.add(
      "response", http, block: WARCBuilder.http("404 Gone", ["Content-Type: text/html"]) + [60])
    warc.add(
      "response", http, block: WARCBuilder.http("200 OK", ["Content-Type: image/png"]) + [60])
    warc.add("response", http, block: WARCBuilder.http("200 OK", []) + [1, 2, 3])
    warc.add("response", ["Content-Type: text/dns"], url: "dns:example.org", block: [1])
    warc.add("resource", ["Content-Type: text/css"], block: [1])
    let tally = try Opened(warc.packed, named: "a", in: scratch).tally
    #expect(
      tally.skipped.map { "\($0.reason.rawValue) \($0.count)" } == [
        "request 1", "metadata 1", "conversion 1", "continuation 1", "other_record 1", "status 1",
        "not_html 4",
      ])
    #expect(tally.documents == 0 && tally.booked == 0)
  }

  @Test(arguments: [
    ("chunked", ""), ("", "gzip"), ("chunked", "gzip"), ("", "deflate"), ("gzip", ""),
    // Fields that somebody left when he undid the coding.
    ("chunked!", ""), ("", "gzip!"), ("", "br!"), ("", "identity"),
  ])
  func `undoes codings`(transfer: String, content: String) throws {
    let page = samplePage(3)
    var body = page
    if content == "gzip" || transfer == "gzip" { body = Gzip.compressed(body) }
    if content == "deflate" { body = Array(Gzip.compressed(body).dropFirst(10).dropLast(8)) }
    if transfer == "chunked" { body = chunked(body) }
    var warc = WARCBuilder()
    warc.page(
      body,
      [
        "Content-Type: text/html", "Transfer-Encoding: \(transfer.filter { $0 != "!" })",
        "Content-Encoding: \(content.filter { $0 != "!" })",
      ])
    #expect(try Opened(warc.packed, named: "a", in: scratch).pages == [page])
  }

  @Test func `books what it cannot decode`() throws {
    var warc = WARCBuilder()
    let packed = Gzip.compressed(samplePage(4))
    warc.page(Array(packed.dropLast(20)), ["Content-Type: text/html", "Content-Encoding: gzip"])
    warc.page([1, 2, 3], ["Content-Type: text/html", "Content-Encoding: compress"])
    let bomb = Gzip.compressed([UInt8](repeating: 32, count: 3 << 20), level: 1)
    warc.page(bomb, ["Content-Type: text/html", "Content-Encoding: gzip"])
    warc.page([UInt8](repeating: 60, count: 2 << 20))
    warc.page(samplePage(5))
    let opened = try Opened(warc.packed, named: "a", in: scratch, limit: "1MiB")
    #expect(
      opened.codes == ["body_damaged", "body_coding_unknown", "too_large_unpacked", "too_large"])
    #expect(opened.pages == [samplePage(5)])
    #expect(opened.booked.allSatisfy { $0.failure.fate == .quarantined })
    #expect(opened.booked.map(\.source.member).first == "urn:test:0")
  }

  @Test(arguments: [false, true])
  func `finds what a revisit refers to, before it or behind`(isPacked: Bool) throws {
    var warc = WARCBuilder()
    let revisit = ["Content-Type: application/http", "WARC-Payload-Digest: sha1:X"]
    warc.add("revisit", revisit, url: "http://example.org/early", block: [])
    warc.add(
      "response", revisit, id: "original", url: "http://example.org/original",
      block: WARCBuilder.http("200 OK", ["Content-Type: text/html"]) + samplePage(6))
    warc.add(
      "revisit", ["WARC-Refers-To: <urn:test:original>"], url: "http://example.org/late", block: [])
    warc.add(
      "revisit",
      [
        "WARC-Refers-To-Target-URI: http://example.org/original",
        "WARC-Refers-To-Date: 2024-03-05T10:11:12Z",
      ], url: "http://example.org/later",
      block: WARCBuilder.http("304 Not Modified", ["Content-Type: text/html"]))
    warc.add("revisit", ["WARC-Payload-Digest: sha1:Y"], block: [])
    warc.add(
      "revisit", ["WARC-Payload-Digest: sha1:Y"],
      block: WARCBuilder.http("200 OK", ["Content-Type: image/png"]))
    let opened = try Opened(isPacked ? warc.packed : warc.plain, named: "a", in: scratch)
    #expect(opened.pages == [samplePage(6), samplePage(6), samplePage(6), samplePage(6)])
    #expect(
      opened.documents.map { $0.url?.split(separator: "/").last } == [
        "original", "late", "later", "early",
      ])
    #expect(opened.codes == ["revisit_elsewhere"] && opened.tally[.notHTML] == 1)
  }

  @Test func `has its digests checked, and loses nothing that fails`() throws {
    let block = WARCBuilder.http("200 OK", ["Content-Type: text/html"]) + samplePage(8)
    let right = SHA256.digest(of: block).hexadecimal
    let body = SHA256.digest(of: samplePage(8)).hexadecimal
    let wrong = SHA256.digest(of: "x").hexadecimal
    var warc = WARCBuilder()
    for digest in [
      "WARC-Block-Digest: sha256:\(right)", "WARC-Block-Digest: sha256:\(wrong)",
      "WARC-Payload-Digest: SHA-256:\(body.uppercased())", "WARC-Payload-Digest: sha256:\(wrong)",
      "WARC-Block-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", "WARC-Block-Digest: new:abc",
    ] { warc.add("response", ["Content-Type: application/http", digest], block: block) }
    let opened = try Opened(warc.packed, named: "a", in: scratch)
    #expect(opened.documents.map(\.isDoubted) == [false, true, false, true, true, false])
    #expect(opened.codes.isEmpty && opened.pages.count == 6)
  }

  @Test(arguments: [
    ("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", true),
    ("sha1:a9993e364706816aba3e25717850c26c9cd0d89d", true),
    ("md5:900150983CD24FB0D6963F7D28E17F72", true), ("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false),
  ])
  func `has digests in two forms`(digest: String, isRight: Bool) throws {
    #expect(try #require(StatedDigest(digest)).isOf("abc".utf8.span) == isRight)
  }

  @Test(arguments: ["", "sha1", "sha1:", "sha1:!!", "crc32:00000000", "sha256:VGMT4NSHA2AW"])
  func `has digests that are none`(digest: String) { #expect(StatedDigest(digest) == nil) }

  @Test func `has an id for each of two records with one name`() throws {
    var warc = WARCBuilder()
    warc.page(samplePage(1))
    let twice = try Opened(warc.packed + warc.packed, named: "a", in: scratch)
    #expect(twice.pages == [samplePage(1), samplePage(1)])
    #expect(Set(twice.documents.map(\.id)).count == 2)
  }

  @Test func `of the old kind, ARC, gives its pages`() throws {
    let about = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
    let body = WARCBuilder.http("200 OK", ["Content-Type: text/html"]) + samplePage(7)
    let records = [
      "filedesc://a.arc 0.0.0.0 20040305101112 text/plain \(about.utf8.count)\n\(about)\n",
      "http://example.org/a b 1.2.3.4 20040305101112 text/html \(body.count)\n",
      "dns:example.org 1.2.3.4 20040305101112 text/dns 3\nabc\n",
    ].map { Array($0.utf8) }
    let parts = [records[0], records[1] + body + [0x0a], records[2]]
    for bytes in [Array(parts.joined()), Array(parts.map { Gzip.compressed($0) }.joined())] {
      let opened = try Opened(bytes, named: "a", in: scratch)
      #expect(opened.pages == [samplePage(7)] && opened.codes.isEmpty)
      #expect(opened.documents.first?.url == "http://example.org/a b")
      #expect(opened.documents.first?.source.captured == "2004-03-05T10:11:12Z")
      #expect(opened.tally[.warcinfo] == 1 && opened.tally[.notHTML] == 1)
    }
  }

  @Test func `that is empty has nothing`() throws {
    let opened = try Opened(Gzip.compressed([]), named: "a.warc.gz", in: scratch)
    #expect(opened.documents.isEmpty && opened.booked.isEmpty)
  }

  private func chunked(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 100) {
      let chunk = bytes[start..<min(bytes.count, start + 100)]
      output += Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + [13, 10]
    }
    return output + Array("0\r\n\r\n".utf8)
  }
}
