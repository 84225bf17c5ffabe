import Files
import Foundation
import Pipeline
import Settings
import TestSupport
import Testing

/// Lists as their sources publish them, in miniature.
@Suite struct `Importing gazetteers` {
  @Test func `reads GeoNames and its alternate names`() throws {
    let place =
      "9001\tTall Zahr\tTall Zahr\tTell Zahr,tl zhr,TZR\t35.5\t36.5\tP\tPPL\tSY\t\t1\t\t\t\t1200"
      + "\t\t300\tAsia/Damascus\t2020-01-01\n"
    let other = """
      1\t9001\tar\tتل زهر\t\t\t\t
      2\t9001\tlink\thttps://example.org\t\t\t\t
      3\t9001\ten\tOld Zahr Town\t\t\t\t1
      4\t77\ten\tElsewhere\t\t\t\t
      """
    let lookup = try imported(.geonames, [place, other])
    #expect(lookup.row("Tal Zahr", in: "SY").hasPrefix("gn:9001\t"))
    #expect(lookup.row("تل زهر", in: nil).hasPrefix("gn:9001\t1.0000\tsame\tTall Zahr"))
    #expect(lookup.row("Old Zahr Town", in: nil) == "NIL")
    #expect(lookup.text("Tell Zahr", in: nil).contains("GeoNames, CC BY 4.0"))
  }

  @Test func `reads tables, with their own terms`() throws {
    let table = """
      id\tname\tnames\tcountry\tpop\ttype\tsource\tlicence
      7\tQasr Bulbul\tKasr Bulbul;Qasr al-Bulbul\tLY\t50\tcity\tours\tCC0 1.0
      7\tGasr Bulbul\t\tLY\t50\tcity\tours\tCC0 1.0
      8\tBulbul Trading\t\t\t\torg\t\t
      """
    let lookup = try imported(.tsv, [table])
    #expect(lookup.row("Gasr Bulbul", in: "LY").hasPrefix("7\t1.0000"))
    #expect(lookup.row("Qasr Bulbol", in: "LY").hasPrefix("7\t"))
    #expect(lookup.text("Kasr Bulbul", in: nil).contains("ours, CC0 1.0"))
    #expect(lookup.row("Bulbul Trading", in: nil).hasPrefix("8\t"))
  }

  @Test func `reads Wikidata as JSON and as a table`() throws {
    let json = """
      [
      {"id":"Q1","labels":{"en":{"language":"en","value":"Samir Darwaza"},"ar":{"language":"ar","value":"سمير دروزة"}},"aliases":{"en":[{"language":"en","value":"Sameer Darwazeh"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}},
      {"id":"P31","labels":{"en":{"value":"instance of"}}}
      ]
      """
    let lookup = try imported(.wikidata, [json])
    #expect(lookup.row("سمير دروزة", in: nil).hasPrefix("wd:Q1\t"))
    #expect(lookup.text("Sameer Darwazeh", in: nil).contains("person"))
    let table = "Q2\tNadim Qutub\tنديم قطب\tar\tPER\nQ2\tNadim Qutub\tNadeem Kutub\ten\tPER\n"
    #expect(try imported(.wikidata, [table]).row("Nadeem Kutub", in: nil).hasPrefix("wd:Q2\t"))
  }

  @Test func `reads JRC-Names, OpenSanctions and OFAC`() throws {
    let jrc = "12\tP\tu\tSamir+Darwaza\n12\tP\tfr\tSamir+Darouaza\n13\tO\tu\tDarwaza+Bank\n"
    #expect(try imported(.jrcNames, [jrc]).row("Samir Darouaza", in: nil).hasPrefix("jrc:12\t"))
    let sanctioned = """
      {"id":"NK-1","caption":"Samir Darwaza","schema":"Person","properties":{"name":["Samir Darwaza"],"alias":["Sameer Darwazeh"],"weakAlias":["Abu Samir"],"country":["sy"]}}
      {"id":"NK-2","caption":"Darwaza Street","schema":"Address","properties":{"full":["x"]}}
      """
    let lookup = try imported(.opensanctions, [sanctioned])
    #expect(lookup.row("Sameer Darwazeh", in: "SY").hasPrefix("os:NK-1\t"))
    #expect(lookup.row("Abu Samir", in: nil) == "NIL")
    let list = """
      101,"DARWAZA, Samir","individual","SYRIA",-0-\n102,"DARWAZA BANK",-0- ,"SYRIA",-0-\n\u{1a}
      """
    let aliases = """
      101,1,"aka","DARWAZEH, Sameer","-0- "\n101,2,"aka","ABU SAMIR","weak aka"\n
      """
    let ofac = try imported(.ofac, [list, aliases])
    #expect(ofac.row("Samir Darwaza", in: nil).hasPrefix("ofac:101\t1.0000"))
    #expect(ofac.row("Sameer Darwazeh", in: nil).hasPrefix("ofac:101\t1.0000"))
    #expect(ofac.row("Abu Samir", in: nil) == "NIL")
    #expect(ofac.row("Darwaza Bank", in: nil).hasPrefix("ofac:102\t"))
  }

  /// As many lines as GeoNames' allCountries.txt has. Takes minutes and 5 GB of disk.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["WINNOW_LARGE_GAZETTEER"] == "1"))
  func `reads twelve million places in bounded memory`() throws {
    let folder = try TemporaryFolder()
    var list = try OutputFile(folder.path / "allCountries.txt")
    for number in 0..<12_000_000 {
      let name = "Tall \(String(number * 7919 % 12_000_017, radix: 26))ar"
      let line = "\(number)\t\(name)\t\(name)\t\(name) al-Jadid\t35.5\t36.5\tP\tPPL\tSY\t\t1\t\t\t\t9\n"
      try list.append(Array(line.utf8))
    }
    try list.close()
    let target = (folder.path / "compiled").description
    let summary = try GazetteerImport(.geonames, to: target).run([(folder.path / "allCountries.txt").description])
    #expect(summary.entries == 12_000_000)
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("RssAnon") } ?? ""
    let kibibytes = peak.split(separator: " ").compactMap { Int($0) }.first
    #expect(try #require(kibibytes) < 600_000)
  }

  @Test(arguments: [
    (GazetteerImport.Source.geonames, "1\tx\n", ":1: expected 19 columns"),
    (.tsv, "id\tlabel\n", ":1: expected a row of titles"),
    (.tsv, "id\tname\n1\t\n", ":2: a row without"), (.wikidata, "{\"id\":\n", ":1: "),
    (.jrcNames, "1\tP\n", ":1: expected number"), (.ofac, "x\n", ":1: expected number"),
  ])
  func `says which line is wrong`(source: GazetteerImport.Source, text: String, message: String)
    throws
  {
    let failure = #expect(throws: RunFailure.self) { _ = try imported(source, [text]) }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.code == .usage)
  }

  private func imported(_ source: GazetteerImport.Source, _ texts: [String]) throws -> NameLookup {
    let folder = try TemporaryFolder()
    let paths = texts.indices.map { (folder.path / "list\($0)").description }
    for (path, text) in zip(paths, texts) {
      try FileSystem.write(Array(text.utf8), atomicallyTo: Path(path))
    }
    let target = (folder.path / "compiled").description
    _ = try GazetteerImport(source, to: target).run(paths)
    return try NameLookup(in: target, temporary: folder.path.description)
  }
}

@Suite struct `Names of a published run` {
  private let pipeline = """
    {"version": 1, "inputs": [{"id": "t", "path": "pages"}],
     "stages": [{"stage": "fetch"}, {"stage": "clean", "min_words": 5},
       {"stage": "normalize", "corrections": "corrections/names.jsonl",
        "gazetteers": ["own.gazetteer"]}]}
    """

  @Test func `are listed, shown and corrected, and the next run heeds it`() throws {
    let fixture = try Fixture(
      pages: [
        "a.html": page("Shells hit Yarmuok on Monday. Residents of Yarmouk fled to Zahrat Tall."),
        "b.html": page("The market of Yarmouk is closed, said the council of Zahrat Tall, in Syria."),
      ], pipeline: pipeline)
    let list = "id\tname\tcountry\tpop\nx:9\tZahrat Tall\tSY\t9\n"
    let path = (fixture.path / "own.tsv").description
    try FileSystem.write(Array(list.utf8), atomicallyTo: Path(path))
    _ = try GazetteerImport(.tsv, to: (fixture.path / "own.gazetteer").description).run([path])
    let edit = try CorrectionsEdit(of: try PipelineFile(at: fixture.path / "pipeline.json"))
    // The first correction makes the file, without which nothing runs.
    #expect(throws: Problems.self) { try fixture.plan() }
    _ = try edit.add("ignore", ["Read More"], note: "")
    try fixture.run()
    let names = try published(fixture)
    #expect(try names.list(.init()).contains("Yarmouk: Yarmouk 2, Yarmuok 1"))
    let story = try names.story(of: "Yarmuok")
    #expect(story.contains("gn:166716"))
    #expect(story.contains("typing_error") && story.contains("transposition"))
    #expect(try names.story(of: "Zahrat Tall").contains("x:9"))
    #expect(throws: RunFailure.self) { try names.story(of: "Nowhere") }

    let line = try edit.add("split", ["Yarmouk", "Yarmuok"], note: "two \"places\"")
    #expect(line == #"{"split":["Yarmouk","Yarmuok"],"note":"two \"places\""}"#)
    let clash = #expect(throws: RunFailure.self) {
      try edit.add("merge", ["Yarmuok", "Yarmouk"], note: "")
    }
    #expect(clash?.message.contains("names.jsonl:2: Yarmouk, Yarmuok: line 3 merges") == true)
    #expect(
      try FileSystem.contents(of: fixture.path / "corrections" / "names.jsonl")
        == Array((#"{"ignore":"Read More"}"# + "\n" + line + "\n").utf8))
    try fixture.run()
    #expect(try published(fixture).list(.init()).isEmpty)
  }

  private func published(_ fixture: Fixture) throws -> PublishedNames {
    PublishedNames(of: try PublishedRuns(of: try fixture.plan()).run())
  }

  private func page(_ text: String) -> [UInt8] {
    Array("<html><body><article><h1>News</h1><p>\(text)</p></article></body></html>".utf8)
  }
}
