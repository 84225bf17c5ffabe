import Testing

@testable import Deduplicate

@Suite struct `Winnowed fingerprints` {
  @Test func `lets texts meet that share 53 words anywhere`() {
    var generator = SeededGenerator(seed: 30)
    for _ in 0..<50 {
      let shared = random(53, &generator)
      let left = random(200, &generator) + shared + random(90, &generator)
      let right = random(120, &generator) + shared + random(300, &generator)
      #expect(!fingerprints(left).isDisjoint(with: fingerprints(right)))
    }
  }

  @Test func `lets texts meet that begin with the same 11 words`() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<50 {
      let shared = random(11, &generator)
      let left = shared + random(200, &generator)
      let right = shared + random(60, &generator)
      #expect(!fingerprints(left).isDisjoint(with: fingerprints(right)))
    }
  }

  @Test func `keeps few fingerprints`() {
    var generator = SeededGenerator(seed: 32)
    #expect(fingerprints(random(400, &generator)).count < 40)
    #expect(fingerprints([UInt16](repeating: 7, count: 10_000)).count == 1)
    #expect(fingerprints([]).isEmpty)
    #expect(fingerprints([1, 2]).count == 1)
  }

  private func random(_ count: Int, _ generator: inout SeededGenerator) -> [UInt16] {
    (0..<count).map { _ in UInt16.random(in: 0..<0x3fff, using: &generator) }
  }

  private func fingerprints(_ tokens: [UInt16]) -> Set<UInt64> {
    var winnowing = Winnowing()
    return Set(winnowing.fingerprints(of: tokens.span))
  }
}

@Suite struct `Radix sort` {
  @Test func `sorts as the library does, and keeps the order of equals`() {
    var generator = SeededGenerator(seed: 33)
    let values = (0..<5000).map { _ in
      UInt64.random(in: 0...UInt64.max, using: &generator) & 0xfff_ffff_ff00
    }
    var sorted = values
    radixSort(&sorted)
    #expect(sorted == values.sorted())
    var byHighBits = values
    radixSort(&byHighBits, fromBit: 30)
    #expect(byHighBits.map { $0 >> 30 } == values.map { $0 >> 30 }.sorted())
  }
}
