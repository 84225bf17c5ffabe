internal import Foundation

/// Names of runs and times in manifests: the only places where a clock is written down.
enum Timestamp {
  /// `2026-11-23T01:00:02Z`.
  static func text(_ date: Date) -> String {
    date.formatted(.iso8601)
  }

  /// The date of what ``text(_:)`` gives.
  static func date(_ text: String) -> Date? {
    do {
      return try Date(text, strategy: .iso8601)
    } catch {
      return nil
    }
  }
}

extension Timestamp {
  /// `2026-11-23T01:00:02.125Z`.
  static func exact(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}

enum RunName {
  /// `2026-11-23T010002Z-7f3a9c`: sorts by time. The digits are the part of the second that had
  /// passed, in 16,777,216ths, so that runs of one second sort by time, too.
  static func new(at date: Date) -> String {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    let time = Timestamp.text(Date(timeIntervalSince1970: seconds))
      .replacingOccurrences(of: ":", with: "")
    let passed = Int((date.timeIntervalSince1970 - seconds) * Double(1 << 24))
    let digits = String(min(passed, 1 << 24 - 1), radix: 16)
    return time + "-" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
