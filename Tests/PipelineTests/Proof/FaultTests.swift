import Files
import Foundation
import Pipeline
import Synchronization
import TestSupport
import Testing

/// "Fail the n-th call, n = 1, 2, 3 … until the run succeeds": SQLite's own way of testing.
@Suite struct `A system call that fails` {
  @Test func `loses nothing, and is made good by the next run`() throws {
    let night = try Self.night()
    var all: [Fault] = []
    var few: [Fault] = []
    for process in [Fault.Process.worker, .supervisor] {
      let counts = try Self.calls(of: process, in: night)
      for call in Faults.Call.allCases where counts[call.rawValue, default: 0] > 0 {
        let own = Self.faults(of: call, 1...counts[call.rawValue, default: 1], in: process)
        all += own
        few += Self.sample(of: own, count: process == .worker ? 6 : 3)
      }
    }
    _ = Proof.rounds(of: "failing calls", few: few.count, many: all.count)
    try Proof.forEach(Proof.isFull ? all : few) { try Self.complaints(about: $0, in: night) }
  }

  private static func faults(
    of call: Faults.Call, _ numbers: ClosedRange<Int>, in process: Fault.Process
  ) -> [Fault] {
    numbers.flatMap { number in
      [ENOSPC, EIO, EMFILE, EINTR].flatMap { error in
        (error == EINTR ? [false] : [false, true]).map {
          Fault(call: call, number: number, error: error, stays: $0, process: process)
        }
      }
    }
  }

  /// One of each stretch, by chance.
  private static func sample(of faults: [Fault], count: Int) -> [Fault] {
    var generator = SeededGenerator(seed: Proof.seed + UInt64(faults.count))
    return (0..<count).map { number in
      let stretch = faults.count * number / count..<faults.count * (number + 1) / count
      return faults[Int.random(in: stretch, using: &generator)]
    }
  }

  /// A disk on which no more bytes fit, from some moment on.
  @Test func `because the disk is full loses nothing, and goes on when there is room`() throws {
    let night = try Self.night()
    let bytes = try Self.calls(of: .worker, in: night)["bytes"] ?? 0
    #expect(bytes > 100_000)
    let rounds = Proof.rounds(of: "disks that are full at a byte", few: 8, many: 100)
    try Proof.forEach((0..<rounds).map { bytes * $0 / rounds }) { limit in
      let copy = try night.copy()
      let code = try copy.process(
        Faults.environment(["WINNOW_FULL_AFTER": "\(limit)", "WINNOW_FAULT_IN": "worker"])
      ).wait()
      let before = try copy.complaintsAfterDisturbance().map { "after it: \($0)" }
      // What is written behind the records, such as the report, is no reason to fail.
      let isDone = try code == 0 && Outcome(of: copy.path) == night.wanted
      let ended = code == 12 || isDone ? [] : ["ended with \(code): \(copy.log)"]
      _ = try copy.run()
      return try before + ended + copy.complaintsAtTheEnd(wanted: night.wanted)
    }
  }

  private static func complaints(about fault: Fault, in night: Night) throws -> [String] {
    let copy = try night.copy()
    let mark = copy.path / "mark"
    let code = try copy.process(fault.environment(mark: mark)).wait()
    guard FileSystem.exists(mark) else { return code == 0 ? [] : ["ended with \(code)"] }
    var complaints = try copy.complaintsAfterDisturbance().map { "after it: \($0)" }
    // SQLite takes an interrupted fsync for a failed one.
    if fault.error == EINTR, code != 0, !(fault.call == .fsync && code == 12) {
      complaints.append("was not survived: \(code), \(copy.log)")
    }
    if code == 0 {
      let lost = try Outcome(of: copy.path).differences(from: night.wanted)
      if !lost.isEmpty { complaints.append("done, and not as in an undisturbed run: \(lost)") }
    }
    // 2: the pipeline itself could not be read. 11: SQLite takes what it cannot read for damage.
    let expected: [Int32] = fault.call == .read ? [0, 2, 3, 4, 11, 12] : [0, 2, 3, 4, 12]
    if !expected.contains(code) { complaints.append("ended with \(code): \(copy.log)") }
    _ = try copy.run()
    // What was booked as unreadable and then was read is a change that there was.
    let passedOver = code == 3 ? ["changes.jsonl"] : []
    return try complaints + copy.complaintsAtTheEnd(wanted: night.wanted, but: passedOver)
  }

  /// How often a process of an undisturbed run makes each call, and how many bytes it writes.
  private static func calls(
    of process: Fault.Process, in night: Night
  ) throws -> [String: Int] {
    let copy = try night.copy()
    let environment = [
      "WINNOW_FAULT_COUNT": "\(copy.path / "counts")", "WINNOW_FAULT_IN": process.rawValue,
    ]
    let code = try copy.process(Faults.environment(environment)).wait()
    #expect(code == 0)
    let text = try FileSystem.contents(of: copy.path / "counts")
    var counts: [String: Int] = [:]
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      counts[parts[0]] = Int(parts[1])
    }
    return counts
  }

  private static func night() throws -> Night {
    let pages = manyPages(12).sorted { $0.key < $1.key }
    return try Night(
      pipeline: Nights.pipeline, before: Dictionary(uniqueKeysWithValues: Array(pages[..<8]))
    ) { night in
      for page in pages[8..<10] { try night.write(page.value, to: page.key) }
      try night.write(pages[10].value, to: pages[0].key)
      try FileSystem.remove(night.path / "pages" / pages[1].key)
      try night.write(warc(of: Array(pages[10...])), to: "night.warc.gz")
    }
  }
}
