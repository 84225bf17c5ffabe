/// The distinct texts of a corpus: documents that say the very same are one text.
///
/// Texts are numbered in the order of their first document; all lists are flat, each text owning
/// a range, so that a hundred thousand of them are a handful of allocations.
struct TextTable {
  /// Tokens of all texts, one text after the other.
  private(set) var tokens: [UInt16] = []
  private var tokenStarts = [0]

  /// Names and numbers of all texts; ``entities`` and ``leadEntities`` are parts of it.
  private(set) var entityTokens: [UInt16] = []

  /// Names and numbers of each text, and those among its first words.
  private(set) var entities: [EntityList] = []
  private(set) var leadEntities: [EntityList] = []

  /// Words at the start that are a text's lead.
  static let leadWords = 60

  /// Documents of each text, ascending, as indices into the observations.
  private(set) var documents: [Int] = []
  private var documentStarts = [0]

  /// Days on which each text was published, ascending, each once.
  private var days: [Int] = []
  private var dayStarts = [0]

  private var scripts: [Script] = []

  /// Whether the text has, in none of its documents, anything of its own to be compared by.
  private(set) var isExactOnly: [Bool] = []

  /// The text of each document.
  private(set) var textOfDocument: [Int] = []

  var count: Int { tokenStarts.count - 1 }

  func tokenRange(of text: Int) -> Range<Int> { tokenStarts[text]..<tokenStarts[text + 1] }
  func wordCount(of text: Int) -> Int { tokenStarts[text + 1] - tokenStarts[text] }

  /// Of two texts' scripts the one that tells less.
  @inline(__always)
  func script(of text: Int, _ other: Int) -> Script {
    scripts[text].rawValue >= scripts[other].rawValue ? scripts[text] : scripts[other]
  }

  /// Whether `text` is the shorter of the two; of two as long as each other, the one that comes first.
  @inline(__always)
  func isShorter(_ text: Int, than other: Int) -> Bool {
    (wordCount(of: text), text) < (wordCount(of: other), other)
  }
  func documents(of text: Int) -> ArraySlice<Int> {
    documents[documentStarts[text]..<documentStarts[text + 1]]
  }
}

// MARK: - Building

extension TextTable {
  /// - Parameters:
  ///   - observations: In an order that is a function of the set; the texts follow it.
  ///   - boilerplate: What is no part of the texts.
  init(_ observations: [Observation], without boilerplate: Boilerplate) {
    var textOfHash: [TextHash: Int] = [:]
    for observation in observations {
      let own = boilerplate.ownTokens(of: observation)
      let hash = TextHash(of: own.tokens)
      if !own.tokens.isEmpty, let text = textOfHash[hash] {
        textOfDocument.append(text)
        if !own.isExactOnly { isExactOnly[text] = false }
      } else {
        textOfHash[hash] = count
        textOfDocument.append(count)
        append(own, script: observation.script)
      }
    }
    listDocuments(of: observations)
  }

  private mutating func append(_ own: OwnTokens, script: Script) {
    tokens += own.tokens
    tokenStarts.append(tokens.count)
    entities.append(entityList(of: own.tokens[...]))
    leadEntities.append(entityList(of: own.tokens.prefix(Self.leadWords)))
    scripts.append(script)
    isExactOnly.append(own.isExactOnly || own.tokens.isEmpty)
  }

  private mutating func entityList(of words: ArraySlice<UInt16>) -> EntityList {
    let start = entityTokens.count
    var bloom = EntityBloom()
    let sorted = words.filter(Token.isEntity).sorted()
    for (index, entity) in sorted.enumerated() where index == 0 || sorted[index - 1] != entity {
      entityTokens.append(entity)
      bloom.insert(entity)
    }
    return EntityList(range: start..<entityTokens.count, bloom: bloom)
  }

  private mutating func listDocuments(of observations: [Observation]) {
    let order = textOfDocument.indices.sorted {
      (textOfDocument[$0], $0) < (textOfDocument[$1], $1)
    }
    documents = order
    var next = 0
    for text in 0..<count {
      var published: [Int] = []
      while next < order.count, textOfDocument[order[next]] == text {
        if let day = observations[order[next]].day { published.append(day) }
        next += 1
      }
      documentStarts.append(next)
      for day in published.sorted() where days.count == dayStarts[text] || days.last != day {
        days.append(day)
      }
      dayStarts.append(days.count)
    }
  }
}

// MARK: - Comparing days

extension TextTable {
  /// Fewest days between a publication of one text and one of the other; `nil` if either has none.
  func daysApart(_ left: Int, _ right: Int) -> Int? {
    var first = dayStarts[left]
    var second = dayStarts[right]
    var fewest: Int?
    while first < dayStarts[left + 1], second < dayStarts[right + 1] {
      let apart = days[first] - days[second]
      fewest = min(fewest ?? Int.max, abs(apart))
      if apart < 0 { first += 1 } else { second += 1 }
    }
    return fewest
  }
}
