internal import Glibc
internal import Scanning

/// The machine's `iconv` does not know an encoding that the standard has.
public struct UnavailableEncoding: Error, Hashable, Sendable {
  public let name: String
}

/// One of `iconv`'s decoders to UTF-8.
@safe struct IconvDecoder: ~Copyable {
  private let encoding: Encoding
  private let descriptor: iconv_t

  init(_ encoding: Encoding, iconvName: String) throws(UnavailableEncoding) {
    let descriptor = unsafe iconv_open("UTF-8", iconvName)
    guard let descriptor = unsafe descriptor, Int(bitPattern: descriptor) != -1 else {
      throw UnavailableEncoding(name: encoding.rawValue)
    }
    self.encoding = encoding
    unsafe self.descriptor = descriptor
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  /// Decodes all of `bytes`. What cannot be decoded costs one U+FFFD, and decoding goes on
  /// behind it.
  func decoded(_ bytes: [UInt8]) -> Repaired {
    var decoded = Repaired()
    decoded.text.reserveCapacity(bytes.count + bytes.count / 2)
    var index = 0
    var lastBad = -1
    while true {
      switch convert(bytes, &index, to: &decoded.text) {
      case .done: return decoded
      case .full: continue
      case .bad where isBehindError(bytes.span, at: index) && index != lastBad:
        lastBad = index
        decoded.text.append(scalar: 0xfffd)
        decoded.replaced += 1
        if index == bytes.count { return decoded }
      case .bad where bytes[index] == 0x80 && isGB:
        // Windows' GBK has the euro there, and so has the standard.
        decoded.text.append(scalar: 0x20ac)
        index += 1
      case .bad:
        decoded.text.append(scalar: 0xfffd)
        decoded.replaced += 1
        index += badCount(in: bytes.span, at: index)
      }
    }
  }

  /// Whether `iconv` stands behind what it complains of, as glibc's UHC does for A2 E8: no byte
  /// of ASCII is bad.
  private func isBehindError(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index == bytes.count || bytes[index] < 0x80 && encoding != .iso2022JP
  }

  private var isGB: Bool { encoding == .gbk || encoding == .gb18030 }

  /// How many bytes one error takes: two if both could have been a character, else one, so that
  /// markup behind a lone lead byte survives.
  private func badCount(in bytes: Span<UInt8>, at index: Int) -> Int {
    let isLead = (0x81...0xfe).contains(bytes[index])
    guard isLead, index + 1 < bytes.count, bytes[index + 1] >= 0x80 else { return 1 }
    let isLong = encoding == .eucJP && bytes[index] == 0x8f
    return isLong && index + 2 < bytes.count && bytes[index + 2] >= 0x80 ? 3 : 2
  }
}

// MARK: - Calling iconv

extension IconvDecoder {
  private enum Outcome {
    case done, full, bad
  }

  private static let pieceBytes = 1 << 14

  /// Decodes from `index` on until the end, an error, or so much that more room is needed.
  private func convert(
    _ bytes: [UInt8], _ index: inout Int, to text: inout [UInt8]
  ) -> Outcome {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.pieceBytes) { piece in
      var outcome = Outcome.done
      var output = piece.baseAddress
      var free = piece.count
      unsafe bytes.withUnsafeBytes { source in
        // iconv only reads, its header just does not say so.
        var input = unsafe source.baseAddress.map {
          unsafe UnsafeMutablePointer(
            mutating: ($0 + index).assumingMemoryBound(to: CChar.self))
        }
        var left = source.count - index
        var code = unsafe iconv(descriptor, &input, &left, &output, &free)
        if code == -1 {
          outcome = errno == E2BIG ? .full : .bad
        } else {
          // Some encodings hold back a character that the next could change.
          code = unsafe iconv(descriptor, nil, nil, &output, &free)
          if code == -1 { outcome = .full }
        }
        index = source.count - left
      }
      let count = piece.count - free
      unsafe piece[..<count].withMemoryRebound(to: UInt8.self) { filled in
        unsafe text.append(contentsOf: filled)
      }
      return outcome
    }
  }
}
