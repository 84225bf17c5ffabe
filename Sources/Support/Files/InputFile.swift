internal import Glibc

/// A file that is read. Closed when it goes out of scope.
public struct InputFile: ~Copyable {
  public let path: Path
  private let descriptor: Descriptor

  public init(_ path: Path) throws(FileError) {
    // Opening a FIFO would otherwise wait for somebody to write into it.
    let descriptor = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    self.path = path
    self.descriptor = descriptor
  }

  public func status() throws(FileError) -> FileStatus { try descriptor.status(path) }

  /// `count` bytes from `offset` on; fewer at the end of the file.
  public func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try unsafe bytes(count) { buffer throws(FileError) in
      try unsafe descriptor.fill(buffer, at: offset, of: path)
    }
  }

  /// All bytes. Throws `EFBIG` if there are more than `limit`; no more than that is read.
  public func contents(limit: Int = Int.max) throws(FileError) -> [UInt8] {
    let size = try status().size
    if size > limit { throw FileError(.read, path, errno: EFBIG) }
    // One byte more than there should be, to see the end, and whether the file has grown.
    var contents = try bytes(at: 0, count: size + 1)
    // Files in /proc say 0 bytes and have more.
    while contents.count > size {
      if contents.count > limit { throw FileError(.read, path, errno: EFBIG) }
      let more = try bytes(at: contents.count, count: max(contents.count, 1 << 16))
      if more.isEmpty { break }
      contents += more
    }
    return contents
  }

  /// An array of up to `count` bytes that `fill` put there.
  private func bytes(
    _ count: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(FileError) -> Int
  ) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileError) {
        filled = try unsafe fill(UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
