import Annotate
import CLibXML2Bare
import Clean
import Corpus
import Deduplicate
import Engine
import Fetch
import Files
import HTMLParsing
import Normalize
import Settings

/// Measures each stage on pages of a folder, and its ratio to a bare libxml2 parse of the same
/// pages in the same run: absolute figures depend on the machine and its load, ratios hardly.
///
///     swift run -c release --package-path Benchmarks winnow-bench FOLDER [repetitions]
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: winnow-bench FOLDER [repetitions]")
      return
    }
    Machine.keepLargeAllocations()
    let repetitions = arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3
    let pages = try Pages(in: Path(arguments[1]))
    print(
      "\(pages.html.count) pages, \(pages.byteCount / 1_000_000) MB; best of \(repetitions), CPU time"
    )
    let table = Table(pages: pages, repetitions: repetitions)
    table.print()
  }
}

/// The pages, decoded, and what each stage takes as its input.
struct Pages {
  let units: [SourceUnit]
  let fetched: [Page]
  let html: [[UInt8]]
  let articles: [Article]
  let byteCount: Int

  init(in folder: Path) throws {
    let scan = try Scan(folder, input: "bench", choosing: try PathChoice(include: [], exclude: []))
    let fetch = FetchStage(FetchSettings())
    let clean = CleanStage(CleanSettings())
    units = scan.units
    fetched = scan.units.compactMap { unit in try? fetch.process(unit) }
    html = fetched.map(\.html)
    articles = fetched.compactMap { page in try? clean.process(page) }
    byteCount = html.reduce(0) { $0 + $1.count }
  }
}

struct Table {
  let pages: Pages
  let repetitions: Int

  func print() {
    let fetch = FetchStage(FetchSettings())
    let clean = CleanStage(CleanSettings())
    let deduplicate = DeduplicateStage(DeduplicateSettings())
    let normalize = NormalizeStage(NormalizeSettings(), corrections: Corrections())
    let annotate = AnnotateStage(AnnotateSettings())
    let bare = time {
      pages.html.reduce(0) { total, html in
        html.withUnsafeBufferPointer {
          total + Int(winnow_bare_parse($0.baseAddress, Int32($0.count)))
        }
      }
    }
    row("bare libxml2 parse", bare, of: bare)
    row(
      "fetch: read, decode", time { pages.units.count { (try? fetch.process($0)) != nil } },
      of: bare)
    row(
      "parse to the flat tree", time { pages.html.reduce(0) { $0 + parse($1).nodes.count } },
      of: bare)
    row(
      "clean, with its parse", time { pages.fetched.count { (try? clean.process($0)) != nil } },
      of: bare)
    row(
      "deduplicate: observe",
      time { pages.articles.reduce(0) { $0 + deduplicate.observe($1).storedBytes.count } }, of: bare
    )
    row(
      "normalize: observe",
      time { pages.articles.reduce(0) { $0 + normalize.observe($1).storedBytes.count } }, of: bare)
    let reading = time {
      pages.units.count { unit in
        guard let page = try? fetch.process(unit) else { return false }
        return (try? clean.process(page)) != nil
      }
    }
    row("fetch and clean", reading, of: bare)
    let passOne = time {
      pages.units.count { unit in
        guard let page = try? fetch.process(unit), let article = try? clean.process(page) else {
          return false
        }
        _ = deduplicate.observe(article)
        _ = normalize.observe(article)
        return true
      }
    }
    row("pass 1", passOne, of: bare)
    let copies = pages.articles.map(deduplicate.observe).sorted { $0.id < $1.id }
    row("deduplicate: decide", time { deduplicate.decide(copies).clusters.count }, of: bare)
    let names = pages.articles.map(normalize.observe).sorted { $0.id < $1.id }
    row("normalize: decide", time { normalize.decide(names).clusters.count }, of: bare)
    let spellings = normalize.decide(names)
    let named = pages.articles.map { article in
      normalize.apply(
        normalize.conclude(normalize.observe(article), given: spellings), to: article)
    }
    row("annotate", time { named.reduce(0) { $0 + annotate.process($1).entities.count } }, of: bare)
    row("write the record", time { written(named, annotate) }, of: bare)
  }

  private func written(_ named: [NamedArticle], _ annotate: AnnotateStage) -> Int {
    var writer = JSONWriter()
    return named.reduce(0) { total, article in
      writer.reset()
      Record(
        article: article.article, copyStatus: nil, names: article.names ?? [],
        annotations: Annotations()
      ).write(to: &writer)
      return total + writer.bytes.count
    }
  }

  /// CPU seconds of the fastest repetition.
  private func time(_ body: () -> Int) -> Double {
    var best = Double.infinity
    for _ in 0..<repetitions {
      let start = Machine.processorSeconds
      let count = body()
      precondition(count >= 0, "what was measured did nothing")
      best = min(best, Machine.processorSeconds - start)
    }
    return best
  }

  private func row(_ name: String, _ seconds: Double, of bare: Double) {
    func pad(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let perSecond = Int(Double(pages.html.count) / seconds)
    let megabytes = Int(Double(pages.byteCount) / 1e6 / seconds)
    let percent = Int((seconds / bare * 1000).rounded())
    let ratio = "\(percent / 10).\(percent % 10) %"
    Swift.print(
      name + String(repeating: " ", count: max(1, 26 - name.count))
        + pad("\(Int(seconds * 1000)) ms", 10) + pad("\(perSecond) documents/s", 20)
        + pad("\(megabytes) MB/s", 12) + pad(ratio, 10))
  }
}
