internal import Corpus
internal import Scanning

/// A text as the annotators read it: tokens with their word classes, sentences, paragraphs.
struct Reading {
  let bytes: [UInt8]
  let tokens: [Token]

  /// In bytes.
  let sentences: [Range<Int>]

  /// Tokens of each sentence. Parallel to ``sentences``.
  let sentenceTokens: [Range<Int>]

  /// Tokens of each line that has any; in tables, of each cell.
  let paragraphs: [Range<Int>]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let span = bytes.span
    let sentences = Scanning.sentences(in: span)
    var tokens: [Token] = []
    var sentenceTokens: [Range<Int>] = []
    var paragraphs: [Range<Int>] = []
    sentenceTokens.reserveCapacity(sentences.count)
    let ranges = Scanning.tokens(in: span)
    tokens.reserveCapacity(ranges.count)
    var sentence = 0
    var firstOfSentence = 0
    var firstOfParagraph = 0
    var previousEnd = 0
    for range in ranges {
      while sentence < sentences.count, range.lowerBound >= sentences[sentence].upperBound {
        sentenceTokens.append(firstOfSentence..<tokens.count)
        firstOfSentence = tokens.count
        sentence += 1
      }
      if span.hasBorder(in: previousEnd..<range.lowerBound) {
        if firstOfParagraph < tokens.count { paragraphs.append(firstOfParagraph..<tokens.count) }
        firstOfParagraph = tokens.count
      }
      tokens.append(Token(span, range, sentence: min(sentence, max(0, sentences.count - 1))))
      previousEnd = range.upperBound
    }
    while sentenceTokens.count < sentences.count {
      sentenceTokens.append(firstOfSentence..<tokens.count)
      firstOfSentence = tokens.count
    }
    if firstOfParagraph < tokens.count { paragraphs.append(firstOfParagraph..<tokens.count) }
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.sentenceTokens = sentenceTokens
    self.paragraphs = paragraphs
  }
}

// MARK: - Looking things up

extension Reading {
  /// The text of some bytes. One copy.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The bytes from the first token's start to the last one's end.
  func byteRange(_ tokenRange: Range<Int>) -> Range<Int> {
    guard !tokenRange.isEmpty else {
      let at =
        tokenRange.lowerBound < tokens.count ? tokens[tokenRange.lowerBound].start : bytes.count
      return at..<at
    }
    return tokens[tokenRange.lowerBound].start..<tokens[tokenRange.upperBound - 1].end
  }

  /// Index of the first token that starts at or after `offset`.
  func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that lie within some bytes.
  func tokenRange(_ range: Range<Int>) -> Range<Int> {
    let first = firstToken(from: range.lowerBound)
    var end = firstToken(from: range.upperBound)
    while end > first, tokens[end - 1].end > range.upperBound { end -= 1 }
    return first..<max(first, end)
  }

  /// Index of the sentence in which `offset` lies, or of the last that starts before it.
  func sentence(at offset: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Whether nothing stands between a token and the one before it; not if either is none.
  @inline(__always)
  func touchesPrevious(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].start == tokens[index - 1].end
  }

  @inline(__always)
  func has(_ word: WordKey, at index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].key == word
  }

  @inline(__always)
  func has(_ classes: WordClass, at index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isAny(of: classes)
  }

  /// Whether the token is this one ASCII mark.
  @inline(__always)
  func hasMark(_ mark: UInt8, at index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isMark(mark)
  }
}

// MARK: - Lines

extension Reading {
  /// Start of the line or cell that `offset` is in. Looks back at most 200 bytes.
  func lineStart(before offset: Int) -> Int {
    var index = offset
    while index > 0, offset - index < 200, !bytes[index - 1].isLineOrCellEnd { index -= 1 }
    return index
  }

  /// Whether two neighbouring tokens stand on different lines or in different cells.
  func lineBreak(between first: Int, and second: Int) -> Bool {
    bytes.span.hasBorder(in: tokens[first].end..<tokens[second].start)
  }
}

// MARK: - Cells

extension Span<UInt8> {
  /// Whether a line or a cell ends among the bytes.
  func hasBorder(in range: Range<Int>) -> Bool {
    for index in range where self[index].isLineOrCellEnd { return true }
    return false
  }
}

extension Reading {
  /// Whether the border of a table's cells stands among some bytes.
  func crossesCells(_ range: Range<Int>) -> Bool {
    bytes.span.first(UInt8(ascii: "\t"), in: range) != nil
  }

  /// The parts of a range that lie in one cell each, without the white space around them.
  func cells(of range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || bytes[index] == UInt8(ascii: "\t") {
      let inside = tokenRange(start..<index)
      if !inside.isEmpty { cells.append(byteRange(inside)) }
      start = index + 1
    }
    return cells
  }

  /// Whether a title stands right before some bytes, in one sentence with them: "Mr", "President".
  func followsTitle(_ range: Range<Int>) -> Bool {
    let first = firstToken(from: range.lowerBound)
    guard first > 0, first < tokens.count, case let before = tokens[first - 1],
      before.sentence == tokens[first].sentence
    else { return false }
    return before.isAny(of: .title) && before.startsUpper
  }
}

// MARK: - Addresses

extension Reading {
  /// Whether the token is a handle, a hashtag, an e-mail address or an address of the Web.
  func isAddress(_ token: Token) -> Bool {
    guard token.count > 1 else { return false }
    if token.firstByte == UInt8(ascii: "@") || token.firstByte == UInt8(ascii: "#") { return true }
    guard token.count >= 6 else { return false }
    return bytes.span.first(UInt8(ascii: "@"), in: token.range) != nil
      || bytes.span.first(UInt8(ascii: "/"), in: token.range) != nil
      || bytes.span.has("www.", at: token.start)
  }
}
