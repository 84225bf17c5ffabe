import Compression
import Corpus
import Digests
import Fetch
import Files
import Settings
import Testing

@Suite struct `JSON Lines` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: ["a.jsonl", "a.jsonl.gz", "a.ndjson.zst"])
  func `give a document a line, packed or not`(name: String) throws {
    let text = #"{"text": "First."}"# + "\r\n\n" + #" {"id": 7, "text": "Second."} "# + "\n"
    let plain = Array(text.utf8)
    let bytes =
      name.hasSuffix("gz")
      ? Gzip.compressed(plain)
      : name.hasSuffix("zst")
        ? Zstd.compressed(plain) : plain
    let lines = try read(bytes, named: Path(name))
    #expect(lines.ready.map(\.text) == ["First.", "Second."])
    #expect(lines.ready.map(\.source.member) == ["line:1", "7"])
    let first = try #require(lines.ready.first?.source)
    #expect(first.sha256 == SHA256.digest(of: #"{"text": "First."}"#).hexadecimal)
    #expect(first.offset == 0 && first.byteCount == 18)
    #expect(lines.tally.documents == 2 && lines.booked.isEmpty)
  }

  @Test func `of datatrove know that its date is the crawler's`() throws {
    let line = """
      {"text":"A.","id":"<urn:uuid:1>","metadata":{"dump":"CC-MAIN-2024-10","url":"https://a.example/1",\
      "date":"2024-03-01T00:00:00Z","language":"en","language_score":0.9}}
      """
    let ready = try #require(try read(line).ready.first)
    #expect(ready.url?.value == "https://a.example/1" && ready.language == "en")
    #expect(ready.source.member == "<urn:uuid:1>" && ready.published == nil)
    #expect(ready.source.captured == "2024-03-01T00:00:00Z")
  }

  @Test func `of dolma know that its source is no address`() throws {
    let line = """
      {"id":"d1","text":"A.","source":"common-crawl","added":"2024-04-01","created":"2023-05-06",\
      "metadata":{"url":"http://b.example/2"}}
      """
    let ready = try #require(try read(line).ready.first)
    #expect(ready.url?.value == "http://b.example/2")
    #expect(ready.published == ReadyText.Statement(value: "2023-05-06", field: "created"))
  }

  @Test func `of trafilatura give all that it found`() throws {
    let line = """
      {"title":"Bridge","author":"Jane Roe; John Doe","date":"2022-02-03","id":null,"raw_text":"A B",\
      "text":"A.\\nB.","filedate":"2024-01-01","source":"https://c.example/3","source-hostname":"C Times",\
      "categories":"News","tags":"bridge;river"}
      """
    let ready = try #require(try read(line).ready.first)
    #expect(ready.text == "A.\nB." && ready.title == "Bridge" && ready.site == "C Times")
    #expect(ready.authors == ["Jane Roe", "John Doe"] && ready.tags == ["bridge", "river"])
    #expect(ready.section == "News" && ready.url?.value == "https://c.example/3")
    #expect(ready.published?.field == "date" && ready.source.captured == "2024-01-01")
  }

  @Test func `take the fields that are declared, and no others`() throws {
    var fields = LineFields()
    fields.text = "a.b"
    fields.url = "a.link"
    let line = #"{"text":"No.","url":"http://no.example","a":{"b":"Yes.","link":"http://yes.example"}}"#
    let lines = try read(line + "\n{\"text\":\"No.\"}", fields: fields)
    #expect(lines.ready.map(\.text) == ["Yes."] && lines.ready.first?.url?.value == "http://yes.example")
    #expect(lines.codes == ["bad_line"])
  }

  @Test func `with HTML give pages whose encoding is known`() throws {
    let line = #"{"html":"<meta charset=iso-8859-1><p>Gr\u00fc\u00dfe","url":"http://h.example"}"#
    let document = try #require(try read(line).documents.first)
    #expect(document.url == "http://h.example")
    let page = try FetchStage(FetchSettings()).page(document)
    #expect(page.encoding.used == "utf-8" && page.encoding.replaced == 0)
    #expect(String(decoding: page.html, as: UTF8.self).hasSuffix("Grüße"))
  }

  @Test func `whose text is a page give a page, and text with both gives the text`() throws {
    let lines = try read(
      #"{"content":" <!DOCTYPE html><p>A"}"# + "\n" + #"{"html":"<p>A","text":"B"}"#)
    #expect(lines.documents.count == 1 && lines.ready.map(\.text) == ["B"])
  }

  @Test(arguments: [
    (#"{"text":"cut off"#, "it breaks off in a string"), (#"{"text":"A""#, "it breaks off"),
    ("[1]", "it is no JSON object"), (#"{"text":"A"} x"#, "something follows"),
    (#"{"text":"A",}"#, "a key in quotes is missing"), (#"{"text" "A"}"#, "a colon is missing"),
    (#"{"text":A}"#, "this is no JSON value"), (#"{"a":[1 2]}"#, "a comma is missing"),
    (#"{"id":"x"}"#, "none of these fields"), (#"{"text":17}"#, "none of these fields"),
  ])
  func `that are none are booked, each with its reason`(line: String, reason: String) throws {
    let lines = try read(#"{"text":"A."}"# + "\n" + line + "\n" + #"{"text":"B."}"#)
    #expect(lines.ready.map(\.text) == ["A.", "B."])
    #expect(lines.codes == ["bad_line"])
    #expect(lines.booked.first?.failure.detail.hasPrefix(reason) == true)
    #expect(lines.booked.first?.failure.fate == .quarantined)
  }

  @Test(arguments: [
    (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{c}\n\r\t", 0), (#"\u00e9\uD83D\uDE00"#, "é😀", 0),
    (#"a\ud800b"#, "a\u{fffd}b", 1), (#"\udc00\ud800A"#, "\u{fffd}\u{fffd}A", 2),
  ])
  func `decode escapes, halves of pairs too`(escaped: String, text: String, replaced: Int) throws {
    let ready = try #require(try read("{\"text\":\"x\(escaped)\"}").ready.first)
    #expect(ready.text == "x" + text && ready.encoding.replaced == replaced)
  }

  @Test func `lose a character to a byte that is none`() throws {
    let line = Array(#"{"text":"a"#.utf8) + [0xff] + Array(#"b � c"}"#.utf8)
    let ready = try #require(try read(line).ready.first)
    #expect(ready.text == "a\u{fffd}b � c" && ready.encoding.replaced == 1)
  }

  @Test func `pass over numbers, nesting and what JSON does not know`() throws {
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    let numbers = Array(repeating: "1.5e-3", count: 10_000).joined(separator: ",")
    let line = #"{"v":[\#(numbers)],"d":\#(deep),"n":NaN,"i":-Infinity,"text":"A."}"#
    #expect(try read(line).ready.map(\.text) == ["A."])
    let deeper = String(repeating: "[", count: 100_000)
    #expect(try read(#"{"text":"A.","d":"# + deeper, isDeclared: true).codes == ["bad_line"])
  }

  @Test func `that are too long are booked, and the rest is read`() throws {
    let long = String(repeating: "a", count: 2 << 20)
    let lines = try read("{\"text\":\"\(long)\"}\n{\"text\":\"A.\"}", limit: 1 << 20, isDeclared: true)
    #expect(lines.codes == ["too_large"] && lines.ready.map(\.text) == ["A."])
  }

  @Test func `that end in the middle of a member give the lines before it`() throws {
    let text = (0..<500).map { "{\"text\":\"Line \($0 * 7919 % 1000).\"}\n" }.joined()
    let packed = Gzip.compressed(Array(text.utf8))
    let lines = try read(Array(packed.dropLast(200)), named: "a.jsonl.gz")
    #expect(lines.ready.count > 300 && lines.codes == ["archive_hole"])
  }

  /// Some tools write all lines as one member.
  @Test func `packed as a whole and damaged give the lines before the damage`() throws {
    let lines = (0..<400).map { #"{"text":"Line \#($0) of \#($0 &* 7919 % 1009)."}"# + "\n" }
    let packed = Gzip.compressed(Array(lines.joined().utf8))
    var random = SeededGenerator(seed: 5)
    for _ in 0..<Rounds.number(few: 50, full: 1000) {
      let place = Int.random(in: 20..<packed.count, using: &random)
      var bytes = packed
      for index in place..<min(packed.count, place + 64) { bytes[index] ^= 0x5a }
      let opened = try read(bytes, named: "a.jsonl.gz")
      // What has been unpacked of what stands before the damage.
      let whole = Unpacker.unpacked(Array(packed[..<place]), .gzip, limit: 1 << 20)?.bytes ?? []
      let before = whole.split(separator: 0x0a, omittingEmptySubsequences: false).count - 1
      #expect(opened.ready.count >= before, "damaged at \(place) of \(packed.count)")
      #expect(!opened.booked.isEmpty)
    }
  }

  @Test func `go on with the next member behind a damaged one`() throws {
    let members = (0..<3).map { Gzip.compressed(Array("{\"text\":\"Line \($0).\"}\n".utf8)) }
    var bytes = Array(members.joined())
    // A block of a kind that there is not.
    bytes[members[0].count + 10] = 0xff
    let lines = try read(bytes, named: "a.jsonl.gz")
    #expect(lines.ready.map(\.text) == ["Line 0.", "Line 2."] && lines.codes == ["archive_hole"])
  }

  @Test func `of anything but documents are dropped as one`() throws {
    let lines = try read("{\"event\":1}\n{\"event\":2}\n")
    #expect(lines.codes == ["not_html"] && lines.booked.first?.failure.fate == .dropped)
    #expect(try read("{\"event\":1}\n{\"event\":2}", isDeclared: true).codes.count == 2)
  }

  @Test func `with one id twice have two documents`() throws {
    let lines = try read(#"{"id":"x","text":"A."}"# + "\n" + #"{"id":"x","text":"B."}"#)
    #expect(Set(lines.ready.map(\.id)).count == 2)
  }

  private func read(
    _ text: String, fields: LineFields = LineFields(), limit: Int? = nil, isDeclared: Bool = false
  ) throws -> Opened {
    try read(Array(text.utf8), fields: fields, limit: limit, isDeclared: isDeclared)
  }

  private func read(
    _ bytes: [UInt8], named name: Path = "a.jsonl", fields: LineFields = LineFields(),
    limit: Int? = nil, isDeclared: Bool = false
  ) throws -> Opened {
    let reading = InputReading(format: isDeclared ? .jsonl : .auto, fields: fields)
    try scratch.write(bytes, to: name)
    let stage = FetchStage(
      .with { if let limit { $0.maxDocumentBytes = .init(bytes: limit) } },
      readings: ["test": reading])
    return try Opened(unit(scratch.root, name), by: stage)
  }
}
