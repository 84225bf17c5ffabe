internal import Corpus
internal import Names
internal import Scanning

/// A name in the text before it is known what it names.
struct NameCandidate {
  /// Bytes: without title, without possessive ending.
  let range: Range<Int>

  /// The tokens that hold it.
  let tokens: Range<Int>
  let hint: NameKind

  /// Whether a title stands right before it.
  let hasTitle: Bool

  /// The corpus's spelling and id; `nil` and empty where no stage looked for names.
  let canonical: String?
  let canonicalID: String

  /// Its words without articles and marks, ASCII case folded.
  let words: [WordKey]

  /// The same for every mention with these words.
  let key: UInt64
}

/// A candidate that is an entity, and its cluster.
struct NamedEntity {
  let candidate: NameCandidate
  var label: Entity.Label
  let score: Int
  var cluster = 0
}

extension NameCandidate {
  /// The names of a text: those that normalize found, else those of the one name finder.
  ///
  /// - Parameter names: Those that normalize found, if it ran.
  static func all(
    _ names: [NameMention]?, language: String?, _ reading: Reading,
    _ gazetteers: OwnGazetteers = OwnGazetteers()
  ) -> [NameCandidate] {
    var end = 0
    func next(
      _ range: Range<Int>, _ kind: NameKind, _ hasTitle: Bool, _ canonical: String?, _ id: String
    ) -> NameCandidate? {
      let bounds = NameBounds(range, hasTitle: hasTitle, after: end, reading)
      guard
        let candidate = NameCandidate(
          bounds.range, kind, hasTitle: bounds.hasTitle,
          canonical: bounds.range == range ? canonical : nil, canonicalID: id, reading)
      else { return nil }
      end = bounds.range.upperBound
      return candidate
    }
    /// In a table a name ends with its cell.
    func cells(of range: Range<Int>) -> [NameCandidate] {
      reading.cells(of: range).compactMap { next($0, .unknown, false, nil, "") }
    }
    if let names {
      return names.flatMap { name in
        let range = name.range.range
        if reading.crossesCells(range) { return cells(of: range) }
        let candidate = next(
          range, name.kind, reading.followsTitle(range), name.canonical, name.canonicalID)
        return candidate.map { [$0] } ?? []
      }
    }
    let mentions = MentionFinder(own: gazetteers).mentions(in: reading.bytes, language: language)
    return mentions.flatMap { mention in
      if reading.crossesCells(mention.range) { return cells(of: mention.range) }
      let kind = NameKind(rawValue: mention.kind.rawValue) ?? .unknown
      return next(mention.range, kind, mention.title != nil, nil, "").map { [$0] } ?? []
    }
  }

  /// The same name with more words.
  func widened(to range: Range<Int>, _ reading: Reading) -> NameCandidate? {
    NameCandidate(
      range, .organisation, hasTitle: false, canonical: nil, canonicalID: "", reading)
  }

  /// A name of these tokens, which is the corpus's name of one that is near if it has its words.
  init?(_ tokens: Range<Int>, like near: [NameCandidate], _ reading: Reading) {
    self.init(
      reading.byteRange(tokens), .unknown,
      hasTitle: reading.followsTitle(reading.byteRange(tokens)),
      canonical: nil, canonicalID: "", reading)
    if let same = near.first(where: { $0.key == key }) {
      self.init(
        range, same.hint, hasTitle: hasTitle, canonical: same.canonical,
        canonicalID: same.canonicalID, reading)
    }
  }

  private init?(
    _ range: Range<Int>, _ hint: NameKind, hasTitle: Bool, canonical: String?,
    canonicalID: String, _ reading: Reading
  ) {
    let first = max(0, reading.firstToken(from: range.lowerBound + 1) - 1)
    let tokens = first..<max(first + 1, reading.firstToken(from: range.upperBound))
    guard tokens.upperBound <= reading.tokens.count, !range.isEmpty,
      !reading.isAddress(reading.tokens[first])
    else { return nil }
    var words: [WordKey] = []
    var hash = StableHash()
    for index in tokens {
      let token = reading.tokens[index]
      guard token.isWord, !token.isAny(of: .possessive), !Self.articles.contains(token.key) else {
        continue
      }
      words.append(token.key)
      hash.combine(token.key.value)
    }
    if words.isEmpty {
      words = [reading.tokens[first].key]
      hash.combine(words[0].value)
    }
    self.range = range
    self.tokens = tokens
    self.hint = hint
    self.hasTitle = hasTitle
    self.canonical = canonical
    self.canonicalID = canonicalID
    self.words = words
    key = hash.value
  }

  private static let articles: Set<WordKey> = Set(
    ["the", "al", "el", "ad", "as", "ash", "an", "ar", "at"].map { WordKey($0) })
}
