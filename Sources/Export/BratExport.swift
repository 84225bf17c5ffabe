/// A document's two files for brat (brat.nlplab.org/standoff), whose offsets are code points.
///
/// Names, quotes, cues, dates, and speakers that are no name, are text-bound annotations; who said it, in what
/// words, and which names are one are relations; a place's id is a reference; the canonical
/// name, a date's value and a hedge are notes.
public enum BratExport {
  /// What brat needs in the same folder, to know the kinds.
  public static let configuration = """
    [entities]
    PERSON
    ORG
    GPE
    LOC
    FAC
    NORP
    Quote
    Speaker
    Cue
    Date

    [relations]
    Said\tArg1:<ENTITY>, Arg2:Quote
    Cue\tArg1:Cue, Arg2:Quote
    Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
    <OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

    [events]

    [attributes]

    """

  /// The document's name without an ending, its `.txt` and its `.ann`.
  public static func files(
    of record: ExportedRecord
  ) -> (name: String, text: [UInt8], annotations: [UInt8]) {
    var lines = BratLines(text: record.text)
    let entities = record.entities.map { entity in
      let id = lines.textBound(entity.label, entity.span)
      if entity.placeID.hasPrefix("geonames:") {
        lines.reference(id, "GeoNames:\(entity.placeID.dropFirst(9))", record.text[entity.span])
      }
      return id
    }
    for cluster in record.clusters {
      lines.equivalent(cluster.mentions.map { entities[$0] })
      if let first = cluster.mentions.first { lines.note(entities[first], cluster.name) }
    }
    for quote in record.quotes {
      let id = lines.textBound("Quote", quote.pieces.isEmpty ? [quote.span] : quote.pieces)
      lines.note(id, quote.hedge.map { "\(quote.kind), \($0)" } ?? quote.kind)
      if let speaker = quote.speaker {
        let name = record.entities.firstIndex { $0.span == speaker }.map { entities[$0] }
        lines.relation("Said", name ?? lines.textBound("Speaker", speaker), id)
      }
      if let cue = quote.cue { lines.relation("Cue", lines.textBound("Cue", cue), id) }
    }
    for date in record.dates { lines.note(lines.textBound("Date", date.span), date.value) }
    return (record.id, Array(record.text.string.utf8), Array(lines.written.utf8))
  }
}

/// The lines of an `.ann` file, kind after kind, with ids counted by kind.
private struct BratLines {
  let text: ExportedText
  private var textBounds: [String] = []
  private var relations: [String] = []
  private var equivalents: [String] = []
  private var references: [String] = []
  private var notes: [String] = []

  init(text: ExportedText) { self.text = text }

  var written: String { (textBounds + relations + equivalents + references + notes).joined() }

  mutating func textBound(_ kind: String, _ span: ExportedRecord.Span) -> String {
    textBound(kind, [span])
  }

  /// A span over several lines is discontinuous in brat.
  mutating func textBound(_ kind: String, _ spans: [ExportedRecord.Span]) -> String {
    let parts = spans.flatMap(text.lines)
    let offsets = parts.map { "\($0.start) \($0.end)" }.joined(separator: ";")
    let words = parts.map { text[$0] }.joined(separator: " ")
    let id = "T\(textBounds.count + 1)"
    textBounds.append("\(id)\t\(kind) \(offsets)\t\(words)\n")
    return id
  }

  mutating func relation(_ kind: String, _ first: String, _ second: String) {
    relations.append("R\(relations.count + 1)\t\(kind) Arg1:\(first) Arg2:\(second)\n")
  }

  mutating func reference(_ id: String, _ target: String, _ words: String) {
    let number = references.count + 1
    references.append("N\(number)\tReference \(id) \(target)\t\(oneLine(words))\n")
  }

  mutating func equivalent(_ ids: [String]) {
    if ids.count > 1 { equivalents.append("*\tEquiv \(ids.joined(separator: " "))\n") }
  }

  mutating func note(_ id: String, _ words: String) {
    notes.append("#\(notes.count + 1)\tAnnotatorNotes \(id)\t\(oneLine(words))\n")
  }

  private func oneLine(_ words: String) -> String {
    String(words.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : Character($0) })
  }
}
