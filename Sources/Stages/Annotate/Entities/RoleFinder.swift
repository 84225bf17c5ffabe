internal import Corpus
internal import Scanning

/// Finds the offices that stand beside people's names.
struct RoleFinder {
  let reading: Reading

  /// Longest phrase, in tokens.
  private static let longest = 14

  init(_ reading: Reading) { self.reading = reading }

  func roles(of entities: [NamedEntity]) -> [Role] {
    var roles: [Role] = []
    var end = 0
    for (index, entity) in entities.enumerated() where entity.label == .person {
      if let phrase = before(entity), reading.tokens[phrase.lowerBound].start >= end,
        let role = role(phrase, of: entity, index, entities)
      {
        roles.append(role)
      } else if let phrase = after(entity), let role = role(phrase, of: entity, index, entities) {
        roles.append(role)
        end = role.range.end
      }
    }
    return roles.sorted { $0.range < $1.range }
  }

  /// "Syria's Deputy Foreign Minister, Faisal Meqdad"; "PLO official Anwar Abdul Hadi".
  private func before(_ entity: NamedEntity) -> Range<Int>? {
    var last = entity.candidate.tokens.lowerBound - 1
    let hasComma = reading.hasMark(UInt8(ascii: ","), at: last)
    if hasComma { last -= 1 }
    guard last >= 0, isHead(last),
      reading.tokens[last].sentence == reading.tokens[last + 1].sentence
    else { return nil }
    var first = last
    while first > 0, last - first < Self.longest {
      let token = reading.tokens[first - 1]
      guard token.sentence == reading.tokens[last].sentence, belongs(first - 1, after: first) else {
        break
      }
      first -= 1
    }
    if hasComma, !isApposition(from: first, of: entity) { return nil }
    while first < last, reading.has([.determiner, .nameLink, .possessive, .preposition], at: first)
    {
      first += 1
    }
    return first..<last + 1
  }

  /// Whether the comma between a role and a name sets the name beside the role: where another
  /// comma or a stop follows, or the role opens its clause. "Asked about the president, Meqdad
  /// replied" begins a clause with the name.
  private func isApposition(from first: Int, of entity: NamedEntity) -> Bool {
    let next = entity.candidate.tokens.upperBound
    if next >= reading.tokens.count || !reading.tokens[next].isWord {
      return !reading.has([.possessive, .apostrophe], at: next)
    }
    var before = first - 1
    if reading.has(.determiner, at: before) { before -= 1 }
    return before < 0 || reading.tokens[before].sentence != reading.tokens[first].sentence
      || reading.hasMark(UInt8(ascii: ","), at: before)
  }

  /// "Omar Said, the mayor of Homs, …".
  private func after(_ entity: NamedEntity) -> Range<Int>? {
    let comma = entity.candidate.tokens.upperBound
    guard reading.hasMark(UInt8(ascii: ","), at: comma) else { return nil }
    var first = comma + 1
    if reading.has(.determiner, at: first) { first += 1 }
    var end = first
    var hasHead = false
    while end < reading.tokens.count, end - first < Self.longest {
      let token = reading.tokens[end]
      if token.sentence != reading.tokens[comma].sentence { break }
      if !token.isWord, !token.isAny(of: [.possessive, .dash]) { break }
      if token.isAny(of: [.auxiliary, .cue]), token.startsLower { return nil }
      if token.key == .who || token.key == .which || token.key == .that { break }
      if hasHead, token.isAny(of: .preposition), token.key != .of, token.key != .for,
        token.key != .at
      {
        break
      }
      hasHead = hasHead || isHead(end) && token.startsLower || isHead(end) && end == first
      end += 1
    }
    return hasHead && end > first ? first..<end : nil
  }

  private func isHead(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isAny(of: [.roleNoun, .title]), token.isWord else { return false }
    return !token.shape.contains(.endsInStop) && !Self.addresses.contains(token.key)
  }

  private static let addresses: Set<WordKey> = Set(
    [
      "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "herr", "frau", "man",
      "woman",
      "people", "person", "report", "statement", "poll", "study", "group", "company", "police",
    ]
    .map { WordKey($0) })

  /// Whether the token goes with the role that starts after it.
  private func belongs(_ index: Int, after first: Int) -> Bool {
    let token = reading.tokens[index]
    if token.isAny(of: [.roleAdjective, .roleNoun, .title, .demonym, .country, .possessive]) {
      return !token.shape.contains(.endsInStop) || token.isAny(of: .country)
    }
    if token.isAny(of: .dash) {
      return reading.touchesPrevious(index) && reading.touchesPrevious(first)
    }
    if token.startsUpper, token.isWord,
      !token.isAny(of: [.weekday, .month, .pronoun, .functionWord])
    {
      return true
    }
    return token.key == .of && reading.has([.roleNoun, .title], at: index - 1)
  }

  private func role(
    _ phrase: Range<Int>, of entity: NamedEntity, _ index: Int, _ entities: [NamedEntity]
  ) -> Role? {
    let bytes = reading.byteRange(phrase)
    var owner: NamedEntity?
    // Owners stand right before or after the person they have an office for.
    for near in max(0, index - 3)..<min(entities.count, index + 4) where near != index {
      let other = entities[near]
      if bytes.lowerBound <= other.candidate.range.lowerBound,
        other.candidate.range.upperBound <= bytes.upperBound, other.label != .person
      {
        owner = other
        break
      }
    }
    guard let head = head(of: phrase, owner) else { return nil }
    return Role(
      range: TextRange(bytes), head: TextRange(reading.byteRange(head)), cluster: entity.cluster,
      ofCluster: owner?.cluster)
  }

  /// The phrase without its owner: "Deputy Foreign Minister".
  private func head(of phrase: Range<Int>, _ owner: NamedEntity?) -> Range<Int>? {
    var first = phrase.lowerBound
    var end = phrase.upperBound
    if let owner {
      if owner.candidate.tokens.lowerBound == first {
        first = min(end - 1, owner.candidate.tokens.upperBound)
      } else {
        end = max(first + 1, owner.candidate.tokens.lowerBound)
      }
    }
    while first < end - 1, reading.has([.possessive, .apostrophe, .determiner], at: first) {
      first += 1
    }
    while end - 1 > first, reading.has([.preposition, .determiner], at: end - 1) { end -= 1 }
    return (first..<end).contains { isHead($0) } ? first..<end : nil
  }
}
