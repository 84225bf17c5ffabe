internal import Corpus

/// A point or a stretch of time, as coarse as the text has it. Days are numbered from 1970-01-01.
enum TimePoint: Equatable {
  case day(Int)
  /// `code` is TIMEX3's: MO, AF, EV, NI.
  case partOfDay(Int, code: String)
  /// Minutes from midnight; `nil` where the day is not known.
  case clock(Int?, minutes: Int)
  /// Of the week that holds the day.
  case week(Int)
  case weekend(Int)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  case season(year: Int, code: String)
  case year(Int)
  /// 199 is the nineties of the last century.
  case decade(Int)
  /// 19 is the years that begin with 19.
  case century(Int)
  /// Known but for what the text does not say, as TIMEX3 writes it: `XXXX-04-07`, `PAST_REF`.
  case open(String)
}

extension TimePoint {
  /// As TIMEX3 writes it.
  var value: String {
    switch self {
    case .day(let day): isoDay(day)
    case .partOfDay(let day, let code): isoDay(day) + "T" + code
    case .clock(let day, let minutes):
      (day.map(isoDay) ?? "XXXX-XX-XX") + "T" + padded(minutes / 60, 2) + ":"
        + padded(minutes % 60, 2)
    case .week(let day): isoWeek(day)
    case .weekend(let day): isoWeek(day) + "-WE"
    case .month(let year, let month): padded(year, 4) + "-" + padded(month, 2)
    case .quarter(let year, let quarter): padded(year, 4) + "-Q\(quarter)"
    case .half(let year, let half): padded(year, 4) + "-H\(half)"
    case .season(let year, let code): padded(year, 4) + "-" + code
    case .year(let year): padded(year, 4)
    case .decade(let decade): padded(decade, 3)
    case .century(let century): padded(century, 2)
    case .open(let value): value
    }
  }

  var isClockTime: Bool {
    switch self {
    case .clock, .partOfDay: true
    default: false
    }
  }

  /// First and last day.
  var days: ClosedRange<Int>? {
    switch self {
    case .day(let day), .partOfDay(let day, _): return day...day
    case .clock(let day, _): return day.map { $0...$0 }
    case .week(let day): return monday(of: day)...monday(of: day) + 6
    case .weekend(let day): return monday(of: day) + 5...monday(of: day) + 6
    case .month(let year, let month): return months(year, month, count: 1)
    case .quarter(let year, let quarter): return months(year, quarter * 3 - 2, count: 3)
    case .half(let year, let half): return months(year, half * 6 - 5, count: 6)
    case .season(let year, let code):
      let first = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][code] ?? 1
      return months(year, first, count: 3)
    case .year(let year): return months(year, 1, count: 12)
    case .decade(let decade): return months(decade * 10, 1, count: 120)
    case .century(let century): return months(century * 100, 1, count: 1200)
    case .open: return nil
    }
  }

  /// First and last day of the part that `mod` leaves: the last quarter of a year for `END`.
  func days(of mod: String?) -> ClosedRange<Int>? {
    guard let days, days.count > 3, let mod else { return self.days }
    switch self {
    case .year(let year):
      switch mod {
      case "START": return months(year, 1, count: 3)
      case "MID": return months(year, 5, count: 4)
      case "END": return months(year, 10, count: 3)
      default: return days
      }
    default:
      let third = days.count / 3
      switch mod {
      case "START": return days.lowerBound...days.lowerBound + third - 1
      case "MID": return days.lowerBound + third...days.upperBound - third
      case "END": return days.upperBound - third + 1...days.upperBound
      default: return days
      }
    }
  }
}

// MARK: - Calendar

/// Days from a month's first to the last of the `count` months that start with it.
private func months(_ year: Int, _ month: Int, count: Int) -> ClosedRange<Int>? {
  let last = monthsAfter(year, month, count)
  guard let start = CalendarDay.number(year: year, month: month, day: 1),
    let end = CalendarDay.number(year: last.year, month: last.month, day: 1)
  else { return nil }
  return start...end - 1
}

/// The month `count` months after another; `count` may be negative.
func monthsAfter(_ year: Int, _ month: Int, _ count: Int) -> (year: Int, month: Int) {
  let total = year * 12 + month - 1 + count
  let newYear = total >= 0 ? total / 12 : (total - 11) / 12
  return (newYear, total - newYear * 12 + 1)
}

/// 0 is Monday.
func weekday(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }

func monday(of day: Int) -> Int { day - weekday(of: day) }

func isoDay(_ day: Int) -> String {
  let date = CalendarDay.date(day)
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
}

/// The ISO week that holds a day: `2015-W15`.
func isoWeek(_ day: Int) -> String {
  let thursday = monday(of: day) + 3
  let year = CalendarDay.date(thursday).year
  let newYear = CalendarDay.number(year: year, month: 1, day: 1) ?? thursday
  return padded(year, 4) + "-W" + padded((thursday - newYear) / 7 + 1, 2)
}

/// Decimal digits with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(max(0, number))
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
