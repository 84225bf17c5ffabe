internal import Corpus
internal import Scanning

/// Trains a model of the tagger from texts with marked names.
///
/// The averaged structured perceptron of M. Collins, "Discriminative training methods for hidden
/// Markov models", EMNLP 2002, with a margin that every wrong tag must stay behind, several times
/// in different orders, whose weights are added. Whole numbers throughout and orders that depend
/// on nothing but the texts: the same files give the same bytes on every machine.
public struct TaggerTraining {
  private var sentences: [TrainingSentence] = []
  private let settings: Settings

  public struct Settings: Sendable {
    /// The table has 2^bits rows.
    public var bits = 17

    /// Times that every sentence is seen in each order.
    public var rounds = 8

    /// Orders.
    public var orders = 4

    /// Points by which the right tag must lead.
    public var margin = 12

    /// Points by which a name must lead over nothing: more names are found, if fewer of them right.
    public var missMargin = 18

    /// Of a hundred features, those that are left out each time a sentence is seen.
    public var dropped = 25

    public init() {}
  }

  public enum Failure: Error, CustomStringConvertible {
    /// From 1.
    case badLine(Int)
    case noNames

    public var description: String {
      switch self {
      case .badLine(let number):
        "line \(number): expected a token, a tab and a tag (O, B-PER, I-ORG, B-LOC …)"
      case .noNames: "the files mark no names"
      }
    }
  }

  public init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Adds the documents of a file as ``TrainingText`` describes it.
  public mutating func add(_ file: [UInt8]) throws(Failure) {
    for text in try TrainingText.texts(in: file) { add(text) }
  }

  private mutating func add(_ text: TrainingText) {
    let reading = Reading(String(decoding: text.bytes, as: UTF8.self))
    var finder = AcronymFinder(reading)
    let names = RuledNames(reading, names: nil, language: "en", acronyms: finder.run())
    let document = TaggerDocument(reading, names.candidates, names.decisions)
    let features = TaggerFeatures(of: document, bits: settings.bits)
    let tags = goldTags(text, reading)
    for sentence in reading.sentenceTokens
    where sentence.contains(where: { document.tokens[$0].isMarked }) {
      var example = TrainingSentence()
      var list: [UInt32] = []
      for index in sentence {
        features.rows(of: index, in: sentence, into: &list)
        example.add(list, tag: tags[index])
      }
      sentences.append(example)
    }
  }

  private func goldTags(_ text: TrainingText, _ reading: Reading) -> [Int] {
    var tags = Array(repeating: NameTag.outside, count: reading.tokens.count)
    for name in text.names {
      var first = reading.tokens.firstIndex { $0.end > name.range.lowerBound }
      let end = reading.tokens.firstIndex { $0.start >= name.range.upperBound }
      guard first < end, tags[first] == NameTag.outside,
        reading.tokens[first].sentence == reading.tokens[end - 1].sentence
      else { continue }
      // Some texts count the office to the name.
      if NameTag.kinds[name.kind] == .person { first = reading.withoutTitle(first..<end) }
      for index in first..<end {
        tags[index] = NameTag.tag(name.kind, NameTag.part(at: index, in: first..<end))
      }
    }
    return tags
  }

  /// The bytes of the model.
  ///
  /// - Complexity: O(orders × rounds × tokens).
  public func model() throws(Failure) -> [UInt8] {
    guard sentences.contains(where: { $0.hasNames }) else { throw .noNames }
    var sum = LearnedPoints.Sum(bits: settings.bits)
    for order in 0..<settings.orders {
      var points = LearnedPoints(bits: settings.bits)
      var shuffle = Shuffle(seed: UInt64(order))
      for _ in 0..<settings.rounds {
        for index in shuffle.order(of: sentences.count) {
          points.learn(
            sentences[index], margin: Int32(settings.margin),
            missMargin: Int32(settings.missMargin), dropped: UInt64(settings.dropped))
        }
      }
      sum.add(points)
    }
    return sum.model()
  }
}

/// A sentence of which the features are found once.
struct TrainingSentence {
  private(set) var rows: [UInt32] = []

  /// Where the rows of each token end.
  private(set) var ends: [Int] = []
  private(set) var tags: [Int] = []

  var hasNames: Bool { tags.contains { $0 != NameTag.outside } }

  mutating func add(_ list: [UInt32], tag: Int) {
    rows += list
    ends.append(rows.count)
    tags.append(tag)
  }

  /// Leaves out some features.
  mutating func drop(of hundred: UInt64, _ dropped: UInt64, seed: UInt64) {
    guard dropped > 0 else { return }
    var kept: [UInt32] = []
    kept.reserveCapacity(rows.count)
    var newEnds: [Int] = []
    for index in tags.indices {
      for at in rows(of: index)
      where mixed(seed << 24 ^ UInt64(rows[at])) % hundred >= dropped {
        kept.append(rows[at])
      }
      newEnds.append(kept.count)
    }
    rows = kept
    ends = newEnds
  }

  func rows(of token: Int) -> Range<Int> { (token == 0 ? 0 : ends[token - 1])..<ends[token] }
}

/// Orders in which sentences are seen: R. Fisher and F. Yates, with a generator of our own that
/// gives the same on every machine.
private struct Shuffle {
  private var state: UInt64

  init(seed: UInt64) { state = mixed(seed &+ 0x9e37_79b9_7f4a_7c15) }

  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      state = state &+ 0x9e37_79b9_7f4a_7c15
      order.swapAt(index, Int(mixed(state) % UInt64(index + 1)))
    }
    return order
  }
}
