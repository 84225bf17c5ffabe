/// Two texts word by word: what stayed, what went, what came.
///
/// E. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1986, between the
/// common beginning and the common end. Texts that differ in more than ``mostEdits`` words there
/// are one deletion and one insertion, so that no pair costs more than a moment.
struct WordDifference {
  enum Kind: Sendable {
    case same, deleted, inserted
  }

  /// Neighbours differ in kind; no words are empty.
  private(set) var runs: [(kind: Kind, words: [Substring])] = []

  static let mostEdits = 1000
  private static let mostWords = 20_000

  /// - Complexity: O((n + m) × edits), with ``mostEdits`` at most.
  init(_ old: String, _ new: String) {
    let (left, right) = (Self.words(old), Self.words(new))
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, left[start] == right[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, left[left.count - 1 - tail] == right[right.count - 1 - tail] {
      tail += 1
    }
    append(.same, left[..<start])
    differ(left[start..<(left.count - tail)], right[start..<(right.count - tail)])
    append(.same, left[(left.count - tail)...])
  }

  private mutating func append(_ kind: Kind, _ words: ArraySlice<Substring>) {
    guard !words.isEmpty else { return }
    if runs.last?.kind == kind {
      runs[runs.count - 1].words += words
    } else {
      runs.append((kind, Array(words)))
    }
  }
}

extension WordDifference {
  /// Share of the words of both texts that stayed, in thousandths; 1000 for two empty texts.
  var similarity: Int {
    var (stayed, all) = (0, 0)
    for run in runs {
      let both = run.kind == .same ? 2 : 1
      all += both * run.words.count
      if run.kind == .same { stayed += both * run.words.count }
    }
    return all == 0 ? 1000 : stayed * 1000 / all
  }
}

// MARK: - Words

extension WordDifference {
  /// Words with the white space behind them; a letter of a script without spaces is a word.
  private static func words(_ text: String) -> [Substring] {
    let scalars = text.unicodeScalars
    var words: [Substring] = []
    var start = scalars.startIndex
    var index = start
    var (hasSpace, wasAlone) = (false, false)
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let isSpace = scalar.properties.isWhitespace
      let isAlone = isIdeograph(scalar)
      if index > start, !isSpace, hasSpace || isAlone || wasAlone {
        words.append(text[start..<index])
        start = index
      }
      hasSpace = isSpace
      wasAlone = isAlone
      index = scalars.index(after: index)
    }
    if start < index { words.append(text[start..<index]) }
    return words
  }

  /// Kana, hanzi and their neighbours.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x2e80...0x9fff).contains(scalar.value) || (0x20000...0x3ffff).contains(scalar.value)
  }
}

// MARK: - The shortest way from one to the other

extension WordDifference {
  private mutating func differ(_ left: ArraySlice<Substring>, _ right: ArraySlice<Substring>) {
    guard !left.isEmpty, !right.isEmpty, left.count + right.count <= Self.mostWords,
      let steps = Self.steps(Array(left), Array(right))
    else {
      append(.deleted, left)
      append(.inserted, right)
      return
    }
    var (x, y) = (left.startIndex, right.startIndex)
    for step in steps {
      switch step {
      case .same:
        append(.same, left[x...x])
        x += 1
        y += 1
      case .deleted:
        append(.deleted, left[x...x])
        x += 1
      case .inserted:
        append(.inserted, right[y...y])
        y += 1
      }
    }
  }

  /// `nil` if it takes too many edits.
  private static func steps(_ left: [Substring], _ right: [Substring]) -> [Kind]? {
    let (a, b) = numbered(left, right)
    let most = min(mostEdits, a.count + b.count)
    // Furthest x on each diagonal k = x - y, at place k + most + 1.
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var history: [[Int]] = []
    for edits in 0...most {
      // Before each round, the part of it that the round can read.
      history.append(Array(furthest[(most - edits)...(most + edits + 2)]))
      for k in stride(from: -edits, through: edits, by: 2) {
        let place = k + most + 1
        let comesDown = k == -edits || (k != edits && furthest[place - 1] < furthest[place + 1])
        var x = comesDown ? furthest[place + 1] : furthest[place - 1] + 1
        while x < a.count, x - k < b.count, a[x] == b[x - k] { x += 1 }
        furthest[place] = x
        if x >= a.count, x - k >= b.count {
          return walkBack(from: (a.count, b.count), history)
        }
      }
    }
    return nil
  }

  private static func walkBack(from end: (Int, Int), _ history: [[Int]]) -> [Kind] {
    var (x, y) = end
    var steps: [Kind] = []
    for (edits, furthest) in history.enumerated().dropFirst().reversed() {
      let k = x - y
      let place = k + edits + 1
      let comesDown = k == -edits || (k != edits && furthest[place - 1] < furthest[place + 1])
      let lastX = comesDown ? furthest[place + 1] : furthest[place - 1]
      let lastY = lastX - (comesDown ? k + 1 : k - 1)
      while x > lastX, y > lastY {
        steps.append(.same)
        (x, y) = (x - 1, y - 1)
      }
      steps.append(comesDown ? .inserted : .deleted)
      (x, y) = (lastX, lastY)
    }
    steps += Array(repeating: .same, count: x)
    return steps.reversed()
  }

  /// Equal words get equal numbers, for numbers are compared quickly.
  private static func numbered(_ left: [Substring], _ right: [Substring]) -> ([Int], [Int]) {
    var numbers: [Substring: Int] = [:]
    func number(_ word: Substring) -> Int {
      if let known = numbers[word] { return known }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    return (left.map(number), right.map(number))
  }
}
