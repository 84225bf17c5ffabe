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
