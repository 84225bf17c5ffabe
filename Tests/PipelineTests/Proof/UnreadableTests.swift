import Files
import Foundation
import Pipeline
import TestSupport
import Testing

/// Each of these was once worse than a failed run.
@Suite struct `What cannot be read tonight` {
  @Test func `is withdrawn for that by nobody, if it is a folder`() throws {
    let fixture = try Fixture(pages: manyPages(60))
    try fixture.run()
    #expect(try code(of: fixture, failing: "pages/1", times: 0) == 3)
    #expect(try fixture.records.split(separator: "\n").count == 60)
    #expect(try fixture.published("quarantine.jsonl").contains("unreadable"))
    try fixture.run()
    #expect(try fixture.published("quarantine.jsonl").isEmpty)
  }

  @Test func `is no folder's fault where the machine has run out of files`() throws {
    let fixture = try Fixture(pages: manyPages(60))
    try fixture.run()
    #expect(try code(of: fixture, failing: "pages/1", error: EMFILE, times: 0) == 12)
  }

  @Test func `is no gate's excuse, if it is the last run`() throws {
    let fixture = try Fixture(pages: manyPages(20))
    try fixture.run()
    let before = try FileSystem.target(ofLink: fixture.path / "out/current")
    for index in 0..<15 { try FileSystem.remove(fixture.path / "pages/0/page-\(index).html") }
    let gate = ["--set", "publish.judged_from=5"]
    #expect(try code(of: fixture, failing: "manifest.json", gate) == 12)
    #expect(try code(of: fixture, failing: "nothing", gate) == 4)
    #expect(try FileSystem.target(ofLink: fixture.path / "out/current") == before)
  }

  private func code(
    of fixture: Fixture, failing path: String, error: Int32 = EIO, times: Int = 1,
    _ arguments: [String] = []
  ) throws -> Int32 {
    let environment = [
      "WINNOW_FAULT_CALL": "open", "WINNOW_FAULT_PATH": path, "WINNOW_FAULT_ERRNO": "\(error)",
      "WINNOW_FAULT_TIMES": "\(times)", "WINNOW_FAULT_IN": "worker",
    ]
    return try WinnowProcess.code(
      of: ["run", "-q", "-C", fixture.path.description] + arguments,
      environment: Faults.environment(environment))
  }
}

@Suite struct `A log that cannot be written` {
  @Test func `does not keep a run from ending as it should`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    let environment = ["WINNOW_FULL_AFTER": "0", "WINNOW_FAULT_IN": "worker"]
    let code = try WinnowProcess.code(
      of: ["run", "-C", fixture.path.description], environment: Faults.environment(environment),
      log: fixture.path / "log")
    #expect(code == 12)
  }
}
