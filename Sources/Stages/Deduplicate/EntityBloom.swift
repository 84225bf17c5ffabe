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

extension TextTable {
  /// Whether the names and numbers of two texts may agree well enough. Never says no of a pair
  /// of which ``CopyRule`` says yes; of other pairs it says no mostly, in a few nanoseconds.
  @inline(__always)
  func mayAgreeInEntities(_ text: Int, _ other: Int, by rule: CopyRule) -> Bool {
    let mine = entityRange(of: text).count
    let theirs = entityRange(of: other).count
    let fewer = min(mine, theirs)
    // An entity that both have sets a bit in both; some of one text set the same bit.
    let hidden = fewer - blooms[mine <= theirs ? text : other].bitCount
    let shared = blooms[text].sharedBitCount(with: blooms[other]) + hidden
    return rule.mayAgree(
      sharedEntities: shared, of: fewer,
      shorterWords: min(wordCount(of: text), wordCount(of: other)))
  }
}
