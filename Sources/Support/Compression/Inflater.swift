internal import CZlib

/// zlib's inflate for one stream after the other.
///
/// zlib keeps pointers into its stream, so the stream lives at one address.
@safe struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  /// What stands around the deflated data, by zlib's number for it.
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  enum Progress {
    /// All input was taken, or the output is full.
    case more
    case endOfMember
    case damaged
  }

  init(_ wrapping: Wrapping = .gzip) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe winnow_inflate_init(stream, wrapping.rawValue)
    precondition(code == Z_OK, "zlib cannot begin: out of memory or another version's library")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Prepares for the next member.
  func reset() { unsafe inflateReset(stream) }

  /// Decompresses from `input` into `output`, and moves both ranges to what is left.
  func step(
    _ input: Span<UInt8>, _ unread: inout Range<Int>,
    into output: inout [UInt8], _ unfilled: inout Range<Int>
  ) -> Progress {
    let step = unsafe input.extracting(unread).withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe self.step(source, UnsafeMutableBufferPointer(rebasing: target[unfilled]))
      }
    }
    unread = unread.lowerBound + step.read..<unread.upperBound
    unfilled = unfilled.lowerBound + step.written..<unfilled.upperBound
    return step.progress
  }

  /// Decompresses from `source` into `target`, as far as either goes.
  func step(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, progress: Progress) {
    let mostRead = min(source.count, Int(Int32.max))
    let mostFilled = min(target.count, Int(Int32.max))
    // zlib only reads, its header just does not say so.
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    unsafe stream.pointee.avail_in = UInt32(mostRead)
    unsafe stream.pointee.next_out = target.baseAddress
    unsafe stream.pointee.avail_out = UInt32(mostFilled)
    let code = unsafe inflate(stream, Z_NO_FLUSH)
    let progress: Progress
    switch code {
    case Z_STREAM_END: progress = .endOfMember
    case Z_OK, Z_BUF_ERROR: progress = .more
    case Z_MEM_ERROR: preconditionFailure("out of memory in zlib")
    default: progress = .damaged
    }
    return unsafe (
      mostRead - Int(stream.pointee.avail_in), mostFilled - Int(stream.pointee.avail_out), progress
    )
  }
}
