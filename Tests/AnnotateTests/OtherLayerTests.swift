import Corpus
import Settings
import TestSupport
import Testing

@testable import Annotate

@Suite struct `Quantities` {
  @Test(arguments: [
    ("It is five miles away.", "five miles", 5.0, 8046.72),
    ("It weighs 2.5 tonnes.", "2.5 tonnes", 2.5, 2500),
    ("It covers 12 square kilometres.", "12 square kilometres", 12, 12_000_000),
    ("It rose by 4 per cent.", "4 per cent", 4, 0.04),
    ("It flew at 300 miles per hour.", "300 miles per hour", 300, 134.112),
  ])
  func `have values in the SI`(sample: String, words: String, value: Double, si: Double) throws {
    let (text, found) = annotations(of: sample)
    let quantity = try #require(found.quantities.first)
    #expect(text[quantity.range] == words)
    #expect(quantity.value == value)
    #expect(abs((quantity.siValue ?? 0) - si) < si / 1_000_000)
  }

  @Test(
    arguments: [
      ("It is 12ft high.", "12ft", 12.0, nil), ("They walked 2½ miles.", "2½ miles", 2.5, nil),
      ("It is half a mile long.", "half a mile", 0.5, nil),
      ("It holds between 3 and 4 litres.", "3 and 4 litres", 3, 4.0),
      ("It fell 3 percentage points.", "3 percentage points", 3, nil),
    ] as [(String, String, Double, Double?)])
  func `may be parts, bounds, and written in one word`(
    sentence: String, words: String, value: Double, upper: Double?
  ) throws {
    let (text, found) = annotations(of: sentence)
    let quantity = try #require(found.quantities.first)
    #expect(text[quantity.range] == words)
    #expect(quantity.value == value)
    #expect(quantity.valueTo == upper)
  }

  @Test(arguments: [
    ("It weighs 1,200kg now.", 1200.0), ("It weighs 1,234,567.5 kg now.", 1_234_567.5),
    ("They paid $1,000,000 for it.", 1_000_000), ("It has 12,500 km of road.", 12_500),
  ])
  func `may have commas between thousands`(sentence: String, value: Double) {
    #expect(annotations(of: sentence).found.quantities.map(\.value) == [value])
  }

  @Test(arguments: [
    "It weighs 5,5kg now.", "It weighs 5,5 kg now.", "They paid 2,75 euros.", "It is 1,2345 km long.",
    "It is 1.200,500 km long.", "It is 1234,567 km long.",
  ])
  func `have no value where a comma may be a decimal's`(sentence: String) {
    #expect(annotations(of: sentence).found.quantities.isEmpty)
  }

  @Test func `are no lengths where they are rates`() {
    #expect(annotations(of: "It does 30 miles per gallon.").found.quantities.isEmpty)
    #expect(annotations(of: "They are 8m people.").found.quantities.isEmpty)
  }

  @Test func `of money have a currency and its scale`() {
    let (text, found) = annotations(of: "They paid $3.5 million, then five to ten million euros.")
    #expect(
      found.quantities.map { text[$0.range] } == ["$3.5 million", "five to ten million euros"])
    #expect(found.quantities.map(\.value) == [3_500_000, 5_000_000])
    #expect(found.quantities.map(\.valueTo) == [nil, 10_000_000])
    #expect(found.quantities.map(\.unit) == ["USD", "EUR"])
  }
}

@Suite struct `Links` {
  @Test func `are what is linked, written out or called by a handle`() {
    var sample = article(
      "links.html",
      [
        "Read more, write to a.b@example.org or see https://example.org/x. Ask @somebody, #syria."
      ])
    sample.links = [Anchor(range: TextRange(start: 0, end: 9), target: "https://example.org/more")]
    let found = AnnotateStage(AnnotateSettings()).process(NamedArticle(article: sample, names: nil))
    #expect(found.links.map(\.kind) == [.anchor, .email, .url, .handle, .hashtag])
    #expect(found.links.first?.target == "https://example.org/more")
    #expect(found.links.map { sample.text[$0.range] }[2] == "https://example.org/x")
  }
}

@Suite struct `Cited sources` {
  @Test func `are agencies, outlets and officials that the text names`() {
    let (_, found) = annotations(
      of:
        "DAMASCUS (Reuters) - The road was closed since the morning, the Syrian Arab News Agency reported.",
      "Police spokesman Omar Said said the road had been closed. A report said the bridge was gone."
    )
    #expect(found.sources.map(\.kind) == ["agency", "agency", "official", "document"])
    #expect(found.sources.map(\.cue) == ["dateline", "reported", "said", "said"])
  }
}

@Suite struct `Annotation layers` {
  @Test func `that are off are empty`() {
    let sample = NamedArticle(
      article: article("off.html", ["“We will not leave this place,” said Omar Said on Monday."]),
      names: nil)
    let found = AnnotateStage(.with { $0.layers = [.dates] }).process(sample)
    #expect(found.dates.count == 1)
    #expect(found.entities.isEmpty && found.quotes.isEmpty && found.sentences.isEmpty)
    #expect(AnnotateStage(.with { $0.layers = [] }).process(sample) == Annotations())
  }

  @Test func `leave out tokens unless they are asked for`() {
    #expect(!AnnotateSettings().layers.contains(.tokens))
    #expect(AnnotateSettings().layers.count == AnnotationLayer.allCases.count - 1)
  }

  @Test func `have tokens that end where entities end, and tokens of white space`() {
    let (text, found) = annotations(of: "Omar Said left Homs.", "He  came back.")
    #expect(
      found.tokens.map { text[$0] } == [
        "Omar", "Said", "left", "Homs", ".", "\n\n", "He", " ", "came", "back", ".",
      ])
  }
}

/// An article of one paragraph and the names that an earlier stage found in it.
func named(_ text: String, _ names: [(surface: String, canonical: String, id: String)])
  -> NamedArticle
{
  let sample = article("named.html", [text])
  let bytes = Array(text.utf8)
  let mentions = names.compactMap { name -> NameMention? in
    let wanted = Array(name.surface.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else {
      return nil
    }
    return NameMention(
      range: TextRange(start: start, end: start + wanted.count), surface: name.surface,
      canonical: name.canonical, canonicalID: name.id, rule: "same", score: 900, kind: .place)
  }
  return NamedArticle(article: sample, names: mentions)
}
