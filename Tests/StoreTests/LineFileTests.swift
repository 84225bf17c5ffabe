import Compression
import Files
import Store
import TestSupport
import Testing

@Suite struct `A file of lines` {
  private let lines = (0..<30_000).map { Array("{\"line\":\($0),\"of\":\"some words and \($0 * 7)\"}\n".utf8) }

  @Test(arguments: ["a.jsonl.gz", "a.jsonl"])
  func `has the same bytes line by line and in blocks`(name: String) throws {
    let folder = try TemporaryFolder()
    let run = try RunFolder(name: "r", below: folder.path)
    var file = try LineFile(name, in: run)
    for line in lines { try file.append(line) }
    let one = try file.close()
    let bytes = try FileSystem.contents(of: run.path / name)
    var other = try LineFile(name, in: run)
    let form = other.form
    let ranges = LineBlock.ranges(of: lines.map(\.count))
    #expect(ranges.count > 1)
    for range in ranges {
      try other.append(LineBlock(lines[range].flatMap(\.self), lines: range.count, for: form))
    }
    #expect(try other.close() == one)
    #expect(try FileSystem.contents(of: run.path / name) == bytes)
    #expect(one.lines == lines.count)
    #expect(try run.verify(one) == nil)
  }

  @Test func `is as small as in one piece, but for a hundredth`() throws {
    let folder = try TemporaryFolder()
    let run = try RunFolder(name: "r", below: folder.path)
    var file = try LineFile("a.gz", in: run)
    for line in lines { try file.append(line) }
    let whole = Gzip.compressed(lines.flatMap(\.self)).count
    #expect(try file.close().byteCount < whole + whole / 100)
  }

  @Test func `has blocks that cover all lines in order`() {
    #expect(LineBlock.ranges(of: []).isEmpty)
    #expect(LineBlock.ranges(of: [3]) == [0..<1])
    let big = 1 << 20
    #expect(LineBlock.ranges(of: [big, 1, big, 1]) == [0..<1, 1..<3, 3..<4])
  }
}
