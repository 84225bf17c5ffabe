/// A type that a setting can have.
public protocol SettingValue: Codable, Sendable, Hashable {
  static var shape: SettingShape { get }
}

/// What JSON a setting accepts.
public indirect enum SettingShape {
  case boolean
  case integer
  case number
  case text
  case choice([String])
  /// A string with a unit: a size, a time, a share.
  case measure(Measure)
  case list(SettingShape)
  case group(name: String, _ settings: () -> [DeclaredSetting])
  /// An object whose `key` says which group it is.
  case tagged(key: String, [(tag: String, summary: String, shape: SettingShape)])
  /// An object with free keys and values of one shape.
  case table(SettingShape)
  case any
}

/// How a string with a unit is read.
public struct Measure: Sendable {
  /// What a message and the reference call it: `a size such as "64MiB"`.
  let name: String
  let pattern: String
  let parse: @Sendable (String) -> Double?
}

/// A setting with a fixed set of words.
public protocol SettingChoice: SettingValue, CaseIterable, RawRepresentable
where RawValue == String {}

extension SettingChoice {
  public static var shape: SettingShape { .choice(allCases.map(\.rawValue)) }
}

extension Bool: SettingValue { public static var shape: SettingShape { .boolean } }
extension Int: SettingValue { public static var shape: SettingShape { .integer } }
extension Double: SettingValue { public static var shape: SettingShape { .number } }
extension String: SettingValue { public static var shape: SettingShape { .text } }

extension Array: SettingValue where Element: SettingValue {
  public static var shape: SettingShape { .list(Element.shape) }
}

extension Optional: SettingValue where Wrapped: SettingValue {
  public static var shape: SettingShape { Wrapped.shape }
}

// MARK: - Values with units

/// Bytes: `"64MiB"`, `"500kB"`, `"0"`.
public struct ByteSize: SettingValue {
  public let bytes: Int

  public init(bytes: Int) { self.bytes = bytes }

  public static let measure = Measure(
    name: "a size such as \"64MiB\"", pattern: "^[0-9]+(B|kB|KiB|MB|MiB|GB|GiB|TB|TiB)?$"
  ) { text in
    scaled(
      text,
      by: [
        "TiB": 1_099_511_627_776, "GiB": 1_073_741_824, "MiB": 1_048_576, "KiB": 1024,
        "TB": 1e12, "GB": 1e9, "MB": 1e6, "kB": 1e3, "B": 1, "": 1,
      ])
  }

  public static var shape: SettingShape { .measure(measure) }

  public init(from decoder: any Decoder) throws {
    bytes = Int(try decoded(decoder, Self.measure))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension ByteSize: CustomStringConvertible, ExpressibleByStringLiteral {
  public var description: String {
    for (unit, size) in [("GiB", 1_073_741_824), ("MiB", 1_048_576), ("KiB", 1024)]
    where bytes >= size && bytes % size == 0 {
      return "\(bytes / size)\(unit)"
    }
    return "\(bytes)B"
  }

  public init(stringLiteral value: String) {
    guard let bytes = Self.measure.parse(value) else { preconditionFailure("\(value) is no size") }
    self.bytes = Int(bytes)
  }
}

/// A length of time: `"20s"`, `"500ms"`, `"5min"`.
public struct Duration: SettingValue, ExpressibleByStringLiteral {
  /// Whole milliseconds.
  public let milliseconds: Int

  public var seconds: Double { Double(milliseconds) / 1000 }

  public static let measure = Measure(
    name: "a time such as \"20s\"", pattern: "^[0-9]+(\\.[0-9]+)?(ms|s|min|h)$"
  ) { text in
    scaled(text, by: ["ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000])
  }

  public static var shape: SettingShape { .measure(measure) }

  public init(from decoder: any Decoder) throws {
    milliseconds = Int(try decoded(decoder, Self.measure))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds % 1000 == 0 ? "\(milliseconds / 1000)s" : "\(milliseconds)ms")
  }

  public init(stringLiteral value: String) {
    guard let time = Self.measure.parse(value) else { preconditionFailure("\(value) is no time") }
    milliseconds = Int(time)
  }
}

/// A share of a whole: `"1%"`, `"0.5%"`.
public struct Share: SettingValue, ExpressibleByStringLiteral {
  /// Parts in a million, 0 to 1,000,000.
  public let millionths: Int

  public static let measure = Measure(
    name: "a share such as \"1%\"", pattern: "^[0-9]+(\\.[0-9]+)?%$"
  ) { text in
    guard let value = scaled(text, by: ["%": 10_000]), value <= 1_000_000 else { return nil }
    return value
  }

  public static var shape: SettingShape { .measure(measure) }

  public init(from decoder: any Decoder) throws {
    millionths = Int(try decoded(decoder, Self.measure))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode((Double(millionths) / 10_000).plain + "%")
  }

  public init(stringLiteral value: String) {
    guard let share = Self.measure.parse(value) else { preconditionFailure("\(value) is no share") }
    millionths = Int(share)
  }
}

/// `text` as a number times its unit; `nil` if it has another unit or is no number.
private func scaled(_ text: String, by units: [String: Double]) -> Double? {
  let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  guard let number = Double(digits), let unit = units[String(text.dropFirst(digits.count))] else {
    return nil
  }
  return number * unit
}

private func decoded(_ decoder: any Decoder, _ measure: Measure) throws -> Double {
  let text = try decoder.singleValueContainer().decode(String.self)
  guard let value = measure.parse(text) else {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not \(measure.name)"))
  }
  return value
}
