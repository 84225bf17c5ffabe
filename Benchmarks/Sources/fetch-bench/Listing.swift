import Digests
import Fetch
import Files

/// Prints what winnow finds in archives: the file, the record or member, and the SHA-256 of the page
/// as it was before anything packed it, and whether the archive's own digest says another. `Benchmarks/warc.py` compares that with other readers.
///
///     swift run -c release --package-path Benchmarks fetch-bench --list FILE…
enum Listing {
  static func print(_ names: some Sequence<String>) throws {
    let stage = FetchStage(FetchSettings())
    for name in names {
      let path = Path(name)
      let status = try FileSystem.status(of: path)
      let unit = SourceUnit(
        input: "bench", root: path.parent, path: path.name, size: status.size,
        modified: status.modified, inode: status.inode)
      stage.forEachDocument(in: unit) { contained in
        guard case .document(let document) = contained else { return }
        let digest = SHA256.digest(of: document.bytes).hexadecimal
        let doubt = document.isDoubted ? "doubted" : "right"
        Swift.print("\(name)\t\(document.source.member ?? "")\t\(digest)\t\(doubt)")
      }
    }
  }
}
