import Corpus
import Testing

@testable import Annotate

@Suite struct `Entities in languages without a tagger` {
  @Test(arguments: [
    ("es", "Según Sandra Quiroga, el Senado votó ayer.", ["Senado = ORG", "Sandra Quiroga = PERSON"]),
    ("es", "Pidió que la Cámara de Diputados vote.", ["Cámara de Diputados = ORG"]),
    ("es", "Lo dice la Constitución desde hace años.", []),
    ("pt", "Para ele, o Senado e as Forças Armadas erraram.", ["Senado = ORG", "Forças Armadas = ORG"]),
    ("fr", "Le vote du Sénat est prévu mardi à Dakar.", ["Sénat = ORG", "Dakar = GPE"]),
    ("de", "Am Ende sprach der Minister Boris Pistorius (SPD) in Dresden.", ["Boris Pistorius = PERSON", "Dresden = GPE"]),
    ("de", "Die Kinder sahen am Tag darauf eine Bank aus Holz.", []),
  ])
  func `are people, places and institutions, and nothing else`(
    language: String, sample: String, expected: [String]
  ) {
    let (text, found) = annotations(of: sample, language: language)
    let entities = found.entities.map { text[$0.range] + " = " + $0.label.rawValue }
    #expect(entities.sorted() == expected.sorted())
  }
}
