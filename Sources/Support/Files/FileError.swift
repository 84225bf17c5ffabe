internal import Glibc

/// What the system refused to do, with which file, and why.
public struct FileError: Error, Hashable, Sendable {
  public enum Operation: String, Sendable {
    case open, read, write, sync, close, truncate, lock, list, examine
    case create, remove, rename, link, resolve
  }

  public let operation: Operation
  public let path: Path

  /// `errno`, as in `errno.h`.
  public let errno: Int32

  public init(_ operation: Operation, _ path: Path, errno: Int32) {
    self.operation = operation
    self.path = path
    self.errno = errno
  }

  public var isMissingFile: Bool { errno == ENOENT || errno == ENOTDIR }
  public var isExistingFile: Bool { errno == EEXIST }
  public var isForbidden: Bool { errno == EACCES || errno == EPERM }
  /// The machine has run out of something; it is no fault of the file.
  public var isExhaustion: Bool { errno == EMFILE || errno == ENFILE || errno == ENOMEM }
  public var isLinkLoop: Bool { errno == ELOOP }
  public var isFullDisk: Bool { errno == ENOSPC || errno == EDQUOT }

  /// More bytes than the caller wanted to have in memory.
  public var isTooLarge: Bool { errno == EFBIG }
}

/// `cannot open out/x: permission denied`
extension FileError: CustomStringConvertible {
  public var description: String { "cannot \(operation.rawValue) \(path): \(reason)" }

  /// The system's own words, without a capital: `permission denied`.
  public var reason: String {
    guard let text = unsafe strerror(errno) else { return "error \(errno)" }
    let words = unsafe String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

// MARK: - Calling the system

/// Calls again as long as a signal interrupts; `nil` once it succeeded, else `errno`.
func uninterrupted(_ call: () -> Int32) -> Int32? {
  while call() < 0 {
    if errno != EINTR { return errno }
  }
  return nil
}

extension Path {
  /// Lends the path to a system call and turns its `errno` into a ``FileError``.
  func attempt(
    _ operation: FileError.Operation, _ call: (UnsafePointer<CChar>) -> Int32
  ) throws(FileError) {
    if let code = unsafe failure({ unsafe call($0) }) {
      throw FileError(operation, self, errno: code)
    }
  }

  /// `errno` of a system call with this path, or `nil`. Calls that were interrupted are repeated.
  func failure(_ call: (UnsafePointer<CChar>) -> Int32) -> Int32? {
    // A zero would end the path early, and something else would be opened.
    if bytes.contains(0) { return EINVAL }
    let terminated = bytes + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return EINVAL }
        return uninterrupted { unsafe call(start) }
      }
    }
  }
}
