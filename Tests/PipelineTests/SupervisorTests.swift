import Files
import Foundation
import TestSupport
import Testing

@Suite struct `A document that ends its worker` {
  private static let hooks = ["WINNOW_TEST_HOOKS": "1"]

  @Test func `costs itself only, by a crash or by hanging, in either pass`() throws {
    let good = manyPages(20)
    let fixture = try Fixture(pages: good, pipeline: Self.hasty)
    try fixture.write(bad("winnow-test: crash"), to: "crash.html")
    try fixture.write(bad("winnow-test: hang"), to: "hang.html")
    try fixture.write(page("A late winnow-test: crash", [story]), to: "late.html")
    let run = try WinnowProcess(["run", "-q", "-C", fixture.path.description], environment: Self.hooks)
    #expect(run.wait() == 3)
    let reasons = try quarantined(in: fixture)
    #expect(reasons == ["crash.html": "crash", "hang.html": "timeout", "late.html": "crash"])
    let undisturbed = try Fixture(pages: good)
    try undisturbed.run()
    #expect(try fixture.records == undisturbed.records)
    #expect(!FileSystem.exists(fixture.path / "state/suspects"))
  }

  @Test func `is tried again when it has changed`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.write(bad("winnow-test: crash"), to: "crash.html")
    let arguments = ["run", "-q", "-C", fixture.path.description]
    #expect(try WinnowProcess(arguments, environment: Self.hooks).wait() == 3)
    try fixture.write(page("Mended", [story]), to: "crash.html")
    #expect(try WinnowProcess(arguments, environment: Self.hooks).wait() == 0)
    #expect(try quarantined(in: fixture) == [:])
    #expect(try fixture.records.contains("Mended"))
  }

  private static let hasty = Fixture.pipeline.replacingOccurrences(
    of: #""output""#, with: #""limits": { "document_seconds": "2s" }, "output""#)

  private let story =
    "The keeper of the archive says that every page in it was somebody's work on some long evening, and that she will not lose one of them to a machine."

  private func bad(_ hook: String) -> [UInt8] {
    Array("<!-- \(hook) -->".utf8) + page("Bad", [story])
  }

  private func quarantined(in fixture: Fixture) throws -> [String: String] {
    var reasons: [String: String] = [:]
    for line in try fixture.published("quarantine.jsonl").split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      reasons[try #require(object?["path"] as? String)] = object?["reason"] as? String
    }
    return reasons
  }
}
