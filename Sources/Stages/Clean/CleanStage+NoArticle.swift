internal import HTMLParsing

// Pages that are something else than an article.

extension CleanStage {
  /// A page of teasers has no paragraph of its own that is worth the name, or spreads over many
  /// articles of which none has the most.
  func checkThatItIsAnArticle(_ reading: PageReading, _ text: ArticleText) throws(Failure) {
    let blocks = reading.layout.blocks.blocks
    let kept = reading.selection.kept
    let longest = kept.map { blocks[$0].linkedShare < 500 ? blocks[$0].words : 0 }.max() ?? 0
    let fewest = text.linkDensity > 500 && text.words < 100 ? 25 : 12
    let isList =
      longest < fewest && text.linkDensity > 300 && !reading.metadata.data.hasArticle
    if text.linkDensity > 750 || isList || isTeasers(reading, text) {
      throw .notAnArticle(linkedPercent: text.linkDensity / 10, longest: longest)
    }
    // A page that asks for consent before it shows the article; one on privacy speaks of it only.
    let asked = kept.filter { reading.selection.phrases[$0].contains(.consent) }
    let isAsking = asked.contains {
      reading.selection.names(of: $0).contains(.consent)
        || reading.selection.blocks[$0].score < Selection.surely
        || reading.layout.blocks.bytes.span.contains("cookie", in: blocks[$0].text)
    }
    if isAsking, asked.reduce(0, { $0 + blocks[$1].words }) * 2 > text.words, text.words < 500 {
      throw .noArticle(blocks: blocks.count)
    }
  }

  func isError(_ reading: PageReading, _ text: ArticleText) -> Bool {
    guard (1..<ErrorPage.mostWords).contains(text.words), !reading.metadata.data.hasArticle else {
      return false
    }
    let blocks = reading.layout.blocks
    let headings = blocks.blocks.filter { $0.tag == .h1 }.prefix(4).map(blocks.string)
    return (reading.metadata.titles.stated + headings).contains(where: ErrorPage.isSaid(inTitle:))
      || ErrorPage.isSaid(inText: Array(text.bytes.prefix(400)))
  }

  /// Whether a text is nothing but teasers. Articles that are lists have headings with links too,
  /// but more to say of each; where the page is named as a list, fewer links will do.
  private func isTeasers(_ reading: PageReading, _ text: ArticleText) -> Bool {
    let data = reading.metadata.data
    guard !data.hasArticle, !data.isLiveBlog, !reading.selection.isDiscussion else { return false }
    let isNamedList = reading.layout.names.kind.contains(.list)
    return text.linkDensity >= (isNamedList ? 100 : 200) && TeaserList(in: reading.selection).isAll
  }
}
