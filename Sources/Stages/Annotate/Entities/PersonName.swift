internal import Scanning

/// What the words of a person's name are, and whether two names may be of one person.
enum PersonName {
  /// The last word that is no "Jr."
  static func surname(of words: [WordKey]) -> WordKey? {
    guard let last = words.last, words.count > 2, generations.contains(last) else {
      return words.last
    }
    return words[words.count - 2]
  }

  /// "J." or "J".
  static func isInitial(_ word: WordKey) -> Bool {
    word.value < 0x1_0000 && word.value & 0xff == 0x2e || word.value < 0x100
  }

  /// Whether names that begin and end alike may be of one person: "George W. Bush" and "George H.
  /// W. Bush" are not, nor are father and son.
  static func mayBeOne(_ known: [WordKey], _ words: [WordKey]) -> Bool {
    guard known != words else { return true }
    let generation = words.last.flatMap { generations.contains($0) ? $0 : nil }
    let knownGeneration = known.last.flatMap { generations.contains($0) ? $0 : nil }
    if let generation, let knownGeneration, generation != knownGeneration { return false }
    let middle = words.dropFirst().dropLast(generation == nil ? 1 : 2)
    let knownMiddle = known.dropFirst().dropLast(knownGeneration == nil ? 1 : 2)
    return !zip(middle, knownMiddle).contains { !areAlike($0, $1) }
  }

  /// The same word, or an initial and a word that starts with it.
  private static func areAlike(_ left: WordKey, _ right: WordKey) -> Bool {
    if left == right { return true }
    guard isInitial(left) || isInitial(right) else { return false }
    guard let first = firstLetter(left), let second = firstLetter(right) else { return true }
    return first == second
  }

  /// `nil` for a word that may be longer than seven bytes, of which a key does not tell it.
  private static func firstLetter(_ word: WordKey) -> UInt64? {
    guard word.value != 0, word.value >> 56 == 0 else { return nil }
    return word.value >> UInt64(8 * ((63 - word.value.leadingZeroBitCount) / 8))
  }

  private static let generations: Set<WordKey> = Set(
    ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].map { WordKey($0) })
}

extension Coreference.Gender {
  /// What a title before a name says; `nil` for a word that says nothing of it.
  init?(title: WordKey) {
    if Self.femaleTitles.contains(title) {
      self = .female
    } else if Self.maleTitles.contains(title) {
      self = .male
    } else {
      return nil
    }
  }

  private static let femaleTitles: Set<WordKey> = Set(
    ["mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess", "madame"].map {
      WordKey($0)
    })
  private static let maleTitles: Set<WordKey> = Set(
    ["mr", "mr.", "sir", "lord", "king", "prince", "monsieur"].map { WordKey($0) })
}
