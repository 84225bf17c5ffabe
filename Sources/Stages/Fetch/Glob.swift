internal import Scanning

/// A pattern for paths below an input's root, matched byte by byte and without regard to ASCII
/// case.
///
/// `?` is one byte and `*` any number of them, both within one name; `**` is any number of
/// names; `[a-z]` is one of these bytes, `[!a-z]` one other; `{html,htm}` is one of these words;
/// `\` takes the next byte as it is. `*.html` is what lies in the root itself, `**/*.html` what
/// lies in any folder.
public struct Glob: Sendable, Hashable {
  /// What is wrong with a pattern.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public let pattern: String
    public let reason: String

    public var description: String { "“\(pattern)” is no glob: \(reason)" }
  }

  /// A row of tokens for each combination of the words in braces.
  private let alternatives: [[GlobToken]]

  private static let mostAlternatives = 256

  public init(_ pattern: String) throws(Problem) {
    do throws(GlobMistake) {
      let words = try wordsOfBraces(in: Array(pattern.utf8), atMost: Self.mostAlternatives)
      var alternatives: [[GlobToken]] = []
      for word in words { alternatives.append(try globTokens(of: word)) }
      self.alternatives = alternatives
    } catch {
      throw Problem(pattern: pattern, reason: error.reason)
    }
  }

  /// - Complexity: O(path × pattern), whatever stars it has.
  public func matches(_ path: [UInt8]) -> Bool {
    alternatives.contains { Self.matches(path, $0) }
  }

  /// Reads the path once, and keeps every place of the pattern that could be next.
  private static func matches(_ path: [UInt8], _ tokens: [GlobToken]) -> Bool {
    var places = [Bool](repeating: false, count: tokens.count + 1)
    places[0] = true
    passEmpty(&places, tokens)
    for byte in path {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      for (place, token) in tokens.enumerated() where places[place] {
        switch token {
        case .byte(let wanted): if byte.asciiLowered == wanted { next[place + 1] = true }
        case .set(let set): if byte != slash, set.contains(byte) { next[place + 1] = true }
        case .name: if byte != slash { next[place] = true }
        case .path: next[place] = true
        case .folders: next[place + 1] = true
        case .restOfFolders:
          next[place] = true
          if byte == slash { next[place + 1] = true }
        }
      }
      passEmpty(&next, tokens)
      places = next
    }
    return places[tokens.count]
  }

  /// Also marks what comes behind a token that may match nothing.
  private static func passEmpty(_ places: inout [Bool], _ tokens: [GlobToken]) {
    for (place, token) in tokens.enumerated() where places[place] {
      switch token {
      case .name, .path: places[place + 1] = true
      case .folders: places[place + 2] = true
      case .byte, .set, .restOfFolders: continue
      }
    }
  }
}
