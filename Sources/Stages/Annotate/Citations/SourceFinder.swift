internal import Corpus
internal import Scanning

/// Finds whom or what the text cites: speakers that are no private persons, agencies in datelines,
/// outlets "as told to".
struct SourceFinder {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// In document order, each place once.
  func sources(in annotations: Annotations) -> [CitedSource] {
    var sources = datelines(annotations)
    for quote in annotations.quotes {
      guard let speaker = quote.speaker, let cue = quote.cue,
        let source = source(
          speaker, quote.speakerCluster, cue: reading.text(cue.range), annotations)
      else { continue }
      sources.append(source)
    }
    sources.sort { $0.range < $1.range }
    var unique: [CitedSource] = []
    for source in sources where unique.last?.range != source.range { unique.append(source) }
    return unique
  }

  private func source(
    _ range: TextRange, _ cluster: Int?, cue: String, _ annotations: Annotations
  ) -> CitedSource? {
    let tokens = reading.tokenRange(range.range)
    let named = cluster.map { annotations.clusters[$0] }
    guard let kind = kind(of: tokens, named) else { return nil }
    let name = kind == "document" || kind == "official" && named == nil ? nil : named?.name
    return CitedSource(
      range: range, cluster: cluster, name: name ?? reading.text(range.range),
      cue: cue, kind: kind)
  }

  /// `nil` for a person without an office.
  private func kind(of tokens: Range<Int>, _ named: EntityCluster?) -> String? {
    var isOutlet = false
    var isOfficial = false
    for index in tokens {
      let token = reading.tokens[index]
      if Self.agencies.contains(token.key) { return "agency" }
      if Self.documents.contains(token.key), token.startsLower { return "document" }
      if Self.networks.contains(token.key) || token.firstByte == UInt8(ascii: "@") {
        return "social_media"
      }
      if token.isAny(of: .outletWord), token.startsUpper || token.key == WordKey("newspaper") {
        isOutlet = true
      }
      if token.isAny(of: .roleNoun), token.startsLower { isOfficial = true }
    }
    if let named, named.label == .person {
      return isOfficial || named.role != nil ? "official" : nil
    }
    if isOutlet { return "outlet" }
    if isOfficial { return "official" }
    return named?.label == .organisation ? "organisation" : nil
  }

  private static let agencies: Set<WordKey> = Set(
    [
      "reuters", "afp", "agence", "ap", "associated", "upi", "xinhua", "tass", "interfax", "dpa",
      "sana", "irna", "anadolu", "kyodo", "yonhap", "pti", "ansa", "efe", "bloomberg", "wam",
      "kuna", "agency", "petra", "mena", "tasnim", "fars", "novosti",
    ].map { WordKey($0) })

  private static let documents: Set<WordKey> = Set(
    [
      "report", "statement", "documents", "document", "study", "survey", "poll", "letter",
      "memo", "filing", "indictment", "complaint", "affidavit", "transcript", "email", "emails",
      "records", "data",
    ].map { WordKey($0) })

  private static let networks: Set<WordKey> = Set(
    ["twitter", "facebook", "telegram", "instagram", "youtube", "tiktok", "tweet", "post"]
      .map { WordKey($0) })

  // MARK: - Datelines

  /// "DAMASCUS (Reuters) —" at the start of a paragraph.
  private func datelines(_ annotations: Annotations) -> [CitedSource] {
    var sources: [CitedSource] = []
    for paragraph in reading.paragraphs.prefix(4) {
      for index in paragraph.prefix(9) where reading.hasMark(UInt8(ascii: "("), at: index) {
        guard let agency = reading.tokens.dropFirst(index + 1).first,
          Self.agencies.contains(agency.key) || agency.shape.contains(.allUpper),
          reading.hasMark(UInt8(ascii: ")"), at: index + 2),
          reading.has(.dash, at: index + 3) || Self.agencies.contains(agency.key)
        else { continue }
        let range = TextRange(agency.range)
        let cluster = annotations.entities.first { $0.range.overlaps(range) }?.cluster
        sources.append(
          CitedSource(
            range: range, cluster: cluster, name: reading.text(agency.range), cue: "dateline",
            kind: "agency"))
      }
    }
    return sources
  }
}
