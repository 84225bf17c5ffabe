internal import CCleanModel
internal import Scanning

/// Says how likely a block is of the article: gradient-boosted trees over ``BlockFeatures``.
///
/// Trained by `scripts/train-clean`, on the sets that `DATA.md` names. Thresholds and values are
/// integers, so that a page's text is the same on every machine.
///
/// Layout of the bytes, little-endian: `WCM1`; figures of a block and number of trees (UInt16
/// each); a hash of the figures' names (UInt32); number of stages (UInt16), and of each stage, the
/// trees before its end (UInt16) and the least score to be judged further (Int32); of each tree,
/// the number of its nodes n (UInt8, at most 127), then of each node figure (UInt8), threshold
/// (Int16), left and right (Int8: a node further on, or -1 less the place of a leaf), mean of its
/// blocks (Int16), then n + 1 leaves (Int16). A block goes left where its figure is at most the
/// threshold. Values are log odds in units of 1/8192.
public struct BlockModel: Sendable {
  private var nodes: [Node] = []
  private var leaves: [Int16] = []
  private var trees: [Tree] = []
  private var steps: [Step] = []
  private var stages: [Stage] = []

  private struct Node {
    let threshold: Int16
    let figure: UInt8
    let left: Int8
    let right: Int8
    let mean: Int16
  }

  private struct Tree {
    let firstNode: Int32
    let firstLeaf: Int32
    let nodeCount: Int32
    let firstStep: Int32

    var isLeaf: Bool { nodeCount == 0 }
    var stepCount: Int32 { 2 * nodeCount + 1 }
  }

  /// A node or a leaf. Places are counted from the tree's first step, nodes before leaves; from a
  /// leaf both ways lead to itself, so that blocks may go on together until the last has arrived.
  /// Eight bytes, so that a place is found without a multiplication.
  private struct Step {
    let threshold: Int16
    let figure: UInt16
    let left: UInt16
    let right: UInt16
  }

  /// Nodes of a tree: the format counts them in seven bits.
  private static let mostNodes = 127

  private struct Stage {
    let end: Int
    let least: Int32
  }

  /// Why bytes are no model for this version of winnow.
  public enum Failure: Error, Equatable {
    case notAModel
    case otherFigures
  }

  /// The one that winnow ships.
  public static let shipped: BlockModel = {
    do throws(Failure) {
      return try BlockModel((0..<winnow_clean_model_size).map { winnow_clean_model_byte($0) })
    } catch {
      preconditionFailure("the model in CCleanModel was trained for other figures: \(error)")
    }
  }()

  /// A model as `scripts/train-clean` writes it.
  public init(_ bytes: [UInt8]) throws(Failure) {
    var reader = ByteReader(bytes)
    guard reader.string(4) == "WCM1" else { throw .notAModel }
    let figures = Int(reader.uint16())
    let treeCount = Int(reader.uint16())
    guard figures == BlockFeatures.count, reader.uint32() == BlockFeatures.namesHash else {
      throw .otherFigures
    }
    for _ in 0..<reader.uint16() {
      stages.append(Stage(end: Int(reader.uint16()), least: Int32(bitPattern: reader.uint32())))
    }
    for _ in 0..<treeCount {
      let count = Int(reader.byte())
      guard count <= Self.mostNodes else { throw .notAModel }
      let (firstNode, firstLeaf) = (nodes.count, leaves.count)
      for _ in 0..<count {
        let figure = reader.byte()
        let threshold = Int16(bitPattern: reader.uint16())
        let left = Int8(bitPattern: reader.byte())
        let right = Int8(bitPattern: reader.byte())
        guard Int(figure) < figures, max(left, right) < count, min(left, right) >= -1 - count
        else { throw .notAModel }
        nodes.append(
          Node(
            threshold: threshold, figure: figure, left: left, right: right,
            mean: Int16(bitPattern: reader.uint16())))
      }
      for _ in 0...count { leaves.append(Int16(bitPattern: reader.uint16())) }
      try appendTree(nodes: firstNode..<nodes.count, firstLeaf: firstLeaf)
    }
    guard reader.isAtEnd, (stages.last?.end ?? treeCount) <= treeCount else { throw .notAModel }
  }
}

// MARK: - Judging

extension BlockModel {
  /// Writes the steps of a tree whose nodes and leaves have been read.
  private mutating func appendTree(nodes range: Range<Int>, firstLeaf: Int) throws(Failure) {
    let count = range.count
    func place(_ child: Int8) -> UInt16 { UInt16(child >= 0 ? Int(child) : count - 1 - Int(child)) }
    let firstStep = steps.count
    for (index, node) in nodes[range].enumerated() {
      // A node stands before what it leads to: so there is an end.
      for child in [node.left, node.right] where child >= 0 && Int(child) <= index {
        throw .notAModel
      }
      steps.append(
        Step(
          threshold: node.threshold, figure: UInt16(node.figure), left: place(node.left),
          right: place(node.right)))
    }
    for leaf in count...2 * count {
      steps.append(Step(threshold: 0, figure: 0, left: UInt16(leaf), right: UInt16(leaf)))
    }
    trees.append(
      Tree(
        firstNode: Int32(range.lowerBound), firstLeaf: Int32(firstLeaf), nodeCount: Int32(count),
        firstStep: Int32(firstStep)))
  }

  /// Thousandths of log odds of being of the article, for each block.
  ///
  /// What scores very low after a part of the trees is not judged further.
  ///
  /// - Complexity: O(blocks); a block that is judged to the end passes some 2000 nodes.
  func scores(_ features: BlockFeatures) -> [Int] {
    let count = features.values.count / BlockFeatures.count
    var sums = [Int32](repeating: 0, count: count)
    var start = 0
    while start < count {
      let end = min(count, start + Self.rowsAtOnce)
      judge(Array(start..<end), features.values.span, &sums)
      start = end
    }
    return sums.map { Int($0) * 1000 / Self.one }
  }

  /// Blocks that are judged tree by tree: their figures and a tree fit into the first cache.
  private static let rowsAtOnce = 48

  private func judge(_ rows: [Int], _ values: Span<Int16>, _ sums: inout [Int32]) {
    var left = rows
    var first = 0
    for stage in stages + [Stage(end: trees.count, least: .min)] {
      for tree in trees[first..<stage.end] { add(tree, values, left, to: &sums) }
      left.removeAll { sums[$0] < stage.least }
      if left.isEmpty { return }
      first = stage.end
    }
  }

  /// Adds a tree's values for some blocks. Four pass through it at once: each waits for the figure
  /// that decides its next step, and the processor has something to do meanwhile.
  @inline(__always)
  private func add(
    _ tree: Tree, _ values: Span<Int16>, _ rows: [Int], to sums: inout [Int32]
  ) {
    let steps = steps.span.extracting(Int(tree.firstStep)..<Int(tree.firstStep + tree.stepCount))
    let width = BlockFeatures.count
    let leaf = Int(tree.nodeCount)
    // Without a branch: where a block goes is as good as random.
    func next(_ place: Int, _ row: Int) -> Int {
      let step = steps[place]
      return Int(values[row &+ Int(step.figure)] > step.threshold ? step.right : step.left)
    }
    var index = 0
    while index < rows.count {
      let last = rows.count - 1
      let r0 = rows[index] * width
      let r1 = rows[min(index + 1, last)] * width
      let r2 = rows[min(index + 2, last)] * width
      let r3 = rows[min(index + 3, last)] * width
      var (p0, p1, p2, p3) = (0, 0, 0, 0)
      while min(min(p0, p1), min(p2, p3)) < leaf {
        (p0, p1, p2, p3) = (next(p0, r0), next(p1, r1), next(p2, r2), next(p3, r3))
      }
      let firstLeaf = Int(tree.firstLeaf) - leaf
      sums[rows[index]] += Int32(leaves[firstLeaf + p0])
      if index + 1 <= last { sums[rows[index + 1]] += Int32(leaves[firstLeaf + p1]) }
      if index + 2 <= last { sums[rows[index + 2]] += Int32(leaves[firstLeaf + p2]) }
      if index + 3 <= last { sums[rows[index + 3]] += Int32(leaves[firstLeaf + p3]) }
      index += 4
    }
  }

  private static let one = 8192
}

// MARK: - Explaining

extension BlockModel {
  /// What each figure of a block added to its score, in thousandths of log odds: the sum over its
  /// steps through the trees of what each changes the mean by (A. Saabas, 2014).
  func weights(_ row: Range<Int>, of features: BlockFeatures) -> [Int] {
    var weights = [Int](repeating: 0, count: BlockFeatures.count)
    for tree in trees where !tree.isLeaf {
      var place = 0
      while place >= 0 {
        let node = nodes[Int(tree.firstNode) + place]
        let value = features.values[row.lowerBound + Int(node.figure)]
        place = Int(value <= node.threshold ? node.left : node.right)
        let next =
          place >= 0
          ? nodes[Int(tree.firstNode) + place].mean : leaves[Int(tree.firstLeaf) - 1 - place]
        weights[Int(node.figure)] += Int(next) - Int(node.mean)
      }
    }
    return weights.map { $0 * 1000 / Self.one }
  }
}

/// Reads little-endian integers; 0 beyond the end.
private struct ByteReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func byte() -> UInt8 {
    defer { index += 1 }
    return index < bytes.count ? bytes[index] : 0
  }

  mutating func uint16() -> UInt16 { UInt16(byte()) | UInt16(byte()) << 8 }

  mutating func uint32() -> UInt32 { UInt32(uint16()) | UInt32(uint16()) << 16 }

  mutating func string(_ count: Int) -> String {
    String(decoding: (0..<count).map { _ in byte() }, as: UTF8.self)
  }
}
