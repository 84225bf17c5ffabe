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

  /// The person in the phrase, else the organisation, else anything; for "he" and "she" the
  /// person that was last named before.
  func cluster(of speaker: Range<Int>) -> Int? {
    let bytes = reading.byteRange(speaker)
    let entities = annotations.entities
    var index = entities.firstIndex { $0.range.end > bytes.lowerBound }
    var best: Entity?
    while index < entities.count, entities[index].range.start < bytes.upperBound {
      if rank(entities[index]) > best.map(rank) ?? 0 { best = entities[index] }
      index += 1
    }
    if let best { return best.cluster }
    guard speaker.count == 1, isPersonal(speaker.lowerBound) else { return nil }
    return lastPerson(before: bytes.lowerBound)
  }

  private func rank(_ entity: Entity) -> Int {
    switch entity.label {
    case .person: 4
    case .organisation: 3
    case .group: 1
    default: 2
    }
  }

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
