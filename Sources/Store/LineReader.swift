internal import Compression
public import Files

/// Reads a file of lines piece by piece; unpacks it if its name ends in `.gz`.
///
/// Needs memory for the longest line and one piece, however long the file is.
public final class LineReader {
  private let path: Path
  private let file: InputFile
  private var gzip: GzipReader?

  /// Unpacked, and from `start` on not handed out yet.
  private var buffer: [UInt8] = []
  private var start = 0

  /// Bytes of the file that were read.
  private var offset = 0
  private var isAtEnd = false

  /// What cannot be read on.
  public struct Damage: Error, Hashable, Sendable {
    public let path: Path

    /// What is wrong, without the file's name.
    public let sentence: String
  }

  public init(_ path: Path) throws(FileError) {
    self.path = path
    file = try InputFile(path)
    gzip = path.bytes.suffix(3).elementsEqual(".gz".utf8) ? GzipReader() : nil
  }

  /// The next line without its line feed; `nil` at the end of the file.
  ///
  /// - Throws: `FileError`, or ``Damage`` where the file cannot be unpacked or ends within a line.
  public func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return line
      }
      searched = buffer.count - start
      guard !isAtEnd else {
        if searched > 0 { throw damage("ends within a line") }
        return nil
      }
      guard searched <= Self.longestLine else { throw damage("has a line without an end") }
      buffer.removeSubrange(..<start)
      start = 0
      try fill()
    }
  }

  /// Packed text seldom grows more than tenfold, and never more than a thousandfold.
  private static let packedPiece = 1 << 14
  private static let plainPiece = 1 << 18
  private static let longestLine = 1 << 30

  private func fill() throws {
    let isPacked = gzip != nil
    let piece = try file.bytes(at: offset, count: isPacked ? Self.packedPiece : Self.plainPiece)
    offset += piece.count
    isAtEnd = piece.isEmpty
    guard isPacked else {
      buffer += piece
      return
    }
    do throws(GzipReader.Failure) {
      if isAtEnd { return try gzip?.finish() ?? () }
      try gzip?.read(piece.span) { unpacked in
        for index in 0..<unpacked.count { buffer.append(unpacked[index]) }
        return true
      }
    } catch {
      throw damage("cannot be unpacked")
    }
  }

  private func damage(_ sentence: String) -> Damage { Damage(path: path, sentence: sentence) }
}
