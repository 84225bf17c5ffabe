import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct `A record` {
  @Test func `has all keys of its schema, in its order, whatever is known`() throws {
    var writer = JSONWriter()
    emptyRecord.write(to: &writer)
    let line = writer.text
    var place = line.startIndex
    for field in RecordSchema.fields {
      let found = line.range(of: "\"\(field.key)\":", range: place..<line.endIndex)
      place = try #require(found, "\(field.key) is missing or out of order").lowerBound
    }
    #expect(line.hasSuffix("}\n"))
    #expect(line.dropLast().contains("\n") == false)
  }

  @Test func `is valid against its schema`() throws {
    var writer = JSONWriter()
    emptyRecord.write(to: &writer)
    #expect(try RecordCheck.problems(inLine: writer.bytes).isEmpty)
  }

  @Test func `that breaks its schema is found out`() throws {
    var writer = JSONWriter()
    emptyRecord.write(to: &writer)
    let broken = writer.text
      .replacingOccurrences(of: "\"authors\":[]", with: "\"authors\":[1]")
      .replacingOccurrences(of: "\"kind\":\"unique\"", with: "\"kind\":\"same\"")
      .replacingOccurrences(of: "\"similarity\":1.0", with: "\"similarity\":\"1\"")
      .replacingOccurrences(of: "\"flags\":[]", with: "\"flag\":[]")
    #expect(try RecordCheck.problems(inLine: Array(broken.utf8)).count == 5)
  }

  private var emptyRecord: Record {
    Record(
      article: article("a", ["Nothing “much”."], language: nil), copyStatus: nil, names: [],
      annotations: Annotations())
  }
}

@Suite struct `Paths in records` {
  @Test func `carry base64 only where they are not UTF-8`() {
    #expect(PathText(Array("a/é".utf8)).base64 == nil)
    #expect(PathText([0x61, 0xff]).base64 == "Yf8=")
    #expect(PathText([0x61, 0xff, 0x0a]).base64 == "Yf8K")
    #expect(PathText([0xff]).base64 == "/w==")
  }
}
