internal import Scanning

// libxml2 2.9 knows HTML 4's names of characters only, and none without a semicolon, and takes
// numbers that mean windows-1252 for control characters. So winnow resolves all references itself.

extension PageCopy {
  /// Copies text for libxml2, its character references resolved; signs of markup stay references.
  mutating func copyText(_ range: Range<Int>) {
    var next = range.lowerBound
    while let sign = first(UInt8(ascii: "&"), in: next..<range.upperBound) {
      copy(next..<sign)
      let reference = CharacterReference(in: self, sign..<range.upperBound, isValue: false)
      next = reference.end
      switch reference.meaning {
      case .nothing: break
      // For libxml2, `&#` is a reference also without a number.
      case .asWritten where has("#", at: sign + 1):
        write("&amp;")
        copy(sign + 1..<next)
      case .asWritten: copy(sign..<next)
      case .scalar(0x26): write("&amp;")
      case .scalar(0x3c): write("&lt;")
      case .scalar(0x3e): write("&gt;")
      case .scalar(let value): write(utf8(value))
      case .characters(let bytes): write(bytes)
      }
    }
    copy(next..<range.upperBound)
  }

  /// Appends an attribute's value, its character references resolved.
  func appendValue(_ range: Range<Int>, to bytes: inout [UInt8]) {
    var next = range.lowerBound
    while let sign = first(UInt8(ascii: "&"), in: next..<range.upperBound) {
      append(next..<sign, to: &bytes)
      let reference = CharacterReference(in: self, sign..<range.upperBound, isValue: true)
      next = reference.end
      switch reference.meaning {
      case .nothing: break
      case .asWritten: append(sign..<next, to: &bytes)
      case .scalar(let value): bytes.append(scalar: value)
      case .characters(let characters): bytes += characters
      }
    }
    append(next..<range.upperBound, to: &bytes)
  }

  private func utf8(_ value: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(scalar: value)
    return bytes
  }
}
