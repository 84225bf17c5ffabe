/// How a block was judged.
struct ScoredBlock {
  /// Thousandths of log odds; adapted to the page.
  var score: Int
  var isKept: Bool

  /// Why it was kept or dropped, if not for its score.
  var ruling: Ruling?
}

/// A rule that overrides a block's score.
enum Ruling: String, Sendable {
  case title = "repeats the title"
  case repetition = "says again what stands above"
  case emptyHeading = "heading of nothing that is kept"
  case comment = "stands among comments"
  case commentKept = "comment, which the settings keep"
  case hidden = "is not shown at first"
  case consent = "asks for consent"
  case caption = "caption, which the settings leave out"
  case captionKept = "caption amid the text"
  case embed = "embedded post, which the settings leave out"
  case embedKept = "embedded post amid the text"
  case standfirst = "standfirst, which the settings leave out"
  case standfirstKept = "standfirst under the title"
  case byline = "line with a date above the text"
  case info = "says who wrote it, when and for which section"
  case runKept = "paragraph between paragraphs of the text"
  case itemKept = "item of a list of the text"
  case relatedList = "list of links to other articles"
  case openingKept = "paragraph between the title and the text"
  case subheadingKept = "heading of what is kept"
  case copyright = "says whose the text is"
  case rowKept = "row of data amid the text"
  case aboutAuthor = "names the author below the text"
  case furtherArticle = "of another article than the title's"
  case linksAtEdge = "links above or below the text"
  case appeal = "asks to subscribe"
  case related = "leads to another article"
  case advertLabel = "label of an advertisement"
  case lineNumbers = "numbers of lines of code"
  case time = "nothing but an hour"
  case pullQuote = "says again what stands in the text"
  case listKept = "list that the line above it announces"
  case codeKept = "code amid the text"
  case farAway = "far away from the rest of the article"
  case loose = "kept because little else was"
}
