internal import Corpus
internal import Scanning

/// Says which cluster the phrase of a speaker means.
struct SpeakerResolver {
  private let reading: Reading
  private let annotations: Annotations

  /// How many sentences back "he" and "she" look.
  private static let farthest = 3

  init(_ reading: Reading, _ annotations: Annotations) {
    self.reading = reading
    self.annotations = annotations
  }

  /// The cluster of the name that the phrase is, not of one that it only holds: an official of
  /// Hamas is not Hamas. For "he" and "she" the person that was last named before.
  ///
  /// - Complexity: O(phrase + log entities).
  func cluster(of speaker: Range<Int>) -> Int? {
    if speaker.count == 1, isPersonal(speaker.lowerBound) {
      return lastPerson(before: reading.tokens[speaker.lowerBound].start)
    }
    var start = speaker.lowerBound
    var isFirst = true
    while start < speaker.upperBound {
      var end = start
      while end < speaker.upperBound, !endsPart(end) { end += 1 }
      if let entity = head(of: start..<end), isFirst || isSpeaker(entity.label) {
        return entity.cluster
      }
      // What a relative clause names does not speak.
      guard end < speaker.upperBound, reading.hasMark(UInt8(ascii: ","), at: end) else { break }
      start = end + 1
      isFirst = false
    }
    return nil
  }

  /// A comma, a bracket or a relative pronoun.
  private func endsPart(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: "("))
      || token.key == .who || token.key == .which || token.key == .that
      || token.key == WordKey("whose")
  }

  /// Only these can name again who speaks: "Homs, Syria," does not.
  private func isSpeaker(_ label: Entity.Label) -> Bool {
    label == .person || label == .organisation
  }

  /// The entity that is the head of a part of the phrase: that ends it, or ends before a word like
  /// "agency", before its first preposition.
  private func head(of part: Range<Int>) -> Entity? {
    let entities = annotations.entities
    let bytes = reading.byteRange(part)
    var index = entities.firstIndex { $0.range.end > bytes.lowerBound }
    var next = part.lowerBound
    while index < entities.count, entities[index].range.start < bytes.upperBound {
      let entity = entities[index]
      let first = max(part.lowerBound, reading.firstToken(from: entity.range.start))
      let end = max(first, reading.firstToken(from: entity.range.end))
      for at in next..<max(next, first) where leadsAway(at, before: first) { return nil }
      let after = afterKind(end, before: part.upperBound)
      if after >= part.upperBound || reading.has(.preposition, at: after) { return entity }
      if reading.has(.and, at: after) { return nil }
      next = end
      index += 1
    }
    return nil
  }

  /// Whether what follows a preposition is not the head. "Secretary of State John Kerry" has an
  /// office with "of", and its bearer after it.
  private func leadsAway(_ at: Int, before name: Int) -> Bool {
    guard reading.has(.preposition, at: at) else { return false }
    guard reading.has(.of, at: at), at > 0, reading.has([.title, .roleNoun], at: at - 1) else {
      return true
    }
    return at + 1 == name || reading.has([.title, .determiner], at: name - 1)
  }

  /// The place after words that say of what kind a name is: "the Hamas *movement*".
  private func afterKind(_ index: Int, before end: Int) -> Int {
    var index = index
    while index < end, Self.kinds.contains(reading.tokens[index].key) { index += 1 }
    return index
  }

  private static let kinds: Set<WordKey> = Set(
    [
      "news", "agency", "newspaper", "group", "movement", "party", "organisation", "organization",
      "militia", "network", "company", "magazine", "website", "channel", "station", "daily",
      "television", "tv", "itself", "jr", "jr.", "sr", "sr.",
    ].map { WordKey($0) })

  private func isPersonal(_ index: Int) -> Bool {
    reading.has(WordKey("he"), at: index) || reading.has(WordKey("she"), at: index)
  }

  private func lastPerson(before offset: Int) -> Int? {
    let entities = annotations.entities
    let sentence = reading.sentence(at: offset)
    var index = entities.firstIndex { $0.range.end > offset } - 1
    while index >= 0, sentence - entities[index].sentence <= Self.farthest {
      if entities[index].label == .person { return entities[index].cluster }
      index -= 1
    }
    return nil
  }
}
