internal import Corpus

/// What a tag of the tagger says of a token: outside of names, or which part of a name of which
/// kind.
///
/// Tag 0 is outside; then, for each kind, the first token of several, one between, the last, and
/// the only one ("BILOU": L. Ratinov and D. Roth, "Design challenges and misconceptions in named
/// entity recognition", CoNLL 2009).
enum NameTag {
  static let outside = 0

  /// In the order of the tags. Trained data tell no more kinds apart.
  static let kinds: [Entity.Label] = [.person, .organisation, .politicalPlace]

  /// The kind that names with a label are of; `nil` for peoples and creeds.
  static func kind(of label: Entity.Label) -> Int? {
    switch label {
    case .person: 0
    case .organisation: 1
    case .politicalPlace, .place, .facility: 2
    case .group: nil
    }
  }

  static let count = 1 + 4 * kinds.count

  enum Part: Int, CaseIterable {
    case first, inner, last, only
  }

  static func tag(_ kind: Int, _ part: Part) -> Int { 1 + 4 * kind + part.rawValue }

  static func kind(of tag: Int) -> Int { (tag - 1) / 4 }

  static func part(of tag: Int) -> Part? { tag == 0 ? nil : Part(rawValue: (tag - 1) % 4) }

  /// The part that a token is of a name of several tokens.
  static func part(at index: Int, in name: Range<Int>) -> Part {
    if name.count == 1 { return .only }
    if index == name.lowerBound { return .first }
    return index == name.upperBound - 1 ? .last : .inner
  }

  /// Whether a name goes on after the tag.
  static func isOpen(_ tag: Int) -> Bool {
    part(of: tag) == .first || part(of: tag) == .inner
  }

  /// Whether `next` may stand right after `tag`.
  static func allows(_ next: Int, after tag: Int) -> Bool {
    let continues = part(of: next) == .inner || part(of: next) == .last
    guard isOpen(tag) else { return !continues }
    return continues && kind(of: next) == kind(of: tag)
  }

  /// The names that a sentence's tags mark, as ranges of its tokens.
  static func names(in tags: [Int]) -> [(range: Range<Int>, kind: Int)] {
    var names: [(Range<Int>, Int)] = []
    var start = 0
    for (index, tag) in tags.enumerated() {
      switch part(of: tag) {
      case nil, .inner: break
      case .first: start = index
      case .only: names.append((index..<index + 1, kind(of: tag)))
      case .last: names.append((start..<index + 1, kind(of: tag)))
      }
    }
    return names
  }
}
