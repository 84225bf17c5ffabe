internal import Scanning

/// A piece of a glob.
enum GlobToken: Hashable, Sendable {
  /// This byte, lower-case.
  case byte(UInt8)
  /// One of these bytes, but no slash.
  case set(ByteSet)
  /// Any number of bytes but slashes.
  case name
  /// Any number of bytes.
  case path
  /// Nothing, or what begins ``restOfFolders``, which always follows.
  case folders
  /// Any number of bytes, and a slash.
  case restOfFolders
}

/// Some of the 256 bytes.
struct ByteSet: Hashable, Sendable {
  private var words: [UInt64] = [0, 0, 0, 0]

  mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  var inverted: ByteSet {
    var set = self
    for index in 0..<4 { set.words[index] = ~words[index] }
    return set
  }
}

struct GlobMistake: Error {
  let reason: String
}

let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")

// MARK: - Braces

/// `a.html` and `a.htm` of `a.{html,htm}`; braces may hold braces.
func wordsOfBraces(in pattern: [UInt8], atMost most: Int) throws(GlobMistake) -> [[UInt8]] {
  var unread = [pattern]
  var words: [[UInt8]] = []
  while let word = unread.popLast() {
    guard let braces = try firstBraces(of: word) else {
      words.append(word)
      continue
    }
    // Last first, so that the first is taken next and words come out in order.
    for choice in braces.choices.reversed() {
      unread.append(braces.before + choice + braces.behind)
    }
    guard unread.count + words.count <= most else {
      throw GlobMistake(reason: "its braces make more than \(most) words")
    }
  }
  return words
}

private struct Braces {
  let before: [UInt8]
  let choices: [[UInt8]]
  let behind: [UInt8]
}

private func firstBraces(of pattern: [UInt8]) throws(GlobMistake) -> Braces? {
  var opening: Int?
  var depth = 0
  var cuts: [Int] = []
  var index = 0
  while index < pattern.count {
    switch pattern[index] {
    case backslash: index += 1
    case UInt8(ascii: "{"):
      depth += 1
      if depth == 1 { opening = index }
    case UInt8(ascii: ",") where depth == 1: cuts.append(index)
    case UInt8(ascii: "}") where depth > 0:
      depth -= 1
      if depth == 0, let opening {
        var choices: [[UInt8]] = []
        var start = opening + 1
        for end in cuts + [index] {
          choices.append(Array(pattern[start..<end]))
          start = end + 1
        }
        return Braces(
          before: Array(pattern[..<opening]), choices: choices,
          behind: Array(pattern[(index + 1)...]))
      }
    default: break
    }
    index += 1
  }
  guard depth == 0 else { throw GlobMistake(reason: "a “{” is not closed") }
  return nil
}

// MARK: - Everything else

/// The tokens of a pattern without braces.
func globTokens(of pattern: [UInt8]) throws(GlobMistake) -> [GlobToken] {
  guard !pattern.isEmpty else { throw GlobMistake(reason: "it is empty") }
  var tokens: [GlobToken] = []
  var index = 0
  while index < pattern.count {
    let byte = pattern[index]
    switch byte {
    case UInt8(ascii: "?"): tokens.append(.set(ByteSet().inverted))
    case UInt8(ascii: "*"):
      var end = index
      while end < pattern.count, pattern[end] == byte { end += 1 }
      let beginsName = index == 0 || pattern[index - 1] == slash
      if end - index == 1 {
        tokens.append(.name)
      } else if beginsName, end < pattern.count, pattern[end] == slash {
        tokens += [.folders, .restOfFolders]
        end += 1
      } else {
        tokens.append(.path)
      }
      index = end
      continue
    case UInt8(ascii: "["):
      tokens.append(.set(try set(in: pattern, &index)))
    case backslash:
      index += 1
      guard index < pattern.count else { throw GlobMistake(reason: "it ends in a “\\”") }
      tokens.append(.byte(pattern[index].asciiLowered))
    default: tokens.append(.byte(byte.asciiLowered))
    }
    index += 1
  }
  return tokens
}

/// The bytes between brackets; `index` goes from the opening one to the closing one.
private func set(in pattern: [UInt8], _ index: inout Int) throws(GlobMistake) -> ByteSet {
  var set = ByteSet()
  var place = index + 1
  let isInverted = place < pattern.count && "!^".utf8.contains(pattern[place])
  if isInverted { place += 1 }
  let first = place
  while place < pattern.count {
    let low = pattern[place]
    if low == UInt8(ascii: "]"), place > first {
      index = place
      return isInverted ? set.inverted : set
    }
    var high = low
    if place + 2 < pattern.count, pattern[place + 1] == UInt8(ascii: "-"),
      pattern[place + 2] != UInt8(ascii: "]")
    {
      high = pattern[place + 2]
      place += 2
    }
    guard low <= high else { throw GlobMistake(reason: "a range in brackets runs backwards") }
    for byte in low...high {
      set.insert(byte)
      set.insert(byte.asciiLowered)
      if byte.isASCIILower { set.insert(byte ^ 0x20) }
    }
    place += 1
  }
  throw GlobMistake(reason: "a “[” is not closed")
}
