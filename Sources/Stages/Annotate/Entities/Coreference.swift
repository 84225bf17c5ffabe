internal import Corpus
internal import Scanning

/// Joins the mentions of one person, organisation or place in a document.
///
/// Full names of people first, anywhere, for headlines use surnames before the text has the full
/// name; then, in order, surnames to their most recent bearer, acronyms to their long form, short
/// names of organisations to the long ones, and what the corpus has one id for.
struct Coreference {
  /// What is known of a cluster while it grows.
  struct Cluster {
    var label: Entity.Label
    var words: [WordKey]

    /// What a mention's title says: "Mr", "Mrs".
    var gender: Gender?

    /// Candidate with the fullest name.
    var fullest: Int
    var mentions: [Int] = []
  }

  enum Gender {
    case female, male
  }

  private(set) var clusters: [Cluster] = []
  private var byName: [UInt64: Int] = [:]
  private var byID: [String: Int] = [:]
  private var byInitials: [WordKey: Int] = [:]

  /// The organisation last met whose name has this word: "the Observatory".
  private var byKindWord: [WordKey: Int] = [:]

  /// First and last word, and first initial and last word, of people's full names.
  private var people: [UInt64: Int] = [:]

  /// The most recent bearer of a surname; before one is met in order, the first of the document.
  private var bearers: [WordKey: Int] = [:]

  private struct TitledName: Hashable {
    let name: WordKey
    let gender: Gender
  }

  /// Who was called "Mr" and "Mrs" so.
  private var titled: [TitledName: Int] = [:]

  /// Long-form keys of the acronyms that the text defines.
  private let expansions: [WordKey: UInt64]

  private let reading: Reading

  /// - Parameter acronyms: Those that the text defines.
  init(_ reading: Reading, acronyms: [Acronym], candidates: [NameCandidate]) {
    self.reading = reading
    var keys: [Int: UInt64] = [:]
    for candidate in candidates { keys[candidate.range.upperBound] = candidate.key }
    var expansions: [WordKey: UInt64] = [:]
    for acronym in acronyms {
      guard let key = keys[acronym.long.end] else { continue }
      expansions[WordKey(reading.bytes.span, acronym.short.range)] = key
    }
    self.expansions = expansions
  }

  /// Gives every entity its cluster. O(entities).
  mutating func join(_ entities: inout [NamedEntity]) {
    for index in entities.indices where isFullName(entities[index]) {
      addFullName(index, &entities)
    }
    for index in entities.indices {
      let entity = entities[index]
      if isFullName(entity) {
        if let surname = PersonName.surname(of: entity.candidate.words) {
          bearers[surname] = entity.cluster
        }
      } else {
        entities[index].cluster = cluster(of: entity, index)
      }
      clusters[entities[index].cluster].mentions.append(index)
    }
    keepUsed(&entities)
    for index in clusters.indices { clusters[index].label = commonestLabel(of: index, entities) }
  }

  /// Of equally common ones the first.
  private func commonestLabel(of cluster: Int, _ entities: [NamedEntity]) -> Entity.Label {
    let labels = clusters[cluster].mentions.map { entities[$0].label }
    var best = clusters[cluster].label
    var most = 0
    for label in labels {
      let count = labels.count { $0 == label }
      if count > most { (best, most) = (label, count) }
    }
    return best
  }

  private func isFullName(_ entity: NamedEntity) -> Bool {
    entity.label == .person && entity.candidate.words.count >= 2
  }

  private mutating func addCluster(_ entity: NamedEntity, _ index: Int) -> Int {
    clusters.append(Cluster(label: entity.label, words: entity.candidate.words, fullest: index))
    return clusters.count - 1
  }
}

// MARK: - People

extension Coreference {
  private mutating func addFullName(_ index: Int, _ entities: inout [NamedEntity]) {
    let entity = entities[index]
    let words = entity.candidate.words
    guard let first = words.first, let last = PersonName.surname(of: words) else { return }
    let whole = pair(first, last)
    let initial = pair(self.initial(of: entity.candidate), last)
    let key = nameKey(entity.candidate.key, entity.label)
    let near =
      people[whole]
      ?? (PersonName.isInitial(first)
        ? people[initial] : people[initial].flatMap { initialOnly($0) ? $0 : nil })
    let known =
      byName[key] ?? near.flatMap { PersonName.mayBeOne(clusters[$0].words, words) ? $0 : nil }
    let cluster = known ?? addCluster(entity, index)
    byName[key] = cluster
    people[whole] = people[whole] ?? cluster
    if let other = people[initial], other != cluster, !PersonName.isInitial(first) {
      // Of two brothers with one initial, the initial says nothing.
      people[initial] = nil
    } else {
      people[initial] = cluster
    }
    bearers[last] = bearers[last] ?? cluster
    // First names and middle parts only where no surname is the same.
    for word in words.dropLast() where bearers[word] == nil { bearers[word] = cluster }
    if words.count > clusters[cluster].words.count {
      clusters[cluster].words = words
      clusters[cluster].fullest = index
    }
    entities[index].cluster = cluster
  }

  private func pair(_ first: WordKey, _ last: WordKey) -> UInt64 {
    mixed(first.value ^ mixed(last.value))
  }

  private func initial(of candidate: NameCandidate) -> WordKey {
    WordKey(reading.bytes.span, candidate.range.lowerBound..<candidate.range.lowerBound + 1)
  }

  private func initialOnly(_ cluster: Int) -> Bool {
    clusters[cluster].words.first.map { PersonName.isInitial($0) } ?? false
  }
}

// MARK: - Everything else

extension Coreference {
  private mutating func cluster(of entity: NamedEntity, _ index: Int) -> Int {
    let candidate = entity.candidate
    let gender = entity.label == .person ? gender(of: candidate) : nil
    if entity.label == .person, let bearer = bearer(of: candidate.words[0], gender) {
      clusters[bearer].gender = clusters[bearer].gender ?? gender
      if let gender { titled[TitledName(name: candidate.words[0], gender: gender)] = bearer }
      return bearer
    }
    let id = idKey(candidate.canonicalID, entity.label)
    if gender == nil, !id.isEmpty, let known = byID[id] { return known }
    let words = withoutSuffix(candidate)
    let whole = WordKey(reading.bytes.span, candidate.range)
    let key = nameKey(
      expansions[whole] ?? KnownNames.fullName(of: whole) ?? hash(words), entity.label)
    let known =
      gender == nil
      ? byName[key] ?? byName[nameKey(candidate.key, entity.label)] ?? shortened(entity, words)
      : nil
    let cluster = known ?? addCluster(entity, index)
    if entity.label == .person {
      clusters[cluster].gender = clusters[cluster].gender ?? gender
      bearers[candidate.words[0]] = cluster
      if let gender { titled[TitledName(name: candidate.words[0], gender: gender)] = cluster }
    }
    if words.count > clusters[cluster].words.count {
      clusters[cluster].words = words
      clusters[cluster].fullest = index
    }
    register(cluster, candidate, words, key, entity.label)
    return cluster
  }

  /// Who is meant by a surname: its most recent bearer, or the one with that title.
  private func bearer(of name: WordKey, _ gender: Gender?) -> Int? {
    guard let bearer = bearers[name] else { return nil }
    guard let gender, let known = clusters[bearer].gender, known != gender else { return bearer }
    return titled[TitledName(name: name, gender: gender)]
  }

  private mutating func register(
    _ cluster: Int, _ candidate: NameCandidate, _ words: [WordKey], _ key: UInt64,
    _ label: Entity.Label
  ) {
    for name in [key, nameKey(candidate.key, label), nameKey(hash(words), label)] {
      byName[name] = byName[name] ?? cluster
    }
    let id = idKey(candidate.canonicalID, label)
    if !id.isEmpty { byID[id] = byID[id] ?? cluster }
    if label == .organisation, candidate.words.count >= 2 {
      for word in candidate.words
      where Lexicon.words[word] & WordClass.organisationWord.rawValue != 0 {
        byKindWord[word] = cluster
      }
    }
    guard label == .organisation, words.count >= 2, let initials = initials(of: candidate) else {
      return
    }
    byInitials[initials] = byInitials[initials] ?? cluster
  }

  /// Persons' names apart from all others: Jordan, whom they met, is not in Asia.
  private func nameKey(_ key: UInt64, _ label: Entity.Label) -> UInt64 {
    label == .person ? mixed(key) : key
  }

  private func idKey(_ id: String, _ label: Entity.Label) -> String {
    id.isEmpty || label != .person ? id : "person " + id
  }

  private func gender(of candidate: NameCandidate) -> Gender? {
    let before = candidate.tokens.lowerBound - 1
    guard before >= 0 else { return nil }
    return Gender(title: reading.tokens[before].key)
  }

  /// "Ford" of Ford Motor, "the Syrian Observatory" of its full name, an acronym nobody explained.
  private func shortened(_ entity: NamedEntity, _ words: [WordKey]) -> Int? {
    guard entity.label == .organisation else { return nil }
    let token = reading.tokens[entity.candidate.tokens.lowerBound]
    if words.count == 1, token.isAny(of: .organisationWord), let cluster = byKindWord[words[0]] {
      return cluster
    }
    if words.count == 1, token.shape.contains(.allUpper),
      let cluster = byInitials[words[0]]
    {
      return cluster
    }
    // Its own beginnings, longest first: "Ford Motor Company" after "Ford".
    for count in stride(from: words.count - 1, through: 1, by: -1) {
      if let cluster = byName[hash(words.prefix(count))], clusters[cluster].label == .organisation,
        clusters[cluster].words.count == count, count > 1 || token.count > 3,
        count + 3 > words.count
      {
        return cluster
      }
    }
    return nil
  }

  private func withoutSuffix(_ candidate: NameCandidate) -> [WordKey] {
    var words = candidate.words
    while words.count > 1, let last = words.last,
      Lexicon.words[last] & WordClass.companySuffix.rawValue != 0
    {
      words.removeLast()
    }
    return words
  }

  private func hash(_ words: some Collection<WordKey>) -> UInt64 {
    var hash = StableHash()
    for word in words { hash.combine(word.value) }
    return hash.value
  }

  /// Initials of the capitalised words.
  private func initials(of candidate: NameCandidate) -> WordKey? {
    var letters: [UInt8] = []
    for index in candidate.tokens where reading.tokens[index].startsUpper {
      letters.append(reading.tokens[index].firstByte.asciiLowered)
    }
    guard letters.count >= 2 else { return nil }
    return WordKey(letters.span, 0..<letters.count)
  }

  /// Drops clusters without mentions and numbers the rest by their first mention.
  private mutating func keepUsed(_ entities: inout [NamedEntity]) {
    var number = Array(repeating: -1, count: clusters.count)
    var kept: [Cluster] = []
    for index in entities.indices {
      let old = entities[index].cluster
      if number[old] < 0 {
        number[old] = kept.count
        kept.append(clusters[old])
      }
      entities[index].cluster = number[old]
    }
    clusters = kept
  }
}
