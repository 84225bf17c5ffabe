import Compression
import Testing

@Suite struct `gzip` {
  private let text = Array("the same words, the same words, ".utf8)

  @Test(arguments: [0, 1, 1000, 65_536, 200_000])
  func `gives back what it was given`(count: Int) throws {
    let data = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let compressed = Gzip.compressed(data)
    #expect(try Gzip.decompressed(compressed, limit: count) == data)
    let isRecognised = Gzip.begins(compressed.span)
    #expect(isRecognised)
  }

  @Test func `says the same twice, and no time`() {
    let compressed = Gzip.compressed(text)
    #expect(compressed == Gzip.compressed(text))
    #expect(compressed[4..<8] == [0, 0, 0, 0])
  }

  @Test func `written in pieces is one file`() throws {
    var output: [UInt8] = []
    var writer = GzipWriter(level: 1)
    for _ in 0..<10_000 { writer.append(text, to: &output) }
    writer.finish(to: &output)
    #expect(try Gzip.decompressed(output, limit: 1 << 20).count == 10_000 * text.count)
  }

  @Test func `files one after the other are one, with zeros behind`() throws {
    let twice = Gzip.compressed(text) + Gzip.compressed(text) + [0, 0, 0]
    #expect(try Gzip.decompressed(twice, limit: 1000) == text + text)
  }

  @Test func `that is cut short says what could be read`() throws {
    let data = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 5) }
    let compressed = Gzip.compressed(data)
    for end in [0, 1, 5, 10, 18, compressed.count / 2, compressed.count - 1] {
      let failure = try #require(throws: Gzip.Failure.self) {
        try Gzip.decompressed(Array(compressed[..<end]), limit: 1 << 20)
      }
      guard case .truncated(let readable) = failure else {
        #expect(Bool(false), "cut at \(end): \(failure)")
        continue
      }
      #expect(data.starts(with: readable))
      if end == compressed.count - 1 { #expect(readable.count == data.count) }
    }
  }

  @Test func `that is damaged says so, wherever it is`() {
    let compressed = Gzip.compressed(text)
    // Not the time, the flags of speed and the system, which have no check.
    for place in Array(0..<4) + Array(10..<compressed.count) {
      var damaged = compressed
      damaged[place] ^= 0x55
      #expect(throws: Gzip.Failure.self) { try Gzip.decompressed(damaged, limit: 1000) }
    }
    #expect(throws: Gzip.Failure.damaged(readable: text)) {
      try Gzip.decompressed(compressed + [1, 2, 3], limit: 1000)
    }
    #expect(throws: Gzip.Failure.damaged(readable: text)) {
      try Gzip.decompressed(compressed + [0, 0, 3], limit: 1000)
    }
  }

  @Test func `bombs stop at the limit`() {
    let bomb = Gzip.compressed([UInt8](repeating: 0, count: 20_000_000))
    #expect(throws: Gzip.Failure.tooLarge(limit: 1_000_000)) {
      try Gzip.decompressed(bomb, limit: 1_000_000)
    }
    #expect(throws: Gzip.Failure.tooLarge(limit: 0)) { try Gzip.decompressed(bomb, limit: 0) }
  }

  @Test func `can be read byte by byte`() throws {
    let data = [UInt8](repeating: 7, count: 5000)
    let compressed = Gzip.compressed(data)
    var reader = GzipReader(pieceBytes: 16)
    var count = 0
    for index in compressed.indices {
      try reader.read(compressed.span.extracting(index..<index + 1)) { piece in
        count += piece.count
        return piece.count <= 16
      }
    }
    try reader.finish()
    #expect(count == data.count)
  }
}

@Suite struct `zstd` {
  @Test(arguments: [0, 1, 100_000])
  func `gives back what it was given`(count: Int) throws {
    let data = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
    #expect(try Zstd.decompressed(Zstd.compressed(data), limit: count) == data)
  }

  @Test func `that is damaged or cut short says so`() {
    let compressed = Zstd.compressed((0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 2) })
    for end in 0..<compressed.count {
      #expect(throws: Zstd.Failure.self) {
        try Zstd.decompressed(Array(compressed[..<end]), limit: 1000)
      }
    }
    for place in compressed.indices {
      var damaged = compressed
      damaged[place] ^= 0x55
      #expect(throws: Zstd.Failure.self) { try Zstd.decompressed(damaged, limit: 1000) }
    }
  }

  @Test func `does not ask for more memory than allowed`() {
    let compressed = Zstd.compressed([UInt8](repeating: 0, count: 1_000_000))
    #expect(throws: Zstd.Failure.tooLarge(limit: 999_999)) {
      try Zstd.decompressed(compressed, limit: 999_999)
    }
  }
}
