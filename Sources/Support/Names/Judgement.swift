internal import Scanning

/// The evidence on two names, added up.
struct Judgement {
  private let left: ComparableName
  private let right: ComparableName
  private let context: ComparisonContext
  private var logit = -30_000
  private var evidence: [String] = []
  private var veto = false

  /// Whether a source other than the spelling says that both are one.
  private var isConfirmed = false

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
    if isSameAfterFolding { return result(.merge, .same, 9950) }
    if left.isAcronym || right.isAcronym { return result(.distinct, .veto, 100, "acronym") }
    guard let alignment = SpellingAlignment(left, right) else { return withoutAlignment() }
    if alignment.isSame { return result(.merge, .same, 9950) }
    if alignment.logit < Self.hopeless { return withoutAlignment() }
    logit = alignment.logit
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
    let error = typingError(alignment)
    // Letters in the wrong place are a slip, however near the sounds are.
    if logit >= context.fewestToMerge, error?.edit != .transposition {
      return result(.merge, .transliteration, probability)
    }
    if let error {
      evidence.append("\(error.edit.rawValue): \(error.words)")
      return result(.merge, .typingError, max(probability, 7000))
    }
    if let comparison = middleName() { return comparison }
    return result(logit >= context.fewestToShow ? .candidate : .distinct, .unlike, probability)
  }

  private func result(
    _ outcome: NameComparison.Outcome, _ rule: NameComparison.Rule, _ probability: Int,
    _ reason: String? = nil
  ) -> NameComparison {
    NameComparison(
      outcome: outcome, rule: rule, probability: probability,
      evidence: evidence + (reason.map { [$0] } ?? []),
      isNear: rule == .confusable || logit >= context.fewestToShow && rule != .unlike
        || outcome == .candidate)
  }

  /// Log odds that no evidence makes up for, in thousandths.
  private static let hopeless = -9000

  private mutating func withoutAlignment() -> NameComparison {
    middleName() ?? result(.distinct, .unlike, 0, "the words are not alike")
  }

  private var isSameAfterFolding: Bool {
    guard !left.key.isEmpty, !right.key.isEmpty else { return false }
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
        logit += 2500
        isConfirmed = true
        evidence.append("one original: \(text(pair.left)), \(text(pair.right))")
      case .different:
        logit -= rare.isEmpty ? 3000 : 1200
        evidence.append("different originals: \(text(pair.left)), \(text(pair.right))")
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
    let common = shared.filter { !$0.isRare && !$0.classes.contains(.latinName) }
    logit += 500 * common.count + (isExotic ? 1600 : 800) * rare.count
    evidence.append("shared: " + shared.map(text).joined(separator: " "))
  }

  private var sharedWords: [ComparableWord] {
    if left.words.count == right.words.count {
      return zip(left.words, right.words).filter { $0.letters == $1.letters }.map(\.0)
    }
    return left.words.filter { word in right.words.contains { $0.letters == word.letters } }
  }

  private mutating func weighPlaces() {
    guard !left.places.isEmpty, !right.places.isEmpty else { return }
    if !Set(left.places).isDisjoint(with: right.places) {
      let shortest = min(left.key.count, right.key.count)
      guard shortest > 3 else { return }
      // Short names are alternative names of many places.
      logit += shortest >= 6 || context == .document ? 3000 : 1500
      isConfirmed = true
      evidence.append("one place in the gazetteer")
      return
    }
    let gazetteer = Gazetteer.builtIn
    let areLarge = [left, right].allSatisfy { name in
      name.places.contains { gazetteer.population(at: $0) >= 15_000 }
    }
    guard areLarge else { return }
    logit -= 2500
    evidence.append("two places in the gazetteer")
  }

  /// Words that do not look romanised are seldom spelt in two ways.
  private mutating func weighOrigin(_ alignment: SpellingAlignment) {
    guard !isConfirmed else { return }
    // A name of one word has nothing else to be recognised by.
    if isSingle, context == .corpus { logit -= isExotic ? 300 : 1000 }
    guard !isExotic else { return }
    for pair in alignment.pairs {
      logit += min(0, pair.left.origin, pair.right.origin)
      if min(pair.left.letters.count, pair.right.letters.count) <= 4 { logit -= 500 }
    }
  }

  /// Music City is not Music, though Deir ez-Zor Governorate may be Deir ez-Zor.
  private mutating func weighOmissions() {
    let generics = [left, right].map { $0.tokens.filter { $0.part == .generic }.map(\.word) }
    guard generics[0] != generics[1] else { return }
    let settlements = ["city", "town", "village"]
    if (generics[0] + generics[1]).contains(where: { word in settlements.contains { word.elementsEqual($0.utf8) } }) {
      setVeto("one is a city")
    }
    guard !isConfirmed else { return }
    logit -= 1500
    evidence.append("one of the two says what it is")
  }

  /// Whether an article, a particle or a known word says that the name is romanised.
  private var isExotic: Bool {
    [left, right].contains { name in
      name.hasArticle || name.tokens.contains { $0.part == .servant || $0.part == .sonOf }
        || name.words.contains {
          $0.classes.contains(.romanised) || $0.letters.elementsEqual("abu".utf8)
        }
    }
  }
}

// MARK: - Vetoes

extension Judgement {
  private mutating func setVeto(_ reason: String) {
    veto = true
    evidence.append(reason)
  }

  private mutating func applyVetoes(_ alignment: SpellingAlignment) {
    if left.words.filter(\.isNumeral).map(\.letters) != right.words.filter(\.isNumeral).map(\.letters) {
      setVeto("letters or numbers differ")
    }
    for pair in alignment.pairs where pair.left.letters != pair.right.letters {
      let (a, b) = (pair.left, pair.right)
      if a.classes.contains(.word), b.classes.contains(.word) { setVeto("two dictionary words") }
      if a.hasDigit || b.hasDigit { setVeto("numbers differ") }
      if isSingle, !isConfirmed, isPlainWord(a) || isPlainWord(b) { setVeto("a dictionary word") }
      if !isConfirmed, EastAsia.areSurnames(a.letters, b.letters) { setVeto("two surnames") }
      if !isConfirmed, EastAsia.isSyllables(pair.left.letters), EastAsia.isSyllables(pair.right.letters),
        EastAsia.isName(left.words) || EastAsia.isName(right.words)
      {
        setVeto("a syllable of an East Asian name differs")
      }
    }
    if left.isBrand || right.isBrand { setVeto("capitals within a word") }
    if left.isCountry || right.isCountry, !isCountrySpelling(alignment) { setVeto("a country") }
    if isSingle, !isPlural, left.isPeople || right.isPeople { setVeto("a people of a country") }
  }

  private var isSingle: Bool { left.tokens.count == 1 && right.tokens.count == 1 }

  private func isPlainWord(_ word: ComparableWord) -> Bool {
    word.classes.contains(.word) && word.classes.isDisjoint(with: [.romanised])
  }

  /// Kazakstan, but not Indie for India or Mexico City for Mexico.
  private func isCountrySpelling(_ alignment: SpellingAlignment) -> Bool {
    left.tokens.count == right.tokens.count && min(left.key.count, right.key.count) >= 6
      && alignment.pairs.allSatisfy { $0.cost <= 700 } && isConfirmed
  }

  /// Ivanov and Ivanova.
  private func differsInGender(_ feminine: [UInt8], _ masculine: [UInt8]) -> Bool {
    for ending in ["aya", "aja", "a"] {
      guard feminine.count > ending.utf8.count + 2, feminine.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      else { continue }
      let stem = Array(feminine.dropLast(ending.utf8.count))
      guard ["ov", "ev", "in", "sk"].contains(where: { stem.suffix(2).elementsEqual($0.utf8) }) else {
        continue
      }
      if stem == masculine || stem == masculine.dropLast() || stem == masculine.dropLast(2) && ending != "a" {
        return true
      }
    }
    return false
  }
}

// MARK: - Rules of their own

extension Judgement {
  /// Houthi and Houthis.
  private var isPlural: Bool {
    for (one, many) in [(left, right), (right, left)] {
      guard one.key.count >= 5, one.key.last == UInt8(ascii: "i"), one.words.count == 1 else { continue }
      let isGroup = one.words[0].classes.contains(.group)
      guard isGroup || one.places.isEmpty && one.words[0].origin >= 500 else { continue }
      if many.key.dropLast() == one.key, many.key.last == UInt8(ascii: "s") { return true }
    }
    return false
  }

  /// One word differs by one edit, and only one of the two names is known.
  private func typingError(_ alignment: SpellingAlignment) -> (edit: OneEdit, words: String)? {
    guard left.words.count == right.words.count else { return nil }
    let different = zip(left.words, right.words).filter { $0.letters != $1.letters }
    guard different.count == 1, let (a, b) = different.first else { return nil }
    guard let edit = OneEdit.between(a.letters, b.letters), min(a.letters.count, b.letters.count) >= 5
    else { return nil }
    guard left.words.reduce(0, { $0 + $1.letters.count }) >= 6,
      right.words.reduce(0, { $0 + $1.letters.count }) >= 6
    else { return nil }
    guard a.classes.isDisjoint(with: [.word]), b.classes.isDisjoint(with: [.word]) else { return nil }
    guard !(left.isKnown && right.isKnown) else { return nil }
    guard left.isKnown || right.isKnown || edit == .transposition || left.words.count > 1 else {
      return nil
    }
    // A slip in a Latin-script name of one word is likelier another name.
    if isSingle, edit != .transposition, min(a.origin, b.origin) < 0 { return nil }
    // Marina and Marin: a last letter is an ending, no slip.
    let isEnding = edit == .deletion && (a.letters.dropLast() == b.letters || b.letters.dropLast() == a.letters)
    let isLast = edit == .substitution && a.letters.last != b.letters.last
    guard !isEnding, !isLast, a.letters.first == b.letters.first else { return nil }
    return (edit, "\(text(a)), \(text(b))")
  }

  /// First and last names agree, and one of the names has one more between them.
  private func middleName() -> NameComparison? {
    guard left.words.count != right.words.count else { return nil }
    let (short, long) = left.words.count < right.words.count
      ? (left.words, right.words) : (right.words, left.words)
    guard short.count >= 2, long.count == short.count + 1, let first = short.first,
      let last = short.last, let longFirst = long.first, let longLast = long.last
    else { return nil }
    guard agree(first, longFirst), agree(last, longLast) else { return nil }
    guard short.dropFirst().dropLast().allSatisfy({ word in long.contains { agree(word, $0) } }) else {
      return nil
    }
    let extra = long.filter { word in !short.contains { $0.letters == word.letters } }
    let isInitial = extra.contains { $0.letters.count == 1 || $0.letters.elementsEqual("abu".utf8) }
    guard !isInitial, !left.isCountry, !right.isCountry else { return nil }
    guard extra.allSatisfy({ !$0.classes.contains(.word) }) else { return nil }
    let merges = context == .document
    return result(merges ? .merge : .candidate, .middleName, merges ? 8000 : 5000)
  }

  private func agree(_ a: ComparableWord, _ b: ComparableWord) -> Bool {
    if a.letters == b.letters { return true }
    guard a.letters.first == b.letters.first else { return false }
    let comparison = compare(ComparableName(a.letters), ComparableName(b.letters), in: context)
    return comparison.outcome == .merge
  }
}

// MARK: - For people

extension Judgement {
  private func text(_ word: ComparableWord) -> String {
    String(decoding: word.letters.map { $0 == 0x53 ? 0x73 : $0 == 0x43 ? 0x63 : $0 }, as: UTF8.self)
  }

  /// The letters that stand for one another.
  private mutating func explain(_ alignment: SpellingAlignment) {
    for pair in alignment.pairs {
      let steps = WordAlignment(pair.left.units, pair.right.units).steps()
      for step in steps {
        let a = String(decoding: pair.left.letters[step.left], as: UTF8.self)
        let b = String(decoding: pair.right.letters[step.right], as: UTF8.self)
        let hundredths = (step.cost + 5) / 10
        let cost = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        evidence.append(
          step.isTransposed
            ? "\(a) and \(b) exchanged: \(cost)"
            : "\(a.isEmpty ? "nothing" : a) for \(b.isEmpty ? "nothing" : b): \(cost)")
      }
    }
  }
}
