internal import Scanning

/// What is known of a single word.
struct WordClasses: OptionSet, Sendable {
  let rawValue: Int

  /// A lower-case word of an English dictionary.
  static let word = WordClasses(rawValue: 1)
  /// Well attested as a name in Latin script.
  static let latinName = WordClasses(rawValue: 1 << 1)
  /// Romanised from a known Arabic, Cyrillic or Hebrew name.
  static let romanised = WordClasses(rawValue: 1 << 2)
  /// `Mr`, `President`: stands before a name.
  static let title = WordClasses(rawValue: 1 << 3)
  /// `General`: a title, unless what follows makes it something else.
  static let weakTitle = WordClasses(rawValue: 1 << 4)
  /// Never a name by itself, though it may be capitalised.
  static let never = WordClasses(rawValue: 1 << 5)
  /// A weekday or a month.
  static let calendar = WordClasses(rawValue: 1 << 6)
  /// A people, a faith, a tongue.
  static let group = WordClasses(rawValue: 1 << 7)
  /// Lower-case within a name.
  static let connector = WordClasses(rawValue: 1 << 8)
  /// The Arabic article and its assimilations.
  static let article = WordClasses(rawValue: 1 << 9)
  static let organisation = WordClasses(rawValue: 1 << 10)
  /// Takes "of" into its name: `University of`.
  static let takesOf = WordClasses(rawValue: 1 << 11)
  static let facility = WordClasses(rawValue: 1 << 12)
  /// `river`, `north`: part of a place's name.
  static let place = WordClasses(rawValue: 1 << 13)
  /// `in`, `near`: a place may follow.
  static let locative = WordClasses(rawValue: 1 << 14)
  /// A function word of a European language other than English.
  static let stop = WordClasses(rawValue: 1 << 15)
  /// `said`: a speaker stands beside it.
  static let saying = WordClasses(rawValue: 1 << 16)
  static let givenName = WordClasses(rawValue: 1 << 17)
  /// A connector only beside a hyphen: `Mazar-i-Sharif`.
  static let hyphenated = WordClasses(rawValue: 1 << 18)
  /// A word of Arabic or Hebrew that is spelt like a name and seldom is one.
  static let nativeStop = WordClasses(rawValue: 1 << 19)
}

/// Words and what is known of them.
enum Lexicon {
  private static let table = HashTable(.lexicon)
  private static let demonyms = HashTable(.demonyms)

  /// - Parameter hash: ``StableHash`` of the word in plain folding.
  @inline(__always)
  static func classes(_ hash: UInt64) -> WordClasses {
    WordClasses(rawValue: table.payload(of: hash) ?? 0)
  }

  static func classes(_ word: [UInt8]) -> WordClasses { classes(StableHash.of(word)) }

  /// Index of the country whose people the word names.
  static func country(ofPeople hash: UInt64) -> Int? { demonyms.payload(of: hash) }
}

/// Which native names a romanised word is known to stand for.
enum KnownOriginals {
  private static let table = HashTable(.originals)
  private static let numbers = HashTable(.originalNumbers)
  private static let lists = NameTables.start(.originalLists)

  /// The script of entries that are no originals but groups of given names.
  static let givenNames = 3

  struct Original: Sendable {
    let script: Int
    let number: Int

    /// People of that name that are written so, at most 255.
    let votes: Int

    /// Whether winnow's own list of names in the news has it.
    let isListed: Bool
  }

  /// In order of script and number; empty for a word that is not known.
  static func originals(of word: [UInt8]) -> [Original] {
    guard let list = table.payload(of: word) else { return [] }
    let count = Int(NameTables.word(lists + 4 * list))
    return (1...max(1, count)).map { index in
      let entry = Int(NameTables.word(lists + 4 * (list + index)))
      return Original(
        script: entry >> 24 & 0x7f, number: entry & 0xffff, votes: entry >> 16 & 0xff,
        isListed: entry >> 31 == 1)
    }
  }

  /// The number of a name in its own script, in plain folding.
  static func number(ofNative hash: UInt64) -> Int? { numbers.payload(of: hash) }
}

/// Hashes of the few words that are asked for one by one.
enum WordHash {
  static let of = hash("of")
  static let saint = hash("st")
  static let the = hash("the")
  static let and = hash("and")
  static let `for` = hash("for")
  static let inside = hash("in")
  static let to = hash("to")

  private static func hash(_ word: String) -> UInt64 { StableHash.of(Array(word.utf8)) }
}
