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

  /// Whether there is such a day, and a page could be of it.
  var isPossible: Bool { stated(from: "") != nil }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Reads dates as machines write them, and as people do in forty languages.
enum DateReader {
  /// The date that `string` starts with, ISO 8601 or nearly, else the first one in its words.
  ///
  /// - Parameter isMachine: Whether a program wrote it: `03/12/2019` is then American in the many
  ///   languages whose people write `12.03.2019`, and a time may follow, as in HTTP.
  static func date(in string: String, language: String?, isMachine: Bool = false) -> ReadDate? {
    let bytes = Array(string.utf8.prefix(200))
    if let date = iso(bytes) { return date }
    let order = isMachine ? DayOrder(ofMachinesIn: language, in: bytes) : DayOrder(of: language)
    guard let found = first(in: bytes, order) else { return nil }
    var date = found.date
    if isMachine {
      var cursor = Cursor(Array(bytes[found.range.upperBound...]))
      readTime(&cursor, &date)
    }
    return date
  }

  /// `2019-03-12T10:00:00+01:00`, `2019/3/12 10:00`, `20190312`, with what follows ignored.
  static func iso(_ bytes: [UInt8]) -> ReadDate? {
    var cursor = Cursor(bytes)
    cursor.skipSpace()
    guard let first = cursor.number(4...8) else { return nil }
    if first.width == 8 {
      let date = ReadDate(
        year: first.value / 10000, month: first.value / 100 % 100, day: first.value % 100)
      return date.isPossible ? date : nil
    }
    guard first.width == 4, (1900...2100).contains(first.value) else { return nil }
    var date = ReadDate(year: first.value)
    guard cursor.skip("-", "/", "."), let month = cursor.number(1...2) else {
      return cursor.isAtEnd ? date : nil
    }
    date.month = month.value
    guard cursor.skip("-", "/", "."), let day = cursor.number(1...2) else {
      return cursor.isAtEnd && date.isPossible ? date : nil
    }
    date.day = day.value
    guard date.isPossible else { return nil }
    readTime(&cursor, &date)
    return date
  }

  private static func readTime(_ cursor: inout Cursor, _ date: inout ReadDate) {
    guard cursor.skip("T", "t", " ") else { return }
    cursor.skipSpace()
    guard let hour = cursor.number(1...2), hour.value < 24, cursor.skip(":"),
      let minute = cursor.number(2...2), minute.value < 60
    else { return }
    var time = (hour: hour.value, rest: ":" + ReadDate.padded(minute.value, 2))
    if cursor.skip(":"), let second = cursor.number(2...2), second.value < 60 {
      time.rest += ":" + ReadDate.padded(second.value, 2)
      date.hasSeconds = true
      if cursor.skip(".", ",") { _ = cursor.number(1...9) }
    }
    cursor.skipSpace()
    if cursor.skip("P", "p") {
      if time.hour < 12 { time.hour += 12 }
    } else if cursor.skip("A", "a") {
      time.hour %= 12
    }
    date.time = "T" + ReadDate.padded(time.hour, 2) + time.rest + zone(&cursor)
  }

  /// `Z`, `GMT`, `+01:00`, `-0500`, `+3`; empty for none.
  private static func zone(_ cursor: inout Cursor) -> String {
    if cursor.skip("Z", "z", "G", "U") { return "Z" }
    guard let sign = cursor.sign(), let hours = cursor.number(2...4) else { return "" }
    var (hour, minute) = (hours.value, 0)
    if hours.width == 4 {
      (hour, minute) = (hours.value / 100, hours.value % 100)
    } else if cursor.skip(":"), let minutes = cursor.number(2...2) {
      minute = minutes.value
    }
    guard hour <= 14, minute < 60 else { return "" }
    return sign + ReadDate.padded(hour, 2) + ":" + ReadDate.padded(minute, 2)
  }
}

/// Which of two numbers is the day.
enum DayOrder {
  case dayFirst, monthFirst

  /// As people write: only Americans begin with the month.
  init(of language: String?) {
    let code = language.map(asciiLowercased)
    self = code == "en" || code == "en-us" || code == "en_us" ? .monthFirst : .dayFirst
  }

  /// As programs do: where people put dots between the numbers, slashes are a program's that
  /// knows American only.
  init(ofMachinesIn language: String?, in bytes: [UInt8]) {
    guard bytes.contains(UInt8(ascii: "/")) else {
      self = DayOrder(of: language)
      return
    }
    let code = language.flatMap { Metadata.primarySubtag($0) } ?? ""
    self = Self.dotted.contains(code) ? .monthFirst : DayOrder(of: language)
  }

  private static let dotted: Set<String> = [
    "de", "da", "nb", "nn", "no", "fi", "is", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg",
    "ru", "uk", "be", "et", "lv", "lt", "tr", "ro", "hu", "hy", "ka", "az", "kk",
  ]
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
    if skip("+") { return "+" }
    return skip("-") ? "-" : nil
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
