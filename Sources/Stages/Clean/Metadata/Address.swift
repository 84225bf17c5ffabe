internal import Scanning

/// A web address that can be followed: absolute, `http` or `https`.
struct Address: Hashable, Sendable {
  let string: String

  /// Where the host ends in `string`, in bytes.
  private let hostEnd: Int
  private let schemeEnd: Int

  init?(_ string: String) {
    let bytes = Array(string.utf8)
    let text = bytes.span
    guard text.has("http://", at: 0) || text.has("https://", at: 0), bytes.count < 4096 else {
      return nil
    }
    schemeEnd = text.has("https", at: 0) ? 6 : 5
    var end = schemeEnd + 2
    while end < bytes.count, !Self.endsHost(bytes[end]) {
      if bytes[end] <= 0x20 { return nil }
      end += 1
    }
    guard end > schemeEnd + 2 else { return nil }
    for byte in bytes[end...]
    where byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") {
      return nil
    }
    hostEnd = end
    self.string = string
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  var host: String {
    let authority = Array(string.utf8)[schemeEnd + 2..<hostEnd]
    return asciiLowercased(String(decoding: authority, as: UTF8.self))
  }

  /// From the first `/`, without query and fragment.
  var path: String {
    let rest = Array(string.utf8)[hostEnd...]
    let end =
      rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// The page whose copy this is, if it is one in a cache of AMP pages:
  /// `https://post-example.cdn.ampproject.org/c/s/post.example/bridge`, where `s` stands for https.
  var outsideAMPCache: Address {
    let isCache = host.hasSuffix(".cdn.ampproject.org")
    let isSearch = host.hasPrefix("www.google.") && path.hasPrefix("/amp/")
    guard isCache || isSearch else { return self }
    var steps = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst()
    let isSecure = steps.first?.elementsEqual("s".utf8) == true
    if isSecure { steps = steps.dropFirst() }
    guard steps.first?.contains(UInt8(ascii: ".")) == true else { return self }
    let rest = steps.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: "/")
    return Address((isSecure ? "https://" : "http://") + rest) ?? self
  }

  /// Whether it names a site and no page of it.
  var isRoot: Bool { path == "" || path == "/" }

  /// What `reference` means on the page at this address: RFC 3986, section 5.2. `nil` for what
  /// is no web address.
  func resolving(_ reference: String) -> Address? {
    var trimmed = Array(reference.utf8)
    while let last = trimmed.last, last <= 0x20 { trimmed.removeLast() }
    let start = trimmed.firstIndex { $0 > 0x20 } ?? 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(trimmed.count)
    for byte in trimmed[start...] {
      switch byte {
      case 0x09, 0x0a, 0x0d: break
      case 0x20: bytes += "%20".utf8
      default: bytes.append(byte)
      }
    }
    let relative = String(decoding: bytes, as: UTF8.self)
    let text = bytes.span
    if bytes.isEmpty { return self }
    if text.has("//", at: 0) { return Address(prefix(schemeEnd) + relative) }
    if Self.hasScheme(bytes) { return Address(relative) }
    switch bytes[0] {
    case UInt8(ascii: "/"): return Address(prefix(hostEnd) + Self.withoutDots(relative))
    case UInt8(ascii: "?"): return Address(prefix(hostEnd) + path + relative)
    case UInt8(ascii: "#"):
      let whole = Array(string.utf8)
      let end = whole.firstIndex(of: UInt8(ascii: "#")) ?? whole.count
      return Address(prefix(end) + relative)
    default:
      let directory = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "/"
      return Address(prefix(hostEnd) + Self.withoutDots(directory + relative))
    }
  }

  private func prefix(_ count: Int) -> String {
    String(decoding: string.utf8.prefix(count), as: UTF8.self)
  }

  private static func hasScheme(_ bytes: [UInt8]) -> Bool {
    guard bytes[0].isASCIILetter else { return false }
    for byte in bytes {
      if byte == UInt8(ascii: ":") { return true }
      if !byte.isASCIILetter, !byte.isASCIIDigit, byte != UInt8(ascii: "+"),
        byte != UInt8(ascii: "-"), byte != UInt8(ascii: ".")
      {
        return false
      }
    }
    return false
  }

  /// Takes `.` and `..` out of the path of `reference`.
  private static func withoutDots(_ reference: String) -> String {
    let bytes = Array(reference.utf8)
    let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
    guard bytes[..<end].contains(UInt8(ascii: ".")) else { return reference }
    var kept: [ArraySlice<UInt8>] = []
    let parts = bytes[..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        if part.count == 2, kept.count > 1 { kept.removeLast() }
        if isLast { kept.append([]) }
      } else {
        kept.append(part)
      }
    }
    let path = Array(kept.joined(separator: [UInt8(ascii: "/")]))
    return String(decoding: path + bytes[end...], as: UTF8.self)
  }
}
