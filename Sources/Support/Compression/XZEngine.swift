internal import CLZMA

/// xz streams, by liblzma.
@safe final class XZEngine: Engine {
  /// At one address for as long as liblzma knows it.
  private let stream: UnsafeMutablePointer<lzma_stream>

  /// `xz -9` asks for 65 MiB.
  private static let mostMemory: UInt64 = 128 << 20

  override init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: lzma_stream())
    super.init()
    reset()
  }

  deinit {
    unsafe lzma_end(stream)
    unsafe stream.deallocate()
  }

  override func reset() {
    let code = unsafe lzma_stream_decoder(stream, Self.mostMemory, 0)
    precondition(
      code == LZMA_OK, "liblzma cannot begin: out of memory or another version's library")
  }

  override func step(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, progress: Unpacker.Progress) {
    unsafe stream.pointee.next_in = source.baseAddress
    unsafe stream.pointee.avail_in = source.count
    unsafe stream.pointee.next_out = target.baseAddress
    unsafe stream.pointee.avail_out = target.count
    let progress: Unpacker.Progress
    switch unsafe lzma_code(stream, LZMA_RUN) {
    case LZMA_STREAM_END: progress = .end
    case LZMA_OK, LZMA_BUF_ERROR: progress = .more
    default: progress = .damaged
    }
    return unsafe (
      source.count - stream.pointee.avail_in, target.count - stream.pointee.avail_out, progress
    )
  }
}
