import Engine
import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `The log of a run` {
  @Test func `has an object a line with stable names, steps in their order`() throws {
    let fixture = try Fixture(pages: manyPages(5))
    try fixture.write([0x1f, 0x8b, 8, 0], to: "bad \"1\".html.gz")
    let lines = try log(of: fixture, .json, .verbose)
    let events = try lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let names = events.compactMap { $0["event"] as? String }
    #expect(names.count == lines.count)
    #expect(names.allSatisfy { RunEvent.Kind(rawValue: $0) != nil })
    let steps = events.compactMap { $0["step"] as? String }
    #expect(steps == ["scanning", "reading", "deciding", "writing", "publishing"])
    let quarantined = try #require(events.first { $0["event"] as? String == "document_quarantined" })
    #expect(quarantined["document"] as? String == "test/bad \"1\".html.gz")
    #expect(quarantined["reason"] as? String == "gzip_truncated")
    let published = try #require(events.last)
    #expect(published["event"] as? String == "published")
    #expect(published["records"] as? Int == 5)
    #expect((published["time"] as? String)?.hasSuffix("Z") == true)
  }

  @Test(arguments: [(RunLog.Loudness.quiet, 0), (.normal, 1), (.verbose, 6)])
  func `says as much as is asked for`(loudness: RunLog.Loudness, count: Int) throws {
    let fixture = try Fixture(pages: manyPages(2))
    #expect(try log(of: fixture, .text, loudness).count == count)
  }

  @Test func `is documented, event by event`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/EVENTS.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for kind in RunEvent.Kind.allCases {
      #expect(text.contains("| `\(kind.rawValue)` | \(kind.level) |"), "\(kind.rawValue)")
    }
  }

  private func log(
    of fixture: Fixture, _ form: RunLog.Form, _ loudness: RunLog.Loudness
  ) throws -> [String] {
    let lines = Mutex<[String]>([])
    let log = RunLog(form, loudness) { line in lines.withLock { $0.append(line) } }
    let run = NightRun(
      try fixture.plan(), lanes: 2, stop: .init(), progress: .init(), log: log)
    log.note(try run.execute().event)
    return lines.withLock { $0 }
  }
}

@Suite struct `Metrics` {
  @Test func `say how the run ended and what is published`() throws {
    let fixture = try Fixture(pages: manyPages(4))
    try fixture.write([0x1f, 0x8b, 8, 0], to: "bad.html.gz")
    try fixture.run()
    let text = try metrics(fixture, code: 3)
    #expect(text.contains("winnow_exit_code{pipeline=\"p\\\"1\\\"\"} 3\n"))
    #expect(text.contains("winnow_last_success_timestamp_seconds{pipeline=\"p\\\"1\\\"\"} 1001\n"))
    #expect(text.contains("winnow_documents{pipeline=\"p\\\"1\\\"\",status=\"record\"} 4\n"))
    #expect(text.contains(",reason=\"fetch: gzip_truncated\"} 1\n"))
    #expect(text.contains(",kind=\"added\"} 0\n"))
    #expect(text.contains(",stage=\"publishing\"} "))
    #expect(try FileSystem.entries(of: fixture.path / "metrics").count == 1)
  }

  @Test func `of a run that failed keep the last success`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    #expect(try metrics(fixture, code: 12).contains("last_success_timestamp_seconds{pipeline=\"p\\\"1\\\"\"} 0\n"))
    try fixture.run()
    _ = try metrics(fixture, code: 0)
    let failed = try metrics(fixture, code: 4, started: 5000)
    #expect(failed.contains("last_success_timestamp_seconds{pipeline=\"p\\\"1\\\"\"} 1001\n"))
    #expect(failed.contains("last_run_timestamp_seconds{pipeline=\"p\\\"1\\\"\"} 5000\n"))
    #expect(failed.contains("winnow_documents"))
  }

  @Test func `are all that the alerts ask for, and all documented`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    try fixture.write([0x1f, 0x8b, 8, 0], to: "bad.html.gz")
    try fixture.run()
    let names = Set(try metrics(fixture, code: 0).matches(of: /(?m)^winnow_[a-z_]+/).map { String($0.0) })
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let rules = try String(
      contentsOf: package.appending(path: "packaging/prometheus/winnow.rules.yml"), encoding: .utf8)
    for asked in rules.matches(of: /winnow_[a-z_]+/) { #expect(names.contains(String(asked.0))) }
    let documentation = try String(
      contentsOf: package.appending(path: "docs/EVENTS.md"), encoding: .utf8)
    for name in names { #expect(documentation.contains("`\(name)"), "\(name)") }
  }

  private func metrics(
    _ fixture: Fixture, code: Int32, started: Double = 1000
  ) throws -> String {
    try FileSystem.makeDirectories(fixture.path / "metrics")
    let file = fixture.path / "metrics/winnow.prom"
    let metrics = RunMetrics(
      of: "p\"1\"", endingWith: code, started: Date(timeIntervalSince1970: started), seconds: 1.5)
    try metrics.write(to: file, plan: try fixture.plan())
    return String(decoding: try FileSystem.contents(of: file), as: UTF8.self)
  }
}
