internal import Scanning

/// Appends JSON (RFC 8259) to a buffer: members in the order they are written, no spaces.
///
/// Characters at which some reader ends a line (U+0085, U+2028, U+2029) and all control
/// characters are escaped, so that a line stays a line.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  /// Whether the next member or element is the first of its object or list.
  private var isFirst = true

  public init() {}

  /// The text so far, for documents that are not read as bytes.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Empties the buffer and keeps its memory.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }
}

// MARK: - Structure

extension JSONWriter {
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  /// The elements are what `body` writes.
  public mutating func list(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  public mutating func list<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    list { for element in elements { body(&$0, element) } }
  }

  /// Writes a member's name; its value is what is written next.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}

// MARK: - Values

extension JSONWriter {
  public mutating func value(_ string: String) {
    separate()
    appendQuoted(string)
  }

  public mutating func value(_ number: Int) {
    separate()
    bytes += number.description.utf8
  }

  public mutating func value(_ isTrue: Bool) {
    separate()
    bytes += (isTrue ? "true" : "false").utf8
  }

  /// Always with a decimal point, so that a column of floats is never taken for integers.
  ///
  /// - Precondition: `number` is finite.
  public mutating func value(_ number: Double) {
    precondition(number.isFinite, "JSON has no \(number)")
    separate()
    var digits = Array(number.description.utf8)
    if !digits.contains(UInt8(ascii: ".")) {
      let exponent = digits.firstIndex(of: UInt8(ascii: "e")) ?? digits.count
      digits.insert(contentsOf: ".0".utf8, at: exponent)
    }
    bytes += digits
  }

  /// `thousandths` as a decimal fraction with three digits at most: 983 is 0.983, 1000 is 1.0.
  public mutating func value(thousandths: Int) {
    value(fixed: thousandths, digits: 3)
  }

  /// `number` × 10^-`digits`, exactly, with at least one digit after the point.
  public mutating func value(fixed number: Int, digits: Int) {
    separate()
    var text = Array(number.magnitude.description.utf8)
    while text.count <= digits { text.insert(UInt8(ascii: "0"), at: 0) }
    text.insert(UInt8(ascii: "."), at: text.count - digits)
    while text.last == UInt8(ascii: "0"), text[text.count - 2] != UInt8(ascii: ".") {
      text.removeLast()
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += text
  }

  public mutating func null() {
    separate()
    bytes += "null".utf8
  }
}

// MARK: - Members

extension JSONWriter {
  public mutating func member(_ name: String, _ string: String?) {
    key(name)
    if let string { value(string) } else { null() }
  }

  public mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  public mutating func member(_ name: String, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  public mutating func member(_ name: String, _ isTrue: Bool) {
    key(name)
    value(isTrue)
  }

  public mutating func member(_ name: String, thousandths: Int?) {
    key(name)
    if let thousandths { value(thousandths: thousandths) } else { null() }
  }

  public mutating func member(_ name: String, _ strings: [String]) {
    key(name)
    list(strings) { $0.value($1) }
  }

  public mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  public mutating func member<Element>(
    _ name: String, list elements: some Sequence<Element>,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    list(elements, body)
  }
}

// MARK: - Strings

extension JSONWriter {
  private mutating func appendQuoted(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let text = string.utf8.span
    // Bytes are copied in runs between those that need an escape.
    var copied = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7f,
        byte != 0xc2, byte != 0xe2
      {
        index += 1
        continue
      }
      let width = escapedWidth(in: text, at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: string.utf8Bytes(copied..<index))
      appendEscape(of: text.scalar(at: index).value)
      index += width
      copied = index
    }
    bytes.append(contentsOf: string.utf8Bytes(copied..<text.count))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes of the character at `index` if it must be escaped, else 0.
  private func escapedWidth(in text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0xc2:
      index + 1 < text.count && text[index + 1] < 0xa0 ? 2 : 0
    case 0xe2:
      index + 2 < text.count && text[index + 1] == 0x80
        && (text[index + 2] == 0xa8 || text[index + 2] == 0xa9) ? 3 : 0
    default: 1
    }
  }

  private mutating func appendEscape(of value: UInt32) {
    bytes.append(UInt8(ascii: "\\"))
    switch value {
    case 0x22, 0x5c: bytes.append(UInt8(value))
    case 0x0a: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0d: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      let digits = Array("0123456789abcdef".utf8)
      for shift in stride(from: UInt32(12), through: 0, by: -4) {
        bytes.append(digits[Int(value >> shift & 15)])
      }
    }
  }
}

extension String {
  /// The UTF-8 code units in a range of offsets, without a copy.
  fileprivate func utf8Bytes(_ range: Range<Int>) -> Substring.UTF8View {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)].utf8
  }
}
