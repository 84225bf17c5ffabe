import Scanning

/// 128 bits that two different texts of a corpus never share.
struct TextHash: Hashable {
  let high: UInt64
  let low: UInt64

  init(of words: Span<UInt16>) {
    var high: UInt64 = 0x9e37_79b9_7f4a_7c15
    var low: UInt64 = UInt64(words.count)
    for index in 0..<words.count {
      let token = UInt64(words[index])
      high = (high ^ token) &* 0xff51_afd7_ed55_8ccd
      high ^= high >> 32
      low = (low &+ token) &* 0xc4ce_b9fe_1a85_ec53
      low ^= low >> 29
    }
    self.high = mixed(high)
    self.low = mixed(low ^ high << 1)
  }
}

extension TextHash: Comparable {
  static func < (left: TextHash, right: TextHash) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
