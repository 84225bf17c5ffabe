internal import Scanning

// Rules that merge two names for a reason of their own, and what people are told.

extension Judgement {
  /// Houthi and Houthis.
  var isPlural: Bool {
    for (one, many) in [(left, right), (right, left)] {
      guard one.key.count >= 5, one.key.last == UInt8(ascii: "i"), one.words.count == 1 else {
        continue
      }
      let isGroup = one.words[0].classes.contains(.group)
      guard isGroup || one.places.isEmpty && one.words[0].origin >= 500 else { continue }
      if many.key.dropLast() == one.key, many.key.last == UInt8(ascii: "s") { return true }
    }
    return false
  }

  /// One word differs by one edit, and only one of the two names is known.
  func typingError(_ alignment: SpellingAlignment) -> (edit: OneEdit, words: String)? {
    guard left.words.count == right.words.count else { return nil }
    let different = zip(left.words, right.words).filter { $0.letters != $1.letters }
    guard different.count == 1, let (a, b) = different.first else { return nil }
    guard let edit = OneEdit.between(a.letters, b.letters),
      min(a.letters.count, b.letters.count) >= 5
    else { return nil }
    guard left.words.reduce(0, { $0 + $1.letters.count }) >= 6,
      right.words.reduce(0, { $0 + $1.letters.count }) >= 6
    else { return nil }
    guard a.classes.isDisjoint(with: [.word]), b.classes.isDisjoint(with: [.word]) else {
      return nil
    }
    guard !(left.isKnown && right.isKnown) else { return nil }
    guard left.isKnown || right.isKnown || edit == .transposition || left.words.count > 1 else {
      return nil
    }
    // A slip in a Latin-script name of one word is likelier another name.
    if isSingle, edit != .transposition, !isOneAbroad, min(a.origin, b.origin) < 0 { return nil }
    // Marina and Marin: a last letter is an ending, no slip.
    let isEnding =
      edit == .deletion && (a.letters.dropLast() == b.letters || b.letters.dropLast() == a.letters)
    let isLast = edit == .substitution && a.letters.last != b.letters.last
    guard !isEnding, !isLast, a.letters.first == b.letters.first else { return nil }
    return (edit, "\(text(a)), \(text(b))")
  }

  /// First and last names agree, and one of the names has one more between them.
  func middleName() -> NameComparison? {
    guard left.words.count != right.words.count else { return nil }
    let (short, long) =
      left.words.count < right.words.count
      ? (left.words, right.words) : (right.words, left.words)
    guard short.count >= 2, long.count == short.count + 1, let first = short.first,
      let last = short.last, let longFirst = long.first, let longLast = long.last
    else { return nil }
    guard isPersonal(first), isPersonal(last) || last.isDistinctive, agree(first, longFirst),
      agree(last, longLast), left.hyphens == right.hyphens
    else {
      return nil
    }
    guard short.dropFirst().dropLast().allSatisfy({ word in long.contains { agree(word, $0) } })
    else {
      return nil
    }
    let extra = long.filter { word in !short.contains { $0.letters == word.letters } }
    let isInitial = extra.contains { $0.letters.count == 1 || $0.letters.elementsEqual("abu".utf8) }
    guard !isInitial, !left.isCountry, !right.isCountry else { return nil }
    guard extra.allSatisfy({ $0.classes.isDisjoint(with: [.word, .title]) && !$0.hasDigit }),
      !left.hasShoutedWord, !right.hasShoutedWord, !left.isBrand, !right.isBrand
    else { return nil }
    let merges = context == .document
    return result(merges ? .merge : .candidate, .middleName, merges ? 8000 : 5000)
  }

  /// Whether a word is known for a person's name, or looks like a romanised one, and is known for
  /// nothing else.
  private func isPersonal(_ word: ComparableWord) -> Bool {
    (word.isAttested || word.origin > 0) && !word.hasDigit
      && !word.letters.elementsEqual("abu".utf8)
      && Lexicon.country(ofPeople: StableHash.of(word.letters)) == nil
      && word.classes.isDisjoint(with: [.word, .organisation, .facility, .place, .title, .group])
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
  func text(_ word: ComparableWord) -> String {
    String(decoding: word.letters.map { $0 == 0x53 ? 0x73 : $0 == 0x43 ? 0x63 : $0 }, as: UTF8.self)
  }

  /// The letters that stand for one another.
  mutating func explain(_ alignment: SpellingAlignment) {
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
