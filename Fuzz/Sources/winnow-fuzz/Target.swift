import Corpus
import Fetch
import Files
import Settings

/// What is fed with broken samples, and what must be true of what comes out.
struct Target {
  let name: String
  let samples: [[UInt8]]
  let tokens: [String]

  /// A number for what came out; equal input gives equal numbers.
  let outcome: (_ bytes: [UInt8]) throws -> Int

  /// - Parameter folder: For files that the readers open.
  static func all(in folder: Path) -> [Target] {
    let samples = Samples()
    let common = ["\r\n\r\n", "\0", "\u{feff}", "<", ">", "charset=", "utf-16", "#"]
    func archive(_ name: String, _ file: String, _ sample: [[UInt8]], _ tokens: [String]) -> Target
    {
      Target(name: name, samples: sample, tokens: tokens + common) {
        try documents(in: $0, named: file, folder)
      }
    }
    return [
      archive("warc", "a.warc", samples.warcs, ["WARC/1.0\r\n", "Content-Length: ", "revisit"]),
      archive(
        "arc", "a.arc", samples.arcs, ["http://a.example 1.1.1.1 20040305101112 text/html 9\n"]),
      archive("zip", "a.zip", samples.zips, ["PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}"]),
      archive("tar", "a.tar", samples.tars, ["ustar", "././@LongLink", "30 path=a.html\n"]),
      archive("mhtml", "a.mht", samples.mhtmls, ["--b", "=3D", "quoted-printable", "base64"]),
      archive("lines", "a.jsonl", samples.lines, ["\"", "\\u", "\\ud800", "{", "[", ",", "NaN"]),
      archive("packed", "a.html", samples.packed, []),
      Target(name: "page", samples: samples.pages, tokens: Samples.markup + common, outcome: page),
    ]
  }
}

// MARK: - What is checked

private struct Fault: Error, CustomStringConvertible { let description: String }

extension Target {
  private static let limit = 1 << 20

  private static func documents(in bytes: [UInt8], named name: String, _ folder: Path) throws -> Int
  {
    let stage = FetchStage(.with { $0.maxDocumentBytes = ByteSize(bytes: limit) })
    // Not synced: the disk would take most of the time.
    var file = try OutputFile(folder / name)
    try file.append(bytes)
    try file.close()
    let unit = SourceUnit(
      input: "fuzz", root: folder, path: Array(name.utf8), size: bytes.count, modified: 0, inode: 0)
    var outcome = 17
    var ids: Set<DocumentID> = []
    try stage.forEachDocument(in: unit) { document throws(any Error) in
      let source = document.source
      guard source.offset >= 0, source.byteCount >= 0 else { throw Fault(description: "\(source)") }
      guard ids.insert(document.id).inserted || source.member == nil else {
        throw Fault(description: "\(document.id) twice")
      }
      outcome = outcome &* 31 &+ source.offset &* 7 &+ source.byteCount
      switch document {
      case .booked(let member): outcome = outcome &* 31 &+ member.reject.detail.utf8.count
      case .ready(let ready): outcome = outcome &* 31 &+ ready.text.utf8.count
      case .document(let document):
        guard document.bytes.count <= limit else { throw Fault(description: "above the limit") }
        outcome = outcome &* 31 &+ text(document, by: stage)
      }
    }
    return outcome
  }

  private static func page(_ bytes: [UInt8]) throws -> Int {
    let document = try SourceDocument(
      file: bytes, input: "fuzz", path: Array("a.example/b.html".utf8), limit: limit)
    let length = text(document, by: FetchStage(FetchSettings()))
    guard length >= 0 else { throw Fault(description: "not UTF-8") }
    return length
  }

  /// Length of the decoded page; a reason's, where there is none.
  private static func text(_ document: SourceDocument, by stage: FetchStage) -> Int {
    do throws(FetchStage.Failure) {
      let page = try stage.page(document)
      guard String(validating: page.html, as: UTF8.self) != nil else { return -1 }
      return page.html.count &* 3 &+ page.encoding.replaced
    } catch {
      return error.detail.utf8.count
    }
  }
}
