import Compression
import Corpus
import Fetch
import Files
import Settings
import Testing

/// What people have on their disks.
@Suite struct `An odd file` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func page(_ bytes: [UInt8], named name: Path) throws -> [UInt8]? {
    let opened = try Opened(bytes, named: name, in: scratch)
    return opened.documents.first?.bytes
  }

  @Test func `of gzip with something behind it gives its page`() throws {
    let packed = Gzip.compressed(samplePage(1))
    #expect(try page(packed + Array("GARBAGE".utf8), named: "a.html.gz") == samplePage(1))
    #expect(try page(packed + [0, 0] + packed.prefix(3), named: "a.html.gz") == samplePage(1))
    let damaged = Array(packed.dropLast(6)) + Array("GARBAGE".utf8)
    #expect(try page(damaged, named: "a.html.gz") == nil)
  }

  @Test func `that was packed twice is unpacked twice`() throws {
    let packed = Gzip.compressed(Gzip.compressed(samplePage(1)))
    #expect(try page(packed, named: "a.html.gz") == samplePage(1))
  }

  @Test func `saved with its HTTP head is the page of the response`() throws {
    let head = "HTTP/2 200\r\ncontent-type: text/html; charset=utf-8\r\n"
    let packed = Array((head + "content-encoding: gzip\r\n\r\n").utf8) + Gzip.compressed(samplePage(1))
    let opened = try Opened(packed, named: "a.html", in: scratch)
    let document = try #require(opened.documents.first)
    #expect(document.bytes == samplePage(1) && document.label == "utf-8")
    #expect(document.source.status == 200)
    let way =
      "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
      + "HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n"
    let moved = try Opened(Array(way.utf8) + packed, named: "c.html", in: scratch)
    #expect(moved.documents.map(\.bytes) == [samplePage(1)])
    let prose = Array("HTTP/2 is new.\n\n".utf8) + samplePage(1)
    #expect(try page(prose, named: "d.html") == prose)
    let missing = Array("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone.".utf8)
    #expect(try Opened(missing, named: "b.html", in: scratch).codes == ["not_html"])
  }

  @Test(arguments: [
    "index.php", "a.aspx", "a.shtml", "a.xht", "page.html?id=3", "index.php?a=1&b=2.5",
    "page.html@id=3", "index.php?id=1.html",
  ])
  func `of a mirror is taken for a page by its name`(name: String) throws {
    try scratch.write(samplePage(1), to: Path(name))
    #expect(try scratch.scan().units.count == 1)
  }

  @Test(arguments: ["style.css?v=3", "a.js", "a.png?x=1", "s.gz", "a@example.org.txt"])
  func `of a mirror that is none is not`(name: String) throws {
    try scratch.write("x", to: Path(name))
    #expect(try scratch.scan().units.isEmpty)
  }

  @Test func `that is a program's source is none`() throws {
    let stage = FetchStage(FetchSettings())
    try scratch.write("\n<?php if ($x) { ?><html><p>A page.</p></html><?php } ?>", to: "a.php")
    let program = try unit(scratch.root, "a.php")
    #expect(throws: FetchStage.Failure.notHTML("the source of a program")) {
      try stage.process(program)
    }
  }

  @Test func `of MHTML without a boundary's name or the last boundary gives its page`() throws {
    let html = String(decoding: samplePage(1), as: UTF8.self) + "</html>"
    func mail(_ boundary: String, _ end: String) -> [UInt8] {
      Array(
        """
        From: <Saved by Blink>\r\nMIME-Version: 1.0\r
        Content-Type: multipart/related; type="text/html"\(boundary)\r\n\r
        --b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(html)\r\n\(end)
        """.utf8)
    }
    let whole = Array(html.utf8)
    #expect(try page(mail("", "--b1--\r\n"), named: "a.mht") == whole)
    let cut = try #require(try page(mail("; boundary=b1", ""), named: "b.mht"))
    #expect(cut.starts(with: whole))
  }

  @Test func `of tar with a sparse file says so, and gives the others`() throws {
    var tar = TarBuilder()
    tar.add("sparse.html", samplePage(1), type: "S")
    tar.add("a.html", samplePage(2))
    let opened = try Opened(tar.finished, named: "a.tar", in: scratch)
    #expect(opened.pages == [samplePage(2)] && opened.codes == ["member_unsupported"])
  }
}

/// Writers of archives make mistakes, and programs that carry them change line ends.
@Suite struct `A WARC that is written wrongly` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func sample() -> WARCBuilder {
    var warc = WARCBuilder()
    for number in 0..<5 { warc.page(samplePage(number) + Array("</html>".utf8)) }
    return warc
  }

  private let pages = (0..<5).map { samplePage($0) + Array("</html>".utf8) }

  @Test func `with other line ends gives its pages, doubtfully`() throws {
    let bytes = sample().plain.filter { $0 != 0x0d }
    let opened = try Opened(bytes, named: "a.warc", in: scratch)
    #expect(opened.pages == pages && opened.codes.isEmpty)
    #expect(opened.documents.allSatisfy { $0.isDoubted })
    let source = try #require(opened.documents.last).source
    #expect(source.member == "urn:test:4" && source.offset + source.byteCount == bytes.count)
  }

  @Test(arguments: ["Content-Length: 7", "Content-Length: 99999", "Content-Length: x", "X: y"])
  func `about a record's length gives its page, doubtfully`(field: String) throws {
    var records = sample().records
    let text = String(decoding: records[2], as: UTF8.self)
    let line = try #require(text.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") })
    records[2] = Array(text.replacing(line, with: field).utf8)
    let opened = try Opened(Array(records.joined()), named: "a.warc", in: scratch)
    #expect(Set(opened.pages) == Set(pages))
    #expect(opened.documents.filter { $0.isDoubted }.map { $0.source.member } == ["urn:test:2"])
    #expect(opened.codes.isEmpty)
  }

  @Test func `about a field's name or a folded value is understood`() throws {
    var warc = WARCBuilder()
    warc.page(samplePage(1), ["Content-Type :\r\n text/html;\r\n charset=utf-8"])
    let document = try #require(try Opened(warc.plain, named: "a.warc", in: scratch).documents.first)
    #expect(document.label == "utf-8" && document.source.contentType == "text/html; charset=utf-8")
  }

  @Test func `about a coding gives the page if that is none`() throws {
    var warc = WARCBuilder()
    let fields = ["Content-Type: text/html", "Content-Encoding: x-unknown"]
    warc.page(samplePage(1), fields)
    warc.page([1, 2, 3], fields)
    let opened = try Opened(warc.plain, named: "a.warc", in: scratch)
    #expect(opened.pages == [samplePage(1)] && opened.codes == ["body_coding_unknown"])
  }

  @Test func `in an ARC's lengths gives its pages too`() throws {
    let description = "1 0 A\nURL IP-address Archive-date Content-type Archive-length\n"
    var arc = Array(
      "filedesc://a.arc 0.0.0.0 20040305101112 text/plain \(description.utf8.count)\n\(description)\n".utf8)
    for (number, length) in [nil, 7, 99999, nil].enumerated() {
      let block = WARCBuilder.http("200 OK", ["Content-Type: text/html"]) + pages[number]
      arc += "http://a.example/\(number) 1.2.3.4 20040305101112 text/html \(length ?? block.count)\n".utf8
      arc += block + [0x0a]
    }
    let opened = try Opened(arc, named: "a.arc", in: scratch)
    #expect(opened.pages == Array(pages[..<4]) && opened.codes.isEmpty)
  }

  @Test func `about an address that is not on the web has none`() throws {
    var warc = WARCBuilder()
    warc.add("resource", ["Content-Type: text/html"], url: "urn:view:http://a.example/", block: samplePage(1))
    #expect(try Opened(warc.plain, named: "a.warc", in: scratch).documents.map(\.url) == [nil])
  }
}
