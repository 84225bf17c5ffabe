internal import Corpus

/// A line for spaCy's `Doc.from_json`: what the record has, and the other layers as span groups.
///
/// spaCy's spans are made of whole tokens: a span is widened to those that it touches.
enum SpacyExport {
  static func line(of record: ExportedRecord) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("id", record.id)
      json.member("url", record.url)
      json.member("title", record.title)
      json.member("text", record.text.string)
      json.member("ents", list: record.entities) { json, entity in
        write(entity.span, entity.label, entity.placeID, of: record, to: &json)
      }
      json.member("sents", list: record.sentences) { json, sentence in
        json.object {
          $0.member("start", sentence.start)
          $0.member("end", sentence.end)
        }
      }
      json.member("tokens", list: record.tokens.enumerated()) { json, token in
        json.object {
          $0.member("id", token.offset)
          $0.member("start", token.element.start)
          $0.member("end", token.element.end)
        }
      }
      json.member("spans") { json in writeGroups(of: record, to: &json) }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func writeGroups(of record: ExportedRecord, to json: inout JSONWriter) {
    json.member("quotes", list: record.quotes) { json, quote in
      write(quote.span, quote.kind, "", of: record, to: &json)
    }
    json.member("speakers", list: record.quotes) { json, quote in
      guard let speaker = quote.speaker else { return }
      let name = quote.speakerCluster.map { record.clusters[$0].name } ?? ""
      write(speaker, "SPEAKER", name, of: record, to: &json)
    }
    json.member("dates", list: record.dates) { json, date in
      write(date.span, date.type, date.value, of: record, to: &json)
    }
    json.member("roles", list: record.roles) { json, role in
      write(role.span, "ROLE", record.clusters[role.cluster].name, of: record, to: &json)
    }
    json.member("acronyms", list: record.acronyms) { json, acronym in
      write(acronym.short, "ACRONYM", record.text[acronym.long], of: record, to: &json)
    }
    json.member("sources", list: record.sources) { json, source in
      write(source.span, source.kind, source.name, of: record, to: &json)
    }
  }

  private static func write(
    _ span: ExportedRecord.Span, _ label: String, _ id: String, of record: ExportedRecord,
    to json: inout JSONWriter
  ) {
    let whole = record.wholeTokens(span)
    json.object {
      $0.member("start", whole.start)
      $0.member("end", whole.end)
      $0.member("label", label)
      $0.member("kb_id", id)
    }
  }
}

extension ExportedRecord {
  /// The tokens that a span touches, from the first one's start to the last one's end.
  fileprivate func wholeTokens(_ span: Span) -> Span {
    let first = firstToken { $0.end > span.start }
    let next = firstToken { $0.start >= span.end }
    guard first < next else { return span }
    return Span(
      start: min(tokens[first].start, span.start), end: max(tokens[next - 1].end, span.end))
  }

  private func firstToken(_ isBehind: (Span) -> Bool) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
