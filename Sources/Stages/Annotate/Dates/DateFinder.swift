internal import Corpus
internal import Scanning

/// Finds expressions of time and what they mean, left to right; of those that start at one word
/// the longest.
///
/// Rules and spans follow TimeML's TIMEX3 (ISO-TimeML, TempEval-3): "the", "last" and "about"
/// belong to the expression. Weekdays without a sign of the future are the last ones up to the
/// day of publication.
struct DateFinder {
  let reading: Reading

  /// The day the article was published.
  let published: Int?

  /// The day that was last spoken of, for "the next day".
  private(set) var previous: Int?

  /// First day of the stretch or day that was last spoken of, for "that year".
  private(set) var previousStretch: Int?

  /// The quarter or half of a year that was last spoken of: what reports compare with the same
  /// one "a year earlier".
  private(set) var comparedPeriod: TimePoint?

  /// End of the sentence that is being read, in tokens.
  private(set) var limit = 0

  /// Start of the sentence that is being read, in tokens.
  private(set) var sentenceStart = 0

  init(_ reading: Reading, published: Int?) {
    self.reading = reading
    self.published = published
  }

  mutating func found() -> [DateMention] {
    var mentions: [DateMention] = []
    for sentence in reading.sentenceTokens {
      sentenceStart = sentence.lowerBound
      limit = sentence.upperBound
      var index = sentenceStart
      while index < limit {
        guard let expression = expression(at: index) else {
          index += 1
          continue
        }
        mentions.append(mention(of: expression))
        remember(expression)
        index = max(index + 1, expression.end)
      }
    }
    return mentions
  }

  private mutating func remember(_ expression: TimeExpression) {
    switch expression.point {
    case .day(let day): previous = day
    case .quarter, .half: comparedPeriod = expression.point
    default: break
    }
    previousStretch = expression.point?.days?.lowerBound ?? previousStretch
  }

  private func mention(of expression: TimeExpression) -> DateMention {
    let days = expression.point?.days(of: expression.mod)
    return DateMention(
      range: TextRange(reading.byteRange(expression.start..<expression.end)),
      kind: expression.kind, value: expression.value, mod: expression.mod,
      from: days.map { isoDay($0.lowerBound) }, to: days.map { isoDay($0.upperBound) },
      anchor: expression.anchor.rawValue)
  }

  /// The longest expression that starts at a token.
  private func expression(at index: Int) -> TimeExpression? {
    let token = reading.tokens[index]
    guard
      token.shape.contains(.hasDigit) || token.isAny(of: .timeStart)
        || token.firstByte == 0x27 || token.firstByte == 0xe2 || token.key == WordKey("fiscal")
        || token.startsUpper && Self.opensHoliday(token.key)
    else { return nil }
    var best: TimeExpression?
    for candidate in [
      absolute(at: index), weekdayDate(at: index), clock(at: index), relative(at: index),
      period(at: index), yearEarlier(at: index), boundUnit(at: index), counted(at: index),
      modified(at: index), repeated(at: index), vague(at: index), holiday(at: index),
      yearBeforeChrist(at: index),
    ] {
      guard let candidate, candidate.end <= limit else { continue }
      if best.map({ candidate.end > $0.end }) ?? true { best = candidate }
    }
    return best
  }
}

/// An expression of time, in tokens.
struct TimeExpression {
  var start: Int
  var end: Int
  var kind: DateMention.Kind
  var point: TimePoint?
  var value: String
  var mod: String?
  var anchor: Anchor

  /// What a value was counted from.
  enum Anchor: String {
    case absolute, published
    case previous = "previous_date"
    case none
  }

  init(_ start: Int, _ end: Int, _ point: TimePoint, _ anchor: Anchor, mod: String? = nil) {
    self.start = start
    self.end = end
    self.point = point
    self.anchor = anchor
    self.mod = mod
    kind = point.isClockTime ? .time : .date
    value = point.value
  }

  /// A duration or a set.
  init(_ start: Int, _ end: Int, _ kind: DateMention.Kind, _ value: String) {
    self.start = start
    self.end = end
    self.kind = kind
    self.value = value
    point = nil
    anchor = .none
  }
}

extension WordClass {
  /// What an expression of time can start with, but for digits.
  static let timeStart: WordClass = [
    .month, .weekday, .timeUnit, .season, .partOfDay, .dayWord, .relative, .dateModifier,
    .approximate, .cardinal, .ordinal, .vagueCount, .determiner, .timeReference,
  ]
}
