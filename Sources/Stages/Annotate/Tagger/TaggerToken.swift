internal import Corpus
internal import Names
internal import Scanning

/// What the tagger knows of a token before it looks at the neighbours.
struct TaggerToken {
  let low: UInt64
  let form: UInt64
  let shape: UInt64
  let prefixes: SIMD4<UInt64>
  let suffixes: SIMD4<UInt64>
  let classes: UInt64
  let knowledge: WordKnowledge
  let personal: PersonalNames.Frequency
  let use: WordUse
  let startsUpper: Bool

  /// Whether it may be part of a name: it has a capital or a digit, or is of a script without, or
  /// would have a capital in a text that has them where they belong.
  let isMarked: Bool

  /// What the rules take it for: 0 for nothing, else the part of the name and its label.
  var ruled: UInt8 = 0

  /// The same with how sure the rules are.
  var ruledSurely: UInt8 = 0

  /// The tag of what the rules are surest of; outside for all else.
  var sureTag = NameTag.outside

  /// 1 for what the rules are sure of, 2 for what they can hardly be wrong of, more for names that
  /// everybody knows.
  var sureness: Int32 = 0

  /// The kind that the finder of names gives, with the part of the name.
  var hinted: UInt8 = 0

  /// How large the place of the whole name is, with the part of the name.
  var placed: UInt8 = 0

  /// The list of ``ListedNames`` that the name is in, with the part of the name.
  var listed: UInt8 = 0

  /// What the rest of the document says of the word.
  var evidence: UInt32 = 0

  /// Start and end of the run of capitalised words that it is in, in tokens of the document.
  var run = 0..<0

  /// - Parameter lacksCapitals: Whether names may stand without a capital, too.
  init(_ text: Span<UInt8>, _ token: Token, lacksCapitals: Bool) {
    low = token.key.value
    classes = token.classes.rawValue
    startsUpper = token.startsUpper
    let range = token.range
    var form = StableHash(seed: 1)
    var shape = StableHash(seed: 2)
    var last: UInt8 = 0
    var isRepeated = false
    for index in range {
      let byte = text[index]
      form.combine(byte)
      let kind = Self.kind(of: byte)
      // "Xxxx" and "Xxxxxx" are one shape; "Xx" is another.
      if kind == last, isRepeated { continue }
      isRepeated = kind == last
      last = kind
      shape.combine(kind)
    }
    self.form = form.value
    self.shape = shape.value
    var prefixes = SIMD4<UInt64>(repeating: 0)
    var suffixes = SIMD4<UInt64>(repeating: 0)
    for length in 1...4 {
      let bytes = min(length, range.count)
      prefixes[length - 1] =
        WordKey(text, range.lowerBound..<range.lowerBound + bytes).value << 3 | UInt64(length)
      suffixes[length - 1] =
        WordKey(text, range.upperBound - bytes..<range.upperBound).value << 3 | UInt64(length)
    }
    self.prefixes = prefixes
    self.suffixes = suffixes
    use = token.isWord ? WordUse(of: text, range) : .unknown
    isMarked =
      token.startsUpper || token.shape.contains(.hasDigit) || token.shape.contains(.allUpper)
      || token.isWord && !token.startsLower
      || range.contains { text[$0].isASCIIUpper }
      || lacksCapitals && (1...3).contains(use.casing)
    let isWord = isMarked && token.isWord
    knowledge = isWord ? WordKnowledge(of: text, range) : .unknown
    personal = isWord ? PersonalNames.frequency(of: text, range) : .none
  }

  private static func kind(of byte: UInt8) -> UInt8 {
    if byte.isASCIIUpper { return UInt8(ascii: "X") }
    if byte.isASCIILower { return UInt8(ascii: "x") }
    if byte.isASCIIDigit { return UInt8(ascii: "d") }
    return byte >= 0x80 ? UInt8(ascii: "u") : byte
  }
}
