internal import Corpus
internal import Scanning

/// Quarters, seasons, years, decades, centuries.
extension DateFinder {
  func period(at index: Int) -> TimeExpression? {
    quarter(at: index) ?? shortQuarter(at: index) ?? latestQuarter(at: index) ?? season(at: index)
      ?? decade(at: index)
      ?? century(at: index)
      ?? bareYear(at: index)
  }

  /// the latest quarter; the quarter: the last whole one.
  private func latestQuarter(at index: Int) -> TimeExpression? {
    guard let published, has(.the, at: index) else { return nil }
    var at = index + 1
    var isStated = false
    if has(WordKey("latest"), at: at) {
      at += 1
      isStated = true
    }
    guard has(WordKey("quarter"), at: at) || isStated && has(WordKey("period"), at: at),
      let point = point(.quarter, shiftedBy: -1, from: published)
    else { return nil }
    return TimeExpression(index, at + 1, point, .published)
  }

  /// the third quarter; fiscal first-quarter 1998; the 1998 third quarter; last year's second half;
  /// the second half of last year; the year-earlier quarter.
  private func quarter(at index: Int) -> TimeExpression? {
    var at = index
    if has(.the, at: at) || has(WordKey("its"), at: at) || has(WordKey("their"), at: at) { at += 1 }
    let before = yearBefore(at)
    at = before?.end ?? at
    if has(WordKey("fiscal"), at: at) { at += 1 }
    guard let key = key(at: at), has(.ordinal, at: at) || key == WordKey("last") else { return nil }
    at += 1
    if hasMark("-", at: at) { at += 1 }
    if has(WordKey("fiscal"), at: at) { at += 1 }
    let isQuarter = has(WordKey("quarter"), at: at)
    guard isQuarter || has(WordKey("half"), at: at) else { return nil }
    at += 1
    guard let published else { return nil }
    let today = CalendarDay.date(published)
    let stated = before ?? yearAfter(at)
    let isFinal = key == WordKey("final") || key == WordKey("last") && stated != nil
    guard let number = TimeWords.ordinal(key) ?? (isFinal ? isQuarter ? 4 : 2 : nil),
      (1...(isQuarter ? 4 : 2)).contains(number)
    else { return nil }
    var year = stated?.year ?? today.year
    let firstMonth = isQuarter ? number * 3 - 2 : number * 6 - 5
    if stated == nil, firstMonth > today.month, !has(.futureSign, within: 12, before: index) {
      year -= 1
    }
    let point: TimePoint =
      isQuarter ? .quarter(year: year, quarter: number) : .half(year: year, half: number)
    return TimeExpression(index, max(at, stated?.end ?? at), point, .published)
  }

  /// Q2 2014; Q3; H1 of 2013.
  private func shortQuarter(at index: Int) -> TimeExpression? {
    guard index < limit, case let token = reading.tokens[index], token.count == 2,
      token.startsUpper
    else { return nil }
    let isQuarter = token.firstByte == UInt8(ascii: "Q")
    let number = Int(reading.bytes[token.end - 1]) - 48
    guard isQuarter || token.firstByte == UInt8(ascii: "H"),
      (1...(isQuarter ? 4 : 2)).contains(number)
    else { return nil }
    let stated = yearAfter(index + 1)
    guard let year = stated?.year ?? (isQuarter ? yearOfQuarter(number, at: index) : nil) else {
      return nil
    }
    let point: TimePoint =
      isQuarter ? .quarter(year: year, quarter: number) : .half(year: year, half: number)
    return TimeExpression(index, stated?.end ?? index + 1, point, stated?.anchor ?? .published)
  }

  /// The year of the last such quarter that has begun, or the coming one.
  private func yearOfQuarter(_ quarter: Int, at index: Int) -> Int? {
    guard let published else { return nil }
    let today = CalendarDay.date(published)
    let isAhead = quarter * 3 - 2 > today.month && !has(.futureSign, within: 12, before: index)
    return isAhead ? today.year - 1 : today.year
  }

  /// "of 1998", "1998", "of last year", "nineteen ninety-eight".
  func yearAfter(_ index: Int) -> StatedYear? {
    var at = has(.of, at: index) ? index + 1 : index
    if has(WordKey("fiscal"), at: at) { at += 1 }
    if let year = year(at: at) { return StatedYear(year: year, end: at + 1, anchor: .absolute) }
    if let spelled = spelledYear(at: at) { return spelled }
    guard let published, has(WordKey("year"), at: at + 1), let key = key(at: at) else { return nil }
    let thisYear = CalendarDay.date(published).year
    switch key {
    case WordKey("last"):
      return StatedYear(year: thisYear - 1, end: at + 2, anchor: .published)
    case .this: return StatedYear(year: thisYear, end: at + 2, anchor: .published)
    case WordKey("next"):
      return StatedYear(year: thisYear + 1, end: at + 2, anchor: .published)
    default: return nil
    }
  }

  /// last summer; the summer of 1998; winter 2014. "Fall" and "spring" need more than themselves.
  private func season(at index: Int) -> TimeExpression? {
    var at = skippingThe(index)
    var shift: Int?
    if let key = key(at: at), has(.relative, at: at) {
      switch key {
      case WordKey("last"), WordKey("past"), WordKey("previous"): shift = -1
      case WordKey("next"), WordKey("coming"), WordKey("following"): shift = 1
      case .this, .that, WordKey("current"): shift = 0
      default: return nil
      }
      at += 1
      if has(WordKey("past"), at: at) {
        shift = -1
        at += 1
      }
    }
    guard has(.season, at: at), let key = key(at: at), let code = TimeWords.season(key) else {
      return nil
    }
    if let stated = yearAfter(at + 1) {
      let point = TimePoint.season(year: stated.year, code: code)
      return TimeExpression(index, stated.end, point, stated.anchor)
    }
    let isVerb = key == WordKey("fall") || key == WordKey("spring")
    if isVerb, shift == nil {
      guard at > index || has(.preposition, at: index - 1) else { return nil }
      if key == WordKey("fall") { return nil }
    }
    guard let published else { return TimeExpression(index, at + 1, .open("XXXX-" + code), .none) }
    let today = CalendarDay.date(published)
    let firstMonth = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][code] ?? 1
    var year = today.year
    if shift == -1 { year = firstMonth + 2 < today.month ? year : year - 1 }
    if shift == 1 { year = firstMonth > today.month ? year : year + 1 }
    return TimeExpression(index, at + 1, .season(year: year, code: code), .published)
  }

  /// the 1990s; '80s; the eighties.
  private func decade(at index: Int) -> TimeExpression? {
    let at = skippingThe(index)
    guard at < limit else { return nil }
    let token = reading.tokens[at]
    if token.shape.contains(.hasDigit), reading.bytes[token.end - 1] == UInt8(ascii: "s"),
      reading.bytes[token.end - 2] == UInt8(ascii: "0")
    {
      let digits = number(token.range)
      if token.count == 5, (1500...2190).contains(digits) {
        return TimeExpression(index, at + 1, .decade(digits / 10), .absolute)
      }
      return nil
    }
    if has(.apostrophe, at: at), at + 1 < limit, reading.touchesPrevious(at + 1) {
      let next = reading.tokens[at + 1]
      if next.count == 3, next.shape.contains(.hasDigit),
        reading.bytes[next.end - 1] == UInt8(ascii: "s")
      {
        return TimeExpression(index, at + 2, .decade(190 + number(next.range) / 10), .absolute)
      }
      return nil
    }
    guard at > index, let key = key(at: at), let decade = TimeWords.decade(key) else { return nil }
    return TimeExpression(index, at + 1, .decade(190 + decade), .absolute)
  }

  /// the 20th century; the nineteenth-century.
  private func century(at index: Int) -> TimeExpression? {
    var at = skippingThe(index)
    guard let key = key(at: at), has(.ordinal, at: at), let number = TimeWords.ordinal(key) else {
      return nil
    }
    at += 1
    if hasMark("-", at: at) { at += 1 }
    guard has(WordKey("century"), at: at) else { return nil }
    return TimeExpression(index, at + 1, .century(number - 1), .absolute)
  }

  /// A year alone, where the words around it do not make it a count; fiscal 1998; '98.
  private func bareYear(at index: Int) -> TimeExpression? {
    var at = index
    if has(WordKey("fiscal"), at: at) {
      at += has(WordKey("year"), at: at + 1) ? 2 : 1
      return year(at: at).map { TimeExpression(index, at + 1, .year($0), .absolute) }
    }
    if let spelled = spelledYear(at: index) {
      return TimeExpression(index, spelled.end, .year(spelled.year), .absolute)
    }
    if has(.apostrophe, at: at), at + 1 < limit, reading.touchesPrevious(at + 1),
      !reading.touchesPrevious(at), let short = digits(at: at + 1),
      reading.tokens[at + 1].count == 2
    {
      let year = short > 40 ? 1900 + short : 2000 + short
      return TimeExpression(index, at + 2, .year(year), .absolute)
    }
    guard let year = year(at: at), isYear(at: at) else { return nil }
    return TimeExpression(index, at + 1, .year(year), .absolute)
  }

  private func isYear(at index: Int) -> Bool {
    if has([.measure, .currency, .scale], at: index - 1) || hasMark("#", at: index - 1) {
      return false
    }
    if has([.measure, .currency, .scale, .timeUnit], at: index + 1) { return false }
    if hasMark("%", at: index + 1) || hasMark("/", at: index + 1) || hasMark("/", at: index - 1) {
      return false
    }
    if has([.preposition, .relative, .dateModifier, .season], at: index - 1) { return true }
    if has(.and, at: index - 1) || has(.the, at: index - 1) || has(.or, at: index - 1)
      || has([.dash], at: index - 1) || hasMark("(", at: index - 1) || hasMark(",", at: index - 1)
      || has(WordKey("year"), at: index - 1) || has(WordKey("his"), at: index - 1)
      || has(.possessive, at: index - 1)
    {
      return true
    }
    guard index + 1 < limit else { return true }
    let next = reading.tokens[index + 1]
    return index == sentenceStart || !next.isWord || next.startsUpper
      || next.isAny(of: [.auxiliary, .preposition, .nameLink, .possessive])
      || Self.yearNouns.contains(next.key)
  }

  private static let yearNouns: Set<WordKey> = Set(
    [
      "election", "elections", "campaign", "season", "report", "budget", "presidential", "model",
      "crop", "edition", "survey", "study", "census", "war", "film", "movie", "song", "book",
      "album", "constitution", "agreement", "accord", "treaty", "revolution", "invasion", "coup",
      "law", "act", "attack", "attacks", "olympics", "profit", "earnings", "results", "when",
    ].map { WordKey($0) })
}
