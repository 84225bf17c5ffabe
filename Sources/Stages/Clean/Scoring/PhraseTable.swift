internal import Scanning

/// Finds at once which of many phrases start at a place of a text, and what they are evidence of.
struct PhraseTable<Evidence: OptionSet & Sendable>: Sendable where Evidence.RawValue == UInt32 {
  private struct Phrase: Sendable {
    /// Bytes in ``PhraseTable/bytes``.
    let start: Int32
    let count: Int32
    let evidence: Evidence
    let isWhole: Bool
    let next: Int16
  }

  private var heads = [Int16](repeating: -1, count: 4096)
  private var phrases: [Phrase] = []
  private var bytes: [UInt8] = []

  /// - Parameter lists: Phrases in lower case, separated by `,`; with `$` at its end, a phrase
  ///   must end where a word ends. At least two bytes each.
  init(_ lists: [(Evidence, String)]) {
    for (evidence, list) in lists {
      for part in list.utf8.split(separator: UInt8(ascii: ",")) {
        var bytes = Array(part)
        while bytes.first?.isHTMLSpace == true { bytes.removeFirst() }
        let isWhole = bytes.last == UInt8(ascii: "$")
        if isWhole { bytes.removeLast() }
        precondition(bytes.count >= 2, "a phrase of \(list) is too short")
        let slot = Self.slot(bytes[0], bytes[1])
        phrases.append(
          Phrase(
            start: Int32(self.bytes.count), count: Int32(bytes.count), evidence: evidence,
            isWhole: isWhole, next: heads[slot]))
        self.bytes += bytes
        heads[slot] = Int16(phrases.count - 1)
      }
    }
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    Int(truncatingIfNeeded: ((UInt32(first) << 8 | UInt32(second)) &* 0x9e37_79b1) >> 20)
  }

  /// What starts at `index` and how many bytes the longest of it has; ASCII case is ignored.
  @inline(__always)
  func match(_ text: Span<UInt8>, at index: Int, end: Int) -> (evidence: Evidence, length: Int) {
    var found = Evidence()
    var length = 0
    guard index + 1 < end else { return (found, 0) }
    var next = heads[Self.slot(text[index].asciiLowered, text[index + 1].asciiLowered)]
    let phrases = phrases.span
    while next >= 0 {
      let phrase = phrases[Int(next)]
      if stands(phrase, in: text, at: index, end: end) {
        found.formUnion(phrase.evidence)
        length = max(length, Int(phrase.count))
      }
      next = phrase.next
    }
    return (found, length)
  }

  @inline(__always)
  private func stands(_ phrase: Phrase, in text: Span<UInt8>, at index: Int, end: Int) -> Bool {
    let count = Int(phrase.count)
    guard index + count <= end else { return false }
    let bytes = bytes.span
    let start = Int(phrase.start)
    for offset in 0..<count where text[index + offset].asciiLowered != bytes[start + offset] {
      return false
    }
    guard phrase.isWhole, index + count < end else { return true }
    let last = text[index + count - 1]
    let after = text[index + count]
    let changesCase = last.isASCIILower && after.isASCIIUpper
    return changesCase || !(after.isASCIILetter || after >= 0x80)
  }
}
