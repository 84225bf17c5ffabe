internal import HTMLParsing

/// The numbers that browsers show before the items of ordered lists.
///
/// HTML standard, 4.4.5 and 4.4.8: from `start`, or 1, or for a reversed list the number of items;
/// an item's own `value` goes before. Each list is read once.
struct ListNumbers {
  private let tree: HTMLTree

  /// By node of the item; what is known so far.
  private var numbers: [Int: Int] = [:]
  private var read: Set<Int> = []

  init(of tree: HTMLTree) { self.tree = tree }

  /// `nil` for what is no item of an ordered list.
  mutating func number(of item: Int) -> Int? {
    let list = tree.nodes[item].parent
    guard tree.nodes[item].tag == .li, list >= 0, tree.nodes[list].tag == .ol else { return nil }
    if read.insert(list).inserted { count(list) }
    return numbers[item]
  }

  private mutating func count(_ list: Int) {
    var items: [Int] = []
    var index = list + 1
    while index < tree.nodes[list].subtreeEnd {
      if tree.nodes[index].tag == .li { items.append(index) }
      index = tree.nodes[index].subtreeEnd
    }
    let isReversed = tree.value(.reversed, of: list) != nil
    var next = integer(.start, of: list) ?? (isReversed ? items.count : 1)
    for item in items {
      next = integer(.value, of: item) ?? next
      numbers[item] = next
      next += isReversed ? -1 : 1
    }
  }

  private func integer(_ name: HTMLAttribute, of node: Int) -> Int? {
    guard let text = tree.string(name, of: node), text.utf8.count <= 9 else { return nil }
    return Int(collapsed(text))
  }
}
