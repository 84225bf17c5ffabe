import Scanning

/// The paragraphs that a site shows under many articles: subscription notes, disclaimers, bylines.
///
/// They are told by the number of *distinct days* on which a site shows them: a live story that
/// is saved ten times in a day must not turn into boilerplate, and neither must a page that a
/// crawler comes back to every night.
struct Boilerplate {
  /// Days from which on a paragraph is boilerplate. 4 to 10 give the same clusters.
  private static let fewestDays = 6

  /// The same for articles without a date, counted in addresses.
  private static let fewestAddresses = 20

  /// Words of the shortest paragraph that is looked at.
  private static let fewestParagraphWords = 3

  /// Words of its own below which an article is compared only for being the very same text. Had
  /// it its boilerplate back instead, one site's briefs would all be near copies.
  private static let fewestOwnWords = 25

  /// Hashes of place and paragraph, ascending.
  private let paragraphs: [UInt64]

  init(of observations: [Observation]) {
    let repeated = Self.repeatedParagraphs(in: observations)
    var showings: [Showing] = []
    for observation in observations where !repeated.isEmpty {
      observation.forEachParagraph { range, hash in
        guard range.count >= Self.fewestParagraphWords, repeated.position(ofSorted: hash) != nil
        else { return }
        showings.append(Showing(of: hash, in: observation))
      }
    }
    paragraphs = Self.frequent(among: showings.sorted())
  }

  /// The words of `observation` that are its own. Only those of an article that has boilerplate
  /// take memory.
  func ownWords(of observation: Observation) -> OwnWords {
    let ranges = ownRanges(of: observation)
    let count = ranges.reduce(0) { $0 + $1.count }
    guard count < observation.wordCount, count >= Self.fewestOwnWords else {
      return OwnWords(
        cells: observation.cells, count: observation.wordCount,
        isExactOnly: count < observation.wordCount)
    }
    var own: [UInt16] = []
    own.reserveCapacity(count)
    for range in ranges { own += observation.cells[range] }
    return OwnWords(cells: own, count: count, isExactOnly: false)
  }

  /// Which of the words of `observation` are its own, ascending, none of them empty.
  func ownRanges(of observation: Observation) -> [Range<Int>] {
    var own: [Range<Int>] = []
    var start = 0
    observation.forEachParagraph { range, hash in
      guard range.count >= Self.fewestParagraphWords, !paragraphs.isEmpty,
        paragraphs.position(ofSorted: hash) != nil
      else { return }
      if start < range.lowerBound { own.append(start..<range.lowerBound) }
      start = range.upperBound
    }
    if start < observation.wordCount { own.append(start..<observation.wordCount) }
    return own
  }
}

/// What is left of an article without its site's boilerplate.
struct OwnWords {
  /// Begins with the tokens of the words; what follows them does not matter.
  let cells: [UInt16]
  let count: Int

  /// Whether too little was left: then all is here, and only the very same text is a copy.
  let isExactOnly: Bool
}

// MARK: - Counting

extension Boilerplate {
  /// A paragraph seen in one article, in the order in which they are counted.
  private struct Showing: Comparable {
    let paragraph: UInt64
    let isDated: Bool
    let occasion: UInt64

    init(of paragraph: UInt64, in observation: Observation) {
      self.paragraph = paragraph
      isDated = observation.day != nil
      occasion = observation.day.map { UInt64(bitPattern: Int64($0)) } ?? observation.address
    }

    static func < (left: Showing, right: Showing) -> Bool {
      if left.paragraph != right.paragraph { return left.paragraph < right.paragraph }
      if left.isDated != right.isDated { return left.isDated }
      return left.occasion < right.occasion
    }
  }

  /// The paragraphs that occur often enough to be worth counting days for.
  private static func repeatedParagraphs(in observations: [Observation]) -> [UInt64] {
    var hashes: [UInt64] = []
    for observation in observations {
      observation.forEachParagraph { range, hash in
        if range.count >= fewestParagraphWords { hashes.append(hash) }
      }
    }
    sortSpread(&hashes)
    var repeated: [UInt64] = []
    for index in hashes.indices.dropFirst(fewestDays - 1)
    where hashes[index] == hashes[index - fewestDays + 1] && repeated.last != hashes[index] {
      repeated.append(hashes[index])
    }
    return repeated
  }

  private static func frequent(among showings: [Showing]) -> [UInt64] {
    var frequent: [UInt64] = []
    var days = 0
    var addresses = 0
    for (index, showing) in showings.enumerated() {
      let isNewParagraph = index == 0 || showings[index - 1].paragraph != showing.paragraph
      if isNewParagraph { (days, addresses) = (0, 0) }
      if isNewParagraph || showings[index - 1] < showing {
        if showing.isDated { days += 1 } else { addresses += 1 }
      }
      if days >= fewestDays || addresses >= fewestAddresses, frequent.last != showing.paragraph {
        frequent.append(showing.paragraph)
      }
    }
    return frequent
  }
}

extension Observation {
  /// Calls `body` with the places of each paragraph's words and its hash with the place.
  func forEachParagraph(_ body: (Range<Int>, UInt64) -> Void) {
    let cells = self.cells.span
    var start = 0
    for index in wordCount..<cells.count {
      let end = start + Int(cells[index])
      var hash = place
      for word in start..<end {
        hash = (hash ^ UInt64(cells[word])) &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 29
      }
      body(start..<end, mixed(hash))
      start = end
    }
  }
}

extension [UInt64] {
  /// Where `value` stands in an ascending array, or `nil`.
  func position(ofSorted value: UInt64) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value ? low : nil
  }
}
