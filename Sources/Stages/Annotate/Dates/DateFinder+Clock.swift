internal import Scanning

/// Times of the day.
extension DateFinder {
  /// 10:30; 5 p.m.; 5:30 pm EST Tuesday; noon.
  func clock(at index: Int) -> TimeExpression? {
    if let noon = noon(at: index) { return noon }
    guard index < limit, reading.tokens[index].shape.contains(.hasDigit),
      let time = hourAndMinute(at: index)
    else { return nil }
    var end = index + 1
    var minutes = time.minutes
    if let afternoon = time.half ?? halfOfDay(at: end) {
      guard (60...779).contains(minutes) else { return nil }
      minutes = minutes % 720 + (afternoon ? 720 : 0)
      if time.half == nil { end += 1 }
    } else if !time.hasMinutes {
      return nil
    }
    end = skippingZone(end)
    var day = published
    if let (named, after) = dayAfterClock(at: end) {
      day = named
      end = after
    }
    let anchor: TimeExpression.Anchor = day == nil ? .none : .published
    return TimeExpression(index, end, .clock(day, minutes: minutes), anchor)
  }

  /// noon Thursday; midnight on Friday.
  private func noon(at index: Int) -> TimeExpression? {
    guard has(.partOfDay, at: index), let key = key(at: index),
      let minutes = [WordKey("noon"): 720, WordKey("midday"): 720, WordKey("midnight"): 1440][key],
      let (day, end) = dayAfterClock(at: index + 1)
    else { return nil }
    return TimeExpression(index, end, .clock(day, minutes: minutes), .published)
  }

  private struct HourAndMinute {
    let minutes: Int
    let hasMinutes: Bool

    /// Whether "pm" is part of the token; `nil` if neither it nor "am" is.
    let half: Bool?
  }

  private func hourAndMinute(at index: Int) -> HourAndMinute? {
    let token = reading.tokens[index]
    guard token.count <= 8 else { return nil }
    var at = token.start
    while at < token.end, reading.bytes[at].isASCIIDigit { at += 1 }
    guard at - token.start <= 2, at > token.start else { return nil }
    let hour = number(token.start..<at)
    var minute: Int?
    if at < token.end, reading.bytes[at] == UInt8(ascii: ":") {
      guard at + 2 < token.end, reading.bytes[at + 1].isASCIIDigit,
        reading.bytes[at + 2].isASCIIDigit
      else { return nil }
      minute = number(at + 1..<at + 3)
      at += 3
      // Seconds are dropped.
      if at + 2 < token.end, reading.bytes[at] == UInt8(ascii: ":") { at += 3 }
    }
    var half: Bool?
    if at < token.end {
      guard token.end - at == 2, reading.bytes[at + 1].asciiLowered == UInt8(ascii: "m") else {
        return nil
      }
      switch reading.bytes[at].asciiLowered {
      case UInt8(ascii: "a"): half = false
      case UInt8(ascii: "p"): half = true
      default: return nil
      }
    }
    guard hour < 24, minute ?? 0 < 60 else { return nil }
    return HourAndMinute(minutes: hour * 60 + (minute ?? 0), hasMinutes: minute != nil, half: half)
  }

  /// `true` for p.m., `false` for a.m.
  private func halfOfDay(at index: Int) -> Bool? {
    guard let key = key(at: index) else { return nil }
    if key == WordKey("p.m.") || key == WordKey("pm") || key == WordKey("p.m") { return true }
    if key == WordKey("a.m.") || key == WordKey("am") || key == WordKey("a.m") { return false }
    return nil
  }

  private func skippingZone(_ index: Int) -> Int {
    guard let key = key(at: index) else { return index }
    if Self.zones.contains(key), reading.tokens[index].startsUpper {
      return has(WordKey("time"), at: index + 1) ? index + 2 : index + 1
    }
    if has(WordKey("local"), at: index), has(WordKey("time"), at: index + 1) { return index + 2 }
    return index
  }

  private static let zones: Set<WordKey> = [
    WordKey("gmt"), WordKey("utc"), WordKey("est"), WordKey("edt"), WordKey("et"), WordKey("cet"),
    WordKey("cest"), WordKey("pst"), WordKey("pdt"), WordKey("cst"), WordKey("cdt"),
    WordKey("mst"), WordKey("bst"), WordKey("ist"), WordKey("eastern"), WordKey("pacific"),
    WordKey("central"),
  ]

  /// "on Tuesday", "today" after a time: the day and the token after it.
  private func dayAfterClock(at index: Int) -> (day: Int, end: Int)? {
    guard let published else { return nil }
    var next = hasMark(",", at: index) ? index + 1 : index
    if has(.on, at: next) { next += 1 }
    if let weekday = weekdayName(at: next), let day = day(ofWeekday: weekday, at: next) {
      return (day, next + 1)
    }
    if let date = monthFirst(at: next) ?? dayFirst(at: next), case .day(let day)? = date.point {
      return (day, date.end)
    }
    guard has(.dayWord, at: next), let key = key(at: next), let shift = dayShift(of: key) else {
      return nil
    }
    return (published + shift, next + 1)
  }

  /// Days from today, of "today", "tomorrow" and "yesterday".
  func dayShift(of key: WordKey) -> Int? {
    switch key {
    case WordKey("today"): 0
    case WordKey("tomorrow"): 1
    case WordKey("yesterday"): -1
    default: nil
    }
  }
}
