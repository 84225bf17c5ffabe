internal import Digests
internal import Files

/// SHA-256 of whole files: what tells that a file is the one of another night when its time cannot.
enum ContentHash {
  private static let pieceBytes = 1 << 20

  /// Reads the file piece by piece.
  static func of(_ path: Path) throws(FileError) -> [UInt8] {
    let file = try InputFile(path)
    var hash = SHA256()
    var offset = 0
    while true {
      let piece = try file.bytes(at: offset, count: pieceBytes)
      if piece.isEmpty { break }
      hash.update(piece)
      offset += piece.count
    }
    return hash.finish().bytes
  }

  /// The bytes of a hash in hexadecimal digits; `nil` if it is none.
  static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index..<index + 2], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
