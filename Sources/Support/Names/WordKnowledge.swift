internal import Scanning

/// What the tables know of a single word, in a form for those who weigh evidence.
public struct WordKnowledge: Hashable, Sendable {
  /// One bit a class: whether it is an English word, a given name, a title, and so on. The bits
  /// keep their meaning from version to version, since trained models refer to them.
  public let classes: UInt32

  /// 0 for no place; 1 a country, 2 a division of one, 3 to 6 a city, the larger the higher.
  public let place: UInt8

  public static let unknown = WordKnowledge(classes: 0, place: 0)

  /// The bit of ``classes`` that given names have.
  public static let givenName = UInt32(WordClasses.givenName.rawValue)

  private init(classes: UInt32, place: UInt8) {
    self.classes = classes
    self.place = place
  }
}

extension WordKnowledge {
  private static let gazetteer = Gazetteer.builtIn

  /// - Complexity: O(word).
  public init(of text: Span<UInt8>, _ range: Range<Int>) {
    var hash = StableHash()
    var isPlain = true
    for index in range {
      let byte = text[index]
      if byte.isASCIILetter || byte.isASCIIDigit {
        hash.combine(byte.asciiLowered)
      } else if byte >= 0x80 {
        isPlain = false
      }
    }
    self.init(isPlain ? hash.value : Self.foldedHash(text, range))
  }

  private static func foldedHash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let word = range.map { text[$0] }
    return StableHash.of(NameFolding.words(of: word, .plain).flatMap { $0 })
  }

  private init(_ hash: UInt64) {
    classes = UInt32(truncatingIfNeeded: Lexicon.classes(hash).rawValue)
    place = Self.gazetteer.mainIndex(hash).map { Self.rank($0) } ?? 0
  }

  /// As ``place``, of a name of any number of words.
  ///
  /// - Complexity: O(name).
  public static func place(named name: [UInt8]) -> UInt8 {
    gazetteer.indices(named: name).first.map { rank($0) } ?? 0
  }

  private static func rank(_ index: Int) -> UInt8 {
    switch gazetteer.kind(at: index) {
    case .country: return 1
    case .division: return 2
    case .city:
      switch gazetteer.population(at: index) {
      case 1_000_000...: return 6
      case 100_000...: return 5
      case 15_000...: return 4
      default: return 3
      }
    }
  }
}
