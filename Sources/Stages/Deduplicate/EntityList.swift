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
