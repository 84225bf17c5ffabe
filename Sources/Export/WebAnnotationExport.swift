internal import Corpus

/// A line for each name, quote and date: an annotation of the W3C's Web Annotation Data Model
/// (Recommendation of 2017), as JSON-LD.
///
/// The target is the page; its selectors count code points of the record's text, and quote it
/// with the words around it, so that the place is found on the page itself.
enum WebAnnotationExport {
  /// Code points that are quoted before and behind a span.
  private static let context = 32

  static func lines(of record: ExportedRecord) -> [UInt8] {
    var writer = JSONWriter()
    for (index, entity) in record.entities.enumerated() {
      annotate(entity.span, "ents/\(index)", "identifying", record, &writer) { json in
        json.body("tagging", entity.label)
        json.body("describing", record.clusters[entity.cluster].name)
        if let iri = placeIRI(entity.placeID) { json.identity(iri) }
      }
    }
    for (index, quote) in record.quotes.enumerated() {
      annotate(quote.span, "quotes/\(index)", "tagging", record, &writer) { json in
        json.body("tagging", "\(quote.kind) quote")
        if let cluster = quote.speakerCluster {
          json.body("describing", record.clusters[cluster].name)
        } else if let speaker = quote.speaker {
          json.body("describing", record.text[speaker])
        }
      }
    }
    for (index, date) in record.dates.enumerated() {
      annotate(date.span, "dates/\(index)", "tagging", record, &writer) { json in
        json.body("tagging", date.type)
        json.body("describing", date.value)
      }
    }
    return writer.bytes
  }

  private static func annotate(
    _ span: ExportedRecord.Span, _ name: String, _ motivation: String, _ record: ExportedRecord,
    _ writer: inout JSONWriter, _ bodies: (inout JSONWriter) -> Void
  ) {
    let text = record.text
    writer.object { json in
      json.member("@context", "http://www.w3.org/ns/anno.jsonld")
      json.member("id", "urn:winnow:\(record.id)/\(name)")
      json.member("type", "Annotation")
      json.member("motivation", motivation)
      json.key("body")
      json.list(bodies)
      json.member("target") { json in
        json.member("type", "SpecificResource")
        json.member("source", record.url ?? "urn:winnow:\(record.id)")
        json.key("selector")
        json.list { json in
          json.object {
            $0.member("type", "TextPositionSelector")
            $0.member("start", span.start)
            $0.member("end", span.end)
          }
          json.object {
            $0.member("type", "TextQuoteSelector")
            $0.member("exact", text[span])
            $0.member("prefix", text[max(0, span.start - context)..<span.start])
            $0.member("suffix", text[span.end..<min(text.count, span.end + context)])
          }
        }
      }
    }
    writer.endLine()
  }

  /// GeoNames' own address of a place; `nil` for other ids.
  private static func placeIRI(_ id: String) -> String? {
    id.hasPrefix("geonames:") ? "https://sws.geonames.org/\(id.dropFirst(9))/" : nil
  }
}

extension JSONWriter {
  fileprivate mutating func body(_ purpose: String, _ value: String) {
    object {
      $0.member("type", "TextualBody")
      $0.member("purpose", purpose)
      $0.member("value", value)
    }
  }

  fileprivate mutating func identity(_ iri: String) {
    object {
      $0.member("type", "SpecificResource")
      $0.member("purpose", "identifying")
      $0.member("source", iri)
    }
  }
}
