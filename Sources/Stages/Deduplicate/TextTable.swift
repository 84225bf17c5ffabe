/// The distinct texts of a corpus: documents that say the very same are one text.
///
/// Texts are numbered from the longest to the shortest, of texts of one length in the order of
/// their first document: texts of one form, which meet each other, are near each other in memory.
/// Their words stand where they were observed, except where boilerplate was taken out of them.
struct TextTable {
  /// Begins with the tokens of a text's words; ``wordCount(of:)`` says how many.
  private(set) var cells: [[UInt16]] = []
  private(set) var profiles: [TextProfile] = []

  /// Documents of each text, ascending, as indices into the observations.
  private var documents: [Int32] = []
  private var documentStarts: [Int32] = [0]

  /// Days on which each text was published, ascending, each once.
  private var days: [Int32] = []
  private var dayStarts: [Int32] = [0]

  /// The text of each document.
  private var textOfDocument: [Int32] = []

  var count: Int { cells.count }

  @inline(__always)
  func wordCount(of text: Int) -> Int { Int(profiles[text].wordCount) }

  func text(ofDocument document: Int) -> Int { Int(textOfDocument[document]) }

  /// Of two texts' scripts the one that tells less.
  func script(of text: Int, _ other: Int) -> Script {
    profiles[text].script.tellingLess(of: profiles[other].script)
  }

  func documents(of text: Int) -> [Int] {
    documents[Int(documentStarts[text])..<Int(documentStarts[text + 1])].map(Int.init)
  }

  func documentCount(of text: Int) -> Int { Int(documentStarts[text + 1] - documentStarts[text]) }
}

// MARK: - Building

extension TextTable {
  /// - Parameters:
  ///   - observations: In an order that is a function of the set; the texts follow it.
  ///   - boilerplate: What is no part of the texts.
  init(_ observations: [Observation], without boilerplate: Boilerplate) {
    let own = observations.map(boilerplate.ownWords)
    let first = Self.firstWithSameText(own)
    var isExactOnly = own.map { $0.isExactOnly || $0.count == 0 }
    for document in own.indices where !isExactOnly[document] {
      isExactOnly[first[document]] = false
    }
    let numbered = own.indices.filter { first[$0] == $0 }
      .sorted { (-own[$0].count, $0) < (-own[$1].count, $1) }
    textOfDocument = Array(repeating: -1, count: own.count)
    var marks = EntityMarks()
    for (text, document) in numbered.enumerated() {
      let words = own[document]
      textOfDocument[document] = Int32(text)
      cells.append(words.cells)
      profiles.append(
        TextProfile(
          of: words.cells.span.extracting(0..<words.count), script: observations[document].script,
          isExactOnly: isExactOnly[document], marks: &marks))
    }
    for document in own.indices { textOfDocument[document] = textOfDocument[first[document]] }
    listDocuments(of: observations)
  }

  /// Of each document the first one that says the very same: itself, or one before it.
  private static func firstWithSameText(_ own: [OwnWords]) -> [Int] {
    var hashes = own.enumerated().map { document, words in
      let cells = words.cells
      return (hash: TextHash(of: cells.span.extracting(0..<words.count)), document: document)
    }
    hashes.sort { ($0.hash, $0.document) < ($1.hash, $1.document) }
    var first = Array(own.indices)
    for (previous, next) in zip(hashes, hashes.dropFirst())
    where previous.hash == next.hash && own[next.document].count > 0 {
      first[next.document] = first[previous.document]
    }
    return first
  }

  private mutating func listDocuments(of observations: [Observation]) {
    var order = textOfDocument.indices.map(Int32.init)
    order.sort { (textOfDocument[Int($0)], $0) < (textOfDocument[Int($1)], $1) }
    documents = order
    var next = 0
    for text in 0..<Int32(count) {
      var published: [Int32] = []
      while next < order.count, textOfDocument[Int(order[next])] == text {
        if let day = observations[Int(order[next])].day { published.append(Int32(day)) }
        next += 1
      }
      documentStarts.append(Int32(next))
      published.sort()
      for day in published where days.count == Int(dayStarts[Int(text)]) || days.last != day {
        days.append(day)
      }
      dayStarts.append(Int32(days.count))
    }
  }
}

// MARK: - Comparing days

extension TextTable {
  /// Fewest days between a publication of one text and one of the other; `nil` if either has none.
  func daysApart(_ left: Int, _ right: Int) -> Int? {
    var first = Int(dayStarts[left])
    var second = Int(dayStarts[right])
    var fewest: Int?
    while first < dayStarts[left + 1], second < dayStarts[right + 1] {
      let apart = Int(days[first]) - Int(days[second])
      fewest = min(fewest ?? Int.max, abs(apart))
      if apart < 0 { first += 1 } else { second += 1 }
    }
    return fewest
  }
}
