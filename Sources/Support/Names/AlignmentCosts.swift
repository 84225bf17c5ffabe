/// What an alignment of two spellings is charged, in thousandths of a nat.
///
/// Learned by hard expectation maximisation and logistic regression on pairs of names; the table
/// is `scripts/data/costs.tsv`. The cases are in the order of the built table.
enum Cost: Int, CaseIterable {
  /// Log odds of two words before anything is known of them.
  case bias
  /// Per consonant, up to six.
  case length
  /// Factor of the origin score.
  case origin
  case otherConsonant
  case deletedH, deletedFinalH, deletedFinalT, deletedYByFrontVowel, deletedY, deletedJ, deletedW
  case deletedN, deletedOther
  case geminate
  case sameVowel
  case initialVowel
  case vowelLength
  case ae, ei, ou, ai, au, io, eo, eu, ao, iu
  case diphthong, otherVowel
  case diphthongE, diphthongA, diphthongI
  /// On top, where one of two different vowels is long.
  case longAgainstShort
  case deletedShort, deletedLong, deletedFinalE, deletedFinalA, deletedFinalI, deletedFinalO
  case deletedInitial, deletedHiatus
  /// On top, where the vowels end the words.
  case finalVowel
  case glideW, glideJ, glideBetween
  case article, sonOf, ezafe, generic
  case adjectiveEnding
  /// Two words written as one.
  case joined
  case transposed
}

/// The costs, read once.
struct AlignmentCosts: Sendable {
  static let learned = AlignmentCosts()

  private let named: [Int32]
  private let consonants: [Int32]
  private let size: Int

  private init() {
    let start = NameTables.start(.costs)
    named = Cost.allCases.map { NameTables.signed(start + 4 * $0.rawValue) }
    size = NameTables.count(.consonants)
    let matrix = NameTables.start(.consonants)
    consonants = (0..<size * size).map { Int32(NameTables.short(matrix + 2 * $0)) }
  }

  @inline(__always)
  subscript(cost: Cost) -> Int32 { named[cost.rawValue] }

  /// - Parameters: Codes of ``GraphemeUnit``.
  @inline(__always)
  func substitution(_ left: UInt8, _ right: UInt8) -> Int32 {
    guard left < size, right < size else { return self[.otherConsonant] }
    return consonants[Int(left) * size + Int(right)]
  }
}

/// 1 / (1 + e^-x) in whole numbers.
enum Logistic {
  private static let start = NameTables.start(.logistic)

  /// - Parameter logit: Thousandths of a nat.
  /// - Returns: Ten-thousandths; linear between tenths of a nat.
  static func tenThousandths(_ logit: Int) -> Int {
    let size = min(abs(logit), 15_999)
    let low = Int(NameTables.word(start + 4 * (size / 100)))
    let high = Int(NameTables.word(start + 4 * (size / 100 + 1)))
    let millionths = low + (high - low) * (size % 100) / 100
    return (logit < 0 ? 1_000_000 - millionths : millionths) / 100
  }
}
