import Compression
import Corpus
import Fetch
import Files
import Settings
import Testing

/// What follows a place is the same whether what stands before was read by this run or another.
@Suite struct `A container read on from a place` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: SampleArchive.all + [.streamedWACZ])
  func `gives what follows there`(sample: SampleArchive) throws {
    let places = try check(sample.bytes, named: sample.name)
    // What is packed as a whole can be read from its beginning only.
    let isPackedWhole = !sample.isStored
    #expect(places == (isPackedWhole ? 0 : sample.name == "streamed.wacz" ? 24 : 12))
  }

  @Test(arguments: SampleArchive.all)
  func `gives it behind damage too`(sample: SampleArchive) throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Rounds.number(few: 5, full: 50) {
      var bytes = sample.bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      try check(bytes, named: sample.name)
    }
  }

  @Test func `finds what later revisits refer to, and those that wait`() throws {
    var warc = WARCBuilder()
    warc.add(
      "revisit", ["WARC-Refers-To: <urn:test:late>"], id: "early", url: "http://a.example/", block: [])
    for number in 0..<4 { warc.page(samplePage(number)) }
    warc.add("revisit", ["WARC-Refers-To: <urn:test:1>"], id: "r1", block: [])
    warc.page(samplePage(4))
    warc.add("revisit", ["WARC-Refers-To: <urn:test:2>"], id: "r2", block: [])
    let late =
      WARCBuilder.http("200 OK", ["Content-Type: text/html"]) + samplePage(9)
    warc.add("response", ["Content-Type: application/http"], id: "late", block: late)
    warc.add("revisit", ["WARC-Refers-To: <urn:test:nowhere>"], id: "r3", block: [])
    for (bytes, name) in [(warc.plain, Path("a.warc")), (warc.packed, "a.warc.gz")] {
      #expect(try Opened(bytes, named: name, in: scratch).documents.count == 9)
      #expect(try check(bytes, named: name) >= 8)
    }
  }

  @Test func `keeps apart what has one name`() throws {
    var warc = WARCBuilder()
    let block = WARCBuilder.http("200 OK", ["Content-Type: text/html"]) + samplePage(1)
    for _ in 0..<5 { warc.add("response", ["Content-Type: application/http"], id: "x", block: block) }
    #expect(try check(warc.packed, named: "a.warc.gz") == 5)
    var zip = ZipBuilder()
    for number in 0..<5 { zip.add("same.html", samplePage(number)) }
    zip.add("archive/a.warc.gz", warc.packed, packed: false)
    zip.add("last.html", samplePage(8))
    #expect(try check(zip.finished, named: "a.zip") == 11)
  }

  @Test func `knows the numbers of lines`() throws {
    let lines = (0..<9).map { #"{"text":"Page \#($0) says so."}"# + "\n" }
    #expect(try check(Array(lines.joined(separator: "\n").utf8), named: "a.jsonl") == 9)
  }

  /// - Returns: How many places there are.
  @discardableResult
  private func check(_ bytes: [UInt8], named name: Path) throws -> Int {
    try scratch.write(bytes, to: name)
    let unit = try unit(scratch.root, name)
    let whole = walk(unit, from: nil)
    var places = 0
    for (index, document) in whole.enumerated() {
      guard let place = document.place else { continue }
      places += 1
      let kept = try #require(ContainerPlace(text: place.text))
      var resumption = Resumption(at: kept)
      for before in whole[...index] { resumption.note(member: before.member) }
      let rest = walk(unit, from: resumption)
      #expect(rest == Array(whole[(index + 1)...]), "\(name) from \(place.text)")
    }
    return places
  }

  private struct Found: Equatable {
    let id: DocumentID
    let member: String?
    let content: [UInt8]
    let place: ContainerPlace?
  }

  private func walk(_ unit: SourceUnit, from resumption: Resumption?) -> [Found] {
    var found: [Found] = []
    FetchStage(FetchSettings()).forEachDocument(in: unit, from: resumption) { document, place in
      let content =
        switch document {
        case .document(let document): document.bytes + Array(document.source.sha256.utf8)
        case .ready(let ready): Array(ready.text.utf8)
        case .booked(let booked): Array(booked.failure.detail.utf8)
        }
      found.append(
        Found(id: document.id, member: document.source.member, content: content, place: place))
    }
    return found
  }
}
