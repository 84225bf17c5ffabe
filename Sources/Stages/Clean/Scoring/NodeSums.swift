internal import HTMLParsing

/// What is below each node of a page: words of prose, all words, linked words and blocks.
struct NodeSums {
  let prose: [Int32]
  let words: [Int32]
  let linkedWords: [Int32]
  let blockCounts: [Int32]

  init(of tree: HTMLTree, _ blocks: [PageBlock]) {
    var prose = [Int32](repeating: 0, count: tree.nodes.count)
    var words = prose
    var linkedWords = prose
    var blockCounts = prose
    for block in blocks {
      words[block.owner] += Int32(block.words)
      blockCounts[block.owner] += 1
      linkedWords[block.owner] += Int32(block.words * block.linkedShare / 1000)
      if block.isProse { prose[block.owner] += Int32(block.words) }
    }
    for index in tree.nodes.indices.reversed() where blockCounts[index] > 0 {
      let parent = tree.nodes[index].parent
      guard parent >= 0 else { continue }
      words[parent] += words[index]
      prose[parent] += prose[index]
      linkedWords[parent] += linkedWords[index]
      blockCounts[parent] += blockCounts[index]
    }
    self.prose = prose
    self.words = words
    self.linkedWords = linkedWords
    self.blockCounts = blockCounts
  }
}
