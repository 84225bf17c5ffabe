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
        // Doccano's own form has numbers and a word in one list.
        var label = JSONWriter()
        label.value(entity.label)
        json.value(
          json: Array("[\(entity.span.start),\(entity.span.end),".utf8) + label.bytes
            + Array("]".utf8))
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
