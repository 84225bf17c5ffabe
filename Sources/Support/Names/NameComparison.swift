internal import Scanning

/// Whether two spellings are of one name, and why.
public struct NameComparison: Hashable, Sendable {
  public enum Outcome: String, Sendable {
    /// One name.
    case merge
    /// Perhaps one name: shown to people, never acted on.
    case candidate
    case distinct
  }

  /// What decided it.
  public enum Rule: String, Sendable {
    /// The same but for case, marks, apostrophes, hyphens, the article.
    case same
    /// Spellings of the same sounds.
    case transliteration
    /// One letter is wrong, left out, or in the wrong place.
    case typingError = "typing_error"
    /// The plural of a group's name.
    case plural
    /// A middle name is left out.
    case middleName = "middle_name"
    /// Alternative names of one place: near in spelling, and yet no spellings of each other.
    case alternative
    /// Given names that are one in different languages, beside the same surname.
    case givenName = "given_name"
    /// Apart by a list of names that are easily confused.
    case confusable
    /// Apart by a rule that no likeness outweighs.
    case veto
    case unlike
  }

  /// What speaks for or against it beside likeness.
  public struct Grounds: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// A gazetteer has one place under both names.
    public static let gazetteer = Grounds(rawValue: 1)
    /// The names are of two scripts.
    public static let scripts = Grounds(rawValue: 1 << 19)
    /// The place that both names name is where another script is written.
    public static let placeAbroad = Grounds(rawValue: 1 << 18)
    /// The largest place of the one name is the largest of the other.
    public static let mainPlace = Grounds(rawValue: 1 << 15)
    /// The words that differ are known to stand for the same originals.
    public static let originals = Grounds(rawValue: 1 << 1)
    /// The words that differ look romanised: they are spelt in more than one way.
    public static let romanised = Grounds(rawValue: 1 << 2)
    /// One word differs, by one edit that is a likely slip, and one of the two is not known.
    public static let slip = Grounds(rawValue: 1 << 3)
    /// Two words that differ are names in their own right.
    public static let twoNames = Grounds(rawValue: 1 << 4)
    /// A word that differs is a dictionary's, a title, or too short to tell.
    public static let plainWord = Grounds(rawValue: 1 << 5)
    /// A word that differs looks like a name of a language in Latin script.
    public static let latinLook = Grounds(rawValue: 1 << 7)
    /// A word that differs is a name of languages in Latin script, whatever else it is.
    public static let latinName = Grounds(rawValue: 1 << 14)
    /// One of the names has a word that is known to be romanised, an article or a particle.
    public static let exotic = Grounds(rawValue: 1 << 8)
    /// The words that differ stand for the same Arabic originals.
    public static let arabic = Grounds(rawValue: 1 << 9)
    /// The words that differ are listed as spellings of a name that the news has often.
    public static let listed = Grounds(rawValue: 1 << 16)
    /// The words that differ do so by one letter that changes nothing in how they sound.
    public static let free = Grounds(rawValue: 1 << 10)
    /// Given names differ that are forms of one in different languages.
    public static let givenName = Grounds(rawValue: 1 << 11)
    /// Both names have a word that is no name of languages in Latin script, nor a word of theirs.
    public static let surname = Grounds(rawValue: 1 << 17)
    /// The slip is two neighbouring letters in the wrong order.
    public static let exchanged = Grounds(rawValue: 1 << 12)
    /// Of two words that differ, one is known to be romanised, and the other is not known at all.
    public static let kin = Grounds(rawValue: 1 << 13)
    /// Each name has a word that few people and things are called.
    public static let distinctive = Grounds(rawValue: 1 << 6)
  }

  public let outcome: Outcome
  public let rule: Rule
  public let grounds: Grounds

  /// The last words of both names if nothing else differs, in the order of the names' bytes; else
  /// empty.
  public let differing: [[UInt8]]

  /// How likely it is that both are one name, in ten-thousandths.
  public let probability: Int

  /// What speaks for and against it, and how the letters correspond; for people.
  public let evidence: [String]

  /// Whether the spellings are so near that somebody may wonder why they are kept apart.
  public let isNear: Bool

  /// How likely it is that both are one name, in thousandths.
  public var score: Int { (probability + 5) / 10 }
}

/// Where two names were met.
public enum ComparisonContext: Sendable {
  /// Just two strings.
  case none
  /// In one document, where two spellings of one name are likelier than two names so alike.
  case document
  /// In a corpus.
  case corpus

  /// Log odds before the names are looked at, in thousandths.
  var prior: Int { self == .document ? 800 : 0 }

  /// From which log odds two names are one, in thousandths.
  var fewestToMerge: Int { self == .corpus ? 490 : 405 }

  /// From which log odds somebody should have a look: a probability of 0.35.
  var fewestToShow: Int { -619 }
}

/// Whether `left` and `right` are spellings of one name.
///
/// - Complexity: O(letters of the one × letters of the other); a few microseconds.
public func compare(
  _ left: ComparableName, _ right: ComparableName, in context: ComparisonContext = .none
) -> NameComparison {
  // Symmetric to the last detail of the explanation.
  if right.spelling.lexicographicallyPrecedes(left.spelling) {
    return compare(right, left, in: context)
  }
  var judgement = Judgement(left, right, context)
  return judgement.verdict()
}

public func compare(_ left: String, _ right: String) -> NameComparison {
  compare(ComparableName(left), ComparableName(right))
}
