/// A path as the file system has it: bytes without a zero, not always UTF-8.
public struct Path: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { bytes = Array(text.utf8) }
}

// MARK: - Joining and taking apart

extension Path {
  /// `path` below this one. Nothing is resolved: `..` stays, and an absolute `path` is appended.
  public static func / (parent: Path, path: Path) -> Path { parent / path.bytes }

  public static func / (parent: Path, path: String) -> Path { parent / Array(path.utf8) }

  public static func / (parent: Path, path: [UInt8]) -> Path {
    guard let last = parent.bytes.last, !path.isEmpty else {
      return Path(bytes: parent.bytes + path)
    }
    let separator: [UInt8] = last == slash ? [] : [slash]
    return Path(bytes: parent.bytes + separator + path)
  }

  /// What stands behind the last slash: `c` of `/a/b/c`. Empty for a path that ends in one.
  public var name: [UInt8] {
    guard let last = bytes.lastIndex(of: slash) else { return bytes }
    return Array(bytes[(last + 1)...])
  }

  /// What stands before the last slash: `/a/b` of `/a/b/c`, `.` of `c`, `/` of `/c`.
  public var parent: Path {
    guard let last = bytes.lastIndex(of: slash) else { return "." }
    return last == 0 ? "/" : Path(bytes: Array(bytes[..<last]))
  }

  public var isAbsolute: Bool { bytes.first == slash }

  /// Whether this is `other` or something below it, by the names alone.
  public func isInside(_ other: Path) -> Bool {
    guard bytes.starts(with: other.bytes) else { return false }
    return bytes.count == other.bytes.count || other.bytes.last == slash
      || bytes[other.bytes.count] == slash
  }
}

let slash = UInt8(ascii: "/")

// MARK: - Text and order

/// For people: bytes that are not UTF-8 are shown as U+FFFD.
extension Path: CustomStringConvertible, ExpressibleByStringLiteral {
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  public init(stringLiteral text: String) { self.init(text) }
}

/// Byte by byte, which is the same everywhere; a locale's order is not.
extension Path: Comparable {
  public static func < (left: Path, right: Path) -> Bool {
    left.bytes.precedesBytewise(right.bytes)
  }
}

extension [UInt8] {
  /// Whether these bytes come before `other`'s; a prefix comes before what it begins.
  public func precedesBytewise(_ other: [UInt8]) -> Bool {
    let left = span
    let right = other.span
    let shared = Swift.min(left.count, right.count)
    var index = 0
    while index < shared {
      if left[index] != right[index] { return left[index] < right[index] }
      index += 1
    }
    return left.count < right.count
  }
}
