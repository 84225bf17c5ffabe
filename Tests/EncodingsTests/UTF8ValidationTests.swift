import Testing

@testable import Encodings

@Suite struct `UTF-8` {
  // Around the ends of the blocks of 64 bytes in which it is looked at.

  @Test(arguments: ["é", "語", "😀", "\u{10ffff}", "é語😀", ""])
  func `is valid wherever a scalar stands`(scalar: String) {
    for place in 0..<140 {
      #expect(isValid(ascii(place) + scalar.utf8 + ascii(140 - place)))
      #expect(isValid(ascii(place) + scalar.utf8))
    }
  }

  @Test(
    arguments: [
      [0xc3], [0x80], [0xe8, 0xaa], [0xf0, 0x9f, 0x98], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func `is not valid wherever a sequence is broken`(bytes: [UInt8]) {
    for place in 0..<140 {
      #expect(!isValid(ascii(place) + bytes + ascii(140 - place)))
      #expect(!isValid(ascii(place) + bytes))
    }
  }

  private func isValid(_ bytes: [UInt8]) -> Bool { bytes.span.isValidUTF8 }

  private func ascii(_ count: Int) -> [UInt8] { Array(repeating: 0x61, count: count) }
}
