import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `JSON Lines of another tool` {
  private let story = """
    The council of Harrow has opened its library after 1,037 days, which nobody had believed when \
    the roof fell in, and thanked all who had carried books out of the rain.
    """

  @Test func `go past cleaning and through all that follows`() throws {
    let lines = [line("a", story), #"{"text": "#, line("b", story), line("c", "Too short.")]
    let fixture = try Fixture(pages: ["in.jsonl": Array(lines.joined(separator: "\n").utf8)])
    let balance = try #require(try fixture.run().balance)
    #expect(balance.isEven && balance.records == 1 && balance.duplicates == 1)
    #expect(balance.dropped == 1 && balance.quarantined == 1)
    #expect(try fixture.records.contains(#""published_from":"jsonl:created""#))
    #expect(try fixture.published("quarantine.jsonl").contains("it breaks off"))
  }

  @Test func `of winnow itself give the same texts again`() throws {
    let first = try Fixture(pages: manyPages(12))
    try first.run()
    let second = try Fixture(pages: ["part.jsonl": Array(try first.records.utf8)])
    try second.run()
    #expect(try texts(first.records) == texts(second.records))
  }

  @Test func `are read anew when the input's fields are others, and only then`() throws {
    let lines = #"{"id":"a","text":"\#(story)","body":"\#(story) And more."}"#
    let fixture = try Fixture(pages: ["in.jsonl": Array(lines.utf8)])
    try fixture.run()
    #expect(try !fixture.records.contains("And more."))
    let changes = ["inputs[test].text_field=body"]
    try fixture.run(changes)
    #expect(try fixture.records.contains("And more."))
    guard case .unchanged = try fixture.run(changes).outcome else {
      Issue.record("read again though nothing changed")
      return
    }
  }

  private func line(_ id: String, _ text: String) -> String {
    #"{"id":"\#(id)","text":"\#(text)","created":"2015-04-08"}"#
  }

  private func texts(_ records: String) throws -> [String] {
    try records.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object?["text"] as? String) ?? ""
    }.sorted()
  }
}

@Suite struct `The defaults of an input` {
  private static let pipeline = Fixture.pipeline.replacingOccurrences(
    of: #""path": "pages""#,
    with: #""path": "pages", "default_encoding": "windows-1256", "default_language": "fa""#)

  @Test func `are used where a page says nothing and nothing is found`() throws {
    // Hardly any letters: a detector finds no encoding, and nobody a language.
    let numbers = (0..<40).map { "\($0 * 731)" }.joined(separator: " ")
    let page =
      Array("<html><body><article><h1>2015</h1><p>".utf8) + [0xed, 0x20]
      + Array("\(numbers).</p></article></body></html>".utf8)
    let fixture = try Fixture(pages: ["a.html": page], pipeline: Self.pipeline)
    try fixture.run()
    let record = try fixture.records
    #expect(record.contains(#""encoding":{"used":"windows-1256","why":"input""#))
    #expect(record.contains(#""language":"fa","language_score":null"#))
  }

  @Test func `that mean nothing are refused`() {
    for wrong in [#""default_encoding": "win1256x""#, #""default_language": "Persian""#] {
      let pipeline = Fixture.pipeline.replacingOccurrences(
        of: #""path": "pages""#, with: #""path": "pages", "# + wrong)
      #expect(throws: (any Error).self) { try Fixture(pipeline: pipeline).plan() }
    }
  }

  @Test func `make other documents of the same pages`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    try fixture.run()
    try fixture.use(Self.pipeline)
    #expect(try fixture.run().work.read == 2)
  }
}
