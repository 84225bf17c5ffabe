internal import Corpus
internal import Names
internal import Scanning

/// The way of one article through the layers, each building on those before it.
struct Annotator {
  let article: Article
  let reading: Reading
  private let named: NamedArticle
  private let layers: Set<AnnotationLayer>
  private let model: TaggerModel
  private let countryHint: String
  private let gazetteers: OwnGazetteers

  init(
    _ named: NamedArticle, _ layers: Set<AnnotationLayer>, _ model: TaggerModel,
    countryHint: String, gazetteers: OwnGazetteers
  ) {
    self.gazetteers = gazetteers
    self.countryHint = countryHint
    self.named = named
    self.model = model
    self.layers = layers
    article = named.article
    reading = Reading(named.article.text)
  }

  /// Of an unknown language, it may be.
  private var isEnglish: Bool { article.language.map { $0.hasPrefix("en") } ?? true }

  private func wants(_ wanted: AnnotationLayer...) -> Bool {
    wanted.contains { layers.contains($0) }
  }

  mutating func annotations() -> Annotations {
    var annotations = Annotations()
    if wants(.dates) {
      var finder = DateFinder(reading, published: article.published?.day)
      annotations.dates = finder.found()
    }
    if wants(.links) { annotations.links = LinkFinder(reading).links(of: article) }
    if wants(.quantities) { annotations.quantities = QuantityFinder(reading).found() }
    // Names need acronyms, and the layers that say who did something need names.
    if wants(.acronyms, .ents, .clusters, .roles, .quotes, .sources) {
      var finder = AcronymFinder(reading)
      annotations.acronyms = finder.run()
    }
    if wants(.ents, .clusters, .roles, .quotes, .sources, .acronyms) { addNames(to: &annotations) }
    if wants(.quotes, .sources) { addQuotes(to: &annotations) }
    if wants(.sources) { annotations.sources = SourceFinder(reading).sources(in: annotations) }
    if wants(.sents) { annotations.sentences = reading.sentences.map { TextRange($0) } }
    if wants(.tokens) { annotations.tokens = tokens(cutAt: annotations.entities) }
    drop(from: &annotations)
    return annotations
  }

  /// Layers that were only needed by others. Clusters, roles, quotes and sources point at the
  /// entities, which therefore stay with any of them.
  private func drop(from annotations: inout Annotations) {
    if !wants(.quotes) { annotations.quotes = [] }
    if !wants(.roles) { annotations.roles = [] }
    if !wants(.ents, .clusters, .roles, .quotes, .sources) {
      annotations.entities = []
      annotations.clusters = []
      for index in annotations.acronyms.indices { annotations.acronyms[index].cluster = nil }
    }
    if !wants(.acronyms) { annotations.acronyms = [] }
  }
}

// MARK: - Names

extension Annotator {
  private func addNames(to annotations: inout Annotations) {
    let ruled = RuledNames(
      reading, names: named.names, language: article.language, acronyms: annotations.acronyms,
      gazetteers: gazetteers)
    var entities =
      isEnglish
      ? NameTagger(reading: reading, model: model).entities(ruled) : ruled.entities
    var coreference = Coreference(
      reading, acronyms: annotations.acronyms, candidates: ruled.candidates)
    coreference.join(&entities)
    let resolver = PlaceResolver(reading, countryHint: countryHint, own: gazetteers)
    let places = resolver.places(of: coreference.clusters, entities)
    annotations.roles = RoleFinder(reading).roles(of: entities)
    annotations.clusters = coreference.clusters.indices.map { index in
      cluster(coreference.clusters[index], entities, place: places[index])
    }
    for role in annotations.roles where annotations.clusters[role.cluster].role == nil {
      annotations.clusters[role.cluster].role = reading.text(role.range.range)
    }
    annotations.entities = entities.map {
      Entity(
        range: TextRange($0.candidate.range), label: $0.label, cluster: $0.cluster,
        sentence: reading.tokens[$0.candidate.tokens.lowerBound].sentence, score: $0.score)
    }
    for index in annotations.acronyms.indices {
      let acronym = annotations.acronyms[index]
      annotations.acronyms[index].cluster =
        entity(at: acronym.short, in: annotations)?.cluster
        ?? entity(at: acronym.long, in: annotations)?.cluster
    }
  }

  private func cluster(
    _ cluster: Coreference.Cluster, _ entities: [NamedEntity], place: ResolvedPlace?
  ) -> EntityCluster {
    let fullest = entities[cluster.fullest].candidate
    return EntityCluster(
      label: cluster.label, name: fullest.canonical ?? reading.text(fullest.range),
      canonicalID: fullest.canonicalID, role: nil, place: place, mentions: cluster.mentions)
  }

  /// The first entity that lies in a range.
  private func entity(at range: TextRange, in annotations: Annotations) -> Entity? {
    let place = annotations.entities.firstIndex { $0.range.end > range.start }
    guard place < annotations.entities.count else { return nil }
    let entity = annotations.entities[place]
    return entity.range.overlaps(range) ? entity : nil
  }
}

// MARK: - Quotes

extension Annotator {
  private func addQuotes(to annotations: inout Annotations) {
    var finder = QuoteFinder(
      reading, isEnglish: isEnglish)
    let speakers = SpeakerResolver(reading, annotations)
    annotations.quotes = finder.run().map { found in
      let pieces = found.pieces.map { TextRange($0) }
      return Quote(
        kind: found.kind,
        range: TextRange(start: pieces[0].start, end: pieces[pieces.count - 1].end),
        pieces: pieces, cue: found.cue.map { TextRange(reading.byteRange($0)) },
        speaker: found.speaker.map { TextRange(reading.byteRange($0)) },
        speakerCluster: found.speaker.flatMap { speakers.cluster(of: $0) },
        hedge: found.cue.flatMap { hedge(before: $0) })
    }
  }

  /// "reportedly said": the word before the cue.
  private func hedge(before cue: Range<Int>) -> String? {
    for index in stride(from: cue.lowerBound - 1, through: max(0, cue.lowerBound - 3), by: -1)
    where reading.has(.hedge, at: index) {
      return reading.text(reading.tokens[index].range)
    }
    return nil
  }
}

// MARK: - Tokens

extension Annotator {
  /// The tokens, cut where an entity or a sentence starts or ends, with a token for white space
  /// that is more than one space: so that they can be laid over the text as spaCy does.
  private func tokens(cutAt entities: [Entity]) -> [TextRange] {
    var cuts: [Int] = []
    for entity in entities { cuts += [entity.range.start, entity.range.end] }
    for sentence in reading.sentences { cuts += [sentence.lowerBound, sentence.upperBound] }
    cuts.sort()
    var next = 0
    var tokens: [TextRange] = []
    tokens.reserveCapacity(reading.tokens.count + 64)
    var end = 0
    for token in reading.tokens {
      addSpace(end..<token.start, isFirst: tokens.isEmpty, to: &tokens)
      var start = token.start
      while next < cuts.count, cuts[next] < token.end {
        if cuts[next] > start {
          tokens.append(TextRange(start: start, end: cuts[next]))
          start = cuts[next]
        }
        next += 1
      }
      tokens.append(TextRange(start: start, end: token.end))
      end = token.end
    }
    addSpace(end..<reading.bytes.count, isFirst: tokens.isEmpty, to: &tokens)
    return tokens
  }

  private func addSpace(_ gap: Range<Int>, isFirst: Bool, to tokens: inout [TextRange]) {
    var start = gap.lowerBound
    // One space belongs to the token before it.
    if !isFirst, start < gap.upperBound, reading.bytes[start] == 0x20 { start += 1 }
    if start < gap.upperBound { tokens.append(TextRange(start: start, end: gap.upperBound)) }
  }
}
