internal import CZlib

/// The checksum of gzip and ZIP (ISO 3309), by zlib.
public struct CRC32: Sendable {
  public private(set) var value: UInt32 = 0

  public init() {}

  public mutating func update(_ bytes: [UInt8]) {
    let before = UInt(value)
    value = unsafe bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: unsafe crc32_z(before, buffer.baseAddress, buffer.count))
    }
  }
}
