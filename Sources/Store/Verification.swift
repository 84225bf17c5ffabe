internal import Compression
internal import Digests
internal import Files

extension RunFolder {
  /// Reads a file again and compares it with what was meant to be written.
  ///
  /// - Returns: A sentence about a file that is not as it should be.
  public func verify(_ file: PublishedFile) throws -> String? {
    do {
      return try complaint(about: file)
    } catch is GzipReader.Failure {
      return "\(file.name) cannot be unpacked"
    }
  }

  /// Reads and unpacks piece by piece, so that a part of any size needs little memory.
  private func complaint(about file: PublishedFile) throws -> String? {
    let input = try InputFile(path / file.name)
    var stored = SHA256()
    var content = SHA256()
    var lines = 0
    var gzip = file.name.hasSuffix(".gz") ? GzipReader() : nil
    var unpacked: [UInt8] = []
    var offset = 0
    while true {
      let bytes = try input.bytes(at: offset, count: Self.pieceBytes)
      if bytes.isEmpty { break }
      offset += bytes.count
      stored.update(bytes)
      unpacked.removeAll(keepingCapacity: true)
      try gzip?.read(bytes.span) { piece in
        for index in 0..<piece.count { unpacked.append(piece[index]) }
        return true
      }
      content.update(unpacked)
      for byte in unpacked where byte == UInt8(ascii: "\n") { lines += 1 }
    }
    try gzip?.finish()
    let isPacked = gzip != nil
    if stored.finish().hexadecimal != file.sha256 {
      return "\(file.name) does not have the checksum it was written with"
    }
    let digest = content.finish().hexadecimal
    guard isPacked, let wanted = file.lines else { return nil }
    return lines == wanted && digest == file.contentSHA256
      ? nil : "\(file.name) does not hold the \(wanted) lines it was written with"
  }

  private static let pieceBytes = 1 << 20
}
