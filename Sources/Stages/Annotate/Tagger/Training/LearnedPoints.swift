/// The points of a tagger while it learns.
struct LearnedPoints {
  fileprivate var rows: [TagPoints]
  fileprivate var transitions: [TagPoints]

  // Each change times the step at which it was made: with it, the mean over all steps is found
  // without adding everything up at every step.
  fileprivate var stampedRows: [SIMD16<Int64>]
  fileprivate var stampedTransitions: [SIMD16<Int64>]
  fileprivate var step: Int64 = 1

  init(bits: Int) {
    rows = Array(repeating: TagPoints(repeating: 0), count: 1 << bits)
    transitions = Array(repeating: TagPoints(repeating: 0), count: NameTag.count + 1)
    stampedRows = Array(repeating: SIMD16(repeating: 0), count: 1 << bits)
    stampedTransitions = Array(repeating: SIMD16(repeating: 0), count: NameTag.count + 1)
  }

  /// Finds the sentence's tags and, where they are wrong, moves the points towards the right ones.
  mutating func learn(
    _ sentence: TrainingSentence, margin: Int32, missMargin: Int32, dropped: UInt64
  ) {
    // A. Søgaard, "Zipfian corruptions for robust POS tagging", NAACL 2013: what may be missing at
    // any time is not relied on.
    var sentence = sentence
    sentence.drop(of: 100, dropped, seed: UInt64(step))
    var points: [TagPoints] = []
    points.reserveCapacity(sentence.tags.count)
    for (index, tag) in sentence.tags.enumerated() {
      var sum = TagPoints(repeating: margin)
      sum[NameTag.outside] = missMargin
      sum[tag] = 0
      for at in sentence.rows(of: index) { sum &+= rows[Int(sentence.rows[at])] }
      points.append(sum)
    }
    let found = TagSearch(transitions).tags(points)
    if found != sentence.tags {
      for index in found.indices { move(sentence, index, found) }
    }
    step += 1
  }

  private mutating func move(_ sentence: TrainingSentence, _ index: Int, _ found: [Int]) {
    let right = sentence.tags[index]
    let wrong = found[index]
    let beforeRight = index == 0 ? NameTag.count : sentence.tags[index - 1]
    let beforeWrong = index == 0 ? NameTag.count : found[index - 1]
    if right != wrong {
      for at in sentence.rows(of: index) {
        let row = Int(sentence.rows[at])
        rows[row][right] += 1
        rows[row][wrong] -= 1
        stampedRows[row][right] += step
        stampedRows[row][wrong] -= step
      }
    }
    if right != wrong || beforeRight != beforeWrong {
      transitions[beforeRight][right] += 1
      transitions[beforeWrong][wrong] -= 1
      stampedTransitions[beforeRight][right] += step
      stampedTransitions[beforeWrong][wrong] -= step
    }
  }
}

// MARK: - The mean

extension LearnedPoints {
  /// Means over the steps of several orders, in hundredths.
  struct Sum {
    private let bits: Int
    private var rows: [SIMD16<Int64>]
    private var transitions: [SIMD16<Int64>]

    init(bits: Int) {
      self.bits = bits
      rows = Array(repeating: SIMD16(repeating: 0), count: 1 << bits)
      transitions = Array(repeating: SIMD16(repeating: 0), count: NameTag.count + 1)
    }

    mutating func add(_ points: LearnedPoints) {
      for row in rows.indices {
        rows[row] &+= Self.mean(points.rows[row], points.stampedRows[row], points.step)
      }
      for row in transitions.indices {
        transitions[row] &+= Self.mean(
          points.transitions[row], points.stampedTransitions[row], points.step)
      }
    }

    private static func mean(
      _ points: TagPoints, _ stamped: SIMD16<Int64>, _ steps: Int64
    ) -> SIMD16<Int64> {
      (SIMD16<Int64>(truncatingIfNeeded: points) &* steps &- stamped) &* 100 / steps
    }

    /// Of the largest points, those are cut off that only one in so many rows has.
    private static let cutShare = 2000

    /// The points that a step of the model is worth: so that nearly all fit into eight bits.
    private var unit: Int64 {
      var largest: [Int64] = []
      for row in rows {
        let most = (0..<NameTag.count).reduce(Int64(0)) { max($0, abs(row[$1])) }
        if most > 0 { largest.append(most) }
      }
      largest.sort()
      guard !largest.isEmpty else { return 1 }
      return max(1, largest[largest.count - 1 - largest.count / Self.cutShare] / 127)
    }

    /// The bytes of the model.
    func model() -> [UInt8] {
      let unit = unit
      func rounded(_ value: Int64) -> Int64 {
        value >= 0 ? (value + unit / 2) / unit : -((-value + unit / 2) / unit)
      }
      return TaggerModel.bytes(
        bits: bits,
        transitions: transitions.map { row in
          (0..<NameTag.count).map { Int16(clamping: rounded(row[$0])) }
        },
        rows: rows.map { row in
          (0..<NameTag.count).map { Int8(max(-127, min(127, rounded(row[$0])))) }
        })
    }
  }
}
