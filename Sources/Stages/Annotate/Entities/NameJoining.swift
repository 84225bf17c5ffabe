internal import Corpus
internal import Scanning

/// Joins names that are parts of one: "Syrian Observatory" and "Human Rights", and whatever
/// stands within the long form of an acronym.
struct NameJoining {
  let reading: Reading

  /// - Parameter acronyms: Those that the text defines.
  /// - Complexity: O(candidates + acronyms log acronyms).
  func joined(_ candidates: [NameCandidate], _ acronyms: [Acronym]) -> [NameCandidate] {
    var joined: [NameCandidate] = []
    joined.reserveCapacity(candidates.count)
    let longForms = acronyms.map(\.long.range).filter { reading.bytes[$0.lowerBound].isASCIIUpper }
      .sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for candidate in candidates {
      while next < longForms.count, longForms[next].upperBound <= candidate.range.lowerBound {
        next += 1
      }
      if next < longForms.count, longForms[next].overlaps(candidate.range),
        longForms[next].lowerBound >= (joined.last?.range.upperBound ?? 0)
          || joined.last?.range == longForms[next]
      {
        if joined.last?.range != longForms[next],
          let whole = candidate.widened(to: longForms[next], reading)
        {
          joined.append(whole)
        }
      } else if let last = joined.last, let whole = knownWhole(last, candidate) {
        joined[joined.count - 1] = whole
      } else if let last = joined.last, isContinued(last, by: candidate),
        let whole = last.widened(
          to: last.range.lowerBound..<candidate.range.upperBound, reading)
      {
        joined[joined.count - 1] = whole
      } else {
        joined.append(candidate)
      }
    }
    return joined
  }

  /// Both names and the link between them, if that is a well-known name: "Islamic State of Iraq"
  /// "and the" "Levant".
  private func knownWhole(_ name: NameCandidate, _ next: NameCandidate) -> NameCandidate? {
    let link = name.tokens.upperBound
    guard reading.has(.and, at: link) || reading.has(.in, at: link),
      next.tokens.lowerBound == link + 1
        || next.tokens.lowerBound == link + 2 && reading.has(.the, at: link + 1),
      let whole = name.widened(
        to: name.range.lowerBound..<next.range.upperBound, reading)
    else { return nil }
    return KnownNames.label(of: whole.key) == .organisation ? whole : nil
  }

  /// "Observatory for", "Front for the": an organisation's word and a link to the next name.
  private func isContinued(_ name: NameCandidate, by next: NameCandidate) -> Bool {
    let link = name.tokens.upperBound
    guard reading.has(.for, at: link),
      next.tokens.lowerBound - link <= 2,
      next.tokens.lowerBound == link + 1 || reading.has(.the, at: link + 1),
      case let last = reading.tokens[link - 1],
      last.sentence == reading.tokens[next.tokens.lowerBound].sentence
    else { return false }
    return last.isAny(of: .organisationWord) && !last.isAny(of: [.outletWord, .companySuffix])
      && name.words.count >= 2
  }
}
