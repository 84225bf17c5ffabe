internal import Scanning

/// The evidence on two names, added up.
struct Judgement {
  let left: ComparableName
  let right: ComparableName
  let context: ComparisonContext
  var logit = -30_000
  var evidence: [String] = []
  var veto = false

  /// Whether a source other than the spelling says that both are one.
  var isConfirmed = false
  var grounds: NameComparison.Grounds = []
  var differing: [[UInt8]] = []

  init(_ left: ComparableName, _ right: ComparableName, _ context: ComparisonContext) {
    self.left = left
    self.right = right
    self.context = context
  }

  mutating func verdict() -> NameComparison {
    if let listed = PairList.entry(left, right) {
      return listed == .alternative
        ? result(.merge, .alternative, 9500) : result(.distinct, .confusable, 100)
    }
    if left.script != right.script || left.isOtherScript != right.isOtherScript {
      grounds.insert(.scripts)
      if let known = knownInBoth { return known }
    }
    if isSameAfterFolding { return result(.merge, .same, 9950) }
    if left.isAcronym || right.isAcronym { return result(.distinct, .veto, 100, "acronym") }
    guard let alignment = SpellingAlignment(left, right) else { return withoutAlignment() }
    if alignment.isSame { return result(.merge, .same, 9950) }
    if alignment.logit < Self.hopeless { return withoutAlignment() }
    logit = alignment.logit
    findGrounds(alignment)
    weighWords(alignment)
    weighPlaces()
    weighOrigin(alignment)
    weighOmissions()
    applyVetoes(alignment)
    logit += context.prior
    if logit >= context.fewestToShow { explain(alignment) }
    let probability = Logistic.tenThousandths(logit)
    if veto { return result(.distinct, .veto, min(probability, 100)) }
    if isPlural { return result(.merge, .plural, 9000) }
    if isOneCountry { return result(.merge, .alternative, max(probability, 9500)) }
    let error = typingError(alignment)
    if let error {
      grounds.insert(.slip)
      if error.edit == .transposition { grounds.insert(.exchanged) }
    }
    // Letters in the wrong place are a slip, however near the sounds are.
    if logit >= context.fewestToMerge, error?.edit != .transposition {
      let rule: NameComparison.Rule = grounds.contains(.givenName) ? .givenName : .transliteration
      return result(.merge, rule, probability)
    }
    if let error {
      evidence.append("\(error.edit.rawValue): \(error.words)")
      return result(.merge, .typingError, max(probability, 7000))
    }
    if let comparison = middleName() { return comparison }
    return result(logit >= context.fewestToShow ? .candidate : .distinct, .unlike, probability)
  }

  func result(
    _ outcome: NameComparison.Outcome, _ rule: NameComparison.Rule, _ probability: Int,
    _ reason: String? = nil
  ) -> NameComparison {
    NameComparison(
      outcome: outcome, rule: rule, grounds: grounds, differing: differing,
      probability: probability,
      evidence: evidence + (reason.map { [$0] } ?? []),
      isNear: rule == .confusable || logit >= context.fewestToShow && rule != .unlike
        || outcome == .candidate)
  }

  /// Log odds that no evidence makes up for, in thousandths.
  private static let hopeless = -9000

  private mutating func withoutAlignment() -> NameComparison {
    middleName() ?? result(.distinct, .unlike, 0, "the words are not alike")
  }

  /// Names of one place, or of one person or group that a list has, in two scripts.
  private var knownInBoth: NameComparison? {
    if let group = Aliases.group(of: left.spelling), group == Aliases.group(of: right.spelling) {
      return result(.merge, .alternative, 9500, "known by both names")
    }
    let (a, b) = (left.key, right.key)
    if let place = left.places.first, right.places.first == place, !differsInGender(a, b),
      !differsInGender(b, a)
    {
      return result(.merge, .alternative, 9500, "one place in the gazetteer")
    }
    return nil
  }

  private var isSameAfterFolding: Bool {
    guard !left.key.isEmpty, !right.key.isEmpty else { return false }
    // Two letters of a script without vowels are no name of another.
    if left.script != right.script, left.isVowelless || right.isVowelless { return false }
    return left.key == right.key || left.plainKey == right.plainKey
  }
}

// MARK: - Evidence

extension Judgement {
  /// Originals that words are known to stand for, and words that both names share.
  private mutating func weighWords(_ alignment: SpellingAlignment) {
    let shared = sharedWords
    let rare = shared.filter(\.isRare)
    for pair in alignment.pairs {
      switch Originals.relation(pair.left, pair.right) {
      case .same:
        // A name in its own script is read as the list says.
        let isRead = grounds.contains(.scripts) && Originals.areListed(pair.left, pair.right)
        logit += isRead ? 6000 : 2500
        isConfirmed = true
        if !pair.left.isLatinName, !pair.right.isLatinName { grounds.insert(.surname) }
        evidence.append("one original: \(text(pair.left)), \(text(pair.right))")
      case .different:
        logit -= rare.isEmpty ? 3000 : 1200
        evidence.append("different originals: \(text(pair.left)), \(text(pair.right))")
      case .givenName where !isSingle:
        logit += 2500
        isConfirmed = true
        grounds.insert(.givenName)
        evidence.append("forms of one given name: \(text(pair.left)), \(text(pair.right))")
      case .givenName:
        logit -= 3000
        evidence.append("a name in two languages: \(text(pair.left)), \(text(pair.right))")
      case .latin where !isSingle && pair.cost == 0 && context != .corpus:
        // Bennett and Bennet beside one given name.
        logit -= 1000
        evidence.append("two names that sound the same: \(text(pair.left)), \(text(pair.right))")
      case .latin:
        logit -= 3500
        evidence.append("two names in Latin script: \(text(pair.left)), \(text(pair.right))")
      case .unknown: break
      }
      if differsInGender(pair.left.letters, pair.right.letters)
        || differsInGender(pair.right.letters, pair.left.letters)
      {
        setVeto("feminine and masculine")
      }
    }
    guard !shared.isEmpty, !alignment.pairs.isEmpty else { return }
    if shared.contains(where: { $0.mayVary && !$0.isLatinName && $0.letters.count > 3 }) {
      grounds.insert(.surname)
    }
    let common = shared.filter { !$0.isRare && !$0.classes.contains(.latinName) }
    // Two people have one given name more often than one surname.
    let isSurnameShared = left.words.last?.letters == right.words.last?.letters
    logit += 500 * common.count + (isExotic && isSurnameShared ? 1600 : 800) * rare.count
    evidence.append("shared: " + shared.map(text).joined(separator: " "))
  }

  private var sharedWords: [ComparableWord] {
    if left.words.count == right.words.count {
      return zip(left.words, right.words).filter { $0.letters == $1.letters }.map(\.0)
    }
    return left.words.filter { word in right.words.contains { $0.letters == word.letters } }
  }

  private mutating func weighPlaces() {
    if left.entries.contains(where: { right.entries.contains($0) }) {
      logit += 3000
      isConfirmed = true
      grounds.insert(.gazetteer)
      if left.entries.first == right.entries.first { grounds.insert(.mainPlace) }
      evidence.append("one entry of a gazetteer")
      return
    }
    guard !left.places.isEmpty, !right.places.isEmpty else { return }
    let shared = left.places.filter { right.places.contains($0) }
    if !shared.isEmpty {
      let shortest = min(left.key.count, right.key.count)
      guard shortest > 3 else { return }
      // Short names are alternative names of many places.
      logit += shortest >= 6 || context == .document ? 3000 : 1500
      isConfirmed = true
      grounds.insert(.gazetteer)
      if left.places.first == right.places.first { grounds.insert(.mainPlace) }
      if shared.contains(where: { Gazetteer.builtIn.isAbroad($0) }) { grounds.insert(.placeAbroad) }
      evidence.append("one place in the gazetteer")
      return
    }
    let gazetteer = Gazetteer.builtIn
    let areLarge = [left, right].allSatisfy { name in
      name.places.contains { gazetteer.population(at: $0) >= 15_000 }
    }
    guard areLarge, !areNeighbours else { return }
    logit -= 2500
    evidence.append("two places in the gazetteer")
  }

  /// Whether the gazetteer has a place of the one name beside one of the other: a town and its
  /// district, or one town twice.
  private var areNeighbours: Bool {
    left.places.prefix(8).contains { one in
      right.places.prefix(8).contains { Gazetteer.builtIn.areNeighbours(one, $0) }
    }
  }

  /// Words that do not look romanised are seldom spelt in two ways.
  private mutating func weighOrigin(_ alignment: SpellingAlignment) {
    guard !isConfirmed else { return }
    // Three consonants are not much to know a word by.
    for pair in alignment.pairs
    where pair.left.isVowelless != pair.right.isVowelless
      && min(pair.left.consonants, pair.right.consonants) < 4
    {
      logit -= 1500
    }
    // A name of one word has nothing else to be recognised by, a short one least of all.
    if isSingle, context == .corpus, min(left.key.count, right.key.count) <= 4 { logit -= 700 }
    guard !isExotic else { return }
    let looksRomanised = alignment.pairs.allSatisfy { min($0.left.origin, $0.right.origin) > 300 }
    if isSingle, context == .corpus, !looksRomanised { logit -= 1000 }
    for pair in alignment.pairs {
      if pair.cost == 0, !isSingle, context != .corpus { continue }
      logit += min(0, pair.left.origin, pair.right.origin)
      if min(pair.left.letters.count, pair.right.letters.count) <= 4 { logit -= 500 }
    }
  }

  /// Music City is not Music, though Deir ez-Zor Governorate may be Deir ez-Zor.
  private mutating func weighOmissions() {
    let generics = [left, right].map { $0.tokens.filter { $0.part == .generic }.map(\.word) }
    guard generics[0] != generics[1] else { return }
    let settlements = ["city", "town", "village"]
    if (generics[0] + generics[1]).contains(where: { word in
      settlements.contains { word.elementsEqual($0.utf8) }
    }) {
      setVeto("one is a city")
    }
    guard !isConfirmed else { return }
    logit -= 1500
    evidence.append("one of the two says what it is")
  }

  /// Whether an article, a particle or a known word says that one of the names is romanised.
  var isExotic: Bool { left.isExotic || right.isExotic }
}
