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

@Suite struct `Sorting spread numbers` {
  @Test(arguments: [0, 1, 2, 31, 33, 64, 65, 5000, 300_000])
  func `gives what the library does`(count: Int) {
    var generator = SeededGenerator(seed: 33)
    var values = (0..<count).map { _ in
      UInt64.random(in: 0...UInt64.max, using: &generator) & 0xffff_ffff_ff00_0000
    }
    values += values.prefix(count / 3)
    let expected = values.sorted()
    sortSpread(&values)
    #expect(values == expected)
  }

  @Test func `does not mind that they are not spread`() {
    for values in [[UInt64](0..<5000), [UInt64](repeating: 7, count: 5000)] {
      var sorted = values.reversed() as [UInt64]
      sortSpread(&sorted)
      #expect(sorted == values)
    }
  }
}
