internal import Corpus
internal import Scanning

/// Reading about, within the sentence.
extension DateFinder {
  func has(_ key: WordKey, at index: Int) -> Bool {
    index >= sentenceStart && index < limit && reading.tokens[index].key == key
  }

  func has(_ classes: WordClass, at index: Int) -> Bool {
    index >= sentenceStart && index < limit && reading.tokens[index].isAny(of: classes)
  }

  func hasMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    index >= sentenceStart && index < limit
      && reading.tokens[index].isMark(UInt8(truncatingIfNeeded: mark.value))
  }

  func key(at index: Int) -> WordKey? {
    index >= sentenceStart && index < limit ? reading.tokens[index].key : nil
  }

  /// Digits alone, of at most four; else `nil`.
  func digits(at index: Int) -> Int? {
    guard index >= sentenceStart, index < limit else { return nil }
    let token = reading.tokens[index]
    guard token.shape.contains(.allDigits), token.count <= 4 else { return nil }
    return number(token.range)
  }

  /// The decimal digits at the start of some bytes; those after them are left out.
  func number(_ range: Range<Int>) -> Int {
    var total = 0
    for index in range {
      guard reading.bytes[index].isASCIIDigit, total < 1_000_000_000 else { break }
      total = total * 10 + Int(reading.bytes[index] - 48)
    }
    return total
  }

  /// A year of four digits.
  func year(at index: Int) -> Int? {
    guard let year = digits(at: index), reading.tokens[index].count == 4,
      (1500...2199).contains(year)
    else { return nil }
    return year
  }

  /// 1 to 31, with or without "st", "nd", …
  func dayOfMonth(at index: Int) -> Int? {
    guard index >= sentenceStart, index < limit else { return nil }
    let token = reading.tokens[index]
    guard token.shape.contains(.hasDigit), token.count <= 4 else { return nil }
    var digits = token.start
    while digits < token.end, reading.bytes[digits].isASCIIDigit { digits += 1 }
    guard digits > token.start, digits - token.start <= 2 else { return nil }
    if digits < token.end {
      // "7th", "1er"
      guard token.isAny(of: .ordinal) || reading.bytes[digits] == UInt8(ascii: "e") else {
        return nil
      }
    }
    let day = number(token.start..<digits)
    return (1...31).contains(day) ? day : nil
  }

  /// The month named at `index`; words that are also others must be capitalised.
  func month(at index: Int) -> Int? {
    guard has(.month, at: index), let key = key(at: index) else { return nil }
    let token = reading.tokens[index]
    if token.startsUpper || token.firstByte >= 0x80 { return TimeWords.month(key) }
    // French and Spanish months are not capitalised; they stand after a day.
    guard dayOfMonth(at: index - 1) != nil || has(.of, at: index - 1) || has(.de, at: index - 1)
    else { return nil }
    return key == WordKey("may") || key == WordKey("march") ? nil : TimeWords.month(key)
  }

  /// The weekday named at `index`.
  func weekdayName(at index: Int) -> Int? {
    guard has(.weekday, at: index), let key = key(at: index) else { return nil }
    let token = reading.tokens[index]
    return token.startsUpper ? TimeWords.weekday(key) : nil
  }

  /// Whether a word of a class stands in the `count` tokens before `index`, in this sentence.
  func has(_ classes: WordClass, within count: Int, before index: Int) -> Bool {
    var near = index - 1
    while near >= max(sentenceStart, index - count) {
      if has(classes, at: near) { return true }
      near -= 1
    }
    return false
  }

  /// What stands at `index` but "the": its index.
  func skippingThe(_ index: Int) -> Int { has(.the, at: index) ? index + 1 : index }

  /// The last such weekday up to the day of publication, or the next one if the clause says so.
  func day(ofWeekday weekday: Int, at index: Int) -> Int? {
    guard let published else { return nil }
    let past = published - ((Annotate.weekday(of: published) - weekday) + 7) % 7
    return isFuture(at: index) && past != published ? past + 7 : past
  }

  /// Whether the clause before `index` speaks of what is to come, and no report stands between.
  func isFuture(at index: Int) -> Bool {
    var near = index - 1
    var seen = 0
    while near >= sentenceStart, seen < 9 {
      let token = reading.tokens[near]
      if token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: ";")) { return false }
      if token.isAny(of: .pastSign) { return false }
      if token.isAny(of: .futureSign), !token.isAny(of: .relative),
        token.key != WordKey("would"), token.key != .by, token.key != WordKey("plan")
      {
        // "said … will … Tuesday" but not "will … said Tuesday".
        return !reportFollows(index)
      }
      near -= 1
      seen += 1
    }
    return false
  }

  private func reportFollows(_ index: Int) -> Bool {
    hasMark(",", at: index + 1) && has(.cue, at: index + 2)
  }

  /// The year that a month without one belongs to.
  func year(ofMonth month: Int, day: Int, at index: Int) -> Int? {
    guard let published else { return nil }
    let today = CalendarDay.date(published)
    guard let same = CalendarDay.number(year: today.year, month: month, day: min(day, 28)) else {
      return nil
    }
    let ahead = same - published
    let isFuture = has(.futureSign, within: 12, before: index)
    let isPast = has(.pastSign, within: 12, before: index)
    if ahead > 75, !isFuture { return today.year - 1 }
    if ahead > 20, isPast, !isFuture { return today.year - 1 }
    if ahead < -180, isFuture { return today.year + 1 }
    // Who means a day of eight months ago says which year, or that it is over.
    if ahead < -240, !isPast { return today.year + 1 }
    return today.year
  }
}

extension WordKey {
  static let de = WordKey("de")
}
