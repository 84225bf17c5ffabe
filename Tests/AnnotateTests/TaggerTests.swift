import Corpus
import Settings
import TestSupport
import Testing

@testable import Annotate

/// Sentences in which only the made-up words "Zorb", "Quell" and "Vantor" are names, of one kind
/// each.
private let marked = Array(
  (0..<40).map { round in
    let verb = ["visited", "left", "praised", "knew"][round % 4]
    return """
      Zorb\tB-PER
      \(verb)\tO
      Quell\tB-LOC
      with\tO
      Vantor\tB-ORG
      Works\tI-ORG
      .\tO


      """
  }.joined().utf8)

private func model(_ files: [UInt8]...) throws -> [UInt8] {
  var training = TaggerTraining()
  for file in files { try training.add(file) }
  return try training.model()
}

@Suite struct `A tagger of names` {
  @Test func `learns what it is shown`() throws {
    let article = article("a.html", ["Zorb left Quell with Vantor Works."])
    let stage = AnnotateStage(AnnotateSettings(), model: try TaggerModel(try model(marked)))
    let found = stage.process(NamedArticle(article: article, names: nil)).entities
    #expect(found.map { article.text[$0.range] } == ["Zorb", "Quell", "Vantor Works"])
    #expect(found.map(\.label) == [.person, .politicalPlace, .organisation])
  }

  @Test func `has the same bytes each time`() throws {
    #expect(try model(marked) == model(marked))
  }

  @Test func `depends on what it was shown`() throws {
    let other = Array(String(decoding: marked, as: UTF8.self).replacing("LOC", with: "PER").utf8)
    #expect(try model(marked) != model(other))
  }

  @Test(arguments: [
    ("Zorb", 1), ("Zorb\tO\nleft", 2), ("Zorb\tPER", 1), ("Zorb\tB-", 1), ("Zorb\tO\tx\t4", 1),
    ("\tO", 1),
  ])
  func `says which line it cannot read`(file: String, line: Int) {
    var training = TaggerTraining()
    #expect {
      try training.add(Array(file.utf8))
    } throws: { error in
      if case TaggerTraining.Failure.badLine(line) = error { true } else { false }
    }
  }

  @Test func `is not trained from texts without names`() {
    #expect(throws: TaggerTraining.Failure.self) { try model(Array("Zorb\tO\n".utf8)) }
  }

  @Test func `is refused if it is no model, of another version, or cut short`() throws {
    let whole = try model(marked)
    #expect(throws: TaggerModel.Failure.notAModel) { try TaggerModel(Array("{}".utf8)) }
    #expect(throws: TaggerModel.Failure.notAModel) { try TaggerModel([]) }
    var other = whole
    other[4] &+= 1
    #expect(throws: TaggerModel.Failure.otherFeatures) { try TaggerModel(other) }
    for length in [9, 500, whole.count - 1] {
      #expect(throws: TaggerModel.Failure.cutShort) { try TaggerModel(Array(whole.prefix(length))) }
    }
    #expect(throws: TaggerModel.Failure.cutShort) { try TaggerModel(whole + [0]) }
  }
}

@Suite struct `Marked texts` {
  private func text(_ lines: String) throws -> TrainingText {
    try #require(try TrainingText.texts(in: Array(lines.utf8)).first)
  }

  @Test func `stand as their columns say`() throws {
    let text = try text(
      "Él\tO\t0\t2\nsaw\tO\t4\t7\nAda\tB-PER\t8\t11\nK.\tI-PER\t12\t14\n!\tO\t14\t15\n")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Él  saw Ada K.!")
    #expect(text.names.map(\.range) == [9..<15])
    #expect(text.names.map(\.kind) == [0])
  }

  @Test func `have a space between tokens without columns, and a line for what ends without a mark`()
    throws
  {
    let text = try text("News\tO\n\nAda\tB-PER\nleft\tO\n.\tO\n\nRome\tB-LOC\n")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "News\nAda left . Rome")
  }

  @Test func `keep names apart that begin anew`() throws {
    let text = try text("Ada\tB-PER\nBea\tB-PER\nRome\tI-LOC\nAcme\tB-MISC\nInc\tI-ORG\n")
    #expect(text.names.map(\.range) == [0..<3, 4..<7, 8..<12, 18..<21])
    #expect(text.names.map(\.kind) == [0, 0, 2, 1])
  }

  @Test func `mark no accounts`() throws {
    let text = try text("@\tB-PER\nada\tI-PER\n@bea\tB-PER\nCleo\tB-PER\n")
    #expect(text.names.map(\.range) == [11..<15])
  }

  @Test func `are as many as their document lines say`() throws {
    let file = Array("-DOCSTART-\ta\n\nAda\tO\n-DOCSTART-\tb\n\nBea\tO\n".utf8)
    #expect(try TrainingText.texts(in: file).count == 2)
  }
}

@Suite struct `Tags` {
  @Test func `follow each other as parts of names do`() {
    let person = NameTag.tag(0, .first)
    #expect(NameTag.allows(NameTag.tag(0, .last), after: person))
    #expect(!NameTag.allows(NameTag.tag(1, .last), after: person))
    #expect(!NameTag.allows(NameTag.outside, after: person))
    #expect(!NameTag.allows(NameTag.tag(0, .inner), after: NameTag.outside))
    #expect(NameTag.allows(NameTag.tag(2, .only), after: NameTag.tag(1, .only)))
  }

  @Test func `mark names`() {
    let tags = [
      NameTag.tag(0, .only), NameTag.outside, NameTag.tag(1, .first), NameTag.tag(1, .inner),
      NameTag.tag(1, .last),
    ]
    #expect(NameTag.names(in: tags).map(\.range) == [0..<1, 2..<5])
    #expect(NameTag.names(in: tags).map(\.kind) == [0, 1])
  }

  @Test func `never break the order, whatever the points`() {
    let none = Array(repeating: TagPoints(repeating: 0), count: NameTag.count + 1)
    var points = Array(repeating: TagPoints(repeating: 0), count: 4)
    points[0][NameTag.tag(0, .first)] = 9
    points[1][NameTag.tag(1, .last)] = 9
    points[3][NameTag.tag(2, .first)] = 9
    let tags = TagSearch(none).tags(points)
    for (tag, next) in zip(tags, tags.dropFirst()) { #expect(NameTag.allows(next, after: tag)) }
    #expect(!NameTag.isOpen(tags[3]))
    #expect(TagSearch(none).tags([]) == [])
  }
}

@Suite struct `Names of a document` {
  @Test func `are names wherever they stand in it`() {
    // "Marvell" alone, in lower company, is told from a word by the first sentence.
    let (text, found) = annotations(
      of: "Governor Priscilla Marvell arrived in Boston on Monday.", "Later Marvell left Boston.")
    let people = found.entities.filter { $0.label == .person }.map { text[$0.range] }
    #expect(people == ["Priscilla Marvell", "Marvell"])
    #expect(Set(found.entities.filter { $0.label == .person }.map(\.cluster)).count == 1)
  }

  @Test func `need their capital where the text has capitals`() {
    let (text, found) = annotations(
      of: "The talks had been frank and useful, and mark the end of a will to fight.",
      "Nobody was frank before. It took grace, patience and a rose in May.")
    #expect(found.entities.map { text[$0.range] } == [])
  }

  @Test func `do without it where the text does`() {
    let (text, found) = annotations(
      of: "i moved to tampa last year. it is hot. my friend melissa lives in orlando, she says hi.",
      "call me when you get to tampa")
    #expect(found.entities.contains { text[$0.range] == "tampa" })
  }

  @Test func `are the rules' where the tagger knows no language`() {
    let (text, found) = annotations(of: "Die Stadt Damascus ist alt.", language: "de")
    #expect(found.entities.contains { text[$0.range] == "Damascus" })
  }
}

@Suite struct `Votes of a document` {
  typealias Ballot = DocumentVotes.Ballot

  @Test func `are counted by kind`() {
    var ballot = Ballot()
    for kind in [1, 1, 3] { ballot.count(kind) }
    #expect(ballot.votes == SIMD4(0, 2, 0, 1))
  }

  @Test func `fit into 32 bits, however often a name stands there`() {
    var ballot = Ballot(votes: SIMD4(repeating: Ballot.mostVotes))
    for kind in 0..<4 { ballot.count(kind) }
    #expect(ballot.votes == SIMD4(repeating: Ballot.mostVotes))
    let product = DocumentVotes.mostPoints.multipliedReportingOverflow(by: Ballot.mostVotes)
    #expect(!product.overflow)
  }
}
