internal import Files

/// The lines of somebody else's file, a piece at a time; the last one may lack its line feed.
final class SourceLines {
  private let file: InputFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var offset = 0
  private var isAtEnd = false

  /// Of the line that ``next()`` gave last, from 1.
  private(set) var number = 0

  private static let piece = 1 << 20

  /// A line beyond this is no line.
  private static let longest = 1 << 28

  init(_ path: Path) throws(FileError) { file = try InputFile(path) }

  /// The next line without its line feed and carriage return; `nil` at the end of the file.
  func next() throws(FileError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return line(start..<end)
      }
      searched = buffer.count - start
      if isAtEnd || searched > Self.longest {
        guard searched > 0 else { return nil }
        defer { start = buffer.count }
        return line(start..<buffer.count)
      }
      buffer.removeSubrange(..<start)
      start = 0
      let piece = try file.bytes(at: offset, count: Self.piece)
      offset += piece.count
      isAtEnd = piece.isEmpty
      buffer += piece
    }
  }

  private func line(_ range: Range<Int>) -> [UInt8] {
    number += 1
    let hasReturn = range.last.map { buffer[$0] == UInt8(ascii: "\r") } ?? false
    return Array(buffer[range.lowerBound..<range.upperBound - (hasReturn ? 1 : 0)])
  }
}

extension [UInt8] {
  /// The columns of a line of a table.
  var columns: [String] {
    split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
