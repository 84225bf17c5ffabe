import Files

/// Where stories come from: a folder of the user's own texts and more in their manner, or invention.
struct StorySource {
  let teller: Storyteller

  /// Paragraphs of each text of the folder.
  private var texts: [[String]] = []
  private var chain = MarkovChain([])

  /// Fewest words of a text that is taken for a story.
  private static let fewestWords = 60

  init(seed: UInt64) { teller = Storyteller(seed: seed) }

  /// Reads every `.txt` in `folder`, in the order of their names.
  init(seed: UInt64, texts folder: Path) throws {
    self.init(seed: seed)
    let names = try FileSystem.entries(of: folder).map(\.name).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    for name in names where name.suffix(4).elementsEqual(".txt".utf8) {
      let text = String(decoding: try FileSystem.contents(of: folder / name), as: UTF8.self)
      let paragraphs = text.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
      if paragraphs.joined(separator: " ").split(separator: " ").count >= Self.fewestWords {
        texts.append(paragraphs)
      }
    }
    chain = MarkovChain(texts)
  }

  /// The next story: a text of the folder as long as there are any, each once.
  mutating func story(_ dice: inout Dice) -> (paragraphs: [String], matter: Storyteller.Matter) {
    let matter = teller.matter(&dice)
    if let text = texts.popLast() { return (text, matter) }
    // A quarter are notes of some sentences; the rest have up to a thousand words.
    let words = dice.chance(25) ? dice.between(60, 170) : dice.between(170, 700 + dice.below(400))
    let paragraphs =
      chain.isEmpty
      ? teller.paragraphs(words, on: matter, &dice) : chain.paragraphs(words, &dice)
    return (paragraphs, matter)
  }
}
