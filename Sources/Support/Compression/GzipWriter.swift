internal import CZlib

/// Compresses to one gzip member (RFC 1952), piece by piece.
@safe public struct GzipWriter: ~Copyable {
  /// At one address for as long as zlib knows it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameter level: 1 is fast, 9 is small.
  public init(level: Int = 6) {
    precondition((1...9).contains(level), "gzip has no level \(level)")
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe winnow_deflate_init(stream, Int32(level))
    precondition(code == Z_OK, "zlib cannot begin: out of memory or another version's library")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Compresses `bytes`, and appends to `output` what is ready.
  public mutating func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Int(Int32.max))
      compress(bytes.extracting(start..<end), Z_NO_FLUSH, to: &output)
      start = end
    }
  }

  public mutating func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    append(bytes.span, to: &output)
  }

  /// Appends the rest to `output`.
  public consuming func finish(to output: inout [UInt8]) {
    let nothing: [UInt8] = []
    compress(nothing.span, Z_FINISH, to: &output)
  }

  private mutating func compress(_ bytes: Span<UInt8>, _ flush: Int32, to output: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { source in
      // zlib only reads, its header just does not say so.
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(source.count)
      var free: UInt32
      repeat {
        let count = UInt32(buffer.count)
        free = unsafe buffer.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = count
          let code = unsafe deflate(stream, flush)
          precondition(code != Z_STREAM_ERROR, "zlib lost its state")
          return unsafe stream.pointee.avail_out
        }
        output += buffer[..<Int(count - free)]
      } while free == 0
    }
  }
}
