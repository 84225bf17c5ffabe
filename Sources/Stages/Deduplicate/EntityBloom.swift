import Scanning

/// 256 bits that say of most pairs of texts that their names and numbers differ.
struct EntityBloom {
  private var words = InlineArray<4, UInt64>(repeating: 0)

  @inline(__always)
  mutating func insert(_ entity: UInt16) {
    let hash = mixed(UInt64(entity))
    words[Int(hash & 3)] |= 1 << (hash >> 8 & 63)
  }

  @inline(__always)
  var bitCount: Int {
    words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount
      + words[3].nonzeroBitCount
  }

  @inline(__always)
  func sharedBitCount(with other: EntityBloom) -> Int {
    (words[0] & other.words[0]).nonzeroBitCount + (words[1] & other.words[1]).nonzeroBitCount
      + (words[2] & other.words[2]).nonzeroBitCount + (words[3] & other.words[3]).nonzeroBitCount
  }
}

/// Distinct names and numbers, ascending: a range of ``TextTable/entityTokens``.
struct EntityList {
  let range: Range<Int>
  let bloom: EntityBloom

  var count: Int { range.count }

  /// At least as many as this list and another, or a list that holds this one, have in common.
  @inline(__always)
  func mostShared(with other: EntityBloom) -> Int {
    // An entity that both have sets a bit in both; some of one list set the same bit.
    bloom.sharedBitCount(with: other) + count - bloom.bitCount
  }
}

extension TextTable {
  /// Whether the names and numbers of two texts leave a chance that they are copies. Never says
  /// no of a pair of which ``CopyRule`` says yes; of others mostly, in some nanoseconds.
  @inline(__always)
  func mayBeCopies(_ text: Int, _ other: Int, by rule: CopyRule) -> Bool {
    let isShorter = isShorter(text, than: other)
    let shorter = entities[isShorter ? text : other]
    let longer = entities[isShorter ? other : text]
    let lead = leadEntities[isShorter ? other : text]
    var overlap = EntityOverlap()
    overlap.shorterLength =
      wordCount(of: isShorter ? text : other) / script(of: text, other).tokensPerWord
    overlap.fewer = min(shorter.count, longer.count)
    overlap.shared =
      shorter.count <= longer.count
      ? shorter.mostShared(with: longer.bloom) : longer.mostShared(with: shorter.bloom)
    overlap.lead = lead.count
    overlap.sharedLead = lead.mostShared(with: shorter.bloom)
    return rule.mayBeCopies(overlap)
  }
}
