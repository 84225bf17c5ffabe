import Corpus
import Files
import Names
import Normalize
import Settings
import TestSupport
import Testing

@testable import Annotate

@Suite struct `A gazetteer of one's own` {
  private let entries = [
    GazetteerEntry(
      id: "x:1", name: "Khirbat Qamar", names: ["Kirbet Kamar"], kind: .city, country: "SY",
      latitude: 350_000, longitude: 380_000, population: 700),
    GazetteerEntry(id: "x:2", name: "Wadi Sirhan Bridge", kind: .feature, country: "JO"),
    GazetteerEntry(id: "x:3", name: "Zubayr Trading", kind: .organisation, country: "AE"),
    GazetteerEntry(id: "gn:2988507", name: "Lutetia Nova", kind: .city, country: "FR"),
  ]

  @Test func `gives places their ids and coordinates`() throws {
    let found = try clusters("Shells fell on Kirbet Kamar on Monday.")
    let place = try #require(found["Kirbet Kamar"]?.place)
    #expect(place.id == "x:1")
    #expect(place.latitude == 350_000)
    #expect(place.longitude == 380_000)
    #expect(place.country == "SY")
  }

  @Test func `gives no coordinates where it has none, and GeoNames' numbers as everywhere`() throws {
    let bridge = try clusters("They crossed Wadi Sirhan Bridge at night.")["Wadi Sirhan Bridge"]
    #expect(bridge?.place?.id == "x:2")
    #expect(bridge?.place?.latitude == nil)
    let town = try clusters("They live in Lutetia Nova now.")["Lutetia Nova"]
    let place = try #require(town?.place)
    #expect(place.id == "geonames:2988507")
    #expect(place.latitude == nil)
    #expect(place.longitude == nil)
  }

  @Test func `is near nothing where it has no coordinates`() throws {
    let cities = try reading("Accra")
    let town = try #require(PlaceSense(entries[3]))
    #expect(town.isNowhere)
    #expect(kilometres(town, cities) > 10_000)
    #expect(kilometres(cities, cities) == 0)
  }

  @Test func `says what is an organisation`() throws {
    let found = try clusters("A lorry of Zubayr Trading was stopped.")
    #expect(found["Zubayr Trading"]?.label == .organisation)
  }

  @Test func `names what normalize names`() throws {
    let file = try compiled(entries)
    let stage = NormalizeStage(NormalizeSettings(), gazetteers: [file])
    let page = article("page", ["Shells fell on Kirbet Kamar. Men from Zubayr Trading left."])
    let observation = stage.observe(page)
    let named = stage.apply(stage.conclude(observation, given: stage.decide([observation])), to: page)
    let names = try #require(named.names)
    #expect(names.map(\.canonicalID) == ["x:1", "x:3"])
    #expect(names.map(\.kind) == [.place, .organisation])
    let found = AnnotateStage(AnnotateSettings(), gazetteers: [file]).process(named).clusters
    #expect(found.first?.place?.id == "x:1")
    #expect(found.first?.canonicalID == "x:1")
  }

  private func reading(_ city: String) throws -> PlaceSense {
    PlaceSense(try #require(Gazetteer.builtIn.places(named: city).first))
  }

  private func clusters(_ text: String) throws -> [String: EntityCluster] {
    let stage = AnnotateStage(AnnotateSettings(), gazetteers: [try compiled(entries)])
    let found = stage.process(NamedArticle(article: article("page", [text]), names: nil))
    return Dictionary(found.clusters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

private func compiled(_ entries: [GazetteerEntry]) throws -> GazetteerFile {
  let folder = try TemporaryFolder()
  var writer = try GazetteerWriter(folder.path / "own")
  for entry in entries { try writer.add(entry) }
  try writer.close()
  return try GazetteerFile(folder.path / "own")
}
