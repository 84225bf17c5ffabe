import Engine
import Files
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

/// After any crash the published run is whole and old or whole and new; after a re-run the records
/// are byte for byte those of a run that never crashed; no input is ever unaccounted for.
@Suite struct `A run that is killed` {
  @Test func `at any moment of its life costs time only`() throws {
    let rounds = Proof.rounds(of: "kills of a run and its worker", few: 50, many: 1_000)
    let nights = try Nights()
    let named = LifePoint.allCases.map { Kill.at($0, .tree) }
    var generator = SeededGenerator(seed: Proof.seed)
    let random = (named.count..<max(rounds, named.count)).map { _ in
      Kill.after(microseconds: UInt32.random(in: 0..<1_200_000, using: &generator), .tree, SIGKILL)
    }
    try Proof.forEach(named + random) { try nights.complaints(about: $0) }
  }

  @Test func `in its worker alone goes on by itself`() throws {
    let rounds = Proof.rounds(of: "kills of a worker", few: 25, many: 500)
    let nights = try Nights()
    var generator = SeededGenerator(seed: Proof.seed + 1)
    // In CI every second moment: the tree's kills pass all of them.
    let points = LifePoint.allCases.filter { $0 != .supervised && $0 != .deathNoted }
    let named = points.enumerated().filter { Proof.isFull || $0.offset % 2 == 0 }
      .map { Kill.at($0.element, .worker) }
    let random = (named.count..<max(rounds, named.count)).map { _ in
      Kill.after(microseconds: UInt32.random(in: 0..<900_000, using: &generator), .worker, SIGKILL)
    }
    try Proof.forEach(named + random) { try nights.complaints(about: $0) }
  }

  @Test func `by SIGTERM is gone within ten seconds`() throws {
    let rounds = Proof.rounds(of: "runs ended by SIGTERM", few: 20, many: 200)
    let nights = try Nights()
    var generator = SeededGenerator(seed: Proof.seed + 2)
    let kills = (0..<rounds).map { _ in
      Kill.after(microseconds: UInt32.random(in: 0..<900_000, using: &generator), .tree, SIGTERM)
    }
    try Proof.forEach(kills) { try nights.complaints(about: $0) }
  }
}

/// How a run is disturbed.
enum Kill: Sendable, CustomStringConvertible {
  enum Who: String { case tree, worker }

  case at(LifePoint, Who)
  case after(microseconds: UInt32, Who, Int32)

  var description: String {
    switch self {
    case .at(let point, let who): "\(who) killed at \(point)"
    case .after(let microseconds, let who, let signal):
      "\(who) got signal \(signal) after \(microseconds) µs"
    }
  }
}

/// Nights that pass every moment between them.
final class Nights: Sendable {
  /// New, changed, withdrawn; an archive; a stage more, for which all is observed; a run too many.
  private let full: Night

  /// A page that ends its worker.
  private let deadly: Night

  /// Fewer records than may be published.
  private let poor: Night

  /// Keeps two runs.
  static let pipeline = Fixture.pipeline.replacingOccurrences(
    of: #""output""#,
    with: #""retention": { "keep_last": 2, "keep_weeks": 0, "keep_months": 0 }, "output""#)

  init() throws {
    let pages = manyPages(14).sorted { $0.key < $1.key }
    let before = Dictionary(uniqueKeysWithValues: Array(pages[..<8]))
    let without = Self.pipeline.replacingOccurrences(of: #"{ "stage": "deduplicate" },"#, with: "")
    full = try Night(pipeline: without, before: before) { night in
      try FileSystem.write(Array(Self.pipeline.utf8), atomicallyTo: night.path / "pipeline.json")
      for page in pages[8..<11] { try night.write(page.value, to: page.key) }
      try night.write(pages[11].value, to: pages[0].key)
      try FileSystem.remove(night.path / "pages" / pages[1].key)
      try night.write(warc(of: Array(pages[12...])), to: "night.warc.gz")
    }
    deadly = try Night(pipeline: Self.pipeline, before: before) { night in
      let bad = page("Bad", ["A page that its reader will not survive, not once and not twice."])
      try night.write(Array("<!-- winnow-test: crash -->".utf8) + bad, to: "bad.html")
    }
    poor = try Night(pipeline: Self.pipeline, before: before, ["--set", "publish.judged_from=5"]) {
      for page in pages[..<4] { try FileSystem.remove($0.path / "pages" / page.key) }
    }
  }

  /// Disturbs a night, looks, lets it run to its end, and looks again.
  func complaints(about kill: Kill) throws -> [String] {
    switch kill {
    case .at(let point, let who):
      let night = night(with: point)
      let copy = try night.copy()
      let environment = [
        "WINNOW_TEST_HOOKS": "1", "WINNOW_END_AT": point.rawValue, "WINNOW_END": who.rawValue,
        "WINNOW_END_ONCE": "\(copy.path / "ended")",
      ]
      let code = try copy.process(environment).wait()
      var complaints: [String] = []
      if !FileSystem.exists(copy.path / "ended") { complaints.append("was not passed: \(copy.log)") }
      if who == .tree, code != 128 + SIGKILL { complaints.append("ended with \(code)") }
      if who == .worker, code != night.code { complaints.append("ended with \(code): \(copy.log)") }
      return try complaints + self.complaints(about: copy, of: night)
    case .after(let microseconds, let who, let signal):
      let copy = try full.copy()
      let process = try copy.process()
      usleep(microseconds)
      let asked = Machine.monotonicSeconds
      switch who {
      case .tree: process.send(signal)
      case .worker: if let worker = process.worker { Foundation.kill(worker, signal) }
      }
      let code = process.wait()
      var complaints: [String] = []
      if Machine.monotonicSeconds - asked > 10 { complaints.append("was not gone in 10 seconds") }
      if who == .worker, code != 0 { complaints.append("ended with \(code): \(copy.log)") }
      if who == .tree, ![0, 128 + signal].contains(code) { complaints.append("ended with \(code)") }
      return try complaints + self.complaints(about: copy, of: full)
    }
  }

  private func complaints(about copy: NightCopy, of night: Night) throws -> [String] {
    let before = try copy.complaintsAfterDisturbance().map { "after it: \($0)" }
    let code = try copy.process(["WINNOW_TEST_HOOKS": "1"]).wait()
    // Nothing is left to be done where the night had ended before it was disturbed.
    let ended = [night.code, 0].contains(code) ? [] : ["then ended with \(code): \(copy.log)"]
    return try before + ended + copy.complaintsAtTheEnd(wanted: night.wanted)
  }

  private func night(with point: LifePoint) -> Night {
    switch point {
    case .deathNoted, .suspectCleared: deadly
    case .rejectedRemoved, .rejectedKept: poor
    default: full
    }
  }
}
