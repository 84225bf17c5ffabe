internal import Settings

/// Settings one by one: what differs between two configurations, and what is in force.
enum SettingLeaves {
  /// A single setting.
  struct Leaf {
    /// `stages[clean].min_words`.
    let path: String
    let node: JSONNode

    /// What stands at its place in another tree of the same form; `nil` if nothing does.
    let counterpart: JSONNode?

    var value: String { node.canonicalJSON }
  }

  /// All settings in the order of the file. Elements of a list are called by their `stage` or `id`.
  ///
  /// - Parameter other: Where counterparts are looked for.
  static func of(_ node: JSONNode, beside other: JSONNode? = nil) -> [Leaf] {
    var leaves: [Leaf] = []
    var open: [Leaf] = [Leaf(path: "", node: node, counterpart: other)]
    while let leaf = open.popLast() {
      if let members = leaf.node.members, !members.isEmpty {
        let inner = members.map { member in
          Leaf(
            path: leaf.path.isEmpty ? member.key : leaf.path + "." + member.key,
            node: member.node, counterpart: leaf.counterpart?[member.key])
        }
        open += inner.reversed()
      } else if let elements = leaf.node.elements, elements.contains(where: { $0.members != nil }) {
        let others = leaf.counterpart?.elements ?? []
        let inner = elements.enumerated().map { index, element in
          let name = element["stage"]?.string ?? element["id"]?.string ?? String(index + 1)
          return Leaf(
            path: "\(leaf.path)[\(name)]", node: element,
            counterpart: others.indices.contains(index) ? others[index] : nil)
        }
        open += inner.reversed()
      } else {
        leaves.append(leaf)
      }
    }
    return leaves
  }

  /// A setting that two configurations differ in.
  struct Difference: Hashable {
    let path: String

    /// As JSON; `nil` where there is no such setting.
    let old: String?
    let new: String?
  }

  /// In the order of the new configuration; what is only in the old one comes last.
  static func differences(from old: JSONNode, to new: JSONNode) -> [Difference] {
    let old = of(old).map { ($0.path, $0.value) }
    let new = of(new).map { ($0.path, $0.value) }
    let oldValues = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let newValues = Dictionary(new, uniquingKeysWith: { first, _ in first })
    let paths = new.map(\.0) + old.map(\.0).filter { newValues[$0] == nil }
    return paths.filter { oldValues[$0] != newValues[$0] }.map {
      Difference(path: $0, old: oldValues[$0], new: newValues[$0])
    }
  }
}
