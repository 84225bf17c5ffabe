internal import Corpus
internal import Names
internal import Scanning

/// Says which place a name means: one sense a document.
///
/// Points for population, for the countries that the document speaks of, for a country or a state
/// after a comma, and for nearness to the places already decided; three rounds. Whole numbers
/// throughout, so that every machine decides alike.
struct PlaceResolver {
  private let reading: Reading
  private let gazetteer: Gazetteer

  init(_ reading: Reading, gazetteer: Gazetteer = .builtIn) {
    self.reading = reading
    self.gazetteer = gazetteer
  }

  /// Most places of one name that are weighed.
  private static let mostSenses = 24

  /// A place for each cluster that is one and is known.
  func places(
    of clusters: [Coreference.Cluster], _ entities: [NamedEntity]
  ) -> [ResolvedPlace?] {
    var names = clusters.map { cluster in
      PlaceName(
        senses: senses(of: cluster, entities), mentions: cluster.mentions.count,
        isGuess: isCounty(cluster, entities))
    }
    linkContainers(&names, clusters, entities)
    var evidence = CountryEvidence(unambiguous: &names)
    var anchors: [Place] = []
    for _ in 0..<3 {
      for index in names.indices where !names[index].senses.isEmpty {
        names[index].choose(evidence, anchors)
      }
      evidence = CountryEvidence(chosen: &names)
      anchors = names.compactMap { $0.choice }.filter { $0.kind != .country }
      if anchors.count > 40 { anchors.removeLast(anchors.count - 40) }
    }
    for index in names.indices { names[index].doubt(anchors) }
    return names.map { name in
      name.choice.map {
        let center = PlaceCenters.center(of: $0)
        return ResolvedPlace(
          id: "geonames:\($0.id)", latitude: center.latitude, longitude: center.longitude,
          country: $0.country)
      }
    }
  }

  private func senses(of cluster: Coreference.Cluster, _ entities: [NamedEntity]) -> [Place] {
    let candidate = entities[cluster.fullest].candidate
    var bytes = Array(reading.bytes[candidate.range])
    let end = candidate.range.upperBound
    if end < reading.bytes.count, reading.bytes[end] == UInt8(ascii: "."),
      PlaceNames.isAbbreviation(bytes + [UInt8(ascii: ".")])
    {
      bytes.append(UInt8(ascii: "."))
    }
    switch cluster.label {
    case .group:
      return gazetteer.country(ofPeople: bytes).map { [$0] } ?? []
    case .politicalPlace, .place:
      let found = PlaceNames.spellings(of: bytes).lazy
        .map { gazetteer.places(named: $0) }.first { !$0.isEmpty }
      var senses = Array((found ?? []).prefix(Self.mostSenses))
      // Washington is the capital, unless it is said to be the state.
      if WordKey(bytes.span, 0..<bytes.count) == WordKey("washington") {
        senses.insert(contentsOf: gazetteer.places(named: "Washington, D.C.").prefix(1), at: 0)
        senses.removeAll { $0.kind == .division }
      }
      if senses.isEmpty, let known = placeOfCorpus(candidate) { senses = [known] }
      return senses
    case .facility, .organisation, .person:
      return []
    }
  }

  /// Counties are not in the gazetteer; a town of the name may be near.
  private func isCounty(_ cluster: Coreference.Cluster, _ entities: [NamedEntity]) -> Bool {
    let tokens = entities[cluster.fullest].candidate.tokens
    return reading.has(WordKey("county"), at: tokens.upperBound - 1)
      || reading.has(WordKey("parish"), at: tokens.upperBound - 1)
  }

  /// The place whose number is the corpus's id of the name: a spelling that no gazetteer has.
  private func placeOfCorpus(_ candidate: NameCandidate) -> Place? {
    guard candidate.canonicalID.hasPrefix("gn:"), let id = Int(candidate.canonicalID.dropFirst(3))
    else { return nil }
    return gazetteer.place(id: id)
  }

  /// "Homs, Syria" and "Homs (Syria)": the second says where the first is.
  private func linkContainers(
    _ names: inout [PlaceName], _ clusters: [Coreference.Cluster], _ entities: [NamedEntity]
  ) {
    for (entity, next) in zip(entities, entities.dropFirst())
    where entity.cluster != next.cluster && !names[entity.cluster].senses.isEmpty {
      let gap =
        entity.candidate.range
        .upperBound..<max(entity.candidate.range.upperBound, next.candidate.range.lowerBound)
      guard isContainerGap(gap),
        let container = names[next.cluster].senses.first(where: { $0.kind != .city })
      else { continue }
      names[entity.cluster].container = names[entity.cluster].container ?? container
    }
  }

  /// ", ", " (", " in ", ", in ".
  private func isContainerGap(_ gap: Range<Int>) -> Bool {
    guard gap.count >= 2, gap.count <= 9 else { return false }
    let text = reading.text(gap)
    return text == ", " || text == " (" || text == " in " || text == ", in " || text == " in the "
  }
}
