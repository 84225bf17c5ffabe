internal import HTMLParsing
internal import Scanning

/// What is known of a page as a whole when its blocks are judged one by one.
struct PageLayout {
  let tree: HTMLTree
  let blocks: PageBlocks

  /// What each node is by its own name and attributes.
  private(set) var evidence: [NameEvidence]

  /// What each node is by what it lies in. An element that holds most of the page's prose does
  /// not pass its evidence on: `<body class="has-sidebar comments-open">` says nothing.
  private(set) var inherited: [NameEvidence]

  /// Words of prose, all words, linked words and blocks below each node.
  private(set) var prose: [Int32]
  private(set) var words: [Int32]
  private(set) var linkedWords: [Int32]
  private(set) var blockCounts: [Int32]
  private(set) var depth: [Int32]

  /// The nearest `article` around each node, itself included; -1 for none.
  private(set) var articles: [Int32]

  /// Elements of one make that stand side by side.
  private(set) var groups = PageGroups()

  /// Whether the page is a discussion: it says so or is named so, is no article with comments, and
  /// most of its prose is in elements of one make.
  private(set) var isThread = false

  /// Empty until it is needed.
  private var consent: [Int32] = []

  /// What the page says it is, and what it is named as.
  let stated: StatedKind
  let names: PageNames

  /// A number for each block that is the same for blocks of the same make: tags and classes of
  /// the element and the two around it, without digits.
  private(set) var make: [Int] = []

  /// Sums over the blocks of each make.
  private(set) var makes: [MakeTotals] = []

  /// The names of the authors, as the page states them.
  let authors: [String]

  /// Hashes of the first words of all blocks in turn, and which are a block's.
  private(set) var hashes: [UInt64] = []
  private(set) var ownWords: [Range<Int>] = []

  /// The element in which the article seems to lie, and its first and last good paragraph.
  private(set) var container = 0
  private(set) var firstGood = -1
  private(set) var lastGood = -1

  /// The block that repeats the title, or -1.
  private(set) var titleBlock = -1

  /// Shares of words with the title, and of three words in a row with description and
  /// JSON-LD's body, in thousandths, by block; -1 where there is nothing to compare with.
  private(set) var titleOverlap: [Int]
  private(set) var descriptionOverlap: [Int]
  private(set) var bodyOverlap: [Int]

  struct MakeTotals {
    var blocks = 0
    var words = 0
    var linkedWords = 0
    var proseInContainer = 0
  }

  init(
    _ tree: HTMLTree, _ blocks: PageBlocks, titles: [String], description: String?, body: String?,
    authors: [String] = [], stated: StatedKind = [], names: PageNames = PageNames()
  ) {
    self.stated = stated
    self.names = names
    self.authors = authors
    self.tree = tree
    self.blocks = blocks
    let count = tree.nodes.count
    evidence = []
    evidence.reserveCapacity(count)
    inherited = [NameEvidence](repeating: [], count: count)
    prose = [Int32](repeating: 0, count: count)
    words = prose
    linkedWords = prose
    blockCounts = prose
    depth = prose
    articles = [Int32](repeating: -1, count: count)
    let unknown = [Int](repeating: -1, count: blocks.blocks.count)
    titleOverlap = unknown
    descriptionOverlap = unknown
    bodyOverlap = unknown
    guard count > 0 else { return }
    sumUp()
    groups = PageGroups(of: tree, words: words, prose: prose, linked: linkedWords, blockCounts)
    isThread = looksLikeThread
    passEvidenceOn()
    sign()
    findContainer()
    compare(titles, description, body)
    sumUpMakes()
  }
}

// MARK: - Sums over the tree

extension PageLayout {
  private mutating func sumUp() {
    for block in blocks.blocks {
      words[block.owner] += Int32(block.words)
      blockCounts[block.owner] += 1
      linkedWords[block.owner] += Int32(block.words * block.linkedShare / 1000)
      if block.isProse { prose[block.owner] += Int32(block.words) }
    }
    for index in tree.nodes.indices.reversed() {
      let parent = tree.nodes[index].parent
      guard parent >= 0 else { continue }
      words[parent] += words[index]
      prose[parent] += prose[index]
      linkedWords[parent] += linkedWords[index]
      blockCounts[parent] += blockCounts[index]
    }
  }

  private mutating func passEvidenceOn() {
    var total: Int32 = 0
    for index in tree.nodes.indices where tree.nodes[index].parent < 0 { total += prose[index] }
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let parent = node.parent
      if parent >= 0 {
        inherited[index] = inherited[parent]
        depth[index] = depth[parent] + 1
        articles[index] = articles[parent]
      }
      if node.tag == .article { articles[index] = Int32(index) }
      guard node.tag != .text else {
        evidence.append([])
        continue
      }
      // Only what has text matters, and it is by far the smaller part.
      guard words[index] > 0 else {
        evidence.append([])
        continue
      }
      let own = NameEvidence(of: index, in: tree)
      evidence.append(own)
      guard node.tag != .html, node.tag != .body else { continue }
      inherited[index].formUnion(passedOn(own, by: index, of: total))
    }
  }

  /// What of an element's evidence counts for all that lies in it. A box for a newsletter that
  /// holds a fifth of the page's prose was not closed; an element with most of it is the page.
  private mutating func passedOn(
    _ own: NameEvidence, by index: Int, of total: Int32
  ) -> NameEvidence {
    let share = total > 0 ? Int(prose[index]) * 100 / Int(total) : 0
    let own = isThread ? own.subtracting(.comments) : own
    if own.contains(.comments), !own.contains(.isBody), total - prose[index] > 120 { return own }
    if share >= 20, own.contains(.consent), tree.nodes[index].tag != .body {
      if consent.isEmpty { consent = consentBalance() }
      if consent[index] > 0 { return own }
    }
    if share >= 60 { return own.intersection(.isBody) }
    return share >= 20 && prose[index] >= 200 ? own.subtracting(.ofSmallThings) : own
  }

  /// Numbers the make of each block.
  private mutating func sign() {
    var known = [UInt64](repeating: 0, count: tree.nodes.count)
    var numbers = KeyTable(expecting: 64)
    make = blocks.blocks.map { block in
      var hash: UInt64 = 0
      var node = block.owner
      for _ in 0..<3 where node >= 0 {
        if known[node] == 0 { known[node] = make(of: node) }
        hash = mixed(hash &* 31 ^ known[node])
        node = tree.nodes[node].parent
      }
      return numbers.number(hash)
    }
    makes = [MakeTotals](repeating: MakeTotals(), count: numbers.count)
  }

  private func make(of node: Int) -> UInt64 {
    var hash = StableHash(seed: UInt64(tree.nodes[node].tag.number))
    if let name = tree.value(.class, of: node) {
      for index in name.lowerBound..<min(name.upperBound, name.lowerBound + 40)
      where !tree.bytes[index].isASCIIDigit {
        hash.combine(tree.bytes[index])
      }
    }
    return hash.value
  }

  private mutating func sumUpMakes() {
    for (index, block) in blocks.blocks.enumerated() {
      let isInContainer = isWithin(block.owner, container)
      makes[make[index]].blocks += 1
      makes[make[index]].words += block.words
      makes[make[index]].linkedWords += block.words * block.linkedShare / 1000
      if block.isProse, isInContainer { makes[make[index]].proseInContainer += block.words }
    }
  }

  /// Whether `node` is `ancestor` or lies below it.
  @inline(__always)
  func isWithin(_ node: Int, _ ancestor: Int) -> Bool {
    ancestor <= node && node < tree.nodes[ancestor].subtreeEnd
  }
}

// MARK: - Where the article lies

extension PageLayout {
  /// Paragraphs give points to what they lie in, fewer with each step up; the best element wins.
  ///
  /// The idea is Readability's (Arc90, 2009); the weights are not.
  private mutating func findContainer() {
    var points = [Int32](repeating: 0, count: tree.nodes.count)
    for block in blocks.blocks where block.words >= 8 && block.linkedShare <= 500 {
      var value = 1 + block.commas + min(3, block.text.count / 100)
      value = value * (1000 - block.linkedShare) / 10
      let strange = inherited[block.owner].intersection(.strange)
      if !strange.isEmpty { value /= strange.contains(.comments) ? 8 : 3 }
      var node = block.owner
      if block.tag.isLeafOfProse { node = tree.nodes[node].parent }
      for step in 1...6 where node >= 0 {
        points[node] &+= Int32(min(value, 100_000) / (step <= 2 ? step : 2 * step - 2))
        node = tree.nodes[node].parent
      }
    }
    var best = -1
    var bestPoints = 0
    for index in tree.nodes.indices where points[index] > 0 {
      var value = Int(points[index]) * 4
      if evidence[index].contains(.isBody) { value = value * 3 / 2 }
      if evidence[index].contains(.body) { value = value * 5 / 4 }
      if !inherited[index].isDisjoint(with: .strange) { value = value * 3 / 5 }
      if words[index] > 0 {
        value = value * Int(words[index] - linkedWords[index]) / Int(words[index])
      }
      if value > bestPoints {
        best = index
        bestPoints = value
      }
    }
    container = max(best, 0)
    // The posts of a thread are alike, and none of them is the article.
    if isThread { container = groups.groups[groups.largest].parent }
    for (index, block) in blocks.blocks.enumerated()
    where block.words >= 15 && block.linkedShare < 300 && isWithin(block.owner, container)
      && inherited[block.owner].isDisjoint(with: .strange)
    {
      if firstGood < 0 { firstGood = index }
      lastGood = index
    }
  }
}

extension HTMLTag {
  /// A paragraph or the like: points go to what it lies in.
  fileprivate var isLeafOfProse: Bool {
    switch self {
    case .p, .li, .blockquote, .td, .h1, .h2, .h3, .h4, .h5, .h6, .pre: true
    default: false
    }
  }
}

// MARK: - Likeness with what the page says of itself

extension PageLayout {
  private mutating func compare(_ titles: [String], _ description: String?, _ body: String?) {
    let titles = TitleWords(titles)
    let stated = [shingles(wordHashes(description ?? ""), 3), shingles(wordHashes(body ?? ""), 3)]
    var sayings = KeyTable(expecting: stated[0].count + stated[1].count)
    for shingle in stated[0] { sayings.insert(shingle, 1) }
    for shingle in stated[1] { sayings.insert(shingle, 2) }
    let blocks = blocks
    let text = blocks.bytes.span
    var best = 500
    var hashes: [UInt64] = []
    ownWords.reserveCapacity(blocks.blocks.count)
    for (index, block) in blocks.blocks.enumerated() {
      let start = hashes.count
      appendWordHashes(text, block.text, most: 400, to: &hashes)
      ownWords.append(start..<hashes.count)
      let words = hashes.span.extracting(start..<hashes.count)
      if words.count >= 3, !sayings.isEmpty {
        let count = words.count - 2
        var (described, inBody) = (0, 0)
        for start in 0..<count {
          let bits = sayings[shingle(words, start, 3)]
          described += Int(bits & 1)
          inBody += Int(bits >> 1)
        }
        if !stated[0].isEmpty { descriptionOverlap[index] = described * 1000 / count }
        if !stated[1].isEmpty { bodyOverlap[index] = inBody * 1000 / count }
      }
      guard block.words <= 60, !titles.isEmpty else { continue }
      titleOverlap[index] = max(titleOverlap[index], titles.overlap(with: words))
      var likeness = titleOverlap[index]
      if block.tag == .h1 { likeness += 300 } else if block.tag.headingLevel > 0 { likeness += 100 }
      if likeness > best {
        best = likeness
        titleBlock = index
      }
    }
    self.hashes = hashes
  }
}

extension HTMLTag {
  /// 1 to 6, or 0 for what is no heading.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
