internal import Glibc

extension Span<UInt8> {
  /// First place of `byte` from `start` on, or `nil`.
  ///
  /// By the C library, which looks at 32 bytes at once: every page is searched to its end.
  func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return Int(bitPattern: found) - Int(bitPattern: base)
    }
  }
}
