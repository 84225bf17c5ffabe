internal import Scanning

// What a name is of, and the mention that is made of it.

extension MentionSearch {
  mutating func append(_ range: Range<Int>, title: Range<Int>?) {
    let first = range.lowerBound
    let last = range.upperBound - 1
    let start = words[first].start
    let end = words[last].end
    let article =
      range.count > 1 && words[first].classes.contains(.article)
      ? NameTokens.articleLength(of: Array(text[start..<end])) : 0
    guard start >= (found.last?.range.upperBound ?? 0) else { return }
    let place = place(of: range)
    found.append(
      Mention(
        range: start..<end,
        core: start + article..<end,
        title: title.map { words[$0.lowerBound].start..<words[$0.upperBound - 1].end },
        kind: kind(of: range, title: title, place: place),
        isSentenceInitial: opensSentence(title?.lowerBound ?? first),
        isShouted: styles[first] == .shouted,
        wordCount: range.count - (article > 0 ? 1 : 0),
        isPossessive: words[last].isPossessive,
        isLocated: isLocated(range),
        place: place.map { gazetteer.id(at: $0) }))
  }

  /// Index of the first place of that name.
  func place(of range: Range<Int>) -> Int? {
    if range.count == 1 {
      let word = words[range.lowerBound]
      return word.letters > 1 ? gazetteer.mainIndex(word.hash) : nil
    }
    let words = folded(range)
    if let whole = gazetteer.mainIndex(StableHash.of(words.flatMap { $0 })) { return whole }
    let bare = NameTokens.withoutArticles(words)
    guard bare.count < words.count else { return nil }
    return gazetteer.mainIndex(StableHash.of(bare.flatMap { $0 }))
  }

  func folded(_ range: Range<Int>) -> [[UInt8]] {
    let bytes = text[words[range.lowerBound].start..<words[range.upperBound - 1].end]
    return NameFolding.words(of: Array(bytes), .plain)
  }

  private func kind(of range: Range<Int>, title: Range<Int>?, place: Int?) -> MentionKind {
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    let isLong = range.count > 1
    if isLong,
      range.dropFirst().contains(where: {
        words[$0].classes.contains(.facility) && words[$0].isCapital
      }),
      last.classes.contains(.facility)
    {
      return .facility
    }
    if isLong, range.contains(where: { isOrganisationWord($0) }) { return .organisation }
    if title != nil { return .person }
    if let kind = ownKind(of: range) { return kind }
    if !isLong, first.classes.contains(.group) || Lexicon.country(ofPeople: first.hash) != nil {
      return .group
    }
    if let place, gazetteer.kind(at: place) != .city { return .place }
    if isLong, first.classes.contains(.givenName) { return .person }
    let isWhere = isLocated(range)
    if let place {
      let population = gazetteer.population(at: place)
      let isPersonal = !first.classes.isDisjoint(with: [.givenName, .romanised, .latinName])
      if isWhere || population >= 1_000_000 || population >= 15_000 && !isPersonal { return .place }
    }
    if isLong {
      if last.classes.contains(.place) || first.classes.contains(.place) { return .place }
      let personal: WordClasses = [.romanised, .latinName]
      if !first.classes.isDisjoint(with: personal),
        !first.classes.contains(.word) || last.classes.contains(.latinName)
      {
        return .person
      }
    }
    if last.isShouted, !isLong, last.letters <= 6, styles[range.lowerBound] != .shouted {
      return .organisation
    }
    if isSaid(range) { return .person }
    return place != nil && isWhere ? .place : .unknown
  }

  /// What the user's own gazetteers have a name as. Words that are somebody's name or an English one
  /// are no names of things by themselves.
  func ownKind(of range: Range<Int>) -> MentionKind? {
    guard !own.isEmpty, let first = range.first else { return nil }
    if range.count == 1 {
      let word = words[first]
      guard word.letters > 2, word.classes.isDisjoint(with: [.word, .givenName, .group, .stop])
      else { return nil }
    }
    let name = text[words[first].start..<words[range.upperBound - 1].end]
    switch own.entry(named: Array(name))?.kind {
    case .city, .country, .division, .feature: return .place
    case .person: return .person
    case .organisation: return .organisation
    case .other, nil: return nil
    }
  }

  func isLocated(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, words[range.lowerBound].gap == .space else { return false }
    let before = words[range.lowerBound - 1]
    return before.classes.contains(.locative) && !before.isCapital
  }

  private func isOrganisationWord(_ index: Int) -> Bool {
    words[index].isCapital && words[index].classes.contains(.organisation)
  }

  /// Whether somebody of that name says something right before or after it.
  private func isSaid(_ range: Range<Int>) -> Bool {
    // Residents of Yarmouk said: not Yarmouk did.
    if range.lowerBound > 0, words[range.lowerBound - 1].hash == WordHash.of { return false }
    if range.upperBound < words.count, words[range.upperBound].classes.contains(.saying),
      words[range.upperBound].gap == .space
    {
      return true
    }
    return range.lowerBound > 0 && words[range.lowerBound].gap == .space
      && words[range.lowerBound - 1].classes.contains(.saying)
      && !words[range.lowerBound - 1].isCapital
  }
}

// MARK: - How a paragraph uses capitals

extension MentionSearch {
  /// A style per word.
  func styles(of words: [TextWord]) -> [Style] {
    var styles: [Style] = []
    styles.reserveCapacity(words.count)
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end].gap != .paragraph, words[end].gap != .sentence,
        words[end].gap != .dot || words[end - 1].letters <= 3
      {
        end += 1
      }
      let style = style(of: words[start..<end])
      for _ in start..<end { styles.append(style) }
      start = end
    }
    return styles
  }

  private func style(of paragraph: ArraySlice<TextWord>) -> Style {
    var long = 0
    var capital = 0
    var shouted = 0
    // A headline is a paragraph without a full stop.
    let end = paragraph.last?.next ?? 0
    let isHeadline =
      paragraph.first?.gap == .paragraph && paragraph.count <= 30
      && (end >= text.count || text[end] == UInt8(ascii: "\n"))
    for word in paragraph where word.letters >= 4 && word.script == .latin {
      long += 1
      capital += word.isCapital ? 1 : 0
      shouted += word.isShouted ? 1 : 0
    }
    if long >= 2, shouted * 10 >= long * 7 { return .shouted }
    if isHeadline, long >= 4, capital * 10 >= long * 8 { return .titleCase }
    return .plain
  }
}

// MARK: - Names that the text defines

extension MentionSearch {
  /// Popular Front for the Liberation of Palestine (PFLP): the letters in brackets say how far
  /// the name reaches, small words included.
  mutating func addDefinedNames() {
    var merged: [Mention] = []
    var next = 0
    for index in words.indices where isBracketed(index) {
      let letters = text[words[index].start..<words[index].end]
      guard let start = definitionStart(before: index, letters: letters) else { continue }
      let range = words[start].start..<words[index - 1].end
      while next < found.count, found[next].range.upperBound <= range.lowerBound {
        merged.append(found[next])
        next += 1
      }
      // What reaches further to the left knows better.
      if next < found.count, found[next].range.lowerBound < range.lowerBound { continue }
      if let last = merged.last, last.range.upperBound > range.lowerBound { continue }
      while next < found.count, found[next].range.lowerBound < range.upperBound { next += 1 }
      merged.append(definedName(start..<index))
    }
    found = merged + found[next...]
  }

  private func definedName(_ range: Range<Int>) -> Mention {
    let bytes = words[range.lowerBound].start..<words[range.upperBound - 1].end
    return Mention(
      range: bytes, core: bytes, title: nil, kind: .organisation,
      isSentenceInitial: opensSentence(range.lowerBound), isShouted: false, wordCount: range.count,
      isPossessive: words[range.upperBound - 1].isPossessive, isLocated: false,
      place: place(of: range).map { gazetteer.id(at: $0) })
  }

  private func isBracketed(_ index: Int) -> Bool {
    let word = words[index]
    guard index > 1, word.isShouted, word.letters >= 2, word.letters <= 7, word.gap == .other,
      word.next - word.start == word.letters
    else { return false }
    return text[word.start - 1] == UInt8(ascii: "(") && word.next < text.count
      && text[word.next] == UInt8(ascii: ")")
  }

  /// The first word of the long form that ends before `index`.
  private func definitionStart(before index: Int, letters: ArraySlice<UInt8>) -> Int? {
    var wanted = letters.endIndex - 1
    var word = index - 1
    let fewest = max(0, index - 14)
    while word >= fewest {
      let candidate = words[word]
      if candidate.isCapital {
        guard text[candidate.start] == letters[wanted] else { return nil }
        if wanted == letters.startIndex { return index - word >= 2 ? word : nil }
        wanted -= 1
      } else if ![
        WordHash.of, WordHash.for, WordHash.the, WordHash.and, WordHash.inside, WordHash.to,
      ]
      .contains(candidate.hash), !candidate.classes.contains(.connector) {
        return nil
      }
      guard candidate.gap == .space || candidate.gap == .hyphen else { return nil }
      word -= 1
    }
    return nil
  }
}
