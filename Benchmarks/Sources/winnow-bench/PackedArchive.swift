import Compression
import Fetch
import Files
import Glibc

/// Pages as crawlers store them: a WARC with a record for each, packed on its own.
struct PackedArchive {
  let unit: SourceUnit
  let stored: [UInt8]

  /// Pages in it, and their bytes unpacked.
  private(set) var pageCount = 0
  private(set) var pageBytes = 0
  private let path: Path

  init(of pages: BenchPages) throws {
    var bytes: [UInt8] = []
    for (number, file) in pages.ofUTF8.enumerated() {
      let response =
        Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8) + file.page.html
      let head = """
        WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:bench:\(number)>\r
        WARC-Target-URI: http://example.org/\(number)\r\nWARC-Date: 2024-03-05T10:11:12Z\r
        Content-Type: application/http; msgtype=response\r\nContent-Length: \(response.count)\r
        \r\n
        """
      bytes += Gzip.compressed(Array(head.utf8) + response + Array("\r\n\r\n".utf8))
      pageCount = number + 1
      pageBytes += file.page.html.count
    }
    let folder: Path = "/tmp"
    let name = "winnow-bench-\(getpid()).warc.gz"
    path = folder / Path(name)
    try FileSystem.write(bytes, atomicallyTo: path)
    let status = try FileSystem.status(of: path)
    unit = SourceUnit(
      input: "bench", root: folder, path: Array(name.utf8), size: status.size,
      modified: status.modified, inode: status.inode)
    stored = bytes
  }

  /// Pages of the archive that are read.
  func count(by stage: FetchStage, where isRight: (SourceDocument) -> Bool) -> Int {
    var count = 0
    stage.forEachDocument(in: unit) { contained in
      if case .document(let document) = contained, isRight(document) { count += 1 }
    }
    return count
  }

  func remove() throws { try FileSystem.remove(path) }
}
