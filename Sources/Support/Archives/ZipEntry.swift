/// A file in a ZIP, as the directory or its own head describes it.
public struct ZipEntry: Hashable, Sendable {
  /// As the archive has it; says nothing about the file system.
  public var name: [UInt8]

  /// First byte of the entry's own head in the file.
  public let offset: Int

  /// Length of the packed data. `nil` if it stands behind them only.
  public internal(set) var packedBytes: Int?

  /// `nil` if it stands behind the data only.
  public internal(set) var unpackedBytes: Int?

  let method: Int
  var checksum: Int?
  let isEncrypted: Bool

  /// Whether the data are taken to begin right behind the name, whatever the entry's head says of
  /// more fields.
  var hasBareHead = false

  public var isPacked: Bool { method != 0 }

  public var isFolder: Bool { name.last == UInt8(ascii: "/") }

  /// Why the data cannot be read even though they are whole: `it is encrypted`.
  public var obstacle: String? {
    if isEncrypted { return "it is encrypted" }
    return switch method {
    case 0, 8, 93: nil
    case 9: "it is packed with Deflate64"
    case 12: "it is packed with bzip2"
    case 14: "it is packed with LZMA"
    default: "it is packed by method \(method)"
    }
  }
}

// MARK: - Two places where an entry is described

extension ZipEntry {
  static let directoryHeadBytes = 46
  static let ownHeadBytes = 30

  /// Lengths of what follows the head of a directory entry: name, extra fields, comment.
  static func directoryTail(_ head: [UInt8]) -> (name: Int, extra: Int, comment: Int)? {
    guard head.has(.directoryEntry), let name = head.little(28, 2), let extra = head.little(30, 2),
      let comment = head.little(32, 2)
    else { return nil }
    return (name, extra, comment)
  }

  /// - Parameters:
  ///   - head: 46 bytes of the directory, then name and extra fields.
  ///   - base: What to add to its places, if something stands before the archive.
  init?(directory head: [UInt8], base: Int) {
    guard let tail = Self.directoryTail(head), let flags = head.little(8, 2),
      let method = head.little(10, 2), let checksum = head.little(16, 4),
      let packed = head.little(20, 4), let unpacked = head.little(24, 4),
      let offset = head.little(42, 4)
    else { return nil }
    let start = Self.directoryHeadBytes
    var wide = WideNumbers(head, start + tail.name, tail.extra)
    guard let unpackedBytes = wide.number(unpacked), let packedBytes = wide.number(packed),
      let place = wide.number(offset)
    else { return nil }
    self.init(
      name: Array(head[start..<start + tail.name]), offset: place &+ base,
      packedBytes: packedBytes, unpackedBytes: unpackedBytes, method: method,
      checksum: checksum, isEncrypted: flags & 1 != 0)
  }

  /// - Parameter head: 30 bytes, then name and extra fields.
  init?(own head: [UInt8], at offset: Int) {
    guard head.has(.entry), let version = head.little(4, 2), version & 0xff <= 63,
      let flags = head.little(6, 2), let method = head.little(8, 2), method < 100,
      let checksum = head.little(14, 4), let packed = head.little(18, 4),
      let unpacked = head.little(22, 4), let name = head.little(26, 2),
      let extra = head.little(28, 2), name > 0, head.count >= Self.ownHeadBytes + name + extra
    else { return nil }
    var wide = WideNumbers(head, Self.ownHeadBytes + name, extra)
    guard let unpackedBytes = wide.number(unpacked), let packedBytes = wide.number(packed) else {
      return nil
    }
    // The numbers may come behind the data, in a descriptor.
    let isOpen = flags & 8 != 0 && packedBytes == 0
    self.init(
      name: Array(head[Self.ownHeadBytes..<Self.ownHeadBytes + name]), offset: offset,
      packedBytes: isOpen ? nil : packedBytes, unpackedBytes: isOpen ? nil : unpackedBytes,
      method: method, checksum: isOpen ? nil : checksum, isEncrypted: flags & 1 != 0)
  }
}

/// Numbers that do not fit in 32 bits, in the order in which they are missing (section 4.5.3).
private struct WideNumbers {
  private let bytes: [UInt8]
  private var next: Int?

  init(_ bytes: [UInt8], _ start: Int, _ count: Int) {
    self.bytes = bytes
    var place = start
    while let kind = bytes.little(place, 2), let length = bytes.little(place + 2, 2),
      place + 4 + length <= start + count
    {
      if kind == 1 {
        next = place + 4
        return
      }
      place += 4 + length
    }
  }

  mutating func number(_ narrow: Int) -> Int? {
    guard narrow == 0xffff_ffff, let place = next else { return narrow }
    next = place + 8
    return bytes.little(place, 8)
  }
}
