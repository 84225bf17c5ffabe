internal import CBrotli

/// Brotli (RFC 7932), by Google's library.
@safe final class BrotliEngine: Engine {
  private var state: OpaquePointer

  override init() { unsafe state = Self.begun() }

  deinit { unsafe BrotliDecoderDestroyInstance(state) }

  override func reset() {
    unsafe BrotliDecoderDestroyInstance(state)
    unsafe state = Self.begun()
  }

  override func step(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, progress: Unpacker.Progress) {
    var unread = source.count
    var unfilled = target.count
    var next = source.baseAddress
    var place = target.baseAddress
    let result = unsafe BrotliDecoderDecompressStream(
      state, &unread, &next, &unfilled, &place, nil)
    let progress: Unpacker.Progress
    switch result {
    case BROTLI_DECODER_RESULT_SUCCESS: progress = .end
    case BROTLI_DECODER_RESULT_ERROR: progress = .damaged
    default: progress = .more
    }
    return (source.count - unread, target.count - unfilled, progress)
  }

  private static func begun() -> OpaquePointer {
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
      preconditionFailure("out of memory in brotli")
    }
    return unsafe state
  }
}
