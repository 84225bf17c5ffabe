import Compression
import Corpus
import Fetch
import Files
import Foundation
import Settings
import Testing

/// Every archive here has the same pages, and says where each stands.
@Suite struct `A damaged archive` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: SampleArchive.all)
  func `cut short anywhere gives each page before the cut`(sample: SampleArchive) throws {
    let whole = try Opened(sample.bytes, named: sample.name, in: scratch)
    #expect(whole.pages == (0..<SampleArchive.pageCount).map(samplePage) && whole.codes.isEmpty)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<Rounds.number(few: 200, full: 1000) {
      let cut = Int.random(in: 1..<sample.bytes.count, using: &random)
      let opened = try Opened(Array(sample.bytes[..<cut]), named: sample.name, in: scratch)
      let before = sample.count(before: cut, in: whole)
      #expect(opened.documents.count >= before, "\(sample.name) cut at \(cut)")
      #expect(opened.pages == Array(whole.pages.prefix(opened.documents.count)))
      // A WARC that ends between two records does not show it.
      let isWhole = opened.documents.count == before && opened.holes.isEmpty
      if isWhole { #expect(sample.isCutClean(cut, whole), "\(sample.name) cut at \(cut)") }
    }
  }

  @Test(arguments: SampleArchive.all.filter(\.isStored))
  func `with a hole gives each page around it`(sample: SampleArchive) throws {
    let whole = try Opened(sample.bytes, named: sample.name, in: scratch)
    var random = SeededGenerator(seed: 2)
    for round in 0..<Rounds.number(few: 200, full: 1000) {
      let start = Int.random(in: 0..<sample.bytes.count, using: &random)
      let longest = round % 2 == 0 ? 1 : 2000
      let end = min(sample.bytes.count, start + Int.random(in: 1...longest, using: &random))
      var bytes = sample.bytes
      for place in start..<end { bytes[place] ^= UInt8.random(in: 1...255, using: &random) }
      let opened = try Opened(bytes, named: sample.name, in: scratch)
      let found = Set(opened.pages)
      for document in whole.documents {
        let range = sample.record(document)
        let isApart = range.upperBound <= start || range.lowerBound >= end
        #expect(
          !isApart || found.contains(document.bytes),
          "\(sample.name), \(start)..<\(end): \(document.source.member ?? "")")
      }
      if sample.hasChecksums { #expect(found.isSubset(of: Set(whole.pages))) }
    }
  }

  @Test func `whose directory names a wrong place gives each page`() throws {
    for sample in [SampleArchive.zip, .wacz] {
      let whole = try Opened(sample.bytes, named: sample.name, in: scratch)
      var bytes = sample.bytes
      let entry = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4b, 1, 2]) })
      bytes[entry + 42] ^= 0x10
      let opened = try Opened(bytes, named: sample.name, in: scratch)
      #expect(opened.pages == whole.pages)
    }
  }

  /// The directory and the entries' own heads say the same, and one of them is right.
  @Test func `whose directory is wrong in any byte gives each page`() throws {
    for sample in [SampleArchive.zip, .wacz, .streamedWACZ] {
      let whole = try Opened(sample.bytes, named: sample.name, in: scratch)
      let start = try #require(
        sample.bytes.indices.first { sample.bytes[$0...].starts(with: [0x50, 0x4b, 1, 2]) })
      for place in stride(from: start, to: sample.bytes.count, by: Rounds.number(few: 5, full: 1)) {
        var bytes = sample.bytes
        bytes[place] ^= place % 2 == 0 ? 0x10 : 0xff
        let opened = try Opened(bytes, named: sample.name, in: scratch)
        #expect(opened.pages == whole.pages, "\(sample.name), byte \(place) of \(sample.bytes.count), \(opened.members.compactMap(\.self)) \(opened.codes)")
      }
    }
  }

  @Test func `whose heads are wrong in any byte gives the page by the directory`() throws {
    for sample in [SampleArchive.zip, .wacz] {
      let whole = try Opened(sample.bytes, named: sample.name, in: scratch)
      for place in 0..<36 {
        var bytes = sample.bytes
        bytes[place] ^= 0x11
        let opened = try Opened(bytes, named: sample.name, in: scratch)
        #expect(opened.pages == whole.pages, "\(sample.name), byte \(place) of \(sample.bytes.count), \(opened.members.compactMap(\.self)) \(opened.codes)")
      }
    }
  }

  /// The page before lacks what vouches for it, and the one behind lacks nothing.
  @Test func `whose line ends between records are damaged gives the record behind`() throws {
    let sample = SampleArchive.plainWARC
    var bytes = sample.bytes
    for place in sample.starts[5] - 8..<sample.starts[5] { bytes[place] = 0x78 }
    let opened = try Opened(bytes, named: sample.name, in: scratch)
    #expect(opened.pages.contains(samplePage(5)) && opened.pages.count >= SampleArchive.pageCount - 1)
  }

  @Test func `says which bytes are lost`() throws {
    let sample = SampleArchive.packedWARC
    let third = sample.starts[3]..<sample.starts[4]
    var bytes = sample.bytes
    bytes[third.lowerBound + 40] ^= 0xff
    let opened = try Opened(bytes, named: "a.warc.gz", in: scratch)
    #expect(opened.holes == [third])
    let booked = try #require(opened.booked.first)
    #expect(booked.failure.code == "archive_hole" && booked.failure.fate == .quarantined)
    #expect(booked.source.offset == third.lowerBound && booked.source.byteCount == third.count)
    #expect(opened.pages.count == SampleArchive.pageCount - 1)
  }

  @Test func `made to be read again and again is read in linear time`() throws {
    // Each beginning looks like a record whose length leads to the end.
    let record = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n"
    let plain = Array(repeatElement(Array(record.utf8), count: 5000).joined())
    #expect(Set(try Opened(plain, named: "a.warc", in: scratch).codes) == ["archive_hole"])
    let packed = Array(
      repeatElement(Gzip.compressed(Array(record.utf8)).dropLast(9), count: 2000).joined())
    #expect(Set(try Opened(packed, named: "a.warc.gz", in: scratch).codes) == ["archive_hole"])
    let magic = Array(repeatElement([0x1f, 0x8b, 8, 8, 1] as [UInt8], count: 20_000).joined())
    _ = try Opened(SampleArchive.packedWARC.bytes + magic, named: "a.warc.gz", in: scratch)
    let heads = Array(repeatElement(Array("PK\u{3}\u{4}".utf8) + little(20, 26), count: 5000).joined())
    _ = try Opened(heads, named: "a.zip", in: scratch)
  }
}

/// An archive of a few pages.
struct SampleArchive: CustomTestStringConvertible, Sendable {
  static let pageCount = 12

  let name: Path
  let bytes: [UInt8]

  /// Where each page's record or entry begins.
  let starts: [Int]

  /// Whether places in documents count bytes of the file.
  var isStored = true
  var hasChecksums = true

  var testDescription: String { name.description }

  static let all = [plainWARC, packedWARC, wholeWARC, zip, wacz, tar, packedTar]

  static let plainWARC = SampleArchive(
    name: "a.warc", bytes: warc.plain, starts: starts(warc.records), hasChecksums: false)
  static let packedWARC = SampleArchive(
    name: "a.warc.gz", bytes: warc.packed,
    starts: starts(warc.records.map { Gzip.compressed($0) }))
  static let wholeWARC = SampleArchive(
    name: "whole.warc.gz", bytes: Gzip.compressed(warc.plain), starts: [], isStored: false)

  static let zip: SampleArchive = {
    var zip = ZipBuilder()
    for number in 0..<SampleArchive.pageCount { zip.add("\(number).html", samplePage(number), packed: number % 3 > 0) }
    return SampleArchive(name: "a.zip", bytes: zip.finished, starts: zip.offsets)
  }()

  static let wacz: SampleArchive = {
    var zip = ZipBuilder()
    zip.add("archive/a.warc.gz", warc.packed, packed: false)
    let base = 30 + "archive/a.warc.gz".utf8.count
    return SampleArchive(
      name: "a.wacz", bytes: zip.finished, starts: packedWARC.starts.map { $0 + base })
  }()

  /// Whose entry states its length behind the data only, as browsers that write while they crawl
  /// do.
  static let streamedWACZ: SampleArchive = {
    var zip = ZipBuilder()
    zip.add("archive/a.warc.gz", warc.packed, packed: false, isStreamed: true)
    zip.add("archive/b.warc", warc.plain, packed: false, isStreamed: true)
    return SampleArchive(name: "streamed.wacz", bytes: zip.finished, starts: [])
  }()

  static let tar = SampleArchive(
    name: "a.tar", bytes: tarred.finished, starts: [], hasChecksums: false)
  static let packedTar = SampleArchive(
    name: "a.tar.gz", bytes: Gzip.compressed(tarred.finished), starts: [], isStored: false)

  private static let warc: WARCBuilder = {
    var warc = WARCBuilder()
    for number in 0..<SampleArchive.pageCount { warc.page(samplePage(number)) }
    return warc
  }()

  private static let tarred: TarBuilder = {
    var tar = TarBuilder()
    for number in 0..<SampleArchive.pageCount { tar.add("\(number).html", samplePage(number)) }
    return tar
  }()

  private static func starts(_ records: [[UInt8]]) -> [Int] {
    records.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// The bytes that a page needs: its record or entry, with its head.
  func record(_ document: SourceDocument) -> Range<Int> {
    let source = document.source
    let start =
      source.format == "tar"
      ? source.offset - 512 : starts.last { $0 <= source.offset } ?? source.offset
    // The line ends behind a plain record vouch for it.
    return start..<source.offset + source.byteCount + (source.format == "warc" ? 4 : 0)
  }

  /// How many pages stand whole before `cut`.
  func count(before cut: Int, in whole: Opened) -> Int {
    isStored ? whole.documents.filter { record($0).upperBound <= cut }.count : 0
  }

  func isCutClean(_ cut: Int, _ whole: Opened) -> Bool {
    guard isStored, name.description.hasSuffix("warc") || name.description.hasSuffix("warc.gz")
    else { return false }
    return starts.contains(cut) || whole.documents.contains { record($0).upperBound == cut }
      || starts.contains { (cut..<cut + 4).contains($0) }
  }
}

/// How much is tried: little with every change, much with `WINNOW_PROOF=full`.
enum Rounds {
  static func number(few: Int, full: Int) -> Int {
    ProcessInfo.processInfo.environment["WINNOW_PROOF"] == "full" ? full : few
  }
}

/// The same numbers for the same seed, for ever: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
