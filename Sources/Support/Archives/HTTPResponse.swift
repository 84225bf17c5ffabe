internal import Compression
internal import Scanning

/// The head of an HTTP/1 response as archives store it (RFC 9112).
public struct HTTPHead: Sendable {
  /// `200`; 0 if the line does not say.
  public let status: Int
  public let fields: HeaderFields

  /// Length of the head with the empty line behind it.
  public let byteCount: Int

  /// The head that `bytes` begin with. `nil` if they begin with something else, or it does not end.
  public init?(_ bytes: [UInt8]) {
    guard bytes.span.has("http/", at: 0),
      let end = bytes.span.first(0x0a, in: 0..<bytes.count)
    else { return nil }
    let words = bytes[..<end].split(separator: 0x20)
    status = words.count > 1 ? Int(words[1].trimmed) ?? 0 : 0
    var place = end + 1
    guard let fields = HeaderFields(bytes, from: &place) else { return nil }
    self.fields = fields
    byteCount = place
  }
}

// MARK: - The body

extension HTTPHead {
  public enum Body: Sendable {
    case bytes([UInt8])
    /// More than the limit.
    case tooLarge
    /// With the coding's name and how many bytes could be read.
    case damaged(coding: String, readable: Int)
    /// With the coding's name.
    case unknown(coding: String)
  }

  /// So many codings may lie one upon the other.
  private static let mostCodings = 4

  /// `stored` without chunks and compression.
  ///
  /// Many archivers undo a coding and leave the field that names it, so a body that does not
  /// begin like the coding is taken as it is.
  ///
  /// - Parameter limit: Most bytes that may come out; no more memory is asked for.
  public func body(_ stored: [UInt8], limit: Int) -> Body {
    var bytes = stored
    if names("transfer-encoding").contains("chunked") { bytes = withoutChunks(bytes) ?? bytes }
    let codings = names("content-encoding") + names("transfer-encoding").filter { $0 != "chunked" }
    for coding in codings.reversed().prefix(Self.mostCodings) {
      switch Self.decoded(bytes, coding, limit) {
      case .bytes(let decoded): bytes = decoded
      case let failure: return failure
      }
    }
    return bytes.count > limit ? .tooLarge : .bytes(bytes)
  }

  private func names(_ field: String) -> [String] {
    fields.all.filter { $0.name == field }
      .flatMap { $0.value.utf8.split(separator: UInt8(ascii: ",")) }
      .map { Array($0)[...].trimmed.lowercased() }
      .filter { !$0.isEmpty }
  }

  private static func decoded(_ bytes: [UInt8], _ coding: String, _ limit: Int) -> Body {
    let formats: [Unpacker.Format]
    switch coding {
    case "identity", "none", "utf-8": return .bytes(bytes)
    case "gzip", "x-gzip": formats = [.gzip]
    // The standard wants zlib's wrapping, and servers leave it out.
    case "deflate": formats = [.zlib, .deflate]
    case "br": formats = [.brotli]
    case "zstd": formats = [.zstd()]
    default: formats = []
    }
    var readable = 0
    for format in formats where !bytes.isEmpty {
      guard let unpacked = Unpacker.unpacked(bytes, format, limit: limit) else { return .tooLarge }
      if unpacked.isWhole { return .bytes(unpacked.bytes) }
      readable = max(readable, unpacked.bytes.count)
    }
    let isText = bytes.first { !$0.isHTMLSpace } == UInt8(ascii: "<")
    if bytes.isEmpty || isText { return .bytes(bytes) }
    if formats.isEmpty { return .unknown(coding: coding) }
    return .damaged(coding: coding, readable: readable)
  }
}

/// The data of a chunked body (RFC 9112, section 7.1), as far as there are chunks. `nil` if it
/// does not begin with one.
private func withoutChunks(_ bytes: [UInt8]) -> [UInt8]? {
  var data: [UInt8] = []
  var place = 0
  while place < bytes.count {
    let lineEnd = bytes.span.first(0x0a, in: place..<min(bytes.count, place + 256))
    guard let lineEnd, let size = hexadecimal(bytes[place..<lineEnd]) else {
      return place == 0 ? nil : data
    }
    if size == 0 { return data }
    let start = lineEnd + 1
    let end = min(bytes.count, start + size)
    data += bytes[start..<end]
    place = end
    while place < min(bytes.count, end + 2), bytes[place] == 0x0d || bytes[place] == 0x0a {
      place += 1
    }
  }
  return data
}

/// The number before an extension: `1f` of `1f; name=value`.
private func hexadecimal(_ line: ArraySlice<UInt8>) -> Int? {
  let digits = line.prefix { $0 != UInt8(ascii: ";") }.trimmed
  guard !digits.isEmpty, digits.utf8.count <= 8, !digits.hasPrefix("-"), !digits.hasPrefix("+")
  else { return nil }
  return Int(digits, radix: 16)
}
