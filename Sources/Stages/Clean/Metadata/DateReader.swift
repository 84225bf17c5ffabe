internal import Corpus
internal import Scanning

/// A point in time as far as it was stated.
struct ReadDate: Equatable {
  var year: Int
  var month: Int?
  var day: Int?

  /// Time of day as stated, with its offset: `T09:30`, `T09:30:15+03:00`; empty for none.
  var time = ""
  var hasSeconds = false

  /// As the record has it; `nil` if there is no such day, or none that a page could be of.
  func stated(from source: String) -> StatedDate? {
    guard (1900...2100).contains(year) else { return nil }
    let head = Self.padded(year, 4)
    guard let month else { return StatedDate(value: head, precision: .year, from: source) }
    guard (1...12).contains(month) else { return nil }
    let monthly = head + "-" + Self.padded(month, 2)
    guard let day else { return StatedDate(value: monthly, precision: .month, from: source) }
    guard CalendarDay.number(year: year, month: month, day: day) != nil else { return nil }
    let daily = monthly + "-" + Self.padded(day, 2)
    if time.isEmpty { return StatedDate(value: daily, precision: .day, from: source) }
    return StatedDate(
      value: daily + time, precision: hasSeconds ? .second : .minute, from: source)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Reads dates as machines write them, and as people do in a dozen languages.
enum DateReader {
  /// The date that `string` starts with, ISO 8601 or nearly, else the first one in its words.
  static func date(in string: String, language: String?) -> ReadDate? {
    let bytes = Array(string.utf8.prefix(200))
    return iso(bytes) ?? worded(bytes, language: language)
  }

  /// `2019-03-12T10:00:00+01:00`, `2019/3/12 10:00`, `20190312`, with what follows ignored.
  static func iso(_ bytes: [UInt8]) -> ReadDate? {
    var cursor = Cursor(bytes)
    cursor.skipSpace()
    guard let first = cursor.number(4...8) else { return nil }
    if first.width == 8 {
      let date = ReadDate(
        year: first.value / 10000, month: first.value / 100 % 100, day: first.value % 100)
      return date.stated(from: "") == nil ? nil : date
    }
    guard first.width == 4, (1900...2100).contains(first.value) else { return nil }
    var date = ReadDate(year: first.value)
    guard cursor.skip("-", "/", "."), let month = cursor.number(1...2) else {
      return cursor.isAtEnd ? date : nil
    }
    date.month = month.value
    guard cursor.skip("-", "/", "."), let day = cursor.number(1...2) else {
      return cursor.isAtEnd && date.stated(from: "") != nil ? date : nil
    }
    date.day = day.value
    guard date.stated(from: "") != nil else { return nil }
    readTime(&cursor, &date)
    return date
  }

  private static func readTime(_ cursor: inout Cursor, _ date: inout ReadDate) {
    guard cursor.skip("T", "t", " ") else { return }
    cursor.skipSpace()
    guard let hour = cursor.number(1...2), hour.value < 24, cursor.skip(":"),
      let minute = cursor.number(2...2), minute.value < 60
    else { return }
    date.time = "T" + ReadDate.padded(hour.value, 2) + ":" + ReadDate.padded(minute.value, 2)
    if cursor.skip(":"), let second = cursor.number(2...2), second.value < 60 {
      date.time += ":" + ReadDate.padded(second.value, 2)
      date.hasSeconds = true
      if cursor.skip(".", ",") { _ = cursor.number(1...9) }
    }
    cursor.skipSpace()
    if cursor.skip("Z", "z") {
      date.time += "Z"
    } else if let sign = cursor.sign(), let hours = cursor.number(2...4) {
      var (hour, minute) = (hours.value, 0)
      if hours.width == 4 {
        (hour, minute) = (hours.value / 100, hours.value % 100)
      } else if cursor.skip(":"), let minutes = cursor.number(2...2) {
        minute = minutes.value
      }
      if hour <= 14, minute < 60 {
        date.time += sign + ReadDate.padded(hour, 2) + ":" + ReadDate.padded(minute, 2)
      }
    }
  }
}

/// Steps through a short text.
struct Cursor {
  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }

  mutating func skipSpace() {
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
  }

  mutating func skip(_ characters: Unicode.Scalar...) -> Bool {
    guard index < bytes.count, characters.contains(Unicode.Scalar(bytes[index])) else {
      return false
    }
    index += 1
    return true
  }

  mutating func sign() -> String? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "+"):
      index += 1
      return "+"
    case UInt8(ascii: "-"):
      index += 1
      return "-"
    default: return nil
    }
  }

  /// All digits here, if there are as many as allowed.
  mutating func number(_ widths: ClosedRange<Int>) -> (value: Int, width: Int)? {
    var end = index
    var value = 0
    while end < bytes.count, bytes[end].isASCIIDigit, end - index < 10 {
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard widths.contains(end - index) else { return nil }
    defer { index = end }
    return (value, end - index)
  }
}
