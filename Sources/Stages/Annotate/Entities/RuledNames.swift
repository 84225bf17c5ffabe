internal import Corpus
internal import Scanning

/// The names of a text as rules find and label them.
struct RuledNames {
  let candidates: [NameCandidate]

  /// Parallel to ``candidates``; `nil` for what is no entity.
  let decisions: [EntityLabeller.Decision?]
  let labeller: EntityLabeller

  /// Keys of the candidates that define an acronym or are one.
  let definitions: Set<UInt64>

  /// - Parameters:
  ///   - names: Those that normalize found; `nil` to find names here.
  ///   - acronyms: Those that the text defines.
  /// - Complexity: O(text).
  init(
    _ reading: Reading, names: [NameMention]?, language: String?, acronyms: [Acronym]
  ) {
    let candidates = NameJoining(reading: reading).joined(
      NameCandidate.all(names, language: language, reading), acronyms)
    let shorts = Set(acronyms.map(\.short.range))
    let longs = Set(acronyms.map(\.long.range))
    definitions = Set(
      candidates.filter { shorts.contains($0.range) || longs.contains($0.range) }.map(\.key))
    self.candidates = candidates
    labeller = EntityLabeller(reading, definitions: definitions)
    decisions = labeller.decisions(for: candidates)
  }

  /// What the rules alone make of the text.
  var entities: [NamedEntity] {
    zip(candidates, decisions).compactMap { candidate, decision in
      decision.map {
        NamedEntity(candidate: candidate, label: label($0, of: candidate), score: $0.score)
      }
    }
  }

  /// "Boris Pistorius (SPD)": the bracket does not make a party of who has a given name.
  private func label(
    _ decision: EntityLabeller.Decision, of candidate: NameCandidate
  ) -> Entity.Label {
    let isPerson =
      decision.label == .organisation && candidate.hint == .person && candidate.words.count > 1
      && !definitions.contains(candidate.key)
    return isPerson ? .person : decision.label
  }
}
