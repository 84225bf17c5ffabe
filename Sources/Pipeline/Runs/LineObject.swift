internal import Settings

/// A JSON object on one line, as places in its bytes: nothing is decoded before it is asked for.
///
/// What decides equality of two values is their bytes; winnow writes equal values with equal
/// bytes. Strings and brackets are followed, numbers and words are taken as they stand.
struct LineObject {
  struct Member {
    /// Without its quotes.
    let key: Range<Int>
    let value: Range<Int>
  }

  let bytes: [UInt8]
  let members: [Member]

  /// - Returns: `nil` if `range` of `bytes` is not one object.
  /// - Complexity: O(bytes), without recursion.
  init?(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    var scan = MemberScan(bytes, in: range ?? 0..<bytes.count)
    var members: [Member] = []
    while let member = scan.next() { members.append(member) }
    guard scan.isComplete else { return nil }
    self.bytes = bytes
    self.members = members
  }
}

// MARK: - Looking

extension LineObject {
  func key(of member: Member) -> String { String(decoding: bytes[member.key], as: UTF8.self) }

  func range(of key: String) -> Range<Int>? {
    members.first { bytes[$0.key].elementsEqual(key.utf8) }?.value
  }

  func value(of key: String) -> ArraySlice<UInt8>? { range(of: key).map { bytes[$0] } }

  /// `nil` for what is missing, null, or no string.
  func string(_ key: String) -> String? {
    value(of: key).flatMap { Self.node(of: $0)?.string }
  }

  /// `nil` for what is missing, null, or no whole number.
  func integer(_ key: String) -> Int? {
    value(of: key).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  /// Strings of a list; empty if there is no such list.
  func strings(_ key: String) -> [String] {
    value(of: key).flatMap { Self.node(of: $0)?.elements?.compactMap(\.string) } ?? []
  }

  func object(_ key: String) -> LineObject? {
    range(of: key).flatMap { LineObject(bytes, in: $0) }
  }

  private static func node(of json: ArraySlice<UInt8>) -> JSONNode? {
    var reader = SettingsReader()
    return try? reader.parse(Array(json))
  }

  /// The value of the first member named `key`, without looking at what follows it.
  static func firstString(_ key: String, in line: [UInt8]) -> String? {
    var scan = MemberScan(line, in: 0..<line.count)
    while let member = scan.next() {
      if line[member.key].elementsEqual(key.utf8) { return node(of: line[member.value])?.string }
    }
    return nil
  }
}

// MARK: - Walking

/// Walks over the members of one JSON object.
private struct MemberScan {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// Whether the object was walked to its end, and nothing follows it.
  private(set) var isComplete = false

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    index = range.lowerBound
    // What is no object has no members, and never comes to its end.
    if index < end, bytes[index] == UInt8(ascii: "{") { index += 1 } else { index = end }
  }

  /// The next member; `nil` behind the last, and where the object is broken.
  mutating func next() -> LineObject.Member? {
    guard index < end else { return nil }
    if bytes[index] == UInt8(ascii: "}") {
      isComplete = index + 1 == end
      index = end
      return nil
    }
    guard let member = member() else {
      index = end
      return nil
    }
    return member
  }

  private mutating func member() -> LineObject.Member? {
    guard bytes[index] == UInt8(ascii: "\""), let key = string() else { return nil }
    guard index < end, bytes[index] == UInt8(ascii: ":") else { return nil }
    index += 1
    let start = index
    guard skipValue(), index > start, index < end else { return nil }
    let value = start..<index
    if bytes[index] == UInt8(ascii: ",") {
      index += 1
      guard index < end, bytes[index] == UInt8(ascii: "\"") else { return nil }
    } else if bytes[index] != UInt8(ascii: "}") {
      return nil
    }
    return LineObject.Member(key: key.lowerBound + 1..<key.upperBound - 1, value: value)
  }

  /// Moves behind a string; the range has its quotes.
  private mutating func string() -> Range<Int>? {
    let start = index
    index += 1
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < end else { return nil }
    index += 1
    return start..<index
  }

  /// Moves behind a value of any kind, to the comma or bracket that follows it.
  private mutating func skipValue() -> Bool {
    var depth = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard string() != nil else { return false }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
      case UInt8(ascii: ","):
        if depth == 0 { return true }
      default: break
      }
      index += 1
    }
    return false
  }
}
