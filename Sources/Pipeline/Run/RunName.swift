internal import Foundation

/// Names of runs and times in manifests: the only places where a clock is written down.
enum Timestamp {
  /// `2026-11-23T01:00:02Z`.
  static func text(_ date: Date) -> String {
    date.formatted(.iso8601)
  }
}

enum RunName {
  /// `2026-11-23T010002Z-7f3a9c`: sorts by time. Of the digits, three are 1/4096 of the second, and
  /// three are chance.
  static func new(at date: Date) -> String {
    let time = Timestamp.text(date).replacingOccurrences(of: ":", with: "")
    let seconds = date.timeIntervalSince1970
    let fraction = UInt32((seconds - seconds.rounded(.down)) * 4096) & 0xfff
    let digits = String(fraction << 12 | UInt32.random(in: 0..<1 << 12), radix: 16)
    return time + "-" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
