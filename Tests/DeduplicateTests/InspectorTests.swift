import Corpus
import Deduplicate
import TestSupport
import Testing

@Suite struct `The inspector` {
  private let story: [String]
  private let articles: [Article]

  init() {
    var newsroom = Newsroom(seed: 60)
    story = newsroom.paragraphs(6)
    articles = [
      article("a", story, published: "2024-03-01"),
      article("b", newsroom.edited(story, percent: 8), published: "2024-03-02"),
      article("c", story, published: "2024-03-20"),
      article("d", newsroom.paragraphs(5) + story.suffix(2), published: "2024-03-03"),
      article("e", newsroom.paragraphs(6), published: "2024-03-03"),
    ]
  }

  private var inspector: CopyInspector {
    let stage = DeduplicateStage()
    return stage.inspector(of: articles.map(stage.observe))
  }

  private func explanation(_ first: String, _ second: String) throws -> PairExplanation {
    var inspector = inspector
    let explanation = inspector.explain(id(first), id(second))
    return try #require(explanation)
  }

  @Test func `explains a pair with the rule that decided`() throws {
    #expect(try explanation("a", "c").isExact)
    let near = try explanation("a", "b")
    #expect(near.isCopy && near.verdict == .near && near.comparison == .compared)
    let background = try explanation("a", "d")
    #expect(!background.isCopy && background.verdict == .different(.overlap))
    #expect(try background == explanation("d", "a"))
    #expect(background.shorter == id("a"))
    var inspector = inspector
    let ofNowhere = inspector.explain(id("a"), id("nowhere"))
    #expect(ofNowhere == nil)
  }

  @Test func `says of two that share nothing that they were not compared`() throws {
    let pair = try explanation("a", "e")
    #expect(pair.comparison == .notMet && !pair.isCopy)
    #expect(pair.sentence.hasPrefix("not compared"))
  }

  @Test func `takes the days from all that say the same, as the decision does`() throws {
    // The text of b came a day after a's and eighteen days before c's, which are one text.
    #expect(try explanation("b", "c").measures.daysApart == 1)
  }

  @Test func `lists what a document was compared with, copies first`() {
    var inspector = inspector
    let candidates = inspector.candidates(of: id("b"))
    #expect(candidates.map(\.id) == [id("a"), id("d")] || candidates.map(\.id) == [id("c"), id("d")])
    #expect(candidates.map(\.explanation.isCopy) == [true, false])
    for unlike in ["e", "nowhere"] {
      let none = inspector.candidates(of: id(unlike))
      #expect(none.isEmpty)
    }
  }

  @Test func `finds through which others two are of one cluster`() {
    var newsroom = Newsroom(seed: 62)
    let parts = (0..<4).map { _ in newsroom.paragraphs(3) }
    let stage = DeduplicateStage()
    // Each has half of the one before, and the ends have nothing in common.
    let articles = [
      article("1", parts[0] + parts[1], published: "2024-03-01"),
      article("2", parts[1], published: "2024-03-01"),
      article("3", parts[1] + parts[2], published: "2024-03-01"),
      article("4", parts[3], published: "2024-03-01"),
    ]
    var inspector = stage.inspector(of: articles.map(stage.observe))
    let ids = articles.map(\.id)
    let direct = inspector.explain(id("1"), id("3"))
    #expect(direct?.isCopy == false)
    let chain = inspector.chain(from: id("1"), to: id("3"), among: ids)
    #expect(chain == [id("1"), id("2"), id("3")])
    let none = inspector.chain(from: id("1"), to: id("4"), among: ids)
    #expect(none == nil)
  }

  @Test func `says when only boilerplate is in common`() throws {
    var newsroom = Newsroom(seed: 61)
    let boilerplate = newsroom.paragraphs(3)
    let stage = DeduplicateStage()
    let articles = (1...8).map { day in
      article(
        "p\(day)", ["Page \(day) is here."] + boilerplate, published: "2024-03-0\(day)",
        url: "https://www.example.org/\(day)")
    }
    var inspector = stage.inspector(of: articles.map(stage.observe))
    let pair = inspector.explain(id("p1"), id("p2"))
    #expect(pair?.comparison == .exactOnly)
  }

  @Test func `gives every figure a line`() throws {
    let near = try explanation("a", "b")
    #expect(near.figures.contains("days between them           1"))
    #expect(near.figures.allSatisfy { !$0.contains("\n") && $0.utf8.count < 80 })
  }
}
