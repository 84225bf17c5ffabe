internal import Scanning

/// A single-byte encoding as UTF-8, with one U+FFFD for each byte that means nothing.
func decodedSingleByte(_ bytes: Span<UInt8>, upperHalf: String) -> Repaired {
  // A table without the C1 controls begins at 0xa0.
  var scalars = upperHalf.unicodeScalars.map(\.value)
  if scalars.count < 128 { scalars = (0x80..<0xa0).map { UInt32($0) } + scalars }
  precondition(scalars.count == 128, "a table of \(scalars.count) characters")

  var decoded = Repaired()
  decoded.text.reserveCapacity(bytes.count + bytes.count / 8)
  for index in 0..<bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      decoded.text.append(byte)
    } else {
      let scalar = scalars[Int(byte & 0x7f)]
      decoded.text.append(scalar: scalar)
      if scalar == 0xfffd { decoded.replaced += 1 }
    }
  }
  return decoded
}
