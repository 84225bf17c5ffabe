import Engine
import Files
import Foundation
import Pipeline
import Store
import TestSupport

/// A corpus with two published nights behind it and a third before it, which has something of
/// everything to do; and what that third night gives if nothing disturbs it.
///
/// Any number of copies may live through that night. They share the pages, which nobody changes.
final class Night: Sendable {
  private let base: TemporaryFolder
  private let arguments: [String]
  let wanted: Outcome

  /// What `winnow run` ends with.
  let code: Int32

  /// - Parameters:
  ///   - before: The pages of the first night.
  ///   - arguments: Of `winnow run`, for the night itself.
  ///   - prepare: Changes the pages for the night.
  init(
    pipeline: String, before: [String: [UInt8]], _ arguments: [String] = [],
    _ prepare: (Fixture) throws -> Void
  ) throws {
    base = try TemporaryFolder()
    self.arguments = arguments
    let fixture = try Fixture(in: base, pages: before, pipeline: pipeline)
    try fixture.write(page("Second", [Self.story]), to: "second.html")
    try fixture.run()
    try FileSystem.remove(fixture.path / "pages/second.html")
    try fixture.run()
    try prepare(fixture)
    let undisturbed = try NightCopy(of: base, arguments)
    // As a process: some of what it may read ends whoever reads it.
    code = try undisturbed.process(["WINNOW_TEST_HOOKS": "1"]).wait()
    wanted = try Outcome(of: undisturbed.path)
  }

  /// Another who lives through the night.
  func copy() throws -> NightCopy { try NightCopy(of: base, arguments) }

  private static let story =
    "A page of the second night, about a ferry that crosses the wide river at Portree twice a day and never on Sundays."
}

/// What a run has published, without what a clock or chance has named.
struct Outcome: Equatable, Sendable {
  /// SHA-256 of each file's content, by its name.
  private var files: [String: String] = [:]

  /// - Parameter folder: The one that `out` is in.
  init(of folder: Path) throws {
    let sums = try FileSystem.contents(of: folder / "out/current/SHA256SUMS")
    for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
      files[String(line.dropFirst(66))] = String(line.prefix(64))
    }
  }

  /// Names of files that are others here.
  func differences(from other: Outcome) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
