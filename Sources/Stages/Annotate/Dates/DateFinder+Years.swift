internal import Corpus
internal import Scanning

/// A year as words have it.
struct StatedYear {
  let year: Int

  /// Token after it.
  let end: Int
  let anchor: TimeExpression.Anchor
}

/// Years in words, and what is counted from or bounded by years.
extension DateFinder {
  /// nineteen ninety-six; the year two thousand.
  func spelledYear(at index: Int) -> StatedYear? {
    var at = index
    let isNamed = has(.the, at: at) && has(WordKey("year"), at: at + 1)
    if isNamed { at += 2 }
    guard let hundreds = key(at: at).flatMap({ TimeWords.cardinal($0) }) else { return nil }
    if isNamed, hundreds == 2, has(WordKey("thousand"), at: at + 1) {
      return StatedYear(year: 2000, end: at + 2, anchor: .absolute)
    }
    guard (17...20).contains(hundreds), let tens = key(at: at + 1).flatMap(TimeWords.cardinal),
      (10...90).contains(tens)
    else { return nil }
    at += 2
    let next = hasMark("-", at: at) ? at + 1 : at
    let units = tens < 20 ? nil : key(at: next).flatMap(TimeWords.cardinal)
    guard let units, (1...9).contains(units) else {
      return StatedYear(year: hundreds * 100 + tens, end: at, anchor: .absolute)
    }
    return StatedYear(year: hundreds * 100 + tens + units, end: next + 1, anchor: .absolute)
  }

  /// Before a quarter: "1988", "last year's", "year-earlier".
  func yearBefore(_ index: Int) -> StatedYear? {
    if let year = year(at: index) {
      return StatedYear(year: year, end: index + 1, anchor: .absolute)
    }
    guard let published else { return nil }
    if let end = yearAgo(at: index) {
      return StatedYear(
        year: CalendarDay.date(published).year - 1, end: end, anchor: .published)
    }
    guard has(.possessive, at: index + 2), let stated = yearAfter(index) else { return nil }
    return StatedYear(year: stated.year, end: stated.end + 1, anchor: stated.anchor)
  }

  /// year-earlier; the year-ago period; the 1988 quarter: the period that was last spoken of, in
  /// that year; the last whole quarter where none was and one is named.
  func yearEarlier(at index: Int) -> TimeExpression? {
    guard let published else { return nil }
    var at = skippingThe(index)
    if has(WordKey("comparable"), at: at) || has(WordKey("corresponding"), at: at) { at += 1 }
    let stated = year(at: at)
    guard let end = stated == nil ? yearAgo(at: at) : at + 1 else { return nil }
    let isQuarter = has(WordKey("quarter"), at: end)
    let isNamed = isQuarter || has(WordKey("period"), at: end)
    guard stated == nil || isNamed else { return nil }
    let last = isQuarter ? point(.quarter, shiftedBy: -1, from: published) : nil
    let year = CalendarDay.date(published).year - 1
    let point =
      (comparedPeriod ?? last)?.moved(to: stated)
      ?? .year(stated ?? year)
    return TimeExpression(index, isNamed ? end + 1 : end, point, .published)
  }

  /// The token after "year-ago" or "year-earlier".
  private func yearAgo(at index: Int) -> Int? {
    guard has(WordKey("year"), at: index), hasMark("-", at: index + 1),
      has(WordKey("earlier"), at: index + 2) || has(WordKey("ago"), at: index + 2)
    else { return nil }
    return index + 3
  }

  /// the weekend; the year ended March 31; by year-end: units whose place the words around them
  /// tell.
  func boundUnit(at index: Int) -> TimeExpression? {
    guard let published else { return nil }
    let thisYear = CalendarDay.date(published).year
    if has(WordKey("year"), at: index) {
      let end = hasMark("-", at: index + 1) ? index + 2 : index + 1
      guard has(WordKey("end"), at: end), has(.preposition, at: index - 1) || end > index + 1,
        let day = CalendarDay.number(
          year: has(WordKey("since"), at: index - 1) ? thisYear - 1 : thisYear, month: 12, day: 31)
      else { return nil }
      return TimeExpression(index, end + 1, .day(day), .published)
    }
    guard has(.the, at: index) else { return nil }
    let at = has(WordKey("fiscal"), at: index + 1) ? index + 2 : index + 1
    if has(WordKey("year"), at: at) {
      if has(WordKey("ended"), at: at + 1) || has(WordKey("ending"), at: at + 1) {
        return TimeExpression(index, at + 1, .duration, TimeUnit.year.duration("1"))
      }
      guard has(.preposition, at: index - 1), endsPhrase(at: at + 1) else { return nil }
      return TimeExpression(index, at + 1, .year(thisYear), .published)
    }
    if has(WordKey("weekend"), at: at), endsPhrase(at: at + 1) {
      let isThisWeek = weekday(of: published) >= 5 || isFuture(at: index)
      return TimeExpression(
        index, at + 1, .weekend(isThisWeek ? published : published - 7), .published)
    }
    if has(WordKey("week"), at: at), has(.preposition, at: index - 1), endsPhrase(at: at + 1) {
      return TimeExpression(index, at + 1, .week(published), .published)
    }
    return nil
  }

  /// Whether no noun follows that the words before would only describe.
  func endsPhrase(at index: Int) -> Bool {
    guard index < limit else { return true }
    let next = reading.tokens[index]
    if next.key == .of || next.key == WordKey("before") || next.key == WordKey("after") {
      return false
    }
    return !next.isWord || next.isAny(of: [.auxiliary, .preposition, .nameLink, .pronoun])
  }
}

extension TimePoint {
  /// The same quarter or half of another year; of the year before where none is given.
  func moved(to year: Int?) -> TimePoint {
    switch self {
    case .quarter(let own, let quarter): .quarter(year: year ?? own - 1, quarter: quarter)
    case .half(let own, let half): .half(year: year ?? own - 1, half: half)
    default: self
    }
  }
}
