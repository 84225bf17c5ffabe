internal import Names

/// Whether two spellings are one name, for the command line.
public struct NameVerdict {
  private let comparison: NameComparison
  private let left: String
  private let right: String

  public init(_ left: String, _ right: String) {
    self.left = left
    self.right = right
    comparison = compare(left, right)
  }

  /// The verdict, then what speaks for and against it, a line each.
  public var text: String {
    let verdict =
      switch comparison.outcome {
      case .merge: "one name"
      case .candidate: "perhaps one name: shown, never merged"
      case .distinct: "two names"
      }
    let head = "\(left) / \(right): \(verdict) (\(comparison.rule.rawValue), \(probability))"
    return ([head] + comparison.evidence.map { "  " + $0 }).joined(separator: "\n")
  }

  /// Probability, a tab, and 1 for one name or 0.
  public var row: String { "\(probability)\t\(comparison.outcome == .merge ? 1 : 0)" }

  /// Four digits: a curve over thousands of pairs needs them.
  private var probability: String {
    let digits = String(comparison.probability)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return padded.dropLast(4) + "." + padded.suffix(4)
  }
}
