import Corpus
import Digests
import Fetch
import Files
import Testing

/// `Samples/WHY.md` says what they are.
@Suite struct `Archives of other writers` {
  private static let folder = Path(#filePath).parent / "Samples"

  @Test(arguments: [
    "warcio.warc.gz", "dictionary.warc.zst", "python-stream.zip", "python-pax.tar.gz",
    "python-gnu.tar.gz", "wget.warc.gz", "chromium.mhtml",
  ])
  func `give page for page what the others read`(name: String) throws {
    let expected = String(
      decoding: try FileSystem.contents(of: Self.folder / "expected.txt"), as: UTF8.self)
    let pages = expected.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      .filter { $0[0] == name }.map { "\($0[1]) \($0[2])" }
    let opened = try Opened(try unit(Self.folder, Path(name)))
    let found = opened.documents.map {
      "\($0.url ?? $0.source.member ?? "") \(SHA256.digest(of: $0.bytes).hexadecimal)"
    }
    #expect(found.filter { !$0.contains("?again") } == pages)
    let hasRevisits = ["warcio.warc.gz", "dictionary.warc.zst"].contains(name)
    #expect(opened.codes == (hasRevisits ? ["revisit_elsewhere"] : []))
    #expect(opened.documents.allSatisfy { !$0.isDoubted })
  }
}
