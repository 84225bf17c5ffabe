/// The tokens of `text`, as UTF-8 byte ranges in order, none with white space inside.
///
/// Much as English tokenizers cut: punctuation alone, English clitics ("'s", "n't") off their
/// words, "U.S." and "Mr." whole, numbers with their inner points ("1,200.5", "10:30"), addresses
/// and handles whole. A run of one script without spaces (Chinese, Thai) is one token.
///
/// - Complexity: O(text).
public func tokens(in text: Span<UInt8>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  found.reserveCapacity(text.count / 5 + 8)
  var index = 0
  while index < text.count {
    let scalar = text.scalar(at: index)
    switch scalar.kind {
    case .space:
      index += scalar.byteCount
    case .word:
      index = appendWord(at: index, of: text, to: &found)
    case .mark:
      let end = text.markEnd(at: index, scalar)
      found.append(index..<end)
      index = end
    }
  }
  return found
}

/// Appends the token or tokens of the word at `start`; returns where the next may start.
private func appendWord(at start: Int, of text: Span<UInt8>, to found: inout [Range<Int>]) -> Int {
  if let end = text.addressEnd(at: start) {
    found.append(start..<end)
    return end
  }
  var end = start
  if text[start].isASCIIDigit {
    end = text.numberEnd(at: start)
  } else {
    end = text.wordEnd(at: start)
    end = text.dottedEnd(start..<end)
  }
  if let clitic = text.cliticStart(in: start..<end), clitic > start {
    found.append(start..<clitic)
    found.append(clitic..<end)
  } else {
    found.append(start..<end)
  }
  return end
}

extension Span<UInt8> {
  /// End of a token that starts with a mark: a run of dots or dashes, a handle, a clitic, or the
  /// mark alone.
  fileprivate func markEnd(at start: Int, _ scalar: DecodedScalar) -> Int {
    let byte = self[start]
    var end = start + scalar.byteCount
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      while end < count, self[end] == byte { end += 1 }
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      let isAtWordStart = start == 0 || self.scalar(at: scalarStart(before: start)).kind != .word
      if isAtWordStart {
        while end < count, case let next = self.scalar(at: end), next.kind == .word {
          end += next.byteCount
        }
      }
    case UInt8(ascii: "'"), 0xe2:
      guard isApostrophe(at: start) else { break }
      let wordEnd = self.wordEnd(at: end)
      if isClitic(end..<wordEnd), start > 0 { end = wordEnd }
    default: break
    }
    return end
  }

  /// End of the letters, digits and inner apostrophes from `start`.
  fileprivate func wordEnd(at start: Int) -> Int {
    var index = start
    while index < count {
      let scalar = self.scalar(at: index)
      if scalar.kind == .word {
        index += scalar.byteCount
      } else if index > start, isApostrophe(at: index), case let next = index + scalar.byteCount,
        next < count, self.scalar(at: next).kind == .word
      {
        index = next
      } else {
        break
      }
    }
    return index
  }

  /// `'` or `’`.
  @inline(__always)
  func isApostrophe(at index: Int) -> Bool {
    self[index] == UInt8(ascii: "'")
      || self[index] == 0xe2 && index + 2 < count && self[index + 1] == 0x80
        && self[index + 2] == 0x99
  }

  /// Where "'s", "’ll" or "n't" starts within a word, or `nil`.
  fileprivate func cliticStart(in word: Range<Int>) -> Int? {
    guard word.count >= 3 else { return nil }
    // The letters of a clitic are at most two: the apostrophe is near.
    for letters in 1...2 {
      for width in [1, 3] {
        let mark = word.upperBound - letters - width
        guard mark > word.lowerBound, isApostrophe(at: mark),
          self[mark] == UInt8(ascii: "'") ? width == 1 : width == 3
        else { continue }
        let tail = word.upperBound - letters..<word.upperBound
        if letters == 1, self[tail.lowerBound].asciiLowered == UInt8(ascii: "t"),
          self[mark - 1].asciiLowered == UInt8(ascii: "n"), mark - 1 > word.lowerBound
        {
          return mark - 1
        }
        if isClitic(tail) { return mark }
      }
    }
    return nil
  }

  /// Whether the letters are s, d, m, re, ve or ll.
  private func isClitic(_ letters: Range<Int>) -> Bool {
    switch letters.count {
    case 1:
      let letter = self[letters.lowerBound].asciiLowered
      return letter == UInt8(ascii: "s") || letter == UInt8(ascii: "d")
        || letter == UInt8(ascii: "m")
    case 2:
      return has("re", at: letters.lowerBound) || has("ve", at: letters.lowerBound)
        || has("ll", at: letters.lowerBound)
    default: return false
    }
  }
}
