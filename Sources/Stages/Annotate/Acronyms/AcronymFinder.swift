internal import Corpus
internal import Scanning

/// Finds acronyms where the text says what they stand for.
///
/// A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text", PSB 2003, with what news needs: initials first, `(A/B)`, SHORT (LONG),
/// "known as SHORT", foreign acronyms whose letters do not fit; datelines and agency credits are
/// none.
struct AcronymFinder {
  let reading: Reading
  let matcher: LongFormMatcher

  /// Last token of each word in capitals: whether an acronym is used again.
  private let lastUse: [WordKey: Int]

  private(set) var found: [Acronym] = []

  /// Longest bracket that can hold a definition, in bytes.
  private static let longestBracket = 120

  init(_ reading: Reading) {
    self.reading = reading
    matcher = LongFormMatcher(reading: reading)
    var lastUse: [WordKey: Int] = [:]
    for (index, token) in reading.tokens.enumerated() where token.shape.contains(.allUpper) {
      lastUse[token.key] = index
    }
    self.lastUse = lastUse
  }

  /// - Complexity: O(text).
  mutating func run() -> [Acronym] {
    var lastOpen: Int?
    for (index, token) in reading.tokens.enumerated() {
      switch token.firstByte {
      case UInt8(ascii: "("), UInt8(ascii: "["): lastOpen = index
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if let open = lastOpen { judgeBracket(open, index) }
        lastOpen = nil
      default:
        if token.shape.contains(.allUpper) { judgeComma(index) }
      }
    }
    return found
  }

  private mutating func judgeBracket(_ open: Int, _ close: Int) {
    let inner = reading.tokens[open].end..<reading.tokens[close].start
    guard inner.count >= 2, inner.count <= Self.longestBracket,
      reading.tokens[open].sentence == reading.tokens[close].sentence
        || !reading.bytes.span.hasBorder(in: inner)
    else { return }
    let bracket = Bracket(open: open, close: close, inner: inner, reading)
    if bracket.shorts.isEmpty {
      addReversed(bracket)
    } else {
      addDefined(bracket)
    }
  }

  private mutating func add(_ short: Range<Int>, _ long: Range<Int>, _ rule: String) {
    found.append(
      Acronym(short: TextRange(short), long: TextRange(long), cluster: nil, rule: rule))
  }
}

// MARK: - LONG (SHORT)

extension AcronymFinder {
  private mutating func addDefined(_ bracket: Bracket) {
    var definition: Range<Int>?
    var undefined: [Range<Int>] = []
    for short in bracket.shorts {
      if let long = matcher.longForm(of: short, endingBefore: bracket.open),
        !isCredit(bracket, short, longStart: long.lowerBound)
      {
        add(short, long, "paren")
        definition = long
      } else {
        undefined.append(short)
      }
    }
    guard !undefined.isEmpty else { return }
    if bracket.shorts.count > 1 {
      // The alias whose letters do not fit takes its sibling's long form.
      guard let long = definition ?? capitalisedRun(before: bracket.open, fewestWords: 2) else {
        return
      }
      for short in undefined { add(short, long, "alias") }
    } else if let short = undefined.first, !isCredit(bracket, short, longStart: nil),
      let name = namesake(of: short, before: bracket.open)
    {
      add(short, name, "alias")
    } else if let short = undefined.first, !isCredit(bracket, short, longStart: nil),
      isUsedAgain(short, after: bracket.close) || isOrganisation(before: bracket.open, short),
      let long = capitalisedRun(before: bracket.open, fewestWords: 2)
    {
      add(short, long, "paren")
    }
  }

  /// The name before a bracket whose initials stand in a short form, in order and from its first
  /// letter on: the Popular Front (PFLP).
  private func namesake(of short: Range<Int>, before open: Int) -> Range<Int>? {
    guard let run = capitalisedRun(before: open, fewestWords: 2, passingCommas: true) else {
      return nil
    }
    let letters = ShortForm.letters(short, reading)
    let words = reading.tokenRange(run).filter {
      reading.tokens[$0].startsUpper && reading.tokens[$0].isWord
    }
    for start in words.indices.dropLast()
    where reading.tokens[words[start]].firstByte.asciiLowered == letters[0] {
      var next = 0
      let isHeld = words[start...].allSatisfy { word in
        let initial = reading.tokens[word].firstByte.asciiLowered
        guard let at = letters[next...].firstIndex(of: initial) else { return false }
        next = at + 1
        return true
      }
      let count = words.count - start
      if isHeld, letters.count > count, letters.count <= 2 * count + 1 {
        return reading.tokens[words[start]].start..<run.upperBound
      }
    }
    return nil
  }

  /// Whether a bracket follows a body's name, so that capitals in it are its acronym in whatever
  /// language: the State Property Agency (AVAS).
  private func isOrganisation(before open: Int, _ short: Range<Int>) -> Bool {
    reading.has(.organisationWord, at: open - 1) && reading.tokens[open - 1].startsUpper
      && short.count >= 3 && reading.bytes[short].allSatisfy(\.isASCIIUpper)
  }

  private func isUsedAgain(_ short: Range<Int>, after index: Int) -> Bool {
    guard short.count >= 3, let last = lastUse[WordKey(reading.bytes.span, short)] else {
      return false
    }
    return last > index
  }

  /// The capitalised words, joined by "of" and the like, that end before a bracket.
  private func capitalisedRun(
    before open: Int, fewestWords: Int, passingCommas: Bool = false
  ) -> Range<Int>? {
    var start = open
    var capitalised = 0
    var index = open - 1
    while index >= 0, open - index <= 10, !reading.lineBreak(between: index, and: index + 1) {
      let token = reading.tokens[index]
      if token.startsUpper, token.isWord {
        capitalised += 1
        start = index
      } else if !(token.isAny(of: .nameLink) && start < open) && !token.isAny(of: .dash),
        !(passingCommas && start == index + 1 && token.isMark(UInt8(ascii: ",")))
      {
        break
      }
      index -= 1
    }
    if start < open, reading.has(.the, at: start) {
      start += 1
      capitalised -= 1
    }
    guard capitalised >= fewestWords, start < open else { return nil }
    return reading.byteRange(start..<open)
  }

  /// "LONDON (AP) —", "(Reuters)": a credit at the start of a paragraph and no definition.
  private func isCredit(_ bracket: Bracket, _ short: Range<Int>, longStart: Int?) -> Bool {
    let start = reading.lineStart(before: reading.tokens[bracket.open].start)
    let leading = start..<reading.tokens[bracket.open].start
    guard leading.count <= 60 else { return false }
    let first = reading.firstToken(from: start)
    if leading.count <= 46, first < bracket.open, reading.tokens[first].shape.contains(.allUpper),
      reading.tokens[first].count >= 4
    {
      return true
    }
    if reading.has(.dash, at: bracket.close + 1)
      || reading.hasMark(UInt8(ascii: "_"), at: bracket.close + 1)
    {
      return true
    }
    guard Self.agencies.contains(WordKey(reading.bytes.span, short)) else { return false }
    return !(first..<bracket.open).contains { reading.has(.outletWord, at: $0) }
  }

  private static let agencies: Set<WordKey> = Set(
    [
      "ap", "afp", "cnn", "upi", "pa", "dpa", "ani", "pti", "ians", "tass", "ria", "kuna", "sana",
      "wam", "irna", "bno", "rns", "cbc", "abc", "nbc", "cbs", "bbc", "npr", "vna", "app", "pap",
      "efe", "ansa", "kyodo", "pna", "reuters",
    ].map { WordKey($0) })
}

// MARK: - SHORT (LONG), and LONG, or SHORT,

extension AcronymFinder {
  private mutating func addReversed(_ bracket: Bracket) {
    let index = bracket.open - 1
    guard index >= 0, bracket.wordCount >= 2 else { return }
    let short = reading.tokens[index].range
    guard reading.tokens[index].shape.contains(.allUpper), ShortForm.isPlausible(short, reading),
      let long = matcher.longForm(of: short, endingBefore: bracket.close),
      long.lowerBound >= bracket.inner.lowerBound
    else { return }
    add(short, long, "reverse")
  }

  /// "…, or SHORT"; "known as SHORT".
  private mutating func judgeComma(_ index: Int) {
    var at = index - 1
    if reading.has(.the, at: at) { at -= 1 }
    let end: Int
    if reading.has(.or, at: at) {
      // "known as ISIS or ISIL": the second goes by the long form of the first.
      if reading.has(.as, at: at - 2), reading.has(.known, at: at - 3) {
        guard let first = found.last, first.short.range == reading.tokens[at - 1].range else {
          return
        }
        return add(reading.tokens[index].range, first.long.range, "alias")
      }
      end = at
    } else if reading.has(.as, at: at), reading.has(.known, at: at - 1) {
      end = reading.has([.auxiliary], at: at - 2) ? at - 2 : at - 1
    } else {
      return
    }
    let short = reading.tokens[index].range
    guard ShortForm.isPlausible(short, reading),
      let long = matcher.longForm(of: short, endingBefore: end),
      long.count > short.count + 3, reading.bytes[long.lowerBound].isASCIIUpper
    else { return }
    add(short, long, "comma")
  }
}
