internal import Corpus

/// A line for Doccano's "sequence labelling" in its JSONL form; offsets are code points, as
/// Doccano's server counts. What is neither text nor label becomes the example's metadata.
enum DoccanoExport {
  static func line(of record: ExportedRecord) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("text", record.text.string)
      json.key("label")
      json.list(record.entities) { json, entity in
        json.list {
          $0.value(entity.span.start)
          $0.value(entity.span.end)
          $0.value(entity.label)
        }
      }
      json.member("record", record.id)
      json.member("url", record.url)
      json.member("title", record.title)
      json.member("published", record.published)
    }
    writer.endLine()
    return writer.bytes
  }
}
