public import Corpus
public import Names

/// Finds names in articles and brings their spellings together over the whole corpus.
///
/// Each article's names are counted by spelling; the spellings of all articles are grouped once;
/// each article then learns what its own spellings became. A language keeps to its own spellings:
/// what German papers write Selenskyj is not rewritten as English ones write it. The title stays
/// as the page has it.
public struct NormalizeStage: CorpusStage {
  public static let name = "normalize"
  public static let version = 3

  let settings: NormalizeSettings
  let corrections: Corrections
  let gazetteers: [GazetteerFile]

  /// - Parameters:
  ///   - corrections: The contents of the file that the settings name.
  ///   - gazetteers: The files that the settings name, in their order.
  public init(
    _ settings: NormalizeSettings, corrections: Corrections = Corrections(),
    gazetteers: [GazetteerFile] = []
  ) {
    self.settings = settings
    self.corrections = corrections
    self.gazetteers = gazetteers
  }

  /// - Complexity: O(text).
  public func observe(_ article: Article) -> NameObservation {
    let text = Array(article.text.utf8)
    var tallies: [[UInt8]: FormTally] = [:]
    for mention in mentions(in: text, of: article) {
      tallies[Array(text[mention.core]), default: FormTally()].add(mention)
    }
    let forms = tallies.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { spelling, tally in
      NameObservation.Form(
        spelling: String(decoding: spelling, as: UTF8.self), count: tally.count, kind: tally.kind,
        isShouted: tally.isShouted, isAlsoWord: tally.isAlsoWord, isLocated: tally.isLocated)
    }
    let language = String((article.language ?? "").prefix { $0 != "-" })
    return NameObservation(id: article.id, language: language, forms: forms)
  }

  /// - Complexity: O(spellings × candidates of a spelling), far below their square.
  public func decide(_ observations: [NameObservation]) -> Spellings {
    let table = FormTable(observations, ignoring: corrections)
    return Spellings(table, corrections, gazetteers)
  }

  public func conclude(
    _ observation: NameObservation, given spellings: Spellings
  ) -> NameConclusion {
    NameConclusion(
      forms: spellings.conclusions(
        for: observation.forms.map(\.spelling), in: observation.language))
  }

  func mentions(in text: [UInt8], of article: Article) -> [Mention] {
    MentionFinder(own: OwnGazetteers(gazetteers)).mentions(in: text, language: article.language)
  }
}

/// The mentions of one spelling in one article.
private struct FormTally {
  private(set) var count = 0
  private(set) var isShouted = true
  private(set) var isAlsoWord = false
  private(set) var isLocated = false
  private var kinds = KindVotes()

  var kind: NameKind { kinds.winner }

  mutating func add(_ mention: Mention) {
    count += 1
    isShouted = isShouted && mention.isShouted
    isAlsoWord = isAlsoWord || mention.isAlsoWord
    isLocated = isLocated || mention.isLocated
    kinds.add(NameKind(rawValue: mention.kind.rawValue) ?? .unknown)
  }
}

/// Votes on what a name is of.
struct KindVotes: Sendable {
  /// In the order of the kinds.
  private var votes = SIMD8<Int32>()

  mutating func add(_ kind: NameKind, _ count: Int = 1) {
    votes[NameKind.allCases.firstIndex(of: kind) ?? 0] += Int32(clamping: count)
  }

  mutating func add(_ other: KindVotes) { votes &+= other.votes }

  /// The kind with most votes, an earlier one of equals; unknown only if there is nothing else.
  var winner: NameKind {
    var best = NameKind.unknown
    var most: Int32 = 0
    for (index, kind) in NameKind.allCases.enumerated()
    where kind != .unknown && votes[index] > most {
      (best, most) = (kind, votes[index])
    }
    return best
  }
}
