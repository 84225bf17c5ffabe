internal import Corpus
internal import Scanning

/// Dates counted from the day of publication or from the one last spoken of.
extension DateFinder {
  func relative(at index: Int) -> TimeExpression? {
    dayWord(at: index) ?? shifted(at: index)
  }

  /// today; tomorrow night; tonight; the day after tomorrow.
  private func dayWord(at index: Int) -> TimeExpression? {
    if let aroundDay = dayAroundDay(at: index) { return aroundDay }
    guard has(.dayWord, at: index), let key = key(at: index) else { return nil }
    guard let published else {
      return key == WordKey("today")
        ? TimeExpression(index, index + 1, .open("PRESENT_REF"), .none) : nil
    }
    if key == WordKey("tonight") {
      return TimeExpression(index, index + 1, .partOfDay(published, code: "NI"), .published)
    }
    guard let shift = dayShift(of: key) else { return nil }
    if let code = partOfDay(at: index + 1) {
      return TimeExpression(index, index + 2, .partOfDay(published + shift, code: code), .published)
    }
    return TimeExpression(index, index + 1, .day(published + shift), .published)
  }

  /// the day before yesterday
  private func dayAroundDay(at index: Int) -> TimeExpression? {
    guard let published, has(.the, at: index), has(WordKey("day"), at: index + 1),
      let direction = key(at: index + 2), let base = key(at: index + 3),
      let shift = dayShift(of: base), shift != 0
    else { return nil }
    guard direction == WordKey(shift > 0 ? "after" : "before") else { return nil }
    return TimeExpression(index, index + 4, .day(published + shift * 2), .published)
  }

  /// last week; next Tuesday; this morning; that same day; the following year; last April.
  private func shifted(at index: Int) -> TimeExpression? {
    guard let direction = Direction(at: index, self) else { return nil }
    let at = direction.end
    guard let key = key(at: at) else { return nil }
    let isDay = has(WordKey("day"), at: at) || has(.partOfDay, at: at)
    let spokenOf = isDay ? previous : previousStretch
    let base = direction.isAnaphoric ? spokenOf ?? published : published
    let anchor: TimeExpression.Anchor =
      direction.isAnaphoric && spokenOf != nil ? .previous : .published
    if let weekday = weekdayName(at: at) {
      return shiftedWeekday(weekday, direction, index, at)
    }
    if let month = month(at: at), let published {
      let today = CalendarDay.date(published)
      var year = today.year
      if direction.shift < 0 { year = month < today.month ? year : year - 1 }
      if direction.shift > 0 { year = month > today.month ? year : year + 1 }
      return TimeExpression(index, at + 1, .month(year: year, month: month), .published)
    }
    guard let base else { return unresolved(direction, index, at, key) }
    if has(.partOfDay, at: at), let code = TimeWords.partOfDay(key), code.utf8.count == 2,
      !direction.isArticle
    {
      let shift = direction.shift < 0 && code == "NI" ? -1 : direction.shift
      return TimeExpression(index, at + 1, .partOfDay(base + shift, code: code), anchor)
    }
    guard has(.timeUnit, at: at), let unit = TimeWords.unit(key), key == WordKey(unit.rawValue)
    else { return nil }
    if direction.isSpan, unit != .night, unit != .weekend {
      return TimeExpression(index, at + 1, .duration, unit.duration("1"))
    }
    guard let point = point(unit, shiftedBy: direction.shift, from: base) else { return nil }
    if let code = partOfDay(at: at + 1), unit == .day, case .day(let day) = point {
      return TimeExpression(index, at + 2, .partOfDay(day, code: code), anchor)
    }
    return TimeExpression(index, at + 1, point, anchor)
  }

  private func shiftedWeekday(
    _ weekday: Int, _ direction: Direction, _ start: Int, _ at: Int
  ) -> TimeExpression? {
    guard let published, !direction.isArticle else { return nil }
    let past = published - ((Annotate.weekday(of: published) - weekday) + 7) % 7
    var day = past
    if direction.shift < 0 {
      day = past == published || direction.isAnaphoric ? past - 7 : past
    } else if direction.shift > 0 {
      day = past + 7
    } else if past != published, !has(.pastSign, within: 8, before: start) {
      day = past + 7
    }
    if let code = partOfDay(at: at + 1) {
      return TimeExpression(start, at + 2, .partOfDay(day, code: code), .published)
    }
    return TimeExpression(start, at + 1, .day(day), .published)
  }

  /// Without a day of publication: a duration for "the past year", else nothing that is known.
  private func unresolved(
    _ direction: Direction, _ start: Int, _ at: Int, _ key: WordKey
  ) -> TimeExpression? {
    guard has(.timeUnit, at: at), let unit = TimeWords.unit(key), key == WordKey(unit.rawValue),
      !direction.isArticle
    else { return nil }
    if direction.isSpan { return TimeExpression(start, at + 1, .duration, unit.duration("1")) }
    let value =
      direction.shift < 0 ? "PAST_REF" : direction.shift > 0 ? "FUTURE_REF" : "PRESENT_REF"
    return TimeExpression(start, at + 1, .open(value), .none)
  }

  /// The unit that lies `shift` units from the one with `base` in it.
  func point(_ unit: TimeUnit, shiftedBy shift: Int, from base: Int) -> TimePoint? {
    let date = CalendarDay.date(base)
    switch unit {
    case .day: return .day(base + shift)
    case .night: return .partOfDay(base + shift, code: "NI")
    case .week: return .week(base + 7 * shift)
    case .weekend: return .weekend(base + 7 * shift)
    case .month:
      let month = monthsAfter(date.year, date.month, shift)
      return .month(year: month.year, month: month.month)
    case .quarter:
      let month = monthsAfter(date.year, date.month, shift * 3)
      return .quarter(year: month.year, quarter: (month.month + 2) / 3)
    case .year: return .year(date.year + shift)
    case .decade: return .decade(date.year / 10 + shift)
    case .century: return .century(date.year / 100 + shift)
    case .second, .minute, .hour: return nil
    }
  }
}

/// Which way a word like "last" points, and from where.
private struct Direction {
  var shift = 0

  /// Whether it counts from the day last spoken of.
  var isAnaphoric = false

  /// "past": the unit is a stretch that ends now.
  var isSpan = false

  /// Whether it is "the" alone.
  let isArticle = false

  /// Token after it.
  let end: Int

  init?(at index: Int, _ finder: DateFinder) {
    var at = index
    let hasArticle = finder.has(.the, at: at)
    if hasArticle { at += 1 }
    guard let key = finder.key(at: at) else { return nil }
    switch key {
    case WordKey("last"): shift = -1
    case WordKey("next"):
      shift = 1
      isAnaphoric = hasArticle
    case .this where !hasArticle:
      if finder.has(WordKey("past"), at: at + 1) || finder.has(WordKey("coming"), at: at + 1) {
        shift = finder.has(WordKey("past"), at: at + 1) ? -1 : 1
        at += 1
      }
    case WordKey("past"):
      shift = -1
      isSpan = true
    case WordKey("previous"), WordKey("preceding"):
      shift = -1
      isAnaphoric = true
    case WordKey("current"), WordKey("present"): shift = 0
    case WordKey("coming"), WordKey("upcoming"): shift = 1
    case WordKey("following"):
      shift = 1
      isAnaphoric = true
    case WordKey("same"): isAnaphoric = true
    case .that where !hasArticle:
      isAnaphoric = true
      if finder.has(WordKey("same"), at: at + 1) { at += 1 }
    default: return nil
    }
    end = at + 1
  }
}
