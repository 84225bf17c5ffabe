internal import Scanning

/// UTF-16 as UTF-8, with one U+FFFD for each lone surrogate and for half a unit at the end.
func decodedUTF16(_ bytes: Span<UInt8>, isBigEndian: Bool) -> Repaired {
  var decoded = Repaired()
  decoded.text.reserveCapacity(bytes.count / 2 + bytes.count / 4)
  let high = isBigEndian ? 0 : 1
  var index = 0
  while index + 1 < bytes.count {
    let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
    index += 2
    guard unit & 0xf800 == 0xd800 else {
      decoded.text.append(scalar: unit)
      continue
    }
    if unit < 0xdc00, index + 1 < bytes.count, bytes[index + high] & 0xfc == 0xdc {
      let next = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
      decoded.text.append(scalar: 0x10000 + (unit & 0x3ff) << 10 + next & 0x3ff)
      index += 2
    } else {
      decoded.text.append(scalar: 0xfffd)
      decoded.replaced += 1
    }
  }
  if index < bytes.count {
    decoded.text.append(scalar: 0xfffd)
    decoded.replaced += 1
  }
  return decoded
}

extension Encoding {
  /// The UTF-16 that `page` is without saying so: markup in it makes every other byte a zero.
  public static func utf16WithoutMark(_ page: Span<UInt8>) -> Encoding? {
    let looked = min(page.count, 1024) & ~1
    guard looked >= 8 else { return nil }
    var evenZeros = 0
    var oddZeros = 0
    for index in stride(from: 0, to: looked, by: 2) {
      if page[index] == 0 { evenZeros += 1 }
      if page[index + 1] == 0 { oddZeros += 1 }
    }
    // Half of the units are ASCII even where the text is not, but for the shortest pages, which
    // have a tag at least; whole units of zero are binary.
    let start = page.extracting(0..<looked)
    let most = looked / 4
    if evenZeros * 20 < oddZeros, oddZeros > most || start.hasUTF16Tag(high: 1) { return .utf16LE }
    if oddZeros * 20 < evenZeros, evenZeros > most || start.hasUTF16Tag(high: 0) { return .utf16BE }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether a tag begins in UTF-16 whose high bytes stand at even (0) or odd (1) places.
  fileprivate func hasUTF16Tag(high: Int) -> Bool {
    for index in stride(from: 0, to: count - 3, by: 2) {
      let (first, second) = (self[index + 1 - high], self[index + 3 - high])
      guard first == UInt8(ascii: "<"), self[index + high] == 0, self[index + 2 + high] == 0 else {
        continue
      }
      let isMarkup = second == UInt8(ascii: "!") || second == UInt8(ascii: "/")
      if isMarkup || second.isASCIILetter { return true }
    }
    return false
  }
}
