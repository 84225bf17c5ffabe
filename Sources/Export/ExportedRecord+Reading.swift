internal import Settings

extension ExportedRecord {
  /// Reads a line of a run's `records`.
  ///
  /// - Throws: ``ExportFailure`` for what is no record of this winnow's schema.
  public init(line: [UInt8]) throws(ExportFailure) {
    var reader = SettingsReader()
    let record: Fields
    do throws(Problem) {
      record = Fields(node: try reader.parse(line), place: "a record")
    } catch {
      throw ExportFailure(sentence: "a record is no JSON: \(error.message)")
    }
    id = try record.string("id")
    let fields = Fields(node: record.node, place: "the record \(id)")
    text = ExportedText(try fields.string("text"))
    (url, site) = (fields.text("url"), fields.text("site"))
    (title, published) = (fields.text("title"), fields.text("published"))
    tokens = try fields.list("tokens", Span.init(reading:))
    sentences = try fields.list("sents", Span.init(reading:))
    entities = try fields.list("ents", Mention.init(reading:))
    clusters = try fields.list("clusters", Cluster.init(reading:))
    roles = try fields.list("roles", Role.init(reading:))
    acronyms = try fields.list("acronyms", Acronym.init(reading:))
    quotes = try fields.list("quotes", Quotation.init(reading:))
    dates = try fields.list("dates", TimeExpression.init(reading:))
    sources = try fields.list("sources", Source.init(reading:))
    quantities = try fields.list("quantities", Amount.init(reading:))
    try check()
  }

  /// Whatever exports index with lies in what it points into.
  private func check() throws(ExportFailure) {
    let spans =
      tokens + sentences + entities.map(\.span) + roles.map(\.span)
      + acronyms.flatMap { [$0.short, $0.long] } + dates.map(\.span) + sources.map(\.span)
      + quantities.map(\.span)
      + quotes.flatMap { $0.pieces + [$0.span] + [$0.cue, $0.speaker].compactMap(\.self) }
    guard spans.allSatisfy({ 0 <= $0.start && $0.start < $0.end && $0.end <= text.count }) else {
      throw ExportFailure(sentence: "the record \(id) has a span outside of its text")
    }
    let indices =
      entities.map(\.cluster) + roles.map(\.cluster) + quotes.compactMap(\.speakerCluster)
    guard indices.allSatisfy(clusters.indices.contains),
      clusters.allSatisfy({ $0.mentions.allSatisfy(entities.indices.contains) })
    else {
      throw ExportFailure(sentence: "the record \(id) points to a cluster that it does not have")
    }
  }
}

// MARK: - Parts

extension ExportedRecord.Span {
  fileprivate init(reading fields: Fields) throws(ExportFailure) { self = try fields.span() }
}

extension ExportedRecord.Mention {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    span = try fields.span()
    label = try fields.string("label")
    cluster = try fields.integer("cluster")
    placeID = fields.text("kb_id") ?? ""
  }
}

extension ExportedRecord.Cluster {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    label = try fields.string("label")
    name = try fields.string("name")
    canonicalID = fields.text("canonical_id") ?? ""
    role = fields.text("role")
    placeID = fields.text("kb_id")
    latitude = try fields.optional("lat", fields.digits)
    longitude = try fields.optional("lon", fields.digits)
    country = fields.text("country")
    mentions = try fields.integers("mentions")
  }
}

extension ExportedRecord.Role {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    span = try fields.span()
    head = try fields.string("head")
    cluster = try fields.integer("cluster")
  }
}

extension ExportedRecord.Acronym {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    short = try fields.span("short_")
    long = try fields.span("long_")
  }
}

extension ExportedRecord.Source {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    span = try fields.span()
    name = try fields.string("name")
    kind = try fields.string("kind")
  }
}

extension ExportedRecord.Amount {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    span = try fields.span()
    value = try fields.digits("value")
    unit = try fields.string("unit")
  }
}

extension ExportedRecord.Quotation {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    kind = try fields.string("kind")
    span = try fields.span()
    pieces = try fields.list("pieces", ExportedRecord.Span.init(reading:))
    cue = try fields.optionalSpan("cue_")
    speaker = try fields.optionalSpan("speaker_")
    speakerCluster = try fields.optional("speaker_cluster", fields.integer)
    hedge = fields.text("hedge")
  }
}

extension ExportedRecord.TimeExpression {
  fileprivate init(reading fields: Fields) throws(ExportFailure) {
    span = try fields.span()
    type = try fields.string("type")
    value = try fields.string("value")
    from = fields.text("date_from")
    to = fields.text("date_to")
  }
}

// MARK: - Fields

/// The members of an object, and what a message calls it.
private struct Fields {
  let node: JSONNode
  let place: String

  func string(_ key: String) throws(ExportFailure) -> String {
    try value(key, "a string", node[key]?.string)
  }

  func integer(_ key: String) throws(ExportFailure) -> Int {
    try value(key, "a whole number", node[key]?.integer)
  }

  func digits(_ key: String) throws(ExportFailure) -> String {
    guard case .number(let digits)? = node[key]?.value else {
      return try value(key, "a number", nil)
    }
    return digits
  }

  /// `nil` for what is missing or null.
  func text(_ key: String) -> String? { node[key]?.string }

  func optional<Value>(
    _ key: String, _ read: (String) throws(ExportFailure) -> Value
  ) throws(ExportFailure) -> Value? {
    guard let member = node[key] else { return nil }
    if case .null = member.value { return nil }
    return try read(key)
  }

  func span(_ prefix: String = "") throws(ExportFailure) -> ExportedRecord.Span {
    .init(start: try integer(prefix + "start"), end: try integer(prefix + "end"))
  }

  func optionalSpan(_ prefix: String) throws(ExportFailure) -> ExportedRecord.Span? {
    try optional(prefix + "start") { _ throws(ExportFailure) in try span(prefix) }
  }

  func list<Element>(
    _ key: String, _ read: (Fields) throws(ExportFailure) -> Element
  ) throws(ExportFailure) -> [Element] {
    var elements: [Element] = []
    for (index, element) in try value(key, "a list", node[key]?.elements).enumerated() {
      elements.append(try read(Fields(node: element, place: "\(place), \(key)[\(index)]")))
    }
    return elements
  }

  func integers(_ key: String) throws(ExportFailure) -> [Int] {
    let elements = try value(key, "a list", node[key]?.elements)
    let integers = elements.compactMap(\.integer)
    return try value(key, "whole numbers", integers.count == elements.count ? integers : nil)
  }

  private func value<Value>(
    _ key: String, _ wanted: String, _ found: Value?
  ) throws(ExportFailure) -> Value {
    guard let found else {
      let what = node[key].map(\.found) ?? "nothing"
      throw ExportFailure(sentence: "\(place): \(key) is \(what), not \(wanted)")
    }
    return found
  }
}
