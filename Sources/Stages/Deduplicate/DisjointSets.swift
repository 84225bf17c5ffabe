/// Which of some numbers have been joined, directly or through others. Union-find.
///
/// R. Tarjan, J. van Leeuwen, "Worst-case analysis of set union algorithms", JACM 1984: path
/// halving. The least member names a set, so that the name depends on no order.
struct DisjointSets {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  /// The least member of the set of `element`.
  mutating func name(of element: Int) -> Int {
    var current = element
    while Int(parents[current]) != current {
      parents[current] = parents[Int(parents[current])]
      current = Int(parents[current])
    }
    return current
  }

  mutating func join(_ left: Int, _ right: Int) {
    let names = (name(of: left), name(of: right))
    parents[max(names.0, names.1)] = Int32(min(names.0, names.1))
  }

  mutating func areJoined(_ left: Int, _ right: Int) -> Bool { name(of: left) == name(of: right) }
}
