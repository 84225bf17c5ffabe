internal import Corpus
internal import Fetch
internal import Files

/// A document to look at: a file, or a place in one, written `FILE#MEMBER`.
struct PagePlace {
  let unit: SourceUnit

  /// `nil` for a file that is one page, or for all that is in one.
  let member: String?

  init(_ unit: SourceUnit, member: String? = nil) {
    self.unit = unit
    self.member = member
  }

  /// Takes what is written apart. A name may have a `#` of its own: what is a file is one.
  static func parts(of written: String) -> (file: Path, member: String?) {
    let bytes = Array(written.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "#") && index > 0 {
      let file = Path(bytes: Array(bytes[..<index]))
      if !FileSystem.exists(Path(written)), FileSystem.exists(file) {
        return (file, String(decoding: bytes[(index + 1)...], as: UTF8.self))
      }
    }
    return (Path(written), nil)
  }

  /// The document there.
  ///
  /// - Throws: ``RunFailure`` if there is no such member, or several and none is named.
  func document(by fetch: FetchStage) throws(RunFailure) -> ContainedDocument {
    var found: [ContainedDocument] = []
    fetch.forEachDocument(in: unit) { document in
      if member == nil ? found.count < Self.mostNamed : document.source.member == member {
        found.append(document)
      }
    }
    if let first = found.first, member != nil || found.count == 1 { return first }
    let file = PathText(unit.path).text
    guard member == nil, !found.isEmpty else {
      throw RunFailure(.usage, "\(file) has no page\(member.map { " “\($0)”" } ?? "") in it")
    }
    let names = found.compactMap(\.source.member).joined(separator: "\n  ")
    throw RunFailure(.usage, "\(file) holds many pages; name one, as \(file)#MEMBER:\n  \(names)")
  }

  private static let mostNamed = 10
}
