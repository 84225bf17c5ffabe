internal import CZstd

/// Zstandard frames (RFC 8878) without known sizes, by libzstd.
@safe final class ZstdEngine: Engine {
  private let context: OpaquePointer

  /// A frame may ask for a window of 4 GiB; what browsers and archivers write asks for 8 MiB.
  private static let windowLog: Int32 = 27

  init(dictionary: [UInt8]) {
    guard let context = unsafe ZSTD_createDCtx() else { preconditionFailure("out of memory") }
    unsafe self.context = context
    super.init()
    _ = unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
    if !dictionary.isEmpty {
      _ = unsafe dictionary.withUnsafeBytes { bytes in
        unsafe ZSTD_DCtx_loadDictionary(context, bytes.baseAddress, bytes.count)
      }
    }
  }

  deinit { _ = unsafe ZSTD_freeDCtx(context) }

  override func reset() { _ = unsafe ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }

  override func step(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, progress: Unpacker.Progress) {
    var input = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
    var output = unsafe ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
    let code = unsafe ZSTD_decompressStream(context, &output, &input)
    let progress: Unpacker.Progress =
      ZSTD_isError(code) != 0 ? .damaged : code == 0 ? .end : .more
    return unsafe (input.pos, output.pos, progress)
  }
}
