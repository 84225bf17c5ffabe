internal import Corpus

/// A task with one prediction for Label Studio, whose offsets count units of UTF-16.
///
/// It fits a project with `<Labels name="label" toName="text">` over `<Text name="text"
/// value="$text"/>`; names, quotes, speakers and dates are labels, a speaker is related to what
/// he said.
enum LabelStudioExport {
  static func task(of record: ExportedRecord) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("data") {
        $0.member("text", record.text.string)
        $0.member("record", record.id)
        $0.member("url", record.url)
        $0.member("title", record.title)
        $0.member("published", record.published)
      }
      json.key("predictions")
      json.list {
        $0.object {
          $0.member("model_version", "winnow")
          $0.key("result")
          $0.list { $0.results(of: record) }
        }
      }
    }
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func results(of record: ExportedRecord) {
    for (index, entity) in record.entities.enumerated() {
      region("e\(index)", entity.label, entity.span, in: record.text)
    }
    for (index, quote) in record.quotes.enumerated() {
      region("q\(index)", "QUOTE", quote.span, in: record.text)
      if let speaker = quote.speaker {
        region("s\(index)", "SPEAKER", speaker, in: record.text)
        relation(from: "s\(index)", to: "q\(index)", "said")
      }
    }
    for (index, date) in record.dates.enumerated() {
      region("d\(index)", "DATE", date.span, in: record.text)
    }
  }

  private mutating func region(
    _ id: String, _ label: String, _ span: ExportedRecord.Span, in text: ExportedText
  ) {
    object { json in
      json.member("id", id)
      json.member("from_name", "label")
      json.member("to_name", "text")
      json.member("type", "labels")
      json.member("value") {
        $0.member("start", text.utf16Offset(span.start))
        $0.member("end", text.utf16Offset(span.end))
        $0.member("text", text[span])
        $0.member("labels", [label])
      }
    }
  }

  private mutating func relation(from first: String, to second: String, _ label: String) {
    object {
      $0.member("type", "relation")
      $0.member("from_id", first)
      $0.member("to_id", second)
      $0.member("direction", "right")
      $0.member("labels", [label])
    }
  }
}
