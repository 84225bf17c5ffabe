public import Corpus
internal import HTMLParsing

/// Why a page's text is what it is: for `winnow explain`, for people.
public struct CleanExplanation: Sendable {
  /// The blocks of the page in document order.
  public let blocks: [ExplainedBlock]

  /// The element in which the article seems to lie, as a path of tags and classes.
  public let container: String

  /// Code and detail, if the page gives no article.
  public let failure: String?

  /// What became of the page; the article's flags, or none.
  public let flags: [String]
}

/// One block of a page, and why it was kept or dropped.
public struct ExplainedBlock: Sendable {
  /// The whole text, and its first 80 characters or so.
  public let text: String
  public let start: String
  public let words: Int

  /// 1 to 6 for a heading, else 0.
  public let headingLevel: Int

  /// Linked share of the text, in thousandths.
  public let linkedShare: Int
  public let isKept: Bool

  /// Thousandths of log odds; kept from `clean.strictness` on, unless a rule says otherwise.
  public let score: Int

  /// The rule that decided, if it was not the score.
  public let ruling: String?

  /// The figures that weighed most, heaviest first, and by how many thousandths of log odds. At
  /// most five.
  public let reasons: [Reason]

  /// The tags and classes around it, innermost last.
  public let path: String

  public struct Reason: Sendable, Hashable {
    public let words: String
    public let weight: Int
  }
}

extension CleanStage {
  /// Does what ``process(_:)`` does, and says why.
  public func explain(_ page: Page) -> CleanExplanation {
    var failure: String?
    var flags: [String] = []
    do throws(Failure) {
      flags = try process(page).flags
    } catch {
      failure = error.code + ": " + error.detail
    }
    var reading = read(page)
    if reading.selection.keptWords < Self.enough { _ = reading.loosen() }
    let layout = reading.layout
    let blocks = layout.blocks.blocks.indices.map { explained($0, reading.selection) }
    return CleanExplanation(
      blocks: blocks, container: path(to: layout.container, in: layout.tree), failure: failure,
      flags: flags)
  }

  private func explained(_ index: Int, _ selection: Selection) -> ExplainedBlock {
    let layout = selection.layout
    let block = layout.blocks.blocks[index]
    let scored = selection.blocks[index]
    let weights = model.weights(selection.features.row(index), of: selection.features)
    let order = weights.indices.sorted { (-abs(weights[$0]), $0) < (-abs(weights[$1]), $1) }
    let figures = selection.features.values[selection.features.row(index)]
    return ExplainedBlock(
      text: layout.blocks.string(block), start: beginning(of: block, in: layout.blocks),
      words: block.words, headingLevel: block.tag.headingLevel,
      linkedShare: block.linkedShare, isKept: scored.isKept, score: scored.score,
      ruling: scored.ruling?.rawValue,
      reasons: order.prefix(5).map {
        ExplainedBlock.Reason(
          words: "\(BlockFeatures.names[$0]): \(figures[figures.startIndex + $0])",
          weight: weights[$0])
      },
      path: path(to: block.owner, in: layout.tree))
  }

  private func beginning(of block: PageBlock, in page: PageBlocks) -> String {
    var end = min(block.text.upperBound, block.text.lowerBound + 80)
    while end < block.text.upperBound, page.bytes[end] & 0xc0 == 0x80 { end += 1 }
    return String(decoding: page.bytes[block.text.lowerBound..<end], as: UTF8.self)
  }

  /// `div.story > p`: at most six steps.
  private func path(to node: Int, in tree: HTMLTree) -> String {
    var steps: [String] = []
    var node = node
    while node >= 0, node < tree.nodes.count, steps.count < 6 {
      var step = tree.nodes[node].tag.rawValue
      if let name = tree.string(.elementName, of: node) { step = name }
      if let id = tree.string(.id, of: node), !id.isEmpty { step += "#" + id }
      if let names = tree.string(.class, of: node) {
        for name in names.utf8.split(separator: 0x20).prefix(3) {
          step += "." + String(decoding: Array(name), as: UTF8.self)
        }
      }
      steps.append(step)
      node = tree.nodes[node].parent
    }
    return steps.reversed().joined(separator: " > ")
  }
}
