internal import Corpus
internal import Scanning

/// What the names that were found in a document say of the same words elsewhere in it.
///
/// Two passes in the manner of V. Krishnan and C. Manning, "An effective two-stage model for
/// exploiting non-local dependencies in named entity recognition", ACL 2006, with points that are
/// set by hand in the place of a second model.
struct DocumentVotes {
  /// Most points that the other mentions of a name give.
  ///
  /// Of 0, 128, 256 and 400 the best on the development sets of `DATA.md`.
  static let mostPoints: Int32 = 400

  /// How much more a person's name counts beside a verb of saying.
  private static let besideCue: Int32 = 4

  /// Words of the longest name that is looked for elsewhere.
  private static let longest = 5

  /// What the mentions of one name are, by kind.
  struct Ballot {
    /// So many that no product with them leaves 32 bits; more say nothing new.
    static let mostVotes: Int32 = 1 << 20

    private(set) var votes: SIMD4<Int32>

    init(votes: SIMD4<Int32> = SIMD4(repeating: 0)) { self.votes = votes }

    mutating func count(_ kind: Int) { votes[kind] = min(votes[kind] + 1, Self.mostVotes) }
  }

  private var ballots: [UInt64: Ballot] = [:]

  /// - Parameter names: Tokens of the document, and their kind.
  init(_ names: [(range: Range<Int>, kind: Int)], _ tokens: [TaggerToken]) {
    for (range, kind) in names where range.count <= Self.longest {
      ballots[Self.key(range, tokens), default: Ballot()].count(kind)
      if kind == 0, range.count > 1 {
        let surname = range.upperBound - 1..<range.upperBound
        ballots[Self.key(surname, tokens), default: Ballot()].count(kind)
      }
    }
  }

  /// Adds points where the words of a name of the document stand.
  ///
  /// - Parameter points: One a token of the sentence.
  /// - Returns: Whether there was anything to add.
  func add(
    to points: inout [TagPoints], of sentence: Range<Int>, _ tokens: [TaggerToken],
    tags: ArraySlice<Int>
  ) -> Bool {
    var hasAny = false
    for first in sentence where tokens[first].isMarked {
      var hash = StableHash()
      for end in first + 1...min(sentence.upperBound, first + Self.longest) {
        hash.combine(tokens[end - 1].low)
        guard tokens[end - 1].isMarked, let ballot = ballots[hash.value] else { continue }
        let range = first..<end
        var votes = ballot.votes
        // Nobody votes for himself.
        if let kind = Self.kind(of: range, tags) { votes[kind] = max(0, votes[kind] - 1) }
        let total = votes.wrappedSum()
        guard total > 0 else { continue }
        hasAny = true
        for kind in NameTag.kinds.indices where votes[kind] > 0 {
          var bonus = Self.mostPoints * votes[kind] / (total + 1)
          // Of Mr Said, "Said said".
          if NameTag.kinds[kind] == .person, isBesideCue(range, in: sentence, tokens) {
            bonus *= Self.besideCue
          }
          for index in range {
            let tag = NameTag.tag(kind, NameTag.part(at: index, in: range))
            points[index - sentence.lowerBound][tag] += bonus
          }
        }
      }
    }
    return hasAny
  }

  private func isBesideCue(
    _ name: Range<Int>, in sentence: Range<Int>, _ tokens: [TaggerToken]
  ) -> Bool {
    func isCue(_ index: Int) -> Bool {
      sentence.contains(index) && !tokens[index].startsUpper
        && tokens[index].classes & WordClass.cue.rawValue != 0
    }
    return isCue(name.lowerBound - 1) || isCue(name.upperBound)
  }

  /// The kind of the name that the tags mark at exactly these tokens.
  private static func kind(of range: Range<Int>, _ tags: ArraySlice<Int>) -> Int? {
    let first = tags[range.lowerBound]
    let last = tags[range.upperBound - 1]
    if range.count == 1 {
      return NameTag.part(of: first) == .only ? NameTag.kind(of: first) : nil
    }
    guard NameTag.part(of: first) == .first, NameTag.part(of: last) == .last,
      !(range.lowerBound + 1..<range.upperBound - 1).contains(where: {
        NameTag.part(of: tags[$0]) != .inner
      })
    else { return nil }
    return NameTag.kind(of: first)
  }

  private static func key(_ range: Range<Int>, _ tokens: [TaggerToken]) -> UInt64 {
    var hash = StableHash()
    for index in range { hash.combine(tokens[index].low) }
    return hash.value
  }
}
