internal import Scanning

/// One word of a running text and what the finder of names asks of it.
struct TextWord {
  /// What stands between a word and the one before.
  enum Gap: UInt8 {
    /// White space only.
    case space
    case hyphen
    /// A full stop and white space.
    case dot
    /// A mark that ends or opens a sentence.
    case sentence
    case paragraph
    /// A comma, a bracket, a dash, a number.
    case other
  }

  enum Script: UInt8 {
    case latin, cyrillic, arabic, hebrew, other
  }

  var start: Int
  /// Without a possessive ending.
  var end: Int
  /// With it.
  var next: Int
  /// ``StableHash`` of the word in plain folding, without a possessive ending.
  var hash: UInt64
  var classes: WordClasses
  var gap: Gap
  var script: Script
  var letters: Int
  var isCapital: Bool
  /// Two letters at least, all of them capitals.
  var isShouted: Bool
  var isPossessive: Bool
  /// `don't`, `they're`
  var isContraction: Bool
  /// `U.S.`
  var isDotted: Bool
}

/// Cuts a text into words.
struct WordScanner {
  private var words: [TextWord] = []
  private var gapStart = 0

  /// - Complexity: O(text).
  static func words(of text: borrowing Span<UInt8>) -> [TextWord] {
    var scanner = WordScanner()
    scanner.words.reserveCapacity(text.count / 6 + 4)
    scanner.scan(text)
    return scanner.words
  }

  private mutating func scan(_ text: borrowing Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isASCIILetter || byte >= 0xc3 && isLetter(text.scalar(at: index).value) {
        index = word(text, from: index)
      } else if byte.isASCIIDigit {
        // 19th, 20s: no words of their own.
        while index < text.count, text[index].isASCIIDigit || text[index].isASCIILetter {
          index += 1
        }
      } else {
        index += byte < 0x80 ? 1 : text.scalar(at: index).byteCount
      }
    }
  }

  /// Reads the word that starts at `start`; returns where to go on.
  private mutating func word(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var hash = StableHash()
    var index = start
    var letters = 0
    var capitals = 0
    var script = TextWord.Script.latin
    var possessive: (end: Int, hash: StableHash)?
    var isContraction = false
    let isCapital = isUpper(text.scalar(at: start).value)
    while index < text.count {
      let byte = text[index]
      if byte.isASCIILetter {
        hash.combine(byte | 0x20)
        letters += 1
        capitals += byte.isASCIIUpper ? 1 : 0
        index += 1
      } else if byte < 0x80 {
        if byte == UInt8(ascii: "'"), let suffix = apostrophe(text, at: index, width: 1) {
          if suffix == .possessive { possessive = (index, hash) }
          isContraction = isContraction || suffix == .contraction
          index += 1
        } else if byte.isASCIIDigit {
          hash.combine(byte)
          index += 1
        } else {
          break
        }
      } else {
        let scalar = text.scalar(at: index)
        if isApostrophe(scalar.value) {
          guard let suffix = apostrophe(text, at: index, width: scalar.byteCount) else { break }
          if suffix == .possessive { possessive = (index, hash) }
          isContraction = isContraction || suffix == .contraction
          index += scalar.byteCount
          continue
        }
        guard isLetter(scalar.value) || isMark(scalar.value) else { break }
        if letters == 0 { script = self.script(of: scalar.value) }
        letters += isMark(scalar.value) ? 0 : 1
        capitals += isUpper(scalar.value) ? 1 : 0
        fold(scalar.value, into: &hash)
        index += scalar.byteCount
      }
    }
    var isDotted = false
    if letters == 1, isCapital, text[start] < 0x80 {
      let end = dottedAcronym(text, from: start)
      if end > index {
        for place in index..<end where text[place] != UInt8(ascii: ".") {
          hash.combine(text[place] | 0x20)
          letters += 1
          capitals += 1
        }
        index = end
        isDotted = true
      }
    }
    let end = possessive?.end ?? index
    let key = possessive?.hash.value ?? hash.value
    words.append(
      TextWord(
        start: start, end: end, next: index, hash: key, classes: Lexicon.classes(key),
        gap: gap(text, gapStart..<start), script: script, letters: letters, isCapital: isCapital,
        isShouted: letters >= 2 && capitals >= letters - (possessive == nil ? 0 : 1)
          && capitals >= 2,
        isPossessive: possessive != nil, isContraction: isContraction, isDotted: isDotted))
    gapStart = index
    return index
  }
}

// MARK: - Apostrophes and full stops

extension WordScanner {
  private enum Suffix { case possessive, contraction, inner }

  /// What follows an apostrophe within a word; `nil` if no letter does.
  private func apostrophe(
    _ text: borrowing Span<UInt8>, at index: Int, width: Int
  ) -> Suffix? {
    let after = index + width
    guard after < text.count else { return nil }
    let byte = text[after]
    guard byte.isASCIILetter || byte >= 0xc3 && isLetter(text.scalar(at: after).value) else {
      return nil
    }
    var end = after
    while end < text.count, text[end].isASCIILetter { end += 1 }
    if end < text.count, text[end] >= 0xc3, isLetter(text.scalar(at: end).value) { return .inner }
    switch end - after {
    // Ra's al-Ain
    case 1
    where byte == UInt8(ascii: "s") && text.has("ra", at: index - 2)
      && (text.has(" al", at: end) || text.has("-al", at: end)):
      return .inner
    case 1 where byte | 0x20 == UInt8(ascii: "s"): return .possessive
    case 1
    where byte == UInt8(ascii: "t") || byte == UInt8(ascii: "d") || byte == UInt8(ascii: "m"):
      return .contraction
    case 2
    where text.has("re", at: after) || text.has("ve", at: after) || text.has("ll", at: after):
      return .contraction
    default: return .inner
    }
  }

  /// End of `U.S.` that starts at `start`, its last full stop included; `start` if it is none.
  private func dottedAcronym(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    var letters = 0
    while index + 1 < text.count, text[index].isASCIIUpper, text[index + 1] == UInt8(ascii: ".") {
      letters += 1
      index += 2
    }
    let isFollowed = index < text.count && text[index].isASCIILetter
    return letters >= 2 && !isFollowed ? index : start
  }

  private func gap(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> TextWord.Gap {
    guard !words.isEmpty else { return .paragraph }
    var isSpace = !range.isEmpty
    var newlines = 0
    var isSentence = false
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text.scalar(at: index)
      switch scalar.value {
      case 0x20, 0xa0, 0x202f: break
      case 0x09:
        // The next cell of a table.
        isSentence = true
        isSpace = false
      case 0x0a:
        newlines += 1
        isSpace = false
      case 0x2e, 0x21, 0x3f, 0x3a, 0x3b, 0x22, 0xab, 0xbb, 0x2018, 0x201c, 0x201d, 0x201e, 0x2026,
        0x61f, 0x61b, 0x2022:
        isSentence = true
        isSpace = false
      default: isSpace = false
      }
      index += scalar.byteCount
    }
    if isSpace { return .space }
    if newlines > 1 { return .paragraph }
    if newlines > 0 { return .sentence }
    let first = range.isEmpty ? 0 : text[range.lowerBound]
    if range.count == 1, first == UInt8(ascii: "-") { return .hyphen }
    if range.count == 3 {
      let scalar = text.scalar(at: range.lowerBound).value
      if scalar == 0x2010 || scalar == 0x2011 { return .hyphen }
    }
    if range.count == 2, first == UInt8(ascii: "."), text[range.lowerBound + 1] == 0x20 {
      return .dot
    }
    return isSentence ? .sentence : .other
  }
}
