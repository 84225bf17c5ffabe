import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `Verifying a run` {
  @Test(arguments: ["gzip", "none"])
  func `finds nothing wrong with what was just published`(compression: String) throws {
    let fixture = try Fixture(pages: manyPages(30))
    try fixture.write(page("Short", ["Too short."]), to: "short.html")
    try fixture.write([0, 1, 2], to: "bad.html")
    try fixture.run(["output.compression=\(compression)", #"output.max_part_bytes="20KiB""#])
    let verification = try verify(fixture)
    #expect(verification.complaints == [])
    #expect(verification.documents == 32)
  }

  @Test(arguments: [
    Damage("a byte of a record", "records/part-00000.jsonl does not have its checksum") {
      $0[200] ^= 1
    },
    Damage("a record less", "records/part-00000.jsonl has 2 lines, the manifest says 3") {
      $0.removeLast(try #require($0.dropLast().lastIndex(of: 10)?.distance(to: $0.endIndex - 1)))
    },
    Damage("a key less", "records/part-00000.jsonl, line 1: sents is missing") {
      $0 = try $0.replacing(#""sents":"#, by: #""sentz":"#)
    },
    Damage("half a line", "ends within a line") { $0.removeLast(20) },
    Damage("another id", "no object with an id") { $0 = try $0.replacing(#""id":"w"#, by: #""id":"x"#) },
    Damage("a record twice", "stands twice") { $0 += $0.split(separator: 10)[2] + [10] },
    Damage("another digest", "the records do not have the digest that the manifest says") {
      $0 = try $0.replacing("council", by: "Council")
    },
  ])
  func `finds damage in a record file`(damage: Damage) throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.run()
    try fixture.damage("records/part-00000.jsonl", damage.change)
    let complaints = try verify(fixture).complaints
    #expect(complaints.contains { $0.contains(damage.complaint) }, "\(complaints)")
  }

  @Test func `finds a manifest that was changed`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.run()
    try fixture.damage("manifest.json") { $0 = try $0.replacing(#""seen":3"#, by: #""seen":4"#) }
    #expect(
      try verify(fixture).complaints == [
        "the balance is not even: 4 seen ≠ 3 records + 0 duplicates + 0 dropped + 0 quarantined"
      ])
  }

  @Test func `finds files that are missing, and records that nobody wrote`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.run()
    let current = fixture.path / "out/current"
    try FileSystem.remove(current / "dropped.jsonl")
    try FileSystem.write([], atomicallyTo: current / "records/part-00007.jsonl")
    let complaints = try verify(fixture).complaints
    #expect(complaints.contains("records/part-00007.jsonl is not in the manifest"))
    #expect(complaints.contains { $0.hasPrefix("dropped.jsonl: cannot open") })
  }

  @Test func `is refused for what is no run`() throws {
    let fixture = try Fixture(pages: manyPages(1))
    let runs = PublishedRuns(of: try fixture.plan())
    #expect(#expect(throws: RunFailure.self) { try runs.run() }?.code == .usage)
    #expect(#expect(throws: RunFailure.self) { try runs.run("2026") }?.code == .usage)
    let folder = (fixture.path / "pages").description
    #expect(#expect(throws: RunFailure.self) { try runs.run(folder) }?.code == .notPublished)
  }

  private func verify(_ fixture: Fixture) throws -> RunVerification {
    try RunVerification(of: try PublishedRuns(of: try fixture.plan()).run())
  }
}

@Suite struct `A run made again from its sources` {
  @Test func `has the same records, wherever winnow writes, and leaves nothing behind`() throws {
    // The input is the folder that output and state are in.
    let pipeline = Fixture.pipeline.replacingOccurrences(of: #""pages""#, with: #"".""#)
    let fixture = try Fixture(pages: manyPages(10), pipeline: pipeline)
    try fixture.run()
    // A page among what winnow wrote must not become a source.
    try FileSystem.write(manyPages(1).values.first ?? [], atomicallyTo: fixture.path / "out/x.html")
    #expect(try verify(fixture) == 0)
    #expect(try FileSystem.entries(of: fixture.path / "state/tmp").map(\.name) == [Array("rebuild.lock".utf8)])
  }

  @Test func `differs if the sources are not what they were`() throws {
    let fixture = try Fixture(pages: manyPages(5))
    try fixture.run()
    try fixture.scribble(over: "0/page-3.html")
    #expect(try verify(fixture) == 4)
  }

  private func verify(_ fixture: Fixture) throws -> Int32 {
    try WinnowProcess(["verify", "--rebuild", "-C", fixture.path.description]).wait()
  }
}

/// A change of a file, and what verification says of it.
struct Damage: CustomTestStringConvertible {
  let testDescription: String
  let complaint: String
  let change: @Sendable (inout [UInt8]) throws -> Void

  init(
    _ name: String, _ complaint: String, _ change: @escaping @Sendable (inout [UInt8]) throws -> Void
  ) {
    testDescription = name
    self.complaint = complaint
    self.change = change
  }
}

extension Fixture {
  /// Changes a file of the published run.
  func damage(_ name: String, _ change: (inout [UInt8]) throws -> Void) throws {
    let file = path / "out/current" / name
    var bytes = try FileSystem.contents(of: file)
    try change(&bytes)
    try FileSystem.write(bytes, atomicallyTo: file)
  }
}

extension [UInt8] {
  /// With the first place where `old` stands changed.
  fileprivate func replacing(_ old: String, by new: String) throws -> [UInt8] {
    let range = try #require(firstRange(of: Array(old.utf8)))
    return Array(self[..<range.lowerBound]) + Array(new.utf8) + Array(self[range.upperBound...])
  }
}
