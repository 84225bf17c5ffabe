internal import Scanning

/// A name's words by the part they play in it, its articles left out.
struct NameTokens {
  enum Part: UInt8 {
    case word
    /// Abd, the servant of what follows.
    case servant
    /// bin, ibn, ben, bint
    case sonOf
    /// The Persian -e, -ye, -i between words.
    case ezafe
    /// `camp`, `city`, `the`: often left out.
    case generic
  }

  struct Token: Equatable {
    let word: [UInt8]
    let part: Part

    /// The word as its own script has it, in plain folding, if it was romanised for comparison.
    var native: [UInt8]?
  }

  private(set) var tokens: [Token] = []

  /// Whether an article was left out.
  private(set) var hasArticle = false

  init(of name: [UInt8], _ style: FoldingStyle = .romanised) {
    let words = NameFolding.words(of: name, style)
    var index = 0
    while index < words.count {
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : nil
      if style == .romanised, let script = Romanisation.script(of: word) {
        addNative(word, script, hasNext: next != nil, isFirst: index == 0)
        index += 1
        continue
      }
      if let next, let wanted = Self.letter(afterArticle: word),
        wanted == 0 || next.first == wanted,
        index > 0 || Self.isArticle(word, before: next, in: name)
      {
        hasArticle = true
      } else if Self.isServant(word), next != nil {
        tokens.append(Token(word: Array("abd".utf8), part: .servant))
      } else if let rest = Self.servantOf(word) {
        if Self.godNames.contains(rest) {
          tokens.append(Token(word: Array("abdallah".utf8), part: .word))
        } else {
          tokens.append(Token(word: Array("abd".utf8), part: .servant))
          tokens.append(Token(word: rest, part: .word))
        }
      } else if Self.sons.contains(word), let next,
        let part = Self.part(ofSonBefore: next, index, words)
      {
        tokens.append(Token(word: Array("bin".utf8), part: part))
      } else if style == .romanised, next != nil, Self.mothers.contains(word) {
        tokens.append(Token(word: Array("umm".utf8), part: .word))
      } else if index > 0, next != nil, Self.ezafes.contains(word) {
        tokens.append(Token(word: word, part: .ezafe))
      } else if words.count > 1, Self.generics.contains(word) {
        tokens.append(Token(word: word, part: .generic))
      } else {
        tokens.append(Token(word: word, part: .word))
      }
      index += 1
    }
    joinServantOfGod()
  }

  /// The words themselves, without particles.
  var words: [[UInt8]] { tokens.filter { $0.part == .word }.map(\.word) }

  /// What two spellings of one name have in common at the least: all but the sons.
  var key: [[UInt8]] { tokens.filter { $0.part != .sonOf }.map(\.word) }

  /// A son stands between two names. Ibn Khaldun without his is nobody; Ben Smith and Task B have
  /// none.
  private static func part(ofSonBefore next: [UInt8], _ index: Int, _ words: [[UInt8]]) -> Part? {
    let isEnglish = words[index].elementsEqual("ben".utf8) && index == 0
    if isEnglish || words[index].count == 1 {
      let isRomanised = Lexicon.classes(next.map(\.asciiLowered)).contains(.romanised)
      guard isRomanised, index > 0 || isEnglish else { return nil }
    }
    return index == 0 ? .word : .sonOf
  }

  private mutating func joinServantOfGod() {
    var index = 0
    while index + 1 < tokens.count {
      if tokens[index].part == .servant, Self.godNames.contains(tokens[index + 1].word) {
        let joined = Token(word: Array("abdallah".utf8), part: .word)
        tokens.replaceSubrange(index...index + 1, with: [joined])
      }
      index += 1
    }
  }
}

// MARK: - Other scripts

extension NameTokens {
  private mutating func addNative(
    _ word: [UInt8], _ script: Romanisation.Script, hasNext: Bool, isFirst: Bool
  ) {
    if hasNext, Self.nativeServants.contains(word) {
      tokens.append(Token(word: Array("abd".utf8), part: .servant))
      return
    }
    if hasNext, !isFirst, Self.nativeSons.contains(word) {
      tokens.append(Token(word: Array("bin".utf8), part: .sonOf))
      return
    }
    var native = word
    if script == .arabic, word.starts(with: Self.nativeArticle), word.count >= 10 {
      native = Array(word.dropFirst(Self.nativeArticle.count))
      hasArticle = true
    }
    let latin = Romanisation.latin(native, script)
    guard !latin.isEmpty else { return }
    tokens.append(Token(word: latin, part: .word, native: native))
  }

  private static let nativeServants = Set(["عبد"].map { Array($0.utf8) })
  private static let nativeSons = Set(["بن", "ابن", "בן"].map { Array($0.utf8) })
  private static let nativeArticle = Array("ال".utf8)
}

// MARK: - Articles

extension NameTokens {
  /// The letter that must follow an assimilated article; 0 for one before any word; `nil` for a
  /// word that is no article.
  static func letter(afterArticle word: [UInt8]) -> UInt8? {
    guard word.count >= 2, word.count <= 3, let first = word.first else { return nil }
    guard "aeiu".utf8.contains(first) else { return nil }
    let rest = word[1...]
    if rest.elementsEqual("l".utf8) { return 0 }
    guard first != UInt8(ascii: "i") else { return nil }
    if word.count == 2 { return "dnrstzS".utf8.contains(word[1]) ? word[1] : nil }
    for digraph in ["dh", "sh", "th"] where rest.elementsEqual(digraph.utf8) { return word[1] }
    return rest.elementsEqual("ch".utf8) ? UInt8(ascii: "c") : nil
  }

  static func withoutArticles(_ words: [[UInt8]]) -> [[UInt8]] {
    words.enumerated().filter { index, word in
      guard index + 1 < words.count, let wanted = letter(afterArticle: word) else { return true }
      return wanted != 0 && words[index + 1].first != wanted
    }.map(\.element)
  }

  /// Bytes of a leading article with what joins it to the name; 0 for a name without one.
  static func articleLength(of name: [UInt8]) -> Int {
    let words = NameFolding.words(of: Array(name.prefix(64)), .plain)
    guard words.count > 1, let wanted = letter(afterArticle: words[0]), name.count > words[0].count,
      wanted == 0 || words[1].first == wanted, isArticle(words[0], before: words[1], in: name)
    else { return 0 }
    let length = words[0].count
    return length + name.span.scalar(at: length).byteCount
  }

  /// Whether `word` opens the name as an article. After a space it does so only before a word of
  /// Arabic: Al Gore, El Paso and El Salvador have none.
  private static func isArticle(_ word: [UInt8], before next: [UInt8], in name: [UInt8]) -> Bool {
    guard name.count > word.count else { return false }
    if name[word.count] != UInt8(ascii: " ") { return true }
    let next = next.map(\.asciiLowered)
    let classes = Lexicon.classes(next)
    if classes.contains(.romanised) { return true }
    guard next.count >= 4, classes.isDisjoint(with: [.word, .givenName, .latinName]) else {
      return false
    }
    let place = Gazetteer.builtIn.mainIndex(StableHash.of(next))
    return place.map { Gazetteer.builtIn.isAbroad($0) } ?? (Origin.score(of: next) > 300)
  }
}

// MARK: - Abd

extension NameTokens {
  /// Abd, Abdul, Abdel, Abdur, Abdou … as a word of its own.
  private static func isServant(_ word: [UInt8]) -> Bool {
    guard let end = servantPrefix(word) else { return false }
    let rest = word[end...]
    if rest.isEmpty { return true }
    guard end > stem(word) else { return false }
    return ["l", "r", "s", "sh", "z", "n", "d", "t"].contains { rest.elementsEqual($0.utf8) }
  }

  /// What follows Abd in `Abdulrahman`; `nil` for any other word.
  private static func servantOf(_ word: [UInt8]) -> [UInt8]? {
    guard let end = servantPrefix(word), word.count >= stem(word) + 3 else { return nil }
    for start in [assimilated(word, end), end, stem(word)] {
      let rest = Array(word[start...])
      if divine.contains(rest) || godNames.contains(rest) { return rest }
    }
    let start = assimilated(word, end)
    // Abdollahian is none: its l's are those of Allah.
    let isDoubled = start < word.count && word[start] == UInt8(ascii: "l")
    return end > stem(word) && start > end && word.count - start >= 4 && !isDoubled
      ? Array(word[start...]) : nil
  }

  /// Length of `abd` or `abed`.
  private static func stem(_ word: [UInt8]) -> Int { word.starts(with: "abd".utf8) ? 3 : 4 }

  /// Length of Abd with the vowel that joins it to the next word.
  private static func servantPrefix(_ word: [UInt8]) -> Int? {
    guard
      word.starts(with: "abd".utf8) || word.starts(with: "abed".utf8)
        || word.elementsEqual("abid".utf8)
    else { return nil }
    var end = stem(word)
    if end < word.count, "aeou".utf8.contains(word[end]) {
      end += 1
      if end < word.count, word[end] == UInt8(ascii: "u") { end += 1 }
    }
    return end
  }

  /// Past an l, or past a consonant that the next word opens with.
  private static func assimilated(_ word: [UInt8], _ end: Int) -> Int {
    guard end + 1 < word.count else { return end }
    if word[end] == UInt8(ascii: "l") { return end + 1 }
    return "rsznd".utf8.contains(word[end]) && word[end + 1] == word[end] ? end + 1 : end
  }

  private static func list(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }

  private static let sons = list("bin ibn ben b bint binti bn")
  private static let mothers = list("umm um oum oumm")
  private static let ezafes = list("e ye i je va wa o ve")
  private static let generics = list(
    """
    madinat madinah medinat qaryat qaryah shahr shahre deh dehe camp mukhayyam mukhayam mokhayam \
    mukhayyim makhayam city town village governorate province district region oblast raion rayon \
    the municipality subdistrict
    """)
  private static let godNames = list(
    "allah ullah ulla alla lah llah ollah oullah elah oulla")

  /// Names of God that follow Abd.
  private static let divine = list(
    """
    rahman rehman rahmane rahim raheem karim kareem aziz latif hamid hameed malik salam wahab \
    wahhab qadir kader qader nasser nasir ghani gani majid majeed halim hakim hadi haq hak haqq \
    khaliq razzaq razak jabbar fattah fatah sattar rauf raouf basit basset samad wahid wadud jalil \
    ghafar ghaffar ghafur hafiz hay hai mumin momin muhaymin mutalib muttalib rashid rasheed \
    quddus qayum qayyum salaam moneim munim monem sabur aal ali azim azeem baqi bari basir jawad \
    mannan muti moti nabi rab rabb rabbo rabbu rabbuh rabboh rasul samie sami shakur tawab wali wakil zahir
    """)
}
