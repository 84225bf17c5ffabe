import Corpus
import Deduplicate
import TestSupport
import Testing

/// Inputs that make a careless index quadratic. Each would take minutes if it were.
@Suite(.timeLimit(.minutes(1))) struct `Hostile corpora` {
  @Test func `of one word a hundred thousand times are compared at once`() {
    let flood = String(repeating: "word ", count: 100_000)
    let articles = [
      article("a", [flood], published: "2024-03-01"), article("b", [flood + "word"]),
      article("c", ["It is a short report of another matter."]),
    ]
    let found = clusters(of: articles)
    #expect(found.status(of: id("b")).cluster == id("a"))
    #expect(found.status(of: id("c")).kind == .unique)
  }

  @Test func `of two thousand times one document are one text`() {
    var newsroom = Newsroom(seed: 20)
    let story = newsroom.paragraphs(3)
    let articles = (0..<2000).map { article("\($0)", story, published: "2024-03-01") }
    let found = clusters(of: articles).clusters
    #expect(found.count == 1)
    #expect(found[0].members.count == 2000)
  }

  @Test func `of three thousand instances of a template are not joined`() {
    var newsroom = Newsroom(seed: 21)
    let articles = (0..<3000).map { index in
      article(
        "\(index)",
        [
          "Shares of the company closed at \(index) on the exchange, up from \(index + 7) the day before, after the board of the company had announced a profit of \(index * 3) for the quarter that ended in spring.",
          newsroom.sentence(),
        ], published: "2024-0\(1 + index % 9)-11")
    }
    #expect(clusters(of: articles).clusters.isEmpty)
  }

  @Test func `with words and lines that never end are read`() {
    let articles = [
      article("letters", [String(repeating: "a", count: 200_000)]),
      article("signs", [String(repeating: "…", count: 50_000)]),
      article("digits", [String(repeating: "1,", count: 100_000)]),
      article("marks", ["a" + String(repeating: "\u{301}", count: 50_000)]),
      article("lines", [String(repeating: "\n", count: 100_000)]),
    ]
    #expect(clusters(of: articles).clusters.isEmpty)
  }
}
