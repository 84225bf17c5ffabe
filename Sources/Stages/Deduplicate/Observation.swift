public import Corpus
import Scanning

/// What deduplication remembers of one article: two bytes a word, and where and when it appeared.
public struct Observation: Hashable, Sendable {
  public let id: DocumentID

  /// Host name without `www.`; empty if the article has no address.
  public let host: String

  /// Days since 1970-01-01; `nil` if the page states no date.
  public let day: Int?

  /// Hash of host, else site, else input: whose boilerplate the paragraphs may be.
  let place: UInt64

  /// Hash of the address, else of the title: tells two articles of one place apart.
  let address: UInt64

  let script: Script

  /// A ``Token`` a word; after them, the number of words of each paragraph. One array, and the
  /// words in a row, so that a text without boilerplate is compared where it stands.
  let cells: [UInt16]

  /// Words that are kept of the article.
  let wordCount: Int
}

extension Observation: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(host)
    writer.write(day != nil)
    if let day { writer.write(day) }
    writer.write(fixed: place)
    writer.write(fixed: address)
    writer.write(UInt64(script.rawValue))
    writer.write(wordCount)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * cells.count)
    for cell in cells {
      bytes.append(UInt8(truncatingIfNeeded: cell))
      bytes.append(UInt8(truncatingIfNeeded: cell >> 8))
    }
    writer.write(bytes)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    id = try reader.value()
    host = try reader.string()
    day = try reader.boolean() ? try reader.integer() : nil
    place = try reader.fixed()
    address = try reader.fixed()
    guard let script = Script(rawValue: UInt8(truncatingIfNeeded: try reader.unsigned())) else {
      throw ByteReader.Damage(offset: reader.offset)
    }
    self.script = script
    wordCount = try reader.integer()
    let bytes = try reader.byteString()
    guard bytes.count.isMultiple(of: 2), (0...bytes.count / 2).contains(wordCount) else {
      throw ByteReader.Damage(offset: reader.offset)
    }
    var cells: [UInt16] = []
    cells.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      cells.append(UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8)
    }
    var inParagraphs = 0
    for length in cells[wordCount...] { inParagraphs += Int(length) }
    guard inParagraphs == wordCount else { throw ByteReader.Damage(offset: reader.offset) }
    self.cells = cells
  }
}

// MARK: - Observing

extension Observation {
  /// Words below which the title is part of what is compared: two companies' reports of one
  /// sentence may differ in nothing else.
  private static let fewestWordsWithoutTitle = 60

  /// Words that must be left for lines that look like lists of links to be taken out.
  private static let fewestWordsWithoutLists = 25

  init(_ article: Article) {
    var tokenizer = Tokenizer()
    tokenizer.read(article.text)
    var tokens = tokenizer.withoutListLines(fewest: Self.fewestWordsWithoutLists)
    if let title = Self.comparedTitle(of: article, saying: tokens) { tokens = title + tokens }
    id = article.id
    host = article.url.map(Self.host) ?? ""
    day = article.published?.day
    let place = host.isEmpty ? article.site ?? article.source.input : host
    self.place = StableHash.of(Array(place.utf8))
    address = StableHash.of(Array((article.url ?? article.title ?? "").utf8))
    script = tokenizer.script
    (cells, wordCount) = Self.cells(of: tokens)
  }

  /// Where in the article's text each observed word stands, in bytes; empty at its beginning for
  /// a word of its title.
  static func wordPlaces(in article: Article) -> [Range<Int>] {
    var tokenizer = Tokenizer(keepsPlaces: true)
    tokenizer.read(article.text)
    let tokens = tokenizer.withoutListLines(fewest: fewestWordsWithoutLists)
    let places = tokenizer.withoutListLines(tokenizer.places, fewest: fewestWordsWithoutLists)
    let title = comparedTitle(of: article, saying: tokens) ?? []
    return [Range<Int>](repeating: 0..<0, count: wordCount(of: title))
      + zip(tokens, places).compactMap { $0 == Token.paragraphEnd.bits ? nil : $1 }
  }

  /// Tokens of the title, if so little is said that it belongs to what is compared.
  private static func comparedTitle(of article: Article, saying tokens: [UInt16]) -> [UInt16]? {
    guard tokens.count < 2 * fewestWordsWithoutTitle, let title = article.title,
      wordCount(of: tokens) < fewestWordsWithoutTitle
    else { return nil }
    var tokenizer = Tokenizer()
    tokenizer.read(title)
    return tokenizer.tokens
  }

  /// Words, then lengths of paragraphs, from tokens in which ends of paragraphs stand.
  private static func cells(of tokens: [UInt16]) -> (cells: [UInt16], wordCount: Int) {
    var cells: [UInt16] = []
    cells.reserveCapacity(tokens.count)
    for token in tokens where token != Token.paragraphEnd.bits { cells.append(token) }
    let wordCount = cells.count
    var length: UInt16 = 0
    for token in tokens {
      if token != Token.paragraphEnd.bits { length += 1 }
      // What is longer than sixteen bits can say counts as several paragraphs.
      if token == Token.paragraphEnd.bits || length == UInt16.max {
        if length > 0 { cells.append(length) }
        length = 0
      }
    }
    return (cells, wordCount)
  }

  private static func wordCount(of tokens: [UInt16]) -> Int {
    tokens.reduce(0) { $0 + ($1 == Token.paragraphEnd.bits ? 0 : 1) }
  }

  /// The host of an absolute address, in lower case, without user, port and `www.`.
  static func host(of url: String) -> String {
    let bytes = url.utf8.span
    var start = 0
    while start + 2 < bytes.count, !bytes.has("://", at: start) { start += 1 }
    guard start + 2 < bytes.count else { return "" }
    start += 3
    var end = start
    while end < bytes.count, !bytes.has("/", at: end), !bytes.has("?", at: end),
      !bytes.has("#", at: end)
    {
      end += 1
    }
    for index in start..<end where bytes[index] == UInt8(ascii: "@") { start = index + 1 }
    for index in start..<end where bytes[index] == UInt8(ascii: ":") {
      end = index
      break
    }
    if bytes.has("www.", at: start) { start += 4 }
    guard start < end else { return "" }
    var host: [UInt8] = []
    for index in start..<end { host.append(bytes[index].asciiLowered) }
    return String(decoding: host, as: UTF8.self)
  }
}
