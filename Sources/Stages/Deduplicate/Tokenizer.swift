import Scanning

/// Turns a text into tokens in one walk over its bytes.
///
/// Case, diacritics, apostrophes, points and thousands commas are folded away, so that a house
/// style costs nothing; names are hashed by their ``ConsonantSkeleton``.
struct Tokenizer {
  private(set) var tokens: [UInt16] = []

  /// Where each token's word stands, in bytes of what was read; empty unless it is kept.
  private(set) var places: [Range<Int>] = []
  private let keepsPlaces: Bool

  /// Words of scripts without capitals, in which names cannot be told.
  private(set) var caselessWords = 0
  private(set) var words = 0

  /// Signs and syllables of scripts without spaces; they are counted in ``words``, too.
  private(set) var unspacedTokens = 0

  /// What most of the text so far is written in.
  var script: Script {
    Script(words: words, caselessWords: caselessWords, unspacedTokens: unspacedTokens)
  }

  /// Where the paragraphs begin that look like entries of a list of links.
  private var listLines: [Range<Int>] = []
  private var paragraphStart = 0
  private var opensSentence = true

  /// The last sign that was a word by itself, and where it ended. Most words of Chinese have two
  /// signs: a sign is hashed with the one before it, so that a word in common is no pair of words.
  private var previousSign: UInt32 = 0
  private var signEnd = -1
  private let numberWords = NumberWords.shared

  /// Words below which a paragraph without a final sign is taken for a headline or a link.
  private static let fewestParagraphWords = 14

  /// - Parameter keepsPlaces: Whether ``places`` are wanted.
  init(keepsPlaces: Bool = false) { self.keepsPlaces = keepsPlaces }

  /// Reads `text`, whose paragraphs are separated by empty lines, and ends the last of them.
  mutating func read(_ text: String) {
    let bytes = text.utf8.span
    tokens.reserveCapacity(tokens.count + bytes.count / 5 + 8)
    opensSentence = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIILetter {
        index = asciiWord(in: bytes, from: index)
      } else if byte == 0x20 {
        index += 1
      } else if byte.isASCIIDigit {
        index = word(in: bytes, from: index)
      } else if byte == 0x0a {
        index = lineEnd(in: bytes, at: index)
      } else if byte < 0x80 {
        if Self.endsSentence(byte) { opensSentence = true }
        index += 1
      } else {
        index = other(in: bytes, at: index)
      }
    }
    endParagraph(in: bytes, before: bytes.count)
  }

  /// The tokens without list lines, unless hardly anything would be left.
  func withoutListLines(fewest: Int) -> [UInt16] { withoutListLines(tokens, fewest: fewest) }

  /// The same of ``tokens`` or ``places``.
  func withoutListLines<Element>(_ elements: [Element], fewest: Int) -> [Element] {
    let listed = listLines.reduce(0) { $0 + $1.count - 1 }
    guard !listLines.isEmpty, words - listed >= fewest else { return elements }
    var kept: [Element] = []
    kept.reserveCapacity(elements.count)
    var next = 0
    for line in listLines {
      kept += elements[next..<line.lowerBound]
      next = line.upperBound
    }
    kept += elements[next...]
    return kept
  }
}

// MARK: - Words

extension Tokenizer {
  /// The common case: letters of ASCII up to a sign that ends any word.
  @inline(__always)
  private mutating func asciiWord(in bytes: Span<UInt8>, from start: Int) -> Int {
    var hash = Word.seed
    var upper: UInt8 = 0x20
    var lower: UInt8 = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte.isASCIILetter else { break }
      hash = (hash ^ UInt64(byte | 0x20)) &* Word.prime
      upper &= byte
      lower |= byte
      index += 1
    }
    if index < bytes.count, Self.mayContinueWord(bytes[index]) {
      return word(in: bytes, from: start)
    }
    var found = Word(hash: hash)
    found.letterCount = index - start
    found.startsUpper = bytes[start].isASCIIUpper
    found.hasLower = lower & 0x20 != 0
    if found.startsUpper {
      for place in 0..<min(found.letterCount, 64) {
        found.latin[place] = bytes[start + place] | 0x20
      }
      found.latinCount = min(found.letterCount, 64)
    }
    append(found, at: start..<index)
    return index
  }

  /// A word that may hold digits, signs inside numbers, apostrophes and letters beyond ASCII.
  private mutating func word(in bytes: Span<UInt8>, from start: Int) -> Int {
    var word = Word(hash: Word.seed)
    let end = word.read(bytes, from: start)
    append(word, at: start..<end)
    return max(end, start + 1)
  }

  @inline(__always)
  private mutating func append(_ word: borrowing Word, at place: Range<Int>) {
    guard word.scalarCount + word.letterCount > 0 else { return }
    words += 1
    let hash = mixed(word.hash)
    if word.hasDigit || numberWords.contains(hash) {
      append(.number(hash), at: place)
    } else if word.startsUpper, !opensSentence, word.looksLikeName {
      append(.name(word.hasLatinSpelling ? word.skeleton : hash), at: place)
    } else {
      if word.isCaseless { caselessWords += 1 }
      append(.word(hash), at: place)
    }
    opensSentence = false
  }

  @inline(__always)
  private mutating func append(_ token: Token, at place: Range<Int>) {
    tokens.append(token.bits)
    if keepsPlaces { places.append(place) }
  }

  /// Whether the byte after some letters may belong to the same word.
  @inline(__always)
  private static func mayContinueWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIIDigit || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
  }

  @inline(__always)
  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\"")
  }
}

// MARK: - Beyond ASCII

extension Tokenizer {
  private mutating func other(in bytes: Span<UInt8>, at start: Int) -> Int {
    let scalar = bytes.scalar(at: start)
    let next = start + scalar.byteCount
    switch FoldedScalar(scalar.value) {
    case .cased, .caseless, .digit: return word(in: bytes, from: start)
    case .katakana: return run(in: bytes, from: start, isName: true)
    case .unspaced: return run(in: bytes, from: start, isName: false)
    case .ideograph(let value):
      let joined = signEnd == start ? UInt64(previousSign) << 32 : 0
      appendSign(mixed(joined | UInt64(value)), at: start..<next)
      previousSign = value
      signEnd = next
      return next
    case .sentenceEnd:
      opensSentence = true
      return next
    case .ignored, .separator: return next
    }
  }

  /// Katakana up to another script, or one syllable of Thai and its like.
  private mutating func run(in bytes: Span<UInt8>, from start: Int, isName: Bool) -> Int {
    var hash = Word.seed
    var index = start
    var letters = 0
    scan: while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      guard scalar.value >= 0x80 else { break }
      switch FoldedScalar(scalar.value) {
      case .katakana(let value) where isName:
        hash = (hash ^ UInt64(value)) &* Word.prime
      case .unspaced(let value, let opens) where !isName:
        if letters > 0, opens || letters == Self.longestSyllable { break scan }
        hash = (hash ^ UInt64(value)) &* Word.prime
      case .ignored: break
      default: break scan
      }
      letters += 1
      index += scalar.byteCount
    }
    if isName, letters > 1 {
      words += 1
      append(.name(mixed(hash)), at: start..<index)
      opensSentence = false
    } else {
      appendSign(mixed(hash), at: start..<index)
    }
    return index
  }

  /// Letters after which a syllable is cut where nothing says that it ends.
  private static let longestSyllable = 4

  private mutating func appendSign(_ hash: UInt64, at place: Range<Int>) {
    words += 1
    caselessWords += 1
    unspacedTokens += 1
    append(.word(hash), at: place)
    opensSentence = false
  }
}

// MARK: - Paragraphs

extension Tokenizer {
  private mutating func lineEnd(in bytes: Span<UInt8>, at start: Int) -> Int {
    opensSentence = true
    guard start + 1 < bytes.count, bytes[start + 1] == 0x0a else { return start + 1 }
    endParagraph(in: bytes, before: start)
    return start + 2
  }

  private mutating func endParagraph(in bytes: Span<UInt8>, before end: Int) {
    let count = tokens.count - paragraphStart
    guard count > 0 else { return }
    append(.paragraphEnd, at: end..<end)
    if count < Self.fewestParagraphWords, !Self.endsWithFinalSign(bytes, before: end) {
      listLines.append(paragraphStart..<tokens.count)
    }
    paragraphStart = tokens.count
  }

  private static func endsWithFinalSign(_ bytes: Span<UInt8>, before end: Int) -> Bool {
    var index = end
    while index > 0, bytes[index - 1].isHTMLSpace { index -= 1 }
    guard index > 0 else { return false }
    let last = bytes.scalar(at: bytes.scalarStart(before: index)).value
    switch last {
    case 0x21, 0x22, 0x29, 0x2e, 0x3a, 0x3f: return true  // ! " ) . : ?
    case 0xbb, 0x2019, 0x201d, 0x300d, 0xff09: return true  // closing marks
    default:
      guard last >= 0x80, case .sentenceEnd = FoldedScalar(last) else { return false }
      return true
    }
  }
}
