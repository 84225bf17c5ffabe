import Corpus
import Normalize
import Settings
import TestSupport
import Testing

@Suite struct `What makes two names one` {
  @Test(arguments: [
    // Listed spellings, far apart in the corpus.
    ["They arrested Haqqani there.", "A raid on Hakkani failed.", "The Haqani men fled."],
    ["Fatima spoke first.", "It was Fatemeh who left.", "A letter of Fathima came."],
    ["Allies of Navalny wept.", "The cell of Nawalny was cold.", "They freed Navalnyj."],
  ])
  func `joins spellings of a listed name that no text has in common`(texts: [String]) {
    let ids = names(in: texts).map { $0.first?.canonicalID }
    #expect(Set(ids).count == 1, "\(ids)")
    #expect(ids[0] != nil)
  }

  @Test(arguments: [
    "KASSEM SULEIMANI BURIED IN KERMAN. Crowds mourned Qasem Soleimani.",
    "Hossein Amirabdollahian came; Hussein Amir-Abdollahian left.",
    "Aliaksandr Lukashenka voted. Nobody else than Alexander Lukashenko won.",
    "Aides of Binyamin Netanyahu called Benjamin Netanyahu.",
    "A road to Ḩimş was open, and one from Homs was not.",
  ])
  func `joins what stands in one text`(text: String) {
    let ids = names(in: [text])[0].filter { !["Kerman", "KERMAN"].contains($0.surface) }
      .map(\.canonicalID)
    #expect(ids.count == 2)
    #expect(Set(ids).count == 1, "\(ids)")
  }

  @Test func `takes two exchanged letters for a slip where the name is frequent`() {
    let right = (0..<9).map { "Report \($0): in Paraguay it rained, and Stephen stayed." }
    let found = names(in: right + ["In Pargauay it rained, and Stpehen stayed."])
    let ids = found.map { $0.map(\.canonicalID) }
    #expect(ids.last == ids.first)
  }

  @Test(arguments: [
    // Forms of a given name are one beside a surname only.
    "He saw Alexander and Oleksandr.",
    "Filmora is an editor, Filmore another. Skype rang; Skipp did not.",
    "Barak-Kelner-Steurer is one paper, Barak-Steurer is another.",
    "Abu Amer called Abu Hassan Amer.",
    "The Saudi Riyal is no Saudi Arab Riyal.",
  ])
  func `keeps apart what only looks alike`(text: String) {
    let ids = names(in: [text])[0].map(\.canonicalID)
    #expect(ids.count >= 2)
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test(arguments: [
    // Short, shouted and other people's words are no places that some language calls so.
    ["The band lost its Soul.", "Rain fell in Seoul."], ["SOL sells games.", "Rain fell in Seoul."],
    ["The IRA denied it.", "Iran denied it."], ["A Car Show opened.", "CAR troops left."],
    ["They met at Waterloo.", "They met in Austin."], ["A Low-E window.", "The Lowe family."],
    ["Friends of Susan S. came.", "They met Susans."], ["Bottles of Rosé.", "They met Rose."],
    ["They saw LA.", "They sang La."], ["They trust OSHA.", "They like OSA."],
  ])
  func `gives what is written otherwise an id of its own`(texts: [String]) {
    let ids = names(in: texts).map { $0.last?.canonicalID }
    #expect(ids[0] != ids[1], "\(ids)")
  }

  @Test(arguments: [
    ["They flew to D.C. today.", "They flew to DC today."], ["Rain in Kiev.", "Rain in Kyiv."],
    ["They left Moskau.", "They left Moscow."], ["Snow in Wien.", "Snow in Vienna."],
    ["UAE ships.", "The Emirates."], ["Hello Fresh fell.", "Shares of HelloFresh fell."],
  ])
  func `gives other names of one thing one id`(texts: [String]) {
    let ids = names(in: texts).map { $0.first?.canonicalID }
    #expect(ids[0] == ids[1], "\(ids)")
    #expect(ids[0] != nil)
  }

  @Test func `counts a document once, however many spellings it has`() {
    let stage = NormalizeStage(NormalizeSettings())
    let pages = [
      article("a", ["They met Meqdad. Meqdad and Mekdad spoke."]),
      article("b", ["They met Mekdad, and Mekdad spoke."]),
    ]
    let spellings = stage.decide(pages.map(stage.observe))
    #expect(spellings.explain("Meqdad")?.documents == 2)
    #expect(spellings.explain("Meqdad")?.forms.map(\.documents) == [2, 1])
  }

  @Test func `never rewrites one language's given name to another's`() {
    let text = "Aliaksandr Lukashenko voted. Nobody else than Alexander Lukashenko won."
    #expect(normalized([text])[0].article.text == text)
  }

  @Test func `leaves names that a text splits apart, whoever is their head`() throws {
    let corrections = try Corrections(
      jsonLines: Array(#"{"split": ["Hakkani", "Haqani"]}"#.utf8))
    let found = normalized(
      ["They met Haqqani.", "They met Hakkani.", "They met Haqani."], by: corrections
    ).map { $0.names?.first?.canonicalID }
    #expect(found[1] != found[2])
  }
}

private func normalized(
  _ texts: [String], by corrections: Corrections = Corrections()
) -> [NamedArticle] {
  let stage = NormalizeStage(NormalizeSettings(), corrections: corrections)
  let articles = texts.enumerated().map { article("page \($0)", [$1]) }
  let observations = articles.map(stage.observe)
  let spellings = stage.decide(observations)
  return zip(articles, observations).map { article, observation in
    stage.apply(stage.conclude(observation, given: spellings), to: article)
  }
}

private func names(in texts: [String]) -> [[NameMention]] {
  normalized(texts).map { $0.names ?? [] }
}
