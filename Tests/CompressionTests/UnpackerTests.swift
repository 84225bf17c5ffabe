import Compression
import Testing

@Suite struct `Unpacking` {
  private let text = Array("the same words, the same words, the same words".utf8)

  private func packed(_ format: Unpacker.Format) -> [UInt8] {
    switch format {
    case .gzip: Gzip.compressed(text)
    case .deflate: Array(Gzip.compressed(text).dropFirst(10).dropLast(8))
    // What Python's `zlib` and `brotli` make of it.
    case .zlib: [0x78, 0x9c, 0x2b, 0xc9, 0x48, 0x55, 0x28, 0x4e, 0xcc, 0x4d, 0x55, 0x28, 0xcf, 0x2f, 0x4a, 0x29, 0xd6, 0x51, 0x28, 0xc1, 0xcb, 0x07, 0x00, 0x83, 0xe7, 0x10, 0x9b]
    case .brotli: [0x1b, 0x2d, 0x00, 0xf8, 0xa5, 0x40, 0x58, 0x72, 0x90, 0x43, 0xaa, 0xc9, 0x01, 0x88, 0x40, 0xa6, 0x8d, 0x46, 0x00]
    case .zstd: Zstd.compressed(text)
    }
  }

  @Test(arguments: [Unpacker.Format.gzip, .deflate, .zlib, .brotli, .zstd()])
  func `gives back what was packed, and stops behind it`(format: Unpacker.Format) {
    let packed = packed(format)
    let unpacker = Unpacker(format)
    for most in [1, 7, 1000] {
      unpacker.reset()
      var place = 0
      var output: [UInt8] = []
      var progress = Unpacker.Progress.more
      while progress == .more {
        let piece = unpacker.piece(of: packed + [1, 2, 3], from: &place, mostBytes: most)
        #expect(piece.bytes.count <= most)
        output += piece.bytes
        progress = piece.progress
      }
      #expect(output == text && progress == .end && place == packed.count)
    }
  }

  @Test(arguments: [Unpacker.Format.gzip, .deflate, .zlib, .brotli, .zstd()])
  func `says whether all is there, and stops at the limit`(format: Unpacker.Format) throws {
    let packed = packed(format)
    let whole = try #require(Unpacker.unpacked(packed, format, limit: text.count))
    #expect(whole.bytes == text && whole.isWhole)
    #expect(Unpacker.unpacked(packed, format, limit: text.count - 1) == nil)
    for end in 0..<packed.count {
      let part = try #require(Unpacker.unpacked(Array(packed[..<end]), format, limit: 1000))
      #expect(!part.isWhole && text.starts(with: part.bytes))
    }
    let nonsense = [UInt8](repeating: 0xff, count: 100)
    #expect(try #require(Unpacker.unpacked(nonsense, format, limit: 1000)).isWhole == false)
  }

  @Test func `checks as ZIP and gzip do`() {
    var checksum = CRC32()
    checksum.update(Array("1234".utf8))
    checksum.update(Array("56789".utf8))
    #expect(checksum.value == 0xcbf4_3926)
  }
}
