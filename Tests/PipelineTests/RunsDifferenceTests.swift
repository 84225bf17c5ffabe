import Corpus
import Files
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `The difference of two runs` {
  private let pages = manyPages(8)

  @Test func `names what came, went, changed, moved, and became something else`() throws {
    let fixture = try Fixture(pages: pages)
    try fixture.run()
    let old = try fixture.currentRun
    try fixture.write(try #require(pages["0/page-0.html"]), to: "moved/page-0.html")
    for gone in ["0/page-0.html", "0/page-1.html"] {
      try FileSystem.remove(fixture.path / "pages" / gone)
    }
    try fixture.write(text("Changed"), to: "0/page-2.html")
    try fixture.write(page("Stub", ["Two words."]), to: "0/page-3.html")
    try fixture.write(text("Added"), to: "added.html")
    try fixture.run()
    let difference = try RunDifference(from: old.contents, to: try fixture.currentRun.contents)
    #expect(difference.sentence == "1 added, 1 removed, 1 changed, 1 moved, 1 reclassified")
    let changes = try changes(difference)
    #expect(changes["added"]?["path"] as? String == "added.html")
    #expect(changes["removed"]?["path"] as? String == "0/page-1.html")
    #expect(changes["moved"]?["path"] as? String == "moved/page-0.html")
    #expect(changes["moved"]?["was_path"] as? String == "0/page-0.html")
    #expect(changes["reclassified"]?["was"] as? String == "record")
    #expect(changes["reclassified"]?["now"] as? String == "dropped")
    #expect(changes["reclassified"]?["reason"] as? String == "clean: too_short")
    let fields = try #require(changes["changed"]?["fields"] as? [String])
    #expect(Set(["title", "text", "source.sha256"]).isSubset(of: fields))
    #expect(!fields.contains("id") && !fields.contains("source.path"))
  }

  @Test func `is nothing for the same documents, however they are spread over files`() throws {
    let fixture = try Fixture(pages: pages)
    try fixture.run()
    let old = try fixture.currentRun
    try fixture.run([#"output.max_part_bytes="10KiB""#, "output.compression=gzip"])
    let new = try fixture.currentRun
    #expect(old.name != new.name)
    #expect(try RunDifference(from: old.contents, to: new.contents).changes.isEmpty)
  }

  @Test func `to the first run is that everything was added`() throws {
    let fixture = try Fixture(pages: pages)
    try fixture.run()
    let difference = try RunDifference(from: nil, to: try fixture.currentRun.contents)
    #expect(difference.count(of: .added) == 8)
    #expect(difference.changes.map(\.id) == difference.changes.map(\.id).sorted())
  }

  @Test func `is what a look at all lines at once finds, over random nights`() throws {
    let fixture = try Fixture(pages: pages)
    var generator = SeededGenerator(seed: 3)
    let all = manyPages(40).sorted { $0.key < $1.key }
    try fixture.run()
    for _ in 0..<4 {
      let old = try fixture.currentRun
      let before = try lines(of: fixture)
      for page in all where UInt32.random(in: 0..<4, using: &generator) == 0 {
        switch UInt32.random(in: 0..<3, using: &generator) {
        case 0: try FileSystem.remove(fixture.path / "pages" / page.key)
        case 1: try fixture.write(page.value, to: page.key)
        default: try fixture.write(text("Night \(page.key)"), to: page.key)
        }
      }
      let parts = 10 + UInt32.random(in: 0..<30, using: &generator)
      try fixture.run([#"output.max_part_bytes="\#(parts)KiB""#])
      let after = try lines(of: fixture)
      let difference = try RunDifference(from: old.contents, to: try fixture.currentRun.contents)
      let moves = difference.count(of: .moved)
      let expected = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      #expect(difference.changes.count + moves == expected.count)
      #expect(Set(difference.changes.map(\.id.description)).isSubset(of: expected))
    }
  }

  @Test func `is refused where a run is damaged`() throws {
    let fixture = try Fixture(pages: pages)
    try fixture.run()
    try fixture.damage("records/part-00000.jsonl") { $0.removeLast(9) }
    let run = try fixture.currentRun
    let failure = #expect(throws: RunFailure.self) { try RunDifference(from: nil, to: run.contents) }
    #expect(failure?.code == .notPublished)
    #expect(failure?.message.contains("ends within a line") == true)
  }

  private func text(_ title: String) -> [UInt8] {
    page(
      title,
      [
        "\(title): a page about a harbour that was closed for years and opened again on a Tuesday in spring, with music, flags, soup and a very long speech by somebody from \(title)."
      ])
  }

  /// Changes by their kind; the last of each.
  private func changes(_ difference: RunDifference) throws -> [String: [String: Any]] {
    var changes: [String: [String: Any]] = [:]
    try difference.forEachLine { line in
      let object = try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      changes[try #require(object["change"] as? String)] = object
    }
    return changes
  }

  /// Lines of the current run by id, with the kind of their file.
  private func lines(of fixture: Fixture) throws -> [String: String] {
    var lines: [String: String] = [:]
    let current = fixture.path / "out/current"
    let records = try FileSystem.entries(of: current / "records").map {
      "records/" + String(decoding: $0.name, as: UTF8.self)
    }
    for file in records + ["duplicates.jsonl", "dropped.jsonl", "quarantine.jsonl"] {
      for line in try fixture.published(file).split(separator: "\n") {
        let id = try #require(line.firstMatch(of: /"id":"(w[0-9a-f]{24})"/)?.1)
        #expect(lines.updateValue(String(file.prefix(4)) + line, forKey: String(id)) == nil)
      }
    }
    return lines
  }
}

extension Fixture {
  var currentRun: PublishedRun { get throws { try PublishedRuns(of: try plan()).run() } }
}
