internal import Glibc

/// What this process says to whoever has started it.
public enum StandardOutput {
  /// Writes all of `bytes`, in one call if the pipe takes that, or nothing more if it fails.
  ///
  /// - Returns: Whether all were taken.
  @discardableResult
  public static func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
