/// gzip in memory, RFC 1952, by zlib.
public enum Gzip {
  public enum Failure: Error, Hashable, Sendable {
    /// The input ends too early; `readable` is what could be decompressed.
    case truncated(readable: [UInt8])
    /// The input is not gzip, or its checksum is wrong; `readable` is what came before.
    case damaged(readable: [UInt8])
    /// There are more than `limit` bytes in it.
    case tooLarge(limit: Int)
  }

  /// Whether `bytes` begin as gzip does.
  public static func begins(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1f && bytes[1] == 0x8b && bytes[2] == 8
  }

  /// The data of all members.
  ///
  /// - Parameter limit: Most bytes that may come out. Needs no more memory than that, whatever
  ///   the input claims.
  public static func decompressed(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    var data: [UInt8] = []
    data.reserveCapacity(claimedSize(bytes, limit: limit))
    var isTooLarge = false
    var reader = GzipReader()
    do throws(GzipReader.Failure) {
      try reader.read(bytes.span) { piece in
        isTooLarge = data.count + piece.count > limit
        if !isTooLarge {
          unsafe piece.withUnsafeBufferPointer { unsafe data.append(contentsOf: $0) }
        }
        return !isTooLarge
      }
      if !isTooLarge { try reader.finish() }
    } catch {
      switch error {
      case .truncated: throw .truncated(readable: data)
      case .damaged: throw .damaged(readable: data)
      }
    }
    if isTooLarge { throw .tooLarge(limit: limit) }
    return data
  }

  /// One member without name and time: the same bytes for the same data and zlib.
  ///
  /// - Parameter level: 1 is fast, 9 is small.
  public static func compressed(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    var output: [UInt8] = []
    var writer = GzipWriter(level: level)
    writer.append(bytes, to: &output)
    writer.finish(to: &output)
    return output
  }

  /// What the last four bytes say the last member holds, no more than could be true.
  private static func claimedSize(_ bytes: [UInt8], limit: Int) -> Int {
    guard bytes.count >= 18 else { return 0 }
    let claimed = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    // Deflate cannot do better than 1032 to 1.
    return max(0, min(claimed, limit, 1032 * bytes.count))
  }
}
