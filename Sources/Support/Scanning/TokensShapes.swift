/// Tokens that are more than letters: numbers, abbreviations with their stops, addresses.
extension Span<UInt8> {
  /// End of a number: digits with single points, commas or colons between them, then letters
  /// ("1990s", "5pm", "3rd").
  func numberEnd(at start: Int) -> Int {
    var index = start
    while index < count {
      let byte = self[index]
      if byte.isASCIIDigit {
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"),
        index + 1 < count, self[index + 1].isASCIIDigit
      {
        index += 2
      } else {
        break
      }
    }
    while index < count, self[index] < 0x80, scalar(at: index).kind == .word { index += 1 }
    return index
  }

  /// The word's end with the stops that belong to it: "U.S.", "J.", "Mr.", "Sept.", "e.g.".
  func dottedEnd(_ word: Range<Int>) -> Int {
    guard word.upperBound < count, self[word.upperBound] == UInt8(ascii: ".") else {
      return word.upperBound
    }
    if word.count == 1, self[word.lowerBound].isASCIILetter {
      return initialsEnd(at: word.lowerBound)
    }
    guard word.count <= 6, self[word.lowerBound].isASCIIUpper else { return word.upperBound }
    let kind = Abbreviation.of(WordKey(self, word))
    guard !kind.isDisjoint(with: [.title, .free, .bound, .numbered]) else {
      return word.upperBound
    }
    let after = word.upperBound + 1
    // "March." at the end of a sentence is a word; "Mar. 3" is not.
    if kind.contains(.ambiguous),
      !(after + 1 < count && self[after] == 0x20 && self[after + 1].isASCIIDigit)
    {
      return word.upperBound
    }
    return after
  }

  /// "U.S.", "D.C.", "J." followed by a space and a capital; a single letter otherwise keeps its
  /// stop out.
  private func initialsEnd(at start: Int) -> Int {
    var index = start
    var letters = 0
    while index + 1 < count, self[index].isASCIILetter, self[index + 1] == UInt8(ascii: ".") {
      index += 2
      letters += 1
    }
    if letters >= 2 { return index }
    if has("va.", at: index), self[start] == UInt8(ascii: "W") { return index + 3 }
    // "Ph.D", "U.S" without its last stop.
    if index < count, scalar(at: index).kind == .word { return start + 1 }
    let isInitial =
      self[start].isASCIIUpper && index + 1 < count && self[index] == 0x20
      && self[index + 1].isASCIIUpper
    return isInitial ? index : start + 1
  }

  /// End of an address of the Web or an e-mail address at `start`, or `nil`.
  func addressEnd(at start: Int) -> Int? {
    let first = self[start].asciiLowered
    if first == UInt8(ascii: "h"), has("https://", at: start) || has("http://", at: start) {
      return urlEnd(at: start)
    }
    if first == UInt8(ascii: "w"), has("www.", at: start) { return urlEnd(at: start) }
    return emailEnd(at: start)
  }

  /// Up to a space or a mark that no address holds, without the punctuation of the sentence.
  private func urlEnd(at start: Int) -> Int {
    var end = start
    while end < count {
      let scalar = self.scalar(at: end)
      if scalar.kind == .space || self[end] == UInt8(ascii: "<") || self[end] == UInt8(ascii: ">")
        || self[end] == UInt8(ascii: "\"") || scalar.value >= 0x2018 && scalar.value <= 0x201f
        || self[end] == UInt8(ascii: "|") || self[end] == UInt8(ascii: "]")
      {
        break
      }
      end += scalar.byteCount
    }
    while end > start + 1 {
      switch self[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
        UInt8(ascii: ")"):
        end -= 1
      default:
        return end
      }
    }
    return end
  }

  /// A local part of at most 64 bytes, `@`, and a name with a dot.
  private func emailEnd(at start: Int) -> Int? {
    guard start == 0 || !isEmailByte(self[start - 1]) else { return nil }
    var index = start
    let farthest = Swift.min(count, start + 64)
    while index < farthest, isEmailByte(self[index]) { index += 1 }
    guard index < count, self[index] == UInt8(ascii: "@") else { return nil }
    let domain = index + 1
    index = domain
    var lastDot: Int?
    while index < count, index < domain + 200, isEmailByte(self[index]) {
      if self[index] == UInt8(ascii: ".") { lastDot = index }
      index += 1
    }
    while index > domain, !self[index - 1].isASCIILetter { index -= 1 }
    guard let lastDot, lastDot > domain, lastDot < index - 1 else { return nil }
    return index
  }

  @inline(__always)
  private func isEmailByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}
