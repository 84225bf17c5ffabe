internal import Scanning

/// A mail message in memory whose parts are a page and what belongs to it: MHTML (RFC 2557).
public struct MIMEMessage: Sendable {
  public let fields: HeaderFields

  /// Leaves of the tree of parts, in the order of the file.
  public private(set) var parts: [Part] = []

  public struct Part: Sendable {
    public let fields: HeaderFields
    fileprivate let content: Range<Int>

    /// Whether the line came that ends it.
    public fileprivate(set) var isWhole: Bool
  }

  private let bytes: [UInt8]

  /// Boundaries within boundaries.
  private static let deepest = 8

  /// - Returns: `nil` if no head stands at the beginning.
  /// - Complexity: O(bytes).
  public init?(_ bytes: [UInt8]) {
    var place = 0
    guard let fields = HeaderFields(bytes, from: &place), fields.contentType != nil else {
      return nil
    }
    self.bytes = bytes
    self.fields = fields
    var boundaries: [[UInt8]] = []
    if let boundary = Self.boundary(fields) {
      boundaries = [boundary]
    } else if let boundary = Self.boundary(unnamedBy: fields, bytes.span, from: place) {
      boundaries = [boundary]
    } else {
      parts = [Part(fields: fields, content: place..<bytes.count, isWhole: true)]
      return
    }
    var open: (fields: HeaderFields, start: Int)?
    while place < bytes.count {
      let lineStart = place
      let lineEnd = bytes.span.first(0x0a, in: place..<bytes.count) ?? bytes.count
      place = min(lineEnd + 1, bytes.count)
      guard let level = Self.level(bytes.span, lineStart..<lineEnd, boundaries) else { continue }
      if let part = open { close(part, at: lineStart, isWhole: true) }
      open = nil
      let isLast = bytes.span.has("--", at: lineStart + 2 + boundaries[level].count)
      boundaries.removeLast(boundaries.count - level - (isLast ? 0 : 1))
      if isLast { if boundaries.isEmpty { break } else { continue } }
      guard let head = HeaderFields(bytes, from: &place) else { break }
      if let inner = Self.boundary(head), boundaries.count < Self.deepest {
        boundaries.append(inner)
      } else {
        open = (head, place)
      }
    }
    if let part = open { close(part, at: bytes.count, isWhole: false) }
  }

  private mutating func close(
    _ part: (fields: HeaderFields, start: Int), at end: Int, isWhole: Bool
  ) {
    // The line end before a boundary belongs to the boundary.
    var end = end
    if isWhole, end > part.start, bytes[end - 1] == 0x0a { end -= 1 }
    if isWhole, end > part.start, bytes[end - 1] == 0x0d { end -= 1 }
    parts.append(
      Part(fields: part.fields, content: part.start..<max(part.start, end), isWhole: isWhole))
  }

  private static func boundary(_ fields: HeaderFields) -> [UInt8]? {
    guard let type = fields.contentType, type.media.hasPrefix("multipart/") else { return nil }
    return type.parameter("boundary").map { Array($0.utf8) }
  }

  /// Of a message that lost the name of its boundary: what the first line with two dashes has.
  private static func boundary(
    unnamedBy fields: HeaderFields, _ bytes: Span<UInt8>, from start: Int
  ) -> [UInt8]? {
    guard fields.contentType?.media.hasPrefix("multipart/") ?? false else { return nil }
    var place = start
    while place < bytes.count {
      let end = bytes.first(0x0a, in: place..<bytes.count) ?? bytes.count
      if bytes.has("--", at: place) {
        var boundary: [UInt8] = []
        for index in place + 2..<max(place + 2, end) where !bytes[index].isHTMLSpace {
          boundary.append(bytes[index])
        }
        return boundary.isEmpty || boundary.count > longestBoundary ? nil : boundary
      }
      place = end + 1
    }
    return nil
  }

  /// RFC 2046, section 5.1.1.
  private static let longestBoundary = 70

  /// Which of the open boundaries stands in the line.
  private static func level(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ boundaries: [[UInt8]]
  ) -> Int? {
    guard bytes.has("--", at: line.lowerBound) else { return nil }
    let start = line.lowerBound + 2
    return boundaries.lastIndex { boundary in
      guard start + boundary.count <= line.upperBound else { return false }
      for index in boundary.indices where bytes[start + index] != boundary[index] { return false }
      // One boundary may begin like another.
      let rest = start + boundary.count
      return rest == line.upperBound || bytes[rest].isHTMLSpace || bytes.has("--", at: rest)
    }
  }
}

// MARK: - The page

extension MIMEMessage {
  /// The part that the others belong to: what `start` names, else the page that has the message's
  /// own address, else the first page.
  public var root: Part? {
    if let start = fields.contentType?.parameter("start"),
      let named = parts.first(where: { $0.fields.first("content-id") == start })
    {
      return named
    }
    let pages = parts.filter { $0.fields.contentType?.isHTML ?? false }
    if let address = fields.first("snapshot-content-location"),
      let named = pages.first(where: { $0.fields.first("content-location") == address })
    {
      return named
    }
    return pages.first
  }

  /// The bytes of a part without its transfer encoding.
  public func content(of part: Part) -> [UInt8] {
    let stored = bytes[part.content]
    return switch (part.fields.first("content-transfer-encoding") ?? "").lowercased() {
    case "quoted-printable": withoutQuoting(stored)
    case "base64": withoutBase64(stored)
    default: Array(stored)
    }
  }
}

/// RFC 2045, section 6.7. What is no escape stays as it is.
private func withoutQuoting(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var data: [UInt8] = []
  data.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    index += 1
    guard byte == UInt8(ascii: "=") else {
      data.append(byte)
      continue
    }
    if index + 1 < bytes.endIndex, let high = digit(bytes[index]), let low = digit(bytes[index + 1])
    {
      data.append(high << 4 | low)
      index += 2
      continue
    }
    // A soft line end, perhaps with spaces that a mail server put before it.
    var end = index
    while end < bytes.endIndex, end < index + 80, bytes[end] == 0x20 || bytes[end] == 0x09 {
      end += 1
    }
    if end < bytes.endIndex, bytes[end] == 0x0d { end += 1 }
    if end < bytes.endIndex, bytes[end] == 0x0a {
      index = end + 1
    } else if end < bytes.endIndex {
      data.append(byte)
    }
  }
  return data
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}

/// RFC 2045, section 6.8. Bytes outside the alphabet are passed over.
private func withoutBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var data: [UInt8] = []
  data.reserveCapacity(bytes.count / 4 * 3)
  var bits: UInt32 = 0
  var count = 0
  for byte in bytes {
    let value: UInt8
    switch byte {
    case 0x41...0x5a: value = byte - 0x41
    case 0x61...0x7a: value = byte - 0x61 + 26
    case 0x30...0x39: value = byte - 0x30 + 52
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    case UInt8(ascii: "="): return data
    default: continue
    }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      data.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return data
}
