internal import Corpus
internal import Scanning

/// Holidays that are the same day each year, and years before Christ.
extension DateFinder {
  private struct Holiday {
    let words: [WordKey]
    let month: Int
    let day: Int

    init(_ name: String, _ month: Int, _ day: Int) {
      words = name.split(separator: " ").map { WordKey(String($0)) }
      self.month = month
      self.day = day
    }
  }

  private static let holidays = [
    Holiday("christmas eve", 12, 24), Holiday("christmas day", 12, 25),
    Holiday("new year 's eve", 12, 31), Holiday("new year ’s eve", 12, 31),
    Holiday("new year 's day", 1, 1), Holiday("new year ’s day", 1, 1),
    Holiday("boxing day", 12, 26), Holiday("halloween", 10, 31), Holiday("may day", 5, 1),
    Holiday("valentine 's day", 2, 14), Holiday("valentine ’s day", 2, 14),
    Holiday("bastille day", 7, 14), Holiday("christmas", 12, 25),
  ]

  private static let firstWords = Set(holidays.map { $0.words[0] })

  /// Whether an expression of this file may start at a capitalised word.
  static func opensHoliday(_ word: WordKey) -> Bool { firstWords.contains(word) }

  /// Christmas Eve; New Year's Day 2014; last Halloween has its word before it.
  func holiday(at index: Int) -> TimeExpression? {
    guard index < limit, reading.tokens[index].startsUpper,
      let found = Self.holidays.first(where: { holiday in
        holiday.words.indices.allSatisfy { has(holiday.words[$0], at: index + $0) }
      })
    else { return nil }
    var end = index + found.words.count
    let stated = yearAfter(end)
    // "Christmas shopping" is no day.
    let isDay =
      found.words.count > 1 || stated != nil || has([.preposition, .relative], at: index - 1)
    guard isDay, stated != nil || end >= limit || !isNoun(end) else { return nil }
    end = stated?.end ?? end
    guard let year = stated?.year ?? year(ofMonth: found.month, day: found.day, at: index) else {
      let value = "XXXX-" + padded(found.month, 2) + "-" + padded(found.day, 2)
      return TimeExpression(index, end, .open(value), .none)
    }
    return CalendarDay.number(year: year, month: found.month, day: found.day).map {
      TimeExpression(index, end, .day($0), stated?.anchor ?? .published)
    }
  }

  private func isNoun(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isWord
      && !token.isAny(of: [.preposition, .auxiliary, .pronoun, .determiner, .cue, .adjunct])
      && token.key != .and && token.key != .or
  }

  /// 500 BC; 44 B.C.
  func yearBeforeChrist(at index: Int) -> TimeExpression? {
    guard let year = digits(at: index), let key = key(at: index + 1),
      key == WordKey("bc") || key == WordKey("b.c.") || key == WordKey("bce"),
      reading.tokens[index + 1].startsUpper
    else { return nil }
    return TimeExpression(index, index + 2, .open("BC" + padded(year, 4)), .absolute)
  }
}
