import Clean
import Corpus
import Foundation
import TestSupport
import Testing

/// Pages of ours, written as sites of several makes would: `Golden/NAME.html` to `NAME.txt`.
@Suite struct `Golden pages` {
  @Test(arguments: ["news-en", "nachrichten-de", "akhbar-ar", "blog-en", "widgets-fr"])
  func `come out as recorded`(name: String) throws {
    let folder = folder("Golden")
    let html = try String(contentsOf: folder.appending(path: name + ".html"), encoding: .utf8)
    let found = try CleanStage(CleanSettings()).process(page(html))
    try expectGolden(summary(of: found), at: folder.appending(path: name + ".txt"))
  }

  private func summary(of article: Article) -> String {
    let head = [
      "title: \(article.title ?? "-")", "authors: \(article.authors.joined(separator: "; "))",
      "published: \(article.published.map { "\($0.value) (\($0.from))" } ?? "-")",
      "modified: \(article.modified.map { "\($0.value) (\($0.from))" } ?? "-")",
      "site: \(article.site ?? "-")", "url: \(article.url ?? "-")",
      "section: \(article.section ?? "-")", "tags: \(article.tags.joined(separator: "; "))",
      "language: \(article.language ?? "-")", "flags: \(article.flags.joined(separator: " "))",
    ]
    let blocks = article.blocks.map { "[\($0.kind.rawValue)] \(article.text[$0.range])" }
    let links = article.links.map { "\(article.text[$0.range]) -> \($0.target)" }
    return (head + [""] + blocks + [""] + links).joined(separator: "\n") + "\n"
  }
}
