internal import Corpus
internal import Names
internal import Scanning

/// Decides what names name: from their own words, the words around them, and what else the
/// document says of the same name.
///
/// The weights are ours, set by hand on public development sets. What is decided here is a feature
/// of ``NameTagger``, and stands in languages that the tagger was not trained for.
struct EntityLabeller {
  let reading: Reading
  let gazetteer: Gazetteer
  let own: OwnGazetteers

  /// Words that also stand without a capital: common ones.
  let lowerCased: Set<WordKey>

  /// Keys of acronyms that the text defines, and of what they stand for.
  let definitions: Set<UInt64>

  /// - Parameter definitions: Keys of acronyms that the text defines, and of what they stand for.
  init(
    _ reading: Reading, definitions: Set<UInt64> = [], gazetteer: Gazetteer = .builtIn,
    own: OwnGazetteers = OwnGazetteers()
  ) {
    self.own = own
    self.definitions = definitions
    self.reading = reading
    self.gazetteer = gazetteer
    var lowerCased: Set<WordKey> = []
    for token in reading.tokens where token.startsLower { lowerCased.insert(token.key) }
    self.lowerCased = lowerCased
  }

  /// A label and how sure it is, in thousandths.
  struct Decision {
    var label: Entity.Label
    var score: Int
  }

  /// Most that what other mentions stand beside counts.
  private static let mostFromOthers = 9

  /// Fewest points of something that is an entity at all.
  private static let fewestPoints = 2

  /// A decision for each candidate; `nil` for what is no entity.
  ///
  /// - Complexity: O(candidates).
  func decisions(for candidates: [NameCandidate]) -> [Decision?] {
    var contexts: [LabelEvidence] = []
    var own: [UInt64: LabelEvidence] = [:]
    var shared: [UInt64: LabelEvidence] = [:]
    for (index, candidate) in candidates.enumerated() {
      let context = contextEvidence(
        of: candidate, next: index + 1 < candidates.count ? candidates[index + 1] : nil)
      contexts.append(context)
      shared[candidate.key, default: LabelEvidence()] += context
      if own[candidate.key] == nil { own[candidate.key] = ownEvidence(of: candidate) }
    }
    let bearers = surnames(candidates, own, shared)
    return candidates.indices.map { index in
      let candidate = candidates[index]
      var evidence = own[candidate.key] ?? LabelEvidence()
      evidence += (shared[candidate.key] ?? LabelEvidence()).limited(to: Self.mostFromOthers)
      evidence += contexts[index]
      if candidate.words.count == 1, let bearer = bearers[candidate.words[0]] {
        evidence[.person] += bearer
      }
      let best = evidence.best
      guard best.points >= Self.fewestPoints else { return nil }
      return Decision(label: best.label, score: min(990, 500 + 40 * max(0, best.lead)))
    }
  }

  /// Whether a place has a government, is a building, or is neither.
  func placeLabel(of candidate: NameCandidate) -> Entity.Label {
    var evidence = ownEvidence(of: candidate)
    evidence += contextEvidence(of: candidate, next: nil)
    var best = Entity.Label.politicalPlace
    for label in [Entity.Label.place, .facility] where evidence[label] > evidence[best] {
      best = label
    }
    return best
  }

  /// Last and first words of the names that are surely people's, and what they count.
  private func surnames(
    _ candidates: [NameCandidate], _ own: [UInt64: LabelEvidence],
    _ shared: [UInt64: LabelEvidence]
  ) -> [WordKey: Int] {
    var bearers: [WordKey: Int] = [:]
    for candidate in candidates where candidate.words.count >= 2 {
      var evidence = own[candidate.key] ?? LabelEvidence()
      evidence += (shared[candidate.key] ?? LabelEvidence()).limited(to: Self.mostFromOthers)
      guard evidence.best.label == .person, let last = candidate.words.last else { continue }
      bearers[last] = 10
      bearers[candidate.words[0], default: 0] = max(bearers[candidate.words[0]] ?? 0, 4)
    }
    return bearers
  }
}
