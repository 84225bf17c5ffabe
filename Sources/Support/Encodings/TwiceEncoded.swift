internal import Scanning

/// UTF-8 that was taken for windows-1252 and encoded as UTF-8 again: `Ã©` where `é` was meant.
///
/// A run of characters that are not ASCII is of that kind if all of them are bytes in windows-1252
/// and these bytes are UTF-8. Encoding the result twice gives the run again, so nothing is guessed.
struct TwiceEncoded {
  /// The text as it was meant.
  private(set) var text: [UInt8] = []

  /// Characters that come out of runs of that kind, those of others, and runs that are of that kind
  /// in part.
  private var twice = 0
  private var others = 0
  private var mixed = 0

  /// Fewer could be a page that shows what this looks like.
  private static let fewest = 8

  /// - Parameter utf8: Valid UTF-8.
  /// - Returns: `nil` for a text that is not of that kind, or not throughout.
  /// - Complexity: O(bytes); of a text without the characters that begin such runs, one pass.
  init?(_ utf8: [UInt8]) {
    guard Self.mayBe(utf8.span) else { return nil }
    text.reserveCapacity(utf8.count)
    let bytes = utf8.span
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] < 0x80 { index += 1 }
      if start < index { text += utf8[start..<index] }
      let runStart = index
      while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
      if runStart < index { append(utf8, runStart..<index) }
    }
    guard twice >= Self.fewest, mixed == 0, others * 2 <= twice else { return nil }
  }

  private mutating func append(_ utf8: [UInt8], _ run: Range<Int>) {
    var bytes: [UInt8] = []
    var index = run.lowerBound
    var isMapped = true
    var count = 0
    while index < run.upperBound {
      let scalar = utf8.span.scalar(at: index)
      if let byte = Self.byte(of: scalar.value) { bytes.append(byte) } else { isMapped = false }
      index += scalar.byteCount
      count += 1
    }
    let census = UTF8Census(bytes.span)
    if isMapped, census.bad == 0 {
      text += bytes
      twice += census.scalars
    } else {
      text += utf8[run]
      if census.scalars > 0 { mixed += 1 } else { others += count }
    }
  }

  /// Whether a character stands there that the first byte of a sequence becomes, and behind it one
  /// that its second byte may become, eight times.
  private static func mayBe(_ bytes: Span<UInt8>) -> Bool {
    var count = 0
    var index = 0
    while let found = bytes.place(of: 0xc3, from: index) {
      // U+00C2 to U+00F4.
      if found + 2 < bytes.count, (0x82...0xb4).contains(bytes[found + 1]),
        secondBytesStart.contains(bytes[found + 2])
      {
        count += 1
        if count == fewest { return true }
      }
      index = found + 1
    }
    return false
  }

  /// What the characters of 0x80 to 0xbf in windows-1252 start with: U+0080 to U+00BF, letters with
  /// a caron, ƒ, ˆ and ˜, general punctuation and ™.
  private static let secondBytesStart: [UInt8] = [0xc2, 0xc5, 0xc6, 0xcb, 0xe2]

  /// The byte that a character is in windows-1252.
  private static func byte(of scalar: UInt32) -> UInt8? {
    // Some take 0x80 to 0x9f for the controls of ISO 8859-1.
    (0x80...0xff).contains(scalar) ? UInt8(scalar) : lowBytes[scalar]
  }

  private static let lowBytes: [UInt32: UInt8] = {
    let upper = Encoding.windows1252.upperHalf ?? ""
    var bytes: [UInt32: UInt8] = [:]
    for (index, scalar) in upper.unicodeScalars.prefix(32).enumerated() {
      bytes[scalar.value] = UInt8(0x80 + index)
    }
    return bytes
  }()
}
