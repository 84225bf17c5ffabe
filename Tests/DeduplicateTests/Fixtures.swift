import Corpus
import Deduplicate
import TestSupport

/// Numbers that are the same in every run (D. Lehmer's generator, modulo 2^31 - 1).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed % 2_147_483_646 + 1 }

  mutating func next() -> UInt64 {
    var value: UInt64 = 0
    for _ in 0..<3 {
      state = state * 48_271 % 2_147_483_647
      value = value << 22 ^ state
    }
    return value
  }
}

/// Invented reports: sentences of common words with invented names and numbers.
struct Newsroom {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words = [
    "the", "council", "said", "on", "that", "road", "to", "harbour", "would", "be", "closed",
    "after",
    "a", "storm", "which", "had", "damaged", "bridge", "and", "several", "houses", "near", "old",
    "market", "while", "teachers", "asked", "for", "better", "pay", "at", "school", "in", "north",
    "of", "town", "where", "water", "was", "still", "cut", "off", "because", "pipes", "had",
    "frozen",
    "during", "night", "officials", "promised", "repairs", "before", "winter", "but", "residents",
    "doubted", "it", "since", "earlier", "plans", "were", "never", "carried", "out", "fully",
  ]

  private static let names = [
    "Talbrook", "Merivane", "Osterly", "Kandrath", "Belmoor", "Sirrenfeld", "Quarnby", "Dunhollow",
    "Varnesk", "Ithelport", "Garrowmead", "Plessington", "Hobmarsh", "Zelinka", "Fennimore",
    "Tarquell",
  ]

  mutating func sentence() -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: 9...16, using: &generator) {
      words.append(Self.words[Int.random(in: 0..<Self.words.count, using: &generator)])
    }
    words.insert(Self.names[Int.random(in: 0..<Self.names.count, using: &generator)], at: 3)
    if Bool.random(using: &generator) {
      words.insert(String(Int.random(in: 20...900, using: &generator)), at: 6)
    }
    let first = words[0]
    words[0] = first.prefix(1).uppercased() + first.dropFirst()
    return words.joined(separator: " ") + "."
  }

  /// About 40 words a paragraph.
  mutating func paragraphs(_ count: Int) -> [String] {
    (0..<count).map { _ in [sentence(), sentence(), sentence()].joined(separator: " ") }
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    elements.shuffled(using: &generator)
  }

  /// `paragraphs` with about `percent` of the words replaced by other common ones.
  mutating func edited(_ paragraphs: [String], percent: Int) -> [String] {
    paragraphs.map { paragraph in
      paragraph.split(separator: " ").map { word in
        let isPlain = word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
        guard isPlain, chance(percent) else { return String(word) }
        return Self.words[Int.random(in: 0..<Self.words.count, using: &generator)]
      }.joined(separator: " ")
    }
  }
}

/// Clusters of `articles` with the given settings.
func clusters(
  of articles: [Article], _ settings: DeduplicateSettings = DeduplicateSettings()
) -> CopyClusters {
  let stage = DeduplicateStage(settings)
  return stage.decide(articles.map(stage.observe))
}

/// What is said of the article at `path`.
func status(
  of path: String, among articles: [Article],
  _ settings: DeduplicateSettings = DeduplicateSettings()
) -> CopyStatus {
  clusters(of: articles, settings).status(of: id(path))
}

func id(_ path: String) -> DocumentID { DocumentID(input: "test", path: Array(path.utf8)) }
