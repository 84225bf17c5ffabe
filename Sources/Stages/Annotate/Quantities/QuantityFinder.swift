internal import Corpus
internal import Scanning

/// Finds numbers with units: lengths, masses, money, shares.
struct QuantityFinder {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// In document order. O(tokens).
  func found() -> [Quantity] {
    var quantities: [Quantity] = []
    var index = 0
    while index < reading.tokens.count {
      guard let (quantity, end) = quantity(at: index) else {
        index += 1
        continue
      }
      quantities.append(quantity)
      index = end
    }
    return quantities
  }

  private func quantity(at index: Int) -> (Quantity, Int)? {
    var at = index
    let token = reading.tokens[index]
    guard
      token.shape.contains(.hasDigit) || token.isAny(of: [.cardinal, .currency])
        || token.key == WordKey("half")
    else { return nil }
    var unit: MeasureUnit?
    if !token.isWord, token.isAny(of: .currency) {
      unit = MeasureUnit.of(token.key)
      at += 1
    }
    if unit == nil, let attached = attached(index) { return (attached, index + 1) }
    guard let low = number(at: at) ?? half(at: at) else { return nil }
    at = low.end
    var value = low.value
    var upper: Double?
    let isBetween = reading.has(WordKey("between"), at: index - 1) && reading.has(.and, at: at)
    if let rangeStart = isBetween ? at + 1 : rangeLink(at), let high = number(at: rangeStart),
      high.value > value
    {
      // "five to ten million": the scale goes for both.
      if high.scale > 1, low.scale == 1 { value *= high.scale }
      upper = high.value
      at = high.end
    }
    if unit == nil {
      if reading.hasMark(UInt8(ascii: "-"), at: at), reading.touchesPrevious(at) { at += 1 }
      guard at < reading.tokens.count, reading.tokens[at].sentence == token.sentence,
        let found = unitAfter(at)
      else { return nil }
      unit = found.unit
      at = found.end
    }
    guard let unit, reading.tokens[at - 1].sentence == token.sentence else { return nil }
    let quantity = Quantity(
      range: TextRange(start: token.start, end: reading.tokens[at - 1].end), value: value,
      valueTo: upper, unit: unit.name, dimension: unit.dimension,
      siValue: unit.siFactor.map { value * $0 + unit.siOffset }, siUnit: unit.siUnit)
    return (quantity, at)
  }

  private func rangeLink(_ index: Int) -> Int? {
    reading.has(.to, at: index) || reading.has(.dash, at: index) ? index + 1 : nil
  }

  /// "square miles", "degrees Celsius", "per cent", "miles per hour".
  private func unitAfter(_ index: Int) -> (unit: MeasureUnit, end: Int)? {
    let key = reading.tokens[index].key
    if key == WordKey("square") || key == WordKey("sq"), index + 1 < reading.tokens.count,
      let length = MeasureUnit.of(reading.tokens[index + 1].key), length.dimension == "length",
      let factor = length.siFactor
    {
      let unit = MeasureUnit(
        name: "square " + length.name, dimension: "area", siFactor: factor * factor, siUnit: "m2")
      return (unit, index + 2)
    }
    if key == WordKey("per"), reading.has(WordKey("cent"), at: index + 1) {
      return MeasureUnit.of(WordKey("percent")).map { ($0, index + 2) }
    }
    if key == WordKey("degrees") || key == WordKey("°"), index + 1 < reading.tokens.count {
      return temperature(index + 1)
    }
    if key == WordKey("percentage"),
      reading.has(WordKey("points"), at: index + 1)
        || reading.has(WordKey("point"), at: index + 1)
    {
      let point = MeasureUnit(
        name: "percentage point", dimension: "share", siFactor: 0.01, siUnit: "1")
      return (point, index + 2)
    }
    // "8m" as in "8m people" is no length; nor is "5 m" without a space told from it.
    guard let unit = MeasureUnit.of(key) else { return nil }
    if reading.has(WordKey("per"), at: index + 1), reading.has(WordKey("hour"), at: index + 2),
      unit.dimension == "length", let factor = unit.siFactor
    {
      let speed = MeasureUnit(
        name: unit.name + " per hour", dimension: "speed", siFactor: factor / 3600, siUnit: "m/s")
      return (speed, index + 3)
    }
    // "30 miles per gallon" is no length; "5,000 barrels per day" is a volume each day.
    if unit.dimension == "length",
      reading.has(WordKey("per"), at: index + 1)
        || reading.hasMark(UInt8(ascii: "/"), at: index + 1)
    {
      return nil
    }
    return (unit, index + 1)
  }

  private func temperature(_ index: Int) -> (unit: MeasureUnit, end: Int)? {
    let key = reading.tokens[index].key
    if key == WordKey("c") || key == WordKey("celsius") {
      return MeasureUnit.of(WordKey("celsius")).map { ($0, index + 1) }
    }
    if key == WordKey("f") || key == WordKey("fahrenheit") {
      return MeasureUnit.of(WordKey("fahrenheit")).map { ($0, index + 1) }
    }
    return nil
  }
}

// MARK: - Numbers

extension QuantityFinder {
  private struct Number {
    var value: Double
    var scale: Double
    var end: Int
  }

  /// "half a mile", "half an hour": the number alone.
  private func half(at index: Int) -> Number? {
    guard reading.has(WordKey("half"), at: index),
      reading.has(.a, at: index + 1) || reading.has(.an, at: index + 1)
    else { return nil }
    return Number(value: 0.5, scale: 1, end: index + 2)
  }

  /// "12ft", "70kg": a number and its unit in one token. Of the units in one letter none: "8m" may
  /// be millions.
  private func attached(_ index: Int) -> Quantity? {
    let token = reading.tokens[index]
    let end = endOfDigits(token)
    guard end > token.start, token.end - end >= 2,
      let unit = MeasureUnit.of(WordKey(reading.bytes.span, end..<token.end)),
      unit.dimension != "money", let number = value(token.start..<end)
    else { return nil }
    return Quantity(
      range: TextRange(start: token.start, end: token.end), value: number, valueTo: nil,
      unit: unit.name, dimension: unit.dimension,
      siValue: unit.siFactor.map { number * $0 + unit.siOffset }, siUnit: unit.siUnit)
  }

  /// Of digits with a point, and with commas before each three of them; `nil` for "5,5", which may
  /// be a decimal or two numbers.
  private func value(_ range: Range<Int>) -> Double? {
    guard range.count < 24 else { return nil }
    var digits: [UInt8] = []
    var group = 0
    var hasComma = false
    var hasPoint = false
    for byte in reading.bytes[range] {
      if byte == UInt8(ascii: ",") {
        guard !hasPoint, hasComma ? group == 3 : (1...3).contains(group) else { return nil }
        hasComma = true
        group = 0
      } else {
        hasPoint = hasPoint || byte == UInt8(ascii: ".")
        if !hasPoint { group += 1 }
        digits.append(byte)
      }
    }
    guard !hasComma || group == 3, digits.count <= 16 else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  /// Where the digits, points and commas end that a token starts with.
  private func endOfDigits(_ token: Token) -> Int {
    var end = token.start
    while end < token.end,
      reading.bytes[end].isASCIIDigit || reading.bytes[end] == UInt8(ascii: ".")
        || reading.bytes[end] == UInt8(ascii: ",")
    {
      end += 1
    }
    return end
  }

  /// 1,200.5; 3.4 million; twenty-five; 2bn; 2½.
  private func number(at index: Int) -> Number? {
    guard index < reading.tokens.count else { return nil }
    let token = reading.tokens[index]
    var number: Number
    if token.shape.contains(.hasDigit) {
      guard let written = written(token) else { return nil }
      number = Number(value: written.value, scale: written.scale, end: index + 1)
      if index + 1 < reading.tokens.count, reading.touchesPrevious(index + 1),
        let fraction = fraction(reading.tokens[index + 1])
      {
        number.value += fraction
        number.end += 1
      }
    } else if token.isAny(of: .cardinal), let spelled = spelled(at: index) {
      number = spelled
    } else {
      return nil
    }
    while number.end < reading.tokens.count,
      let scale = Self.scales[reading.tokens[number.end].key]
    {
      number.value *= scale
      number.scale *= scale
      number.end += 1
    }
    return number
  }

  private static let scales: [WordKey: Double] = [
    WordKey("hundred"): 100, WordKey("thousand"): 1000, WordKey("million"): 1e6,
    WordKey("mn"): 1e6, WordKey("billion"): 1e9, WordKey("bn"): 1e9, WordKey("trillion"): 1e12,
    WordKey("dozen"): 12,
  ]

  private func written(_ token: Token) -> (value: Double, scale: Double)? {
    let at = endOfDigits(token)
    guard let value = value(token.start..<at) else { return nil }
    switch token.end - at {
    case 0: return (value, 1)
    case 1:
      let suffix = reading.bytes[at].asciiLowered
      let scale = suffix == UInt8(ascii: "m") ? 1e6 : suffix == UInt8(ascii: "k") ? 1e3 : 0
      return scale > 0 ? (value * scale, scale) : nil
    case 2: return reading.bytes.span.has("bn", at: at) ? (value * 1e9, 1e9) : nil
    default: return nil
    }
  }

  /// ¼, ½ or ¾.
  private func fraction(_ token: Token) -> Double? {
    guard token.count == 2, token.firstByte == 0xc2 else { return nil }
    switch reading.bytes[token.end - 1] {
    case 0xbc: return 0.25
    case 0xbd: return 0.5
    case 0xbe: return 0.75
    default: return nil
    }
  }

  private func spelled(at index: Int) -> Number? {
    guard var value = TimeWords.cardinal(reading.tokens[index].key) else { return nil }
    var end = index + 1
    let next = reading.hasMark(UInt8(ascii: "-"), at: end) ? end + 1 : end
    if value >= 20, next < reading.tokens.count,
      let units = TimeWords.cardinal(reading.tokens[next].key), (1...9).contains(units)
    {
      value += units
      end = next + 1
    }
    return Number(value: Double(value), scale: 1, end: end)
  }
}
