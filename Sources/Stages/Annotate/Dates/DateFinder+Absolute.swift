internal import Corpus
internal import Scanning

/// Dates with a day or a month of their own.
extension DateFinder {
  func absolute(at index: Int) -> TimeExpression? {
    isoDate(at: index) ?? slashedDate(at: index) ?? monthFirst(at: index) ?? dayFirst(at: index)
  }

  /// 2015-04-07
  private func isoDate(at index: Int) -> TimeExpression? {
    guard let year = year(at: index), hasMark("-", at: index + 1),
      reading.touchesPrevious(index + 1), let month = digits(at: index + 2),
      hasMark("-", at: index + 3), reading.touchesPrevious(index + 4),
      let day = digits(at: index + 4),
      let number = CalendarDay.number(year: year, month: month, day: day)
    else { return nil }
    return TimeExpression(index, index + 5, .day(number), .absolute)
  }

  /// 4/7/2015 (month first, unless it cannot be), 07.04.2015 (day first).
  private func slashedDate(at index: Int) -> TimeExpression? {
    if let day = dottedDay(at: index) {
      return TimeExpression(index, index + 1, .day(day), .absolute)
    }
    guard let first = digits(at: index), reading.tokens[index].count <= 2,
      hasMark("/", at: index + 1), let second = digits(at: index + 2),
      reading.tokens[index + 2].count <= 2, hasMark("/", at: index + 3),
      let last = digits(at: index + 4), reading.touchesPrevious(index + 1),
      reading.touchesPrevious(index + 4)
    else { return nil }
    let year = reading.tokens[index + 4].count == 4 ? last : last > 40 ? 1900 + last : 2000 + last
    let number =
      CalendarDay.number(year: year, month: first, day: second)
      ?? CalendarDay.number(year: year, month: second, day: first)
    return number.map { TimeExpression(index, index + 5, .day($0), .absolute) }
  }

  private func dottedDay(at index: Int) -> Int? {
    guard index < limit, reading.tokens[index].shape.contains(.hasDigit) else { return nil }
    let token = reading.tokens[index]
    guard (8...10).contains(token.count) else { return nil }
    var parts: [Int] = []
    var start = token.start
    for at in token.start...token.end
    where at == token.end || reading.bytes[at] == UInt8(ascii: ".") {
      guard at > start else { return nil }
      parts.append(number(start..<at))
      start = at + 1
    }
    guard parts.count == 3, (1500...2199).contains(parts[2]) else { return nil }
    return CalendarDay.number(year: parts[2], month: parts[1], day: parts[0])
  }

  /// April 7, 2015; April 7; April 2015; April last year; April.
  func monthFirst(at index: Int) -> TimeExpression? {
    guard let month = month(at: index) else { return nil }
    var next = index + 1
    if let day = dayOfMonth(at: next), !has(.month, at: next + 1) {
      next += 1
      let comma = hasMark(",", at: next) ? 1 : 0
      if let year = year(at: next + comma) {
        return fullDate(year, month, day, index, next + comma + 1)
      }
      if let stated = yearAfter(next) {
        return fullDate(stated.year, month, day, index, stated.end)
      }
      return yearless(month, day, from: index, to: next)
    }
    if has(.of, at: next) || hasMark(",", at: next), let year = year(at: next + 1) {
      return TimeExpression(index, next + 2, .month(year: year, month: month), .absolute)
    }
    if let year = year(at: next) {
      return TimeExpression(index, next + 1, .month(year: year, month: month), .absolute)
    }
    if let stated = yearAfter(next) {
      let point = TimePoint.month(year: stated.year, month: month)
      return TimeExpression(index, stated.end, point, stated.anchor)
    }
    return bareMonth(month, at: index)
  }

  /// 7 April 2015; the 7th of April; 7. April; 1er avril; 7 de abril de 2015.
  func dayFirst(at index: Int) -> TimeExpression? {
    let first = skippingThe(index)
    guard let day = dayOfMonth(at: first) else { return nil }
    var next = first + 1
    if hasMark(".", at: next) || has(.of, at: next) || has(.de, at: next) { next += 1 }
    guard let month = month(at: next) else { return nil }
    next += 1
    if has(.de, at: next) || has(WordKey("del"), at: next) || hasMark(",", at: next),
      let year = year(at: next + 1)
    {
      return fullDate(year, month, day, index, next + 2)
    }
    if let year = year(at: next) { return fullDate(year, month, day, index, next + 1) }
    if let stated = yearAfter(next) { return fullDate(stated.year, month, day, index, stated.end) }
    return yearless(month, day, from: index, to: next)
  }

  private func fullDate(
    _ year: Int, _ month: Int, _ day: Int, _ start: Int, _ end: Int
  ) -> TimeExpression? {
    CalendarDay.number(year: year, month: month, day: day).map {
      TimeExpression(start, end, .day($0), .absolute)
    }
  }

  private func yearless(_ month: Int, _ day: Int, from start: Int, to end: Int) -> TimeExpression? {
    guard let year = year(ofMonth: month, day: day, at: start) else {
      let value = "XXXX-" + padded(month, 2) + "-" + padded(day, 2)
      return TimeExpression(start, end, .open(value), .none)
    }
    guard let number = CalendarDay.number(year: year, month: month, day: day) else { return nil }
    return TimeExpression(start, end, .day(number), .published)
  }

  /// A month alone; of those that are also words or names only after a preposition.
  private func bareMonth(_ month: Int, at index: Int) -> TimeExpression? {
    let token = reading.tokens[index]
    if token.shape.contains(.endsInStop) || token.firstByte >= 0x80 { return nil }
    if [3, 4, 5, 6, 8].contains(month), token.count <= 6 {
      let before = index - 1
      let isAfterSign =
        has([.preposition, .relative, .dateModifier], at: before) || has(.and, at: before)
        || has(.or, at: before) || has(WordKey("ended"), at: before) || has(.the, at: before)
        || hasMark("-", at: before)
      guard isAfterSign else { return nil }
    }
    if let year = yearOfRange(from: month, at: index) {
      return TimeExpression(index, index + 1, .month(year: year, month: month), .absolute)
    }
    guard let year = year(ofMonth: month, day: 1, at: index) else {
      return TimeExpression(index, index + 1, .open("XXXX-" + padded(month, 2)), .none)
    }
    return TimeExpression(index, index + 1, .month(year: year, month: month), .published)
  }

  /// The year of "May" in "between May and July 2012".
  private func yearOfRange(from first: Int, at index: Int) -> Int? {
    guard isRangeLink(index + 1) || has(.and, at: index + 1) || has(.or, at: index + 1),
      let last = month(at: index + 2), let year = year(at: index + 3)
    else { return nil }
    return first <= last ? year : year - 1
  }

  private func isRangeLink(_ index: Int) -> Bool {
    has(.to, at: index) || has(.dash, at: index) || has(WordKey("through"), at: index)
      || has(WordKey("until"), at: index) || has(WordKey("till"), at: index)
  }

  /// Tuesday; Tuesday, April 7; Tuesday night.
  func weekdayDate(at index: Int) -> TimeExpression? {
    guard let weekday = weekdayName(at: index) else { return nil }
    let next = hasMark(",", at: index + 1) ? index + 2 : index + 1
    if var date = monthFirst(at: next) ?? dayFirst(at: next), date.end > next + 1 {
      date.start = index
      return date
    }
    // "Monday through Friday": the Friday after that Monday.
    if isRangeLink(index - 1), weekdayName(at: index - 2) != nil, let previous {
      let days = (weekday - Annotate.weekday(of: previous) + 7) % 7
      let last = previous + (days == 0 ? 7 : days)
      return TimeExpression(index, index + 1, .day(last), .published)
    }
    guard let day = day(ofWeekday: weekday, at: index) else {
      return TimeExpression(index, index + 1, .open("XXXX-WXX-\(weekday + 1)"), .none)
    }
    if let code = partOfDay(at: index + 1) {
      return TimeExpression(index, index + 2, .partOfDay(day, code: code), .published)
    }
    return TimeExpression(index, index + 1, .day(day), .published)
  }

  /// Morning, afternoon, evening, night.
  func partOfDay(at index: Int) -> String? {
    guard has(.partOfDay, at: index), let key = key(at: index),
      let code = TimeWords.partOfDay(key), code.utf8.count == 2
    else { return nil }
    return code
  }
}
