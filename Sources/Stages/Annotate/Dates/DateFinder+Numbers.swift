internal import Scanning

/// How many of something.
struct TimeCount {
  /// As in a TIMEX3 duration: "2", "2.5", "X".
  let text: String
  let whole: Int?

  /// Token after it.
  let end: Int

  /// Whether it is "a" or "an".
  let isArticle: Bool
}

extension DateFinder {
  /// 12; 1,200; 2.5; twenty-five; a dozen; a couple of; several; a.
  func count(at index: Int) -> TimeCount? {
    guard index >= sentenceStart, index < limit else { return nil }
    let token = reading.tokens[index]
    if token.shape.contains(.hasDigit) { return writtenCount(at: index) }
    if token.isAny(of: .cardinal) { return spelledCount(at: index) }
    if has(.a, at: index) || has(.an, at: index) { return articleCount(at: index) }
    if token.key == WordKey("another") {
      return TimeCount(text: "1", whole: 1, end: index + 1, isArticle: true)
    }
    guard token.isAny(of: .vagueCount) else { return nil }
    if token.key == WordKey("couple") {
      return TimeCount(
        text: "2", whole: 2, end: has(.of, at: index + 1) ? index + 2 : index + 1, isArticle: false)
    }
    let end = has(.of, at: index + 1) ? index + 2 : index + 1
    return TimeCount(text: "X", whole: nil, end: end, isArticle: false)
  }

  private func writtenCount(at index: Int) -> TimeCount? {
    let token = reading.tokens[index]
    var text = ""
    var isWhole = true
    for byte in reading.bytes[token.range] {
      if byte == UInt8(ascii: ",") { continue }
      if byte == UInt8(ascii: ".") { isWhole = false }
      guard byte.isASCIIDigit || byte == UInt8(ascii: "."), text.utf8.count < 12 else { return nil }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    // "2 1/2"
    if has(WordKey("1"), at: index + 1), hasMark("/", at: index + 2),
      has(WordKey("2"), at: index + 3)
    {
      return TimeCount(text: text + ".5", whole: nil, end: index + 4, isArticle: false)
    }
    return TimeCount(text: text, whole: isWhole ? Int(text) : nil, end: index + 1, isArticle: false)
  }

  private func spelledCount(at index: Int) -> TimeCount? {
    guard let key = key(at: index), var value = TimeWords.cardinal(key) else { return nil }
    var end = index + 1
    let next = hasMark("-", at: end) ? end + 1 : end
    if value >= 20, let units = self.key(at: next).flatMap({ TimeWords.cardinal($0) }),
      (1...9).contains(units)
    {
      value += units
      end = next + 1
    }
    if has(WordKey("hundred"), at: end) {
      value *= 100
      end += 1
    }
    return TimeCount(text: String(value), whole: value, end: end, isArticle: false)
  }

  private func articleCount(at index: Int) -> TimeCount {
    let next = index + 1
    if has(WordKey("dozen"), at: next) {
      return TimeCount(text: "12", whole: 12, end: next + 1, isArticle: false)
    }
    if has(WordKey("hundred"), at: next) {
      return TimeCount(text: "100", whole: 100, end: next + 1, isArticle: false)
    }
    if has(WordKey("couple"), at: next) {
      return TimeCount(
        text: "2", whole: 2, end: has(.of, at: next + 1) ? next + 2 : next + 1, isArticle: false)
    }
    if has(WordKey("few"), at: next) {
      return TimeCount(text: "X", whole: nil, end: next + 1, isArticle: false)
    }
    if has(WordKey("number"), at: next), has(.of, at: next + 1) {
      return TimeCount(text: "X", whole: nil, end: next + 2, isArticle: false)
    }
    return TimeCount(text: "1", whole: 1, end: next, isArticle: true)
  }
}
