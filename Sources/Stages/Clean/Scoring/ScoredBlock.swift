/// A block with what was found for and against it.
struct ScoredBlock {
  let features: [BlockFeature]

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
  case caption = "caption, which the settings leave out"
  case embed = "embedded post, which the settings leave out"
  case embedKept = "embedded post amid the text"
  case standfirst = "standfirst, which the settings leave out"
  case standfirstKept = "standfirst under the title"
  case byline = "line with a date above the text"
  case advertLabel = "label of an advertisement"
  case codeKept = "code amid the text"
  case farAway = "far away from the rest of the article"
  case loose = "kept because little else was"
}
