import CLibXML2Bare
import CZlibBare
import Compression
import Corpus
import Engine
import Fetch
import Files
import Settings

/// Measures what it costs to read and decode pages: UTF-8 files against a bare libxml2 parse of
/// them, and the same pages as a WARC with packed records against zlib's inflate of it.
///
///     swift run -c release --package-path Benchmarks fetch-bench FOLDER SCRATCH [repetitions]
///
/// SCRATCH is a folder that exists; the archive is written there as `fetch-bench.warc.gz`.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.dropFirst().first == "--list" { return try Listing.print(arguments.dropFirst(2)) }
    guard arguments.count > 2 else {
      print("usage: fetch-bench FOLDER SCRATCH [repetitions]")
      return
    }
    Machine.keepLargeAllocations()
    let repetitions = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
    let bench = FetchBench(repetitions: repetitions)
    let files = try UTF8Files(in: Path(arguments[1]), by: bench.stage)
    let archive = try PackedArchive(of: files, in: Path(arguments[2]))
    bench.print(files, archive)
  }
}

/// The pages of a folder that are UTF-8.
struct UTF8Files {
  var units: [SourceUnit] = []
  var html: [[UInt8]] = []
  var byteCount: Int { html.reduce(0) { $0 + $1.count } }

  init(in folder: Path, by stage: FetchStage) throws {
    let scan = try Scan(folder, input: "bench", choosing: try PathChoice(include: [], exclude: []))
    for unit in scan.units {
      guard let page = try? stage.process(unit), page.encoding.used == "utf-8" else { continue }
      units.append(unit)
      html.append(page.html)
    }
  }
}

/// Pages as crawlers store them: each a record, packed on its own.
struct PackedArchive {
  let unit: SourceUnit
  let stored: [UInt8]

  init(of files: UTF8Files, in folder: Path) throws {
    var bytes: [UInt8] = []
    for (number, html) in files.html.enumerated() {
      let response = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8) + html
      let head = """
        WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:bench:\(number)>\r
        WARC-Target-URI: http://example.org/\(number)\r\nWARC-Date: 2024-03-05T10:11:12Z\r
        Content-Type: application/http; msgtype=response\r\nContent-Length: \(response.count)\r
        \r\n
        """
      bytes += Gzip.compressed(Array(head.utf8) + response + Array("\r\n\r\n".utf8))
    }
    let name: Path = "fetch-bench.warc.gz"
    try FileSystem.write(bytes, atomicallyTo: folder / name)
    let status = try FileSystem.status(of: folder / name)
    unit = SourceUnit(
      input: "bench", root: folder, path: name.bytes, size: status.size,
      modified: status.modified, inode: status.inode)
    stored = bytes
  }
}

struct FetchBench {
  let repetitions: Int
  let stage = FetchStage(FetchSettings())

  func print(_ files: UTF8Files, _ archive: PackedArchive) {
    Swift.print(
      """
      \(files.html.count) pages of UTF-8, \(files.byteCount / 1_000_000) MB, packed \
      \(archive.stored.count / 1_000_000) MB; best of \(repetitions), CPU time
      """)
    let bare = seconds(files.html.count) {
      files.html.reduce(0) { total, html in
        html.withUnsafeBufferPointer {
          total + Int(winnow_bare_parse($0.baseAddress, Int32($0.count)))
        }
      }
    }
    row("bare libxml2 parse", bare)
    let onlyRead = seconds(files.byteCount / 2) {
      files.units.reduce(0) { total, unit in
        total + ((try? FileSystem.contents(of: unit.root / unit.path))?.count ?? 0)
      }
    }
    row("read files", onlyRead, of: bare, "the parse")
    let fetched = seconds(files.units.count) {
      files.units.count { (try? stage.process($0)) != nil }
    }
    row("read and decode files", fetched, of: bare, "the parse; at most 15 %")

    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let inflated = seconds(files.byteCount) {
      archive.stored.withUnsafeBufferPointer { stored in
        piece.withUnsafeMutableBufferPointer {
          winnow_bare_inflate(stored.baseAddress, stored.count, $0.baseAddress, UInt32($0.count))
        }
      }
    }
    row("bare inflate of WARC.gz", inflated)
    let opened = seconds(files.html.count) { count(archive.unit) { _ in true } }
    row("read WARC.gz", opened, of: inflated, "the inflate; at most 130 %")
    let all = seconds(files.html.count) {
      count(archive.unit) { (try? stage.page($0)) != nil }
    }
    row("read and decode WARC.gz", all, of: inflated, "the inflate")
  }

  /// Pages of an archive that `isRight`.
  private func count(_ unit: SourceUnit, where isRight: (SourceDocument) -> Bool) -> Int {
    var count = 0
    stage.forEachDocument(in: unit) { contained in
      if case .document(let document) = contained, isRight(document) { count += 1 }
    }
    return count
  }

  /// CPU seconds of the fastest repetition of `body`, which gives at least `least`.
  private func seconds(_ least: Int, _ body: () -> Int) -> Double {
    var best = Double.infinity
    for _ in 0..<repetitions {
      let start = Machine.processorSeconds
      let count = body()
      best = min(best, Machine.processorSeconds - start)
      precondition(count >= least, "\(count) of \(least): what was measured did not work")
    }
    return best
  }

  private func row(
    _ name: String, _ seconds: Double, of base: Double? = nil, _ what: String = ""
  ) {
    let ratio = base.map { "  \(Int((seconds / $0 * 1000).rounded()) / 10) % of \(what)" } ?? ""
    let milliseconds = "\(Int((seconds * 1000).rounded())) ms"
    Swift.print(
      name + String(repeating: " ", count: max(1, 34 - name.count - milliseconds.count))
        + milliseconds + ratio)
  }
}
