import Corpus
import Files
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `Looking into a run` {
  @Test func `counts every document once`() throws {
    let fixture = try Fixture(pages: manyPages(12))
    try fixture.write(try #require(manyPages(1).values.first), to: "copy.html")
    try fixture.write(page("Stub", ["Two words."]), to: "stub.html")
    try fixture.write([0, 1, 2], to: "bad.html")
    try fixture.run()
    let statistics = try RunStatistics(of: try fixture.currentRun)
    let json = try JSONSerialization.jsonObject(with: Data(statistics.json.utf8))
    let counts = try #require(json as? [String: Any])
    #expect(counts["languages"] as? [String: Int] == ["en": 12])
    #expect(counts["months"] as? [String: Int] == ["2015-04": 12])
    #expect(counts["copies"] as? [String: Int] == ["exact": 1])
    #expect(counts["cluster_sizes"] as? [String: Int] == ["2": 1])
    let reasons = try #require(counts["reasons"] as? [String: Int])
    #expect(reasons["dropped, clean: too_short"] == 1)
    #expect(reasons.values.reduce(0, +) == 2)
    #expect(statistics.text().contains("12  en"))
  }

  @Test(arguments: ["10KiB", "256MiB"])
  func `finds each document by its id`(partBytes: String) throws {
    let fixture = try Fixture(pages: manyPages(20))
    try fixture.write(page("Stub", ["Two words."]), to: "stub.html")
    try fixture.run([#"output.max_part_bytes="\#(partBytes)""#])
    let run = try fixture.currentRun
    let records = RunRecords(of: run)
    for change in try RunDifference(from: nil, to: run.contents).changes {
      let id = change.id.description
      #expect(String(decoding: try records.line(of: id), as: UTF8.self).contains(#""id":"\#(id)""#))
    }
    let unknown = "w" + String(repeating: "0", count: 24)
    for id in [unknown, "nothing"] {
      #expect(#expect(throws: RunFailure.self) { try records.line(of: id) }?.code == .usage)
    }
  }

  @Test(arguments: [
    #"{"a":{"b":"x,y: \"{[\\"},"c":[],"d":[{"e":1,"f":[2,3]},{}],"g":["h"],"i":null}"#
  ])
  func `indents a record and changes nothing of it`(line: String) throws {
    let indented = RunRecords.indented(Array(line.utf8))
    #expect(
      indented == """
        {
          "a": {"b": "x,y: \\"{[\\\\"},
          "c": [],
          "d": [
            {"e": 1, "f": [2, 3]},
            {}
          ],
          "g": [
            "h"
          ],
          "i": null
        }
        """)
  }

  @Test func `tells why two documents are copies, and shows what they share`() throws {
    let fixture = try Fixture(pages: manyPages(4))
    let story = (0..<30).map { "Sentence \($0) of the old report names the river, the bridge and \($0 * 7) boats." }
    try fixture.write(page("First", [story.joined(separator: " ")]), to: "first.html")
    try fixture.write(
      page("Second", [story[..<12].joined(separator: " "), "Something else stands here.", story[12...].joined(separator: " ")]),
      to: "second.html")
    try fixture.run()
    let difference = try RunDifference(from: nil, to: try fixture.currentRun.contents)
    let ids = Dictionary(uniqueKeysWithValues: difference.changes.map { ($0.path, $0.id.description) })
    let first = try #require(ids["first.html"])
    let copies = try PairInspection(first, try #require(ids["second.html"]), by: try fixture.plan())
    #expect(copies.text.contains("copy of"))
    #expect(copies.text.contains("168 words"))
    #expect(copies.text.contains("copies: "))
    #expect(copies.text.contains("names and numbers in common"))
    let others = try PairInspection(first, try #require(ids["0/page-0.html"]), by: try fixture.plan())
    #expect(others.text.contains("not compared: "))
    #expect(others.text.contains("they share no passage of six words"))
  }
}

@Suite struct `Passages that two texts share` {
  @Test func `are found wherever they stand, but for case and punctuation`() {
    let shared = SharedPassages(
      "One two three four five six seven. Eight. Left only here. A b c d e f g",
      "a, b, c, d, e, f, g! Right only there. ONE TWO three four five SIX seven")
    #expect(shared.passages.map(\.count) == [7, 7])
    #expect(shared.passages.map(\.right) == ["ONE TWO three four five SIX seven", "a, b, c, d, e, f, g"])
    #expect(shared.sharedWords == 14)
  }

  @Test func `cost no more than their length where everything repeats itself`() {
    let refrain = String(repeating: "la la la la la la la ", count: 20_000)
    var shared = SharedPassages("", "")
    let seconds = cpuSeconds { shared = SharedPassages(refrain, refrain) }
    #expect(shared.passages.first?.count == 140_000)
    #expect(seconds < 5)
  }
}

@Suite struct `The members of a line` {
  @Test(arguments: [
    "", "{", "[]", "{}}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1"#, #"{"a":"x}"#, #"{"a":[1}"#,
    #"{"a":1}x"#, #"{a:1}"#, #"{"a":"\"#,
  ])
  func `are none where the line is no object`(line: String) {
    #expect(LineObject(Array(line.utf8)) == nil)
  }

  @Test func `are values as they stand`() throws {
    let line = #"{"a":"x\"y","b":[1,{"c":"]"}],"d":{"e":-3},"f":null}"#
    let object = try #require(LineObject(Array(line.utf8)))
    #expect(object.members.map(object.key) == ["a", "b", "d", "f"])
    #expect(object.string("a") == "x\"y")
    #expect(object.object("d")?.integer("e") == -3)
    #expect(object.string("f") == nil)
    #expect(LineObject.firstString("a", in: Array(line.utf8)) == "x\"y")
  }

  @Test func `are walked without recursion`() {
    let deep = #"{"a":"# + String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000) + "}"
    #expect(LineObject(Array(deep.utf8))?.members.count == 1)
  }
}
