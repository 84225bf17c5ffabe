internal import HTMLParsing
internal import Scanning

/// Which blocks of a page are of one make: tags and classes of the element and the two around it,
/// without digits.
struct BlockMakes {
  /// The number of each block's make.
  let make: [Int]

  /// Of each make.
  private(set) var totals: [Totals]

  struct Totals {
    var blocks = 0
    var words = 0
    var linkedWords = 0
    var proseInContainer = 0
  }

  init(of tree: HTMLTree, _ blocks: [PageBlock], in container: Range<Int>) {
    var known = [UInt64](repeating: 0, count: tree.nodes.count)
    var numbers = KeyTable(expecting: 64)
    make = blocks.map { block in
      var hash: UInt64 = 0
      var node = block.owner
      for _ in 0..<3 where node >= 0 {
        if known[node] == 0 { known[node] = Self.hash(of: node, in: tree) }
        hash = mixed(hash &* 31 ^ known[node])
        node = tree.nodes[node].parent
      }
      return numbers.number(hash)
    }
    totals = [Totals](repeating: Totals(), count: numbers.count)
    for (block, make) in zip(blocks, make) {
      totals[make].blocks += 1
      totals[make].words += block.words
      totals[make].linkedWords += block.words * block.linkedShare / 1000
      if block.isProse, container.contains(block.owner) {
        totals[make].proseInContainer += block.words
      }
    }
  }

  private static func hash(of node: Int, in tree: HTMLTree) -> UInt64 {
    var hash = StableHash(seed: UInt64(tree.nodes[node].tag.number))
    if let name = tree.value(.class, of: node) {
      for index in name.lowerBound..<min(name.upperBound, name.lowerBound + 40)
      where !tree.bytes[index].isASCIIDigit {
        hash.combine(tree.bytes[index])
      }
    }
    return hash.value
  }
}
