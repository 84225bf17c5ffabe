import Scanning

/// Which texts share a fingerprint: an index by fingerprint, sorted, without any cap on how many
/// texts a fingerprint may have, for a cap would make the answer depend on who came first.
struct CandidateIndex {
  /// Fingerprint in the high 38 bits, text in the low 26.
  private var postings: [UInt64] = []

  /// Where a text's fingerprints stand in `postings`: each text owns a range of this list.
  private var places: [UInt32] = []
  private var placeStarts: [Int] = []

  private static let textBits: UInt64 = 26
  private static let textMask: UInt64 = 1 << textBits - 1

  /// The text that last met each text, so that a pair is given once.
  private var lastMet: [Int32]

  /// - Precondition: fewer than 2^26 texts, and 2^32 fingerprints in all.
  init(_ texts: TextTable) {
    precondition(texts.count < 1 << Self.textBits, "more than 67 million texts in one index")
    lastMet = Array(repeating: -1, count: texts.count)
    var winnowing = Winnowing()
    placeStarts.reserveCapacity(texts.count + 1)
    for text in 0..<texts.count {
      placeStarts.append(postings.count)
      guard !texts.isExactOnly[text] else { continue }
      let tokens = texts.tokens.span.extracting(texts.tokenRange(of: text))
      let first = postings.count
      for fingerprint in winnowing.fingerprints(of: tokens) {
        let posting = fingerprint & ~Self.textMask | UInt64(text)
        if postings.count == first || postings[postings.count - 1] != posting {
          postings.append(posting)
        }
      }
    }
    placeStarts.append(postings.count)
    radixSort(&postings, fromBit: Self.textBits)
    findPlaces()
  }

  private mutating func findPlaces() {
    var next = placeStarts
    places = Array(repeating: 0, count: postings.count)
    for (place, posting) in postings.enumerated() {
      let text = Int(posting & Self.textMask)
      places[next[text]] = UInt32(place)
      next[text] += 1
    }
  }

  /// Texts of a greater number that share a fingerprint with `text`, each once, in an order that
  /// depends on the texts alone. O(fingerprints shared).
  mutating func forEachLaterCandidate(of text: Int, _ body: (Int) -> Void) {
    let serial = Int32(text)
    let own = placeStarts[text]..<placeStarts[text + 1]
    let (allPostings, allPlaces) = (self.postings, self.places)
    let postings = allPostings.span
    let places = allPlaces.span
    var lastMet = self.lastMet.mutableSpan
    for index in own {
      var place = Int(places[index])
      let fingerprint = postings[place] >> Self.textBits
      place += 1
      while place < postings.count, postings[place] >> Self.textBits == fingerprint {
        let other = Int(postings[place] & Self.textMask)
        if lastMet[other] != serial {
          lastMet[other] = serial
          body(other)
        }
        place += 1
      }
    }
  }
}
