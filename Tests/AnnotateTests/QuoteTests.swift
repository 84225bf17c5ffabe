import Corpus
import Testing

@testable import Annotate

@Suite struct `Quotes` {
  @Test(arguments: [
    "[“We will not leave this place,”] said Omar Said.",
    "Omar Said said: [“We will not leave this place.”]",
    "Omar Said told reporters: [\"We will not leave this place.\"]",
    "[«We will not leave this place»], said Omar Said.",
    "[„We will not leave this place“], said Omar Said.",
    "[‘We don’t want to leave this place,’] said Omar Said.",
    "[“We will not leave this place ever,”] the mayor’s spokesman, Omar Said, said.",
    "Omar Said said [the road had been closed since the morning].",
    "According to Omar Said, [the road had been closed since the morning].",
    "[The road had been closed since the morning], Omar Said said on Tuesday.",
    "[The road had been closed since the morning], reportedly said Omar Said.",
    "[''We will not leave this place,''] said Omar Said.",
    "[``We will not leave this place,''] said Omar Said.",
    "They live in the “house” of a friend.",
    "He called it [“the house of a friend”].",
  ])
  func `run from mark to mark, or over what is reported`(sample: String) {
    #expect(bracketed(sample) { $0.quotes.flatMap(\.pieces) } == sample)
  }

  @Test(arguments: [
    "“He told me to say ‘we will not leave,’” said Omar Said.",
    "\"He told me to say 'we will not leave,'\" Omar Said, a fisherman, recounted.",
    "''We will never leave this place,'' Omar Said answered.",
  ])
  func `that end in two marks have their speaker`(sample: String) {
    let (text, found) = annotations(of: sample)
    let speakers = found.quotes.compactMap(\.speaker).map { text[$0] }
    #expect(speakers.contains { $0.hasPrefix("Omar Said") }, "\(speakers)")
  }

  @Test func `that are split are one`() {
    let (text, found) = annotations(
      of: "“We will not leave,” said Omar Said, “and nobody will make us do so.”")
    #expect(found.quotes.count == 1)
    #expect(
      found.quotes.first?.pieces.map { text[$0] } == [
        "“We will not leave,”", "“and nobody will make us do so.”",
      ])
  }

  @Test(arguments: [
    "[“We have argued about water for so long,”] she said, [“that we forgot to measure it.”]",
    "[“But next year, when we quarrel,”] he said, [“we will at least know the figures.”]",
    "[“Will you go there,”] he asked, [“or will you stay here?”]",
  ])
  func `that go on in small letters are one with two pieces`(sample: String) {
    #expect(bracketed(sample) { $0.quotes.flatMap(\.pieces) } == sample)
    let plain = sample.filter { $0 != "[" && $0 != "]" }
    #expect(annotations(of: plain).found.quotes.map(\.pieces.count) == [2])
  }

  @Test func `of two speakers stay two`() {
    let (_, found) = annotations(
      of: "“I was there,” Omar Said said, and Lina Haddad added, “we saw it all happen.”")
    #expect(
      found.quotes.map { $0.speakerCluster.map { found.clusters[$0].name } } == [
        "Omar Said", "Lina Haddad",
      ])
  }

  @Test func `whose mark is never closed end with their paragraph`() {
    let (text, found) = annotations(
      of: "Omar Said said: “We will not leave this place.", "The road was closed.")
    #expect(found.quotes.map { text[$0.range] } == ["“We will not leave this place."])
  }

  @Test func `go on where the next paragraph opens with a mark`() {
    let (text, found) = annotations(
      of: "Omar Said said: “We will not leave this place.", "“It is ours and it was our fathers’.”")
    #expect(found.quotes.count == 1)
    #expect(found.quotes.first?.pieces.count == 2)
    #expect(found.quotes.first.map { text[$0.range].hasSuffix("fathers’.”") } == true)
  }

  @Test func `have the speaker before them where they fill a paragraph`() {
    let (text, found) = annotations(
      of: "“We will not leave this place,” said Omar Said.", "“It is ours, and it always was.”")
    #expect(found.quotes.map { $0.speaker.map { text[$0] } } == ["Omar Said", "Omar Said"])
  }

  @Test func `say who speaks, by which words, and how sure they are`() {
    let (text, found) = annotations(
      of: "Omar Said is the mayor of Homs. “We will not leave this place,” Said said.",
      "The bridge was blown up in the night, reportedly said Said.")
    #expect(found.quotes.map { $0.cue.map { text[$0] } } == ["said", "said"])
    #expect(found.quotes.map(\.hedge) == [nil, "reportedly"])
    #expect(Set(found.quotes.map(\.speakerCluster)).count == 1)
    #expect(found.quotes.first?.speakerCluster.map { found.clusters[$0].name } == "Omar Said")
  }

  @Test(arguments: [
    ("“We are done,” Finch said, adding that he would “never” go back.", "adding", "Finch"),
    ("The company said in a statement Monday it had found no fraud.", "said", "The company"),
    (
      "Prices will fall, Reuters reported on Tuesday, citing two people who knew of it.",
      "reported", "Reuters"
    ),
  ])
  func `that are reported have who said them`(sentence: String, cue: String, speaker: String) {
    let (text, found) = annotations(of: sentence)
    let reports = found.quotes.filter { $0.kind != .direct }
    #expect(reports.map { $0.cue.map { text[$0] } } == [cue])
    #expect(reports.map { $0.speaker.map { text[$0] } } == [speaker])
  }

  @Test func `know who he is`() {
    let (_, found) = annotations(
      of: "Omar Said came to Homs on Monday. “I will not leave this place,” he said.")
    #expect(found.quotes.first?.speakerCluster.map { found.clusters[$0].name } == "Omar Said")
  }
}

@Suite struct `Quotation marks` {
  @Test(arguments: [
    ("She said “one” and “two”.", ["“one”", "“two”"]),
    ("An “opened one", ["“opened one"]),
    ("A closed” one", []),
    ("Again “and “again”", ["“and ", "“again”"]),
    ("the ’90s and the dogs’ den", []),
    ("\"one\" and \"two\"", ["\"one\"", "\"two\""]),
    ("«un» et „zwei“ und »drei«", ["«un»", "„zwei“", "»drei«"]),
    ("“he said ‘no’ twice”", ["“he said ‘no’ twice”"]),
  ])
  func `pair in their own style`(sample: String, expected: [String]) {
    let bytes = Array(sample.utf8)
    let found = QuotationMarks.stretches(in: 0..<bytes.count, of: bytes)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }
}
