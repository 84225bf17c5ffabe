/// A line like those of GDELT's Global Knowledge Graph 2.1 (codebook of 2015): 27 columns divided
/// by tabs, lists by `;`, parts by `,` or `#`.
///
/// Columns that winnow has nothing for (themes, tone, GCAM, images) are empty, and countries are
/// ISO 3166 rather than FIPS. Offsets are code points of the record's text.
enum GKGExport {
  static func line(of record: ExportedRecord) -> [UInt8] {
    var columns = [String](repeating: "", count: 27)
    columns[0] = record.id
    columns[1] = timestamp(record.published)
    // 1: the web.
    columns[2] = "1"
    columns[3] = plain(record.site ?? "")
    columns[4] = plain(record.url ?? record.id)
    let places = placeBlocks(of: record)
    columns[9] = places.map(\.block).joined(separator: ";")
    columns[10] = places.flatMap { place in place.offsets.map { "\(place.block)#\($0)" } }
      .joined(separator: ";")
    (columns[11], columns[12]) = names(["PERSON"], of: record)
    (columns[13], columns[14]) = names(["ORG"], of: record)
    columns[16] = record.dates.compactMap(date).joined(separator: ";")
    columns[22] = record.quotes.filter { $0.kind != "indirect" }
      .map { quotation($0, in: record.text) }.joined(separator: "#")
    columns[23] = record.entities
      .map { "\(plain(record.clusters[$0.cluster].name)),\($0.span.start)" }.joined(separator: ";")
    columns[24] = record.quantities.map { "\($0.value),\(plain($0.unit)),\($0.span.start)" }
      .joined(separator: ";")
    columns[26] = record.title.map { "<PAGE_TITLE>\(escaped(plain($0)))</PAGE_TITLE>" } ?? ""
    return Array((columns.joined(separator: "\t") + "\n").utf8)
  }

  // MARK: Columns

  private static func placeBlocks(of record: ExportedRecord) -> [(block: String, offsets: [Int])] {
    record.clusters.compactMap { cluster in
      guard let id = cluster.placeID, let latitude = cluster.latitude,
        let longitude = cluster.longitude
      else { return nil }
      // The codebook's first part is the kind of place, which a record does not have.
      let country = cluster.country ?? ""
      let parts = ["", plain(cluster.name), country, "", "", latitude, longitude, plain(id)]
      return (
        parts.joined(separator: "#"), cluster.mentions.map { record.entities[$0].span.start }
      )
    }
  }

  /// The names of clusters with some label, and the same with each mention's offset.
  private static func names(
    _ labels: [String], of record: ExportedRecord
  ) -> (each: String, mentions: String) {
    let clusters = record.clusters.filter { labels.contains($0.label) }
    let mentions = clusters.flatMap { cluster in
      cluster.mentions.map { "\(plain(cluster.name)),\(record.entities[$0].span.start)" }
    }
    return (
      clusters.map { plain($0.name) }.joined(separator: ";"), mentions.joined(separator: ";")
    )
  }

  /// Resolution, month, day, year and offset; `nil` for what is no day, month or year.
  private static func date(_ date: ExportedRecord.TimeExpression) -> String? {
    let parts = date.value.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil, parts.allSatisfy({ $0 != nil }), parts.count <= 3,
      date.value.utf8.count >= 4
    else { return nil }
    let month = parts.count > 1 ? parts[1] ?? 0 : 0
    let day = parts.count > 2 ? parts[2] ?? 0 : 0
    // Resolutions of the codebook: 1 a year, 2 a month, 3 a day with its year.
    return "\(parts.count)#\(month)#\(day)#\(year)#\(date.span.start)"
  }

  /// Offset, length, verb and words.
  private static func quotation(
    _ quote: ExportedRecord.Quotation, in text: ExportedText
  ) -> String {
    let span = quote.span
    let verb = quote.cue.map { plain(text[$0]) } ?? ""
    return "\(span.start)|\(span.end - span.start)|\(verb)|\(plain(text[span]))"
  }

  /// `20150408093000`; what is not known is zero.
  private static func timestamp(_ published: String?) -> String {
    let digits = (published ?? "").unicodeScalars.filter { $0.properties.numericType == .decimal }
    let known = String(String.UnicodeScalarView(digits.prefix(14)))
    return known + String(repeating: "0", count: 14 - known.unicodeScalars.count)
  }

  // MARK: Text

  /// Without what divides columns, lists and parts.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", ";", "#", "|": plain.append(" ")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
