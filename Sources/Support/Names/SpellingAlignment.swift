internal import Scanning

/// How two names' words go together, and what the worst pair of them costs.
///
/// The score of a name is that of its worst pair of words, so that words which are equal do not
/// make up for one that is not.
struct SpellingAlignment {
  /// Two words that are not the same letters.
  struct WordPair {
    let left: ComparableWord
    let right: ComparableWord
    let cost: Int32
  }

  /// Log odds in thousandths that both are one name, from spelling alone.
  let logit: Int
  let pairs: [WordPair]

  /// Whether all words are the same letters, particles apart.
  let isSame: Bool

  /// `nil` if the words cannot be paired off.
  init?(_ left: ComparableName, _ right: ComparableName) {
    guard !left.tokens.isEmpty, !right.tokens.isEmpty else { return nil }
    // Nobody's name; the grid would be large.
    guard max(left.tokens.count, right.tokens.count) <= 24 else { return nil }
    if left.tokens.map(\.word) == right.tokens.map(\.word) {
      (logit, pairs, isSame) = (Self.sameLogit, [], true)
      return
    }
    var grid = TokenGrid(left, right)
    grid.fill()
    guard let end = grid.end else { return nil }
    logit = max(-30_000, end.worst - end.penalty)
    pairs = end.pairs
    isSame = false
  }

  /// 0.995
  private static let sameLogit = 5293

  /// Log odds that two words are one, by their cost and by what words they are.
  static func logit(_ cost: Int32, _ left: ComparableWord, _ right: ComparableWord) -> Int {
    let costs = AlignmentCosts.learned
    let consonants = min(left.consonants, right.consonants, 6)
    let origin = min(left.origin, right.origin) * Int(costs[.origin]) / 1000
    return Int(costs[.bias]) + Int(costs[.length]) * consonants - Int(cost) + origin
  }
}

/// Best ways to pair off the first words of two names.
private struct TokenGrid {
  struct State {
    var worst: Int
    var penalty: Int
    var pairs: [SpellingAlignment.WordPair]
  }

  let left: ComparableName
  let right: ComparableName
  let costs = AlignmentCosts.learned
  private var states: [State?]

  init(_ left: ComparableName, _ right: ComparableName) {
    self.left = left
    self.right = right
    states = Array(repeating: nil, count: (left.tokens.count + 1) * (right.tokens.count + 1))
  }

  var end: State? { states[states.count - 1] }

  private static let perfect = 99_000

  mutating func fill() {
    states[0] = State(worst: Self.perfect, penalty: 0, pairs: [])
    let n = left.tokens.count
    let m = right.tokens.count
    for i in 0...n {
      for j in 0...m {
        guard let state = states[i * (m + 1) + j] else { continue }
        if i < n, j < m { pair(i, j, state) }
        if i + 1 < n, j < m {
          join(left, i, right.tokenWords[j], state, (i + 2, j + 1))
        }
        if i < n, j + 1 < m {
          join(right, j, left.tokenWords[i], state, (i + 1, j + 2))
        }
        if i < n, let cost = omission(left.tokens[i].part) ?? articleCost(left, i, right) {
          reach(i + 1, j, state, penalty: cost)
        }
        if j < m, let cost = omission(right.tokens[j].part) ?? articleCost(right, j, left) {
          reach(i, j + 1, state, penalty: cost)
        }
      }
    }
  }

  private func omission(_ part: NameTokens.Part) -> Int? {
    switch part {
    case .sonOf: Int(costs[.sonOf])
    case .ezafe: Int(costs[.ezafe])
    case .generic: Int(costs[.generic])
    case .word, .servant: nil
    }
  }

  /// El Facher has an article if El Fasher has one.
  private func articleCost(_ name: ComparableName, _ index: Int, _ other: ComparableName) -> Int? {
    guard index == 0, other.hasArticle, !name.hasArticle, name.tokens.count > 1,
      NameTokens.letter(afterArticle: name.tokens[0].word) == 0
    else { return nil }
    return Int(costs[.article])
  }

  private mutating func pair(_ i: Int, _ j: Int, _ state: State) {
    let a = left.tokens[i]
    let b = right.tokens[j]
    if a.part != .word, a.part == b.part {
      reach(i + 1, j + 1, state)
      return
    }
    guard a.part == .word || a.part == .generic, b.part == .word || b.part == .generic else {
      return
    }
    if a.word == b.word {
      reach(i + 1, j + 1, state, worst: Int(costs[.bias]) + 6 * Int(costs[.length]))
      return
    }
    let (x, y) = (left.tokenWords[i], right.tokenWords[j])
    compare(x, y, state, (i + 1, j + 1), penalty: 0)
    guard !(left.hasArticle && right.hasArticle) else { return }
    if let bare = Self.withoutArticle(a.word) {
      compare(ComparableWord(bare), y, state, (i + 1, j + 1), penalty: Int(costs[.article]))
    }
    if let bare = Self.withoutArticle(b.word) {
      compare(x, ComparableWord(bare), state, (i + 1, j + 1), penalty: Int(costs[.article]))
    }
  }

  /// Two words of `name` as one word of the other name.
  private mutating func join(
    _ name: ComparableName, _ index: Int, _ other: ComparableWord, _ state: State,
    _ target: (Int, Int)
  ) {
    let (first, second) = (name.tokens[index].word, name.tokens[index + 1].word)
    // Meta AI is not Meta.
    guard min(first.count, second.count) >= 3 else { return }
    let length = first.count + second.count
    // Ali Khamenei is no spelling of Khamenei.
    guard abs(length - other.letters.count) <= 2 else { return }
    compare(
      ComparableWord(first + second), other, state, target, penalty: Int(costs[.joined]))
  }

  private mutating func compare(
    _ left: ComparableWord, _ right: ComparableWord, _ state: State, _ target: (Int, Int),
    penalty: Int
  ) {
    var cost = left.letters == right.letters ? 0 : WordAlignment(left.units, right.units).cost
    if left.isVowelless != right.isVowelless {
      // Vowels that the one cannot write are no difference.
      let (bare, full) = left.isVowelless ? (left, right) : (right, left)
      let unwritten = Int32(max(0, full.vowels - bare.vowels))
      cost = max(0, cost - unwritten * costs[.deletedShort])
    }
    let pair = SpellingAlignment.WordPair(left: left, right: right, cost: cost)
    reach(
      target.0, target.1, state, worst: SpellingAlignment.logit(cost, left, right),
      penalty: penalty, pair: pair)
  }

  private mutating func reach(
    _ i: Int, _ j: Int, _ state: State, worst: Int = perfect, penalty: Int = 0,
    pair: SpellingAlignment.WordPair? = nil
  ) {
    let cell = i * (right.tokens.count + 1) + j
    let worst = min(state.worst, worst)
    let penalty = state.penalty + penalty
    if let old = states[cell], old.worst - old.penalty >= worst - penalty { return }
    states[cell] = State(
      worst: worst, penalty: penalty, pairs: pair.map { state.pairs + [$0] } ?? state.pairs)
  }

  /// `ezzor` without its article; `nil` for a word that opens with none.
  private static func withoutArticle(_ word: [UInt8]) -> [UInt8]? {
    if word.count >= 6, word.starts(with: "al".utf8) || word.starts(with: "el".utf8) {
      return Array(word[2...])
    }
    guard word.count >= 5, let letter = NameTokens.letter(afterArticle: Array(word[..<2])),
      letter != 0,
      word[2] == letter
    else { return nil }
    return Array(word[2...])
  }
}
