internal import Corpus
internal import Scanning

// The publisher’s own day, where a time is stated in UTC.

extension Dates {
  /// Whether `witness` is of the day that `stated` says, or of the day that it was then where the
  /// publisher is: `stated` must be in UTC.
  func isSameOrLocal(_ stated: StatedDate, _ witness: StatedDate) -> Bool {
    guard let day = stated.day, let other = witness.day else { return false }
    if day == other { return true }
    let value = Array(stated.value.utf8)
    guard stated.value.hasSuffix("Z") || stated.value.hasSuffix("+00:00"), value.count > 13 else {
      return false
    }
    let hour = Int(value[11] &- 0x30) * 10 + Int(value[12] &- 0x30)
    let offsets = Self.offsets(of: language)
    return other == day - 1 && hour + offsets.lowerBound < 0
      || other == day + 1 && hour + offsets.upperBound >= 24
  }

  /// The day that begins at the hour that is stated in UTC, where clocks of a language's countries
  /// strike midnight then: a program had a day and no time.
  func atMidnight(_ stated: StatedDate) -> StatedDate? {
    guard let code = language.flatMap(Metadata.primarySubtag), Self.centralEuropean.contains(code),
      let day = stated.day
    else { return nil }
    let value = Array(stated.value.utf8).span
    let isSummer = value.has("t22:00:00", at: 10)
    guard isSummer || value.has("t23:00:00", at: 10),
      value.has("z", at: 19) || value.has("+00:00", at: 19)
    else { return nil }
    // Summer time is from the last Sunday of March to that of October, so never before the 25th.
    let (_, month, date) = CalendarDay.date(day)
    let isSummerThen = month == 3 ? date >= 31 : month == 10 ? date < 25 : (4...9).contains(month)
    let isWinterThen = month == 3 ? date < 25 : month == 10 ? date >= 31 : month < 3 || month > 10
    guard isSummer ? isSummerThen : isWinterThen else { return nil }
    let next = CalendarDay.date(day + 1)
    return ReadDate(year: next.year, month: next.month, day: next.day).stated(from: stated.from)
  }

  private static let centralEuropean: Set<String> = [
    "de", "it", "nl", "da", "sv", "nb", "nn", "no", "pl", "cs", "sk", "sl", "hr", "hu", "sq",
  ]

  /// Hours that clocks are ahead of UTC where a language is written.
  private static func offsets(of language: String?) -> ClosedRange<Int> {
    switch language.flatMap(Metadata.primarySubtag) {
    case nil: -12...14
    case "en": -10...13
    case "es": -8...2
    case "pt": -5...1
    case "fr": -5...4
    case "ru": 2...12
    case "ar": 0...4
    case "zh", "ja", "ko", "id", "ms", "vi", "th": 7...9
    case "hi", "bn", "ta", "te", "ur", "fa", "mr": 3...6
    default: 0...3
    }
  }
}
