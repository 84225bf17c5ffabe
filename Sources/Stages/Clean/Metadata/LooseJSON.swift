internal import Scanning

/// JSON as pages have it: read as far as it goes, with what is wrong in it passed over.
///
/// Values stand in document order, as in an `HTMLTree`. Raw line breaks in strings, trailing and
/// missing commas, CDATA marks around it and an end in mid-value are all met in the wild and
/// tolerated. No recursion; a byte is read once.
struct LooseJSON {
  enum Kind { case object, array, string, other }

  struct Value {
    let kind: Kind

    /// Of a member: its key, without quotes, escapes as written.
    let key: Range<Int>

    /// Of a string: its content, escapes as written. Of another scalar: its characters.
    let content: Range<Int>

    /// Index of the first value after this one that is not within it.
    var end: Int
  }

  let bytes: [UInt8]
  private(set) var values: [Value] = []

  private static let mostValues = 200_000
  private static let mostBytes = 4 << 20

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    parse()
  }

  private mutating func parse() {
    let bytes = bytes
    let text = bytes.span
    let end = min(text.count, Self.mostBytes)
    var open: [Int] = []
    var key = 0..<0
    var index = 0
    while index < end, text[index] != UInt8(ascii: "{"), text[index] != UInt8(ascii: "[") {
      index += 1
    }
    while index < end, values.count < Self.mostValues {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(values.count)
        append(byte == UInt8(ascii: "{") ? .object : .array, key, index..<index)
        key = 0..<0
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let container = open.popLast() { values[container].end = values.count }
        key = 0..<0
        index += 1
        if open.isEmpty { key = 0..<0 }
      case UInt8(ascii: "\""):
        let content = Self.string(in: text, from: index + 1, to: end)
        index = min(content.upperBound + 1, end)
        var next = index
        while next < end, text[next].isHTMLSpace { next += 1 }
        if next < end, text[next] == UInt8(ascii: ":"), let container = open.last,
          values[container].kind == .object, key.isEmpty
        {
          key = content
          index = next + 1
        } else {
          append(.string, key, content)
          key = 0..<0
        }
      case let byte where byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-"):
        let start = index
        while index < end,
          text[index].isASCIILetter || text[index].isASCIIDigit || Self.isOfNumber(text[index])
        {
          index += 1
        }
        append(.other, key, start..<index)
        key = 0..<0
      default:
        index += 1
      }
    }
    for container in open { values[container].end = values.count }
  }

  private mutating func append(_ kind: Kind, _ key: Range<Int>, _ content: Range<Int>) {
    values.append(Value(kind: kind, key: key, content: content, end: values.count + 1))
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }

  private static func string(in text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int> {
    var index = start
    while index < end, text[index] != UInt8(ascii: "\"") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return start..<min(index, end)
  }
}

// MARK: - Reading

extension LooseJSON {
  /// The value of `key` in the object at `index`; a key is compared as written.
  func member(_ key: String, of index: Int) -> Int? {
    guard values[index].kind == .object else { return nil }
    var child = index + 1
    while child < values[index].end {
      if isKey(values[child].key, key) { return child }
      child = values[child].end
    }
    return nil
  }

  /// The elements of an array; a value that is no array stands for itself.
  func elements(of index: Int) -> [Int] {
    guard values[index].kind == .array else { return [index] }
    var elements: [Int] = []
    var child = index + 1
    while child < values[index].end {
      elements.append(child)
      child = values[child].end
    }
    return elements
  }

  /// A string's content or a scalar's characters; of an array, its first element's.
  func text(of index: Int) -> String? {
    switch values[index].kind {
    case .object: return nil
    case .array:
      guard index + 1 < values[index].end else { return nil }
      return values[index + 1].kind == .array ? nil : text(of: index + 1)
    case .other: return String(decoding: bytes[values[index].content], as: UTF8.self)
    case .string: return String(decoding: unescaped(values[index].content), as: UTF8.self)
    }
  }

  private func isKey(_ range: Range<Int>, _ key: String) -> Bool {
    range.count == key.utf8.count && bytes[range].elementsEqual(key.utf8)
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    var high: UInt32 = 0
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        result.append(byte)
        index += 1
        continue
      }
      let escape = bytes[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0a)
      case UInt8(ascii: "t"): result.append(0x20)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"):
        guard let unit = hex(index..<min(index + 4, range.upperBound)) else { continue }
        index += 4
        switch unit {
        case 0xd800..<0xdc00: high = unit
        case 0xdc00..<0xe000:
          result.append(
            scalar: high == 0 ? 0xfffd : 0x10000 + (high - 0xd800) << 10 + (unit - 0xdc00))
          high = 0
        default: result.append(scalar: unit)
        }
      default: result.append(escape)
      }
    }
    return result
  }

  private func hex(_ range: Range<Int>) -> UInt32? {
    guard range.count == 4 else { return nil }
    return UInt32(String(decoding: bytes[range], as: UTF8.self), radix: 16)
  }
}
