import Scanning
import Testing

@Suite struct `Bits of hashes` {
  @Test func `are those that were added`() {
    var bits = HashBits(expecting: 1000)
    #expect(bits.isEmpty)
    for number in 0..<1000 as Range<UInt64> { bits.insert(mixed(number + 1), UInt8(number % 8 + 1)) }
    for number in 0..<1000 as Range<UInt64> {
      #expect(bits[mixed(number + 1)] == UInt8(number % 8 + 1))
    }
    #expect((1001...2000 as ClosedRange<UInt64>).allSatisfy { bits[mixed($0)] == 0 })
  }

  @Test func `say whether they are new`() {
    var bits = HashBits(expecting: 2)
    let news = [bits.insert(7, 1), bits.insert(7, 1), bits.insert(7, 2)]
    #expect(news == [true, false, true])
    #expect(bits[7] == 3)
  }

  @Test func `are found where keys share a slot`() {
    var bits = HashBits(expecting: 8)
    for key in stride(from: 16 as UInt64, through: 128, by: 16) { bits.insert(key) }
    #expect(stride(from: 16 as UInt64, through: 128, by: 16).allSatisfy { bits[$0] == 1 })
    #expect(bits[144] == 0)
  }
}
