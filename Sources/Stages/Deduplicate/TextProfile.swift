/// What must be known of a text to rule out most of its candidates: eighty bytes side by side,
/// for a corpus of a million has hundreds of candidates a text, each anywhere in memory.
struct TextProfile {
  /// Names and numbers of the text, and of its first words.
  private(set) var bloom = EntityBloom()
  private(set) var leadBloom = EntityBloom()
  let wordCount: Int32

  /// How many different ones there are.
  private var count: UInt16 = 0
  private var leadCount: UInt16 = 0
  private var bitCount: UInt16 = 0
  private var leadBitCount: UInt16 = 0
  let script: Script

  /// Whether the text has, in none of its documents, anything of its own to be compared by.
  let isExactOnly: Bool

  /// Words at the start that are a text's lead.
  static let leadWords = 60

  init(of words: Span<UInt16>, script: Script, isExactOnly: Bool, marks: inout EntityMarks) {
    wordCount = Int32(words.count)
    self.script = script
    self.isExactOnly = isExactOnly
    marks.clear()
    for index in 0..<words.count where Token.isEntity(words[index]) {
      guard marks.insert(words[index]) else { continue }
      bloom.insert(words[index])
      count += 1
      if index < Self.leadWords {
        leadBloom.insert(words[index])
        leadCount += 1
      }
    }
    bitCount = UInt16(bloom.bitCount)
    leadBitCount = UInt16(leadBloom.bitCount)
  }

  var entityCount: Int { Int(count) }
  var leadEntityCount: Int { Int(leadCount) }

  /// At least as many entities as two texts have in common: one that both have sets a bit in
  /// both, and some of one text set the same bit.
  @inline(__always)
  func mostShared(with other: TextProfile) -> Int {
    let bits = bloom.sharedBitCount(with: other.bloom)
    return count <= other.count
      ? bits + Int(count) - Int(bitCount) : bits + Int(other.count) - Int(other.bitCount)
  }

  /// The same of this text's lead and all of another.
  @inline(__always)
  func mostSharedOfLead(with other: TextProfile) -> Int {
    leadBloom.sharedBitCount(with: other.bloom) + Int(leadCount) - Int(leadBitCount)
  }
}

extension CopyRule {
  /// Leaves of `candidates`, which are shorter, those whose names and numbers leave a chance that
  /// they are copies of `longer`. Never takes out one of which ``verdict(_:)`` says yes; of others
  /// most, in some nanoseconds each.
  func keepPossibleCopies(of longer: Int, in texts: TextTable, _ candidates: inout [Int32]) {
    let all = texts.profiles
    let profiles = all.span
    let profile = profiles[longer]
    var kept = 0
    var values = candidates.mutableSpan
    for index in 0..<values.count {
      let candidate = values[index]
      if mayBeCopies(longer: profile, shorter: profiles[Int(candidate)]) {
        values[kept] = candidate
        kept += 1
      }
    }
    candidates.removeLast(candidates.count - kept)
  }

  @inline(__always)
  func mayBeCopies(longer: TextProfile, shorter: TextProfile) -> Bool {
    var overlap = EntityOverlap()
    overlap.fewer = min(longer.entityCount, shorter.entityCount)
    overlap.shared = shorter.mostShared(with: longer)
    // Of two reports of one form mostly this is known, before anything else is looked up.
    if isTooDifferent(overlap) { return false }
    overlap.shorterLength =
      Int(shorter.wordCount) / longer.script.tellingLess(of: shorter.script).tokensPerWord
    overlap.lead = longer.leadEntityCount
    overlap.sharedLead = longer.mostSharedOfLead(with: shorter)
    return mayBeCopies(overlap)
  }
}
