import Scanning

/// Which texts share a fingerprint: an index by fingerprint, sorted, without any cap on how many
/// texts a fingerprint may have, for a cap would make the answer depend on who came first.
///
/// Texts go by their *rank*: the longest has 0, so that of two candidates the longer comes first.
struct CandidateIndex {
  /// Fingerprint in the high 38 bits, rank in the low 26; none that only one text has.
  private var postings: [UInt64] = []

  /// Where a text's fingerprints stand in `postings`: each rank owns a range of this list.
  private var places: [UInt32] = []
  private var placeStarts: [UInt32] = []

  private static let rankBits: UInt64 = 26
  private static let rankMask: UInt64 = 1 << rankBits - 1

  /// The rank that last met each, so that a pair is given once.
  private var lastMet: [Int32]

  /// - Parameter ranked: The texts, the longest first.
  /// - Precondition: fewer than 2^26 texts, and 2^32 fingerprints in all.
  init(_ texts: TextTable, ranked: [Int32]) {
    precondition(texts.count < 1 << Self.rankBits, "more than 67 million texts in one index")
    lastMet = Array(repeating: -1, count: texts.count)
    // Arrays that grow by doubling would be the largest part of the memory for a night.
    postings.reserveCapacity(
      texts.profiles.reduce(0) { $0 + Winnowing.usualCount(words: Int($1.wordCount)) })
    var winnowing = Winnowing()
    for (rank, text) in ranked.enumerated() where !texts.profiles[Int(text)].isExactOnly {
      let cells = texts.cells[Int(text)]
      let words = cells.span.extracting(0..<texts.wordCount(of: Int(text)))
      // The least hash of many is a small number: spread it again.
      var previous = UInt64.max
      for fingerprint in winnowing.fingerprints(of: words) {
        let posting = mixed(fingerprint) & ~Self.rankMask | UInt64(rank)
        if posting != previous { postings.append(posting) }
        previous = posting
      }
    }
    sortSpread(&postings)
    keepShared()
    findPlaces(count: texts.count)
  }

  /// Leaves out the fingerprints that only one text has, most of all.
  private mutating func keepShared() {
    var kept = 0
    var values = postings.mutableSpan
    var previousIsShared = false
    for index in 0..<values.count {
      let value = values[index]
      let isSharedOn =
        index + 1 < values.count && values[index + 1] >> Self.rankBits == value >> Self.rankBits
      if isSharedOn || previousIsShared {
        values[kept] = value
        kept += 1
      }
      previousIsShared = isSharedOn
    }
    postings.removeLast(postings.count - kept)
  }

  private mutating func findPlaces(count: Int) {
    placeStarts = Array(repeating: 0, count: count + 1)
    for posting in postings { placeStarts[Int(posting & Self.rankMask) + 1] += 1 }
    for rank in 0..<count { placeStarts[rank + 1] += placeStarts[rank] }
    var next = placeStarts
    places = Array(repeating: 0, count: postings.count)
    for (place, posting) in postings.enumerated() {
      let rank = Int(posting & Self.rankMask)
      places[Int(next[rank])] = UInt32(place)
      next[rank] += 1
    }
  }

  /// Ranks after `rank` that share a fingerprint with it, each once, in an order that depends on
  /// the texts alone. O(fingerprints shared).
  mutating func forEachShorterCandidate(of rank: Int, _ body: (Int) -> Void) {
    let serial = Int32(rank)
    let own = Int(placeStarts[rank])..<Int(placeStarts[rank + 1])
    let (allPostings, allPlaces) = (self.postings, self.places)
    let postings = allPostings.span
    let places = allPlaces.span
    var lastMet = self.lastMet.mutableSpan
    for index in own {
      var place = Int(places[index])
      let fingerprint = postings[place] >> Self.rankBits
      place += 1
      while place < postings.count, postings[place] >> Self.rankBits == fingerprint {
        let other = Int(postings[place] & Self.rankMask)
        if lastMet[other] != serial {
          lastMet[other] = serial
          body(other)
        }
        place += 1
      }
    }
  }
}
