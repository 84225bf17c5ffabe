internal import Compression
public import Files

/// Where a ``ByteCursor`` gets its bytes from, piece by piece.
public protocol ByteSupply: AnyObject {
  /// The next bytes, at least one; `nil` at the end.
  func piece() throws(ArchiveDamage) -> [UInt8]?

  /// Whether ``seek(to:)`` refuses no place but those past the end.
  var isSeekable: Bool { get }

  /// Goes to a place, so that the next piece begins there. `false` if it cannot.
  func seek(to place: Int) -> Bool
}

extension ByteSupply {
  public var isSeekable: Bool { false }

  public func seek(to place: Int) -> Bool { false }
}

/// An open file that several readers may look into.
public final class ArchiveFile {
  public let size: Int
  private let file: InputFile

  public init(_ path: Path) throws(FileError) {
    let file = try InputFile(path)
    size = try file.status().size
    self.file = file
  }

  public func status() throws(FileError) -> FileStatus { try file.status() }

  /// Bytes of `range`; fewer if the file has become shorter.
  public func bytes(in range: Range<Int>) throws(ArchiveDamage) -> [UInt8] {
    do throws(FileError) {
      return try file.bytes(at: range.lowerBound, count: range.count)
    } catch {
      throw .unreadable(error)
    }
  }
}

/// A stretch of a file. Places count from the beginning of the stretch.
public final class FileStretch: ByteSupply {
  private let file: ArchiveFile
  private let range: Range<Int>
  private var next: Int

  private let pieceBytes: Int

  /// - Parameter pieceBytes: Most bytes read at once.
  public init(_ file: ArchiveFile, _ range: Range<Int>, pieceBytes: Int = 1 << 17) {
    self.file = file
    self.pieceBytes = pieceBytes
    self.range = range
    next = range.lowerBound
  }

  public var isSeekable: Bool { true }

  public func piece() throws(ArchiveDamage) -> [UInt8]? {
    let end = min(next + pieceBytes, range.upperBound)
    guard next < end else { return nil }
    let bytes = try file.bytes(in: next..<end)
    next += bytes.count
    return bytes.isEmpty ? nil : bytes
  }

  public func seek(to place: Int) -> Bool {
    guard place >= 0, place <= range.count else { return false }
    next = range.lowerBound + place
    return true
  }
}

/// Bytes at hand.
public final class MemoryStretch: ByteSupply {
  private let bytes: [UInt8]
  private var next = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var isSeekable: Bool { true }

  public func piece() -> [UInt8]? {
    guard next < bytes.count else { return nil }
    defer { next = bytes.count }
    return Array(bytes[next...])
  }

  public func seek(to place: Int) -> Bool {
    guard (0...bytes.count).contains(place) else { return false }
    next = place
    return true
  }
}
