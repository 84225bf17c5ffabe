internal import Foundation

/// A group of settings that stand together in `pipeline.json`.
///
/// Every stored property is a ``Setting``; its name in snake case is its key.
public protocol Settings: SettingValue {
  /// All defaults.
  init()

  /// What this group is for, in a sentence.
  static var summary: String { get }
}

extension Settings {
  /// The defaults with some of them changed.
  public static func with(_ change: (inout Self) -> Void) -> Self {
    var settings = Self()
    change(&settings)
    return settings
  }
}

/// One setting: its default is the initial value, its sentence is for who edits `pipeline.json`.
@propertyWrapper
public struct Setting<Value: SettingValue>: Sendable, Codable, Hashable {
  public var wrappedValue: Value

  /// `nil` in a value that was decoded; only `Self()` of a group documents itself.
  let declaration: Declaration?

  struct Declaration: Hashable {
    let sentence: String
    let limits: Limits?
    let isRequired: Bool
  }

  /// - Parameters:
  ///   - sentence: What it does, and what happens if one turns it up or down.
  ///   - limits: Least and greatest value, both allowed.
  ///   - unit: What is counted.
  ///   - required: Whether the file must say it, for there is no sensible default.
  public init(
    wrappedValue: Value, _ sentence: String, in limits: ClosedRange<Double>? = nil,
    _ unit: String? = nil, required: Bool = false
  ) {
    self.wrappedValue = wrappedValue
    declaration = Declaration(
      sentence: sentence,
      limits: limits.map { Limits(lowest: $0.lowerBound, highest: $0.upperBound, unit: unit) },
      isRequired: required)
  }

  public init(from decoder: any Decoder) throws {
    wrappedValue = try Value(from: decoder)
    declaration = nil
  }

  public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }

  public static func == (left: Setting, right: Setting) -> Bool {
    left.wrappedValue == right.wrappedValue
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

/// Least and greatest value of a number.
struct Limits: Hashable, Sendable {
  let lowest: Double
  let highest: Double
  let unit: String?

  var text: String {
    "\(lowest.plain) to \(highest.plain)" + (unit.map { " " + $0 } ?? "")
  }
}

extension Double {
  /// Without a decimal point where it is a whole number.
  var plain: String {
    if let whole = Int(exactly: self) { return String(whole) }
    return description
  }
}

// MARK: - A group's declarations

/// One setting of a group, as the reader, the reference and the schema see it.
public struct DeclaredSetting {
  let key: String
  let sentence: String
  let limits: Limits?
  let isRequired: Bool
  let shape: SettingShape

  /// The default as JSON; null where there is none.
  let defaultNode: () throws -> JSONNode
}

protocol AnySetting {
  func declared(as key: String) -> DeclaredSetting
}

extension Setting: AnySetting {
  func declared(as key: String) -> DeclaredSetting {
    guard let declaration else { preconditionFailure("\(key) was decoded: ask a fresh group") }
    return DeclaredSetting(
      key: key, sentence: declaration.sentence, limits: declaration.limits,
      isRequired: declaration.isRequired, shape: Value.shape,
      defaultNode: { [wrappedValue] in try encodedNode(wrappedValue) })
  }
}

extension Settings {
  public static var shape: SettingShape { .group(name: "\(Self.self)") { declarations() } }

  /// By reflection, once per use, at start.
  static func declarations() -> [DeclaredSetting] {
    Mirror(reflecting: Self()).children.map { child in
      guard let label = child.label, let setting = child.value as? any AnySetting else {
        preconditionFailure("\(Self.self): every stored property must be a @Setting")
      }
      return setting.declared(as: snakeCase(String(label.dropFirst())))
    }
  }
}

/// `value` as JSON; null for an absent one.
func encodedNode(_ value: some Encodable) throws -> JSONNode {
  let encoder = JSONEncoder()
  encoder.keyEncodingStrategy = .convertToSnakeCase
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  var parser = JSONParser(Array(try encoder.encode(value)))
  return try parser.parse()
}

/// `mostLinked` becomes `most_linked`, as `JSONEncoder.convertToSnakeCase` has it.
func snakeCase(_ name: String) -> String {
  var key = ""
  for character in name {
    if character.isUppercase { key += "_" }
    key += character.lowercased()
  }
  return key
}
