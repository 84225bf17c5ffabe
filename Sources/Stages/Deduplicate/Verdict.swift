/// What the numbers of a pair say.
public enum Verdict: Hashable, Sendable {
  /// One is an edited copy of the other.
  case near

  /// All of the shorter one stands in the longer one, which says much more.
  case contained
  case different(Reason)

  /// Why two texts are no copies.
  public enum Reason: String, Sendable, CaseIterable {
    /// Too few words of the shorter one stand in the longer one.
    case overlap

    /// They name other persons and places, or give other numbers.
    case entities

    /// In the same sentences they name other things: two instances of a template.
    case substitutions

    /// Short, they differ in a name or number, and days lie between them.
    case days

    /// What they share is a small part of the longer one, and not its beginning.
    case share

    /// What they share is a small part of the longer one, which looks back at it after a week.
    case lookBack = "look_back"
  }

  public var isCopy: Bool {
    switch self {
    case .near, .contained: true
    case .different: false
    }
  }
}
