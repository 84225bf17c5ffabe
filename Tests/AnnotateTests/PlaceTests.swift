import Corpus
import Settings
import TestSupport
import Testing

@testable import Annotate

/// Ids of the places in a text, in order of their clusters.
private func places(_ paragraphs: String..., hint: String = "") -> [String: String] {
  let sample = article("sample.html", paragraphs)
  let stage = AnnotateStage(
    AnnotateSettings(), countryHints: [sample.source.input: hint])
  let found = stage.process(NamedArticle(article: sample, names: nil))
  var places: [String: String] = [:]
  for cluster in found.clusters { places[cluster.name] = cluster.place.map(\.id) }
  return places
}

@Suite struct `Places of a document` {
  @Test func `are in the state that stands after their comma`() {
    #expect(places("He lives in Paris, Texas.")["Paris"] == "geonames:4717560")
    #expect(places("He lives in Paris, France.")["Paris"] == "geonames:2988507")
    #expect(places("She came from London, Ontario.")["London"] == "geonames:6058560")
    #expect(places("She came from Athens, Ga.")["Athens"] == "geonames:4180386")
  }

  @Test func `are where the rest of the document is`() {
    let found = places(
      "Police in Lexington, Kentucky, and in Louisville, Kentucky, searched two houses.",
      "Later they went to London in Laurel County.")
    #expect(found["London"] == "geonames:4298960")
    #expect(found["Laurel County"] == "fips:21125")
  }

  @Test func `are the greatest of their name where nothing else is said`() {
    #expect(places("They met in London.")["London"] == "geonames:2643743")
    #expect(places("They met in Birmingham.")["Birmingham"] == "geonames:2655603")
  }

  @Test func `are in the country of their input where nothing else is said`() {
    #expect(places("They met in Birmingham.", hint: "US")["Birmingham"] == "geonames:4049979")
    #expect(places("He lives in Paris, France.", hint: "US")["Paris"] == "geonames:2988507")
  }

  @Test func `may be divisions and regions`() {
    #expect(places("They toured Ontario.")["Ontario"] == "admin1:CA.08")
    #expect(places("War in the Middle East goes on.")["Middle East"] == "region:middle-east")
    #expect(places("They live in Kentucky.")["Kentucky"] == "geonames:6254925")
  }

  @Test func `stand in the middle of what is large`() throws {
    let (_, found) = annotations(of: "They toured Ontario.")
    let place = try #require(found.clusters.compactMap(\.place).first)
    #expect((450_000...550_000).contains(try #require(place.latitude)))
    #expect(place.country == "CA")
  }

  @Test func `are no peoples, which have a country alone`() throws {
    let (_, found) = annotations(of: "Canadian soldiers came home.")
    let people = try #require(found.clusters.first { $0.label == .group }?.place)
    #expect(people.country == "CA")
    #expect(people.latitude == nil)
    #expect(people.longitude == nil)
  }

  @Test func `are no persons`() {
    let (_, found) = annotations(of: "Michael Jordan flew to Jordan.", "“Good,” said Mr. Jordan.")
    let labels = found.clusters.filter { $0.name.hasSuffix("Jordan") }.map(\.label)
    #expect(labels == [.person, .politicalPlace])
    #expect(found.clusters.first { $0.label == .person }?.place == nil)
  }
}

@Suite struct `Persons of one surname` {
  /// Names of the clusters, each with its mentions.
  private func people(_ paragraphs: String...) -> [[String]] {
    let sample = article("sample.html", paragraphs)
    let found = AnnotateStage(AnnotateSettings()).process(
      NamedArticle(article: sample, names: nil))
    return found.clusters.filter { $0.label == .person }.map { cluster in
      cluster.mentions.map { sample.text[found.entities[$0].range] }
    }
  }

  @Test func `share it as they are met`() {
    #expect(
      people(
        "Robert Hall spoke first.", "“No,” said Hall.", "Then Susan Hall spoke.", "“Yes,” said Hall.")
        == [["Robert Hall", "Hall"], ["Susan Hall", "Hall"]])
  }

  @Test func `are told apart by Mr and Mrs`() {
    let found = people(
      "Mr. Walker met Mrs. Walker in the garden on Monday.", "“No,” said Mrs. Walker.", "“Yes,” said Mr. Walker.")
    #expect(found == [["Walker", "Walker"], ["Walker", "Walker"]])
  }

  @Test func `are told apart by what stands between their names`() {
    #expect(
      people("George W. Carver met George H. Carver.") == [["George W. Carver"], ["George H. Carver"]])
    #expect(people("Ada Mary King spoke.", "Later Ada M. King left.").count == 1)
  }
}
