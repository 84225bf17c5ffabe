/// Breaks samples. The same number breaks the same sample in the same way.
struct Mutation {
  private var state: UInt64

  init(number: UInt64) { state = number &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

  /// S. Vigna's SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }

  /// 0 up to `bound`, which it is not.
  mutating func below(_ bound: Int) -> Int { bound < 1 ? 0 : Int(next() % UInt64(bound)) }

  /// One of the samples, broken in up to eight places.
  mutating func broken(_ samples: [[UInt8]], tokens: [String]) -> [UInt8] {
    var bytes = samples[below(samples.count)]
    for _ in 0...below(8) { change(&bytes, samples, tokens) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ samples: [[UInt8]], _ tokens: [String]) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + (1 << below(12)))
    switch below(10) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.removeLast(bytes.count - place)
    case 5: bytes.insert(contentsOf: Array(tokens[below(tokens.count)].utf8), at: place)
    case 6:
      let other = samples[below(samples.count)]
      let start = below(other.count)
      bytes.insert(contentsOf: other[start..<min(other.count, start + (1 << below(12)))], at: place)
    case 7: number(&bytes, near: place)
    case 8: for index in place..<end { bytes[index] = [0, 0xff, 0x20, 0x0a][below(4)] }
    default: bytes.insert(UInt8(truncatingIfNeeded: next()), at: place)
    }
  }

  /// Puts another number in the place of the next one in digits, or of some bytes.
  private mutating func number(_ bytes: inout [UInt8], near place: Int) {
    let numbers = [
      "0", "-1", "1", "4294967296", "18446744073709551615", "99999999999999999999", "",
    ]
    if let first = bytes[place...].firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) {
      let end = bytes[first...].firstIndex { $0 < 0x30 || $0 > 0x39 } ?? bytes.count
      bytes.replaceSubrange(first..<end, with: Array(numbers[below(numbers.count)].utf8))
    } else {
      for index in place..<min(bytes.count, place + 4) { bytes[index] = UInt8(below(2) * 255) }
    }
  }
}
