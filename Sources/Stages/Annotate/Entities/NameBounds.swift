internal import Corpus
internal import Names
internal import Scanning

/// Where an entity starts and ends, given where a name does: titles are no part of it, "New" of
/// "New York" is.
struct NameBounds {
  private(set) var range: Range<Int>
  private(set) var hasTitle: Bool

  /// - Parameter after: Where the name before this one ends, in bytes.
  init(_ range: Range<Int>, hasTitle: Bool, after: Int, _ reading: Reading) {
    self.range = range
    self.hasTitle = hasTitle
    takeWholeState(reading)
    cutTitle(reading)
    takeFirstWord(after, reading)
  }

  /// "W.Va." where only "Va" was found; "Ill." with its stop.
  private mutating func takeWholeState(_ reading: Reading) {
    let first = max(0, reading.firstToken(from: range.lowerBound + 1) - 1)
    guard first < reading.tokens.count, case let token = reading.tokens[first],
      token.isAny(of: .usState), token.shape.contains(.endsInStop), token.startsUpper,
      token.start <= range.lowerBound, range.upperBound <= token.end
    else { return }
    range = token.range
  }

  /// "US President Barack Obama" holds a title, and the person is what follows it.
  private mutating func cutTitle(_ reading: Reading) {
    let tokens = reading.tokenRange(range)
    guard tokens.count >= 3 else { return }
    var cut: Int?
    for index in tokens.dropLast() {
      let token = reading.tokens[index]
      guard token.isAny(of: .title), !Self.weakTitles.contains(token.key) else { continue }
      cut = index + 1
    }
    guard let cut, reading.tokens[cut].startsUpper, cut > tokens.lowerBound + 1,
      !(cut..<tokens.upperBound).contains(where: {
        reading.has([.organisationWord, .nameLink], at: $0)
      })
    else { return }
    range = reading.tokens[cut].start..<range.upperBound
    hasTitle = true
  }

  /// Titles that are also parts of names: "General Motors", "King Abdullah University".
  private static let weakTitles: Set<WordKey> = Set(
    [
      "general", "king", "queen", "prince", "princess", "major", "private", "father", "sister",
      "brother", "count", "lady", "lord", "sir", "st.", "pope", "cardinal", "bishop", "judge",
      "author", "coach", "director", "dame", "baron", "duke",
    ].map { WordKey($0) })

  /// "New York" where only "York" was found, because the sentence starts with "New".
  private mutating func takeFirstWord(_ after: Int, _ reading: Reading) {
    let first = reading.firstToken(from: range.lowerBound)
    guard first > 0, case let before = reading.tokens[first - 1], before.startsUpper,
      before.start >= after, Self.placeOpeners.contains(before.key),
      range.lowerBound - before.end == 1, reading.bytes[before.end] == 0x20,
      !Gazetteer.builtIn.places(named: Array(reading.bytes[before.start..<range.upperBound]))
        .isEmpty
    else { return }
    range = before.start..<range.upperBound
  }

  private static let placeOpeners: Set<WordKey> = Set(
    [
      "new", "north", "south", "east", "west", "los", "las", "san", "saint", "great", "united",
      "upper", "lower", "central", "fort", "port", "mount", "st.", "el", "la",
    ].map { WordKey($0) })
}
