internal import Files
internal import Scanning

/// The ways in which a name that is looked up may stand in a gazetteer.
enum PlaceQuery {
  /// As it is, without articles, without words that say what kind of place it is.
  static func spellings(of words: [[UInt8]]) -> [[UInt8]] {
    var spellings: [[UInt8]] = []
    func add(_ words: [[UInt8]], hasArticles: Bool) {
      guard let letters = PlaceSpelling.letters(of: words, hasArticles: hasArticles),
        !spellings.contains(letters)
      else { return }
      spellings.append(letters)
    }
    add(words, hasArticles: true)
    add(words, hasArticles: false)
    let own = words.filter { word in !generics.contains(word.map(\.asciiLowered)) }
    if own.count < words.count, !own.isEmpty { add(own, hasArticles: true) }
    if let last = words.last, last.count > 7 {
      // Turkish villages, written as one word.
      for ending in ["koyu", "koy"] where last.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      {
        add(words.dropLast() + [Array(last.dropLast(ending.utf8.count))], hasArticles: true)
        break
      }
    }
    return spellings
  }

  private static let generics = Set(
    """
    koy koyu koey koeyue mahallesi beldesi shahrak shahr qaryeh qaryat deh khirbat khirbet \
    poselok selo khutor sovkhoz kommuna imeni kibbutz moshav madinat medinat mukhayyam village town \
    city camp
    """.split(separator: " ").map { Array($0.utf8) })
}

/// One search: candidates by skeleton, the likeliest of them by alignment and by letters.
struct PlaceSearch<Source: SpellingSource> {
  private let source: Source
  private let country: UInt16?

  /// The two places that are likeliest, by their evidence.
  private var first: Found?
  private var second: Found?

  init(source: Source, country: UInt16?) {
    self.source = source
    self.country = country
  }

  private struct Found {
    let index: Int

    /// Log odds in thousandths.
    let evidence: Int
    let rule: PlaceLookup.Rule

    /// Equally likely ones in the order of the gazetteer.
    func precedes(_ other: Found) -> Bool {
      let (mine, others) = (evidence / 100, other.evidence / 100)
      return mine == others ? index < other.index : mine > others
    }
  }

  /// What is meant: nothing, if another place is as likely.
  var best: PlaceLookup.Match? {
    guard let first else { return nil }
    let lead = second.map { min(2000, max(0, first.evidence - $0.evidence)) } ?? 2000
    let logit = first.evidence + Evidence.lead * lead / 1000
    guard logit >= 0 else { return nil }
    return PlaceLookup.Match(
      index: first.index, probability: Logistic.tenThousandths(min(15_000, logit)),
      rule: first.rule)
  }

  private struct Candidate {
    let index: Int
    let range: Range<Int>
    let difference: Int
  }

  /// Whether a place has the name letter by letter.
  private(set) var isFound = false

  /// Most names that are aligned for one spelling.
  private static var mostAligned: Int { 10 }

  /// Letters in which a name may differ from the one that is looked up.
  private static var mostDifferent: Int { 5 }

  mutating func add(_ letters: [UInt8]) {
    let skeleton = PackedSkeleton(of: letters)
    guard skeleton.count > 0 else { return }
    let set = letters.reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) }
    let units = GraphemeUnit.units(of: letters)
    var candidates: [Candidate] = []
    candidates.reserveCapacity(Self.mostAligned + 1)
    collect(skeleton.hash, letters.count, set, &candidates)
    weigh(&candidates, letters, units)
    guard !isFound else { return }
    for hash in skeleton.neighbours { collect(hash, letters.count, set, &candidates) }
    weigh(&candidates, letters, units)
  }

  /// Keeps those with nearly the same letters, the nearest first, equal ones by their index.
  private func collect(
    _ hash: UInt64, _ length: Int, _ set: UInt32, _ candidates: inout [Candidate]
  ) {
    source.forEachSpelling(hash) { index, range in
      guard abs(range.count - length) <= 4 else { return }
      guard country == nil || source.country(at: index) == country else { return }
      let difference = (set ^ source.letterSet(range)).nonzeroBitCount
      guard difference <= Self.mostDifferent else { return }
      var place = candidates.count
      while place > 0,
        (difference, index) < (candidates[place - 1].difference, candidates[place - 1].index)
      {
        place -= 1
      }
      guard place < Self.mostAligned else { return }
      candidates.insert(
        Candidate(index: index, range: range, difference: difference), at: place)
      if candidates.count > Self.mostAligned { candidates.removeLast() }
    }
  }

  private mutating func weigh(
    _ candidates: inout [Candidate], _ letters: [UInt8], _ units: [GraphemeUnit]
  ) {
    let squeezed = PlaceSpelling.squeezed(letters)
    for candidate in candidates {
      weigh(candidate.index, source.letters(candidate.range), letters, units, squeezed)
    }
    candidates.removeAll(keepingCapacity: true)
  }

  private mutating func weigh(
    _ index: Int, _ others: [UInt8], _ letters: [UInt8], _ units: [GraphemeUnit],
    _ squeezed: [UInt8]
  ) {
    let otherSqueezed = PlaceSpelling.squeezed(others)
    let longest = max(squeezed.count, otherSqueezed.count)
    // With more letters wrong no evidence makes up for that.
    guard
      let edits = edits(letters, squeezed, others, otherSqueezed, most: (longest + 2) / 2)
    else { return }
    let other = GraphemeUnit.units(of: others)
    let costs = AlignmentCosts.learned
    let consonants = min(6, units.count { !$0.isVowel }, other.count { !$0.isVowel })
    let perfect = Int(costs[.bias]) + Int(costs[.length]) * consonants
    let population = source.population(at: index)
    func evidence(_ likeness: Int) -> Int {
      Evidence.sum(
        likeness: likeness, edits: edits, letters: longest,
        isSameStart: squeezed.first == otherSqueezed.first, consonants: consonants,
        population: population)
    }
    // What cannot be second needs no alignment.
    if let second, evidence(perfect) / 100 < second.evidence / 100 { return }
    let cost = letters == others ? 0 : WordAlignment(units, other).cost
    let likeness = perfect - min(Int(cost), 12_000)
    let isSlip = edits == 1 && likeness < Evidence.fewestLike
    add(
      Found(
        index: index, evidence: evidence(likeness), rule: isSlip ? .typingError : .transliteration))
    isFound = isFound || edits == 0
  }

  /// `nil` if they are more than `most`.
  private func edits(
    _ letters: [UInt8], _ squeezed: [UInt8], _ other: [UInt8], _ otherSqueezed: [UInt8], most: Int
  ) -> Int? {
    let short = EditDistance.restrictedDamerau(squeezed, otherSqueezed, most: most)
    if short == 0 || letters == squeezed && other == otherSqueezed { return short }
    let full = EditDistance.restrictedDamerau(letters, other, most: most)
    return [short, full].compactMap { $0 }.min()
  }

  private mutating func add(_ found: Found) {
    if let old = first, old.index == found.index {
      if found.precedes(old) { first = found }
    } else if first.map(found.precedes) ?? true {
      (first, second) = (found, first)
    } else if let old = second, old.index == found.index {
      if found.precedes(old) { second = found }
    } else if second.map(found.precedes) ?? true {
      second = found
    }
  }
}

/// What speaks for a name being a spelling of another one, in thousandths of a nat.
///
/// Fitted to the names of one place in 18 countries, of which one was held out of the gazetteer.
private enum Evidence {
  /// Times the lead over the next place.
  static let lead = 721

  /// Below this a single edit is a slip rather than another way to write the sounds.
  static let fewestLike = 400

  static func sum(
    likeness: Int, edits: Int, letters: Int, isSameStart: Bool, consonants: Int, population: Int
  ) -> Int {
    var sum = -5100
    sum += 356 * max(likeness, -6000) / 1000
    sum += 3876 * (letters - edits) / max(1, letters)
    if edits <= 1, letters >= 6 { sum += 505 }
    if isSameStart { sum += 521 }
    sum += 223 * decadicLogarithm(population + 10) / 1000
    sum += 91 * min(letters, 14)
    return sum - 76 * consonants
  }

  /// Thousandths, a hundredth off at the most.
  private static func decadicLogarithm(_ number: Int) -> Int {
    let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
    let rest = (number - (1 << exponent)) * 1000 >> exponent
    return 301 * (1000 * exponent + rest) / 1000
  }
}

/// Edits between two words, neighbours exchanged counted as one.
enum EditDistance {
  /// `nil` if it is more than `most`. Restricted Damerau distance.
  ///
  /// - Complexity: O(letters of the one × letters of the other).
  static func restrictedDamerau(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in left.indices {
      row[0] = i + 1
      var fewest = i + 1
      for j in right.indices {
        let change = last[j] + (left[i] == right[j] ? 0 : 1)
        var least = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, before[j - 1] + 1)
        }
        row[j + 1] = least
        fewest = min(fewest, least)
      }
      // An exchange reaches back over one row.
      if fewest > most + 1 { return nil }
      (before, last, row) = (last, row, before)
    }
    return last[right.count] <= most ? last[right.count] : nil
  }
}
