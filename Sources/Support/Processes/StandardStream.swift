internal import Glibc

/// What this process says to whoever has started it.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all of `bytes`, in one call if the other side takes that, or as much as it takes.
  ///
  /// - Returns: Whether all were taken. A log on a full disk is no reason to end what it tells of.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(rawValue, rest.baseAddress, rest.count)
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
