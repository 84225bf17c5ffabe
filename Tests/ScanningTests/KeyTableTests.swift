import Testing

@testable import Scanning

@Suite struct `A table of keys` {
  @Test func `says what was put in`() {
    var table = KeyTable(expecting: 1000)
    #expect(table.isEmpty)
    for number in 0..<1000 as Range<UInt64> {
      table.insert(mixed(number + 1), number % 8 + 1)
    }
    for number in 0..<1000 as Range<UInt64> {
      #expect(table[mixed(number + 1)] == number % 8 + 1)
    }
    #expect((1001...2000 as ClosedRange<UInt64>).allSatisfy { table[mixed($0)] == 0 })
    #expect(table.count == 1000)
  }

  @Test func `says whether bits are new`() {
    var table = KeyTable(expecting: 2)
    let news = [table.insert(7, 1), table.insert(7, 1), table.insert(7, 2)]
    #expect(news == [true, false, true])
    #expect(table[7] == 3)
  }

  @Test func `numbers keys in the order of their first time`() {
    var table = KeyTable(expecting: 2)
    #expect(([9, 4, 9, 7, 4] as [UInt64]).map { table.number($0) } == [0, 1, 0, 2, 1])
  }

  @Test func `grows beyond what was expected`() {
    var table = KeyTable(expecting: 0)
    for number in 1...5000 as ClosedRange<UInt64> { table.increment(number % 1000 + 1) }
    #expect(table.count == 1000)
    #expect((1...1000 as ClosedRange<UInt64>).allSatisfy { table[$0] == 5 })
  }

  @Test func `spreads keys that have all their lower bits in common`() {
    var table = KeyTable(expecting: 20_000)
    for number in 1...20_000 as ClosedRange<UInt64> { table.insert(number << 32 | number) }
    #expect(table.longestSearch < 100)
  }

  /// Whoever chooses words can know the code, but not the secret.
  @Test func `is slow for chosen keys only with the secret that they were chosen by`() {
    let chosen = (1...1_000_000 as ClosedRange<UInt64>).filter { mixed($0 ^ 5) & 4095 == 77 }
    #expect(chosen.count > 200)
    var known = KeyTable(expecting: 2000, secret: 5)
    var unknown = KeyTable(expecting: 2000, secret: 6)
    for key in chosen {
      known.insert(key)
      unknown.insert(key)
    }
    #expect(known.longestSearch == chosen.count)
    #expect(unknown.longestSearch < 20)
  }
}
