internal import Corpus
internal import Names
internal import Scanning

/// Places whose surroundings leave no doubt: datelines, seats of politicians, numbered roads, and
/// lists that say what their members are.
struct ToldPlaces {
  private let reading: Reading

  /// In tokens, as they were found; they may overlap.
  private(set) var names: [(tokens: Range<Int>, label: Entity.Label)] = []

  /// - Complexity: O(text).
  init(_ reading: Reading) {
    self.reading = reading
    for sentence in reading.sentenceTokens {
      addDateline(sentence)
      for index in sentence {
        let token = reading.tokens[index]
        if token.startsUpper {
          addSeat(at: index, in: sentence)
          addRoad(at: index, in: sentence)
        } else if token.startsLower {
          addList(before: index, in: sentence)
          addList(after: index, in: sentence)
        }
      }
    }
  }

  private func isUpper(_ index: Int, _ sentence: Range<Int>) -> Bool {
    sentence.contains(index) && reading.tokens[index].startsUpper
  }
}

// MARK: - Datelines

extension ToldPlaces {
  /// Tokens of the longest dateline.
  private static let longestDateline = 14
  private static let datelineMarks = Array(",()/.".utf8)

  /// "MANSFIELD — The", "LOGAN, Utah (AP) - A man".
  private mutating func addDateline(_ sentence: Range<Int>) {
    var end = sentence.lowerBound
    while isShouted(end, sentence), end - sentence.lowerBound < 4 { end += 1 }
    guard end > sentence.lowerBound, end < sentence.upperBound else { return }
    var isToldByMore = false
    var dash = end
    while dash < min(sentence.upperBound, end + Self.longestDateline),
      !isDash(dash)
    {
      let token = reading.tokens[dash]
      if token.isMark(UInt8(ascii: "(")) || token.isAny(of: [.usState, .country]) {
        isToldByMore = true
      }
      let isPart =
        token.startsUpper || token.shape.contains(.hasDigit)
        || Self.datelineMarks.contains(token.firstByte) && token.count == 1
      guard isPart else { return }
      dash += 1
    }
    guard dash + 1 < sentence.upperBound, isDash(dash) else { return }
    let name = Array(reading.bytes[reading.byteRange(sentence.lowerBound..<end)])
    if isToldByMore && dash > end || WordKnowledge.place(named: name) > 0
      || PlaceNames.spellings(of: name).contains(where: { !PlaceTable.senses(named: $0).isEmpty })
    {
      names.append((sentence.lowerBound..<end, .politicalPlace))
    }
  }

  private func isShouted(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound, case let token = reading.tokens[index] else { return false }
    if token.isMark(UInt8(ascii: "-")) {
      return reading.touchesPrevious(index) && reading.touchesPrevious(index + 1)
    }
    return token.shape.contains(.allUpper) && !token.shape.contains(.hasDigit)
  }

  /// One that stands free.
  private func isDash(_ index: Int) -> Bool {
    reading.has(.dash, at: index)
      && !(reading.touchesPrevious(index) && reading.touchesPrevious(index + 1))
  }
}

// MARK: - Politicians and roads

extension ToldPlaces {
  private static let parties: Set<WordKey> = Set(
    ["d", "r", "i", "dfl", "ld", "l", "con", "lab", "ind", "snp", "ndp"].map { WordKey($0) })

  /// "Ray Miller, D-Columbus", "(R-Ill.)".
  private mutating func addSeat(at index: Int, in sentence: Range<Int>) {
    let first = index + 2
    guard reading.has(.dash, at: index + 1), isUpper(first, sentence),
      reading.touchesPrevious(index + 1), reading.touchesPrevious(first),
      reading.hasMark(UInt8(ascii: ","), at: index - 1)
        || reading.hasMark(UInt8(ascii: "("), at: index - 1),
      Self.parties.contains(reading.tokens[index].key)
    else { return }
    var end = first + 1
    while end < first + 3, isUpper(end, sentence) { end += 1 }
    names.append((first..<end, .politicalPlace))
  }

  private static let roads: Set<WordKey> = Set(
    ["highway", "hwy", "hwy.", "route", "rte.", "rt.", "interstate", "autoroute"].map {
      WordKey($0)
    })
  private static let owners: Set<WordKey> = Set(
    ["state", "county", "u.s.", "us", "national", "provincial"].map { WordKey($0) })

  /// "Interstate 64 West", "I-95", "County Road 80", "on KY 52".
  private mutating func addRoad(at index: Int, in sentence: Range<Int>) {
    let token = reading.tokens[index]
    var first = index
    var number = index + 1
    if reading.has(.dash, at: number) { number += 1 }
    guard number < sentence.upperBound, case let after = reading.tokens[number],
      after.shape.contains(.hasDigit), !after.startsUpper, after.count <= 4
    else { return }
    if number == index + 2 {
      guard token.key == WordKey("i"), reading.touchesPrevious(index + 1),
        reading.touchesPrevious(number), after.shape.contains(.allDigits), after.count <= 3
      else { return }
    } else if token.isAny(of: .usState),
      token.shape.contains(.allUpper)
        || token.shape.contains(.endsInStop)
    {
      guard after.shape.contains(.allDigits), after.count <= 3, index > sentence.lowerBound,
        reading.tokens[index - 1].startsLower,
        reading.has([.placePreposition, .preposition], at: index - 1)
      else { return }
    } else {
      let isOwned =
        index > sentence.lowerBound && Self.owners.contains(reading.tokens[index - 1].key)
      guard
        Self.roads.contains(token.key)
          || isOwned && token.key == WordKey("road")
      else { return }
      if isOwned, reading.tokens[index - 1].startsUpper { first -= 1 }
    }
    var end = number + 1
    if isUpper(end, sentence), reading.has(.direction, at: end) { end += 1 }
    names.append((first..<end, .facility))
  }
}

// MARK: - Lists

extension ToldPlaces {
  /// Nouns after a list of places, and what these are.
  private static let afterLists: [WordKey: Entity.Label] = {
    var labels: [WordKey: Entity.Label] = [:]
    for word in [
      "counties", "districts", "provinces", "villages", "townships", "parishes", "municipalities",
      "boroughs", "governorates", "prefectures",
    ] {
      labels[WordKey(word)] = .politicalPlace
    }
    for word in ["roads", "streets", "avenues", "highways"] { labels[WordKey(word)] = .facility }
    for word in ["rivers", "islands"] { labels[WordKey(word)] = .place }
    return labels
  }()

  /// Nouns before one.
  private static let beforeLists: Set<WordKey> = Set(
    [
      "villages", "towns", "cities", "provinces", "counties", "districts", "communities", "suburbs",
      "neighborhoods", "neighbourhoods", "municipalities", "townships", "parishes", "boroughs",
      "regions", "states", "hamlets", "countries", "settlements", "islands", "governorates",
    ].map { WordKey($0) })

  /// What is not a place, whatever it is listed with.
  private static let others: WordClass = [
    .demonym, .religion, .title, .roleNoun, .month, .weekday, .organisationWord, .pronoun,
  ]

  /// Most tokens of one member.
  private static let longestMember = 3

  /// "Harvey, Harper and Kingman counties".
  private mutating func addList(before index: Int, in sentence: Range<Int>) {
    guard isUpper(index - 1, sentence), let label = Self.afterLists[reading.tokens[index].key]
    else { return }
    var members: [Range<Int>] = []
    var end = index
    var hasAnd = false
    while let member = member(endingAt: end, in: sentence) {
      members.append(member)
      var link = member.lowerBound - 1
      guard link > sentence.lowerBound else { break }
      if isLink(link) {
        if reading.tokens[link].isWord {
          if hasAnd { break }
          hasAnd = true
          if reading.hasMark(UInt8(ascii: ","), at: link - 1) { link -= 1 }
        }
        end = link
      } else {
        break
      }
    }
    if hasAnd, members.count > 1 { names += members.map { ($0, label) } }
  }

  private func member(endingAt end: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = end
    while isUpper(start - 1, sentence), end - start <= Self.longestMember { start -= 1 }
    return member(start..<end)
  }

  private func member(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, range.count <= Self.longestMember,
      !range.contains(where: { reading.has(Self.others, at: $0) })
    else { return nil }
    return range
  }

  private func isLink(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.key == .and || token.key == .or || token.isMark(UInt8(ascii: ","))
  }

  /// "four villages: Arden, Brill and Coppit", "the towns of Arden and Brill".
  private mutating func addList(after index: Int, in sentence: Range<Int>) {
    guard var next = opening(after: index, in: sentence),
      Self.beforeLists.contains(reading.tokens[index].key)
    else { return }
    var members: [Range<Int>] = []
    var hasAnd = false
    while true {
      if reading.has(.the, at: next) { next += 1 }
      var end = next
      while isUpper(end, sentence), end - next <= Self.longestMember { end += 1 }
      guard let member = member(next..<end) else { break }
      members.append(member)
      guard !hasAnd, end < sentence.upperBound, isLink(end) else { break }
      hasAnd = reading.tokens[end].isWord
      next = end + 1
      if !hasAnd, next < sentence.upperBound, isLink(next) {
        hasAnd = true
        next += 1
      }
    }
    if hasAnd, members.count > 1 { names += members.map { ($0, .politicalPlace) } }
  }

  /// The first token of what follows "villages of", "villages:", "villages, including".
  private func opening(after index: Int, in sentence: Range<Int>) -> Int? {
    var next = index + 1
    if reading.hasMark(UInt8(ascii: ","), at: next) { next += 1 }
    guard next + 1 < sentence.upperBound else { return nil }
    let token = reading.tokens[next]
    let first: Int
    if token.key == .of || token.isMark(UInt8(ascii: ":")) || token.key == WordKey("including")
      || token.key == WordKey("like")
    {
      first = next + 1
    } else if token.key == WordKey("such"), reading.has(.as, at: next + 1) {
      first = next + 2
    } else {
      return nil
    }
    return first
  }
}
