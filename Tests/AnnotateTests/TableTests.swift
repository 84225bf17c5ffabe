import Corpus
import Testing

@testable import Annotate

/// A tab is the border of two cells.
@Suite struct `Tables` {
  static let tables = [
    "River\tMean\tMost\nTrent\t12\t14",
    "Tyne said\tthe Wye was high\t3",
    "Omar Said\tMayor of Homs\t$\t12\tmiles\tApril\t3",
    "“We came\tto Homs at night” said Omar Said",
    "Popular Water\tCouncil (PWC)\tNew\tYork",
  ]

  @Test(arguments: tables)
  func `have nothing that runs from one cell into another`(table: String) {
    let (text, found) = annotations(of: table)
    var ranges = found.sentences + found.entities.map(\.range) + found.quotes.map(\.range)
    ranges += found.dates.map(\.range) + found.quantities.map(\.range) + found.roles.map(\.range)
    ranges += found.acronyms.flatMap { [$0.short, $0.long] }
    for range in ranges { #expect(!text[range].contains("\t"), "\(text[range])") }
  }

  @Test func `cut the names that an earlier stage read across cells`() {
    let article = named("Omar Said\tLina Haddad met.", [("Omar Said\tLina Haddad", "?", "n:1")])
    let found = AnnotateStage(AnnotateSettings()).process(article)
    #expect(found.entities.map { article.article.text[$0.range] } == ["Omar Said", "Lina Haddad"])
  }
}

@Suite struct `Names of an earlier stage` {
  static let paragraphs = [
    "Mr Finch came from Alderwick to Homs, Syria, on Monday. Hamas denied it.",
    "“We will not leave this place,” said President Omar Said of the Popular Front (PFLP).",
    "Lina Haddad, the mayor of Homs, told Reuters that Miss Soltani was ill. Soltani lives there.",
  ]

  /// What normalize hands on has no titles, and the kind may be unknown.
  @Test(arguments: [NameKind.unknown, .person])
  func `give what own ones give`(kind: NameKind) {
    let (_, own) = annotations(of: Self.paragraphs[0], Self.paragraphs[1], Self.paragraphs[2])
    var article = named(Self.paragraphs.joined(separator: "\n\n"), [])
    article = NamedArticle(
      article: article.article,
      names: own.entities.map { entity in
        let surface = article.article.text[entity.range]
        return NameMention(
          range: entity.range, surface: surface, canonical: surface,
          canonicalID: "n:\(entity.cluster)", rule: "same", score: 1000,
          kind: entity.label == .person ? kind : .unknown)
      })
    let given = AnnotateStage(AnnotateSettings()).process(article)
    #expect(given.entities.map(\.range) == own.entities.map(\.range))
    #expect(given.entities.map(\.label) == own.entities.map(\.label))
    #expect(given.entities.map(\.cluster) == own.entities.map(\.cluster))
    #expect(given.quotes == own.quotes)
    #expect(given.roles == own.roles)
  }
}
