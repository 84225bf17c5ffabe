internal import CZlib

/// A stretch of a gzip member (RFC 1952) that is compressed without regard to what stands before
/// it, so that the stretches of one file can be compressed on many threads.
///
/// As pigz does it: each ends with an empty stored block (RFC 1951, 3.2.4), which brings it to a
/// whole byte, so that the next can follow it as it is. Every reader takes the whole for what it
/// is, one member.
public struct GzipBlock: Sendable {
  /// Deflate blocks, none of them the last of a member.
  let bytes: [UInt8]

  /// Of the content.
  let byteCount: Int
  let checksum: UInt32

  /// - Parameter level: 1 is fast, 9 is small.
  public init(compressing content: [UInt8], level: Int) {
    precondition((1...9).contains(level), "gzip has no level \(level)")
    byteCount = content.count
    var sum = CRC32()
    sum.update(content)
    checksum = sum.value
    bytes = Self.deflated(content, level: Int32(level))
  }

  private static func deflated(_ content: [UInt8], level: Int32) -> [UInt8] {
    precondition(content.count < Int32.max, "a block is a small part of a file")
    var stream = unsafe z_stream()
    let code = unsafe winnow_deflate_init_raw(&stream, level)
    precondition(code == Z_OK, "zlib cannot begin: out of memory or another version's library")
    defer { unsafe deflateEnd(&stream) }
    // The bound is for a finished stream; a flushed one has some bytes more.
    let room = Int(unsafe deflateBound(&stream, UInt(content.count))) + 16
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
      unsafe content.withUnsafeBufferPointer { source in
        // zlib only reads, its header just does not say so.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        let code = unsafe deflate(&stream, Z_SYNC_FLUSH)
        precondition(
          unsafe code == Z_OK && stream.avail_in == 0 && stream.avail_out > 0,
          "zlib needs more room than it said")
        unsafe count = target.count - Int(stream.avail_out)
      }
    }
  }
}

/// One gzip member that is put together from blocks, in their order.
public struct GzipMember: Sendable {
  private var byteCount = 0
  private var checksum: UInt = 0

  public init() {}

  /// No name, no time: the same content has the same bytes. The last byte says Unix.
  public static let head: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]

  /// What stands in the file for the next block.
  public mutating func append(_ block: GzipBlock) -> [UInt8] {
    checksum = crc32_combine(checksum, UInt(block.checksum), block.byteCount)
    byteCount += block.byteCount
    return block.bytes
  }

  /// What ends the file: an empty last block, the checksum, and the size but for its upper bits.
  public var tail: [UInt8] {
    var tail: [UInt8] = [3, 0]
    for shift in stride(from: 0, to: 32, by: 8) {
      tail.append(UInt8(truncatingIfNeeded: checksum >> UInt(shift)))
    }
    for shift in stride(from: 0, to: 32, by: 8) {
      tail.append(UInt8(truncatingIfNeeded: byteCount >> shift))
    }
    return tail
  }
}
