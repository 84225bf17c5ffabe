internal import Corpus

/// Points for each label: what speaks for a name being a person, an organisation, and so on.
struct LabelEvidence {
  private var points: InlineArray<6, Int> = InlineArray(repeating: 0)

  static let labels = Entity.Label.allCases

  subscript(label: Entity.Label) -> Int {
    get { points[Self.index(label)] }
    set { points[Self.index(label)] = newValue }
  }

  private static func index(_ label: Entity.Label) -> Int {
    switch label {
    case .person: 0
    case .organisation: 1
    case .politicalPlace: 2
    case .place: 3
    case .facility: 4
    case .group: 5
    }
  }

  static func += (left: inout LabelEvidence, right: LabelEvidence) {
    for index in 0..<6 { left.points[index] += right.points[index] }
  }

  /// No label counts more than `most` either way.
  func limited(to most: Int) -> LabelEvidence {
    var limited = self
    for index in 0..<6 { limited.points[index] = min(most, max(-most, points[index])) }
    return limited
  }

  /// The label with most points, of equal ones the first, and its lead over the next.
  var best: (label: Entity.Label, points: Int, lead: Int) {
    var best = 0
    for index in 1..<6 where points[index] > points[best] { best = index }
    var second = Int.min
    for index in 0..<6 where index != best { second = max(second, points[index]) }
    return (Self.labels[best], points[best], points[best] - second)
  }
}
