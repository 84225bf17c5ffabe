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

extension NameCandidate {
  /// The names of an article: those that normalize found, else those of the one name finder.
  static func all(in named: NamedArticle, _ reading: Reading) -> [NameCandidate] {
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
    if let names = named.names {
      return names.compactMap {
        next($0.range.range, $0.kind, false, $0.canonical, $0.canonicalID)
      }
    }
    let mentions = MentionFinder().mentions(in: reading.bytes, language: named.article.language)
    return mentions.compactMap {
      next($0.range, NameKind(rawValue: $0.kind.rawValue) ?? .unknown, $0.title != nil, nil, "")
    }
  }

  /// The same name with more words.
  func widened(to range: Range<Int>, _ reading: Reading) -> NameCandidate? {
    NameCandidate(
      range, .organisation, hasTitle: false, canonical: nil, canonicalID: "", reading)
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
