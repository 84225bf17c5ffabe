internal import Scanning

/// One attribute as it stands in a start tag.
struct ScannedAttribute {
  /// Place in ``allAttributes``, if winnow reads attributes of this name.
  let known: Int?

  /// Without quotes; empty if there is none.
  let value: Range<Int>
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
    var key = NameKey()
    repeat {
      key.append(page[end].asciiLowered)
      end += 1
    } while end < page.count && !endsName(page[end])
    let known = NameTable.attributes.index(of: key)
    skipSpace(in: page)
    guard end < page.count, page[end] == UInt8(ascii: "=") else {
      return ScannedAttribute(known: known, value: end..<end)
    }
    end += 1
    skipSpace(in: page)
    guard end < page.count else { return nil }
    let quote = page[end]
    switch quote {
    case UInt8(ascii: "\""):
      if let close = closingQuote(quote, in: page, &noDoubleQuoteFrom) {
        return quoted(known, until: close)
      }
    case UInt8(ascii: "'"):
      if let close = closingQuote(quote, in: page, &noSingleQuoteFrom) {
        return quoted(known, until: close)
      }
    default:
      break
    }
    return unquoted(known, in: page)
  }

  private func closingQuote(
    _ quote: UInt8, in page: borrowing PageCopy, _ noneFrom: inout Int
  ) -> Int? {
    guard end + 1 < noneFrom else { return nil }
    if let close = page.first(quote, from: end + 1) { return close }
    noneFrom = end + 1
    return nil
  }

  private mutating func quoted(_ known: Int?, until close: Int) -> ScannedAttribute {
    let value = end + 1..<close
    end = close + 1
    return ScannedAttribute(known: known, value: value)
  }

  private mutating func unquoted(_ known: Int?, in page: borrowing PageCopy) -> ScannedAttribute {
    let start = end
    while end < page.count, !page[end].isHTMLSpace, page[end] != UInt8(ascii: ">") { end += 1 }
    return ScannedAttribute(known: known, value: start..<end)
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
