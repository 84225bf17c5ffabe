internal import Corpus
internal import Deduplicate
internal import Normalize
internal import Store

/// The lines of `reuse.jsonl`: passages with their places in the records' texts.
struct ReuseLines {
  private let decided: DecideStep
  private let stage: DeduplicateStage
  private let plan: Plan
  private let reader: SegmentReader

  init?(_ decided: DecideStep, _ plan: Plan, _ reader: SegmentReader) {
    guard let stage = plan.deduplicate, plan.reportsReuse else { return nil }
    self.decided = decided
    self.stage = stage
    self.plan = plan
    self.reader = reader
  }

  /// - Complexity: Reads every article that has a passage, and each passage's source.
  func forEachLine(_ body: ([UInt8]) throws -> Void) throws {
    var writer = JSONWriter()
    for reuse in decided.decision.copies?.reuse ?? [] {
      let own = try spans(reuse.passages.map(\.words), of: reuse.id)
      let sources = try reuse.passages.map { passage in
        try spans([passage.sourceWords], of: passage.source)[0]
      }
      writer.reset()
      writer.object {
        $0.member("id", reuse.id.description)
        $0.member("passages", list: reuse.passages.indices) { json, index in
          let passage = reuse.passages[index]
          json.object {
            $0.member("words", passage.words.count)
            $0.member("start", own[index].lowerBound)
            $0.member("end", own[index].upperBound)
            $0.member("source") {
              $0.member("id", passage.source.description)
              $0.member("start", sources[index].lowerBound)
              $0.member("end", sources[index].upperBound)
            }
          }
        }
      }
      writer.endLine()
      try body(writer.bytes)
    }
  }

  /// Where words of a document stand in its record's text, in code points.
  private func spans(_ words: [Range<Int>], of id: DocumentID) throws -> [Range<Int>] {
    guard let index = decided.index(of: id) else {
      throw StateError.damaged("a passage of \(id), of which there is no article")
    }
    var article = try reader.article(at: decided.documents[index].place)
    let places = stage.wordPlaces(in: article)
    // Names may be written otherwise in the record: what is linked moves along with the text.
    article.links = words.map { Anchor(range: Self.range(of: places[$0]), target: "") }
    if let normalize = plan.normalize,
      let names = decided.conclusion(at: index, by: plan).names
    {
      article = normalize.apply(names, to: article).article
    }
    let codePoints = CodePoints(of: article.text)
    return article.links.map {
      codePoints.count(before: $0.range.start)..<codePoints.count(before: $0.range.end)
    }
  }

  /// From the first word to the last, those of the title left out.
  private static func range(of places: ArraySlice<Range<Int>>) -> TextRange {
    let inText = places.drop { $0.isEmpty }
    guard let first = inText.first, let last = inText.last else {
      return TextRange(start: 0, end: 0)
    }
    return TextRange(start: first.lowerBound, end: last.upperBound)
  }
}
