internal import Glibc

/// Owns an open file: it is closed exactly once.
struct Descriptor: ~Copyable {
  let number: Int32

  /// - Parameter flags: As for `open(2)`; `O_CLOEXEC` is added.
  init(
    opening path: Path, _ flags: Int32, as operation: FileError.Operation = .open
  ) throws(FileError) {
    var opened: Int32 = -1
    try unsafe path.attempt(operation) { characters in
      opened = unsafe open(characters, flags | O_CLOEXEC, 0o666)
      return opened
    }
    number = opened
  }

  deinit { _ = Glibc.close(number) }

  /// Closes now, and says whether that failed, which for a written file means lost bytes.
  consuming func close(_ path: Path) throws(FileError) {
    let number = number
    discard self
    // Linux has closed the descriptor even where it says EINTR.
    if Glibc.close(number) < 0, errno != EINTR { throw FileError(.close, path, errno: errno) }
  }
}

// MARK: - Reading and writing

extension Descriptor {
  /// Fills `buffer` from `offset` on; fewer bytes only at the end of the file.
  ///
  /// - Parameter offset: First byte to read; `nil` reads on where the last read ended.
  func fill(
    _ buffer: UnsafeMutableRawBufferPointer, at offset: Int?, of path: Path
  ) throws(FileError) -> Int {
    var filled = 0
    while filled < buffer.count, let start = buffer.baseAddress {
      let place = unsafe start + filled
      let count =
        if let offset {
          unsafe pread(number, place, buffer.count - filled, off_t(offset + filled))
        } else {
          unsafe read(number, place, buffer.count - filled)
        }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw FileError(.read, path, errno: errno)
      }
    }
    return filled
  }

  /// Writes all of `bytes`, in as many calls as it takes.
  func write(_ bytes: Span<UInt8>, to path: Path) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.extracting(written...).withUnsafeBytes { rest in
        unsafe Glibc.write(number, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileError(.write, path, errno: errno)
      }
    }
  }

  func sync(_ path: Path) throws(FileError) {
    if let code = uninterrupted({ fsync(number) }) { throw FileError(.sync, path, errno: code) }
  }

  func status(_ path: Path) throws(FileError) -> FileStatus {
    var raw = stat()
    if let code = uninterrupted({ unsafe fstat(number, &raw) }) {
      throw FileError(.examine, path, errno: code)
    }
    return FileStatus(raw)
  }
}
