internal import Corpus
internal import Scanning

/// Counted units: durations, "three days ago", "every two weeks".
extension DateFinder {
  func counted(at index: Int) -> TimeExpression? {
    let first = skippingApproximation(index)
    return hyphenated(at: first, from: index) ?? spanWithCount(at: index)
      ?? amount(at: first, from: index) ?? wholeUnit(at: index) ?? manyUnits(at: index)
  }

  /// "about", "nearly", "more than", "at least": the index after it.
  func skippingApproximation(_ index: Int) -> Int {
    guard
      has(.approximate, at: index) || has(WordKey("more"), at: index)
        || has(WordKey("less"), at: index) || has(.at, at: index)
    else { return index }
    if has(WordKey("more"), at: index) || has(WordKey("less"), at: index) {
      return has(WordKey("than"), at: index + 1) ? index + 2 : index
    }
    if has(.at, at: index) { return has(WordKey("least"), at: index + 1) ? index + 2 : index }
    if has(WordKey("up"), at: index) { return has(.to, at: index + 1) ? index + 2 : index }
    if has(WordKey("than"), at: index) || has(WordKey("least"), at: index) { return index }
    return index + 1
  }

  /// two-year; 30-day.
  private func hyphenated(at index: Int, from start: Int) -> TimeExpression? {
    guard let count = count(at: index), hasMark("-", at: count.end),
      reading.touchesPrevious(count.end), let key = key(at: count.end + 1),
      reading.touchesPrevious(count.end + 1), has(.timeUnit, at: count.end + 1),
      let unit = TimeWords.unit(key)
    else { return nil }
    var end = count.end + 2
    if hasMark("-", at: end) {
      // An age is no time.
      if Self.isOld(self.key(at: end + 1)) { return nil }
      if has(WordKey("long"), at: end + 1) { end += 2 }
    }
    return TimeExpression(start, end, .duration, unit.duration(count.text))
  }

  private static func isOld(_ key: WordKey?) -> Bool {
    key == WordKey("old") || key == WordKey("olds")
  }

  /// three days ago; about two years; several months later; six months old.
  private func amount(at index: Int, from start: Int) -> TimeExpression? {
    guard let count = count(at: index) else { return nil }
    var at = count.end
    // "two to three weeks"
    if has(.to, at: at) || has(.or, at: at) || hasMark("-", at: at), count.text != "X",
      !count.isArticle, let upper = self.count(at: at + 1), !upper.isArticle, upper.text != "X",
      has(.timeUnit, at: upper.end)
    {
      at = upper.end
    }
    if let key = key(at: at), Self.unitAdjectives.contains(key) { at += 1 }
    guard let key = key(at: at), has(.timeUnit, at: at), let unit = TimeWords.unit(key) else {
      return nil
    }
    // "the 1988 quarter", "third quarter", "a second" are no amounts.
    if unit == .quarter, year(at: index) != nil { return nil }
    if unit == .second, key != WordKey("seconds"), count.text != "1" { return nil }
    at += 1
    var text = count.text
    var whole = count.whole
    if has(.and, at: at), has(.a, at: at + 1), has(WordKey("half"), at: at + 2) {
      at += 3
      text += ".5"
      whole = nil
    }
    if has(.apostrophe, at: at), reading.touchesPrevious(at) { at += 1 }
    if let shifted = shifted(start, at, unit, whole) { return shifted }
    if Self.isOld(self.key(at: at)) { return nil }
    if has(WordKey("recent"), at: index) {
      return TimeExpression(start, at, .open("PAST_REF"), .none)
    }
    // "a day", "a year": only where it measures; "a second" seldom does.
    if count.isArticle, unit == .second || unit == .minute || unit == .quarter { return nil }
    return TimeExpression(start, at, .duration, unit.duration(text))
  }

  private static let unitAdjectives: Set<WordKey> = Set(
    [
      "more", "full", "consecutive", "straight", "calendar", "business", "working", "additional",
      "whole", "entire", "long", "successive",
    ].map { WordKey($0) })

  /// The rest of "… ago", "… later", "… from now".
  private func shifted(_ start: Int, _ at: Int, _ unit: TimeUnit, _ whole: Int?) -> TimeExpression?
  {
    guard let key = key(at: at) else { return nil }
    var end = at + 1
    var shift = -1
    var base = published
    var anchor = TimeExpression.Anchor.published
    switch key {
    case WordKey("ago"): break
    case WordKey("earlier"), WordKey("later"):
      shift = key == WordKey("later") ? 1 : -1
      base = previous ?? published
      if previous != nil { anchor = .previous }
    case .from where has(.now, at: at + 1):
      shift = 1
      end += 1
    case WordKey("hence"): shift = 1
    default: return nil
    }
    if let comparedPeriod, unit == .year, whole == 1, shift < 0 {
      return TimeExpression(start, end, comparedPeriod.moved(to: nil), .previous)
    }
    guard let whole, let base, !unit.isOfClock,
      let point = point(unit == .night ? .day : unit, shiftedBy: shift * whole, from: base)
    else {
      return TimeExpression(start, end, .open(shift < 0 ? "PAST_REF" : "FUTURE_REF"), .none)
    }
    return TimeExpression(start, end, point, anchor)
  }

  /// the last three years; the next few days; recent months; the coming weeks.
  private func spanWithCount(at index: Int) -> TimeExpression? {
    var at = index
    let hasArticle =
      has(.the, at: at) || has(WordKey("these"), at: at) || has(WordKey("those"), at: at)
    if hasArticle { at += 1 }
    guard has(.relative, at: at), let word = key(at: at) else { return nil }
    at += 1
    let count = count(at: at)
    if let count { at = count.end }
    guard let key = key(at: at), has(.timeUnit, at: at), let unit = TimeWords.unit(key),
      key != WordKey(unit.rawValue)
    else { return nil }
    if count == nil {
      switch word {
      case WordKey("recent"): return TimeExpression(index, at + 1, .open("PAST_REF"), .none)
      case WordKey("coming"), WordKey("upcoming"):
        return TimeExpression(index, at + 1, .open("FUTURE_REF"), .none)
      case WordKey("last"), WordKey("past"), WordKey("next"): break
      default: return nil
      }
    }
    return TimeExpression(index, at + 1, .duration, unit.duration(count?.text ?? "X"))
  }

  /// an entire week; the whole year; half an hour.
  private func wholeUnit(at index: Int) -> TimeExpression? {
    var at = index
    guard has(.determiner, at: at) || has(WordKey("half"), at: at) else { return nil }
    var text = "1"
    if has(WordKey("half"), at: at) {
      at += 1
      guard has(.a, at: at) || has(.an, at: at) else { return nil }
      text = "0.5"
    }
    at += 1
    if text == "1" {
      guard let adjective = key(at: at),
        ["whole", "entire", "full"].contains(where: { WordKey($0) == adjective })
      else { return nil }
      at += 1
    }
    guard let key = key(at: at), has(.timeUnit, at: at), let unit = TimeWords.unit(key) else {
      return nil
    }
    return TimeExpression(index, at + 1, .duration, unit.duration(text))
  }

  /// "for years", "within days".
  private func manyUnits(at index: Int) -> TimeExpression? {
    guard has(.timeUnit, at: index), let key = key(at: index), let unit = TimeWords.unit(key),
      key != WordKey(unit.rawValue), unit != .second, unit != .quarter, unit != .weekend,
      has(.preposition, at: index - 1) || has(WordKey("took"), at: index - 1)
        || has(WordKey("take"), at: index - 1) || has(WordKey("spent"), at: index - 1)
    else { return nil }
    if let shifted = shifted(index, index + 1, unit, nil) { return shifted }
    return TimeExpression(index, index + 1, .duration, unit.duration("X"))
  }

  /// every two weeks; each Tuesday; every other day; daily.
  func repeated(at index: Int) -> TimeExpression? {
    if let period = Self.frequencies.first(where: { has($0.0, at: index) })?.1 {
      return TimeExpression(index, index + 1, .set, period)
    }
    guard has(WordKey("every"), at: index) || has(WordKey("each"), at: index) else { return nil }
    if let month = month(at: index + 1) {
      return TimeExpression(index, index + 2, .set, "XXXX-" + padded(month, 2))
    }
    if let weekday = weekdayName(at: index + 1) {
      return TimeExpression(index, index + 2, .set, "XXXX-WXX-\(weekday + 1)")
    }
    var at = index + 1
    var text = "1"
    if has(WordKey("other"), at: at) {
      text = "2"
      at += 1
    } else if let count = count(at: at), !count.isArticle {
      text = count.text
      at = count.end
    }
    guard let key = key(at: at) else { return nil }
    if has(.season, at: at), let code = TimeWords.season(key) {
      return TimeExpression(index, at + 1, .set, "XXXX-" + code)
    }
    if let code = partOfDay(at: at) {
      return TimeExpression(index, at + 1, .set, "XXXX-XX-XXT" + code)
    }
    guard has(.timeUnit, at: at), let unit = TimeWords.unit(key) else { return nil }
    return TimeExpression(index, at + 1, .set, unit.duration(text))
  }

  private static let frequencies: [(WordKey, String)] = [
    (WordKey("daily"), "P1D"), (WordKey("annually"), "P1Y"), (WordKey("yearly"), "P1Y"),
    (WordKey("hourly"), "PT1H"), (WordKey("nightly"), "P1D"),
  ]
}
