internal import Scanning

// What keeps two names apart, however alike they are.

extension Judgement {
  mutating func setVeto(_ reason: String) {
    veto = true
    evidence.append(reason)
  }

  mutating func applyVetoes(_ alignment: SpellingAlignment) {
    if left.words.filter(\.isNumeral).map(\.letters)
      != right.words.filter(\.isNumeral).map(\.letters)
    {
      setVeto("letters or numbers differ")
    }
    for pair in alignment.pairs where pair.left.letters != pair.right.letters {
      let (a, b) = (pair.left, pair.right)
      // Sheikh and Sheik are words, too.
      if a.classes.contains(.word), b.classes.contains(.word),
        Originals.relation(a, b) != .same
      {
        setVeto("two dictionary words")
      }
      if !isSingle, let one = a.country, let other = b.country, one != other {
        setVeto("two countries")
      }
      if a.hasDigit || b.hasDigit { setVeto("numbers differ") }
      if isSingle, !isConfirmed, isPlainWord(a) || isPlainWord(b) { setVeto("a dictionary word") }
      if !isConfirmed, EastAsia.areSurnames(a.letters, b.letters) { setVeto("two surnames") }
      if !isConfirmed, EastAsia.isSyllables(pair.left.letters),
        EastAsia.isSyllables(pair.right.letters),
        EastAsia.isName(left.words) || EastAsia.isName(right.words)
      {
        setVeto("a syllable of an East Asian name differs")
      }
    }
    if left.isBrand || right.isBrand { setVeto("capitals within a word") }
    if left.isCountry || right.isCountry, !isOneCountry, !left.isExchanged(with: right) {
      setVeto("a country")
    }
    if isSingle, !isPlural, left.isPeople || right.isPeople { setVeto("a people of a country") }
    if isSingle, isNisba(left, of: right) || isNisba(right, of: left) {
      setVeto("one is of the other")
    }
  }

  var isSingle: Bool { left.tokens.count == 1 && right.tokens.count == 1 }

  func isPlainWord(_ word: ComparableWord) -> Bool {
    word.classes.contains(.word) && word.classes.isDisjoint(with: [.romanised])
  }

  /// Baghdadi, which people are called, is of Baghdad.
  private func isNisba(_ name: ComparableName, of place: ComparableName) -> Bool {
    guard let last = place.key.last, !"aeiouy".utf8.contains(last), let end = name.key.last,
      "iy".utf8.contains(end), let word = name.words.first
    else { return false }
    return name.key.dropLast() == place.key && (word.isAttested || word.isGroup)
  }

  /// Names that a country has in different languages.
  var isOneCountry: Bool {
    left.isCountry && right.isCountry && left.places.first == right.places.first
  }

  /// Ivanov and Ivanova.
  func differsInGender(_ feminine: [UInt8], _ masculine: [UInt8]) -> Bool {
    for ending in ["aya", "aja", "a"] {
      guard feminine.count > ending.utf8.count + 2,
        feminine.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      else { continue }
      let stem = Array(feminine.dropLast(ending.utf8.count))
      guard ["ov", "ev", "in", "sk"].contains(where: { stem.suffix(2).elementsEqual($0.utf8) })
      else {
        continue
      }
      if stem == masculine || stem == masculine.dropLast()
        || stem == masculine.dropLast(2) && ending != "a"
      {
        return true
      }
    }
    return false
  }
}
