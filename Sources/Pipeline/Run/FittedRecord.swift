internal import Corpus
internal import Settings

/// A record whose line is no longer than readers take; a longer text is cut at a paragraph.
struct FittedRecord {
  let record: Record

  /// With its line feed.
  let line: [UInt8]

  /// The whole text, if the record carries only its beginning and the flag `cut`.
  let longText: String?

  init(_ article: Article, _ conclusion: DocumentConclusion, by plan: Plan) {
    let limit = plan.settings.output.maxRecordBytes.bytes
    var writer = JSONWriter()
    var candidate = plan.record(of: article, given: conclusion)
    candidate.write(to: &writer)
    guard writer.bytes.count > limit, !article.blocks.isEmpty else {
      record = candidate
      line = writer.bytes
      longText = nil
      return
    }
    longText = candidate.article.text
    var kept = article
    while writer.bytes.count > limit, !kept.text.isEmpty {
      // Lines grow with their text; the last tenth is for what does not.
      let share = Double(limit) / Double(writer.bytes.count) * 0.9
      kept = kept.cut(to: Int(Double(kept.text.utf8.count) * share))
      candidate = plan.record(of: kept, given: conclusion)
      writer.reset()
      candidate.write(to: &writer)
    }
    record = candidate
    line = writer.bytes
  }
}

extension Article {
  /// The paragraphs that end within the first `byteCount` bytes of the text, flagged `cut`.
  fileprivate func cut(to byteCount: Int) -> Article {
    var article = self
    article.blocks = blocks.filter { $0.range.end <= byteCount }
    let end = article.blocks.last?.range.end ?? 0
    article.text = text[TextRange(start: 0, end: end)]
    article.links = links.filter { $0.range.end <= end }
    article.images = images.filter { $0.offset <= end }
    article.flags = Set(flags + ["cut"]).sorted()
    return article
  }
}
