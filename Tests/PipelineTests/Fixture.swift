import Engine
import Files
import Foundation
import Pipeline
import TestSupport

/// A folder with pages, a pipeline, and what came of them.
final class Fixture {
  let folder: TemporaryFolder
  var path: Path { folder.path }

  /// - Parameter folder: An empty one; one of its own by default.
  init(
    in folder: TemporaryFolder? = nil, pages: [String: [UInt8]] = [:],
    pipeline: String = Fixture.pipeline
  ) throws {
    self.folder = try folder ?? TemporaryFolder()
    try FileSystem.makeDirectories(path / "pages")
    for (name, bytes) in pages { try write(bytes, to: name) }
    try use(pipeline)
  }

  func use(_ pipeline: String) throws {
    try FileSystem.write(Array(pipeline.utf8), atomicallyTo: path / "pipeline.json")
  }

  /// Writes a page, as if it had been there for long.
  func write(_ bytes: [UInt8], to name: String) throws {
    let page = path / "pages" / name
    try FileSystem.makeDirectories(page.parent)
    try FileSystem.write(bytes, atomicallyTo: page)
    try age(page)
  }

  /// Puts other bytes into a page so that its size, time and inode stay: who reads it is found out.
  func scribble(over name: String) throws {
    let page = path / "pages" / name
    let size = try FileSystem.status(of: page).size
    let file = try FileHandle(forWritingTo: URL(filePath: page.description))
    try file.write(contentsOf: Data(repeating: UInt8(ascii: "x"), count: size))
    try file.close()
    try age(page)
  }

  private func age(_ page: Path) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
      ofItemAtPath: page.description)
  }

  func plan(_ changes: [String] = []) throws -> Plan {
    let overrides = changes.compactMap(Override.init(argument:))
    return try Plan(try PipelineFile(at: path / "pipeline.json", overrides: overrides))
  }

  @discardableResult
  func run(
    lanes: Int = 2, stop: StopFlag = StopFlag(), narrowed narrowing: Narrowing = Narrowing(),
    trusting trust: StampTrust = .stamps, _ changes: [String] = []
  ) throws -> RunSummary {
    try NightRun(
      try plan(changes), narrowed: narrowing, lanes: lanes, trusting: trust, stop: stop,
      progress: Progress()
    ).execute()
  }

  /// A file of the published run, unpacked.
  func published(_ name: String) throws -> String {
    let file = path / "out/current" / name
    let bytes = try FileSystem.contents(of: file)
    return String(decoding: bytes, as: UTF8.self)
  }

  var records: String { get throws { try published("records/part-00000.jsonl") } }

  /// What a pure function of inputs and settings must have: all that is published but the times.
  var digest: String {
    get throws {
      let manifest = try published("manifest.json")
      let object = try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any]
      return "\(object?["records_digest"] ?? "none")"
    }
  }

  /// Uncompressed, for reading in tests.
  static let pipeline = """
    {
      "inputs": [{ "id": "test", "path": "pages" }],
      "stages": [
        { "stage": "fetch" }, { "stage": "clean", "min_words": 20 }, { "stage": "deduplicate" },
        { "stage": "normalize" }, { "stage": "annotate" }
      ],
      "output": { "compression": "none" }
    }
    """
}

/// A plain news page around some paragraphs.
func page(_ title: String, _ paragraphs: [String], date: String = "2015-04-08") -> [UInt8] {
  let body = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  return Array(
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title) | The Test</title>
    <meta property="article:published_time" content="\(date)T08:00:00Z"></head>
    <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>\(title)</h1>\(body)</article>
    <footer>Copyright 2026 The Test</footer></body></html>
    """.utf8)
}

/// Pages that differ, enough of them to stop in the middle.
func manyPages(_ count: Int) -> [String: [UInt8]] {
  let towns = ["Harrow", "Selby", "Marlow", "Oakham", "Ludlow", "Ripon", "Diss", "Frome"]
  let things = ["bridge", "market", "library", "harbour", "orchard", "railway", "museum"]
  var pages: [String: [UInt8]] = [:]
  for index in 0..<count {
    let town = towns[index % towns.count]
    let thing = things[index / towns.count % things.count]
    let number = 1000 + index * 37
    pages["\(index / 50)/page-\(index).html"] = page(
      "\(town) opens a \(thing) after \(number) days",
      [
        "The council of \(town) has opened its \(thing) number \(index), which took \(number) days to build and cost about \(number * 3) pounds more than anybody had asked for.",
        "“We waited for case \(index) since the year \(1900 + index % 100),” said Mayor Ann Pell\(index), who had planted \(number + 5) trees with her neighbours along the road to \(town).",
        "Visitors of entry \(index * 7) may come from Monday on; the first \(index % 9 + 2) of them get a map with \(number + 11) places on it.",
      ])
  }
  return pages
}
