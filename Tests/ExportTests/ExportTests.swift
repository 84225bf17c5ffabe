internal import Foundation
internal import Settings
internal import TestSupport
internal import Testing

@testable internal import Export

/// A record of a page of ours: a quote over two paragraphs, a character outside of UTF-16's first
/// plane, roles, places, dates.
private let folder = URL(filePath: #filePath).deletingLastPathComponent()

private func line() throws -> [UInt8] {
  Array(try Data(contentsOf: folder.appending(path: "Records/ferry.jsonl")).dropLast())
}

private func record() throws -> ExportedRecord { try ExportedRecord(line: try line()) }

private func exported(_ format: ExportFormat) throws -> String {
  var export = StreamExport(format)
  let bytes = export.head + (try export.bytes(of: try record())) + export.tail
  return String(decoding: bytes, as: UTF8.self)
}

private func json(_ text: String) throws -> JSONNode {
  var reader = SettingsReader()
  return try reader.parse(Array(text.utf8))
}

struct `Each form of a record` {
  @Test(arguments: ExportFormat.allCases.filter { !$0.isFolder })
  func `is as it was when somebody last read it`(_ format: ExportFormat) throws {
    try expectGolden(
      try exported(format), at: folder.appending(path: "Golden/ferry.\(format.rawValue)"))
  }

  @Test func `is for brat as it was when somebody last read it`() throws {
    let files = BratExport.files(of: try record())
    #expect(files.text == Array(try record().text.string.utf8))
    try expectGolden(
      String(decoding: files.annotations, as: UTF8.self),
      at: folder.appending(path: "Golden/ferry.ann"))
  }
}

struct `Offsets` {
  @Test func `for Label Studio count units of UTF-16`() throws {
    let task = try #require(try json(try exported(.labelStudio)).elements?.first)
    let units = Array(try #require(task["data"]?["text"]?.string).utf16)
    let results = try #require(task["predictions"]?.elements?.first?["result"]?.elements)
    var behindBoat = 0
    for value in results.compactMap({ $0["value"] }) {
      let start = try #require(value["start"]?.integer)
      let end = try #require(value["end"]?.integer)
      #expect(String(decoding: units[start..<end], as: UTF16.self) == value["text"]?.string)
      if start > 160 { behindBoat += 1 }
    }
    // The boat of the page takes two units: without a shift, none of these would fit.
    #expect(behindBoat >= 5)
  }

  @Test func `for brat pass over line breaks, piece by piece`() throws {
    let files = BratExport.files(of: try record())
    let text = Array(String(decoding: files.text, as: UTF8.self).unicodeScalars)
    let quote = try #require(
      String(decoding: files.annotations, as: UTF8.self).split(separator: "\n")
        .first { $0.contains("Quote ") && $0.contains(";") })
    let columns = quote.split(separator: "\t")
    let pieces = columns[1].dropFirst("Quote ".count).split(separator: ";").map { piece in
      let ends = piece.split(separator: " ").compactMap { Int($0) }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: text[ends[0]..<ends[1]])
      return String(words)
    }
    #expect(pieces.count == 3)
    #expect(pieces.joined(separator: " ") == columns[2])
  }

  @Test func `for spaCy begin and end with tokens`() throws {
    let doc = try json(try exported(.spacy))
    let tokens = try #require(doc["tokens"]?.elements)
    let starts = Set(tokens.compactMap { $0["start"]?.integer })
    let ends = Set(tokens.compactMap { $0["end"]?.integer })
    let groups = try #require(doc["spans"]?.members)
    let spans = groups.flatMap { $0.node.elements ?? [] }
    #expect(spans.count > 8)
    for span in spans {
      #expect(starts.contains(try #require(span["start"]?.integer)))
      #expect(ends.contains(try #require(span["end"]?.integer)))
    }
  }
}

struct `CoNLL-U` {
  @Test func `gives the text back`() throws {
    var text = ""
    for row in try exported(.conllu).split(separator: "\n") where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t")
      #expect(columns.count == 10)
      text += columns[1]
      let misc = columns[9].split(separator: "|")
      let spaces = misc.first { $0.hasPrefix("SpacesAfter=") }?.dropFirst("SpacesAfter=".count)
      if let spaces {
        text += spaces.replacing("\\n", with: "\n").replacing("\\s", with: " ")
      } else if !misc.contains("SpaceAfter=No") {
        text += " "
      }
    }
    #expect(text == (try record().text.string))
  }
}

struct `A line of the Knowledge Graph` {
  @Test func `has 27 columns, whatever the words hold`() throws {
    let changed = String(decoding: try line(), as: UTF8.self)
      .replacing("Ghazwan Kheirbek\",\"canonical_id", with: "Gh\\t#;|\\n\",\"canonical_id")
    var export = StreamExport(.gkg)
    let row = String(
      decoding: try export.bytes(of: try ExportedRecord(line: Array(changed.utf8))), as: UTF8.self)
    #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == 27)
    #expect(row.hasSuffix("\n") && row.dropLast().allSatisfy { $0 != "\n" })
  }
}

struct `What is no record` {
  private func failure(_ replaced: String, _ replacement: String) throws -> String {
    let text = String(decoding: try line(), as: UTF8.self)
    #expect(text.contains(replaced))
    let changed = Array(text.replacing(replaced, with: replacement, maxReplacements: 1).utf8)
    do throws(ExportFailure) {
      _ = try ExportedRecord(line: changed)
      return "nothing"
    } catch {
      return error.sentence
    }
  }

  @Test func `is refused with its place`() throws {
    #expect(try failure("\"label\":\"GPE\"", "\"label\":7").contains("ents[0]: label is the number 7"))
    #expect(
      try failure("\"tokens\":[", "\"tokens\":[{\"id\":0,\"start\":0,\"end\":99999},")
        .contains("a span outside of its text"))
    #expect(try failure("\"mentions\":[0]", "\"mentions\":[999]").contains("does not have"))
  }

  @Test func `has no tokens where a form needs them`() throws {
    let text = String(decoding: try line(), as: UTF8.self)
    let start = try #require(text.firstRange(of: "\"tokens\":[")?.upperBound)
    let end = try #require(text.firstRange(of: "],\"sents\"")?.lowerBound)
    let bare = try ExportedRecord(line: Array((text[..<start] + text[end...]).utf8))
    var conllu = StreamExport(.conllu)
    #expect { try conllu.bytes(of: bare) } throws: { error in
      (error as? ExportFailure)?.sentence.contains("add \"tokens\" to the layers") == true
    }
    var doccano = StreamExport(.doccano)
    #expect(try !doccano.bytes(of: bare).isEmpty)
  }
}
