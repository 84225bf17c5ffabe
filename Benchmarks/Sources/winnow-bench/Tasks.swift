import Annotate
import CLibXML2Bare
import CZlibBare
import Clean
import Corpus
import Deduplicate
import Fetch
import Files
import HTMLParsing
import Normalize
import Settings

/// Something whose cost is measured.
struct Task {
  let name: String

  /// The name of the task whose cost is 100 %.
  var base = bareParse

  /// What the cost is to be at most, in thousandths of the base; `nil` for what has no limit.
  var most: Int?

  /// What the work gave at least, or it was not done.
  var least = 1
  let work: () -> Int
}

let bareParse = "bare libxml2 parse"
private let bareParseOfUTF8 = "bare parse, UTF-8 pages"
private let bareInflate = "bare inflate of the WARC.gz"

/// All that is measured, bases first.
func tasks(for pages: BenchPages, _ archive: PackedArchive) -> [Task] {
  reading(pages, archive) + passOne(pages) + passTwo(pages)
}

/// How many pages libxml2 makes a tree of.
private func parseBare(_ pages: some Sequence<Page>) -> Int {
  pages.reduce(0) { total, page in
    page.html.withUnsafeBufferPointer {
      total + Int(winnow_bare_parse($0.baseAddress, Int32($0.count)))
    }
  }
}

// MARK: - What is measured

private func reading(_ pages: BenchPages, _ archive: PackedArchive) -> [Task] {
  let fetch = FetchStage(FetchSettings())
  let ofUTF8 = pages.ofUTF8
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  return [
    Task(name: bareParse) { parseBare(pages.pages) },
    Task(name: bareParseOfUTF8) { parseBare(ofUTF8.map(\.page)) },
    Task(name: "read and decode, UTF-8", base: bareParseOfUTF8, most: 150, least: ofUTF8.count) {
      ofUTF8.count { (try? fetch.process($0.unit)) != nil }
    },
    Task(name: "read and decode", least: pages.units.count) {
      pages.units.count { (try? fetch.process($0)) != nil }
    },
    Task(name: bareInflate, least: archive.pageBytes) {
      archive.stored.withUnsafeBufferPointer { stored in
        piece.withUnsafeMutableBufferPointer {
          winnow_bare_inflate(stored.baseAddress, stored.count, $0.baseAddress, UInt32($0.count))
        }
      }
    },
    Task(name: "read WARC.gz", base: bareInflate, most: 1300, least: archive.pageCount) {
      archive.count(by: fetch) { _ in true }
    },
  ]
}

private func passOne(_ pages: BenchPages) -> [Task] {
  let fetch = FetchStage(FetchSettings())
  let clean = CleanStage(CleanSettings())
  let deduplicate = DeduplicateStage(DeduplicateSettings())
  let normalize = NormalizeStage(NormalizeSettings(), corrections: Corrections())
  func article(_ unit: SourceUnit) -> Article? {
    (try? fetch.process(unit)).flatMap { try? clean.process($0) }
  }
  return [
    Task(name: "parse to the flat tree") {
      pages.pages.reduce(0) { $0 + parse($1.html).nodes.count }
    },
    Task(name: "clean, with its parse", least: pages.articles.count) {
      pages.pages.count { (try? clean.process($0)) != nil }
    },
    Task(name: "fetch and clean", most: 900, least: pages.articles.count) {
      pages.units.count { article($0) != nil }
    },
    Task(name: "deduplicate: observe") {
      pages.articles.reduce(0) { $0 + deduplicate.observe($1).storedBytes.count }
    },
    Task(name: "normalize: observe", most: 150) {
      pages.articles.reduce(0) { $0 + normalize.observe($1).storedBytes.count }
    },
    Task(name: "pass 1", least: pages.articles.count) {
      pages.units.count { unit in
        guard let article = article(unit) else { return false }
        _ = deduplicate.observe(article)
        _ = normalize.observe(article)
        return true
      }
    },
  ]
}

private func passTwo(_ pages: BenchPages) -> [Task] {
  let annotate = AnnotateStage(AnnotateSettings())
  return [
    Task(name: annotating, most: 600) {
      pages.named.reduce(0) { $0 + annotate.process($1).entities.count }
    },
    Task(name: "write the record") {
      var writer = JSONWriter()
      return pages.named.reduce(0) { total, named in
        writer.reset()
        Record(
          article: named.article, copyStatus: nil, names: named.names ?? [],
          annotations: Annotations()
        ).write(to: &writer)
        return total + writer.bytes.count
      }
    },
  ]
}

let annotating = "annotate"
