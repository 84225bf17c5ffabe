public import Corpus

/// Why two documents are copies, or are not.
public struct PairExplanation: Hashable, Sendable {
  /// What the measures say. It counts if the two were compared.
  public let verdict: Verdict

  /// Whether both say the very same, after folding.
  public let isExact: Bool
  public let measures: PairMeasures

  /// The document with fewer words: the one that would be contained in the other.
  public let shorter: DocumentID
  public let comparison: Comparison

  /// Whether the decision looked at the two at all.
  public enum Comparison: Hashable, Sendable {
    case compared

    /// They share no fingerprint.
    case notMet

    /// One has hardly any words beside its site's boilerplate.
    case exactOnly
  }

  /// Whether there is an edge between the two.
  public var isCopy: Bool { isExact || comparison == .compared && verdict.isCopy }

  init(
    _ measures: PairMeasures, _ verdict: Verdict, shorter: DocumentID, comparison: Comparison
  ) {
    self.verdict = verdict
    isExact = false
    self.measures = measures
    self.shorter = shorter
    self.comparison = comparison
  }

  init(identicalWords words: Int, _ first: DocumentID, _ second: DocumentID) {
    verdict = .near
    isExact = true
    measures = PairMeasures(identicalWords: words)
    shorter = min(first, second)
    comparison = .compared
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

// MARK: - In words

extension PairExplanation {
  /// The rule that decided, in a sentence without a full stop.
  public var sentence: String {
    if isExact { return "copies: the same words, but for case, marks and the spelling of names" }
    switch comparison {
    case .compared: return verdict.sentence(measures)
    case .notMet: return "not compared: nothing in them is the same for long enough"
    case .exactOnly:
      return "not compared: beside its site's boilerplate one has hardly any words of its own"
    }
  }

  /// What was measured, a line each.
  public var figures: [String] {
    let pair = measures
    let days = pair.daysApart.map { "\($0)" } ?? "unknown: one has no date"
    return [
      "words                       \(pair.shorterWords) and \(pair.longerWords)",
      "words in common             \(pair.coveredWords) of the shorter one's \(pair.shorterWords)",
      "in the same order           \(pair.alignedWords)",
      "names and numbers in common \(pair.entities.shared) of \(pair.entities.fewer)",
      "of them replaced            \(pair.substitutions)",
      "share of the longer text    \(percent(pair.sharedBigrams, of: pair.longerBigrams))",
      "share of its beginning      \(percent(pair.leadShared, of: pair.leadBigrams))",
      "days between them           \(days)",
    ]
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    "\(whole == 0 ? 0 : part * 100 / whole) %"
  }
}

extension Verdict {
  /// What was found, in a sentence without a full stop.
  func sentence(_ measures: PairMeasures) -> String {
    let share = "\(measures.coveredWords) of the shorter text's \(measures.shorterWords) words"
    let entities = "\(measures.entities.shared) of \(measures.entities.fewer) names and numbers"
    let apart = measures.daysApart.map { "\($0) days" } ?? "an unknown time"
    switch self {
    case .near:
      return "copies: \(share) stand in the other, \(entities) agree"
    case .contained:
      return "contained: \(share) stand in the other, which has \(measures.longerWords)"
    case .different(.overlap):
      return "different: only \(share) stand in the other"
    case .different(.entities):
      return "different: only \(entities) agree"
    case .different(.substitutions):
      return
        "different: in \(measures.alignedWords) words in the same order, \(measures.substitutions) names or numbers stand for others, as in two reports of one form"
    case .different(.days):
      return
        "different: \(measures.substitutions) names or numbers differ, and \(apart) lie between"
    case .different(.lookBack):
      return "different: \(share) stand in the other, which looks back at it \(apart) later"
    case .different(.share):
      return "different: \(share) stand in the other, but neither are they most of it nor its start"
    }
  }
}
