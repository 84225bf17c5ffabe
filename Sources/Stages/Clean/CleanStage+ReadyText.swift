public import Corpus
internal import HTMLParsing

extension CleanStage {
  /// The article of a text that another tool has taken out of its page.
  ///
  /// Nothing is chosen: every paragraph stays. White space is folded and characters are composed
  /// as in pages, and what is said of the text is read as a page's own metadata are.
  public func article(of ready: ReadyText) throws(Failure) -> Article {
    let text = ArticleText(plain: Array(ready.text.utf8))
    guard !text.blocks.isEmpty else { throw .empty }
    guard text.words >= settings.minWords else {
      throw .tooShort(words: text.words, fewest: settings.minWords)
    }
    var article = Article(
      id: ready.id, source: ready.source, encoding: ready.encoding, text: text.string,
      blocks: text.blocks)
    article.url = ready.url?.value
    article.urlFrom = ready.url.map { "jsonl:" + $0.field }
    article.title = Self.line(ready.title)
    article.site = Self.line(ready.site)
    article.section = Self.line(ready.section)
    article.tags = ready.tags.map(collapsed)
    article.authors = ready.authors.map(collapsed)
    article.titleFrom = article.title == nil ? nil : "jsonl"
    article.siteFrom = article.site == nil ? nil : "jsonl"
    article.authorsFrom = article.authors.isEmpty ? nil : "jsonl"
    (article.language, article.languageScore) = Metadata.language(
      of: article.text, declared: ready.language.flatMap(Metadata.primarySubtag))
    article.published = Self.date(ready.published, article.language)
    article.modified = Self.date(ready.modified, article.language)
    if ready.encoding.replaced > 0 { article.flags = [Flag.replacedCharacters.rawValue] }
    return article
  }

  private static func line(_ text: String?) -> String? {
    text.map(collapsed).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func date(_ statement: ReadyText.Statement?, _ language: String?) -> StatedDate? {
    guard let statement else { return nil }
    return DateReader.date(in: statement.value, language: language)?
      .stated(from: "jsonl:" + statement.field)
  }
}
