internal import Corpus
internal import Scanning

/// A text with the names that people marked in it.
///
/// Read from lines of a token, a tab and its tag: `O`, or `B-` or `I-` and a kind; with more tabs,
/// where the token starts and ends in its text, in code points. An empty line ends a sentence, a
/// line that starts with `-DOCSTART-` a document.
struct TrainingText {
  /// Kinds of names. The others are not told from what is no name.
  private static let kinds: [String: Int] = [
    "PER": 0, "PERSON": 0, "ORG": 1, "LOC": 2, "GPE": 2, "FAC": 2,
  ]

  private(set) var bytes: [UInt8] = []
  private(set) var names: [(range: Range<Int>, kind: Int)] = []

  private var points = 0
  private var endsSentence = false
  private var endsInMark = false
  private var openKind: Int?

  /// - Parameter start: Of the token, in code points; `nil` for one space after the last token.
  fileprivate mutating func add(
    _ token: ArraySlice<UInt8>, _ tag: String, start: Int?
  ) {
    let gap = max(0, start.map { $0 - points } ?? (points == 0 ? 0 : 1))
    addGap(gap)
    let begin = bytes.count
    bytes += token
    points += token.count { $0 & 0xc0 != 0x80 }
    // The name of an account is none, whether the mark stands apart from it or not.
    let isAccount = token.first == UInt8(ascii: "@") || endsInMark
    endsInMark = token.elementsEqual([UInt8(ascii: "@")])
    let kind = isAccount ? nil : Self.kinds[String(tag.dropFirst(2))]
    if let kind, tag.hasPrefix("I-"), openKind == kind, let last = names.last {
      names[names.count - 1].range = last.range.lowerBound..<bytes.count
    } else if let kind {
      names.append((begin..<bytes.count, kind))
    }
    openKind = kind
  }

  /// What stood between two tokens: a line break where a sentence ended without a mark, or where
  /// there was room for one.
  private mutating func addGap(_ gap: Int) {
    guard gap > 0 else { return }
    let isBreak = endsSentence && (gap > 1 || !Self.ends.contains(bytes.last ?? 0))
    bytes += Array(repeating: isBreak ? 0x0a : 0x20, count: gap)
    points += gap
    endsSentence = false
  }

  private static let ends = Array(".!?\"".utf8)

  fileprivate mutating func endSentence() {
    endsSentence = true
    openKind = nil
  }
}

// MARK: - Files

extension TrainingText {
  /// The documents of a file.
  ///
  /// - Throws: The first line that is not as it should be, from 1.
  static func texts(
    in file: [UInt8]
  ) throws(TaggerTraining.Failure) -> [TrainingText] {
    var texts: [TrainingText] = []
    var text = TrainingText()
    let documentStart = Array("-DOCSTART-".utf8)
    func finish() {
      if !text.bytes.isEmpty { texts.append(text) }
      text = TrainingText()
    }
    var number = 0
    for line in file.split(separator: 0x0a, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.elementsEqual([0x0d]) {
        text.endSentence()
      } else if line.starts(with: documentStart) {
        finish()
      } else {
        let parts = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts[0].isEmpty,
          case let tag = String(decoding: parts[1], as: UTF8.self), isTag(tag)
        else { throw .badLine(number) }
        var start: Int?
        if parts.count >= 4 {
          start = Int(String(decoding: parts[2], as: UTF8.self))
          if start == nil { throw .badLine(number) }
        }
        text.add(parts[0], tag, start: start)
      }
    }
    finish()
    return texts
  }

  private static func isTag(_ tag: String) -> Bool {
    tag == "O" || (tag.hasPrefix("B-") || tag.hasPrefix("I-")) && tag.utf8.count > 2
  }
}
