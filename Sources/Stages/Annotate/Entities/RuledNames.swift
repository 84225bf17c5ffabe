internal import Corpus
internal import Names
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
    _ reading: Reading, names: [NameMention]?, language: String?, acronyms: [Acronym],
    gazetteers: OwnGazetteers = OwnGazetteers()
  ) {
    let candidates = NameJoining(reading: reading).joined(
      NameCandidate.all(names, language: language, reading, gazetteers), acronyms)
    let shorts = Set(acronyms.map(\.short.range))
    let longs = Set(acronyms.map(\.long.range))
    definitions = Set(
      candidates.filter { shorts.contains($0.range) || longs.contains($0.range) }.map(\.key))
    self.candidates = candidates
    labeller = EntityLabeller(reading, definitions: definitions, own: gazetteers)
    decisions = labeller.decisions(for: candidates)
  }

  /// What the rules alone make of the text, in a language that the tagger does not know.
  var entities: [NamedEntity] {
    zip(candidates, decisions).compactMap { candidate, decision in
      label(decision?.label, of: candidate).map {
        NamedEntity(candidate: candidate, label: $0, score: decision?.score ?? Self.fewestScore)
      }
    }
  }

  /// Of what only its word speaks for.
  private static let fewestScore = 600

  private func label(_ label: Entity.Label?, of candidate: NameCandidate) -> Entity.Label? {
    let isSingle = candidate.words.count == 1
    if label == .organisation, candidate.hint == .person, !isSingle {
      // "Boris Pistorius (SPD)": the bracket does not make a party of who has a given name.
      return definitions.contains(candidate.key) ? label : .person
    }
    guard label == nil || label == .person || isSingle, !candidate.hasTitle else { return label }
    switch candidate.words.lazy.compactMap(Institutions.kind).first {
    case .organisation where candidate.hint != .person || candidate.words.count > 1:
      return .organisation
    case .nothing: return nil
    default: return label
    }
  }
}
