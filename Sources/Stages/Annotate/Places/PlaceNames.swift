internal import Scanning

/// The forms under which a gazetteer may have a name: as it stands, without "the" and directions,
/// without "Province", with its abbreviation spelt out.
enum PlaceNames {
  static func spellings(of name: [UInt8]) -> [[UInt8]] {
    var spellings = [name]
    if let state = abbreviations[WordKey(name.span, 0..<name.count)] {
      spellings.insert(Array(state.utf8), at: 0)
    }
    let words = name.split(separator: 0x20, omittingEmptySubsequences: true).prefix(8)
    guard words.count > 1 else { return spellings }
    var kept = words
    while kept.count > 1, let first = kept.first, isLeading(Array(first)) { kept.removeFirst() }
    if kept.count < words.count { spellings.append(joined(kept)) }
    while kept.count > 1, let last = kept.last, isTrailing(Array(last)) { kept.removeLast() }
    spellings.append(joined(kept))
    if kept.count > 2, kept.dropFirst().first.map({ WordKey(Array($0).span, 0..<$0.count) }) == .of
    {
      spellings.append(joined(kept.dropFirst(2)))
    }
    return spellings
  }

  /// Whether it is a state's abbreviation, with its stop.
  static func isAbbreviation(_ name: [UInt8]) -> Bool {
    abbreviations[WordKey(name.span, 0..<name.count)] != nil
  }

  private static func joined(_ words: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    Array(words.joined(separator: [0x20]))
  }

  private static func isLeading(_ word: [UInt8]) -> Bool {
    let bits = Lexicon.words[WordKey(word.span, 0..<word.count)]
    return bits & (WordClass.direction.rawValue | WordClass.determiner.rawValue) != 0
  }

  private static func isTrailing(_ word: [UInt8]) -> Bool {
    Lexicon.words[WordKey(word.span, 0..<word.count)] & WordClass.placeWord.rawValue != 0
  }

  /// Abbreviations of the states, Associated Press style and postal, and what is named otherwise.
  private static let abbreviations: [WordKey: String] = {
    var table: [WordKey: String] = [:]
    for (state, forms) in states {
      WordTable.forEachWord(of: forms) { form in
        table[WordKey(form.span, 0..<form.count)] = state
      }
    }
    return table
  }()

  private static let states: [(String, String)] = [
    ("Alabama", "ala. al"), ("Arizona", "ariz. az"), ("Arkansas", "ark. ar"),
    ("California", "calif. ca"), ("Colorado", "colo. co"), ("Connecticut", "conn. ct"),
    ("Delaware", "del. de"), ("Florida", "fla. fl"), ("Georgia", "ga. ga"), ("Illinois", "ill. il"),
    ("Indiana", "ind. in"), ("Kansas", "kan. ks"), ("Kentucky", "ky. ky"), ("Louisiana", "la. la"),
    ("Maryland", "md. md"), ("Massachusetts", "mass. ma"), ("Michigan", "mich. mi"),
    ("Minnesota", "minn. mn"), ("Mississippi", "miss. ms"), ("Missouri", "mo. mo"),
    ("Montana", "mont. mt"), ("Nebraska", "neb. ne"), ("Nevada", "nev. nv"),
    ("New Hampshire", "n.h. nh"), ("New Jersey", "n.j. nj"), ("New Mexico", "n.m. nm"),
    ("New York", "n.y. ny"), ("North Carolina", "n.c. nc"), ("North Dakota", "n.d. nd"),
    ("Ohio", "oh"), ("Oklahoma", "okla. ok"), ("Oregon", "ore. or"), ("Pennsylvania", "pa. pa"),
    ("Rhode Island", "r.i. ri"), ("South Carolina", "s.c. sc"), ("South Dakota", "s.d. sd"),
    ("Tennessee", "tenn. tn"), ("Texas", "tex. tx"), ("Vermont", "vt. vt"), ("Virginia", "va. va"),
    ("Washington", "wash. wa"), ("West Virginia", "w.va. wv"), ("Wisconsin", "wis. wi"),
    ("Wyoming", "wyo. wy"), ("Washington, D.C.", "d.c. dc"),
    ("United States", "u.s. u.s.a. us usa"),
    ("United Kingdom", "u.k. uk"), ("United Arab Emirates", "uae u.a.e."),
  ]
}
