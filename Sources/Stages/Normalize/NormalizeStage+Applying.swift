public import Corpus
internal import Names
internal import Scanning

extension NormalizeStage {
  /// The article with canonical spellings, and every name in it with its surface as written.
  ///
  /// Only spelling is rewritten, and nothing within addresses, handles and hashtags. Articles,
  /// possessive endings and capitals stay. Putting each name's surface back at its range gives
  /// the text as the page had it. The title stays as it is.
  ///
  /// - Complexity: O(text).
  public func apply(_ conclusion: NameConclusion, to article: Article) -> NamedArticle {
    let text = Array(article.text.utf8)
    let forms = Dictionary(
      conclusion.forms.map { ($0.spelling, $0) }, uniquingKeysWith: { first, _ in first })
    var edits: [TextEdit] = []
    var names: [NameMention] = []
    var shift = 0
    for mention in mentions(in: text, of: article) {
      let core = String(decoding: text[mention.core], as: UTF8.self)
      guard let form = forms[core] else { continue }
      let start = mention.range.lowerBound + shift
      if settings.text == .normalized, form.isRewritten,
        !AddressSearch.isInside(mention.core, of: text)
      {
        let spelling = Capitals.asIn(core, form.canonical)
        edits.append(TextEdit(range: TextRange(mention.core), replacement: spelling))
        shift += spelling.utf8.count - mention.core.count
      }
      names.append(
        NameMention(
          range: TextRange(start: start, end: mention.range.upperBound + shift),
          surface: String(decoding: text[mention.range], as: UTF8.self), canonical: form.canonical,
          canonicalID: form.canonicalID, rule: form.rule, score: form.score, kind: form.kind))
    }
    return NamedArticle(article: article.applying(edits), names: names)
  }
}

/// Capitals of a name in a headline.
enum Capitals {
  /// A name in capitals of more than one word as it stands in a text, with a capital each; what may
  /// be an acronym as it is.
  static func lowered(_ name: [UInt8]) -> [UInt8] {
    guard name.contains(UInt8(ascii: " ")), name.count > 8 else { return name }
    var inWord = false
    return name.map { byte in
      let isLetter = byte.isASCIIUpper || byte >= 0x80
      defer { inWord = isLetter || byte == UInt8(ascii: "'") }
      return inWord && byte.isASCIIUpper ? byte | 0x20 : byte
    }
  }

  /// `spelling` in capitals if `surface` is in capitals, else as it is.
  static func asIn(_ surface: String, _ spelling: String) -> String {
    let isShouted = !surface.utf8.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    let isCased = surface.utf8.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    return isShouted && isCased && surface.utf8.count > 1 ? spelling.uppercased() : spelling
  }
}

/// Tells words from parts of addresses.
enum AddressSearch {
  /// Whether the stretch without white space around `range` is an address of the web or of mail,
  /// a handle or a hashtag.
  static func isInside(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    let farthest = 2048
    var start = range.lowerBound
    while start > 0, text[start - 1] > 0x20, range.lowerBound - start < farthest { start -= 1 }
    var end = range.upperBound
    while end < text.count, text[end] > 0x20, end - range.upperBound < farthest { end += 1 }
    let around = text[start..<end]
    if around.contains(UInt8(ascii: "@")) || around.contains(UInt8(ascii: "#")) { return true }
    if around.contains(UInt8(ascii: "_")) { return true }
    let address = Array(around)
    return has("://", address) || has("www.", address) || isHost(text, range)
  }

  /// `Yarmouk.org`: a full stop with a lower-case letter after it.
  private static func isHost(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if end + 1 < text.count, text[end] == UInt8(ascii: "."), isLower(text[end + 1]) { return true }
    let start = range.lowerBound
    return start > 1
      && (text[start - 1] == UInt8(ascii: ".") || text[start - 1] == UInt8(ascii: "/"))
      && isLower(text[start - 2])
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private static func has(_ part: String, _ text: [UInt8]) -> Bool {
    let part = Array(part.utf8)
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }
}
