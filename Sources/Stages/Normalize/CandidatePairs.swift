internal import Names
internal import Scanning

/// Which names of a corpus are worth comparing.
///
/// Names of several words wherever they sound nearly alike; names of one word only where
/// something may prove them one: a document that has both, a place or an original that both name.
struct CandidatePairs {
  /// Per name the earlier names to compare it with, ascending.
  private(set) var earlier: [[Int32]]

  private struct Entry {
    let key: UInt64
    let name: Int32

    /// Whether names of one word are compared for this key whatever documents have them.
    let isProof: Bool
  }

  private var entries: [Entry] = []

  /// Whether a name of one word is worth comparing with those of other documents.
  private var varies: [Bool] = []

  /// Members of a block that all others are compared with; the first ones are the commonest.
  private static let mostHeads = 48

  /// - Parameter names: In order of precedence; `documents` ascending.
  /// - Complexity: O(n log n) in the keys of all names.
  init(_ names: [(name: ComparableName, isSingle: Bool, documents: [Int32])]) {
    earlier = Array(repeating: [], count: names.count)
    let allKeys = names.map(\.name.blockingKeys)
    varies = names.map { !$0.isSingle || $0.name.mayBeSpeltElsewhere }
    for (index, entry) in names.enumerated() {
      let keys = allKeys[index]
      if entry.isSingle {
        // A slip or another spelling in one document.
        for document in entry.documents {
          add(mixed(keys.sounds ^ UInt64(document) &+ 0x9e37_79b9), index)
          if let key = keys.otherSounds {
            add(mixed(key ^ UInt64(document) &+ 0x9e37_79b9), index)
          }
        }
      } else {
        for key in keys.nearSounds { add(key, index) }
      }
      add(keys.sounds &+ 1, index)
      if let key = keys.otherSounds { add(key &+ 1, index) }
      for key in keys.letters { add(key, index) }
      for key in keys.meanings { add(key, index, isProof: true) }
      if let key = keys.exchange { add(key, index, isProof: true) }
    }
    entries.sort { $0.key == $1.key ? $0.name < $1.name : $0.key < $1.key }
    collect(names)
  }

  private mutating func add(_ key: UInt64, _ name: Int, isProof: Bool = false) {
    entries.append(Entry(key: key, name: Int32(name), isProof: isProof))
  }

  private mutating func collect(
    _ names: [(name: ComparableName, isSingle: Bool, documents: [Int32])]
  ) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      for later in start..<end {
        let one = Int(entries[later].name)
        for head in start..<min(later, start + Self.mostHeads) {
          let other = Int(entries[head].name)
          guard one != other else { continue }
          if names[one].isSingle, names[other].isSingle, !entries[start].isProof,
            !(varies[one] && varies[other]),
            Self.common(names[one].documents, names[other].documents) == 0
          {
            continue
          }
          earlier[one].append(Int32(other))
        }
      }
      start = end
    }
    for index in earlier.indices where earlier[index].count > 1 {
      earlier[index] = Set(earlier[index]).sorted()
    }
  }

  /// How many numbers two ascending lists have in common.
  static func common(_ left: [Int32], _ right: [Int32]) -> Int {
    var i = 0
    var j = 0
    var common = 0
    while i < left.count, j < right.count {
      common += left[i] == right[j] ? 1 : 0
      let (a, b) = (left[i], right[j])
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return common
  }
}
