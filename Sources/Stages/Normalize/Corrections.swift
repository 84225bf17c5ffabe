internal import Names
internal import Settings

/// What people decided about names, from lines such as
///
///     {"pin": "Yarmouk"}
///     {"merge": ["Deir ez-Zor", "Der Zor"]}
///     {"split": ["Basra", "Bosra"], "note": "two cities"}
///     {"ignore": "Read More"}
///
/// A name stands for all its spellings that differ in case, marks, hyphens and the article only.
public struct Corrections: Sendable {
  /// What a line does.
  public enum Action: String, Sendable, CaseIterable {
    /// Texts carry this spelling.
    case pin
    /// All are one name.
    case merge
    /// No two of them are one name.
    case split
    /// It is no name.
    case ignore
  }

  /// Why a file of corrections cannot be used.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let description: String
  }

  /// What a line says, to be named by another that says otherwise.
  private struct Said {
    let name: String
    let line: Int
  }

  /// Keys of names to their pinned spelling.
  private var pinned: [[UInt8]: Said] = [:]

  /// Keys that were merged, to the key that stands for all of them.
  private var group: [[UInt8]: [UInt8]] = [:]

  /// Keys that stand for others.
  private var heads: Set<[UInt8]> = []

  /// Lines that merge, with the keys of their names.
  private var merges: [(line: Int, keys: [[UInt8]])] = []
  private var ignoredNames: [[UInt8]: Said] = [:]
  private var splits: [(left: [UInt8], right: [UInt8])] = []

  /// None.
  public init() {}

  /// - Throws: The first line that is no correction, or that contradicts one before it; it says
  ///   which, and what would do.
  public init(jsonLines text: [UInt8]) throws(Failure) {
    var number = 0
    var splitLines: [(line: Int, names: [String])] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let entry = try Entry(Array(line), line: number)
      switch entry.action {
      case .pin: try pin(entry.names[0], line: number)
      case .merge: try merge(entry.names, line: number)
      case .ignore: try ignore(entry.names[0], line: number)
      case .split:
        splits += Self.pairs(entry.names)
        splitLines.append((number, entry.names))
      }
    }
    for (line, names) in splitLines { try checkSplit(names, line: line) }
  }

  static func key(_ name: String) -> [UInt8] { ComparableName.plainKey(of: Array(name.utf8)) }

  private static func pairs(_ names: [String]) -> [(left: [UInt8], right: [UInt8])] {
    let keys = names.map(key)
    return keys.indices.flatMap { first in
      keys.indices.dropFirst(first + 1).map { (keys[first], keys[$0]) }
    }
  }
}

// MARK: - Asking

extension Corrections {
  /// The key that stands for all names that were merged with this one.
  func root(_ key: [UInt8]) -> [UInt8] {
    var key = key
    while let next = group[key] { key = next }
    return key
  }

  /// Whether somebody said that a name is another one.
  func isMerged(_ key: [UInt8]) -> Bool { group[key] != nil || heads.contains(key) }

  func isIgnored(_ key: [UInt8]) -> Bool { ignoredNames[key] != nil }

  var hasSplits: Bool { !splits.isEmpty || pinned.count > 1 }

  /// Whether somebody said that two names are two, or pinned a spelling for each of them.
  func areSplit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if let one = pin(of: left), let other = pin(of: right), one != other { return true }
    return splits.contains {
      ($0.left == left && $0.right == right) || ($0.left == right && $0.right == left)
    }
  }

  /// The spelling that somebody chose for a name or for one that was merged with it.
  func pin(of key: [UInt8]) -> String? { pinned[root(key)]?.name }
}

// MARK: - Reading

extension Corrections {
  private mutating func pin(_ name: String, line: Int) throws(Failure) {
    let key = root(Self.key(name))
    if let other = pinned[key], other.name != name {
      throw Failure(
        line: line,
        description:
          "\(name): line \(other.line) pins \(other.name) for this name; keep one of the two")
    }
    if let other = ignoredNames[key] { throw Self.clash(name, other.line, "ignores", line, "pins") }
    pinned[key] = Said(name: name, line: line)
  }

  private mutating func ignore(_ name: String, line: Int) throws(Failure) {
    let key = Self.key(name)
    if let other = pinned[root(key)] {
      throw Self.clash(name, other.line, "pins", line, "ignores")
    }
    if let other = merges.first(where: { $0.keys.contains(key) }) {
      throw Self.clash(name, other.line, "merges", line, "ignores")
    }
    ignoredNames[key] = Said(name: name, line: line)
  }

  private mutating func merge(_ names: [String], line: Int) throws(Failure) {
    let first = root(Self.key(names[0]))
    for name in names {
      if let other = ignoredNames[Self.key(name)] {
        throw Self.clash(name, other.line, "ignores", line, "merges")
      }
      let other = root(Self.key(name))
      guard other != first else { continue }
      if let left = pinned[first], let right = pinned[other], left.name != right.name {
        throw Failure(
          line: line,
          description: """
            \(left.name), \(right.name): lines \(left.line) and \(right.line) pin them, this line \
            merges them; keep one of the two pins
            """)
      }
      if let pin = pinned.removeValue(forKey: other) { pinned[first] = pin }
      group[other] = first
      heads.insert(first)
    }
    merges.append((line, names.map(Self.key)))
  }

  private func checkSplit(_ names: [String], line: Int) throws(Failure) {
    for (left, right) in Self.pairs(names) where root(left) == root(right) {
      let other = merges.first { $0.keys.contains(left) || $0.keys.contains(right) }?.line ?? line
      let list = names.joined(separator: ", ")
      guard other != line else {
        throw Failure(
          line: line, description: "\(list): two spellings that are always one name; take one out")
      }
      throw Self.clash(list, other, "merges", line, "splits")
    }
  }

  private static func clash(
    _ name: String, _ other: Int, _ before: String, _ line: Int, _ now: String
  ) -> Failure {
    Failure(
      line: line,
      description: "\(name): line \(other) \(before), this line \(now); delete one of the two lines"
    )
  }

  private struct Entry {
    let action: Action
    let names: [String]

    init(_ text: [UInt8], line: Int) throws(Failure) {
      var reader = SettingsReader()
      let node: JSONNode
      do throws(Problem) {
        node = try reader.parse(text)
      } catch {
        throw Failure(line: line, description: error.message)
      }
      guard let members = node.members else {
        throw Failure(line: line, description: "expected an object, found \(node.found)")
      }
      let known = Action.allCases.map(\.rawValue) + ["note"]
      if let stray = members.first(where: { !known.contains($0.key) && !$0.key.hasPrefix("//") }) {
        throw Failure(
          line: line,
          description:
            "\(stray.key): there is no such correction; there are pin, merge, split, ignore")
      }
      let actions = Action.allCases.filter { node[$0.rawValue] != nil }
      guard actions.count == 1, let action = actions.first, let value = node[action.rawValue] else {
        throw Failure(
          line: line,
          description: "expected one of pin, merge, split, ignore, found \(actions.count)")
      }
      self.action = action
      names = try Self.names(value, action, line: line)
    }

    private static func names(
      _ value: JSONNode, _ action: Action, line: Int
    ) throws(Failure) -> [String] {
      let isList = action == .merge || action == .split
      let found =
        isList ? (value.elements ?? []).compactMap(\.string) : [value.string].compactMap { $0 }
      guard found.count == (isList ? value.elements?.count ?? -1 : 1),
        found.count >= (isList ? 2 : 1)
      else {
        let wanted = isList ? "a list of two names or more" : "a name"
        throw Failure(
          line: line, description: "\(action.rawValue): expected \(wanted), found \(value.found)")
      }
      if let empty = found.first(where: { Corrections.key($0).isEmpty }) {
        throw Failure(line: line, description: "\(action.rawValue): \"\(empty)\" has no letters")
      }
      return found
    }
  }
}
