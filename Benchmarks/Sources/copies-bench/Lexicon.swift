/// Invented words and names, and the small words of English between them.
struct Lexicon {
  let contentWords: [String]
  let familyNames: [String]
  let places: [String]

  static let smallWords = [
    "the", "of", "and", "to", "a", "in", "that", "for", "on", "was", "with", "it", "as", "by",
    "at", "from", "his", "had", "were", "but", "be", "has", "an", "not", "are", "which", "they",
    "their", "who", "would", "this", "its", "have", "after", "been", "he", "she", "also", "or",
    "more", "than", "about", "when", "there", "could", "over", "into", "other", "before", "while",
    "some", "against", "because", "during", "through", "between", "under", "since", "until", "her",
  ]

  /// What reporters write in any report: runs of words that different stories share.
  static let phrases = [
    "said in a statement on Monday", "according to people familiar with the matter",
    "did not immediately respond to a request for comment",
    "for the first time in more than a year", "told reporters after the meeting",
    "speaking on condition of anonymity because of", "in an interview with a local radio station",
    "a spokesman for the ministry said", "at a news conference on Thursday",
    "the latest in a series of", "it was not clear whether", "as part of a wider effort to",
    "on the sidelines of the", "in the wake of the", "the decision was welcomed by",
    "there was no immediate word on", "has repeatedly denied any wrongdoing",
    "is expected to be completed by the end of the year", "the two sides agreed to meet again",
    "in a report published earlier this week", "on Friday", "on Wednesday evening",
    "the matter has been referred to the prosecutor", "was taken to hospital with minor injuries",
    "as the country prepares for elections later this year", "a motion to that effect was rejected",
    "more than half of those who were asked said", "the highest level since records began",
    "which was first reported by a local newspaper", "until further notice",
  ]

  static let givenNames = [
    "Anna", "Boris", "Carla", "Denis", "Edda", "Faris", "Greta", "Hamid", "Irena", "Jonas",
    "Karim", "Lena", "Milan", "Nadia", "Oskar", "Paula", "Rami", "Selma", "Tomas", "Ursula",
    "Viktor", "Wanda", "Yusuf", "Zora",
  ]

  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    var known: Set<String> = []
    func words(_ count: Int, ending: [String]) -> [String] {
      var words: [String] = []
      while words.count < count {
        let word = Self.syllables(dice.between(1, 3), &dice) + dice.one(of: ending)
        if word.utf8.count > 3, known.insert(word).inserted { words.append(word) }
      }
      return words
    }
    contentWords = words(20_000, ending: ["", "ing", "ed", "er", "tion", "al", "ment", "ly", "s"])
    familyNames = words(4000, ending: ["man", "ov", "ez", "sen", "ini", "ard", "ak", "ul", "oy"])
      .map(Self.capitalized)
    places = words(2000, ending: ["ton", "burg", "ville", "abad", "mouth", "field", "ia", "ino"])
      .map(Self.capitalized)
  }

  private static func syllables(_ count: Int, _ dice: inout Dice) -> String {
    let onsets = [
      "b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st",
      "t", "tr", "v", "w", "z",
    ]
    let rimes = ["a", "e", "i", "o", "u", "an", "en", "ir", "or", "ul", "ea", "ost", "ek"]
    return (0..<count).map { _ in dice.one(of: onsets) + dice.one(of: rimes) }.joined()
  }

  static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  func person(_ dice: inout Dice) -> String {
    dice.one(of: Self.givenNames) + " " + dice.one(of: familyNames)
  }
}
