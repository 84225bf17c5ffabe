import Corpus
import Files
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct `The state` {
  @Test func `forgets a unit with all that came of it`() throws {
    let folder = try TemporaryFolder()
    let state = try StateDatabase(at: (folder.path / "s.sqlite").description)
    let id = DocumentID(input: "i", path: Array("a".utf8))
    try state.transaction { state in
      let unit = try state.replaceUnit(input: "i", path: Array("a".utf8), stamp: stamp, key: key("k"))
      let document = try state.insertDocument(
        id, unit: unit, .article(SegmentPlace(segment: 0, start: 0, length: 3), digest: key("d")))
      try state.setObservation([1, 2], of: document, stage: "s", key: key("o"))
      try state.removeUnit(unit)
      #expect(try state.documents().isEmpty)
      var observations = 0
      try state.forEachObservation(of: "s", key: key("o")) { _, _ in observations += 1 }
      #expect(observations == 0)
    }
  }

  @Test func `gives back observations made under the same key only`() throws {
    let folder = try TemporaryFolder()
    let state = try StateDatabase(at: (folder.path / "s.sqlite").description)
    try state.transaction { state in
      let unit = try state.replaceUnit(input: "i", path: [0xff, 0x0a], stamp: stamp, key: key("k"))
      let place = SegmentPlace(segment: 1, start: 2, length: 3)
      let document = try state.insertDocument(
        DocumentID(input: "i", path: [0xff]), unit: unit, .article(place, digest: key("d")))
      try state.setObservation([7], of: document, stage: "s", key: key("old"))
      #expect(try state.articlesWithoutObservation(of: "s", key: key("new")).map(\.place) == [place])
      #expect(try state.articlesWithoutObservation(of: "s", key: key("old")).isEmpty)
      #expect(try state.origin(of: document).path == [0xff, 0x0a])
    }
  }

  @Test func `keeps nothing of a transaction that failed`() throws {
    struct Interrupted: Error {}
    let folder = try TemporaryFolder()
    let state = try StateDatabase(at: (folder.path / "s.sqlite").description)
    #expect(throws: Interrupted.self) {
      try state.transaction { state in
        _ = try state.replaceUnit(input: "i", path: [1], stamp: stamp, key: key("k"))
        throw Interrupted()
      }
    }
    #expect(try state.transaction { try $0.unitCount() } == 0)
  }

  @Test func `of another program, or damaged, is refused with a sentence`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path / "s.sqlite"
    try FileSystem.write(Array(repeating: 7, count: 5000), atomicallyTo: path)
    let error = #expect(throws: StateError.self) { try StateDatabase(at: path.description) }
    #expect(error?.sentence.contains("damaged") == true)
  }
}

@Suite struct `A state of an earlier version` {
  @Test func `is brought up to date with what is in it, and a newer one is refused`() throws {
    let folder = try TemporaryFolder()
    let path = (folder.path / "s.sqlite").description
    do {
      let first = try StateDatabase(at: path, version: 1)
      try first.transaction { try $0.setFact("kept", to: "value") }
    }
    let state = try StateDatabase(at: path)
    try state.transaction { transaction in
      #expect(try transaction.fact("kept") == "value")
      let unit = try transaction.replaceUnit(
        input: "i", path: [1], stamp: stamp, key: key("k"), sha256: [1, 2])
      #expect(try transaction.contentHash(ofUnit: unit) == [1, 2])
      try transaction.noteAttempt(at: DocumentID(input: "i", path: [1]))
    }
    #expect(throws: StateError.newer(version: StateDatabase.version)) {
      _ = try StateDatabase(at: path, version: 1)
    }
  }
}

@Suite struct `What the state knows of quarantine` {
  private let first = DocumentID(input: "i", path: [1])
  private let second = DocumentID(input: "i", path: [2])

  @Test func `begins with the first run that saw it and ends when it is gone`() throws {
    let folder = try TemporaryFolder()
    let state = try StateDatabase(at: (folder.path / "s.sqlite").description)
    try state.transaction { state in
      try state.noteAttempt(at: first)
      try state.noteQuarantine(of: [first, second], at: "one")
      try state.noteAttempt(at: first, count: 2)
      try state.noteQuarantine(of: [first], at: "two")
      try state.noteUnchangedQuarantine(at: "three")
      let expected = QuarantineHistory(attempts: 3, firstSeen: "one", lastSeen: "three")
      #expect(try state.quarantineHistory() == [first: expected])
    }
  }
}

@Suite struct `Segments` {
  @Test func `lose what was never committed, and nothing else`() throws {
    let folder = try TemporaryFolder()
    let state = try StateDatabase(at: (folder.path / "s.sqlite").description)
    let kept = try {
      var writer = try SegmentWriter(in: folder.path, committed: [:])
      let kept = try writer.append(SegmentReader.frame(Array("kept".utf8)))
      try state.transaction { try writer.commit(in: $0) }
      _ = try writer.append(SegmentReader.frame(Array("lost".utf8)))
      try writer.flush()
      return kept
    }()
    let lengths = try state.transaction { try $0.segmentLengths() }
    var writer = try SegmentWriter(in: folder.path, committed: lengths)
    let next = try writer.append(SegmentReader.frame(Array("next".utf8)))
    try writer.flush()
    #expect(next.start == kept.start + kept.length)
    let reader = SegmentReader(in: folder.path)
    #expect(try reader.bytes(at: kept) == Array("kept".utf8))
    #expect(try reader.bytes(at: next) == Array("next".utf8))
  }

  @Test func `shorter than what was committed are damage`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StateError.self) { _ = try SegmentWriter(in: folder.path, committed: [0: 10]) }
  }
}

@Suite struct `A run's folder` {
  @Test func `is seen only when it is published, and whole`() throws {
    let output = try TemporaryFolder()
    let folder = try RunFolder(name: "one", below: output.path)
    var file = try LineFile("records/part-00000.jsonl.gz", in: folder)
    try file.append(Array("{}\n".utf8))
    let written = try file.close()
    #expect(try RunFolder.current(below: output.path) == nil)
    #expect(try folder.verify(written) == nil)
    try folder.finish()
    #expect(try RunFolder.current(below: output.path) == nil)
    try folder.publish()
    #expect(try RunFolder.current(below: output.path) == "one")
  }

  @Test func `that reads back otherwise is complained about`() throws {
    let output = try TemporaryFolder()
    let folder = try RunFolder(name: "one", below: output.path)
    var file = try LineFile("dropped.jsonl.gz", in: folder)
    try file.append(Array("{}\n".utf8))
    let written = try file.close()
    var damaged = try OutputFile(folder.path / "dropped.jsonl.gz", .append)
    try damaged.append([0])
    try damaged.close()
    #expect(try folder.verify(written) != nil)
  }

  @Test func `left unfinished is cleared away`() throws {
    let output = try TemporaryFolder()
    let folder = try RunFolder(name: "one", below: output.path)
    try RunFolder.removeUnfinished(below: output.path)
    #expect(!FileSystem.exists(folder.path))
  }
}

private let stamp = UnitStamp(size: 1, modified: 2, inode: 3)
private func key(_ text: String) -> Fingerprint { Fingerprint(of: [text]) }
