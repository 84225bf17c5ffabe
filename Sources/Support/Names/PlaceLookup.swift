internal import Files
internal import Scanning

/// Finds what a misspelt or otherwise romanised name is meant to be in a gazetteer.
///
/// Names whose consonants agree, or all but one of them, are aligned with the one that is looked up;
/// of those that cost equally little the more populous wins.
public struct PlaceLookup {
  /// What was found.
  public struct Match: Hashable, Sendable {
    /// Index of the entry, to ask the gazetteer for it.
    public let index: Int

    /// How likely it is that it is meant, in ten-thousandths.
    public let probability: Int
    public let rule: Rule
  }

  public enum Rule: String, Sendable {
    /// One of its names, letter by letter.
    case same
    /// Another spelling of one of its names.
    case transliteration
    /// One of its names with a slip.
    case typingError = "typing_error"
  }

  /// `nil` for the built-in gazetteer.
  private let file: GazetteerFile?

  /// In the built-in gazetteer.
  public init() { file = nil }

  public init(_ file: GazetteerFile) { self.file = file }

  /// The entry that `name` means; `nil` if none is likely enough.
  ///
  /// - Parameter country: ISO 3166-1 alpha-2 of the country that it is in; `nil` if that is not
  ///   known.
  /// - Complexity: About a hundred buckets are looked into and at most 48 names aligned.
  public func match(_ name: String, in country: String? = nil) -> Match? {
    if let file { return match(name, in: country, of: file) }
    return match(name, in: country, of: Gazetteer.builtIn)
  }

  private func match(
    _ name: String, in country: String?, of source: some SpellingSource
  ) -> Match? {
    let bytes = Array(name.utf8)
    let code = country.flatMap(Self.code)
    if country != nil, code == nil { return nil }
    let exact = source.exactIndices(bytes).first { code == nil || source.country(at: $0) == code }
    if let exact { return Match(index: exact, probability: 10_000, rule: .same) }
    var search = PlaceSearch(source: source, country: code)
    let words = NameFolding.words(of: bytes, .romanised)
    for letters in PlaceQuery.spellings(of: words) where !search.isFound { search.add(letters) }
    return search.best
  }

  private static func code(_ country: String) -> UInt16? {
    let letters = Array(country.utf8)
    guard letters.count == 2 else { return nil }
    return UInt16(letters[0].asciiUppered) << 8 | UInt16(letters[1].asciiUppered)
  }
}

extension UInt8 {
  fileprivate var asciiUppered: UInt8 { isASCIILower ? self & 0xdf : self }
}

/// What look-ups by sound ask of a gazetteer.
protocol SpellingSource: Sendable {
  func exactIndices(_ name: [UInt8]) -> [Int]
  func country(at index: Int) -> UInt16
  func population(at index: Int) -> Int
  func forEachSpelling(_ hash: UInt64, _ body: (Int, Range<Int>) -> Void)
  func letters(_ range: Range<Int>) -> [UInt8]

  /// A bit per letter of a to z that stands in a range.
  func letterSet(_ range: Range<Int>) -> UInt32
}

extension GazetteerFile: SpellingSource {
  func exactIndices(_ name: [UInt8]) -> [Int] { indices(named: name) }

  func letters(_ range: Range<Int>) -> [UInt8] { file.bytes(range) }

  func letterSet(_ range: Range<Int>) -> UInt32 {
    var bits: UInt32 = 0
    for place in range { bits |= 1 << UInt32(file.byte(at: place) & 31) }
    return bits
  }
}
