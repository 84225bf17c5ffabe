import Engine
import Files
import Foundation
import Pipeline
import Store
import TestSupport
import Testing

@Suite struct `A history of ten nights` {
  @Test func `ends where a run from scratch over the same pages ends`() throws {
    let rounds = Proof.rounds(of: "histories of ten nights", few: 40, many: 200)
    try Proof.forEach((0..<rounds).map { Proof.seed + UInt64($0) }) { seed in
      var history = try History(seed: seed)
      for _ in 0..<10 { try history.liveThroughNight() }
      return try history.complaints()
    }
  }
}

/// Pages that come, change, move and go, settings that change, and runs that do not always end.
private struct History {
  private let fixture: Fixture
  private var generator: SeededGenerator
  private var names: [String] = []
  private var settings: [String] = []

  /// What was done, for whoever must find out why it went wrong.
  private var story: [String] = []

  private static let pool = manyPages(40).sorted { $0.key < $1.key }.map(\.value)
  private static let settings = [
    [], ["stages[deduplicate].similarity=0.9"], ["stages[clean].min_words=30"],
    ["stages[normalize].text=original"], [#"stages[annotate].layers=["sents"]"#],
    ["stages[deduplicate].copies=mark"], [#"output.max_part_bytes="20KiB""#],
  ]

  init(seed: UInt64) throws {
    fixture = try Fixture()
    generator = SeededGenerator(seed: seed)
    for _ in 0..<5 { try add() }
  }

  mutating func liveThroughNight() throws {
    for _ in 0..<Int.random(in: 0...3, using: &generator) { try changeSomething() }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: try kill()
    case 1, 2: try stop()
    default: try run()
    }
  }

  private mutating func changeSomething() throws {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1, 2: try add()
    case 3, 4: try write(to: anyName(), "edit")
    case 5: try move()
    case 6: try delete()
    default:
      settings = Self.settings.randomElement(using: &generator) ?? []
      story.append("set \(settings)")
    }
  }

  private mutating func anyName() -> String { names.randomElement(using: &generator) ?? "0.html" }

  private mutating func add() throws {
    let name = "\(Int.random(in: 0..<3, using: &generator))/\(Int.random(in: 0..<1000, using: &generator)).html"
    try write(to: name, "add")
    if !names.contains(name) { names.append(name) }
  }

  /// Of forty pages, so that there are copies.
  private mutating func write(to name: String, _ what: String) throws {
    let page = Int.random(in: 0..<Self.pool.count, using: &generator)
    try fixture.write(Self.pool[page], to: name)
    story.append("\(what) \(name) = \(page)")
  }

  private mutating func move() throws {
    let name = anyName()
    let target = "moved/\(Int.random(in: 0..<1000, using: &generator)).html"
    guard names.contains(name), !names.contains(target) else { return }
    try FileSystem.makeDirectories(fixture.path / "pages/moved")
    try FileSystem.rename(fixture.path / "pages" / name, to: fixture.path / "pages" / target)
    names.removeAll { $0 == name }
    names.append(target)
    story.append("move \(name) to \(target)")
  }

  private mutating func delete() throws {
    // An input that is empty all of a sudden is a disk that is not there.
    guard names.count > 2 else { return }
    let name = anyName()
    try FileSystem.remove(fixture.path / "pages" / name)
    names.removeAll { $0 == name }
    story.append("delete \(name)")
  }
}

// MARK: - Runs

extension History {
  private mutating func run() throws {
    story.append("run")
    try fixture.run(lanes: Int.random(in: 1...3, using: &generator), settings)
  }

  /// Asks the run to stop at some moment; it may have ended by then.
  private mutating func stop() throws {
    story.append("run, stopped")
    let stop = StopFlag()
    let microseconds = UInt32.random(in: 0..<150_000, using: &generator)
    Thread.detachNewThread {
      usleep(microseconds)
      stop.set()
    }
    do {
      try fixture.run(lanes: 2, stop: stop, settings)
    } catch let failure as RunFailure where failure.code == .terminated {
      story.append("before its end")
    }
  }

  private mutating func kill() throws {
    let point = LifePoint.allCases.randomElement(using: &generator) ?? .decided
    story.append("run, killed at \(point)")
    let changes = settings.flatMap { ["--set", $0] }
    _ = try WinnowProcess.code(
      of: ["run", "-q", "-C", fixture.path.description] + changes,
      environment: ["WINNOW_END_AT": point.rawValue, "WINNOW_END": "tree"])
  }

  /// Runs to the end, and compares with a run from scratch.
  mutating func complaints() throws -> [String] {
    try fixture.run(settings)
    let scratch = try Fixture()
    for name in names {
      try scratch.write(try FileSystem.contents(of: fixture.path / "pages" / name), to: name)
    }
    try scratch.run(settings)
    // What changed since the night before is all that may tell of it.
    let differences = try Outcome(of: fixture.path).differences(from: Outcome(of: scratch.path))
      .filter { $0 != "changes.jsonl" }
    return differences.isEmpty
      ? [] : ["\(differences) differ after: \(story.joined(separator: "; "))"]
  }
}
