internal import Corpus
internal import Scanning

/// Finds the names of a text with a trained model, to which the rules' decisions are features.
///
/// The model says what is a name and whether it is a person's, an organisation's or a place's.
/// Peoples and creeds, of which it knows nothing, are the rules', as is the kind of a place.
struct NameTagger {
  let reading: Reading
  let model: TaggerModel

  /// How sure a name is that the rules did not find so, in thousandths.
  private static let scoreAlone = 600

  /// - Complexity: O(text).
  func entities(_ ruled: RuledNames) -> [NamedEntity] {
    let document = TaggerDocument(
      reading, ruled.candidates, ruled.decisions, definitions: ruled.definitions)
    let tags = model.tags(document, sentences: reading.sentenceTokens)
    let found = NameTag.names(in: tags).filter {
      !reading.crossesCells(reading.byteRange($0.range))
    }
    var entities: [NamedEntity] = []
    entities.reserveCapacity(found.count + 8)
    var next = 0
    for name in found {
      while next < ruled.candidates.count,
        ruled.candidates[next].tokens.upperBound <= name.range.lowerBound
      {
        keep(next, of: ruled, in: &entities)
        next += 1
      }
      let first = next
      while next < ruled.candidates.count,
        ruled.candidates[next].tokens.lowerBound < name.range.upperBound
      {
        next += 1
      }
      let kind = NameTag.kinds[name.kind]
      let start = kind == .person ? reading.withoutTitle(name.range) : name.range.lowerBound
      if start < name.range.upperBound,
        let entity = entity(
          start..<name.range.upperBound, kind, ruled, beside: first..<next,
          told: document.told[name.range])
      {
        entities.append(entity)
      }
      // A name may end within a candidate that goes on.
      if next > first, ruled.candidates[next - 1].tokens.upperBound > name.range.upperBound {
        next -= 1
      }
    }
    while next < ruled.candidates.count {
      keep(next, of: ruled, in: &entities)
      next += 1
    }
    return entities
  }

  /// A people or a creed where the tagger sees nothing.
  private func keep(_ index: Int, of ruled: RuledNames, in entities: inout [NamedEntity]) {
    guard let decision = ruled.decisions[index], decision.label == .group,
      entities.last.map({
        $0.candidate.range.upperBound <= ruled.candidates[index].range.lowerBound
      }) ?? true
    else { return }
    entities.append(
      NamedEntity(candidate: ruled.candidates[index], label: .group, score: decision.score))
  }

  /// - Parameters:
  ///   - near: Candidates of the rules that overlap it.
  ///   - told: What it is, if what stands around it says so.
  private func entity(
    _ tokens: Range<Int>, _ kind: Entity.Label, _ ruled: RuledNames, beside near: Range<Int>,
    told: Entity.Label?
  ) -> NamedEntity? {
    let same = near.first { ruled.candidates[$0].tokens == tokens }
    if let same, let decision = ruled.decisions[same], decision.label == .group, told == nil {
      return NamedEntity(
        candidate: ruled.candidates[same], label: .group, score: decision.score)
    }
    let candidate: NameCandidate
    if let same {
      candidate = ruled.candidates[same]
    } else {
      guard
        let bounded = NameCandidate(
          tokens, like: near.map { ruled.candidates[$0] }, reading)
      else { return nil }
      candidate = bounded
    }
    let label =
      told ?? (kind == .politicalPlace ? ruled.labeller.placeLabel(of: candidate) : kind)
    var score = Self.scoreAlone
    if let same, let decision = ruled.decisions[same], decision.label == label {
      score = max(decision.score, score)
    }
    return NamedEntity(candidate: candidate, label: label, score: score)
  }
}

extension Reading {
  /// The first token of a person's name after titles and offices; its end for nothing else.
  func withoutTitle(_ name: Range<Int>) -> Int {
    let title = name.last { tokens[$0].isAny(of: [.title, .roleNoun]) && tokens[$0].startsUpper }
    guard let title else { return name.lowerBound }
    // "John Prince" and "Dean Pope" are names; "U.S. President Donald Trump" holds one.
    if title + 1 == name.upperBound {
      return name.allSatisfy { tokens[$0].isAny(of: [.title, .roleNoun, .roleAdjective]) }
        ? name.upperBound : name.lowerBound
    }
    let isOffice = title == name.lowerBound || title + 2 < name.upperBound
    return isOffice ? title + 1 : name.lowerBound
  }
}
