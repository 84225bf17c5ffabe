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
    let counts = try Self.calls(in: night)
    let errors = [ENOSPC, EIO, EMFILE, EINTR]
    let all = Faults.Call.allCases.flatMap { call in
      (1...max(1, counts[call.rawValue] ?? 1)).flatMap { number in
        errors.flatMap { error in
          [false, true].filter { !$0 || error != EINTR }.map {
            Fault(call: call, number: number, error: error, stays: $0)
          }
        }
      }
    }
    let few = Faults.Call.allCases.flatMap { call in
      var generator = SeededGenerator(seed: Proof.seed + UInt64(call.rawValue.utf8.count))
      let own = all.filter { $0.call == call }
      return (0..<7).map { own[(own.count * $0 + Int.random(in: 0..<own.count, using: &generator)) / 7 % own.count] }
    }
    _ = Proof.rounds(of: "failing calls of \(counts)", few: few.count, many: all.count)
    try Proof.forEach(Proof.isFull ? all : few) { try Self.complaints(about: $0, in: night) }
  }

  /// A disk on which no more bytes fit, from some moment on.
  @Test func `because the disk is full loses nothing, and goes on when there is room`() throws {
    let night = try Self.night()
    let bytes = try Self.calls(in: night)["bytes"] ?? 0
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
    if fault.error == EINTR, code != 0 {
      complaints.append("was not survived: \(code), \(copy.log)")
    }
    if code == 0 {
      let lost = try Outcome(of: copy.path).differences(from: night.wanted)
      if !lost.isEmpty { complaints.append("done, and not as in an undisturbed run: \(lost)") }
    }
    // 2: the pipeline itself could not be read.
    if ![0, 2, 3, 4, 12].contains(code) { complaints.append("ended with \(code): \(copy.log)") }
    _ = try copy.run()
    // What was booked as unreadable and then was read is a change that there was.
    let passedOver = code == 3 ? ["changes.jsonl"] : []
    return try complaints + copy.complaintsAtTheEnd(wanted: night.wanted, but: passedOver)
  }

  /// How often an undisturbed worker makes each call, and how many bytes it writes.
  private static func calls(in night: Night) throws -> [String: Int] {
    let copy = try night.copy()
    let environment = [
      "WINNOW_FAULT_COUNT": "\(copy.path / "counts")", "WINNOW_FAULT_IN": "worker",
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
