/// How the words and names of a text can be told, as far as its script says it.
enum Script: UInt8 {
  /// Spaces between words, capitals at names: Latin, Cyrillic, Greek, Armenian.
  case cased = 0

  /// Spaces between words, no capitals: Arabic, Hebrew, Devanagari, Georgian, Hangul.
  case caseless = 1

  /// Neither: Chinese, Japanese, Thai, Lao, Khmer, Burmese. A token is a sign or a syllable.
  case unspaced = 2

  /// What most of a text is written in. `caselessWords` counts those of ``unspaced``, too.
  init(words: Int, caselessWords: Int, unspacedTokens: Int) {
    if 2 * unspacedTokens > words {
      self = .unspaced
    } else if 2 * caselessWords > words {
      self = .caseless
    } else {
      self = .cased
    }
  }

  /// Of two texts' scripts the one that tells less.
  @inline(__always)
  func tellingLess(of other: Script) -> Script { rawValue >= other.rawValue ? self : other }

  /// Tokens that say about as much as one word of English does.
  var tokensPerWord: Int { self == .unspaced ? 2 : 1 }
}
