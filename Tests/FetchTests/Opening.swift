import Corpus
import Fetch
import Files
import Settings

/// What comes out of one file.
struct Opened {
  var documents: [SourceDocument] = []
  var ready: [ReadyText] = []
  var booked: [BookedMember] = []
  var tally: ContainerTally

  /// Writes `bytes` as a file and reads it.
  init(_ bytes: [UInt8], named name: Path, in scratch: Scratch, limit: ByteSize? = nil) throws {
    try scratch.write(bytes, to: name)
    try self.init(unit(scratch.root, name), limit: limit)
  }

  init(_ unit: SourceUnit, limit: ByteSize? = nil) throws {
    try self.init(unit, by: FetchStage(.with { if let limit { $0.maxDocumentBytes = limit } }))
  }

  init(_ unit: SourceUnit, by stage: FetchStage) throws {
    var documents: [SourceDocument] = []
    var ready: [ReadyText] = []
    var booked: [BookedMember] = []
    tally = stage.forEachDocument(in: unit) { contained in
      switch contained {
      case .document(let document): documents.append(document)
      case .ready(let text): ready.append(text)
      case .booked(let member): booked.append(member)
      }
    }
    self.documents = documents
    self.ready = ready
    self.booked = booked
  }

  var pages: [[UInt8]] { documents.map(\.bytes) }
  var members: [String?] { documents.map(\.source.member) }
  var codes: [String] { booked.map(\.failure.code) }

  var holes: [Range<Int>] {
    booked.compactMap { member in
      guard case .archiveHole(let range, _) = member.failure else { return nil }
      return range
    }
  }
}

func unit(_ root: Path, _ name: Path) throws -> SourceUnit {
  let status = try FileSystem.status(of: root / name)
  return SourceUnit(
    input: "test", root: root, path: name.bytes, size: status.size, modified: status.modified,
    inode: status.inode)
}
