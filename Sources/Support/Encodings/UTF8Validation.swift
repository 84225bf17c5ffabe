extension Span<UInt8> {
  /// Whether all of it is UTF-8. What is ASCII, nearly all of a page, is passed over at several
  /// times the speed of the standard library, which sees to the rest.
  var isValidUTF8: Bool {
    var start = 0
    while start < count {
      if isASCII(at: start) {
        start += Self.blockBytes
        continue
      }
      // A sequence that ends with the block would be cut, so up to the next block of ASCII.
      var end = start
      repeat {
        end = Swift.min(end + Self.blockBytes, count)
      } while end < count && !isASCII(at: end)
      guard extracting(start..<end).isValidUTF8AsAWhole else { return false }
      start = end
    }
    return true
  }

  private static var blockBytes: Int { 64 }

  /// Whether a whole block at `start` is ASCII. There is no way out in between: compilers make
  /// vectors of that.
  @inline(__always)
  private func isASCII(at start: Int) -> Bool {
    guard start + Self.blockBytes <= count else { return false }
    let block = extracting(start..<start + Self.blockBytes)
    var bits: UInt8 = 0
    for place in 0..<Self.blockBytes { bits |= block[place] }
    return bits < 0x80
  }

  private var isValidUTF8AsAWhole: Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: self)
      return true
    } catch {
      return false
    }
  }
}
