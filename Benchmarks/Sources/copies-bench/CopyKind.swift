/// What an outlet does to a story that it takes over.
enum CopyKind: String, CaseIterable {
  case exact, houseStyle, headline, newByline, cut75, cut50, cut30, brief, teaser, appended
  case embedded, liveBlog, reordered, respelt, scanned1, scanned3, scanned6, rewritten10
  case rewritten20, datesAsNumbers, laterVersion, newLead, someBoilerplate, muchBoilerplate, stacked

  /// Copies of each kind in a thousand copies.
  static let shares: [Int] = [
    54, 80, 70, 25, 55, 52, 41, 40, 20, 75, 35, 12, 30, 42, 18, 20, 13, 37, 25, 20, 45, 18, 66, 45,
    62,
  ]
}

/// Makes copies of stories.
struct Copyist {
  let teller: Storyteller

  func copy(
    of story: [String], on matter: Storyteller.Matter, _ kind: CopyKind, for outlet: Outlet,
    _ dice: inout Dice
  ) -> [String] {
    switch kind {
    case .exact: return story
    case .houseStyle: return story.map(Self.inHouseStyle)
    case .headline: return headline(of: story, for: outlet, &dice)
    case .newByline:
      return ["By \(teller.lexicon.person(&dice)), \(outlet.name)"] + story
        + ["Additional reporting by \(teller.lexicon.person(&dice))."]
    case .cut75: return Self.cut(story, toPercent: 75)
    case .cut50: return Self.cut(story, toPercent: 50)
    case .cut30: return Self.cut(story, toPercent: 30)
    case .brief: return Self.cut(story, toWords: dice.between(35, 70))
    case .teaser: return Self.teaser(of: story, for: outlet, &dice)
    case .appended:
      let words = Self.wordCount(story) * dice.between(12, 30) / 100
      return story + teller.paragraphs(words, on: matter, &dice)
    case .embedded, .liveBlog: return embedded(story, isBlog: kind == .liveBlog, &dice)
    case .reordered: return Array(story.prefix(1)) + dice.shuffled(Array(story.dropFirst()))
    case .respelt: return story.map(Self.respelt)
    case .scanned1: return story.map { Self.scanned($0, wrongPerThousand: 10, &dice) }
    case .scanned3: return story.map { Self.scanned($0, wrongPerThousand: 30, &dice) }
    case .scanned6: return story.map { Self.scanned($0, wrongPerThousand: 60, &dice) }
    case .rewritten10: return story.map { rewritten($0, percent: 10, &dice) }
    case .rewritten20: return story.map { rewritten($0, percent: 20, &dice) }
    case .datesAsNumbers: return story.map(Self.withDatesAsNumbers)
    case .laterVersion: return laterVersion(of: story, on: matter, &dice)
    case .newLead:
      return teller.paragraphs(dice.between(25, 50), on: matter, &dice) + story
    case .someBoilerplate: return story + [dice.one(of: outlet.boilerplate)]
    case .muchBoilerplate: return outlet.boilerplate.prefix(1) + story + outlet.boilerplate
    case .stacked:
      var stacked = story
      for _ in 0..<dice.between(2, 3) {
        let next = dice.one(of: [
          CopyKind.houseStyle, .headline, .cut75, .appended, .respelt, .rewritten10,
          .someBoilerplate,
        ])
        stacked = copy(of: stacked, on: matter, next, for: outlet, &dice)
      }
      return stacked
    }
  }

  static func wordCount(_ paragraphs: [String]) -> Int {
    paragraphs.reduce(0) { $0 + $1.utf8.count { $0 == 0x20 } + 1 }
  }
}

// MARK: - Leaving out

extension Copyist {
  private static func cut(_ story: [String], toPercent percent: Int) -> [String] {
    cut(story, toWords: max(40, wordCount(story) * percent / 100))
  }

  /// The first sentences up to a number of words.
  private static func cut(_ story: [String], toWords most: Int) -> [String] {
    var kept: [String] = []
    var count = 0
    for paragraph in story where count < most {
      var sentences: [Substring] = []
      for sentence in paragraph.split(separator: ". ") where count < most {
        sentences.append(sentence)
        count += sentence.utf8.count { $0 == 0x20 } + 1
      }
      let text = sentences.joined(separator: ". ")
      kept.append(text.hasSuffix(".") ? text : text + ".")
    }
    return kept
  }

  /// The first words, ending in the middle of a sentence, and an invitation.
  private static func teaser(
    of story: [String], for outlet: Outlet, _ dice: inout Dice
  ) -> [String] {
    var words = story.joined(separator: " ").split(separator: " ").prefix(dice.between(45, 80))
    words.removeLast()
    return [words.joined(separator: " ") + " … Read more at \(outlet.name)"]
  }
}

// MARK: - Putting in

extension Copyist {
  private func headline(
    of story: [String], for outlet: Outlet, _ dice: inout Dice
  ) -> [String] {
    var story = story
    let place = dice.one(of: teller.lexicon.places)
    if !story.isEmpty {
      story[0] =
        "\(place.uppercased()), March \(dice.between(1, 30)) (\(outlet.name)) — \(story[0])"
    }
    return [teller.paragraphs(6, on: teller.matter(&dice), &dice)[0]] + story
  }

  /// The story first or, in a live blog, between entries about other matters.
  private func embedded(_ story: [String], isBlog: Bool, _ dice: inout Dice) -> [String] {
    let words = Self.wordCount(story)
    let other = teller.matter(&dice)
    guard isBlog else {
      return story + teller.paragraphs(words * dice.between(60, 150) / 100, on: other, &dice)
    }
    let before = teller.paragraphs(words * 3 / 10, on: teller.matter(&dice), &dice)
    let after = teller.paragraphs(words * 3 / 10, on: other, &dice)
    return ["14:3\(dice.below(10))"] + before + ["13:1\(dice.below(10))"] + story
      + ["11:0\(dice.below(10))"] + after
  }

  private func laterVersion(
    of story: [String], on matter: Storyteller.Matter, _ dice: inout Dice
  ) -> [String] {
    var story = story
    let added = teller.paragraphs(dice.between(20, 60), on: matter, &dice)
    story.insert(contentsOf: added, at: min(story.count, 1))
    return story.enumerated().map { index, paragraph in
      index == 1 ? paragraph : Self.withOneNumberChanged(paragraph, &dice)
    }
  }
}

// MARK: - Writing otherwise

extension Copyist {
  private static func inHouseStyle(_ paragraph: String) -> String {
    paragraph.replacing(" percent", with: " per cent").replacing(", and", with: " and")
      .replacing("Monday", with: "Mon.").replacing("\"", with: "'")
  }

  private static func withDatesAsNumbers(_ paragraph: String) -> String {
    var text = paragraph
    for (index, day) in Lexicon.weekdays.enumerated() {
      text = text.replacing("on \(day)", with: "on \(11 + index) March")
    }
    return text
  }

  /// Names as another transcription has them; vowels and doublings change.
  private static func respelt(_ paragraph: String) -> String {
    let words = paragraph.split(separator: " ").map { word -> String in
      guard let first = word.utf8.first, first < 0x61, word.utf8.count > 5 else {
        return String(word)
      }
      return String(word.prefix(1))
        + word.dropFirst().replacing("ou", with: "u").replacing("ee", with: "i")
        .replacing("k", with: "q").replacing("o", with: "u")
    }
    return words.joined(separator: " ")
  }

  private func rewritten(_ paragraph: String, percent: Int, _ dice: inout Dice) -> String {
    let words = paragraph.split(separator: " ").map { word -> String in
      let isPlain = word.utf8.allSatisfy { (0x61...0x7a).contains($0) }
      guard isPlain, dice.chance(percent) else { return String(word) }
      return teller.lexicon.contentWords[dice.ranked(teller.lexicon.contentWords.count)]
    }
    return words.joined(separator: " ")
  }

  private static func scanned(
    _ paragraph: String, wrongPerThousand: Int, _ dice: inout Dice
  ) -> String {
    let bytes = paragraph.utf8.map { byte -> UInt8 in
      guard (0x61...0x7a).contains(byte), dice.below(1000) < wrongPerThousand else { return byte }
      return UInt8(0x61 + dice.below(26))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func withOneNumberChanged(_ paragraph: String, _ dice: inout Dice) -> String {
    guard dice.chance(20) else { return paragraph }
    var isDone = false
    let words = paragraph.split(separator: " ").map { word -> String in
      guard !isDone, let number = Int(word) else { return String(word) }
      isDone = true
      return String(number + dice.between(1, 9))
    }
    return words.joined(separator: " ")
  }
}
