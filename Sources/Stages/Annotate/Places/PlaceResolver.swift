internal import Corpus
internal import Names
internal import Scanning

/// Says which place a name means: one sense a document.
///
/// Points for population, for the countries and states that the document speaks of, for what stands
/// after a comma, and for nearness to the places already decided; three rounds. Whole numbers
/// throughout, so that every machine decides alike.
struct PlaceResolver {
  private let reading: Reading
  private let gazetteer: Gazetteer

  /// The country that the input is mostly about.
  private let countryHint: CountryCode

  /// Those of the user, which know better.
  private let own: OwnGazetteers

  init(
    _ reading: Reading, countryHint: String = "", gazetteer: Gazetteer = .builtIn,
    own: OwnGazetteers = OwnGazetteers()
  ) {
    self.own = own
    self.reading = reading
    self.countryHint = CountryCode(countryHint)
    self.gazetteer = gazetteer
  }

  /// Most places of one name that are weighed.
  private static let mostSenses = 64

  /// Most places that others are near to or far from.
  private static let mostAnchors = 40

  /// A place for each cluster that is one and is known.
  func places(
    of clusters: [Coreference.Cluster], _ entities: [NamedEntity]
  ) -> [ResolvedPlace?] {
    var names = clusters.map { cluster in
      let (senses, isGuess) = senses(of: cluster, entities)
      return PlaceName(senses: senses, mentions: cluster.mentions.count, isGuess: isGuess)
    }
    linkContainers(&names, entities)
    var evidence = AreaEvidence(unambiguous: &names, hint: countryHint)
    var anchors: [PlaceSense] = []
    for _ in 0..<3 {
      for index in names.indices where !names[index].senses.isEmpty {
        names[index].choose(evidence, anchors)
      }
      evidence = AreaEvidence(chosen: &names, hint: countryHint)
      anchors = names.compactMap { $0.choice }.filter {
        ($0.kind == .city || $0.kind == .county) && !$0.isNowhere
      }
      if anchors.count > Self.mostAnchors { anchors.removeLast(anchors.count - Self.mostAnchors) }
    }
    for index in names.indices { names[index].doubt(anchors) }
    return zip(names, clusters).map { name, cluster in
      name.choice.map {
        // A people is no place: it has a country, but stands on no map.
        let center =
          cluster.label == .group || $0.isNowhere ? nil : PlaceCenters.center(of: $0)
        return ResolvedPlace(
          id: $0.id, latitude: center?.latitude, longitude: center?.longitude,
          country: $0.country.text)
      }
    }
  }
}

// MARK: - What a name may mean

extension PlaceResolver {
  /// And whether only a part of the name is a place's.
  private func senses(
    of cluster: Coreference.Cluster, _ entities: [NamedEntity]
  ) -> (senses: [PlaceSense], isGuess: Bool) {
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
      if let country = gazetteer.country(ofPeople: bytes) { return ([PlaceSense(country)], false) }
      return (PlaceNames.region(ofPeople: bytes).map { named(Array($0.utf8)) } ?? [], false)
    case .politicalPlace, .place:
      var (senses, isGuess) = senses(spelled: bytes)
      // Washington is the capital, unless it is said to be the state.
      if WordKey(bytes.span, 0..<bytes.count) == WordKey("washington") {
        senses.insert(
          contentsOf: gazetteer.places(named: "Washington, D.C.").prefix(1).map { PlaceSense($0) },
          at: 0)
        senses.removeAll { $0.kind == .division }
      }
      if senses.isEmpty, let known = placeOfCorpus(candidate) ?? gazetteer.country(ofPeople: bytes)
      {
        senses = [PlaceSense(known)]
      }
      return (senses, isGuess)
    case .facility: return senses(startingWith: bytes)
    case .organisation, .person: return ([], false)
    }
  }

  private func senses(spelled name: [UInt8]) -> (senses: [PlaceSense], isGuess: Bool) {
    for (index, spelling) in PlaceNames.spellings(of: name).enumerated() {
      let found = named(spelling)
      if !found.isEmpty { return (found, index > 0 && isCounty(name)) }
    }
    return senses(startingWith: name)
  }

  /// Of the place that a longer name begins with: "Walker County Fairgrounds".
  private func senses(startingWith name: [UInt8]) -> (senses: [PlaceSense], isGuess: Bool) {
    var end = name.count
    var isWhole = true
    while end > 2 {
      let found = named(Array(name[..<end]))
      if !found.isEmpty { return (found, !isWhole) }
      isWhole = false
      guard let space = name[..<end].lastIndex(of: 0x20) else { break }
      end = space
    }
    return ([], false)
  }

  /// Of the user's gazetteers, else of both tables, no place twice.
  private func named(_ name: [UInt8]) -> [PlaceSense] {
    let mine = own.entries(named: name).prefix(Self.mostSenses).compactMap { PlaceSense($0) }
    guard mine.isEmpty else { return mine }
    var senses = gazetteer.places(named: name).prefix(Self.mostSenses).map { PlaceSense($0) }
    let known = Set(senses.map(\.number))
    for sense in PlaceTable.senses(named: name)
    where sense.number == 0 || sense.kind == .county || !known.contains(sense.number) {
      senses.append(sense)
    }
    return senses
  }

  /// A town that has its county's name may be near, or not.
  private func isCounty(_ name: [UInt8]) -> Bool {
    let last = name.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let word = WordKey(name.span, last..<name.count)
    return word == WordKey("county") || word == WordKey("parish")
  }

  /// The place whose number is the corpus's id of the name: a spelling that no gazetteer has.
  private func placeOfCorpus(_ candidate: NameCandidate) -> Place? {
    guard candidate.canonicalID.hasPrefix("gn:"), let id = Int(candidate.canonicalID.dropFirst(3))
    else { return nil }
    return gazetteer.place(id: id)
  }
}

// MARK: - What a name is in

extension PlaceResolver {
  /// "Homs, Syria" and "Homs (Syria)": the second says where the first is.
  private func linkContainers(_ names: inout [PlaceName], _ entities: [NamedEntity]) {
    for (index, entity) in entities.enumerated() where !names[entity.cluster].senses.isEmpty {
      guard names[entity.cluster].containers.isEmpty else { continue }
      let end = entity.candidate.range.upperBound
      if index + 1 < entities.count, case let next = entities[index + 1],
        next.cluster != entity.cluster,
        isContainerGap(end..<max(end, next.candidate.range.lowerBound)),
        !names[next.cluster].senses.isEmpty
      {
        names[entity.cluster].containers = names[next.cluster].senses
      } else {
        names[entity.cluster].containers = wordsAfterComma(entity.candidate)
      }
    }
  }

  /// A state or a country after a comma that was not found to be a name: "Homs, SYRIA".
  private func wordsAfterComma(_ candidate: NameCandidate) -> [PlaceSense] {
    let comma = candidate.tokens.upperBound
    guard reading.hasMark(UInt8(ascii: ","), at: comma), comma + 1 < reading.tokens.count,
      reading.tokens[comma + 1].startsUpper,
      reading.tokens[comma].sentence == reading.tokens[comma + 1].sentence
    else { return [] }
    for count in [2, 1] where comma + count < reading.tokens.count {
      let last = reading.tokens[comma + count]
      guard last.startsUpper else { continue }
      let bytes = Array(reading.bytes[reading.tokens[comma + 1].start..<last.end])
      let senses = senses(spelled: bytes).senses.filter {
        $0.kind == .country || $0.kind == .division
      }
      if !senses.isEmpty { return senses }
    }
    return []
  }

  /// ", ", " (", " in ", ", in ".
  private func isContainerGap(_ gap: Range<Int>) -> Bool {
    guard gap.count >= 2, gap.count <= 9 else { return false }
    let text = reading.text(gap)
    return text == ", " || text == " (" || text == " in " || text == ", in " || text == " in the "
  }
}
