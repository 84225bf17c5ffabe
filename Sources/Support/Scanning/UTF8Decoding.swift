/// One Unicode scalar of valid UTF-8 and how many bytes it took.
public struct DecodedScalar: Sendable {
  public let value: UInt32
  public let byteCount: Int
}

extension Span<UInt8> {
  /// The scalar that starts at `offset`. The bytes must be valid UTF-8; a byte that starts no
  /// scalar is given as itself with length 1, so that a loop always moves on.
  @inline(__always)
  public func scalar(at offset: Int) -> DecodedScalar {
    let first = UInt32(self[offset])
    if first < 0x80 { return DecodedScalar(value: first, byteCount: 1) }
    let left = count - offset
    if first >= 0xf0, left >= 4 {
      let high = (first & 0x07) << 18 | UInt32(self[offset + 1] & 0x3f) << 12
      let low = UInt32(self[offset + 2] & 0x3f) << 6 | UInt32(self[offset + 3] & 0x3f)
      return DecodedScalar(value: high | low, byteCount: 4)
    }
    if first >= 0xe0, first < 0xf0, left >= 3 {
      let high = (first & 0x0f) << 12 | UInt32(self[offset + 1] & 0x3f) << 6
      return DecodedScalar(value: high | UInt32(self[offset + 2] & 0x3f), byteCount: 3)
    }
    if first >= 0xc0, first < 0xe0, left >= 2 {
      return DecodedScalar(
        value: (first & 0x1f) << 6 | UInt32(self[offset + 1] & 0x3f), byteCount: 2)
    }
    return DecodedScalar(value: first, byteCount: 1)
  }

  /// Start of the scalar before `offset`, which must be greater than 0.
  @inline(__always)
  public func scalarStart(before offset: Int) -> Int {
    var index = offset - 1
    while index > 0, self[index].isUTF8Continuation { index -= 1 }
    return index
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a scalar value; U+FFFD for what is none.
  @inline(__always)
  public mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xc0 | value >> 6))
      append(UInt8(0x80 | value & 0x3f))
    case 0xd800...0xdfff:
      append(scalar: 0xfffd)
    case 0x800..<0x10000:
      append(UInt8(0xe0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3f))
      append(UInt8(0x80 | value & 0x3f))
    case 0x10000..<0x110000:
      append(UInt8(0xf0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3f))
      append(UInt8(0x80 | value >> 6 & 0x3f))
      append(UInt8(0x80 | value & 0x3f))
    default:
      append(scalar: 0xfffd)
    }
  }
}
