internal import Scanning

/// A name with everything that comparing it asks for, worked out once.
///
/// A class, for it is handed about in the innermost loop and never changes.
public final class ComparableName: Sendable {
  /// As it was given.
  public let spelling: [UInt8]

  let tokens: [NameTokens.Token]

  /// The script that it was romanised from; `nil` for Latin script.
  let script: Romanisation.Script?

  /// What is known of each token's word.
  let tokenWords: [ComparableWord]
  let hasArticle: Bool

  /// The words without particles.
  let words: [ComparableWord]

  /// The words without sons, run together: equal for spellings that differ in nothing but case,
  /// marks, apostrophes, hyphens and the article.
  public let key: [UInt8]

  /// The same by plain folding, where č is c.
  public let plainKey: [UInt8]

  /// Up to five capitals and nothing else.
  let isAcronym: Bool

  /// Indices of places of that name.
  let places: [Int]
  let isCountry: Bool

  /// Entries of other gazetteers that have the name, of each the one first that is meant.
  let entries: [UInt64]

  /// A word of the name, of two letters at least, is all capitals.
  let hasShoutedWord: Bool

  /// Whether an article, a particle or a known word says that the name is romanised.
  let isExotic: Bool

  /// Capitals within a word, as brands have them: spelt in one way only.
  let isBrand: Bool

  var isVowelless: Bool { tokenWords.contains(where: \.isVowelless) }

  /// Whether it is of a script that is neither Latin nor romanised: Chinese, Thai.
  var isOtherScript: Bool {
    let letters = spelling
    guard script == nil, !letters.isEmpty else { return false }
    let first = letters.span.scalar(at: 0).value
    return first >= 0xe00 && !(0x1e00..<0x2100).contains(first)
  }

  /// Barak-Steurer has one.
  var hyphens: Int { spelling.count { $0 == UInt8(ascii: "-") } }

  /// Whether it is what the people of a country are called.
  let isPeople: Bool

  /// Whether a gazetteer or the lists of names have it.
  public let isKnown: Bool

  public convenience init(_ spelling: [UInt8]) {
    var words = KnownWords()
    self.init(spelling, plainKey: Self.plainKey(of: spelling), &words)
  }

  /// - Parameters:
  ///   - plainKey: ``plainKey(of:)`` of the spelling.
  ///   - cache: Words that were met before, for whoever builds many names.
  public init(_ spelling: [UInt8], plainKey: [UInt8], _ cache: inout KnownWords) {
    self.spelling = spelling
    let parsed = NameTokens(of: spelling)
    tokens = parsed.tokens
    hasArticle = parsed.hasArticle
    let known = parsed.tokens.map { cache.word($0.word, native: $0.native) }
    script = parsed.tokens.lazy.compactMap(\.native).first.flatMap(Romanisation.script)
    tokenWords = known
    words = zip(parsed.tokens, known).filter { $0.0.part == .word }.map(\.1)
    key = Self.key(parsed, spelling, .romanised)
    self.plainKey = plainKey
    isAcronym = Self.isAcronym(spelling)
    places = Gazetteer.builtIn.indices(named: spelling)
    entries = cache.entries(named: spelling)
    isCountry = places.first.map { Gazetteer.builtIn.kind(at: $0) == .country } ?? false
    isExotic =
      parsed.hasArticle || parsed.tokens.contains { $0.part == .servant || $0.part == .sonOf }
      || words.contains {
        $0.classes.contains(.romanised) || $0.letters.elementsEqual("abu".utf8)
      }
    hasShoutedWord = Self.hasShoutedWord(spelling)
    isBrand = Self.hasInnerCapital(spelling)
    isPeople = Lexicon.country(ofPeople: StableHash.of(plainKey)) != nil
    isKnown =
      !places.isEmpty || !entries.isEmpty || (!words.isEmpty && words.allSatisfy(\.isKnown))
  }

  public convenience init(_ spelling: String) { self.init(Array(spelling.utf8)) }

  /// The words without sons and articles in plain folding, run together; all letters of a name
  /// that is nothing but particles.
  public static func plainKey(of spelling: [UInt8]) -> [UInt8] {
    key(NameTokens(of: spelling, .plain), spelling, .plain)
  }

  /// All letters of a name that is nothing but particles.
  private static func key(
    _ tokens: NameTokens, _ spelling: [UInt8], _ style: FoldingStyle
  ) -> [UInt8] {
    var key = tokens.key.flatMap { $0 }
    if key.isEmpty { key = NameFolding.key(of: spelling, style) }
    // Low-E is no Lowe, LA no La, and Rosé no rose.
    let ends = tokens.tokens.suffix(2).map(\.word.count)
    if isAcronym(spelling) {
      if key.count <= 3 { key.append(UInt8(ascii: ".")) }
    } else if ends.count == 2, ends[0] > 1, ends[1] == 1 {
      key.insert(UInt8(ascii: " "), at: key.count - 1)
    } else if tokens.tokens.count == 1, isMarkedWord(spelling, key) {
      key.append(UInt8(ascii: "'"))
    }
    return key
  }

  /// Whether it is written with marks that an English word, which it would be without them, has not.
  private static func isMarkedWord(_ spelling: [UInt8], _ key: [UInt8]) -> Bool {
    guard spelling.contains(where: { $0 >= 0xc3 && $0 < 0xca }) else { return false }
    let plain = StableHash.of(NameFolding.key(of: spelling))
    return Lexicon.classes(plain).contains(.word) || Lexicon.country(ofPeople: plain) != nil
  }

  /// SoFi and iPhone, but not McKinney, DeSantis, AbuBakr or AlAssad.
  static func hasInnerCapital(_ spelling: [UInt8]) -> Bool {
    var start = 0
    for index in spelling.indices.dropFirst() {
      if !spelling[index].isASCIILetter && spelling[index] < 0x80 { start = index + 1 }
      guard spelling[index].isASCIIUpper, spelling[index - 1].isASCIILower else { continue }
      let prefix = String(decoding: spelling[start..<index], as: UTF8.self)
      if !["Mc", "Mac", "De", "Di", "La", "Le", "Abu", "Al", "El", "Fitz", "Van"].contains(prefix) {
        return true
      }
    }
    return false
  }

  private static func hasShoutedWord(_ spelling: [UInt8]) -> Bool {
    var capitals = 0
    var letters = 0
    for byte in spelling + [UInt8(ascii: " ")] {
      if byte.isASCIILetter || byte >= 0x80 {
        letters += 1
        capitals += byte.isASCIIUpper ? 1 : 0
      } else {
        if letters > 1, capitals == letters { return true }
        (capitals, letters) = (0, 0)
      }
    }
    return false
  }

  static func isAcronym(_ spelling: [UInt8]) -> Bool {
    var letters = 0
    for byte in spelling where byte != UInt8(ascii: ".") {
      letters += 1
      guard byte.isASCIIUpper, letters <= 5 else { return false }
    }
    return letters >= 2
  }
}

/// Words of names, each looked up once.
public struct KnownWords: Sendable {
  private var words: [[UInt8]: ComparableWord] = [:]

  /// Where names are looked up beside the built-in gazetteer.
  let gazetteers: [GazetteerFile]

  public init(gazetteers: [GazetteerFile] = []) { self.gazetteers = gazetteers }

  /// Entries of the gazetteers that have a name: number of the gazetteer and index in it.
  func entries(named name: [UInt8]) -> [UInt64] {
    gazetteers.indices.flatMap { number in
      gazetteers[number].indices(named: name).prefix(Self.mostEntries).map {
        UInt64(number) << 32 | UInt64($0)
      }
    }
  }

  private static let mostEntries = 16

  /// - Parameter native: The word in its own script, if `letters` are its romanisation.
  mutating func word(_ letters: [UInt8], native: [UInt8]? = nil) -> ComparableWord {
    let key = native ?? letters
    if let known = words[key] { return known }
    let word = native.map { ComparableWord(letters, native: $0) } ?? ComparableWord(letters)
    words[key] = word
    return word
  }
}
