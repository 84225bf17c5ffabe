internal import Scanning

/// What a page says of its own encoding, in its first bytes.
struct Declaration: Sendable {
  /// The label as the page has it.
  let label: String

  /// `nil` if no encoding has that label.
  let encoding: Encoding?

  /// Browsers look at 1024 bytes first and change their mind later, when they meet the element.
  /// This looks once, at so many bytes as let a page begin with a long comment or some scripts.
  private static let prescanned = 16_384

  /// Finds `<meta charset>`, `<meta http-equiv>` or an XML declaration; `nil` if there is none
  /// whose label is known, unless one is unknown.
  init?(in page: Span<UInt8>) {
    var scanner = Prescan(page.extracting(0..<min(page.count, Self.prescanned)))
    var first: String?
    var known: Encoding?
    while known == nil, let label = scanner.nextLabel() {
      known = Encoding(label: label)
      if known != nil || first == nil { first = label }
    }
    guard let label = first else { return nil }
    self.label = label
    encoding = known.map { named in
      switch named {
      // What could be read as ASCII so far is not UTF-16, whatever it says.
      case .utf16LE, .utf16BE: .utf8
      case .userDefined: .windows1252
      default: named
      }
    }
  }
}

/// The prescan of the HTML Standard, section 13.2.3.2, which finds labels without parsing.
private struct Prescan {
  private let bytes: [UInt8]
  private var index = 0
  private var hasReadXML = false

  init(_ bytes: Span<UInt8>) {
    self.bytes = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// The next label in order of weight: those of `<meta>`, then the XML declaration's.
  mutating func nextLabel() -> String? {
    while index < bytes.count {
      guard let tag = bytes.span.first(UInt8(ascii: "<"), in: index..<bytes.count) else { break }
      index = tag
      if bytes.span.has("<!--", at: index) {
        // `<!-->` is a whole comment: its dashes count for both ends.
        index = place(behind: "-->", from: index + 2)
      } else if bytes.span.has("<meta", at: index), isTagBoundary(index + 5) {
        index += 5
        if let label = metaLabel() { return label }
      } else if index + 1 < bytes.count, isTagStart(index + 1) {
        index += 1
        while index < bytes.count, !isTagBoundary(index) { index += 1 }
        while attribute() != nil {}
      } else if bytes.span.has("<!", at: index) || bytes.span.has("</", at: index)
        || bytes.span.has("<?", at: index)
      {
        index = place(behind: ">", from: index)
      } else {
        index += 1
      }
    }
    index = bytes.count
    if hasReadXML { return nil }
    hasReadXML = true
    return xmlLabel()
  }
}

// MARK: - Tags

extension Prescan {
  private struct Attribute {
    let name: [UInt8]
    let value: [UInt8]
  }

  /// The label of the `<meta>` whose attributes begin here.
  private mutating func metaLabel() -> String? {
    var isContentType = false
    var charset: [UInt8]?
    var content: [UInt8]?
    while let attribute = attribute() {
      switch String(decoding: attribute.name, as: UTF8.self) {
      case "http-equiv": isContentType = attribute.value.span.has("content-type", at: 0)
      case "charset": charset = charset ?? attribute.value
      case "content": content = content ?? attribute.value
      default: break
      }
    }
    if let charset, !charset.isEmpty { return String(decoding: charset, as: UTF8.self) }
    guard isContentType, let content else { return nil }
    return Self.label(inContentType: content.span)
  }

  /// The next attribute of a tag, or `nil` at its end, which is passed.
  private mutating func attribute() -> Attribute? {
    while index < bytes.count, bytes[index].isHTMLSpace || bytes[index] == slash { index += 1 }
    guard index < bytes.count else { return nil }
    if bytes[index] == tagEnd {
      index += 1
      return nil
    }
    var name: [UInt8] = []
    while index < bytes.count, bytes[index] != equals || name.isEmpty, !isTagBoundary(index) {
      name.append(bytes[index].asciiLowered)
      index += 1
    }
    skipSpace()
    guard index < bytes.count, bytes[index] == equals else {
      return Attribute(name: name, value: [])
    }
    index += 1
    skipSpace()
    return Attribute(name: name, value: value())
  }

  private mutating func value() -> [UInt8] {
    guard index < bytes.count else { return [] }
    let first = bytes[index]
    var value: [UInt8] = []
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let start = index + 1
      let end = bytes.span.first(first, in: start..<bytes.count) ?? bytes.count
      for place in start..<end { value.append(bytes[place]) }
      index = min(end + 1, bytes.count)
    } else {
      while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != tagEnd {
        value.append(bytes[index])
        index += 1
      }
    }
    return value
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
  }

  private func isTagBoundary(_ place: Int) -> Bool {
    place >= bytes.count || bytes[place].isHTMLSpace || bytes[place] == slash
      || bytes[place] == tagEnd
  }

  /// Whether a name follows the `<` or `</` before `place`.
  private func isTagStart(_ place: Int) -> Bool {
    if bytes[place] != slash { return bytes[place].isASCIILetter }
    return place + 1 < bytes.count && bytes[place + 1].isASCIILetter
  }

  private func place(behind mark: String, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes.span.has(mark, at: place) { return place + mark.utf8.count }
      place += 1
    }
    return bytes.count
  }
}

private let slash = UInt8(ascii: "/")
private let tagEnd = UInt8(ascii: ">")
private let equals = UInt8(ascii: "=")

// MARK: - Labels

extension Prescan {
  /// `utf-8` of `text/html; charset=utf-8`.
  private static func label(inContentType content: Span<UInt8>) -> String? {
    var index = 0
    while index < content.count {
      guard content.has("charset", at: index) else {
        index += 1
        continue
      }
      index += 7
      while index < content.count, content[index].isHTMLSpace { index += 1 }
      guard index < content.count, content[index] == equals else { continue }
      index += 1
      while index < content.count, content[index].isHTMLSpace { index += 1 }
      return unquoted(content.extracting(index..<content.count))
    }
    return nil
  }

  /// `encoding="…"` of an XML declaration, which must be the first thing in the page.
  private func xmlLabel() -> String? {
    guard bytes.span.has("<?xml", at: 0) else { return nil }
    let end = place(behind: "?>", from: 0)
    var index = 5
    while index < end, !bytes.span.has("encoding", at: index) { index += 1 }
    index += 8
    while index < end, bytes[index].isHTMLSpace || bytes[index] == equals { index += 1 }
    return index < end ? Self.unquoted(bytes.span.extracting(index..<end)) : nil
  }

  /// What stands in quotes, or up to white space or a semicolon.
  private static func unquoted(_ bytes: Span<UInt8>) -> String? {
    guard bytes.count > 0 else { return nil }
    let quote = bytes[0]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    var label: [UInt8] = []
    for index in (isQuoted ? 1 : 0)..<bytes.count {
      let byte = bytes[index]
      let isEnd = isQuoted ? byte == quote : byte.isHTMLSpace || byte == UInt8(ascii: ";")
      if isEnd { break }
      label.append(byte)
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
