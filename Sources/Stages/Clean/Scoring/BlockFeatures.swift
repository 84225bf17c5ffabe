internal import HTMLParsing
internal import Scanning

/// What is told of each block in figures: what ``BlockModel`` judges by, and what it is trained on.
///
/// Each figure is added with its name, so that names and figures cannot part; the names are made
/// only when they are asked for. All are integers: lengths in words or bytes, shares in
/// thousandths, distances in steps, what is or is not as 1 and 0, what is unknown as -1.
struct BlockFeatures {
  let layout: PageLayout

  /// Of each block in turn, ``count`` figures.
  private(set) var values: [Int16] = []

  /// What the words of each block say it is for; nothing for long ones.
  private(set) var phrases: [PhraseEvidence] = []

  /// The figures of the block that is being described.
  private var figures = InlineArray<256, Int16>(repeating: 0)
  private var figureCount = 0

  private var names: [String] = []
  private let isNaming: Bool
  let context: BlockContext
  let matter: BlockMatter

  init(of layout: PageLayout) { self.init(layout, isNaming: false) }

  private init(_ layout: PageLayout, isNaming: Bool) {
    self.layout = layout
    self.isNaming = isNaming
    let text = layout.blocks.bytes.span
    phrases = layout.blocks.blocks.map { block in
      block.words <= 60 ? PhraseEvidence(of: block.text, in: text) : []
    }
    context = BlockContext(layout, phrases)
    matter = BlockMatter(layout, phrases, context)
    var values: [Int16] = []
    if !isNaming {
      values = [Int16](repeating: 0, count: Self.count * layout.blocks.blocks.count)
    }
    for index in layout.blocks.blocks.indices {
      describe(index)
      if !isNaming { copyFigures(to: &values, at: index * figureCount) }
      figureCount = 0
    }
    self.values = values
  }

  private mutating func describe(_ index: Int) {
    addShape(index)
    addElement(index)
    addSurroundings(index)
    addContainers(index)
    addPlace(index)
    addOrder(index)
    addWords(index)
    addNeighbours(index)
    addMatter(index)
    addSection(index)
    addGroup(index)
    addPage()
  }

  private func copyFigures(to values: inout [Int16], at start: Int) {
    let figures = figures.span
    var values = values.mutableSpan
    for place in 0..<figureCount { values[start + place] = figures[place] }
  }

  @inline(__always)
  mutating func add(_ value: Int, _ name: @autoclosure () -> String) {
    figures[figureCount] = Int16(clamping: value)
    figureCount &+= 1
    if isNaming { names.append(name()) }
  }

  @inline(__always)
  mutating func add(_ holds: Bool, _ name: @autoclosure () -> String) {
    add(holds ? 1 : 0, name())
  }

  /// The figures of block `index`.
  func row(_ index: Int) -> Range<Int> { index * Self.count..<(index + 1) * Self.count }
}

// MARK: - Names

extension BlockFeatures {
  /// What the figures are, in their order.
  static let names: [String] = {
    let tree = parse(Array("<p>One.".utf8))
    let layout = PageLayout(
      tree, Segmenter.blocks(of: tree), titles: [], description: nil, body: nil)
    return BlockFeatures(layout, isNaming: true).names
  }()

  /// Figures of a block.
  static let count = names.count

  /// Tells models apart that were trained for other figures.
  static let namesHash: UInt32 = {
    var hash = StableHash()
    for name in names { for byte in name.utf8 { hash.combine(byte) } }
    return UInt32(truncatingIfNeeded: hash.value)
  }()
}
