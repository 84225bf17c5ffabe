/// What two texts have in common of names and numbers, each counted once.
public struct EntityOverlap: Hashable, Sendable {
  public var shared = 0

  /// Those of the text that has fewer.
  public var fewer = 0

  /// Those among the longer text's first words, and how many of them the shorter text has.
  public var lead = 0
  public var sharedLead = 0

  /// ``PairMeasures/shorterLength``.
  var shorterLength = 0

  public init() {}
}
