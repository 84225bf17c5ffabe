import Clean
import Corpus
import Testing

@Suite struct `The model of blocks` {
  @Test func `fits the figures that it is given`() {
    // It would stop the program if it did not.
    _ = BlockModel.shipped
    #expect(TrainingTable.names.count < 256)
    #expect(Set(TrainingTable.names).count == TrainingTable.names.count)
  }

  @Test func `is refused if its bytes are none`() {
    #expect(throws: BlockModel.Failure.notAModel) { try BlockModel([]) }
    #expect(throws: BlockModel.Failure.otherFigures) {
      try BlockModel(Array("WCM1".utf8) + [1, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    }
  }

  /// A model of one tree without stages; each node asks for figure 0 and leads to two places.
  private func tree(_ ways: [(left: UInt8, right: UInt8)]) -> [UInt8] {
    var bytes = Array("WCM1".utf8)
    bytes += [UInt8(TrainingTable.names.count), 0, 1, 0]
    for shift: UInt32 in [0, 8, 16, 24] {
      bytes.append(UInt8(truncatingIfNeeded: TrainingTable.namesHash >> shift))
    }
    bytes += [0, 0, UInt8(ways.count)]
    for way in ways { bytes += [0, 0, 0, way.left, way.right, 0, 0] }
    return bytes + [UInt8](repeating: 0, count: 2 * (ways.count + 1))
  }

  @Test func `is refused if a way through a tree has no end`() throws {
    _ = try BlockModel(tree([(1, 0xff), (0xfe, 0xfd)]))
    #expect(throws: BlockModel.Failure.notAModel) { try BlockModel(tree([(0, 0xff)])) }
    #expect(throws: BlockModel.Failure.notAModel) {
      try BlockModel(tree([(1, 0xff), (0, 0xfe)]))
    }
  }

  @Test func `is refused if a tree is too large`() throws {
    _ = try BlockModel(tree(Array(repeating: (0xff, 0xfe), count: 127)))
    #expect(throws: BlockModel.Failure.notAModel) {
      try BlockModel(tree(Array(repeating: (0xff, 0xfe), count: 128)))
    }
  }

  @Test func `has figures for each block of a page`() {
    let table = TrainingTable(page("<h1>Bridge</h1><div class=story>\(prose)</div>"))
    #expect(table.texts.count == paragraphs.count + 1)
    #expect(table.values.count == table.texts.count * TrainingTable.names.count)
  }

  @Test func `says what weighed most`() {
    let stage = CleanStage(CleanSettings())
    let found = stage.explain(page("<h1>Bridge</h1><div class=story>\(prose)</div>"))
    let reasons = found.blocks.last?.reasons ?? []
    #expect(reasons.count == 5)
    #expect(reasons.map { abs($0.weight) } == reasons.map { abs($0.weight) }.sorted(by: >))
  }
}

@Suite struct `A page that shows its text only without scripts` {
  @Test func `is read as it is shown then`() throws {
    let html = "<body><noscript><h1>Bridge</h1><div class=story>\(prose)</div></noscript></body>"
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }

  @Test func `does not get what is shown twice`() throws {
    let html = """
      <h1>Bridge</h1><div class=story>\(prose)</div><noscript><p>Our photographs need a browser \
      that runs scripts, and yours seems to run none at all, which is a pity.</p></noscript>
      """
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }
}
