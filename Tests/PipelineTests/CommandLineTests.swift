import Files
import Foundation
import TestSupport
import Testing

/// What a command printed, and how it ended.
private struct Answer {
  let output: String
  let errors: String
  let code: Int32

  init(_ arguments: [String], in place: Path? = nil) throws {
    let folder = try TemporaryFolder()
    let files = ["out", "err"].map { URL(filePath: (folder.path / $0).description) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: try WinnowProcess.executable())
    process.arguments = arguments
    if let place { process.currentDirectoryURL = URL(filePath: place.description) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus
    output = try String(contentsOf: files[0], encoding: .utf8)
    errors = try String(contentsOf: files[1], encoding: .utf8)
  }
}

@Suite struct `The command line` {
  @Test(arguments: [["-f", "pipeline.json"], ["-C", "/nowhere"], []])
  func `explains a page by defaults only where no pipeline is named`(options: [String]) throws {
    let folder = try TemporaryFolder()
    let page = folder.path / "page.html"
    try "<h1>Bridge</h1>".write(toFile: page.description, atomically: true, encoding: .utf8)
    let answer = try Answer(["explain"] + options + [page.description], in: folder.path)
    #expect(answer.errors.contains("defaults") == options.isEmpty)
    #expect((answer.code == 0) == options.isEmpty)
  }

  @Test func `ends the help of every command with its exit codes`() throws {
    var open: [[String]] = [[]]
    var seen = 0
    while let command = open.popLast(), seen < 100 {
      let help = try Answer(command + ["--help"])
      let end = try #require(help.output.range(of: "\n\nEXIT CODES:\n"), "\(command)")
      let codes = help.output[end.upperBound...]
      #expect(codes.hasPrefix("  0    done"), "\(command)")
      #expect(codes.split(separator: "\n").allSatisfy { $0.hasPrefix("  ") }, "\(command)")
      seen += 1
      guard let list = help.output.range(of: "\nSUBCOMMANDS:\n") else { continue }
      for line in help.output[list.upperBound...].split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        if line.isEmpty { break }
        guard line.hasPrefix("  "), line.dropFirst(2).first?.isWhitespace == false else { continue }
        // Of "licences, licenses", the first.
        let name = line.dropFirst(2).prefix { !$0.isWhitespace && $0 != "," }
        open.append(command + [String(name)])
      }
    }
    #expect((19..<100).contains(seen))
  }

  @Test(arguments: [["run", "--no-such"], ["nonsense"], ["check", "-f", "missing.json"], ["run", "-q", "-v"]])
  func `ends with 2 for wrong usage, and says what is wrong`(arguments: [String]) throws {
    let answer = try Answer(arguments)
    #expect(answer.code == 2)
    #expect(answer.output.isEmpty)
    #expect(!answer.errors.isEmpty)
  }

  @Test(arguments: [(1, 0), (100_000, 4)] as [(Int, Int32)])
  func `extracts with the settings of a pipeline`(fewest: Int, code: Int32) throws {
    let fixture = try Fixture(pages: manyPages(1))
    let pipeline = fixture.path / "own.json"
    let settings = """
      { "inputs": [{ "id": "t", "path": "pages" }],
        "stages": [{ "stage": "fetch" }, { "stage": "clean", "min_words": \(fewest) }] }
      """
    try Data(settings.utf8).write(to: URL(filePath: pipeline.description))
    let page = (fixture.path / "pages/0/page-0.html").description
    let answer = try Answer(["extract", "-f", pipeline.description, page])
    #expect(answer.code == code, "\(answer.errors)")
    #expect(answer.output.isEmpty == (code != 0))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completes itself`(shell: String) throws {
    let script = try Answer(["--generate-completion-script", shell])
    #expect(script.code == 0)
    #expect(script.output.contains("quarantine") && script.output.contains("verify-content"))
  }

  @Test func `says nothing but events with a JSON log, also of what is wrong`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    let folder = fixture.path.description
    for (more, code, last) in [([], 0, "published"), (["--set", "nonsense=1"], 2, "failed")] as [([String], Int32, String)] {
      let answer = try Answer(["run", "-v", "-C", folder, "--log-format", "json"] + more)
      let events = try answer.errors.split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(object?["event"] as? String)
      }
      #expect(answer.code == code)
      #expect(events.first == "run_started")
      #expect(events.suffix(2) == [last, "run_ended"])
    }
  }

  @Test func `writes metrics also for a run that failed`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    let file = (fixture.path / "winnow.prom").description
    let run = ["run", "-q", "-C", fixture.path.description, "--metrics", file]
    #expect(try Answer(run).code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("pipeline.json\"} 0\n"))
    try FileSystem.rename(fixture.path / "pages", to: fixture.path / "elsewhere")
    let failed = try Answer(run)
    #expect(failed.code == 12)
    #expect(!failed.errors.isEmpty)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("winnow_exit_code{pipeline=\"\(fixture.path)/pipeline.json\"} 12\n"))
    let peak = try #require(text.firstMatch(of: /winnow_peak_rss_bytes\{[^}]*\} ([0-9]+)/)?.1)
    #expect(Int(peak).map { $0 > 1 << 20 } == true)
  }

  @Test func `begins with a pipeline that runs`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    let folder = fixture.path.description
    #expect(try Answer(["init", folder]).code == 2)
    try FileSystem.remove(fixture.path / "pipeline.json")
    let made = try Answer(["init", folder])
    #expect(made.code == 0)
    #expect(made.output.contains("3 pages and 0 archives"))
    #expect(try Answer(["check", "-C", folder]).code == 0)
    let dry = try Answer(["run", "--dry-run", "-C", folder])
    #expect(dry.output.contains("3 are new"))
    #expect(!FileSystem.exists(fixture.path / "state"))
    #expect(try Answer(["run", "-q", "-C", folder]).errors.isEmpty)
    #expect(try Answer(["report", "-C", folder]).output.contains("3 seen = 3 records"))
    let resolved = try Answer(["check", "--resolved", "-C", folder])
    #expect(resolved.output.contains("output.compression"))
  }
}
