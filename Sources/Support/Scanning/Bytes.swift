/// Named classes of ASCII bytes.
extension UInt8 {
  /// Space, tab, line feed, form feed, carriage return: HTML's white space.
  @inline(__always)
  public var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0a || self == 0x09 || self == 0x0d || self == 0x0c
  }

  @inline(__always)
  public var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7a }

  @inline(__always)
  public var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5a }

  @inline(__always)
  public var isASCIILower: Bool { self >= 0x61 && self <= 0x7a }

  @inline(__always)
  public var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// The lower-case letter of an upper-case one; any other byte as it is.
  @inline(__always)
  public var asciiLowered: UInt8 { isASCIIUpper ? self | 0x20 : self }

  /// Whether a UTF-8 sequence goes on with this byte.
  @inline(__always)
  public var isUTF8Continuation: Bool { self & 0xc0 == 0x80 }
}

extension Span<UInt8> {
  /// Whether `literal` stands at `offset`. ASCII case is ignored if `literal` is lower-case.
  @inline(__always)
  public func has(_ literal: String, at offset: Int) -> Bool {
    let wanted = literal.utf8.span
    guard offset >= 0, offset + wanted.count <= count else { return false }
    for index in 0..<wanted.count where self[offset + index].asciiLowered != wanted[index] {
      return false
    }
    return true
  }

  /// First place of `byte` in `range`, or `nil`.
  @inline(__always)
  public func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    let near = Swift.min(range.upperBound, index + 32)
    while index < near {
      if self[index] == byte { return index }
      index += 1
    }
    return index < range.upperBound ? firstFar(byte, in: index..<range.upperBound) : nil
  }

  /// Looks at 64 bytes at a time, without a way out in between: compilers make vectors of that.
  @inline(never)
  func firstFar(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 64 <= range.upperBound {
      let block = extracting(index..<index + 64)
      var least = UInt8.max
      for place in 0..<64 { least = Swift.min(least, block[place] ^ byte) }
      if least == 0 { break }
      index += 64
    }
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
