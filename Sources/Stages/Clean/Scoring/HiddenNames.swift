internal import HTMLParsing
internal import Scanning

/// Which classes and styles keep an element from being seen.
enum HiddenNames {
  /// Whether a class is one by which style sheets hide, and none shows it on wide screens.
  static func hide(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    hasWord(in: bytes, range, isHiding) && !hasWord(in: bytes, range, shows)
  }

  @inline(__always)
  private static func hasWord(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ isFit: (Span<UInt8>, Range<Int>) -> Bool
  ) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !bytes[end].isHTMLSpace { end += 1 }
      if isFit(bytes, start..<end) { return true }
      start = end + 1
    }
    return false
  }

  /// Whether a `style` hides.
  static func styleHides(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.contains("display:none", in: range) || bytes.contains("visibility:hidden", in: range)
  }

  /// Whether an inline element says something to screen readers only: “(opens in a new window)”.
  /// What is longer unfolds, and is there to be read; a colon belongs to what is around it.
  static func isUnseen(_ index: Int, in tree: HTMLTree) -> Bool {
    let node = tree.nodes[index]
    guard node.subtreeEnd - index <= 3, !tree.attributes(of: index).isEmpty else { return false }
    let bytes = tree.bytes.span
    var length = 0
    var hasWord = false
    for below in index + 1..<node.subtreeEnd {
      let text = tree.nodes[below].text
      length += text.count
      guard length <= longest else { return false }
      hasWord = hasWord || text.contains { bytes[$0].isASCIILetter || bytes[$0] >= 0xc3 }
    }
    guard hasWord else { return false }
    for attribute in tree.attributes(of: index) {
      let value = tree.attributes[attribute].value
      let isHidden =
        switch tree.attributes[attribute].name {
        case .class: hide(bytes, value)
        case .style: styleHides(bytes, value)
        case .hidden: true
        default: false
        }
      if isHidden { return true }
    }
    return false
  }

  /// Bytes of what is said to screen readers only.
  private static let longest = 100

  private static func isHiding(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let whole = hiding.match(bytes, at: word.lowerBound, end: word.upperBound)
    if whole.length == word.count, !word.isEmpty { return true }
    for index in word {
      let byte = bytes[index]
      guard Self.mayStart(byte) else { continue }
      let isPart = index == word.lowerBound || !bytes[index - 1].isASCIILetter
      guard isPart || byte.isASCIIUpper else { continue }
      if bytes.has("not-sr", at: index) { return false }
      if forReaders.match(bytes, at: index, end: word.upperBound).length > 0 { return true }
    }
    return false
  }

  /// Whether a letter is one of the first of ``forReaders``, or of `not-sr`.
  @inline(__always)
  private static func mayStart(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "h"), UInt8(ascii: "n"), UInt8(ascii: "o"),
      UInt8(ascii: "s"), UInt8(ascii: "v"):
      true
    default: false
    }
  }

  /// Of Bootstrap, Foundation, WordPress, Drupal, Tailwind.
  private static let hiding = PhraseTable<NameEvidence>([
    (
      .hidden,
      """
      hidden,hide,d-none,is-hidden,element-invisible,u-hidden,uk-hidden,screenreader,screen-reader,\
      offscreen,off-screen
      """
    )
  ])

  /// As parts of names: `govuk-visually-hidden`, `VisuallyHidden_root__a1`.
  private static let forReaders = PhraseTable<NameEvidence>([
    (
      .hidden,
      """
      visually-hidden,visuallyhidden,visually_hidden,visualhidden,visualyhidden,hidden-visually,\
      sr-only,sronly,sr_only,show-for-sr,screen-reader-text,screen-reader-only,screen-reader-shortcut,\
      screenreader-text,screenreader-only,screenreadertext,screenreaderonly,screen_reader_text,\
      accessibly-hidden,a11y-hidden,assistive-text
      """
    )
  ])

  /// `md:block`, `sm:not-sr-only`, `d-lg-table-cell`; not `d-print-block`.
  private static func shows(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count > 6 else { return false }
    var start = word.first { bytes[$0] == UInt8(ascii: ":") }.map { $0 + 1 } ?? word.upperBound
    if start == word.upperBound {
      // `d-`, a size of two letters or three, `-`.
      guard bytes.has("d-", at: word.lowerBound),
        let dash = word.dropFirst(2).prefix(4).first(where: { bytes[$0] == UInt8(ascii: "-") })
      else { return false }
      start = dash + 1
    }
    return ["block", "flex", "grid", "inline", "table", "contents", "not-sr-only"].contains {
      bytes.has($0, at: start)
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes of `range` have a text of ASCII letters in them, whatever their case and the
  /// spaces between them. The text's first letter is in it once.
  func contains(_ text: String, in range: Range<Int>) -> Bool {
    let wanted = text.utf8.span
    var matched = 0
    for index in range {
      let byte = self[index].asciiLowered
      if byte.isHTMLSpace { continue }
      matched = byte == wanted[matched] ? matched + 1 : (byte == wanted[0] ? 1 : 0)
      if matched == wanted.count { return true }
    }
    return false
  }
}
