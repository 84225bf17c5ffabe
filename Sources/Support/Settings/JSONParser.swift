/// Reads strict JSON (RFC 8259) and remembers places.
///
/// Ours because no library tells line and column of a *value*, nor that a key stands twice.
struct JSONParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  /// Keys that stand twice in one object.
  private(set) var duplicates: [(key: String, place: Place)] = []

  /// Nesting beyond which a settings file is not one.
  private static let deepest = 64

  init(_ text: [UInt8]) { bytes = text }

  /// - Throws: The first place where the text is not JSON.
  mutating func parse() throws(Problem) -> JSONNode {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { offset = 3 }
    let node = try value()
    skipSpace()
    guard offset == bytes.count else { throw problem("more text after the end of the JSON value") }
    return node
  }

  private var place: Place { Place(line: line, column: offset - lineStart + 1) }

  private func problem(_ message: String) -> Problem {
    Problem(path: "", place: place, message: message)
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0d: offset += 1
      case 0x0a:
        offset += 1
        line += 1
        lineStart = offset
      default: return
      }
    }
  }

  private mutating func value() throws(Problem) -> JSONNode {
    skipSpace()
    let place = place
    guard offset < bytes.count else { throw problem("the file ends where a value should stand") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return JSONNode(.object(try members()), at: place)
    case UInt8(ascii: "["): return JSONNode(.list(try elements()), at: place)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: place)
    case UInt8(ascii: "t"): return JSONNode(try word("true", .boolean(true)), at: place)
    case UInt8(ascii: "f"): return JSONNode(try word("false", .boolean(false)), at: place)
    case UInt8(ascii: "n"): return JSONNode(try word("null", .null), at: place)
    default: return JSONNode(.number(try number()), at: place)
    }
  }

  private mutating func word(
    _ text: String, _ value: JSONNode.Content
  ) throws(Problem) -> JSONNode.Content {
    guard bytes[offset...].starts(with: text.utf8) else { throw problem("this is no JSON value") }
    offset += text.utf8.count
    return value
  }

  private mutating func number() throws(Problem) -> String {
    let start = offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let integer = digits()
    guard integer > 0 else {
      offset = start
      throw problem("this is no JSON value")
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard digits() > 0 else { throw problem("a digit must follow the decimal point") }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      guard digits() > 0 else { throw problem("a digit must follow the exponent's e") }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    return offset - start
  }

  private mutating func elements() throws(Problem) -> [JSONNode] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONNode] = []
    if close(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value())
      if close(UInt8(ascii: "]")) { return elements }
      try comma(before: "]")
    }
  }

  private mutating func members() throws(Problem) -> [JSONNode.Member] {
    try enter()
    defer { depth -= 1 }
    var members: [JSONNode.Member] = []
    if close(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let place = place
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw problem("a key in double quotes should stand here")
      }
      let key = try string()
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
        throw problem("a colon should follow the key \"\(key)\"")
      }
      offset += 1
      if !key.hasPrefix("//"), members.contains(where: { $0.key == key }) {
        duplicates.append((key, place))
      }
      members.append(JSONNode.Member(key: key, place: place, node: try value()))
      if close(UInt8(ascii: "}")) { return members }
      try comma(before: "}")
    }
  }

  private mutating func enter() throws(Problem) {
    offset += 1
    depth += 1
    guard depth <= Self.deepest else {
      throw problem("more than \(Self.deepest) levels of nesting")
    }
  }

  private mutating func close(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func comma(before end: String) throws(Problem) {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else {
      throw problem("a comma or \(end) should stand here")
    }
    offset += 1
    skipSpace()
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: end == "]" ? "]" : "}") else {
      throw problem("a comma stands before the closing \(end)")
    }
  }

  private mutating func string() throws(Problem) -> String {
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw problem("the string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      case 0..<0x20:
        throw problem("a control character stands in a string; write it as an escape")
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw problem("the file ends inside a string")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Problem) {
    offset += 1
    guard offset < bytes.count else { throw problem("the file ends inside a string") }
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5c: 0x5c, 0x2f: 0x2f, 0x62: 8, 0x66: 12, 0x6e: 10, 0x72: 13, 0x74: 9,
    ]
    if let byte = plain[bytes[offset]] {
      text.append(byte)
      offset += 1
      return
    }
    guard bytes[offset] == UInt8(ascii: "u") else { throw problem("there is no such escape") }
    var value = try codeUnit()
    if (0xd800..<0xdc00).contains(value), offset + 1 < bytes.count, bytes[offset] == 0x5c {
      let low = try codeUnit()
      guard (0xdc00..<0xe000).contains(low) else { throw problem("half a surrogate pair") }
      value = 0x10000 + (value - 0xd800) << 10 + (low - 0xdc00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw problem("half a surrogate pair") }
    text += String(scalar).utf8
  }

  /// Reads `\uXXXX`, with `offset` on the backslash or the `u`.
  private mutating func codeUnit() throws(Problem) -> UInt32 {
    if bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
    guard offset + 4 < bytes.count, bytes[offset] == UInt8(ascii: "u"),
      let value = UInt32(String(decoding: bytes[offset + 1...offset + 4], as: UTF8.self), radix: 16)
    else { throw problem("\\u wants four hexadecimal digits") }
    offset += 5
    return value
  }
}
