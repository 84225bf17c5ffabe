public import Corpus
internal import HTMLParsing

/// The blocks of a page with their figures, as `scripts/train-clean` learns from them.
public struct TrainingTable: Sendable {
  /// The text of each block, in document order.
  public let texts: [String]

  /// Of each block in turn, as many figures as there are ``names``.
  public let values: [Int16]

  public static var names: [String] { BlockFeatures.names }
  public static var namesHash: UInt32 { BlockFeatures.namesHash }

  public init(_ page: Page) {
    let layout = PageReading.layout(of: parse(page.html), page).layout
    texts = layout.blocks.blocks.map(layout.blocks.string)
    values = BlockFeatures(of: layout).values
  }
}
