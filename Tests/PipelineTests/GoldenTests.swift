import Engine
import Files
import Foundation
import Pipeline
import TestSupport
import Testing

/// Sample pages through the whole program: `Golden/<corpus>/pipeline.json` says which, and what
/// came out stands beside it. `WHY.md` there says what the corpus is for.
@Suite struct `Golden corpora` {
  private static let files = [
    "records/part-00000.jsonl", "duplicates.jsonl", "dropped.jsonl", "quarantine.jsonl",
    "clusters.jsonl", "names.jsonl",
  ]

  @Test(arguments: try corpora())
  func `come out as recorded`(corpus: URL) throws {
    let output = try TemporaryFolder()
    try run(corpus, into: output.path, lanes: 2)
    for file in Self.files {
      let golden = corpus.appending(path: file.replacingOccurrences(of: "records/part-00000", with: "records"))
      try expectGolden(try published(file, in: output.path), at: golden)
    }
  }

  @Test(arguments: try corpora(), [1, 7])
  func `come out the same with any number of threads`(corpus: URL, lanes: Int) throws {
    let few = try TemporaryFolder()
    let many = try TemporaryFolder()
    try run(corpus, into: few.path, lanes: 2)
    try run(corpus, into: many.path, lanes: lanes)
    for file in Self.files {
      #expect(try published(file, in: few.path) == published(file, in: many.path), "\(file)")
    }
  }

  @Test(arguments: try corpora())
  func `have records that keep to their schema, and spans that hold`(corpus: URL) throws {
    let output = try TemporaryFolder()
    try run(corpus, into: output.path, lanes: 2)
    for file in ["records/part-00000.jsonl", "duplicates.jsonl"] {
      for line in try published(file, in: output.path).split(separator: "\n") {
        #expect(try RecordCheck.problems(inLine: Array(line.utf8)) == [])
      }
    }
  }

  private func run(_ corpus: URL, into output: Path, lanes: Int) throws {
    let path = Path(corpus.appending(path: "pipeline.json").path(percentEncoded: false))
    let overrides = ["output.directory=\(output / "out")", "state.directory=\(output / "state")"]
    let file = try PipelineFile(at: path, overrides: overrides.compactMap(Override.init(argument:)))
    _ = try NightRun(try Plan(file), lanes: lanes, stop: StopFlag(), progress: Progress()).execute()
  }

  private func published(_ name: String, in output: Path) throws -> String {
    String(
      decoding: try FileSystem.contents(of: output / "out/current" / name), as: UTF8.self)
  }
}

private func corpora() throws -> [URL] {
  try FileManager.default
    .contentsOfDirectory(at: folder("Golden"), includingPropertiesForKeys: nil)
    .filter { $0.hasDirectoryPath }
    .sorted { $0.path < $1.path }
}
