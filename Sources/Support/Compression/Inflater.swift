internal import CZlib

/// zlib's inflate for one gzip member after the other.
///
/// zlib keeps pointers into its stream, so the stream lives at one address.
@safe struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  enum Progress {
    /// All input was taken, or the output is full.
    case more
    case endOfMember
    case damaged
  }

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe winnow_inflate_init(stream)
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
    let mostRead = min(unread.count, Int(Int32.max))
    let mostFilled = min(unfilled.count, Int(Int32.max))
    let code = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        // zlib only reads, its header just does not say so.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress.map { unsafe $0 + unread.lowerBound })
        unsafe stream.pointee.avail_in = UInt32(mostRead)
        unsafe stream.pointee.next_out = target.baseAddress.map {
          unsafe $0 + unfilled.lowerBound
        }
        unsafe stream.pointee.avail_out = UInt32(mostFilled)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    let read = unsafe mostRead - Int(stream.pointee.avail_in)
    let filled = unsafe mostFilled - Int(stream.pointee.avail_out)
    unread = unread.lowerBound + read..<unread.upperBound
    unfilled = unfilled.lowerBound + filled..<unfilled.upperBound
    switch code {
    case Z_STREAM_END: return .endOfMember
    case Z_OK, Z_BUF_ERROR: return .more
    case Z_MEM_ERROR: preconditionFailure("out of memory in zlib")
    default: return .damaged
    }
  }
}
