internal import Scanning

/// Reads the files in a tar (POSIX ustar and pax, GNU) from front to back, and gets over damage.
public final class TarReader {
  public struct Entry: Hashable, Sendable {
    /// As the archive has it; says nothing about the file system.
    public let name: [UInt8]
    public let byteCount: Int

    /// First byte of the contents in the tar.
    public let offset: Int

    /// Not a folder, a link or a device.
    public let isFile: Bool

    /// Whether stretches of zeros are left out of the contents, which begin with or follow a list of
    /// the others.
    public let isSparse: Bool
  }

  public enum Event: Sendable {
    case entry(Entry)
    case hole(ArchiveHole)
  }

  private let bytes: ByteCursor
  private var unread = 0
  private var hole: ArchiveHole?
  private var isEnded = false

  /// Whether the last block was zeros, as at the end of every archive.
  private var hasEndMark = false

  private static let blockBytes = 512

  /// Longest extended header that is read: names and times, never contents.
  private static let longestHeader = 1 << 20

  /// - Parameter offset: Byte to begin at, where a file's head stands.
  public init(_ supply: any ByteSupply, from offset: Int = 0) {
    bytes = ByteCursor(supply)
    unread = offset
  }

  /// Where the next head stands; `nil` where that is not known.
  public var offset: Int? { hole == nil && !isEnded ? bytes.position + unread : nil }

  /// The next file or hole; `nil` at the end. What was not read of the last is passed.
  public func next() -> Event? {
    let start = bytes.position
    if hole == nil, !isEnded {
      do throws(ArchiveDamage) {
        try passContents()
        if let entry = try nextEntry() { return .entry(entry) }
      } catch {
        isEnded = true
        if hole == nil { hole = ArchiveHole(start..<max(start, bytes.position), error) }
      }
    }
    defer { hole = nil }
    return hole.map(Event.hole)
  }

  /// The contents of the entry, once. `nil` if they are damaged, which the next event says.
  ///
  /// - Precondition: There are no more of them than memory.
  public func contents(of entry: Entry) -> [UInt8]? {
    var contents: [UInt8] = []
    do throws(ArchiveDamage) {
      guard try bytes.read(entry.byteCount, into: &contents) == entry.byteCount else {
        throw .truncated
      }
      unread -= entry.byteCount
      return contents
    } catch {
      isEnded = true
      hole = ArchiveHole(entry.offset - Self.blockBytes..<bytes.position, error)
      return nil
    }
  }

  private func passContents() throws(ArchiveDamage) {
    if unread > 1 << 20, unread < Int.max / 2 {
      guard try bytes.seek(to: bytes.position + unread - 1) else { throw .truncated }
      unread = 1
    }
    // Many end without the padding of their last block.
    let passed = try bytes.skip(unread)
    if unread - passed >= Self.blockBytes { throw .truncated }
    unread = 0
  }
}

// MARK: - Heads

extension TarReader {
  private func nextEntry() throws(ArchiveDamage) -> Entry? {
    var extended = Extended()
    while true {
      guard let head = try nextHead() else { return nil }
      guard let size = Self.number(head[124..<136]) else {
        throw .malformed("a file does not say how long it is")
      }
      let type = head[156]
      switch type {
      case UInt8(ascii: "L"), UInt8(ascii: "x"), UInt8(ascii: "K"), UInt8(ascii: "g"):
        guard size <= Self.longestHeader else { throw .malformed("a head of \(size) bytes") }
        var text: [UInt8] = []
        guard try bytes.read(size, into: &text) == size else { throw .truncated }
        try bytes.skip(Self.padded(size) - size)
        extended.take(text, type)
      default:
        let byteCount = extended.size ?? size
        guard byteCount >= 0, byteCount < Int.max / 2 else { throw .malformed("a negative length") }
        let isSparse = type == UInt8(ascii: "S") || extended.isSparse
        let isFile =
          type == UInt8(ascii: "0") || type == 0 || type == UInt8(ascii: "7") || isSparse
        // Links and folders have no contents, whatever they say.
        let hasContents = isFile || type > UInt8(ascii: "7")
        unread = hasContents ? Self.padded(byteCount) : 0
        if type == UInt8(ascii: "S") { try passSparseHeads(head) }
        return Entry(
          name: extended.name ?? Self.name(head), byteCount: byteCount, offset: bytes.position,
          isFile: isFile, isSparse: isSparse)
      }
    }
  }

  /// GNU's heads that follow a file's, as long as each says that there is another.
  private func passSparseHeads(_ head: [UInt8]) throws(ArchiveDamage) {
    var isFollowed = head[482] != 0
    while isFollowed {
      var next: [UInt8] = []
      guard try bytes.read(Self.blockBytes, into: &next) == Self.blockBytes else {
        throw .truncated
      }
      isFollowed = next[504] != 0
    }
  }

  /// The next block whose checksum is right. Zeros end an archive, but another may follow.
  private func nextHead() throws(ArchiveDamage) -> [UInt8]? {
    var lost: Int?
    while try bytes.stands(1) {
      let start = bytes.position
      let block = try bytes.peek(Self.blockBytes)
      guard block.count == Self.blockBytes else {
        bytes.advance(block.count)
        throw .truncated
      }
      if Self.isHead(block) {
        if let lost {
          hole = ArchiveHole(lost..<start, .malformed("no file begins here"))
          return nil
        }
        bytes.advance(Self.blockBytes)
        hasEndMark = false
        return block
      }
      bytes.advance(Self.blockBytes)
      if lost == nil {
        hasEndMark = !block.contains { $0 != 0 }
        if !hasEndMark { lost = start }
      }
    }
    isEnded = true
    if let lost {
      hole = ArchiveHole(lost..<bytes.position, .malformed("no file begins here"))
    } else if !hasEndMark {
      throw .truncated
    }
    return nil
  }

  /// Whether the block's checksum is right, which is counted with spaces in its own place.
  public static func isHead(_ block: [UInt8]) -> Bool {
    guard block.count >= blockBytes, block[0] != 0, let stated = number(block[148..<156]) else {
      return false
    }
    var sum = 8 * 0x20
    for index in 0..<blockBytes where !(148..<156).contains(index) { sum += Int(block[index]) }
    return sum == stated
  }

  private static func name(_ head: [UInt8]) -> [UInt8] {
    let name = Array(head[..<100].prefix { $0 != 0 })
    let isPOSIX = Array(head[257..<263]) == Array("ustar\0".utf8)
    let prefix = isPOSIX ? Array(head[345..<500].prefix { $0 != 0 }) : []
    return prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
  }

  /// Octal digits, or GNU's binary with the first bit set.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    if first & 0x80 != 0 {
      let digits = field.dropFirst()
      guard first == 0x80, digits.prefix(max(0, digits.count - 7)).allSatisfy({ $0 == 0 }) else {
        return nil
      }
      return digits.reduce(0) { $0 << 8 | Int($1) }
    }
    var number = 0
    for byte in field where byte != 0x20 && byte != 0 {
      guard byte >= 0x30, byte <= 0x37 else { return nil }
      number = number << 3 | Int(byte - 0x30)
    }
    return number
  }

  private static func padded(_ count: Int) -> Int {
    (count + blockBytes - 1) / blockBytes * blockBytes
  }
}

/// What a longer head says of the next file.
private struct Extended {
  var name: [UInt8]?
  var size: Int?
  var isSparse = false

  mutating func take(_ text: [UInt8], _ type: UInt8) {
    switch type {
    case UInt8(ascii: "L"): name = Array(text.prefix { $0 != 0 })
    case UInt8(ascii: "x"): takePax(text)
    default: break
    }
  }

  /// Lines of `LENGTH KEY=VALUE`, whose values may hold anything.
  private mutating func takePax(_ text: [UInt8]) {
    var start = 0
    while let space = text[start...].firstIndex(of: 0x20),
      let length = Int(String(decoding: text[start..<space], as: UTF8.self)),
      length > space - start + 1, length <= text.count - start
    {
      let line = text[(space + 1)..<(start + length - 1)]
      if let equals = line.firstIndex(of: UInt8(ascii: "=")) {
        let value = Array(line[(equals + 1)...])
        switch String(decoding: line[..<equals], as: UTF8.self) {
        case "path": if !isSparse { name = value }
        // Above the name that tools get which do not know these files.
        case "GNU.sparse.name": (name, isSparse) = (value, true)
        case "GNU.sparse.map", "GNU.sparse.major", "GNU.sparse.size": isSparse = true
        case "size": size = Int(String(decoding: value, as: UTF8.self))
        default: break
        }
      }
      start += length
    }
  }
}
