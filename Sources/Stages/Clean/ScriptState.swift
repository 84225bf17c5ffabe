internal import Scanning

/// The text that a page's scripts would show: for pages whose own elements hold none.
///
/// Programs that build pages in the browser send the article as JSON: in a script
/// (`__NEXT_DATA__`, `window.__STATE__ = …`), or in an attribute (`data-preloaded="{…}"`), often
/// with JSON in the strings of JSON. All strings are read with the key that they stand under; the
/// key with the most prose is the article's.
///
/// - Complexity: O(bytes of the page); nested strings are read at most ``deepest`` times.
struct ScriptState {
  private var texts: [Text] = []
  private var left: Int

  private struct Text {
    let key: [UInt8]
    let bytes: [UInt8]
    let words: Int
  }

  /// Strings within strings within strings.
  private static let deepest = 3

  init(_ html: [UInt8]) {
    left = 2 * html.count
    let page = html.span
    var index = 0
    while let open = page.first(UInt8(ascii: "<"), in: index..<page.count) {
      let end = Self.endOfTag(page, from: open)
      if page.has("<script", at: open) {
        let close = Self.endOfScript(page, from: end)
        read(page, end..<close, depth: 0)
        index = max(close, open + 1)
      } else {
        readAttributes(page, open..<end)
        index = max(end, open + 1)
      }
    }
  }

  /// The strings of the key with the most words, in order, each once, a line each; `nil` if they
  /// are too few for an article.
  var body: String? {
    var totals: [[UInt8]: Int] = [:]
    var seen: Set<[UInt8]> = []
    var own: [Text] = []
    for text in texts where seen.insert(text.bytes).inserted {
      own.append(text)
      totals[text.key, default: 0] += Self.isAside(text.key) ? text.words / 4 : text.words
    }
    // Of equal ones, the first in the alphabet.
    let best = totals.min { a, b in
      a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
    }
    guard let best, best.value >= Self.fewestWords else { return nil }
    return own.filter { $0.key == best.key }.map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined(separator: "\n")
  }

  private static let fewestWords = 60

  /// Keys of what is said of an article, of many articles perhaps.
  private static func isAside(_ key: [UInt8]) -> Bool {
    let key = key.map(\.asciiLowered)
    let names = [
      "description", "excerpt", "summary", "alt", "caption", "title", "teaser", "message", "label",
      "headline", "name", "subtitle", "disclaimer", "legal", "tooltip",
    ]
    return names.contains {
      key.starts(with: $0.utf8) || key.reversed().starts(with: $0.utf8.reversed())
    }
  }
}

// MARK: - Where there may be JSON

extension ScriptState {
  /// The first byte after a tag; `>` in quotes does not end it.
  private static func endOfTag(_ page: Span<UInt8>, from start: Int) -> Int {
    var index = start + 1
    var quote: UInt8 = 0
    while index < page.count {
      let byte = page[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return index
      } else if page[index - 1] == UInt8(ascii: "="),
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      {
        quote = byte
      }
      index += 1
    }
    return page.count
  }

  private static func endOfScript(_ page: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while let open = page.first(UInt8(ascii: "<"), in: index..<page.count) {
      if page.has("</script", at: open) { return open }
      index = open + 1
    }
    return page.count
  }

  /// Values of attributes that start like an object or a list.
  private mutating func readAttributes(_ page: Span<UInt8>, _ tag: Range<Int>) {
    guard tag.count > 200 else { return }
    var index = tag.lowerBound
    while index + 2 < tag.upperBound {
      let quote = page[index + 1]
      let first = page[index + 2]
      guard page[index] == UInt8(ascii: "="),
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      else {
        index += 1
        continue
      }
      let end = page.first(quote, in: index + 2..<tag.upperBound) ?? tag.upperBound
      let value = resolvingReferences((index + 2..<end).map { page[$0] })
      read(value.span, 0..<value.count, depth: 0)
      index = end
    }
  }
}

// MARK: - Strings of JSON

extension ScriptState {
  /// Reads all strings of what is JSON, or JavaScript that is nearly so.
  private mutating func read(_ text: Span<UInt8>, _ range: Range<Int>, depth: Int) {
    guard left > 0, depth <= Self.deepest else { return }
    left -= range.count
    var key: [UInt8] = []
    var index = range.lowerBound
    while let open = text.first(UInt8(ascii: "\""), in: index..<range.upperBound) {
      var end = open + 1
      while end < range.upperBound, text[end] != UInt8(ascii: "\"") {
        end += text[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = min(end, range.upperBound)
      index = min(end + 1, range.upperBound)
      while index < range.upperBound, text[index].isHTMLSpace { index += 1 }
      if index < range.upperBound, text[index] == UInt8(ascii: ":"), end - open < 60 {
        key = (open + 1..<end).map { text[$0] }
      } else if end - open > 40 {
        let bare = Self.bareKey(text, range.lowerBound..<open)
        if !bare.isEmpty { key = bare }
        take(Self.unescaped(text, open + 1..<end), key, depth)
      }
    }
  }

  /// The name without quotes before a colon that `range` ends with, as JavaScript has it; empty if
  /// it does not end so.
  private static func bareKey(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    func isSpace(_ index: Int) -> Bool { index >= range.lowerBound && text[index].isHTMLSpace }
    var end = range.upperBound - 1
    while isSpace(end) { end -= 1 }
    guard end >= range.lowerBound, text[end] == UInt8(ascii: ":") else { return [] }
    var start = end
    while start > range.lowerBound, end - start < 60,
      text[start - 1].isASCIILetter || text[start - 1].isASCIIDigit
        || text[start - 1] == UInt8(ascii: "_") || text[start - 1] == UInt8(ascii: "$")
    {
      start -= 1
    }
    return (start..<end).map { text[$0] }
  }

  private mutating func take(_ string: [UInt8], _ key: [UInt8], _ depth: Int) {
    let start = string.prefix(200)
    if start.contains(UInt8(ascii: "\"")), Self.holdsJSON(string.span) {
      return read(string.span, 0..<string.count, depth: depth + 1)
    }
    var words = 0
    var wasSpace = true
    var isInTag = false
    for byte in string {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, wasSpace, byte.isASCIILetter || byte >= 0x80 { words += 1 }
      wasSpace = byte.isHTMLSpace || byte == UInt8(ascii: ">")
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    guard words >= 8 else { return }
    texts.append(Text(key: key, bytes: string, words: words))
  }

  /// Whether a member stands in the string: `":`.
  private static func holdsJSON(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while let quote = text.first(UInt8(ascii: "\""), in: index..<text.count) {
      if text.has("\":", at: quote) { return true }
      index = quote + 1
    }
    return false
  }

  /// A string's characters: RFC 8259, section 7.
  private static func unescaped(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var high: UInt32 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        result.append(text[index])
        index += 1
        continue
      }
      index += 2
      switch text[index - 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0a)
      case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
      case UInt8(ascii: "u"):
        let digits = (index..<min(index + 4, range.upperBound)).map { text[$0] }
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xfffd
        index += digits.count
        switch value {
        case 0xd800...0xdbff: high = value
        case 0xdc00...0xdfff:
          if high != 0 { result.append(scalar: 0x10000 + (high - 0xd800) << 10 + value - 0xdc00) }
          high = 0
        default: result.append(scalar: value)
        }
      default: result.append(text[index - 1])
      }
    }
    return result
  }
}
