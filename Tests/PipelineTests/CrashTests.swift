import Files
import Foundation
import TestSupport
import Testing

@Suite struct `Runs that are started together` {
  @Test func `leave the work to one, and say so`() throws {
    let fixture = try Fixture(pages: manyPages(150))
    let arguments = ["run", "-q", "-C", fixture.path.description]
    let runs = try (0..<12).map { _ in try WinnowProcess(arguments) }
    let codes = runs.map { $0.wait() }
    #expect(codes.contains(0))
    #expect(Set(codes).subtracting([0, 10]).isEmpty, "\(codes)")
    #expect(try WinnowProcess(["verify", "-C", fixture.path.description]).wait() == 0)
  }
}

@Suite struct `A run that is killed` {
  /// More with `WINNOW_CRASHES=1000`.
  private static let crashes = Int(ProcessInfo.processInfo.environment["WINNOW_CRASHES"] ?? "") ?? 12

  @Test func `at any moment leaves the published corpus whole, and costs time only`() throws {
    let pages = manyPages(250).sorted { $0.key < $1.key }
    let crashed = try Fixture(pages: Dictionary(uniqueKeysWithValues: Array(pages[..<100])))
    var generator = SeededGenerator(seed: 7)
    for crash in 0..<Self.crashes {
      // New pages come between the crashes, so that there is always something to do.
      let index = 100 + crash * 150 / Self.crashes
      for page in pages[index..<(100 + (crash + 1) * 150 / Self.crashes)] {
        try crashed.write(page.value, to: page.key)
      }
      let run = try WinnowProcess(["run", "-q", "-C", crashed.path.description])
      usleep(UInt32.random(in: 0..<1_500_000, using: &generator))
      run.send(SIGKILL)
      _ = run.wait()
      try expectWhole(crashed)
    }
    let last = try WinnowProcess(["run", "-q", "-C", crashed.path.description])
    #expect(last.wait() == 0)
    try expectWhole(crashed)
    let undisturbed = try Fixture(pages: Dictionary(uniqueKeysWithValues: pages))
    try undisturbed.run()
    #expect(try crashed.digest == undisturbed.digest)
    #expect(try crashed.records == undisturbed.records)
    #expect(try leftovers(in: crashed) == [])
  }

  @Test func `by SIGTERM ends within five seconds with its own exit code`() throws {
    let fixture = try Fixture(pages: manyPages(400))
    let run = try WinnowProcess(["run", "-q", "-C", fixture.path.description])
    usleep(300_000)
    let asked = Date()
    run.send(SIGTERM)
    let code = run.wait()
    #expect(code == 143 || code == 0)
    #expect(Date().timeIntervalSince(asked) < 5)
    #expect(try WinnowProcess(["run", "-q", "-C", fixture.path.description]).wait() == 0)
    try expectWhole(fixture)
  }

  /// `current` is not there yet, or every file of it has its checksum.
  private func expectWhole(_ fixture: Fixture) throws {
    guard FileSystem.exists(fixture.path / "out/current") else { return }
    #expect(try WinnowProcess(["verify", "-C", fixture.path.description]).wait() == 0)
  }

  /// Unfinished runs that a finished one should have cleared away.
  private func leftovers(in fixture: Fixture) throws -> [String] {
    try FileSystem.entries(of: fixture.path / "out/runs")
      .map { String(decoding: $0.name, as: UTF8.self) }.filter { $0.hasPrefix(".") }
  }
}
