import Engine
import Foundation
import Synchronization
import Testing

/// How much is tried: little with every change, much with `WINNOW_PROOF=full`.
enum Proof {
  static let isFull = ProcessInfo.processInfo.environment["WINNOW_PROOF"] == "full"

  /// A failure is had again with the seed that it printed: `WINNOW_SEED=…`.
  static let seed =
    ProcessInfo.processInfo.environment["WINNOW_SEED"].flatMap(UInt64.init) ?? 20_261_123

  /// How often; printed with how often it might be.
  static func rounds(of what: String, few: Int, many: Int) -> Int {
    let rounds = isFull ? many : few
    print("\(what): \(rounds) (\(few) by default, \(many) with WINNOW_PROOF=full), seed \(seed)")
    return rounds
  }

  /// Tries every case on a few threads at once, and records what each complains of.
  static func forEach<Case: Sendable>(
    _ cases: [Case], lanes: Int = 3, sourceLocation: SourceLocation = #_sourceLocation,
    _ complaints: @escaping @Sendable (Case) throws -> [String]
  ) throws {
    _ = try orderedMap(count: cases.count, lanes: lanes, stop: StopFlag()) { index -> [String] in
      do {
        return try complaints(cases[index])
      } catch {
        return ["\(error)"]
      }
    } consume: { index, complaints in
      for complaint in complaints {
        Issue.record("\(cases[index]): \(complaint)", sourceLocation: sourceLocation)
      }
    }
  }
}

/// Numbers that look random and are the same every time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// S. Vigna's SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
