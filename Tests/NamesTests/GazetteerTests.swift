import Names
import Testing

@Suite struct `The built-in gazetteer` {
  private let gazetteer = Gazetteer.builtIn

  @Test(arguments: [
    ("Yarmouk", 166_716), ("al-Yarmouk", 166_716), ("Al Yarmūk", 166_716), ("اليرموك", 166_716),
    ("Deir ez-Zor", 170_794), ("Deir al-Zour", 170_794), ("Deirezzor", 170_794),
    ("دير الزور", 170_794), ("Syria", 163_843), ("Сирия", 163_843), ("سوريا", 163_843),
    ("סוריה", 163_843), ("SYRIA", 163_843), ("Syrie", 163_843), ("U.K.", 2_635_167),
    ("Kyiv", 703_448), ("Kiev", 703_448), ("Київ", 703_448), ("North Carolina", 4_482_348),
  ])
  func `finds a place by any of its names`(name: String, id: Int) throws {
    let place = try #require(gazetteer.places(named: name).first)
    #expect(place.id == id)
    #expect(gazetteer.place(id: id) == place)
  }

  @Test func `has what a record says of a place`() throws {
    let place = try #require(gazetteer.place(id: 166_716))
    #expect(place.name == "al-Yarmūk")
    #expect(place.latitude == 334_699)
    #expect(place.longitude == 363_018)
    #expect(place.country == "SY")
    #expect(place.kind == .city)
  }

  @Test func `puts countries first, then the larger place`() {
    #expect(gazetteer.places(named: "Jordan").first?.kind == .country)
    let populations = gazetteer.places(named: "Damascus").map(\.population)
    #expect(populations == populations.sorted(by: >))
    #expect(populations.count > 1)
  }

  @Test func `knows peoples by their country`() {
    #expect(gazetteer.country(ofPeople: Array("Syrians".utf8))?.country == "SY")
    #expect(gazetteer.country(ofPeople: Array("Martian".utf8)) == nil)
  }

  @Test(arguments: ["", "'", "Xyzzyburg", "\u{fffd}"])
  func `finds nothing where nothing is`(name: String) {
    #expect(gazetteer.places(named: name).isEmpty)
  }

  @Test func `has no place of an unknown number`() {
    #expect(gazetteer.place(id: 0) == nil)
    #expect(gazetteer.place(id: .max) == nil)
  }
}
