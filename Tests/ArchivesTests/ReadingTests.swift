import Archives
import Files
import Testing

@Suite struct `A byte cursor` {
  @Test(arguments: [1, 2, 3, 100])
  func `reads the same in pieces of any length`(pieceBytes: Int) throws {
    let cursor = ByteCursor(Pieces(Array("one\r\ntwo\n\nlast".utf8), pieceBytes))
    #expect(try cursor.comes("one\r\n") && cursor.position == 0)
    #expect(try cursor.peek(100).count == 14)
    var lines: [String] = []
    while let line = try cursor.line(limit: 10) { lines.append(String(decoding: line, as: UTF8.self)) }
    #expect(lines == ["one", "two", "", "last"])
    #expect(try cursor.isAtEnd() && cursor.position == 14)
    #expect(try cursor.skip(1) == 0)
  }

  @Test(arguments: [1, 4, 100])
  func `finds the next of several words`(pieceBytes: Int) throws {
    let cursor = ByteCursor(Pieces(Array("WAR\nxWARC/1 http:/".utf8), pieceBytes))
    #expect(try cursor.find(["http://", "WARC/"]))
    #expect(cursor.position == 5)
    #expect(try cursor.skip(1) == 1)
    #expect(try !cursor.find(["http://", "WARC/"]))
  }

  @Test func `refuses lines that are too long`() {
    let cursor = ByteCursor(MemoryStretch(Array("123456789\n".utf8)))
    #expect(throws: ArchiveDamage.self) { try cursor.line(limit: 8) }
  }

  @Test func `goes where its bytes allow`() throws {
    let seekable = ByteCursor(MemoryStretch([0, 1, 2, 3]))
    #expect(try seekable.seek(to: 3) && seekable.next() == 3)
    #expect(try seekable.seek(to: 1) && seekable.next() == 1)
    #expect(try !seekable.seek(to: 5))
    let onward = ByteCursor(Pieces([0, 1, 2, 3], 1))
    #expect(try onward.seek(to: 3) && onward.next() == 3)
    #expect(try !onward.seek(to: 1))
  }
}

/// Bytes that come in pieces of one length.
private final class Pieces: ByteSupply {
  private let bytes: [UInt8]
  private let count: Int
  private var next = 0

  init(_ bytes: [UInt8], _ count: Int) {
    self.bytes = bytes
    self.count = count
  }

  func piece() -> [UInt8]? {
    guard next < bytes.count else { return nil }
    defer { next += count }
    return Array(bytes[next..<min(bytes.count, next + count)])
  }
}
