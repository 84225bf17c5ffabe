internal import CZstd

/// Zstandard frames (RFC 8878) in memory, with size and checksum, by libzstd.
public enum Zstd {
  public enum Failure: Error, Hashable, Sendable {
    /// Not a frame, cut short, or its checksum is wrong; `reason` is libzstd's.
    case damaged(reason: String)
    /// There are more than `limit` bytes in it.
    case tooLarge(limit: Int)
  }

  /// One frame: the same bytes for the same data and libzstd.
  ///
  /// - Parameter level: 1 is fast, 19 is small.
  public static func compressed(_ bytes: [UInt8], level: Int = 3) -> [UInt8] {
    precondition((1...19).contains(level), "zstd has no level \(level)")
    guard let context = unsafe ZSTD_createCCtx() else { preconditionFailure("out of memory") }
    defer { _ = unsafe ZSTD_freeCCtx(context) }
    _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(level))
    _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    return unsafe [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) {
      target, count in
      count = unsafe bytes.withUnsafeBytes { source in
        unsafe ZSTD_compress2(
          context, target.baseAddress, target.count, source.baseAddress, source.count)
      }
      precondition(ZSTD_isError(count) == 0, "libzstd cannot compress: out of memory")
    }
  }

  /// The data of one frame that says its size, as ``compressed(_:level:)`` makes them.
  ///
  /// - Parameter limit: Most bytes that may come out; no more memory is asked for.
  public static func decompressed(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    let size = unsafe bytes.withUnsafeBytes {
      unsafe ZSTD_getFrameContentSize($0.baseAddress, $0.count)
    }
    // The two largest numbers mean "does not say" and "is no frame".
    if size >= UInt64.max - 1 { throw .damaged(reason: "no frame with a size") }
    if size > UInt64(limit) { throw .tooLarge(limit: limit) }
    var outcome = 0
    let data = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { target, count in
      outcome = unsafe bytes.withUnsafeBytes { source in
        unsafe ZSTD_decompress(target.baseAddress, target.count, source.baseAddress, source.count)
      }
      count = ZSTD_isError(outcome) == 0 ? outcome : 0
    }
    if ZSTD_isError(outcome) != 0 {
      let name = unsafe ZSTD_getErrorName(outcome).map { unsafe String(cString: $0) }
      throw .damaged(reason: name?.lowercased() ?? "unknown error")
    }
    return data
  }
}
