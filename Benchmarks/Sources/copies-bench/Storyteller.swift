/// Tells stories: paragraphs of sentences about a few persons, places and matters.
struct Storyteller {
  let lexicon: Lexicon

  init(seed: UInt64) { lexicon = Lexicon(seed: seed) }

  /// What one story is about.
  struct Matter {
    fileprivate let words: [String]
    fileprivate let names: [String]
  }

  func matter(_ dice: inout Dice) -> Matter {
    let words = (0..<45).map { _ in lexicon.contentWords[dice.ranked(lexicon.contentWords.count)] }
    var names = (0..<dice.between(3, 6)).map { _ in dice.one(of: lexicon.familyNames) }
    names += (0..<dice.between(2, 4)).map { _ in dice.one(of: lexicon.places) }
    return Matter(words: words, names: names)
  }

  /// About as many words as are asked for, in paragraphs of two to four sentences.
  func paragraphs(_ words: Int, on matter: Matter, _ dice: inout Dice) -> [String] {
    var paragraphs: [String] = []
    var count = 0
    while count < words {
      var paragraph = ""
      for _ in 0..<dice.between(2, 4) where count < words {
        if !paragraph.isEmpty { paragraph += " " }
        count += append(to: &paragraph, on: matter, &dice)
      }
      paragraphs.append(paragraph)
    }
    return paragraphs
  }

  /// Appends a sentence; returns its number of words.
  private func append(to text: inout String, on matter: Matter, _ dice: inout Dice) -> Int {
    let length = dice.between(9, 26)
    // As often as makes two reports meet by a phrase as seldom as two of real newswire do: one
    // pair in five thousand.
    let phraseAt = dice.chance(7) ? dice.between(3, length - 1) : -1
    for index in 0..<length {
      if index == phraseAt {
        text += " " + dice.one(of: Lexicon.phrases)
        continue
      }
      let word = word(on: matter, &dice)
      if index > 0 { text += dice.chance(6) ? ", " : " " }
      text += index == 0 ? Lexicon.capitalized(word) : word
    }
    text += "."
    return length
  }

  private func word(on matter: Matter, _ dice: inout Dice) -> String {
    switch dice.below(100) {
    case 0..<46: Lexicon.smallWords[dice.ranked(Lexicon.smallWords.count)]
    case 46..<74: dice.one(of: matter.words)
    case 74..<88: lexicon.contentWords[dice.ranked(lexicon.contentWords.count)]
    case 88..<95: dice.one(of: matter.names)
    case 95..<96: dice.one(of: lexicon.familyNames)
    default: String(dice.between(2, 4000))
    }
  }
}
