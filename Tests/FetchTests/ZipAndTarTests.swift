import Compression
import Corpus
import Digests
import Fetch
import Files
import Glibc
import Settings
import Testing

@Suite struct `A ZIP` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `gives its pages, and counts the rest`() throws {
    var zip = ZipBuilder()
    zip.add("site/", [], packed: false)
    zip.add("site/a.html", samplePage(1))
    zip.add("site/b.htm", samplePage(2), packed: false)
    zip.add("site/c.html.gz", Gzip.compressed(samplePage(3)))
    zip.add("site/noextension", samplePage(4))
    zip.add("site/picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])
    zip.add("site/style.css", [1])
    zip.add("__MACOSX/._a.html", [1])
    let opened = try Opened(zip.finished, named: "a.zip", in: scratch)
    #expect(opened.pages == (1...4).map(samplePage) && opened.codes.isEmpty)
    #expect(
      opened.members == ["site/a.html", "site/b.htm", "site/c.html.gz", "site/noextension"])
    let source = try #require(opened.documents.first).source
    let stored = zip.finished[source.offset..<source.offset + source.byteCount]
    #expect(source.sha256 == SHA256.digest(of: Array(stored)).hexadecimal && source.format == "zip")
    #expect(
      opened.tally.skipped.map { "\($0.reason.rawValue) \($0.count)" } == [
        "not_html 1", "name 2", "not_a_file 1",
      ])
  }

  @Test func `may stand behind something else`() throws {
    var zip = ZipBuilder()
    zip.add("a.html", samplePage(1))
    let opened = try Opened(
      Array("PK\u{3}\u{4} junk".utf8) + zip.finished, named: "a.zip", in: scratch)
    #expect(opened.pages == [samplePage(1)] && opened.codes.isEmpty)
  }

  @Test func `gives the records of the WARCs in it, which makes it a WACZ`() throws {
    var warc = WARCBuilder()
    warc.page(samplePage(1))
    warc.add("revisit", ["WARC-Refers-To: <urn:test:0>"], block: [])
    var zip = ZipBuilder()
    zip.add("archive/a.warc.gz", warc.packed, packed: false)
    zip.add("archive/b.warc.gz", warc.packed)
    zip.add("archive/c.warc", warc.plain, packed: false)
    zip.add("pages/pages.jsonl", [1])
    let opened = try Opened(zip.finished, named: "a.wacz", in: scratch)
    #expect(opened.pages == [1, 1, 1, 1, 1].map(samplePage))
    #expect(opened.codes == ["revisit_elsewhere"])
    #expect(opened.members.first == "archive/a.warc.gz#urn:test:0")
    #expect(Set(opened.documents.map(\.source.format)) == ["warc+gzip+zip", "warc+zip"])
    let source = try #require(opened.documents.first).source
    let stored = zip.finished[source.offset..<source.offset + source.byteCount]
    #expect(try Gzip.decompressed(Array(stored), limit: 1 << 20) == warc.records[0])
  }

  @Test func `books what it does not open`() throws {
    var zip = ZipBuilder()
    zip.add("in.zip", [1])
    zip.add("in.tar.gz", [2])
    zip.add("lies.html", Array("PK\u{3}\u{4}".utf8))
    zip.add("secret.html", samplePage(1), flags: 1)
    zip.add("bomb.html", [UInt8](repeating: 32, count: 2 << 20))
    let opened = try Opened(zip.finished, named: "a.zip", in: scratch, limit: "1MiB")
    #expect(
      opened.codes == [
        "nested_archive", "nested_archive", "nested_archive", "member_unsupported",
        "too_large_unpacked",
      ])
    #expect(opened.documents.isEmpty)
  }

  @Test func `does not believe what an entry says of its length`() throws {
    var zip = ZipBuilder()
    zip.add("bomb.html", [UInt8](repeating: 32, count: 20 << 20))
    var bytes = zip.finished
    // The unpacked length, in both heads.
    let directory = try #require((0..<bytes.count).last { bytes[$0...].starts(with: [80, 75, 1, 2]) })
    for place in [22, directory + 24] { bytes.replaceSubrange(place..<place + 4, with: [9, 0, 0, 0]) }
    let opened = try Opened(bytes, named: "a.zip", in: scratch, limit: "1MiB")
    #expect(opened.codes == ["too_large_unpacked"])
  }

  @Test func `with the same data in many entries is not read many times`() throws {
    let page = [UInt8](repeating: 60, count: 1 << 16)
    var zip = ZipBuilder()
    zip.add("a.html", page)
    // 5,000 names for one entry.
    let directory = Array(zip.finished[zip.bytes.count...].dropLast(22))
    let many = 5000
    let bytes =
      zip.bytes + Array(repeatElement(directory, count: many).joined()) + little(0x0605_4b50, 4)
      + little(0, 4) + little(many, 2) + little(many, 2) + little(directory.count * many, 4)
      + little(zip.bytes.count, 4) + little(0, 2)
    let opened = try Opened(bytes, named: "a.zip", in: scratch)
    #expect(opened.codes == ["archive_hole"])
    // Deflate packs no better, so this many could stand in a file of this length.
    #expect(opened.documents.count * page.count <= 1032 * bytes.count)
  }

  @Test func `never touches the files that its names name`() throws {
    let names = ["../../out.html", "/etc/passwd.html", "a\u{0}b.html", "C:\\x.html"]
    var zip = ZipBuilder()
    for name in names { zip.add(name, samplePage(1)) }
    zip.add("a.html", samplePage(2))
    zip.add("a.html", samplePage(3))
    let opened = try Opened(zip.finished, named: "a.zip", in: scratch)
    #expect(opened.documents.count == 6)
    #expect(opened.members.prefix(5).compactMap(\.self) == names + ["a.html"])
    #expect(Set(opened.documents.map(\.id)).count == 6)
    #expect(try FileSystem.entries(of: scratch.root).map(\.name) == [Array("a.zip".utf8)])
  }
}

@Suite struct `A tar` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: [false, true])
  func `gives its pages, and counts the rest`(isPacked: Bool) throws {
    var tar = TarBuilder()
    tar.add("site/", [], type: "5")
    tar.add("site/a.html", samplePage(1))
    tar.add("site/link.html", [], type: "2")
    tar.add("site/big.png", [UInt8](repeating: 1, count: 3 << 20))
    tar.add("in.zip", [1])
    tar.add("data.warc.gz", [1])
    tar.add("site/b.html", samplePage(2))
    let bytes = isPacked ? Gzip.compressed(tar.finished) : tar.finished
    let opened = try Opened(bytes, named: "a.tgz", in: scratch)
    #expect(opened.pages == [samplePage(1), samplePage(2)])
    #expect(opened.members == ["site/a.html", "site/b.html"])
    #expect(opened.codes == ["nested_archive", "nested_archive"])
    #expect(opened.tally[.notAFile] == 2 && opened.tally[.name] == 1)
    if !isPacked {
      let source = try #require(opened.documents.first).source
      #expect(Array(bytes[source.offset..<source.offset + source.byteCount]) == samplePage(1))
    }
  }

  @Test func `books what is too large`() throws {
    var tar = TarBuilder()
    tar.add("a.html", [UInt8](repeating: 60, count: 2 << 20))
    tar.add("b.html", samplePage(1))
    let opened = try Opened(Gzip.compressed(tar.finished), named: "a", in: scratch, limit: "1MiB")
    #expect(opened.codes == ["too_large"] && opened.pages == [samplePage(1)])
  }
}
