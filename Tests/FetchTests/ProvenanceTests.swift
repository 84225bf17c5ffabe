import Compression
import Corpus
import Digests
import Fetch
import Files
import Settings
import Testing

/// Whatever a page was in, its record says where: the bytes can be had again, and are the same.
@Suite struct `The source of a page` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A container with a page, and how what its places count is had from the file.
  struct Container: CustomTestStringConvertible, Sendable {
    let name: Path
    let bytes: [UInt8]
    let format: String
    var unpacked: [UInt8]?
    var isWeb = true
    var type: String? = "text/html; charset=utf-8"
    var status: Int? = 200

    var testDescription: String { name.description }
  }

  private static let fields = ["Content-Type: text/html; charset=utf-8", "X-Other: 1"]

  private static let warc: WARCBuilder = {
    var warc = WARCBuilder()
    warc.add("warcinfo", block: [0x61])
    warc.page(samplePage(1), fields)
    return warc
  }()

  private static let arc: [UInt8] = {
    let block = WARCBuilder.http("200 OK", fields) + samplePage(1)
    let description = "1 0 A\nURL IP-address Archive-date Content-type Archive-length\n"
    return Array(
      "filedesc://a.arc 0.0.0.0 20240305101112 text/plain \(description.utf8.count)\n\(description)\n".utf8)
      + Array("http://example.org/1 1.2.3.4 20240305101112 text/html \(block.count)\n".utf8) + block
      + [0x0a]
  }()

  private static func zipped(_ name: String, _ contents: [UInt8], packed: Bool) -> [UInt8] {
    var zip = ZipBuilder()
    zip.add("first.css", [1, 2, 3])
    zip.add(name, contents, packed: packed)
    return zip.finished
  }

  private static let tar: [UInt8] = {
    var tar = TarBuilder()
    tar.add("first.css", [1, 2, 3])
    tar.add("a.html", samplePage(1))
    return tar.finished
  }()

  private static let mhtml: [UInt8] = Array(
    """
    From: <Saved by Blink>\r
    Snapshot-Content-Location: http://example.org/1\r
    Date: Tue, 5 Mar 2024 10:11:12 -0000\r
    MIME-Version: 1.0\r
    Content-Type: multipart/related; type="text/html"; boundary="b"\r
    \r
    --b\r
    Content-Type: text/html; charset=utf-8\r
    Content-Transfer-Encoding: 8bit\r
    Content-Location: http://example.org/1\r
    \r
    \(String(decoding: samplePage(1), as: UTF8.self))\r
    --b--\r

    """.utf8)

  private static let line: [UInt8] = {
    let html = String(decoding: samplePage(1), as: UTF8.self)
    return Array(
      #"{"n":1,"text":"First."}"#.utf8) + [0x0a]
      + Array(
        #"{"html":"\#(html)","url":"http://example.org/1","captured":"2024-03-05T10:11:12Z","http_status":200,"content_type":"text/html; charset=utf-8"}"#
          .utf8) + [0x0a]
  }()

  static let containers: [Container] = [
    Container(name: "a.html", bytes: samplePage(1), format: "html", isWeb: false, type: nil, status: nil),
    Container(
      name: "a.html.gz", bytes: Gzip.compressed(samplePage(1)), format: "html+gzip", isWeb: false,
      type: nil, status: nil),
    Container(name: "a.warc", bytes: warc.plain, format: "warc"),
    Container(name: "a.warc.gz", bytes: warc.packed, format: "warc+gzip"),
    Container(
      name: "a.warc.zst", bytes: Array(warc.records.map { Zstd.compressed($0) }.joined()),
      format: "warc+zstd"),
    Container(
      name: "whole.warc.gz", bytes: Gzip.compressed(warc.plain), format: "warc+gzip",
      unpacked: warc.plain),
    Container(name: "a.arc", bytes: arc, format: "arc"),
    Container(
      name: "a.wacz", bytes: zipped("archive/a.warc.gz", warc.packed, packed: false),
      format: "warc+gzip+zip"),
    Container(
      name: "packed.wacz", bytes: zipped("archive/a.warc", warc.plain, packed: true),
      format: "warc+zip", unpacked: warc.plain),
    Container(
      name: "a.zip", bytes: zipped("a.html", samplePage(1), packed: true), format: "zip",
      isWeb: false, type: nil, status: nil),
    Container(name: "a.tar", bytes: tar, format: "tar", isWeb: false, type: nil, status: nil),
    Container(
      name: "a.tar.gz", bytes: Gzip.compressed(tar), format: "tar+gzip", unpacked: tar,
      isWeb: false, type: nil, status: nil),
    Container(name: "a.mhtml", bytes: mhtml, format: "mhtml", status: nil),
    Container(name: "a.jsonl", bytes: line, format: "jsonl"),
    Container(name: "a.jsonl.gz", bytes: Gzip.compressed(line), format: "jsonl+gzip", unpacked: line),
  ]

  @Test(arguments: containers)
  func `says which bytes it is of, from where and when`(container: Container) throws {
    let opened = try Opened(container.bytes, named: container.name, in: scratch)
    let document = try #require(opened.documents.last)
    let source = document.source
    #expect(source.input == "test" && source.path == container.name.bytes)
    #expect(source.format == container.format)
    let range = source.offset..<source.offset + source.byteCount
    let bytes = (container.unpacked ?? container.bytes)[range]
    #expect(source.sha256 == SHA256.digest(of: Array(bytes)).hexadecimal)
    #expect(source.status == container.status && source.contentType == container.type)
    #expect(document.url == (container.isWeb ? "http://example.org/1" : nil))
    #expect(source.captured == (container.isWeb ? "2024-03-05T10:11:12Z" : nil))
    let isAlone = container.name.description.hasPrefix("a.html") || container.format == "mhtml"
    #expect((source.member == nil) == isAlone)
    #expect(document.bytes == samplePage(1))
  }

  @Test func `says no more of the type than a type can be`() throws {
    var warc = WARCBuilder()
    warc.page(samplePage(1), ["Content-Type: text/html; x=" + String(repeating: "y", count: 5000)])
    let opened = try Opened(warc.plain, named: "a.warc", in: scratch)
    #expect(opened.documents.first?.source.status == 200)
    #expect(opened.documents.map(\.source.contentType) == [nil])
  }
}
