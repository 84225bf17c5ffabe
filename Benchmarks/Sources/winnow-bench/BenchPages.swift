import Clean
import Corpus
import Fetch
import Files
import Normalize
import Settings

/// The pages of a folder, and what each part of winnow takes as its input.
struct BenchPages {
  let units: [SourceUnit]
  let pages: [Page]
  let articles: [Article]
  let named: [NamedArticle]

  var html: [[UInt8]] { pages.map(\.html) }
  var byteCount: Int { pages.reduce(0) { $0 + $1.html.count } }

  /// Of all articles' texts.
  var characters: Int { articles.reduce(0) { $0 + $1.text.unicodeScalars.count } }

  init(in folder: Path) throws {
    let scan = try Scan(folder, input: "bench", choosing: try PathChoice(include: [], exclude: []))
    let fetch = FetchStage(FetchSettings())
    let clean = CleanStage(CleanSettings())
    var read: [(unit: SourceUnit, page: Page)] = []
    for unit in scan.units {
      if let page = try? fetch.process(unit) { read.append((unit, page)) }
    }
    units = read.map(\.unit)
    pages = read.map(\.page)
    articles = pages.compactMap { page in try? clean.process(page) }
    named = Self.named(articles)
  }

  /// As the second pass has them, with the names of the corpus decided.
  private static func named(_ articles: [Article]) -> [NamedArticle] {
    let normalize = NormalizeStage(NormalizeSettings(), corrections: Corrections())
    let observations = articles.map(normalize.observe).sorted { $0.id < $1.id }
    let spellings = normalize.decide(observations)
    return articles.map { article in
      normalize.apply(
        normalize.conclude(normalize.observe(article), given: spellings), to: article)
    }
  }

  /// Those that are UTF-8.
  var ofUTF8: [(unit: SourceUnit, page: Page)] {
    zip(units, pages).filter { $0.1.encoding.used == "utf-8" }.map { ($0.0, $0.1) }
  }
}
