internal import Scanning

/// A string of a line, decoded.
struct LineString {
  var text: String

  /// How many U+FFFD stand for bytes that are no UTF-8 and for halves of surrogate pairs.
  var replaced: Int
}

extension JSONLine {
  /// The string at an index; `nil` for a value of another kind.
  func string(_ index: Int) -> LineString? {
    let value = values[index]
    guard value.kind == .string else { return nil }
    var replaced = 0
    let decoded = unescaped(value.range, &replaced)
    if let text = String(validating: decoded, as: UTF8.self) {
      return LineString(text: text, replaced: replaced)
    }
    let text = String(decoding: decoded, as: UTF8.self)
    let stood = decoded.span.countReplacements
    return LineString(
      text: text, replaced: replaced + text.utf8.span.countReplacements - stood)
  }

  /// The digits of a number or the text of a string, for ids.
  func word(_ index: Int) -> String? {
    if values[index].kind == .number {
      return String(decoding: bytes[values[index].range], as: UTF8.self)
    }
    return string(index)?.text
  }

  private func unescaped(_ range: Range<Int>, _ replaced: inout Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let end = bytes.span.first(UInt8(ascii: "\\"), in: place..<range.upperBound)
      text += bytes[place..<(end ?? range.upperBound)]
      guard let end else { break }
      place = end + 1
      appendEscape(at: &place, before: range.upperBound, to: &text, &replaced)
    }
    return text
  }

  /// - Parameter place: Behind the backslash; moved behind the escape.
  private func appendEscape(
    at place: inout Int, before end: Int, to text: inout [UInt8], _ replaced: inout Int
  ) {
    guard place < end else { return }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(place, end) else {
        text += "u".utf8
        return
      }
      place += 4
      appendScalar(unit, at: &place, before: end, to: &text, &replaced)
    // A quote, a slash, a backslash; what the standard does not know stands for itself.
    default: text.append(byte)
    }
  }

  private func appendScalar(
    _ unit: UInt32, at place: inout Int, before end: Int, to text: inout [UInt8],
    _ replaced: inout Int
  ) {
    var value = unit
    if (0xd800..<0xdc00).contains(unit), place + 1 < end, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u"), let low = codeUnit(place + 2, end),
      (0xdc00..<0xe000).contains(low)
    {
      place += 6
      value = 0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00)
    }
    if let scalar = Unicode.Scalar(value) {
      text += String(scalar).utf8
    } else {
      replaced += 1
      text += "\u{fffd}".utf8
    }
  }

  private func codeUnit(_ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}

extension Span<UInt8> {
  /// How often U+FFFD stands in it.
  fileprivate var countReplacements: Int {
    var count = 0
    var index = 0
    while let found = first(0xef, in: index..<self.count) {
      if found + 2 < self.count, self[found + 1] == 0xbf, self[found + 2] == 0xbd { count += 1 }
      index = found + 1
    }
    return count
  }
}
