import Corpus
import Normalize
import Settings
import TestSupport
import Testing

@testable import Annotate

@Suite struct `Names and entities of one text` {
  @Test(arguments: [
    "The U.S. National Institute of Allergy and Infectious Diseases (NIAID) said so.",
    "Rep. Hal Rogers, R-Ky., and Sen. Rick Scott, R-Fla., came to Better Homes & Gardens Glass.",
    "Crate & Barrel Pickle Ornaments, Lucy & Co Dog Hats and J Henry & Sons Wisconsin Whiskey.",
    "PRINCESS DIANA DEAD. NIH Director Lawrence Tabak and Amazon Fire TV Stick Lite sold well.",
    "Residents of Yarmuok left; Yarmouk Camp Committee members stayed at al-Yarmuok Hospital.",
    "وصل الرئيس بشار الأسد إلى دمشق. President Bashar al-Assad's Syria Trust for Development.",
    "Die Stadt Frankfurt am Main und der Frankfurter Hof; Präsident Wolodymyr Selenskyj kam.",
  ])
  func `never cross`(text: String) {
    let (record, annotations) = read([text])
    let names = NameMention.agreeing(record.names ?? [], with: annotations.entities, in: record.article.text)
    #expect(!names.isEmpty)
    for name in names {
      for entity in annotations.entities { #expect(!name.range.crosses(entity.range)) }
    }
  }

  @Test func `are the same where nothing speaks against it`() {
    let (named, found) = read(["Kofi Annan flew to Damascus. In Damascus, Annan met Walid Muallem."])
    #expect((named.names ?? []).map(\.range) == found.entities.map(\.range))
  }

  @Test func `stay where the text is restored by them`() {
    let text = "One Two Three"
    let entity = Entity(
      range: TextRange(start: 4, end: 13), label: .organisation, cluster: 0, sentence: 0, score: 900)
    func name(_ surface: String) -> NameMention {
      NameMention(
        range: TextRange(start: 0, end: 7), surface: surface, canonical: "One Two",
        canonicalID: "n:1", rule: "same", score: 1000, kind: .unknown)
    }
    #expect(NameMention.agreeing([name("One Two")], with: [entity], in: text).isEmpty)
    #expect(NameMention.agreeing([name("Oen Two")], with: [entity], in: text).count == 1)
    #expect(NameMention.agreeing([name("One Two")], with: [], in: text).count == 1)
  }

  private func read(_ paragraphs: [String]) -> (NamedArticle, Annotations) {
    let stage = NormalizeStage(NormalizeSettings())
    let page = article("page", paragraphs)
    let observation = stage.observe(page)
    let named = stage.apply(stage.conclude(observation, given: stage.decide([observation])), to: page)
    return (named, AnnotateStage(AnnotateSettings()).process(named))
  }
}
