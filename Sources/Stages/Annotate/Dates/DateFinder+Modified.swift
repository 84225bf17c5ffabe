internal import Scanning

/// "early 1998", "the end of the year", and words that point at no day.
extension DateFinder {
  /// A word for a part or an approximation, then what it is a part of.
  func modified(at index: Int) -> TimeExpression? {
    guard let modifier = modifier(at: index), modifier.end < limit else { return nil }
    let at = modifier.end
    for candidate in [
      monthFirst(at: at), period(at: at), relative(at: at), weekdayDate(at: at), dayFirst(at: at),
      namedUnit(at: at),
    ] {
      guard var expression = candidate else { continue }
      expression.start = index
      expression.mod = modifier.mod
      return expression
    }
    return nil
  }

  private func modifier(at index: Int) -> (mod: String, end: Int)? {
    guard let first = key(at: index) else { return nil }
    switch first {
    case WordKey("early"), WordKey("earlier"): return ("START", skippingLink(index + 1))
    case WordKey("late"), WordKey("later"): return ("END", skippingLink(index + 1))
    case WordKey("mid"): return ("MID", skippingLink(index + 1))
    case WordKey("around"), WordKey("about"), WordKey("sometime"), WordKey("circa"):
      return ("APPROX", index + 1)
    default: break
    }
    let at = skippingThe(index)
    guard let part = key(at: at) else { return nil }
    if has(WordKey("half"), at: at + 1), has(.of, at: at + 2) {
      if part == WordKey("first") { return ("START", at + 3) }
      if part == WordKey("second") || part == WordKey("latter") { return ("END", at + 3) }
      return nil
    }
    if at > index, part == WordKey("early") { return ("START", skippingLink(at + 1)) }
    if at > index, part == WordKey("late") { return ("END", skippingLink(at + 1)) }
    if at > index, part == WordKey("mid") { return ("MID", skippingLink(at + 1)) }
    guard has(.of, at: at + 1) else { return nil }
    switch part {
    case WordKey("beginning"), WordKey("start"): return ("START", at + 2)
    case WordKey("end"), WordKey("close"): return ("END", at + 2)
    case WordKey("middle"): return ("MID", at + 2)
    default: return nil
    }
  }

  /// A hyphen, or "in" and "on" after "early".
  private func skippingLink(_ index: Int) -> Int {
    if hasMark("-", at: index) { return index + 1 }
    return has(.in, at: index) || has(.on, at: index) ? index + 1 : index
  }

  /// "the year", "the month" after "the end of".
  private func namedUnit(at index: Int) -> TimeExpression? {
    guard let published, has(.the, at: index), let key = key(at: index + 1),
      let unit = TimeWords.unit(key), key == WordKey(unit.rawValue),
      [.week, .month, .quarter, .year, .decade, .century].contains(unit),
      let point = point(unit, shiftedBy: 0, from: published)
    else { return nil }
    return TimeExpression(index, index + 2, point, .published)
  }

  /// now; recently; the past; the near future; at that time.
  func vague(at index: Int) -> TimeExpression? {
    let at = skippingThe(index)
    guard let key = key(at: at) else { return nil }
    if at == index {
      switch key {
      case .now, WordKey("currently"), WordKey("nowadays"):
        return TimeExpression(index, index + 1, .open("PRESENT_REF"), .none)
      case WordKey("recently"), WordKey("lately"):
        return TimeExpression(index, index + 1, .open("PAST_REF"), .none)
      case WordKey("these") where has(WordKey("days"), at: index + 1) && endsPhrase(at: index + 2):
        return TimeExpression(index, index + 2, .open("PRESENT_REF"), .none)
      default: return nil
      }
    }
    if key == WordKey("near") || key == WordKey("foreseeable") || key == WordKey("immediate"),
      has(WordKey("future"), at: at + 1)
    {
      return TimeExpression(index, at + 2, .open("FUTURE_REF"), .none)
    }
    let endsPhrase =
      at + 1 >= limit || !reading.tokens[at + 1].isWord
      || has([.auxiliary, .preposition, .nameLink], at: at + 1)
    if key == WordKey("future"), endsPhrase {
      return TimeExpression(index, at + 1, .open("FUTURE_REF"), .none)
    }
    // "in the past it considered", but no stretch or thing of the past.
    let isBare =
      has(.in, at: index - 1) && has([.pronoun, .determiner, .clauseOpener], at: at + 1)
    if key == WordKey("past"), endsPhrase || isBare {
      return TimeExpression(index, at + 1, .open("PAST_REF"), .none)
    }
    if key == WordKey("time"), has(.at, at: index - 1), endsPhrase {
      return TimeExpression(index, at + 1, .open("PAST_REF"), .none)
    }
    return nil
  }
}
