internal import HTMLParsing
internal import Scanning

/// How like each block is to what the page says of itself.
struct BlockLikeness {
  /// Hashes of the first words of all blocks in turn, and which are a block's.
  private(set) var hashes: [UInt64] = []
  private(set) var ownWords: [Range<Int>] = []

  /// Shares of words with the title, and of three words in a row with description and
  /// JSON-LD's body, in thousandths, by block; -1 where there is nothing to compare with.
  private(set) var title: [Int]
  private(set) var description: [Int]
  private(set) var body: [Int]

  /// The block that repeats the title, or -1.
  private(set) var titleBlock = -1

  /// Words of a block that are looked at.
  private static let mostWords = 400

  init(
    of blocks: PageBlocks, titles: [String], description stated: String?, body statedBody: String?
  ) {
    title = [Int](repeating: -1, count: blocks.blocks.count)
    description = title
    body = title
    ownWords.reserveCapacity(blocks.blocks.count)
    let titles = TitleWords(titles)
    let sayings = Sayings(stated, statedBody)
    let text = blocks.bytes.span
    var hashes: [UInt64] = []
    var best = 500
    for (index, block) in blocks.blocks.enumerated() {
      let start = hashes.count
      appendWordHashes(text, block.text, most: Self.mostWords, to: &hashes)
      ownWords.append(start..<hashes.count)
      let words = hashes.span.extracting(start..<hashes.count)
      (description[index], body[index]) = sayings.shares(of: words)
      guard block.words <= 60, !titles.isEmpty else { continue }
      title[index] = titles.overlap(with: words)
      var likeness = title[index]
      if block.tag == .h1 { likeness += 300 } else if block.tag.headingLevel > 0 { likeness += 100 }
      if likeness > best {
        best = likeness
        titleBlock = index
      }
    }
    self.hashes = hashes
  }
}

/// Each three words in a row of a page's description, and of the body that its JSON-LD states.
private struct Sayings {
  private var bits: KeyTable
  private let hasDescription: Bool
  private let hasBody: Bool

  init(_ description: String?, _ body: String?) {
    let described = shingles(wordHashes(description ?? ""), 3)
    let ofBody = shingles(wordHashes(body ?? ""), 3)
    bits = KeyTable(expecting: described.count + ofBody.count)
    for shingle in described { bits.insert(shingle, 1) }
    for shingle in ofBody { bits.insert(shingle, 2) }
    hasDescription = !described.isEmpty
    hasBody = !ofBody.isEmpty
  }

  /// Thousandths of a text's that are in the description and in the body; -1 for no answer.
  func shares(of words: Span<UInt64>) -> (description: Int, body: Int) {
    guard words.count >= 3, hasDescription || hasBody else { return (-1, -1) }
    let count = words.count - 2
    var (described, inBody) = (0, 0)
    for start in 0..<count {
      let found = bits[shingle(words, start, 3)]
      described += Int(found & 1)
      inBody += Int(found >> 1)
    }
    return (
      hasDescription ? described * 1000 / count : -1, hasBody ? inBody * 1000 / count : -1
    )
  }
}
