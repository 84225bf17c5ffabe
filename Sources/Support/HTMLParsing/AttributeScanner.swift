internal import Scanning

/// One attribute as it stands in a start tag.
struct ScannedAttribute {
  let name: Range<Int>

  /// Place in ``allAttributes``, if winnow reads attributes of this name.
  let known: Int?

  /// Without quotes.
  let value: Range<Int>

  /// What may stand around a copy of the value; `nil` if there is no value.
  let quote: UInt8?
}

/// Reads the attributes of a start tag, first to last.
struct AttributeScanner {
  /// After ``next(in:_:_:)`` gave `nil`: the byte after the tag.
  private(set) var end: Int

  /// Whether the tag ended with `/>`.
  private(set) var endsWithSlash = false

  init(at nameEnd: Int) { end = nameEnd }

  /// The next attribute; `nil` at the end of the tag or of the page.
  ///
  /// - Parameters: Places from which there is known to be no quote of a kind.
  mutating func next(
    in page: borrowing PageCopy, _ noDoubleQuoteFrom: inout Int, _ noSingleQuoteFrom: inout Int
  ) -> ScannedAttribute? {
    while end < page.count, page[end].isHTMLSpace || page[end] == UInt8(ascii: "/") { end += 1 }
    guard end < page.count else { return nil }
    if page[end] == UInt8(ascii: ">") {
      endsWithSlash = page[end - 1] == UInt8(ascii: "/")
      end += 1
      return nil
    }
    let nameStart = end
    var key = NameKey()
    repeat {
      key.append(page[end].asciiLowered)
      end += 1
    } while end < page.count && !endsName(page[end])
    let name = nameStart..<end
    let known = NameTable.attributes.index(of: key)
    skipSpace(in: page)
    guard end < page.count, page[end] == UInt8(ascii: "=") else {
      return ScannedAttribute(name: name, known: known, value: end..<end, quote: nil)
    }
    end += 1
    skipSpace(in: page)
    guard end < page.count else { return nil }
    let quote = page[end]
    switch quote {
    case UInt8(ascii: "\""):
      if let close = closingQuote(quote, in: page, &noDoubleQuoteFrom) {
        return quoted(name, known, until: close, quote)
      }
    case UInt8(ascii: "'"):
      if let close = closingQuote(quote, in: page, &noSingleQuoteFrom) {
        return quoted(name, known, until: close, quote)
      }
    default:
      break
    }
    return unquoted(name, known, in: page)
  }

  private func closingQuote(
    _ quote: UInt8, in page: borrowing PageCopy, _ noneFrom: inout Int
  ) -> Int? {
    guard end + 1 < noneFrom else { return nil }
    if let close = page.first(quote, from: end + 1) { return close }
    noneFrom = end + 1
    return nil
  }

  private mutating func quoted(
    _ name: Range<Int>, _ known: Int?, until close: Int, _ quote: UInt8
  ) -> ScannedAttribute {
    let value = end + 1..<close
    end = close + 1
    return ScannedAttribute(name: name, known: known, value: value, quote: quote)
  }

  private mutating func unquoted(
    _ name: Range<Int>, _ known: Int?, in page: borrowing PageCopy
  ) -> ScannedAttribute {
    let start = end
    var hasDoubleQuote = false
    while end < page.count, !page[end].isHTMLSpace, page[end] != UInt8(ascii: ">") {
      if page[end] == UInt8(ascii: "\"") { hasDoubleQuote = true }
      end += 1
    }
    let quote = UInt8(ascii: hasDoubleQuote ? "'" : "\"")
    // With both quotes in it, it cannot be copied; nobody writes that on purpose.
    let isHopeless = hasDoubleQuote && page.contains("'", in: start..<end)
    return ScannedAttribute(
      name: name, known: isHopeless ? nil : known, value: start..<end, quote: quote)
  }

  private mutating func skipSpace(in page: borrowing PageCopy) {
    while end < page.count, page[end].isHTMLSpace { end += 1 }
  }

  @inline(__always)
  private func endsName(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }
}
