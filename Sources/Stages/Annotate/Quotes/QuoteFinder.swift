internal import Corpus
internal import Scanning

/// Finds what people are reported to have said, and who they are.
///
/// Quotations first, paragraph by paragraph; then reported speech in the sentences that no
/// quotation fills. Speakers are phrases; who they are is for coreference.
struct QuoteFinder {
  let reading: Reading
  let attributions: Attributions

  /// Whether attributions can be read; in other languages quotations have no speakers.
  let isEnglish: Bool

  /// Tokens that stand in a direct quotation.
  var isQuoted: [Bool]

  /// The same as ranges, in order.
  var quotedRanges: [Range<Int>] = []

  /// Positions in bytes where a quotation mark stands: what makes reported speech mixed.
  var marks: [Int] = []

  private(set) var found: [FoundQuote] = []

  /// The last quotation with a speaker, and the paragraph it stands in.
  private var latest: (index: Int, paragraph: Int)?

  init(_ reading: Reading, isEnglish: Bool) {
    self.reading = reading
    self.isEnglish = isEnglish
    attributions = Attributions(reading)
    isQuoted = Array(repeating: false, count: reading.tokens.count)
  }

  /// - Complexity: O(tokens).
  mutating func run() -> [FoundQuote] {
    for (number, paragraph) in reading.paragraphs.enumerated() {
      let firstOfParagraph = found.count
      let stretches = QuotationMarks.stretches(
        in: reading.byteRange(paragraph), of: reading.bytes)
      marks = stretches.map(\.range.lowerBound)
      let long = stretches.filter { isStatement($0) }
      for index in long.indices {
        addDirect(long, index, in: paragraph, number: number, firstOfParagraph)
      }
      if isEnglish { addReported(in: paragraph) }
      found[firstOfParagraph...].sort { $0.start < $1.start }
      rememberLatest(from: firstOfParagraph, paragraph: number)
    }
    return found
  }

  private mutating func rememberLatest(from first: Int, paragraph: Int) {
    for index in (first..<found.count).reversed() where found[index].speaker != nil {
      latest = (index, paragraph)
      return
    }
  }

  mutating func append(_ quote: FoundQuote) {
    found.append(quote)
    guard quote.kind == .direct else { return }
    for piece in quote.pieces { markQuoted(piece) }
  }

  private mutating func markQuoted(_ piece: Range<Int>) {
    let tokens = reading.tokenRange(piece)
    guard !tokens.isEmpty else { return }
    for token in tokens { isQuoted[token] = true }
    quotedRanges.append(tokens)
  }

  /// Four words, or two that a comma or a stop makes a clause. Less is a name or an irony.
  private func isStatement(_ stretch: MarkedStretch) -> Bool {
    let words = reading.tokenRange(stretch.inner).reduce(into: 0) { count, index in
      if count < 4, reading.tokens[index].isWord { count += 1 }
    }
    if words >= 4 { return true }
    guard words >= 2, stretch.isClosed else { return false }
    switch reading.bytes[stretch.inner.upperBound - 1] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    default: return false
    }
  }
}

// MARK: - Direct quotations

extension QuoteFinder {
  private mutating func addDirect(
    _ stretches: [MarkedStretch], _ index: Int, in paragraph: Range<Int>, number: Int,
    _ firstOfParagraph: Int
  ) {
    let stretch = stretches[index]
    guard isEnglish else {
      append(FoundQuote(stretch.range, .direct, nil))
      return
    }
    let paragraphStart = reading.tokens[paragraph.lowerBound].start
    let previousEnd = index > 0 ? stretches[index - 1].range.upperBound : paragraphStart
    let nextStart =
      index + 1 < stretches.count
      ? stretches[index + 1].range.lowerBound : reading.byteRange(paragraph).upperBound
    if let attribution = attribution(of: stretch, previousEnd, nextStart, in: paragraph) {
      if index > 0, found.count > firstOfParagraph, goesOn(stretch, previousEnd, attribution) {
        addPiece(stretch)
        return
      }
      append(FoundQuote(stretch.range, .direct, attribution, isOpen: !stretch.isClosed))
      return
    }
    if found.count > firstOfParagraph, isContinued(to: stretch, from: previousEnd) {
      addPiece(stretch)
      return
    }
    // A paragraph that is a quotation and nothing else goes on with what was said before.
    guard found.count == firstOfParagraph, stretch.range.lowerBound == paragraphStart, let latest,
      number - latest.paragraph <= 2
    else { return }
    if found[latest.index].isOpen {
      found[latest.index].pieces.append(stretch.range)
      found[latest.index].isOpen = !stretch.isClosed
      markQuoted(stretch.range)
      self.latest = (latest.index, number)
    } else {
      var quote = FoundQuote(stretch.range, .direct, nil, isOpen: !stretch.isClosed)
      quote.speaker = found[latest.index].speaker
      append(quote)
    }
  }

  private mutating func addPiece(_ stretch: MarkedStretch) {
    found[found.count - 1].pieces.append(stretch.range)
    found[found.count - 1].isOpen = !stretch.isClosed
    markQuoted(stretch.range)
  }

  /// Whether a quotation and the one before it share the words between them, and either its small
  /// letter or the comma before it shows that the sentence goes on: “We argued,” she said, “that …”
  private func goesOn(
    _ stretch: MarkedStretch, _ previousEnd: Int, _ attribution: Attribution
  ) -> Bool {
    let latest = found[found.count - 1]
    guard latest.kind == .direct, let cue = latest.cue, cue == attribution.cue,
      let last = latest.pieces.last, last.upperBound == previousEnd,
      reading.tokens[cue.lowerBound].start >= previousEnd,
      case let text = reading.bytes[last.lowerBound..<previousEnd].suffix(4),
      !text.contains(UInt8(ascii: "."))
    else { return false }
    let first = reading.firstToken(from: stretch.range.lowerBound)
    return isComma(first - 1)
      || reading.tokens[min(first + 1, reading.tokens.count - 1)].startsLower
  }

  private func isComma(_ index: Int) -> Bool { reading.hasMark(UInt8(ascii: ","), at: index) }

  /// Whether what stands between two quotations leaves them one.
  private func isContinued(to stretch: MarkedStretch, from previousEnd: Int) -> Bool {
    guard found[found.count - 1].cue != nil else { return false }
    let between = previousEnd..<max(previousEnd, stretch.range.lowerBound)
    guard between.count < 120 else { return false }
    // A new sentence of the reporter's, forty bytes or more, is none.
    let sentence = reading.sentences[reading.sentence(at: stretch.range.lowerBound)]
    return stretch.range.lowerBound - max(sentence.lowerBound, previousEnd) < 42
      || sentence.lowerBound <= previousEnd
  }

  private func attribution(
    of stretch: MarkedStretch, _ previousEnd: Int, _ nextStart: Int, in paragraph: Range<Int>
  ) -> Attribution? {
    let end = stretch.range.upperBound
    let after = clause(after: end, before: nextStart, in: paragraph)
    let lastByte = stretch.isClosed ? lastByte(within: stretch.inner) : 0
    let isOpenEnded =
      lastByte == UInt8(ascii: ",") || lastByte == UInt8(ascii: "?")
      || lastByte == UInt8(ascii: "!")
    let startsAfterComma =
      after.lowerBound < after.upperBound
      && (reading.hasMark(UInt8(ascii: ","), at: after.lowerBound)
        || reading.has(.dash, at: after.lowerBound))
    if isOpenEnded || lastByte != UInt8(ascii: ".") && startsAfterComma,
      let attribution = attributions.after(after)
    {
      return attribution
    }
    let sentence = reading.sentences[reading.sentence(at: stretch.range.lowerBound)]
    let start = max(sentence.lowerBound, previousEnd)
    if let attribution = attributions.before(
      reading.tokenRange(start..<max(start, stretch.range.lowerBound)))
    {
      return attribution
    }
    return stretch.isClosed ? attributions.signature(after) : nil
  }

  /// The last byte before the closing marks, those of quotations within included: a comma in
  /// “He said ‘never,’” and in “never,”.
  private func lastByte(within inner: Range<Int>) -> UInt8 {
    let text = reading.bytes.span
    var end = inner.upperBound
    while end > inner.lowerBound, case let mark = text.scalarStart(before: end),
      mark > inner.lowerBound, text.quotationMarkWidth(at: mark) > 0
    {
      end = mark
    }
    return reading.bytes[end - 1]
  }

  /// Tokens from a closing mark to the end of the sentence, or to the next quotation.
  private func clause(after end: Int, before next: Int, in paragraph: Range<Int>) -> Range<Int> {
    let first = reading.firstToken(from: end)
    guard first < paragraph.upperBound else { return first..<first }
    var sentence = reading.sentence(at: max(end, 1) - 1)
    // A stop inside the quotation ended a sentence at the mark: the attribution is the next one.
    if reading.sentences[sentence].upperBound <= end, sentence + 1 < reading.sentences.count {
      sentence += 1
    }
    let limit = min(reading.sentences[sentence].upperBound, max(next, end))
    return first..<max(first, reading.firstToken(from: limit))
  }
}

/// A quotation or reported speech, before its speaker is known by name.
struct FoundQuote {
  var kind: Quote.Kind

  /// Bytes.
  var pieces: [Range<Int>]

  /// Tokens.
  var cue: Range<Int>?
  var speaker: Range<Int>?

  /// Whether its last mark was never closed.
  var isOpen: Bool

  init(_ piece: Range<Int>, _ kind: Quote.Kind, _ attribution: Attribution?, isOpen: Bool = false) {
    self.kind = kind
    pieces = [piece]
    cue = attribution?.cue
    speaker = attribution?.speaker
    self.isOpen = isOpen
  }

  var start: Int { pieces[0].lowerBound }
}
