import Scanning

/// Which texts share a fingerprint: an index by fingerprint, sorted, without any cap on how many
/// texts a fingerprint may have, for a cap would make the answer depend on who came first.
struct CandidateIndex {
  /// Fingerprint in the high 38 bits, text in the low 26; none that only one text has.
  private var postings: [UInt64] = []

  /// Where a text's fingerprints stand in `postings`: each text owns a range of this list.
  private var places: [UInt32] = []
  private var placeStarts: [UInt32] = []

  private static let textBits: UInt64 = 26
  private static let textMask: UInt64 = 1 << textBits - 1

  /// The text that last met each text, so that a pair is given once.
  private var lastMet: [Int32]

  /// - Precondition: fewer than 2^26 texts, and 2^32 fingerprints in all.
  init(_ texts: TextTable) {
    precondition(texts.count < 1 << Self.textBits, "more than 67 million texts in one index")
    lastMet = Array(repeating: -1, count: texts.count)
    // Arrays that grow by doubling would be the largest part of the memory for a night.
    postings.reserveCapacity(
      texts.profiles.reduce(0) { $0 + Winnowing.usualCount(words: Int($1.wordCount)) })
    var winnowing = Winnowing()
    for text in 0..<texts.count where !texts.profiles[text].isExactOnly {
      let cells = texts.cells[text]
      let words = cells.span.extracting(0..<texts.wordCount(of: text))
      // The least hash of many is a small number: spread it again.
      var previous = UInt64.max
      for fingerprint in winnowing.fingerprints(of: words) {
        let posting = mixed(fingerprint) & ~Self.textMask | UInt64(text)
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
        index + 1 < values.count && values[index + 1] >> Self.textBits == value >> Self.textBits
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
    for posting in postings { placeStarts[Int(posting & Self.textMask) + 1] += 1 }
    for text in 0..<count { placeStarts[text + 1] += placeStarts[text] }
    var next = placeStarts
    places = Array(repeating: 0, count: postings.count)
    for (place, posting) in postings.enumerated() {
      let text = Int(posting & Self.textMask)
      places[Int(next[text])] = UInt32(place)
      next[text] += 1
    }
  }

  /// Texts after `text`, which are shorter, that share a fingerprint with it, each once, in an
  /// order that depends on the texts alone. O(fingerprints shared).
  mutating func findCandidates(after text: Int, _ candidates: inout [Int32]) {
    candidates.removeAll(keepingCapacity: true)
    let serial = Int32(text)
    let own = Int(placeStarts[text])..<Int(placeStarts[text + 1])
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
          candidates.append(Int32(other))
        }
        place += 1
      }
    }
  }
}
