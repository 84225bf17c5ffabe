/// Which of some numbers have been joined, directly or through others. Union-find.
///
/// R. Tarjan, J. van Leeuwen, "Worst-case analysis of set union algorithms", JACM 1984: path
/// halving. The least member names a set, so that the name depends on no order.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The least member of the set of `element`.
  mutating func name(of element: Int) -> Int {
    var current = element
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  mutating func join(_ left: Int, _ right: Int) {
    let names = (name(of: left), name(of: right))
    parents[max(names.0, names.1)] = min(names.0, names.1)
  }

  mutating func areJoined(_ left: Int, _ right: Int) -> Bool { name(of: left) == name(of: right) }
}
