import Files
import Names
import TestSupport
import Testing

@Suite struct `A compiled gazetteer` {
  private let entries = [
    GazetteerEntry(
      id: "x:1", name: "Khirbat Qamar", names: ["Kirbet Kamar", "خربة قمر"], kind: .city,
      country: "SY", latitude: 350_000, longitude: -380_000, population: 700),
    GazetteerEntry(
      id: "x:2", name: "Tall Rafiq", names: ["Tel Rafik"], kind: .city, country: "SY",
      population: 9000),
    GazetteerEntry(id: "x:3", name: "Tall Rafiq", kind: .city, country: "IQ", population: 20),
    GazetteerEntry(
      id: "x:4", name: "Zubayr Trading", kind: .organisation, country: "AE", licence: 1),
    GazetteerEntry(id: "x:5", name: "--"),
  ]

  @Test func `has what was put in`() throws {
    let file = try compiled(entries)
    #expect(file.count == 4)
    let found = file.indices(named: Array("TEL RAFIK".utf8))
    #expect(found.map { file.entry(at: $0).id } == ["x:2"])
    let entry = file.entry(at: 0)
    #expect(entry.name == "Khirbat Qamar")
    #expect(entry.latitude == 350_000)
    #expect(entry.longitude == -380_000)
    #expect(entry.country == "SY")
    #expect(file.indices(named: Array("خربة قمر".utf8)) == [0])
    #expect(file.licence(of: file.entry(at: 3))?.licence == "terms of 1")
  }

  @Test func `puts the larger of one name first, and means it if it is far larger`() throws {
    let file = try compiled(entries)
    #expect(
      file.indices(named: Array("Tall Rafiq".utf8)).map { file.entry(at: $0).id }
        == ["x:2", "x:3"])
    #expect(file.entry(meantBy: Array("Tall Rafiq".utf8))?.id == "x:2")
  }

  @Test(arguments: [
    ("Khirbat Qamar", "x:1"), ("Khirbet Qamr", "x:1"), ("Kirbat Qamar", "x:1"),
    ("Tall Rafiiq", "x:2"), ("Tal Rafeek", "x:2"), ("Zubair Trading", "x:4"), ("Tall Rfaiq", "x:2"),
  ])
  func `finds names that are spelt otherwise`(name: String, id: String) throws {
    let file = try compiled(entries)
    let match = try #require(PlaceLookup(file).match(name))
    #expect(file.entry(at: match.index).id == id)
  }

  @Test func `finds nothing in another country, and nothing unlike`() throws {
    let lookup = PlaceLookup(try compiled(entries))
    #expect(lookup.match("Khirbat Qamar", in: "IQ") == nil)
    #expect(lookup.match("Tall Rafiq", in: "IQ")?.rule == .same)
    #expect(lookup.match("Tall Rafiq", in: "Iraq") == nil)
    for name in ["", "x", "Mount Erebus", "Qamar", "\u{fffd}", String(repeating: "ab", count: 400)] {
      #expect(lookup.match(name) == nil, "\(name)")
    }
  }

  @Test func `is the same however little memory it is made in`() throws {
    let many = (0..<3000).map { number in
      GazetteerEntry(
        id: "y:\(number)", name: "Place \(number * 7919 % 3000)",
        names: ["Qal‘at \(number % 10)", "Marj \(number % 100)"], kind: .city, country: "SY",
        population: number)
    }
    let folder = try TemporaryFolder()
    for (name, memory) in [("little", 4096), ("much", 1 << 24)] {
      try write(many, to: folder.path / name, memory: memory)
    }
    let little = try FileSystem.contents(of: folder.path / "little")
    #expect(try FileSystem.contents(of: folder.path / "much") == little)
    #expect(try FileSystem.entries(of: folder.path).count == 2)
    let file = try GazetteerFile(folder.path / "little")
    #expect(file.indices(named: Array("Marj 99".utf8)).count == 30)
    #expect(try GazetteerFile(folder.path / "much").digest == file.digest)
  }

  @Test(arguments: ["", "WNG1", "id\tname\n1\tX\n", String(repeating: "WNG1\0\0\0\0", count: 40)])
  func `is refused if it is none`(contents: String) throws {
    let folder = try TemporaryFolder()
    try FileSystem.write(Array(contents.utf8), atomicallyTo: folder.path / "file")
    #expect(throws: GazetteerFile.Failure.self) { try GazetteerFile(folder.path / "file") }
  }

  @Test func `survives whatever damage, and finds less`() throws {
    let folder = try TemporaryFolder()
    try write(entries, to: folder.path / "file", memory: 1 << 20)
    let whole = try FileSystem.contents(of: folder.path / "file")
    for seed in 0..<400 {
      var damaged = whole
      for step in 0..<8 {
        let place = (seed * 7919 + step * 104_729) % damaged.count
        damaged[place] = UInt8(truncatingIfNeeded: seed &* 31 &+ step &* 17 &+ 128)
      }
      // The table of sections stands at the end.
      damaged[damaged.count - 1 - seed % 128] = 0xff
      try FileSystem.write(damaged, atomicallyTo: folder.path / "damaged")
      guard let file = try? GazetteerFile(folder.path / "damaged") else { continue }
      for name in ["Tall Rafiq", "Tal Rafeek", "Khirbet Qamr"] {
        for index in file.indices(named: Array(name.utf8)) { _ = file.entry(at: index) }
        if let match = PlaceLookup(file).match(name) { _ = file.entry(at: match.index) }
      }
    }
  }

  private func compiled(_ entries: [GazetteerEntry]) throws -> GazetteerFile {
    let folder = try TemporaryFolder()
    try write(entries, to: folder.path / "file", memory: 1 << 20)
    return try GazetteerFile(folder.path / "file")
  }

  private func write(_ entries: [GazetteerEntry], to path: Path, memory: Int) throws {
    var writer = try GazetteerWriter(path, memory: memory)
    for licence in ["terms of 0", "terms of 1"] {
      _ = writer.index(of: GazetteerLicence(source: "test", licence: licence))
    }
    for entry in entries { try writer.add(entry) }
    try writer.close()
  }
}

@Suite struct `Looking places up by sound` {
  @Test(arguments: [
    ("Yarmuok", "SY", 166_716), ("Dayr az-Zawr", "SY", 170_794), ("Der Ezzor", "SY", 170_794),
    ("Qamishly", "SY", 173_377), ("Kharkof", "UA", 706_483), ("Mosool", "IQ", 99_072),
    ("Bengazi", "LY", 88_319), ("Kandahaar", "AF", 1_138_336), ("Mazar-e Scharif", "AF", 1_133_616),
  ])
  func `finds a place of the country`(name: String, country: String, id: Int) throws {
    let match = try #require(PlaceLookup().match(name, in: country))
    #expect(Gazetteer.builtIn.place(match).id == id, "\(Gazetteer.builtIn.place(match))")
  }

  @Test func `takes a fraction of a millisecond`() {
    let names = ["Yarmuok", "Der Ezzor", "Kamishli", "Xyzzyburgh", "Bengasi", "Kandahor", "Musul"]
    let lookup = PlaceLookup()
    _ = lookup.match("warm")
    let seconds = cpuSeconds {
      for _ in 0..<20 { for name in names { _ = lookup.match(name, in: nil) } }
    }
    #expect(seconds / 140 < 0.005)
  }
}
