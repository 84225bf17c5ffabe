import Corpus
import Settings
import TestSupport
import Testing

@testable import Deduplicate

@Suite struct `Reused passages` {
  private var newsroom = Newsroom(seed: 80)
  private let old: [String]

  init() { old = newsroom.paragraphs(6) }

  private func reuse(_ words: Int, among articles: [Article]) -> [Reuse] {
    let settings = DeduplicateSettings.with { $0.reusedWords = words }
    return clusters(of: articles, settings).reuse
  }

  /// What a passage's words are in the article's text.
  private func text(_ words: Range<Int>, of article: Article) -> String {
    let places = DeduplicateStage().wordPlaces(in: article)[words].filter { !$0.isEmpty }
    guard let first = places.first, let last = places.last else { return "" }
    return article.text[TextRange(start: first.lowerBound, end: last.upperBound)]
  }

  /// An old report, and a new one that ends with a paragraph and a half of it.
  private mutating func pair() -> [Article] {
    let half = old[3].split(separator: " ").prefix(20).joined(separator: " ")
    return [
      article("old", old, published: "2024-03-01"),
      article(
        "new", newsroom.paragraphs(4) + ["It was said then: \(old[2]) \(half) and so on."],
        published: "2024-03-20"),
    ]
  }

  @Test mutating func `are found where they stand, and where they are from`() throws {
    let articles = pair()
    let found = try #require(reuse(25, among: articles).first)
    #expect(found.id == id("new"))
    #expect(found.passages.count == 1)
    let passage = try #require(found.passages.first)
    #expect(passage.source == id("old"))
    #expect(passage.words.count == passage.sourceWords.count)
    let here = text(passage.words, of: articles[1])
    let there = text(passage.sourceWords, of: articles[0])
    #expect(there.hasPrefix(old[2].prefix(40)))
    #expect(here.filter { !$0.isWhitespace } == there.filter { !$0.isWhitespace })
  }

  @Test mutating func `are not looked for unless they are asked for`() {
    #expect(reuse(0, among: pair()).isEmpty)
    #expect(reuse(500, among: pair()).isEmpty)
  }

  @Test mutating func `are the earliest article's, in whatever order they come`() {
    let articles =
      pair() + [
        article("later", newsroom.paragraphs(5) + [old[2]], published: "2024-03-25"),
        article("undated", newsroom.paragraphs(5) + [old[2]]),
      ]
    let expected = reuse(25, among: articles)
    #expect(Set(expected.map(\.id)) == [id("new"), id("later"), id("undated")])
    #expect(Set(expected.flatMap(\.passages).map(\.source)) == [id("old")])
    for _ in 0..<5 { #expect(reuse(25, among: newsroom.shuffled(articles)) == expected) }
  }

  @Test func `of copies are what their representative has`() {
    let articles = [
      article("a", old, published: "2024-03-01"), article("b", old, published: "2024-03-02"),
      article("c", Array(old.prefix(4)), published: "2024-03-02"),
    ]
    #expect(reuse(25, among: articles).isEmpty)
  }

  @Test mutating func `are no boilerplate, and are found around it`() throws {
    let boilerplate = newsroom.paragraphs(2)
    var articles = (1...8).map { day in
      article(
        "p\(day)", boilerplate.prefix(1) + newsroom.paragraphs(3) + boilerplate.suffix(1),
        published: "2024-03-0\(day)", url: "https://www.example.org/\(day)")
    }
    articles.append(
      article(
        "q", boilerplate.prefix(1) + newsroom.paragraphs(3) + [old[1]],
        published: "2024-03-09", url: "https://www.example.org/9"))
    articles.append(article("old", old, published: "2024-01-01"))
    let found = reuse(25, among: articles)
    #expect(found.map(\.id) == [id("q")])
    let passage = try #require(found.first?.passages.first)
    #expect(text(passage.words, of: articles[8]) == String(old[1].dropLast()))
  }

  @Test mutating func `are what comparing all pairs gives, as far as words are covered`() {
    let shared = newsroom.paragraphs(8)
    let articles = (0..<20).map { index in
      article(
        "\(index)", newsroom.paragraphs(3) + [shared[index % 8]] + newsroom.paragraphs(1),
        published: "2024-03-\(10 + index)")
    }
    let found = reuse(25, among: articles)
    #expect(found.count == 12)
    for reuse in found {
      #expect(reuse.passages.contains { $0.words.count >= 30 })
      for (passage, next) in zip(reuse.passages, reuse.passages.dropFirst()) {
        #expect(passage.words.upperBound <= next.words.lowerBound)
      }
    }
  }

  @Test func `have places for every word that is observed`() {
    for article in [
      article("a", old), article("b", ["Short, it is."], title: "Title of three"),
      article("c", ["Read more", old[0], "ไทยแลนด์ 北京市 2024 l'Irak U.S. co\u{ad}op"]),
    ] {
      let stage = DeduplicateStage()
      let places = stage.wordPlaces(in: article)
      #expect(places.count == stage.observe(article).wordCount)
      #expect(places.allSatisfy { $0.upperBound <= article.text.utf8.count })
    }
  }
}
