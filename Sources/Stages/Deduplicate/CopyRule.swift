/// Decides whether two texts are copies.
///
/// Integers throughout: fractions are compared by cross-multiplication, so that no machine rounds
/// differently. The numbers were found on synthetic wire copy with hard negatives and on judged
/// pairs of real newswire; around each there is a plateau. Short texts must agree better than
/// long ones, for in them a template's fixed words weigh more: two thresholds glide from a strict
/// value at 30 words to a plain one at 90.
struct CopyRule {
  /// Covered words, in thousandths, that a shorter text of some 50 words must have.
  private let similarity: Int

  /// The same for a text that is a small part of the other.
  private let containment: Int

  init(_ settings: DeduplicateSettings) {
    similarity = Int((settings.similarity * 1000).rounded())
    containment = Int((settings.containment * 1000).rounded())
  }

  func verdict(_ pair: PairMeasures) -> Verdict {
    if !opensAlike(pair) {
      guard overlaps(pair) else { return .different(.overlap) }
      guard entitiesAgree(pair) else { return .different(.entities) }
      guard substitutionsAreFew(pair) else { return .different(.substitutions) }
      if isTooShortForLateChange(pair) { return .different(.days) }
    }
    return shareVerdict(pair)
  }

  /// Whether the names and numbers alone leave a chance. Cheap to know before words are compared;
  /// where this is false, ``verdict(_:)`` says "different".
  @inline(__always)
  func mayBeCopies(_ entities: EntityOverlap) -> Bool {
    entities.fewer < Self.fewestTellingEntities
      || entities.shared * 60_000
        >= entities.fewer * leastAgreement(words: entities.shorterLength)
      || openingEntitiesAgree(entities)
  }

  /// Where this is true, ``mayBeCopies(_:)`` is false for texts of any length.
  @inline(__always)
  func isTooDifferent(_ entities: EntityOverlap) -> Bool {
    entities.fewer >= Self.fewestTellingEntities
      && entities.shared * 1000
        < entities.fewer
        * min(Self.leastOpeningAgreement, Self.leastAgreement - Self.agreementFall)
  }

  /// The same when words have been compared, too, but not yet aligned.
  func mayBeCopies(_ pair: PairMeasures) -> Bool {
    leadIsShared(pair) || overlaps(pair) && entitiesAgree(pair)
  }
}

// MARK: - What is asked

extension CopyRule {
  /// Thousandths added to ``similarity`` for a text of 30 words, and taken off again by 90.
  private static let shortTextSurcharge = 70

  /// Less falls off where names cannot be told, and least where there are hardly any: there the
  /// words have to make up for them.
  private static func surchargeFall(_ pair: PairMeasures) -> Int {
    switch pair.script {
    case _ where pair.entities.fewer < fewestTellingEntities: 100
    case .cased: 250
    case .caseless: 200
    case .unspaced: 200
    }
  }

  private func overlaps(_ pair: PairMeasures) -> Bool {
    pair.coveredWords > 0 && pair.coveredWords * 60_000 >= pair.shorterWords * wantedShare(pair)
  }

  /// In sixty-thousandths.
  private func wantedShare(_ pair: PairMeasures) -> Int {
    (similarity + Self.shortTextSurcharge) * 60 - Self.surchargeFall(pair)
      * glide(pair.shorterLength)
  }

  /// Covered words with fewer of which ``verdict(_:)`` says "different", whatever else is measured.
  func fewestCoveredWords(_ pair: PairMeasures) -> Int {
    let overlapping = (pair.shorterWords * wantedShare(pair) + 59_999) / 60_000
    // What is in the same order stands beside the same neighbour, but for a word at either end.
    let opening = (pair.shorterWords * Self.leastOpeningShare + 999) / 1000 - 2
    return max(1, min(overlapping, opening))
  }

  /// Shared entities, in thousandths of the fewer, at 30 words and less at 90.
  private static let leastAgreement = 850
  private static let agreementFall = 250

  /// Fewer names and numbers than this say nothing of two texts that are nearly the same anyway.
  private static let fewestTellingEntities = 4
  private static let nearlyTheSame = 850

  private func entitiesAgree(_ pair: PairMeasures) -> Bool {
    if pair.entities.fewer < Self.fewestTellingEntities,
      pair.sharedBigrams * 1000 >= Self.nearlyTheSame * pair.shorterBigrams
    {
      return true
    }
    return pair.entities.shared * 60_000
      >= pair.entities.fewer * leastAgreement(words: pair.shorterLength)
  }

  /// In sixty-thousandths.
  @inline(__always)
  private func leastAgreement(words: Int) -> Int {
    Self.leastAgreement * 60 - Self.agreementFall * glide(words)
  }

  /// Substitutions in a thousand aligned words: at most so many up to 90 words, more up to 200.
  private static let mostSubstitutions = 15
  private static let substitutionRise = 55
  private static let fewestAlignedWords = 25

  /// The same where names cannot be told from other words, and every replaced word counts.
  private static let mostReplacements = 30
  private static let replacementRise = 110

  /// Aligned words to each name or number that a report sent again may put right.
  private static let wordsOfCorrection = 40

  private func substitutionsAreFew(_ pair: PairMeasures) -> Bool {
    if pair.substitutions <= max(1, pair.alignedLength / Self.wordsOfCorrection),
      isCloseInTime(pair)
    {
      return true
    }
    let rise = min(110, max(0, pair.shorterLength - 90))
    let allowed =
      pair.script == .cased
      ? Self.mostSubstitutions * 110 + Self.substitutionRise * rise
      : Self.mostReplacements * 110 + Self.replacementRise * rise
    let aligned = max(Self.fewestAlignedWords, pair.alignedLength)
    return pair.substitutions * 110_000 <= aligned * allowed
  }

  /// Words up to which a single changed name or number makes another report, days later.
  private static let mostWordsOfBrief = 59

  private func isTooShortForLateChange(_ pair: PairMeasures) -> Bool {
    pair.shorterLength <= Self.mostWordsOfBrief && pair.substitutions > 0 && !isCloseInTime(pair)
  }
}

// MARK: - The same opening

extension CopyRule {
  /// Words in the same order from which an opening is no set phrase.
  private static let fewestOpeningWords = 35

  /// Least share of the shorter text that is in the same order in both, in thousandths.
  private static let leastOpeningShare = 600

  /// Whether both begin with the same passage in which nothing is replaced. Then they are one
  /// report, whatever each outlet put after it: other links, a paragraph of its own.
  private func opensAlike(_ pair: PairMeasures) -> Bool {
    pair.substitutions == 0 && pair.alignedLength >= Self.fewestOpeningWords
      && pair.alignedWords * 1000 >= Self.leastOpeningShare * pair.shorterWords
      && leadIsShared(pair) && openingEntitiesAgree(pair.entities) && mayBeOfOneWeek(pair)
  }

  /// Least share of the names and numbers in the longer text's lead that the shorter text has.
  private static let leastLeadAgreement = 600

  /// The same of the whole texts: what follows may differ, but not be another list of names under
  /// a set introduction.
  private static let leastOpeningAgreement = 300

  @inline(__always)
  private func openingEntitiesAgree(_ entities: EntityOverlap) -> Bool {
    guard entities.shared * 1000 >= Self.leastOpeningAgreement * entities.fewer else {
      return false
    }
    return entities.lead < Self.fewestTellingEntities
      || entities.sharedLead * 1000 >= Self.leastLeadAgreement * entities.lead
  }

  /// Least share of the longer text's lead that the shorter one has, in thousandths.
  private static let leastLeadShare = 700

  private func leadIsShared(_ pair: PairMeasures) -> Bool {
    pair.leadShared * 1000 >= Self.leastLeadShare * pair.possibleLead
  }
}

// MARK: - How much of the longer text

extension CopyRule {
  /// Share of the longer text, in thousandths, from which the shorter one is an edition of it.
  private static let leastShare = 280

  /// The same where hardly any of the lead is shared, as in a round-up of several stories.
  private static let leastShareWithoutLead = 360
  private static let sharedLead = 300

  /// Share from which a text is no round-up of something else.
  private static let mostOfText = 600

  private func shareVerdict(_ pair: PairMeasures) -> Verdict {
    let hasLead = pair.leadShared * 1000 >= Self.sharedLead * pair.possibleLead
    let share = pair.sharedBigrams * 1000
    if share >= (hasLead ? Self.leastShare : Self.leastShareWithoutLead) * pair.longerBigrams {
      let looksBack = !hasLead && share < Self.mostOfText * pair.longerBigrams
      return looksBack && !mayBeOfOneWeek(pair) ? .different(.lookBack) : .near
    }
    guard leadIsShared(pair), isContained(pair) || opensAlike(pair) else {
      return .different(.share)
    }
    return mayBeOfOneWeek(pair) ? .contained : .different(.lookBack)
  }

  private func isContained(_ pair: PairMeasures) -> Bool {
    pair.coveredWords * 1000 >= containment * pair.shorterWords
  }
}

// MARK: - Days and words

extension CopyRule {
  /// Days within which a wire service sends a report again with a figure put right.
  private static let closeDays = 2

  /// Unknown dates are not close: a template without dates must not become one story.
  private func isCloseInTime(_ pair: PairMeasures) -> Bool {
    pair.daysApart.map { $0 <= Self.closeDays } ?? false
  }

  /// Unknown dates may be: here time only takes back what the words have shown.
  private func mayBeOfOneWeek(_ pair: PairMeasures) -> Bool {
    pair.daysApart.map { $0 <= 7 } ?? true
  }

  /// 0 for a text of 30 words or fewer, 60 for one of 90 or more.
  @inline(__always)
  private func glide(_ words: Int) -> Int { min(60, max(0, words - 30)) }
}
