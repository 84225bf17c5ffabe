/// A JSON value that knows where in its file it stands.
public struct JSONNode: Sendable {
  public indirect enum Content: Sendable {
    case null
    case boolean(Bool)
    /// As it was written, so that nothing is lost.
    case number(String)
    case string(String)
    case list([JSONNode])
    case object([Member])
  }

  public struct Member: Sendable {
    public let key: String
    public let place: Place
    public var node: JSONNode

    public init(key: String, place: Place, node: JSONNode) {
      self.key = key
      self.place = place
      self.node = node
    }
  }

  public var value: Content
  public let place: Place

  public init(_ value: Content, at place: Place = .nowhere) {
    self.value = value
    self.place = place
  }
}

/// Line and column in a file, both from 1; columns count UTF-8 bytes.
public struct Place: Hashable, Sendable {
  public let line: Int
  public let column: Int

  /// Of a value that no file holds: a default, or an argument.
  public static let nowhere = Place(line: 0, column: 0)

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

// MARK: - Looking

extension JSONNode {
  public var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  public var elements: [JSONNode]? {
    if case .list(let elements) = value { elements } else { nil }
  }

  public var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  public var integer: Int? {
    if case .number(let digits) = value { Int(digits) } else { nil }
  }

  public subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.node }

  /// What a message calls it: `the string "two"`, `a list`.
  public var found: String {
    switch value {
    case .null: "null"
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .number(let digits): "the number \(digits)"
    case .string(let string): "the string \"\(string)\""
    case .list: "a list"
    case .object: "an object"
    }
  }
}

// MARK: - Writing

extension JSONNode {
  /// The value as JSON with sorted keys and no spaces: equal values give equal bytes.
  public var canonicalJSON: String {
    switch value {
    case .null: return "null"
    case .boolean(let isTrue): return isTrue ? "true" : "false"
    case .number(let digits): return digits
    case .string(let string): return Self.quoted(string)
    case .list(let elements):
      return "[" + elements.map(\.canonicalJSON).joined(separator: ",") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      let written = sorted.map { Self.quoted($0.key) + ":" + $0.node.canonicalJSON }
      return "{" + written.joined(separator: ",") + "}"
    }
  }

  /// The value as JSON for people: in the order given, indented by two spaces.
  public func prettyJSON(indent: String = "") -> String {
    let inner = indent + "  "
    switch value {
    case .list(let elements) where !elements.isEmpty:
      let lines = elements.map { inner + $0.prettyJSON(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        inner + Self.quoted($0.key) + ": " + $0.node.prettyJSON(indent: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    default:
      return canonicalJSON
    }
  }

  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..."\u{1f}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

// MARK: - Building

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public typealias Key = String
  public typealias Value = JSONNode

  public init(stringLiteral value: String) { self.init(.string(value)) }
  public init(integerLiteral value: Int) { self.init(.number(String(value))) }
  public init(booleanLiteral value: Bool) { self.init(.boolean(value)) }
  public init(arrayLiteral elements: JSONNode...) { self.init(.list(elements)) }

  public init(dictionaryLiteral elements: (String, JSONNode)...) {
    self.init(.object(elements.map { Member(key: $0, place: .nowhere, node: $1) }))
  }
}
