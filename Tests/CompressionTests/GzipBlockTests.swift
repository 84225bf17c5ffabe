import Compression
import Testing

@Suite struct `Blocks of gzip` {
  private let text = (0..<40_000).map { "line \($0 % 977) of \($0 / 977)\n" }.joined()

  @Test(arguments: [1, 2, 7, 100])
  func `make one member with all that is in them`(count: Int) throws {
    let bytes = Array(text.utf8)
    var member = GzipMember()
    var file = GzipMember.head
    for index in 0..<count {
      let range = bytes.count * index / count..<bytes.count * (index + 1) / count
      file += member.append(GzipBlock(compressing: Array(bytes[range]), level: 6))
    }
    file += member.tail
    #expect(try Gzip.decompressed(file, limit: bytes.count) == bytes)
    // A reader that knows one member only must come to its end.
    var reader = GzipReader()
    try reader.read(file.span) { _ in true }
    try reader.finish()
  }

  @Test func `of nothing are a whole member of nothing`() throws {
    let empty = GzipMember.head + GzipMember().tail
    #expect(empty.count == 20)
    #expect(try Gzip.decompressed(empty, limit: 0).isEmpty)
    var member = GzipMember()
    let file = GzipMember.head + member.append(GzipBlock(compressing: [], level: 6)) + member.tail
    #expect(try Gzip.decompressed(file, limit: 0).isEmpty)
  }

  @Test func `hold what does not compress`() throws {
    var state: UInt64 = 1
    let noise = (0..<300_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    var member = GzipMember()
    let file = GzipMember.head + member.append(GzipBlock(compressing: noise, level: 9)) + member.tail
    #expect(try Gzip.decompressed(file, limit: noise.count) == noise)
  }
}
