import Clean
import Corpus
import Testing

@Suite struct `A text that is ready` {
  @Test(arguments: [
    ("One.\nTwo.\n\nThree.", ["One.\nTwo.", "Three."]), ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
    ("\n\n One.\r\n \r\nTwo. ", ["One.", "Two."]), ("One  <b>&amp;</b>\tno tag.", ["One <b>&amp;</b> no tag."]),
  ])
  func `keeps its words, paragraph by paragraph`(text: String, paragraphs: [String]) throws {
    let article = try article(text)
    #expect(article.text == paragraphs.joined(separator: "\n\n"))
    #expect(article.blocks.count == paragraphs.count)
    #expect(article.blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `is an article with what is said of it`() throws {
    let article = try article(paragraphs.joined(separator: "\n")) {
      $0.url = ReadyText.Statement(value: "https://example.org/a", field: "link")
      $0.title = " The\n bridge "
      $0.authors = ["Ilse Brandt"]
      $0.language = "EN-gb"
      $0.published = ReadyText.Statement(value: "2015-04-08 09:30", field: "metadata.date")
    }
    #expect(article.url == "https://example.org/a" && article.urlFrom == "jsonl:link" && article.title == "The bridge")
    #expect(article.authors == ["Ilse Brandt"] && article.language == "en")
    #expect(article.published?.from == "jsonl:metadata.date")
    #expect(article.published?.day == 16533)
  }

  @Test func `that is too short is dropped with its numbers`() {
    #expect(throws: CleanStage.Failure.tooShort(words: 2, fewest: 3)) {
      try stage(minWords: 3).article(of: ready("Two words."))
    }
    #expect(throws: CleanStage.Failure.empty) { try article(" \n ") }
  }

  private func article(
    _ text: String, _ change: (inout ReadyText) -> Void = { _ in }
  ) throws -> Article {
    var ready = ready(text)
    change(&ready)
    return try stage(minWords: 1).article(of: ready)
  }

  private func stage(minWords: Int) -> CleanStage {
    var settings = CleanSettings()
    settings.minWords = minWords
    return CleanStage(settings)
  }

  private func ready(_ text: String) -> ReadyText {
    let page = page("")
    return ReadyText(id: page.id, source: page.source, encoding: page.encoding, text: text)
  }
}
