public import Corpus

/// Why two documents are copies, or are not.
public struct PairExplanation: Hashable, Sendable {
  public let verdict: Verdict

  /// Whether both say the very same, after folding.
  public let isExact: Bool
  public let measures: PairMeasures

  /// The document with fewer words: the one that would be contained in the other.
  public let shorter: DocumentID

  /// The rule that decided, in a sentence.
  public let sentence: String
}

extension PairExplanation {
  init(
    _ first: Observation, _ second: Observation, without boilerplate: Boilerplate, rule: CopyRule
  ) {
    let pair = [first, second].sorted { $0.id < $1.id }
    let texts = TextTable(pair, without: boilerplate)
    isExact = texts.count == 1
    guard !isExact else {
      verdict = .near
      measures = PairMeasures(identicalWords: texts.wordCount(of: 0))
      shorter = pair[0].id
      sentence = "the same words"
      return
    }
    var comparison = TextComparison(texts, rule)
    measures = comparison.measures(0, 1)
    verdict = rule.verdict(measures)
    shorter = pair[texts.isShorter(0, than: 1) ? 0 : 1].id
    sentence = verdict.sentence(measures)
  }
}

extension PairMeasures {
  /// The measures of a text and itself.
  init(identicalWords words: Int) {
    self.init()
    shorterWords = words
    longerWords = words
    coveredWords = words
    alignedWords = words
  }
}

extension Verdict {
  /// What was found, in a sentence without a full stop.
  func sentence(_ measures: PairMeasures) -> String {
    let share = "\(measures.coveredWords) of the shorter text's \(measures.shorterWords) words"
    let entities = "\(measures.entities.shared) of \(measures.entities.fewer) names and numbers"
    switch self {
    case .near:
      return "an edited copy: \(share) stand in the other, \(entities) agree"
    case .contained:
      return "contained: \(share) stand in the other, which has \(measures.longerWords)"
    case .different(.overlap):
      return "different: only \(share) stand in the other"
    case .different(.entities):
      return "different: only \(entities) agree"
    case .different(.substitutions):
      return
        "different: in \(measures.substitutions) places of \(measures.alignedWords) words in the same order, they name other things"
    case .different(.days):
      let apart = measures.daysApart.map { "\($0) days" } ?? "an unknown time"
      return
        "different: \(measures.substitutions) names or numbers differ, and \(apart) lie between"
    case .different(.lookBack):
      let apart = measures.daysApart.map { "\($0) days" } ?? "an unknown time"
      return "different: \(share) stand in the other, which looks back at it \(apart) later"
    case .different(.share):
      return "different: \(share) stand in the other, but neither are they most of it nor its start"
    }
  }
}
