internal import CBzip2

/// bzip2 streams, by libbz2.
@safe final class BzipEngine: Engine {
  /// At one address for as long as libbz2 knows it.
  private let stream: UnsafeMutablePointer<bz_stream>

  override init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: bz_stream())
    super.init()
    begin()
  }

  deinit {
    _ = unsafe BZ2_bzDecompressEnd(stream)
    unsafe stream.deallocate()
  }

  override func reset() {
    _ = unsafe BZ2_bzDecompressEnd(stream)
    begin()
  }

  private func begin() {
    let code = unsafe BZ2_bzDecompressInit(stream, 0, 0)
    precondition(code == BZ_OK, "libbz2 cannot begin: out of memory")
  }

  override func step(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, progress: Unpacker.Progress) {
    let mostRead = min(source.count, Int(Int32.max))
    let mostFilled = min(target.count, Int(Int32.max))
    // libbz2 only reads, its header just does not say so; and it speaks of C's characters.
    let begin = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)
    unsafe stream.pointee.next_in = begin?.assumingMemoryBound(to: CChar.self)
    unsafe stream.pointee.avail_in = UInt32(mostRead)
    unsafe stream.pointee.next_out = UnsafeMutableRawPointer(target.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    unsafe stream.pointee.avail_out = UInt32(mostFilled)
    let progress: Unpacker.Progress
    switch unsafe BZ2_bzDecompress(stream) {
    case BZ_STREAM_END: progress = .end
    case BZ_OK: progress = .more
    default: progress = .damaged
    }
    return unsafe (
      mostRead - Int(stream.pointee.avail_in), mostFilled - Int(stream.pointee.avail_out), progress
    )
  }
}
