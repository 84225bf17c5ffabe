internal import Scanning

/// A word of a name with what is known of it.
final class ComparableWord: Sendable {
  let letters: [UInt8]
  let units: [GraphemeUnit]

  /// Classes of its consonants in order: what spellings of one word have in common.
  let skeleton: [UInt8]

  /// The same, where w is v and j is y.
  let otherSkeleton: [UInt8]
  let consonants: Int
  let origin: Int
  let classes: WordClasses
  let originals: [KnownOriginals.Original]

  /// Numbers of the given names that the word is a form of in some language.
  let givenNames: [Int]

  /// Whether it is of a script that leaves short vowels out.
  let isVowelless: Bool

  init(_ letters: [UInt8]) {
    self.letters = letters
    units = GraphemeUnit.units(of: letters)
    skeleton = Skeleton.classes(of: units)
    otherSkeleton = Skeleton.classes(of: units, isContinental: true)
    consonants = units.reduce(0) { $0 + ($1.isVowel ? 0 : 1) }
    origin = Origin.score(of: letters)
    isVowelless = false
    let short = Self.withShortVowels(letters)
    classes = Lexicon.classes(letters.map(\.asciiLowered)).union(
      short == letters ? [] : Lexicon.classes(short.map(\.asciiLowered)).intersection(.romanised))
    var listed = KnownOriginals.originals(of: letters)
    if listed.isEmpty, short != letters { listed = KnownOriginals.originals(of: short) }
    originals = listed.filter { $0.script != KnownOriginals.givenNames }
    givenNames = listed.filter { $0.script == KnownOriginals.givenNames }.map(\.number)
  }

  /// The word with one letter for each vowel that is written twice: ū is uu.
  private static func withShortVowels(_ letters: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    for letter in letters where letter != short.last || !"aeiou".utf8.contains(letter) {
      short.append(letter)
    }
    return short
  }

  var isKnown: Bool { !classes.isDisjoint(with: [.romanised, .latinName]) }

  /// Not a Latin-script name, and no common native one: two names that share it are seldom two.
  var isRare: Bool {
    !classes.contains(.latinName) && originals.reduce(0) { $0 + $1.votes } < 40
  }

  /// A word of another script.
  ///
  /// - Parameters:
  ///   - letters: Its romanisation.
  ///   - native: The word in plain folding.
  init(_ letters: [UInt8], native: [UInt8]) {
    self.letters = letters
    units = GraphemeUnit.units(of: letters)
    skeleton = Skeleton.classes(of: units)
    otherSkeleton = Skeleton.classes(of: units, isContinental: true)
    consonants = units.reduce(0) { $0 + ($1.isVowel ? 0 : 1) }
    origin = 3000
    classes = .romanised
    givenNames = []
    let script = Romanisation.script(of: native)
    isVowelless = script == .arabic || script == .hebrew
    let number = KnownOriginals.number(ofNative: StableHash.of(native))
    originals =
      number.map { number in
        let scripts: [Romanisation.Script?] = [.arabic, .hebrew, .cyrillic]
        let index = scripts.firstIndex(of: script) ?? 3
        return [.init(script: index, number: number, votes: 3, isListed: true)]
      } ?? []
  }

  var vowels: Int { units.count - consonants }

  /// Index of the country that the word names, or whose people it does.
  var country: Int? {
    let hash = StableHash.of(letters.map(\.asciiLowered))
    if let place = Gazetteer.builtIn.mainIndex(hash), Gazetteer.builtIn.kind(at: place) == .country
    {
      return place
    }
    return Lexicon.country(ofPeople: hash)
  }

  var hasDigit: Bool { letters.contains(where: \.isASCIIDigit) }

  /// A letter, or a number of up to ten in Roman figures.
  var isNumeral: Bool {
    if letters.count == 1 { return true }
    return Self.numerals.contains(letters)
  }

  private static let numerals = Set(
    ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"].map { Array($0.utf8) })
}

/// Whether a spelling looks romanised: naive Bayes over n-grams of two to four letters.
enum Origin {
  private static let weights = HashTable(.originWeights)
  private static let bias = Int(NameTables.signed(NameTables.start(.originBias)))

  /// Thousandths, -3000 to 3000; above 0 for what looks romanised.
  static func score(of word: [UInt8]) -> Int {
    let framed = [UInt8(ascii: "^")] + word.prefix(60) + [UInt8(ascii: "$")]
    let letters = framed.span
    var sum = 0
    for length in 2...4 where length <= letters.count {
      for start in 0...letters.count - length {
        guard let weight = weights.payload(of: StableHash.of(letters, start..<start + length))
        else {
          continue
        }
        sum += (weight - 32_768) * 10
      }
    }
    return max(-3000, min(3000, sum * 1000 / root(letters.count * 1_000_000) + bias))
  }

  private static func root(_ value: Int) -> Int {
    var guess = 1000
    for _ in 0..<12 { guess = (guess + value / guess) / 2 }
    return guess
  }
}
