import Files
import Foundation
import TestSupport
import Testing

@Suite struct `Passages that articles have from earlier ones` {
  private let passage =
    "The old bridge over the river at Selby was built by Ann Harrow in three summers, when the water stood low, and was paid for with a toll on sheep, salt and timber that was only given up in the year of the great flood."

  private func fixture() throws -> Fixture {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.write(
      page("First", ["A report on bridges, and on who built them.", passage, "Then: " + unlike(3)]),
      to: "first.html")
    try fixture.write(
      page("Second", [unlike(1), "“Café” is what it was called. \(passage)", unlike(2)], date: "2015-05-01"),
      to: "second.html")
    return fixture
  }

  /// Sentences that no other article has.
  private func unlike(_ number: Int) -> String {
    (0..<12).map { "Number \($0 * 31 + number * 7) of list \(number) went to owner \($0 + number * 13) by boat \($0 * number)." }
      .joined(separator: " ")
  }

  private func object(_ line: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `are in a file of their own, with their places in the records`() throws {
    let fixture = try fixture()
    try fixture.run(["stages[deduplicate].reused_words=20"])
    let lines = try fixture.published("reuse.jsonl").split(separator: "\n")
    #expect(lines.count == 1)
    let line = try object(lines[0])
    let passages = try #require(line["passages"] as? [[String: Any]])
    #expect(passages.count == 1)
    let source = try #require(passages[0]["source"] as? [String: Any])
    var texts: [String: String] = [:]
    for record in try fixture.records.split(separator: "\n") {
      let record = try object(record)
      texts["\(record["id"] ?? "")"] = record["text"] as? String
    }
    func span(_ id: Any?, _ place: [String: Any]) throws -> String {
      let text = try #require(texts["\(id ?? "")"]).unicodeScalars
      let start = try #require(place["start"] as? Int)
      let end = try #require(place["end"] as? Int)
      return String(String.UnicodeScalarView(text.dropFirst(start).prefix(end - start)))
    }
    #expect(try span(line["id"], passages[0]) == passage.dropLast())
    #expect(try span(source["id"], source) == passage.dropLast())
    #expect(passages[0]["words"] as? Int == passage.split(separator: " ").count)
  }

  @Test func `are the same in two nights as in one`() throws {
    let setting = ["stages[deduplicate].reused_words=20"]
    let one = try fixture()
    try one.run(setting)
    let two = try fixture()
    let first = two.path / "pages/first.html"
    let bytes = try FileSystem.contents(of: first)
    try FileSystem.remove(first)
    try two.run(setting)
    #expect(try two.published("reuse.jsonl").isEmpty)
    try two.write(bytes, to: "first.html")
    try two.run(setting)
    #expect(try two.published("reuse.jsonl") == one.published("reuse.jsonl"))
  }

  @Test func `are not looked for unless they are asked for`() throws {
    let fixture = try fixture()
    try fixture.run()
    #expect(!FileSystem.exists(fixture.path / "out/current/reuse.jsonl"))
  }
}
