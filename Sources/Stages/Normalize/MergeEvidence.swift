internal import Corpus
internal import Names

/// Whether what is known of two names suffices to say that they are one.
///
/// Likeness never suffices for names of one word: Soul is no Seoul, however near it is. Trust
/// weighs more than what is missed.
struct MergeEvidence {
  enum Side { case first, second }

  private let comparison: NameComparison
  private let first: FormTable.Node
  private let second: FormTable.Node
  private let isKnown: (first: Bool, second: Bool)

  /// How many documents have both.
  private let meetings: Int

  /// Whether full names, else equal, differ in just these two.
  private let isProven: Bool

  init(
    _ comparison: NameComparison, _ first: FormTable.Node, _ second: FormTable.Node,
    isKnown: (first: Bool, second: Bool), meetings: Int, isProven: Bool
  ) {
    self.comparison = comparison
    self.first = first
    self.second = second
    self.isKnown = isKnown
    self.meetings = meetings
    self.isProven = isProven
  }

  var suffices: Bool {
    let isLikely =
      comparison.outcome == .merge || isProven && comparison.outcome == .candidate
    guard isLikely else { return false }
    switch comparison.rule {
    case .same, .plural: return true
    case .middleName: return agreeInKind
    case .givenName: return meet && comparison.grounds.contains(.surname) && agreeInKind
    case .alternative, .confusable, .veto: return false
    case .transliteration, .typingError, .unlike: break
    }
    let grounds = comparison.grounds
    let isConfirmed = !grounds.isDisjoint(with: [.originals, .gazetteer])
    guard !grounds.contains(.plainWord) || isSurelyOnePlace else { return false }
    guard isConfirmed || !grounds.contains(.twoNames) || isOneNamesake else { return false }
    if comparison.rule == .typingError { return isLikelySlip }
    return first.isSingle && second.isSingle ? isOneWord : isOneName
  }

  /// Whether texts carry the one for the other. A given name is many people's: Muhammad and
  /// Mohammed are one name, and each of them stays as it is written.
  var rewrites: Bool {
    guard !comparison.grounds.contains(.scripts) else { return false }
    guard comparison.rule == .transliteration else { return true }
    guard first.isSingle, second.isSingle else {
      // Chalamet and Chalamat: likelihood does not say which is right.
      return !comparison.grounds.isDisjoint(with: [.exotic, .originals, .gazetteer])
    }
    if isProven || isOnePlace { return true }
    guard meetOften else { return false }
    if comparison.grounds.contains(.originals) {
      return comparison.score >= 950 && min(first.key.count, second.key.count) >= 5
    }
    // Teeside and Teesside: one is a slip, and likeness does not say which.
    return isRomanised || slipSide != nil
  }

  /// Whether the words that differ are of a name that is at home in another script.
  private var isRomanised: Bool {
    let grounds = comparison.grounds
    return grounds.contains(.exotic)
      || grounds.contains(.romanised) && !grounds.contains(.latinLook)
  }

  private var meet: Bool { meetings > 0 }

  /// Whether half the documents that have the rarer one have both: what one document says by the
  /// way proves nothing for all others.
  private var meetOften: Bool {
    meetings > 0 && 2 * meetings >= min(first.numbers.count, second.numbers.count)
  }

  /// The name that is a slip for the other, if that is why they are one.
  var slip: Side? {
    let isSlip =
      comparison.rule == .typingError
      || comparison.grounds.isDisjoint(with: [.romanised, .originals, .gazetteer])
    return isSlip ? slipSide : nil
  }
}

extension MergeEvidence {
  private var isOneWord: Bool {
    let grounds = comparison.grounds
    guard !differsInLastS else { return false }
    if isProven || isOnePlace || isPerhapsOnePlace || isNative {
      return agreeInKind || grounds.contains(.listed) && comparison.score >= 950
    }
    guard !grounds.contains(.twoNames) else { return false }
    guard meetOften else { return isOneSpelling }
    if grounds.contains(.originals), !isNative { return false }
    let shortest = min(first.key.count, second.key.count)
    if grounds.contains(.free), shortest >= 5 { return true }
    // Moleskin and Moleskine look romanised too.
    let isSure = grounds.contains(.exotic) || grounds.contains(.kin)
    return isRomanised && isSure
      ? shortest >= 4 && comparison.score >= 730
      : shortest >= 5 && comparison.score >= (isRomanised && isRare ? 850 : 905)
  }

  /// Whether neither is a name that people are often called by.
  private var isRare: Bool {
    comparison.grounds.contains(.distinctive) && !comparison.grounds.contains(.latinName)
  }

  /// Whether two words that no text has in common are spelt as romanised names are, each in its
  /// own way: Haqqani and Haqani.
  private var isOneSpelling: Bool {
    let grounds = comparison.grounds
    guard comparison.score >= 830, min(first.key.count, second.key.count) >= 5 else { return false }
    guard !grounds.contains(.latinLook), agreeInKind else { return false }
    return grounds.contains(.kin) || grounds.contains(.romanised) && grounds.contains(.exotic)
  }

  /// Levi and Levis: a plural, a possessive, another name.
  private var differsInLastS: Bool {
    let s = [UInt8(ascii: "s")]
    return first.key == second.key + s || second.key == first.key + s
  }

  /// Whether known originals are of a name that is at home in another script. Jacob and Jakob are
  /// not, though both are written in Hebrew.
  private var isNative: Bool {
    let grounds = comparison.grounds
    guard grounds.contains(.originals), comparison.score >= 800 else { return false }
    return grounds.contains(.listed)
      || grounds.contains(.arabic) && grounds.isDisjoint(with: [.latinLook, .latinName])
  }

  /// Whether a gazetteer has one place under both names, and texts use both as a place's.
  private var isOnePlace: Bool {
    guard !comparison.grounds.isDisjoint(with: [.mainPlace, .placeAbroad]), isPlace(first),
      isPlace(second)
    else {
      return false
    }
    return first.isLocated && second.isLocated
      || meet && !comparison.grounds.contains(.latinLook)
  }

  /// Whether a gazetteer has one place under both names, and nothing says that they are none.
  private var isPerhapsOnePlace: Bool {
    comparison.grounds.contains(.mainPlace) && !comparison.grounds.contains(.latinLook)
      && isPlace(first) && isPlace(second) && min(first.key.count, second.key.count) >= 5
      && (comparison.grounds.contains(.latinName) || !meet && comparison.score < 970
        ? first.isLocated && second.isLocated : first.isLocated || second.isLocated)
  }

  /// Whether two names of several words that one text has sound the same.
  private var isOneInText: Bool {
    let grounds = comparison.grounds
    return grounds.contains(.free) || grounds.contains(.surname) && comparison.score >= 750
      || grounds.contains(.exotic) && comparison.score >= 900
  }

  /// Whether both are the gazetteer's first of that name, short words of them or not: Tal Afar.
  private var isSurelyOnePlace: Bool {
    comparison.grounds.contains(.mainPlace) && comparison.score >= 900 && agreeInKind
  }

  /// Whether one text has two full names that differ in how a given name is spelt.
  private var isOneNamesake: Bool {
    guard meetOften, !first.isSingle, !second.isSingle else { return false }
    return comparison.grounds.contains(.free)
      || comparison.grounds.contains(.surname) && comparison.score >= 800
  }

  private var isOneName: Bool {
    let grounds = comparison.grounds
    if grounds.contains(.gazetteer) { return agreeInKind }
    guard meet || grounds.contains(.distinctive) else { return false }
    guard grounds.contains(.romanised) || grounds.contains(.originals) || grounds.contains(.kin)
    else {
      return meetOften && (isLikelySlip || isOneInText)
    }
    return meet || agreeInKind || comparison.score >= 950
  }

  /// Whether texts use a name as a place's.
  private func isPlace(_ node: FormTable.Node) -> Bool {
    node.kinds.winner == .place || node.kinds.winner == .unknown
  }

  /// Whether texts do not use the one as a place's name and the other as a person's.
  private var agreeInKind: Bool {
    let kinds = [first.kinds.winner, second.kinds.winner]
    return kinds[0] == kinds[1] || kinds.contains(.unknown)
      || !kinds.contains(.person) && !kinds.contains(.group)
  }
}

// MARK: - Slips

extension MergeEvidence {
  /// A slip stands in one text with what it is for, or is rare beside it.
  private var isLikelySlip: Bool {
    guard comparison.grounds.contains(.slip), let slipSide else { return false }
    if meetOften { return true }
    let (slip, name) = slipSide == .first ? (first, second) : (second, first)
    guard name.documents >= 8 * max(1, slip.documents) else { return false }
    if name.isSingle { return isExchange && min(slip.key.count, name.key.count) >= 6 }
    return isExchange || comparison.grounds.contains(.romanised)
  }

  /// Whether two letters are in the wrong order in a name that nobody has, and are in the right one
  /// in a name that is known or frequent.
  private var isExchange: Bool {
    comparison.grounds.contains(.exchanged) && isKnown.first != isKnown.second
  }

  /// The name that nobody knows, else the one that is half as frequent as the other or less;
  /// `nil` if nothing says which it is.
  private var slipSide: Side? {
    if isKnown.first != isKnown.second { return isKnown.first ? .second : .first }
    if first.mentions >= 2 * second.mentions { return .second }
    return second.mentions >= 2 * first.mentions ? .first : nil
  }
}
