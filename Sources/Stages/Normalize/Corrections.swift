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
  /// Why a file of corrections cannot be used.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let description: String
  }

  /// Keys of names to their pinned spelling.
  private(set) var pinned: [[UInt8]: String] = [:]

  /// Keys that were merged, to the key that stands for all of them.
  private var group: [[UInt8]: [UInt8]] = [:]

  /// Keys that stand for others.
  private var heads: Set<[UInt8]> = []
  private(set) var ignored: Set<[UInt8]> = []
  private var splits: [(left: [UInt8], right: [UInt8])] = []

  /// None.
  public init() {}

  /// - Throws: The first line that is no correction, or that contradicts one before it.
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
      case .ignore: ignored.insert(Self.key(entry.names[0]))
      case .split:
        splits += Self.pairs(entry.names)
        splitLines.append((number, entry.names))
      }
    }
    for (line, names) in splitLines {
      for (left, right) in Self.pairs(names) where root(left) == root(right) {
        let list = names.joined(separator: ", ")
        throw Failure(line: line, description: "\(list): another line merges them, this one splits")
      }
    }
    for (key, name) in pinned.sorted(by: { $0.value < $1.value }) where ignored.contains(key) {
      throw Failure(line: number, description: "\(name): one line pins it, another ignores it")
    }
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

  var hasSplits: Bool { !splits.isEmpty }

  /// Whether somebody said that two names are two.
  func areSplit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    splits.contains {
      ($0.left == left && $0.right == right) || ($0.left == right && $0.right == left)
    }
  }

  /// The spelling that somebody chose for a name or for one that was merged with it.
  func pin(of key: [UInt8]) -> String? { pinned[root(key)] }
}

// MARK: - Reading

extension Corrections {
  private mutating func pin(_ name: String, line: Int) throws(Failure) {
    let key = root(Self.key(name))
    if let other = pinned[key], other != name {
      throw Failure(line: line, description: "\(name): another line pins \(other) for this name")
    }
    pinned[key] = name
  }

  private mutating func merge(_ names: [String], line: Int) throws(Failure) {
    let first = root(Self.key(names[0]))
    for name in names.dropFirst() {
      let other = root(Self.key(name))
      guard other != first else { continue }
      if let left = pinned[first], let right = pinned[other], left != right {
        throw Failure(
          line: line, description: "\(left), \(right): both are pinned, and merged here")
      }
      if let pin = pinned.removeValue(forKey: other) { pinned[first] = pin }
      group[other] = first
      heads.insert(first)
    }
  }

  private struct Entry {
    enum Action: String, CaseIterable {
      case pin, merge, split, ignore
    }

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
