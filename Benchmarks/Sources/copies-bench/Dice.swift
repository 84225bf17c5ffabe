/// Numbers that look random and are the same in every run.
///
/// G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }

  /// 0 to `count - 1`, each as likely.
  mutating func below(_ count: Int) -> Int { Int(roll() >> 33) % count }

  mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// 0 to `count - 1`, small ones more often: about `1 / rank`, as words of a language are.
  mutating func ranked(_ count: Int) -> Int {
    // The square of the logarithm's inverse would be exact; powers of two are near enough.
    var limit = 8
    while limit < count, chance(72) { limit *= 2 }
    return below(min(limit, count))
  }

  /// Number of an element, with the given shares.
  mutating func weighted(_ shares: [Int]) -> Int {
    var place = below(shares.reduce(0, +))
    for (index, share) in shares.enumerated() {
      if place < share { return index }
      place -= share
    }
    return shares.count - 1
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropLast() {
      elements.swapAt(index, between(index, elements.count - 1))
    }
    return elements
  }
}
