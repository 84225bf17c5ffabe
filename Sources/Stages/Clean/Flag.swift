/// What a reader of the record should know of how its text came about.
enum Flag: String {
  /// The publisher says that the article is not free to read; the text may be its beginning.
  case paywall

  /// The text is the page's description; the article's own is not on the page.
  case partial

  /// The text is the body that JSON-LD states; the page's own is much shorter.
  case statedBody = "stated_body"

  /// The text is what the page's scripts would show; its elements hold none.
  case scriptState = "script_state"

  /// Little was kept at first; the text is what a lower bar keeps.
  case doubtful

  /// A report that is written as things happen, in entries.
  case liveBlog = "live_blog"

  /// A page in AMP's dialect; the article's main page is another.
  case amp

  /// What the page states as the day of publication and what it shows at the title differ.
  case disputedDate = "disputed_date"

  /// So deeply nested that part of its elements was left out.
  case flattened

  /// The archive's own digest of the page is of other bytes.
  case digestMismatch = "digest_mismatch"

  /// Some bytes of the page stand for no character.
  case replacedCharacters = "replaced_characters"
}
