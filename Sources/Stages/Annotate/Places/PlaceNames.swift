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
    if let first = words.first, let whole = openers[WordKey(Array(first).span, 0..<first.count)] {
      spellings.append(Array(whole.utf8) + [0x20] + joined(words.dropFirst()))
    }
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

  /// The region, state or continent whose people are called so.
  static func region(ofPeople name: [UInt8]) -> String? {
    abbreviations[WordKey(name.span, 0..<name.count)]
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

  /// First words that are written in two ways.
  private static let openers: [WordKey: String] = [
    WordKey("st."): "Saint", WordKey("st"): "Saint", WordKey("saint"): "St.",
    WordKey("ft."): "Fort", WordKey("fort"): "Ft.", WordKey("mt."): "Mount",
    WordKey("mount"): "Mt.",
  ]

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
    ("Los Angeles", "l.a."), ("New South Wales", "nsw"),
    ("Democratic Republic of the Congo", "drc d.r.c."),
    ("South Ossetia", "south_ossetian south_ossetians"),
    ("North Ossetia", "north_ossetian north_ossetians"),
    ("Abkhazia", "abkhaz abkhazian abkhazians"), ("Chechnya", "chechen chechens"),
    ("Sri Lanka", "sinhalese"), ("Europe", "european europeans"), ("Africa", "african africans"),
    ("Asia", "asian asians"), ("Latin America", "latin_american latin_americans"),
    ("Scotland", "scottish scots scotsman"), ("Wales", "welsh"), ("England", "englishman"),
    ("Tibet", "tibetan tibetans"), ("Crimea", "crimean crimeans"),
    ("Kashmir", "kashmiri kashmiris"),
    ("Catalonia", "catalan catalans"), ("Sicily", "sicilian sicilians"), ("Texas", "texan texans"),
    ("California", "californian californians"), ("Siberia", "siberian"), ("Bavaria", "bavarian"),
    ("New York City", "nyc n.y.c."),
    ("United Kingdom", "u.k. uk"), ("United Arab Emirates", "uae u.a.e."),
  ]
}
