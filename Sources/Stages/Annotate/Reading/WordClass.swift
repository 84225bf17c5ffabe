/// What a word may be, before its neighbours are looked at. A word can be several.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  private init(bit: UInt64) { rawValue = 1 << bit }
  init(rawValue: UInt64) { self.rawValue = rawValue }

  // Reporting.
  static let cue = WordClass(bit: 0)
  /// May be followed by what was said, with or without "that".
  static let coreCue = WordClass(bit: 1)
  /// Of the core cues, those that need no "that".
  static let freeCue = WordClass(bit: 2)
  /// Takes the hearer as its object: "told".
  static let tellCue = WordClass(bit: 3)
  /// Followed by "to": "vowed to".
  static let intentCue = WordClass(bit: 4)
  /// Followed by what is judged: "called it".
  static let judgingCue = WordClass(bit: 5)
  static let hedge = WordClass(bit: 6)

  // Grammar.
  static let auxiliary = WordClass(bit: 7)
  static let pronoun = WordClass(bit: 8)
  static let determiner = WordClass(bit: 9)
  /// Cannot stand within a noun phrase that speaks.
  static let phraseBreak = WordClass(bit: 10)
  /// Begins what comes after an inverted speaker: "said Smith *in* …".
  static let adjunct = WordClass(bit: 11)
  static let preposition = WordClass(bit: 12)
  /// In, at, near, from, to: what stands before places.
  static let placePreposition = WordClass(bit: 13)
  /// Words of names that are not capitalised: of, the, and, de.
  static let nameLink = WordClass(bit: 14)
  static let negation = WordClass(bit: 15)

  // People and organisations.
  /// Before a person's name: Mr, President, Gen.
  static let title = WordClass(bit: 16)
  /// An office or profession: minister, spokesman, analyst.
  static let roleNoun = WordClass(bit: 17)
  /// Belongs to a role: deputy, foreign, former.
  static let roleAdjective = WordClass(bit: 18)
  static let organisationWord = WordClass(bit: 19)
  /// Inc, Ltd, AG.
  static let companySuffix = WordClass(bit: 20)
  static let placeWord = WordClass(bit: 21)
  static let facilityWord = WordClass(bit: 22)
  static let outletWord = WordClass(bit: 23)
  static let groupNoun = WordClass(bit: 24)

  // Time.
  static let month = WordClass(bit: 25)
  static let weekday = WordClass(bit: 26)
  static let timeUnit = WordClass(bit: 27)
  static let season = WordClass(bit: 28)
  static let partOfDay = WordClass(bit: 29)
  static let dayWord = WordClass(bit: 30)
  static let relative = WordClass(bit: 31)
  static let dateModifier = WordClass(bit: 32)
  static let approximate = WordClass(bit: 33)
  static let futureSign = WordClass(bit: 34)
  static let pastSign = WordClass(bit: 35)

  // Numbers.
  static let cardinal = WordClass(bit: 36)
  static let ordinal = WordClass(bit: 37)
  static let scale = WordClass(bit: 38)
  static let vagueCount = WordClass(bit: 39)
  static let measure = WordClass(bit: 40)
  static let currency = WordClass(bit: 41)

  // Marks that the rules ask about.
  static let dash = WordClass(bit: 42)
  static let apostrophe = WordClass(bit: 43)
  static let possessive = WordClass(bit: 44)

  // Names.
  static let country = WordClass(bit: 46)
  static let demonym = WordClass(bit: 47)
  static let religion = WordClass(bit: 48)
  static let region = WordClass(bit: 49)
  static let knownOrganisation = WordClass(bit: 50)
  static let direction = WordClass(bit: 51)
  static let generation = WordClass(bit: 52)
  /// A common English word that is no name though capitalised at a sentence's start.
  static let functionWord = WordClass(bit: 53)
  static let usState = WordClass(bit: 55)
  /// Now, recently, daily: an expression of time in one word.
  static let timeReference = WordClass(bit: 56)
  /// Last word of names of happenings, laws and prizes, which are no entities here.
  static let eventWord = WordClass(bit: 58)
  /// Begins what stands before a clause's subject: "On Tuesday, …".
  static let clauseOpener = WordClass(bit: 57)
}
