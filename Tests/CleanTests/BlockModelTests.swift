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
