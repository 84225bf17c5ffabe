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

  /// By the first three bytes; for phrases of two bytes, by these.
  private var heads = [Int16](repeating: -1, count: 8192)
  private var shortHeads = [Int16](repeating: -1, count: 8192)
  private var phrases: [Phrase] = []
  private var bytes: [UInt8] = []

  /// - Parameter lists: Phrases in lower case, separated by `,`; with `$` at its end, a phrase
  ///   must end where a word ends, as must one of two ASCII letters. At least two bytes each.
  ///   Letters beyond ASCII are found as capitals too.
  init(_ lists: [(Evidence, String)]) {
    for (evidence, list) in lists {
      for part in list.utf8.split(separator: UInt8(ascii: ",")) {
        var bytes = Array(part)
        while bytes.first?.isHTMLSpace == true { bytes.removeFirst() }
        let isWhole = bytes.last == UInt8(ascii: "$")
        if isWhole { bytes.removeLast() }
        precondition(bytes.count >= 2, "a phrase of \(list) is too short")
        for form in Self.forms(of: bytes) { add(form, evidence, isWhole: isWhole) }
      }
    }
  }

  private mutating func add(_ bytes: [UInt8], _ evidence: Evidence, isWhole: Bool) {
    let slot = Self.slot(bytes[0], bytes[1], bytes.count > 2 ? bytes[2] : 0)
    let next = bytes.count > 2 ? heads[slot] : shortHeads[slot]
    phrases.append(
      Phrase(
        start: Int32(self.bytes.count), count: Int32(bytes.count), evidence: evidence,
        isWhole: isWhole, next: next))
    self.bytes += bytes
    if bytes.count > 2 {
      heads[slot] = Int16(phrases.count - 1)
    } else {
      shortHeads[slot] = Int16(phrases.count - 1)
    }
  }

  /// A phrase as it is; with a capital at its start; in capitals. ASCII letters stay small.
  private static func forms(of phrase: [UInt8]) -> [[UInt8]] {
    guard phrase.contains(where: { $0 >= 0x80 }) else { return [phrase] }
    let text = String(decoding: phrase, as: UTF8.self)
    let capitals = text.uppercased().utf8.map(\.asciiLowered)
    let opening = (text.prefix(1).uppercased() + text.dropFirst()).utf8.map(\.asciiLowered)
    return [phrase] + (opening == phrase ? [] : [opening])
      + (capitals == phrase || capitals == opening ? [] : [capitals])
  }

  private static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let key = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int(truncatingIfNeeded: (key &* 0x9e37_79b1) >> 19)
  }

  /// What starts at `index` and how many bytes the longest of it has; ASCII case is ignored.
  @inline(__always)
  func match(_ text: Span<UInt8>, at index: Int, end: Int) -> (evidence: Evidence, length: Int) {
    var found = Evidence()
    var length = 0
    guard index + 1 < end else { return (found, 0) }
    let (first, second) = (text[index].asciiLowered, text[index + 1].asciiLowered)
    let third = index + 2 < end ? text[index + 2] : 0
    if first >= 0x80 || !third.isASCIILower {
      find(shortHeads[Self.slot(first, second, 0)], text, index, end, &found, &length)
    }
    if third > 0 {
      let slot = Self.slot(first, second, third.asciiLowered)
      find(heads[slot], text, index, end, &found, &length)
    }
    return (found, length)
  }

  @inline(__always)
  private func find(
    _ head: Int16, _ text: Span<UInt8>, _ index: Int, _ end: Int, _ found: inout Evidence,
    _ length: inout Int
  ) {
    var next = head
    let phrases = phrases.span
    while next >= 0 {
      let phrase = phrases[Int(next)]
      if stands(phrase, in: text, at: index, end: end) {
        found.formUnion(phrase.evidence)
        length = max(length, Int(phrase.count))
      }
      next = phrase.next
    }
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
