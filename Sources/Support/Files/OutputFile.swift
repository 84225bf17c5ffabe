internal import Glibc

/// A file that is written from its end on, through a buffer.
///
/// ``close()`` writes what is buffered. A file that goes out of scope without it is closed, and
/// what was buffered is lost: what was not finished does not count.
public struct OutputFile: ~Copyable {
  public enum Mode: Sendable {
    /// Begins an empty file, in place of what was there.
    case replace
    /// Goes on behind what is there.
    case append
    /// Fails with `EEXIST` if there is a file.
    case create
  }

  public let path: Path

  /// Length of the file in bytes, with what is still buffered.
  public private(set) var position: Int

  private let descriptor: Descriptor
  private var buffer: [UInt8] = []

  private static let mostBuffered = 1 << 18

  public init(_ path: Path, _ mode: Mode = .replace) throws(FileError) {
    let flags =
      switch mode {
      case .replace: O_TRUNC
      case .append: O_APPEND
      case .create: O_EXCL
      }
    let descriptor = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_NOCTTY | flags)
    let position = try descriptor.status(path).size
    self.path = path
    self.position = position
    self.descriptor = descriptor
  }

  public mutating func append(_ bytes: Span<UInt8>) throws(FileError) {
    position += bytes.count
    if buffer.count + bytes.count > Self.mostBuffered { try flush() }
    if bytes.count >= Self.mostBuffered {
      try descriptor.write(bytes, to: path)
    } else {
      unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    }
  }

  public mutating func append(_ bytes: [UInt8]) throws(FileError) { try append(bytes.span) }

  /// Hands what is buffered to the system.
  public mutating func flush() throws(FileError) {
    if buffer.isEmpty { return }
    try descriptor.write(buffer.span, to: path)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Returns once what was appended is on the disk.
  public mutating func sync() throws(FileError) {
    try flush()
    try descriptor.sync(path)
  }

  /// Cuts the file, or fills it with zeros, to `count` bytes, and goes on from there.
  public mutating func truncate(to count: Int) throws(FileError) {
    try flush()
    let number = descriptor.number
    if let code = uninterrupted({ ftruncate(number, off_t(count)) }) {
      throw FileError(.truncate, path, errno: code)
    }
    if lseek(number, off_t(count), SEEK_SET) < 0 {
      throw FileError(.truncate, path, errno: errno)
    }
    position = count
  }

  public consuming func close() throws(FileError) {
    try flush()
    try descriptor.close(path)
  }
}
