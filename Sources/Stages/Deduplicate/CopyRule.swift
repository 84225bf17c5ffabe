/// What the numbers of a pair say.
public enum Verdict: Hashable, Sendable {
  /// One is an edited copy of the other.
  case near

  /// All of the shorter one stands in the longer one, which says much more.
  case contained
  case different(Reason)

  /// Why two texts are no copies.
  public enum Reason: String, Sendable, CaseIterable {
    /// Too few words of the shorter one stand in the longer one.
    case overlap

    /// They name other persons and places, or give other numbers.
    case entities

    /// In the same sentences they name other things: two instances of a template.
    case substitutions

    /// They differ in a name or number, and too many days lie between them.
    case days

    /// What they share is neither most of the longer one nor its beginning.
    case share
  }
}

/// Decides whether two texts are copies. Integers throughout: fractions are compared by
/// cross-multiplication, so that no machine rounds differently.
///
/// The numbers were found on synthetic wire copy and judged pairs of real newswire. Short texts
/// must agree better than long ones, for in them a template's fixed words weigh more: thresholds
/// glide from their strict value at 30 words to their plain one at 90.
struct CopyRule {
  init(_ settings: DeduplicateSettings) {}

  /// Whether a pair's names and numbers alone rule it out. A cheap test before the words are
  /// compared; what it excludes, ``verdict(_:)`` excludes, too.
  func excludesByEntities(_ measures: PairMeasures) -> Bool {
    !mayAgree(
      sharedEntities: measures.sharedEntities, of: measures.fewerEntities,
      shorterWords: measures.shorterWords)
  }

  @inline(__always)
  func mayAgree(sharedEntities: Int, of fewer: Int, shorterWords: Int) -> Bool {
    fewer < Self.fewestTellingEntities
      || sharedEntities * 60_000 >= fewer * (850 * 60 - 250 * min(60, max(0, shorterWords - 30)))
  }

  func excludesByOverlap(_ measures: PairMeasures) -> Bool { !overlaps(measures) }

  func verdict(_ m: PairMeasures) -> Verdict {
    guard overlaps(m) else { return .different(.overlap) }
    guard entitiesAgree(m) else { return .different(.entities) }
    guard substitutionsAreFew(m) || m.substitutions <= 1 && isCloseInTime(m) else {
      return .different(.substitutions)
    }
    if m.shorterWords < 60, m.substitutions > 0, !isCloseInTime(m) { return .different(.days) }
    // cB
    let lowLead = m.leadShared * 10 < 3 * m.leadBigrams
    if m.sharedBigrams * 100 >= (lowLead ? 36 : 30) * m.longerBigrams { return .near }
    if m.sharedBigrams * 10 >= 6 * m.shorterBigrams, m.leadShared * 10 >= 7 * m.leadBigrams {
      return .contained
    }
    return .different(.share)
  }

  static let fewestTellingEntities = 4

  /// 0 for a text of 30 words or fewer, 60 for one of 90 or more.
  private func glide(_ m: PairMeasures) -> Int { min(60, max(0, m.shorterWords - 30)) }

  private func overlaps(_ m: PairMeasures) -> Bool {
    // .75 - .25 w
    m.sharedBigrams * 60_000 >= m.shorterBigrams * (750 * 60 - 250 * glide(m)) && m.shorterBigrams > 0
  }

  private func entitiesAgree(_ m: PairMeasures) -> Bool {
    if m.fewerEntities == 0 { return true }
    if m.fewerEntities < Self.fewestTellingEntities,
      m.sharedBigrams * 100 >= 85 * m.shorterBigrams, m.shorterBigrams > 0
    {
      return true
    }
    return m.sharedEntities * 60_000 >= m.fewerEntities * (850 * 60 - 250 * glide(m))
  }

  private func substitutionsAreFew(_ m: PairMeasures) -> Bool {
    // 100*subs/max(25,M) <= 1.5 + 2.5 * clamp((n-90)/110)
    let w = min(110, max(0, m.shorterWords - 90))
    return 100 * m.substitutions * 1100 <= max(25, m.alignedWords) * (15 * 110 + 25 * w)
  }

  private func isCloseInTime(_ m: PairMeasures) -> Bool {
    m.daysApart.map { $0 <= 2 } ?? false
  }
}
