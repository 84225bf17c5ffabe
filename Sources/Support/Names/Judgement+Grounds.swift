internal import Scanning

// What beside likeness speaks for or against two names being one.

extension Judgement {
  mutating func findGrounds(_ alignment: SpellingAlignment) {
    let pairs = alignment.pairs.filter { $0.left.letters != $0.right.letters }
    guard !pairs.isEmpty else { return }
    let relations = pairs.map { Originals.relation($0.left, $0.right) }
    if relations.allSatisfy({ $0 == .same }) { grounds.insert(.originals) }
    if pairs.allSatisfy({ looksRomanised($0.left) && looksRomanised($0.right) }) {
      grounds.insert(.romanised)
    }
    if pairs.allSatisfy({ areKin($0.left, $0.right) }) { grounds.insert(.kin) }
    for (pair, relation) in zip(pairs, relations)
    where relation != .same && (relation != .givenName || isSingle) {
      if pair.left.isAttested, pair.right.isAttested { grounds.insert(.twoNames) }
    }
    let lone = loneWords(alignment)
    let hasPlainWord = (lone.left + lone.right).contains { word in
      let isConfirmed = zip(pairs, relations).contains {
        $1 == .same && ($0.left.letters == word.letters || $0.right.letters == word.letters)
      }
      let isArticle =
        (left.hasArticle || right.hasArticle) && NameTokens.letter(afterArticle: word.letters) == 0
      return !word.mayVary && !isArticle
        && !(!isSingle && (isConfirmed || hasParticle && word.letters.count > 2))
    }
    if pairs.allSatisfy({ isFree($0) }) { grounds.insert(.free) }
    if hasPlainWord { grounds.insert(.plainWord) }
    if pairs.contains(where: { $0.left.isLatinName || $0.right.isLatinName }) {
      grounds.insert(.latinName)
    }
    if isExotic || isOneAbroad || pairs.contains(where: { $0.left.isGroup != $0.right.isGroup }) {
      grounds.insert(.exotic)
    }
    if pairs.allSatisfy({ Originals.areOneInArabic($0.left, $0.right) }) { grounds.insert(.arabic) }
    if pairs.allSatisfy({ Originals.areListed($0.left, $0.right) }) { grounds.insert(.listed) }
    if pairs.contains(where: { min($0.left.origin, $0.right.origin) < 0 }) {
      grounds.insert(.latinLook)
    }
    if [left, right].allSatisfy({ $0.words.contains(where: \.isDistinctive) }) {
      grounds.insert(.distinctive)
    }
    if let a = left.words.last, let b = right.words.last, lone.left.map(\.letters) == [a.letters],
      lone.right.map(\.letters) == [b.letters]
    {
      differing = [a.letters, b.letters]
    }
  }

  /// Whether one letter is doubled or left out that nobody hears; in a word that looks romanised
  /// also an e for an a that is not the last letter.
  private func isFree(_ pair: SpellingAlignment.WordPair) -> Bool {
    guard OneEdit.between(pair.left.letters, pair.right.letters) != nil else { return false }
    // Gigas is no Giygas.
    let glides = [pair.left, pair.right].map { $0.letters.count { $0 == UInt8(ascii: "y") } }
    if pair.cost == 0, glides[0] == glides[1] { return true }
    return pair.cost <= 50 && min(pair.left.origin, pair.right.origin) > 0
      && pair.left.letters.last == pair.right.letters.last
  }

  /// Whether one word is known to be romanised, and the other is not known for anything else.
  private func areKin(_ left: ComparableWord, _ right: ComparableWord) -> Bool {
    for (known, other) in [(left, right), (right, left)]
    where known.classes.contains(.romanised) || known.isGroup || isSingle && isOneAbroad {
      if other.classes.isDisjoint(with: WordClasses.fixed.union([.givenName, .latinName, .group])),
        other.originals.isEmpty
      {
        return true
      }
    }
    return false
  }

  /// Whether the word looks romanised by itself, or stands in a name that does.
  private func looksRomanised(_ word: ComparableWord) -> Bool {
    if !word.classes.isDisjoint(with: [.romanised, .group]) || hasParticle { return true }
    guard word.classes.isDisjoint(with: [.latinName, .givenName]) else { return false }
    return word.origin > 0 || isExotic
  }

  /// Whether an article, an Abd or a bin stands in one of the names.
  private var hasParticle: Bool {
    [left, right].contains { name in
      name.hasArticle || name.tokens.contains { $0.part == .servant || $0.part == .sonOf }
    }
  }

  /// Whether one of the names is that of a place where another script is written.
  var isOneAbroad: Bool {
    [left, right].contains { name in
      name.places.first.map { Gazetteer.builtIn.isAbroad($0) } ?? false
    }
  }

  /// The words of each name that the other one has not, neither by itself nor as part of two
  /// that it writes as one.
  private func loneWords(
    _ alignment: SpellingAlignment
  ) -> (left: [ComparableWord], right: [ComparableWord]) {
    let joined = alignment.pairs.filter { $0.left.letters == $0.right.letters }.map(\.left.letters)
    func lone(_ words: [ComparableWord], _ other: [ComparableWord]) -> [ComparableWord] {
      words.filter { word in
        !other.contains { $0.letters == word.letters }
          && !joined.contains {
            $0.starts(with: word.letters)
              || $0.suffix(word.letters.count).elementsEqual(word.letters)
          }
      }
    }
    return (lone(left.words, right.words), lone(right.words, left.words))
  }
}

extension ComparableWord {
  /// Whether the word may be a name that is spelt in more than one way.
  var mayVary: Bool {
    letters.count >= 3 && !hasDigit && (classes.isDisjoint(with: .fixed) || isMarked)
  }

  /// Whether it is written with a letter that English has not, so that no English word is meant.
  private var isMarked: Bool { letters.contains(where: \.isASCIIUpper) }

  var isGroup: Bool { classes.contains(.group) }

  /// Whether people are called so whose languages are written in Latin script.
  var isLatinName: Bool { !classes.isDisjoint(with: [.latinName, .givenName]) }

  /// Whether a list has it as a person's name.
  var isAttested: Bool {
    !classes.isDisjoint(with: [.givenName, .latinName]) || !originals.isEmpty
  }

  /// Whether few people and things are called so.
  var isDistinctive: Bool {
    isRare && classes.isDisjoint(with: WordClasses.fixed.union(.givenName)) && letters.count > 3
  }
}

extension WordClasses {
  /// Words that have one spelling, whatever is like them.
  static let fixed: WordClasses = [
    .word, .title, .weakTitle, .never, .calendar, .organisation, .facility, .place, .locative,
    .saying,
  ]
}
