internal import Corpus
internal import Names
internal import Scanning

/// What a name says by its own words.
extension EntityLabeller {
  func ownEvidence(of candidate: NameCandidate) -> LabelEvidence {
    var evidence = LabelEvidence()
    addHint(candidate, to: &evidence)
    if definitions.contains(candidate.key) { evidence[.organisation] += 8 }
    if let label = KnownNames.label(of: candidate.key) { evidence[label] += 30 }
    if candidate.words.count == 1 {
      addSingleWord(reading.tokens[candidate.tokens.lowerBound], candidate, to: &evidence)
    } else {
      addManyWords(candidate, to: &evidence)
    }
    addGazetteer(candidate, to: &evidence)
    if namesEvent(candidate) {
      for label in LabelEvidence.labels { evidence[label] -= 9 }
    }
    return evidence
  }

  /// "World Cup", "Operation Inherent Resolve", "Thanksgiving".
  private func namesEvent(_ candidate: NameCandidate) -> Bool {
    let first = reading.tokens[candidate.tokens.lowerBound]
    let last = reading.tokens[candidate.tokens.upperBound - 1]
    if first.key == WordKey("operation") { return true }
    guard last.isAny(of: .eventWord) else { return false }
    return !last.isAny(of: .organisationWord)
  }

  private func addHint(_ candidate: NameCandidate, to evidence: inout LabelEvidence) {
    switch candidate.hint {
    case .person: evidence[.person] += 4
    case .organisation: evidence[.organisation] += 4
    case .place: evidence[.politicalPlace] += 3
    case .facility: evidence[.facility] += 4
    case .group: evidence[.group] += 4
    case .unknown: break
    }
    if candidate.canonicalID.hasPrefix("gn:") { evidence[.politicalPlace] += 3 }
    if candidate.hasTitle { evidence[.person] += 6 }
  }

  private func addSingleWord(
    _ token: Token, _ candidate: NameCandidate, to evidence: inout LabelEvidence
  ) {
    evidence[.person] += 1
    let isShouted = token.shape.contains(.allUpper)
    // "us" is no country.
    if token.isAny(of: .country), token.count > 2 || isShouted { evidence[.politicalPlace] += 12 }
    if token.isAny(of: .usState) { evidence[.politicalPlace] += 9 }
    if token.isAny(of: .region) { evidence[.place] += 10 }
    if token.isAny(of: [.demonym, .religion]) { evidence[.group] += 14 }
    // SANA is an agency, Sana a city.
    if token.isAny(of: .knownOrganisation),
      isShouted || token.key != WordKey("sana")
        || reading.has(.outletWord, at: candidate.tokens.lowerBound - 1)
    {
      evidence[.organisation] += isShouted ? 16 : 10
    }
    if isShouted, token.count <= 7, !token.isAny(of: .country) {
      evidence[.organisation] += opensParagraph(candidate) ? 0 : 4
    }
    if token.isAny(of: .organisationWord) { evidence[.organisation] += 3 }
    if token.shape.contains(.hasDigit) { evidence[.person] -= 5 }
    if !isShouted, lowerCased.contains(token.key),
      !token.isAny(of: [.country, .demonym, .religion, .knownOrganisation])
    {
      for label in LabelEvidence.labels { evidence[label] -= 4 }
    }
  }

  /// "BEIRUT (AP)": capitals at the start of a paragraph are a dateline.
  private func opensParagraph(_ candidate: NameCandidate) -> Bool {
    let start = candidate.range.lowerBound
    return start == 0 || reading.bytes[start - 1] == UInt8(ascii: "\n")
  }

  private func addManyWords(_ candidate: NameCandidate, to evidence: inout LabelEvidence) {
    let first = reading.tokens[candidate.tokens.lowerBound]
    let last = reading.tokens[candidate.tokens.upperBound - 1]
    evidence[.person] += 3
    evidence[.organisation] += 2
    if last.isAny(of: .companySuffix) { evidence[.organisation] += 10 }
    if last.isAny(of: .organisationWord) {
      evidence[.organisation] += 7
    } else if candidate.tokens.contains(where: {
      reading.tokens[$0].isAny(of: .organisationWord) && reading.tokens[$0].startsUpper
    }) {
      evidence[.organisation] += 4
    }
    if last.isAny(of: .facilityWord) {
      evidence[.facility] += 8
      evidence[.politicalPlace] -= 6
    } else if Self.lanes.contains(last.key), !candidate.hasTitle,
      reading.has(.placePreposition, at: candidate.tokens.lowerBound - 1)
        || reading.has(WordKey("on"), at: candidate.tokens.lowerBound - 1)
        || reading.has(WordKey("along"), at: candidate.tokens.lowerBound - 1)
    {
      // Lois Lane is a person; "on Weir Lane" is none.
      evidence[.facility] += 14
    }
    if let kind = Self.placeKind(of: last)
      ?? (first.isAny(of: .placeWord) ? Self.placeKind(of: first) : nil)
    {
      evidence[kind] += 8
      // What stands "in" or "near" is a place of either kind.
      if kind == .place { evidence[.politicalPlace] -= 6 }
    }
    if last.isAny(of: .generation) { evidence[.person] += 6 }
    var hasLink = false
    for index in candidate.tokens {
      let token = reading.tokens[index]
      if token.shape.contains(.endsInStop), token.count == 2 { evidence[.person] += 5 }
      if token.isAny(of: .nameLink), token.startsLower { hasLink = true }
      if token.shape.contains(.hasDigit) { evidence[.person] -= 4 }
      if token.isAny(of: .knownOrganisation), token.count > 3 { evidence[.organisation] += 3 }
    }
    // "Ministry of …", "University for …": people's names are not joined so, but by "de" and "bin".
    if hasLink,
      candidate.tokens.contains(where: {
        [.of, .for, .the, .and, .in].contains(reading.tokens[$0].key)
      })
    {
      evidence[.person] -= 4
      evidence[.organisation] += 3
    }
    if first.isAny(of: [.demonym, .country, .direction]), !last.isAny(of: [.demonym]) {
      evidence[.organisation] += 2
      evidence[.person] -= 2
    }
    if first.isAny(of: .direction) { evidence[.politicalPlace] += 3 }
    if candidate.words.count > 4 { evidence[.person] -= 2 }
  }

  /// Words for streets that are also surnames or common.
  private static let lanes: Set<WordKey> = Set(
    ["lane", "alley", "terrace", "drive", "row", "way", "quay"].map {
      WordKey($0)
    })

  /// Cities and states govern; lakes and valleys do not.
  static func placeKind(of token: Token) -> Entity.Label? {
    if token.startsLower, manyGoverned.contains(token.key) { return .politicalPlace }
    guard token.isAny(of: .placeWord) else { return nil }
    return governed.contains(token.key) ? .politicalPlace : .place
  }

  private static let manyGoverned: Set<WordKey> = Set(
    ["towns", "villages", "cities", "provinces", "districts", "counties", "states"].map {
      WordKey($0)
    })

  private static let governed: Set<WordKey> = Set(
    [
      "city", "county", "province", "state", "district", "territory", "governorate", "oblast",
      "prefecture", "village", "town", "township", "parish", "municipality", "republic", "kingdom",
      "emirate", "emirates", "islands",
    ].map { WordKey($0) })

  /// Words after which some town is called, too.
  private static let commonClasses: WordClass = [
    .organisationWord, .roleNoun, .title, .functionWord, .direction, .placeWord, .facilityWord,
    .eventWord, .month, .weekday, .demonym, .religion, .knownOrganisation,
  ]

  private func addGazetteer(_ candidate: NameCandidate, to evidence: inout LabelEvidence) {
    // Lake Geneva is a lake, whatever towns are called after it.
    let first = reading.tokens[candidate.tokens.lowerBound]
    if candidate.words.count > 1, Self.placeKind(of: first) == .place { return }
    if candidate.words.count == 1,
      first.isAny(of: Self.commonClasses) || lowerCased.contains(first.key),
      !first.isAny(of: [.country, .usState])
    {
      return
    }
    let name = Array(reading.bytes[candidate.range])
    if let entry = own.entry(named: name) {
      switch entry.kind {
      case .city, .country, .division: evidence[.politicalPlace] += 8
      case .feature: evidence[.place] += 8
      case .person: evidence[.person] += 8
      case .organisation: evidence[.organisation] += 8
      case .other: break
      }
      return
    }
    guard let place = gazetteer.places(named: name).first else { return }
    switch place.kind {
    case .country: evidence[.politicalPlace] += 10
    case .division: evidence[.politicalPlace] += 8
    case .city:
      switch place.population {
      case 1_000_000...: evidence[.politicalPlace] += 6
      case 100_000...: evidence[.politicalPlace] += 5
      case 15_000...: evidence[.politicalPlace] += 3
      default: evidence[.politicalPlace] += 2
      }
      if candidate.words.count > 1 { evidence[.politicalPlace] += 3 }
    }
  }
}
