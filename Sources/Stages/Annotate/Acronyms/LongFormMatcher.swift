internal import Scanning

/// Finds the words before a place that a short form abbreviates.
struct LongFormMatcher {
  let reading: Reading

  /// Bytes from the first word of the long form to its last, or `nil`.
  ///
  /// - Parameters:
  ///   - short: Bytes of the short form.
  ///   - end: The token before which the long form ends.
  /// - Complexity: O(1): at most thirty words are looked at.
  func longForm(of short: Range<Int>, endingBefore end: Int) -> Range<Int>? {
    let letters = ShortForm.letters(short, reading)
    guard letters.count >= 2 else { return nil }
    var last = end
    while last > 0, !reading.tokens[last - 1].isWord, reading.tokens[last - 1].count <= 3,
      !isStop(last - 1)
    {
      last -= 1
    }
    if last > 0, reading.has(.possessive, at: last - 1) { last -= 1 }
    last = withoutItself(short, before: last)
    let words = window(before: last, letters: letters.count)
    guard let lastWord = words.last else { return nil }
    if let start = initialsStart(letters, words) { return bytes(start, lastWord) }
    if reading.has(.companySuffix, at: lastWord), words.count > 1,
      let start = initialsStart(letters, words.dropLast())
    {
      return bytes(start, lastWord)
    }
    let start =
      scanStart(letters, short, words) ?? startBeforePlace(letters, words)
      ?? listStart(letters, words)
    return start.map { bytes($0, lastWord) }
  }

  /// "European Space Company ESC N.V." before (ESC): where the long form proper ends.
  private func withoutItself(_ short: Range<Int>, before end: Int) -> Int {
    var last = end
    if last > 1, reading.has(.companySuffix, at: last - 1) { last -= 1 }
    guard last > 1, reading.tokens[last - 1].key == WordKey(reading.bytes.span, short) else {
      return end
    }
    return last - 1
  }

  /// Words whose last ones only say where or for whom: EU Monitoring Mission in Georgia (EUMM).
  private func startBeforePlace(_ letters: [UInt8], _ words: [Int]) -> Int? {
    guard
      let link = words.lastIndex(where: { reading.has(.in, at: $0) || reading.has(.for, at: $0) }),
      words[(link + 1)...].allSatisfy({ reading.tokens[$0].startsUpper }), link + 1 < words.count
    else { return nil }
    return initialsStart(letters, words[..<link])
  }

  /// The first word of a list whose initials are the letters in another order: gay, lesbian,
  /// bisexual and transgender (LGBT).
  private func listStart(_ letters: [UInt8], _ words: [Int]) -> Int? {
    let content = words.filter { !Self.skipped.contains(reading.tokens[$0].key) }
      .suffix(letters.count)
    guard letters.count >= 4, content.count == letters.count, let first = content.first,
      let last = content.last,
      (first..<last).contains(where: { reading.hasMark(UInt8(ascii: ","), at: $0) })
    else { return nil }
    let initials = content.map { reading.tokens[$0].firstByte.asciiLowered }
    return initials.sorted() == letters.sorted() ? first : nil
  }

  private func bytes(_ first: Int, _ last: Int) -> Range<Int> {
    reading.tokens[first].start..<reading.tokens[last].end
  }

  private func isStop(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard !token.isWord else { return false }
    switch token.firstByte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "\""):
      return true
    case 0xe2: return !token.isAny(of: [.apostrophe, .dash, .possessive])
    default: return false
    }
  }

  /// Word tokens before `end`, at most twice as many as letters and some, of the same clause.
  private func window(before end: Int, letters: Int) -> [Int] {
    var words: [Int] = []
    let most = max(letters + 5, 0) < letters * 2 + 2 ? letters + 5 : letters * 2 + 2
    var index = end - 1
    while index >= 0, words.count < most, end - index < 40 {
      if isStop(index) { break }
      if index + 1 < reading.tokens.count, index + 1 < end,
        reading.lineBreak(between: index, and: index + 1)
      {
        break
      }
      if reading.tokens[index].isWord, !reading.has(.possessive, at: index) { words.append(index) }
      index -= 1
    }
    words.reverse()
    return words
  }

  /// The first word, if the letters are the words' initials, small words left out at will.
  private func initialsStart(_ letters: [UInt8], _ words: some BidirectionalCollection<Int>) -> Int?
  {
    var letter = letters.count - 1
    for word in words.reversed() {
      let token = reading.tokens[word]
      if let count = lettersEnding(at: letter, of: letters, in: token) {
        if letter + 1 == count { return word }
        letter -= count
      } else if !Self.skipped.contains(token.key) {
        return nil
      }
    }
    return nil
  }

  /// How many letters up to one a word gives: its initial, all of its own where it is in capitals
  /// itself (EU), X where it begins with "ex".
  private func lettersEnding(at letter: Int, of letters: [UInt8], in token: Token) -> Int? {
    let own = reading.bytes[token.range]
    if token.shape.contains(.allUpper), own.count <= letter + 1,
      own.lazy.map(\.asciiLowered).elementsEqual(letters[(letter + 1 - own.count)...letter])
    {
      return own.count
    }
    let isEx =
      letters[letter] == UInt8(ascii: "x") && own.count > 2
      && own.prefix(2).lazy.map(\.asciiLowered).elementsEqual("ex".utf8)
    return token.firstByte.asciiLowered == letters[letter] || isEx ? 1 : nil
  }

  private static let skipped: Set<WordKey> = Set(
    [
      "of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "la", "le", "du", "des", "et",
      "al", "und", "der", "die", "das", "at", "by", "from", "with", "or", "del", "el", "y",
    ].map { WordKey($0) })

  /// The nearest word from which on the letters stand in order, if enough of them are initials.
  private func scanStart(_ letters: [UInt8], _ short: Range<Int>, _ words: [Int]) -> Int? {
    guard let lastWord = words.last else { return nil }
    for place in words.indices.reversed() {
      let first = words[place]
      let token = reading.tokens[first]
      guard token.firstByte.asciiLowered == letters[0], !Self.skipped.contains(token.key) else {
        continue
      }
      let count = words.count - place
      if count > letters.count + 3 { return nil }
      let range = bytes(first, lastWord)
      if count == 1, range.count <= short.count + 1 { continue }
      if count > 1, hasSmallWord(words[place...]), !consonantsInside(letters, words[place...]) {
        continue
      }
      if holdsInOrder(letters, range), isConvincing(letters, words[place...]) { return first }
    }
    return nil
  }

  private func holdsInOrder(_ letters: [UInt8], _ range: Range<Int>) -> Bool {
    var letter = 0
    for index in range where reading.bytes[index].asciiLowered == letters[letter] {
      letter += 1
      if letter == letters.count { return true }
    }
    return false
  }

  private func hasSmallWord(_ words: ArraySlice<Int>) -> Bool {
    words.contains {
      reading.tokens[$0].startsLower && !Self.skipped.contains(reading.tokens[$0].key)
    }
  }

  /// Whether every vowel of the letters begins a word. Within words of small letters a vowel fits
  /// by chance: "state news agency" is not SANA.
  private func consonantsInside(_ letters: [UInt8], _ words: ArraySlice<Int>) -> Bool {
    var word = words.startIndex
    for letter in letters where "aeiou".utf8.contains(letter) {
      guard
        let at = words[word...].firstIndex(where: {
          reading.tokens[$0].firstByte.asciiLowered == letter
        })
      else { return false }
      word = at + 1
    }
    return true
  }

  /// Whether half of the letters are initials, and the last word has a part in it: letters that
  /// fit by chance do not.
  private func isConvincing(_ letters: [UInt8], _ words: ArraySlice<Int>) -> Bool {
    let content = words.filter { !Self.skipped.contains(reading.tokens[$0].key) }
    guard let last = content.last, last == words.last else { return false }
    var used = 0
    var from = content.startIndex
    for letter in letters {
      guard
        let at = content[from...].firstIndex(where: {
          reading.tokens[$0].firstByte.asciiLowered == letter
        })
      else { continue }
      used += 1
      from = at + 1
    }
    let lastLetter = letters[letters.count - 1]
    let isInLast = reading.bytes[reading.tokens[last].range].contains {
      $0.asciiLowered == lastLetter
    }
    return used >= max(1, (letters.count + 1) / 2)
      && (isInLast || letters.contains(reading.tokens[last].firstByte.asciiLowered))
  }
}
