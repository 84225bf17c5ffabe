/// What two texts have in common, counted. All decisions are made from these integers.
public struct PairMeasures: Hashable, Sendable {
  /// Words of the shorter text; of texts of one length, of the one with the greater id.
  public var shorterWords = 0
  public var longerWords = 0

  /// Words of the shorter text that stand in the longer one beside the same neighbour.
  public var coveredWords = 0

  /// Distinct pairs of neighbouring words that both texts have.
  public var sharedBigrams = 0
  public var shorterBigrams = 0
  public var longerBigrams = 0

  public var entities = EntityOverlap()

  /// Of the longer text's first pairs of words, up to 60, how many the shorter one has.
  public var leadShared = 0
  public var leadBigrams = 0

  /// Words that stand in both in the same order, and places where one has another name or number.
  public var alignedWords = 0
  public var substitutions = 0

  /// Of the two texts' scripts the one that tells less.
  var script = Script.cased

  /// Fewest days between publications of the two; `nil` if one has no date.
  public var daysApart: Int?

  public init() {}

  /// Pairs of words of the lead that a text as short as the shorter one can have, at least 1.
  var possibleLead: Int { max(1, min(leadBigrams, shorterBigrams)) }

  /// ``shorterWords``, counted as a text of a script with spaces would count them.
  var shorterLength: Int { shorterWords / script.tokensPerWord }

  /// ``alignedWords``, counted in the same way.
  var alignedLength: Int { alignedWords / script.tokensPerWord }

  /// ``coveredWords`` in thousandths of the shorter text.
  public var similarity: Int { shorterWords == 0 ? 0 : coveredWords * 1000 / shorterWords }
}
