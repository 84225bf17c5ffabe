internal import Compression

/// Reads the files in a ZIP: by its directory, or, if that is damaged, one after the other.
///
/// Memory: a piece of the directory, and the contents that are asked for.
public final class ZipReader {
  public enum Event: Sendable {
    case entry(ZipEntry)
    case hole(ArchiveHole)
  }

  public enum Contents: Sendable {
    /// With the entry as the description has it that proved right.
    case bytes([UInt8], of: ZipEntry)
    /// More than the limit.
    case tooLarge
    /// The next event says where.
    case damaged
  }

  let file: ArchiveFile
  private var directory: (cursor: ByteCursor, base: Int)?
  var scan: ZipScan
  private var hole: ArchiveHole?
  private var packedRead = 0
  /// Bytes of data read only to see which description of them is right.
  var verified = 0

  public init(_ file: ArchiveFile) {
    self.file = file
    var headless: [Int: ZipEntry] = [:]
    do throws(ArchiveDamage) {
      if let directory = try ZipDirectory(file),
        try directory.isSound(file, headless: &headless)
      {
        self.directory = (directory.cursor(file), directory.base)
      }
      scan = ZipScan(file, headless: headless)
    } catch {
      scan = ZipScan(file, headless: [:])
      hole = ArchiveHole(0..<file.size, error)
    }
  }

  /// Whether the next event is an entry of the directory, or the end of it.
  public var isByDirectory: Bool { directory != nil && hole == nil }

  public func next() -> Event? {
    if let hole {
      self.hole = nil
      return .hole(hole)
    }
    // Looking for entries reads some bytes twice; a directory names each once, or a small file
    // could hold the same data a million times.
    if packedRead > (directory == nil ? 2 * file.size + 1 << 20 : file.size) {
      directory = nil
      scan.end()
      packedRead = 0
      return .hole(ArchiveHole(0..<file.size, .malformed("entries overlap")))
    }
    guard let directory else { return scan.next() }
    do throws(ArchiveDamage) {
      return try ZipDirectory.entry(directory.cursor, directory.base).map(Event.entry)
    } catch {
      self.directory = nil
      scan.end()
      return .hole(ArchiveHole(0..<file.size, error))
    }
  }
}

// MARK: - Contents

extension ZipReader {
  /// What is packed in `entry`, by any description of it that its checksum proves right.
  ///
  /// - Parameter limit: Most bytes; no more memory is asked for.
  public func contents(of entry: ZipEntry, limit: Int) -> Contents {
    var isTooLarge = false
    var damage: ArchiveDamage?
    // Of an entry that is read by several descriptions the data count once, as the longest has them.
    let readBefore = packedRead
    var mostRead = readBefore
    defer { packedRead = mostRead }
    for description in descriptions(of: entry) {
      packedRead = readBefore
      defer { mostRead = max(mostRead, packedRead) }
      do throws(ArchiveDamage) {
        if description.unpackedBytes ?? 0 <= limit,
          let bytes = try unpacked(description, try dataStart(description), limit)
        {
          return .bytes(bytes, of: description)
        }
        isTooLarge = true
      } catch {
        damage = damage ?? error
      }
    }
    if isTooLarge { return .tooLarge }
    // What cannot be read does not say where it ends either.
    scan.place = min(scan.place, entry.offset + 4)
    hole = ArchiveHole(
      entry.offset..<entry.offset + knownBytes(entry), damage ?? .malformed("it cannot be unpacked")
    )
    return .damaged
  }

  /// The entry's contents piece by piece, for an archive in the archive.
  public func supply(of entry: ZipEntry) -> any ByteSupply {
    let stretch = FileStretch(file, storedRange(entry))
    return entry.method == 0 ? stretch : UnpackedSupply(stretch, entry.unpackerFormat)
  }

  /// Where the data stand in the file, as far as the entry says and the file goes.
  public func storedRange(_ entry: ZipEntry) -> Range<Int> {
    do throws(ArchiveDamage) {
      let start = min(file.size, try dataStart(entry))
      let rest = file.size - start
      return start..<start + min(entry.packedBytes ?? rest, rest)
    } catch {
      // Nothing stands there.
      return file.size..<file.size
    }
  }

  /// The entry as its own head has it; `nil` if that is damaged.
  func ownHead(of entry: ZipEntry) -> ZipEntry? {
    do throws(ArchiveDamage) {
      let head = try file.bytes(in: entry.offset..<max(entry.offset, try dataStart(entry)))
      return ZipEntry(own: head, at: entry.offset)
    } catch {
      return nil
    }
  }

  /// The name in the entry's own head, which a damaged directory cannot hide.
  public func ownName(of entry: ZipEntry) -> [UInt8]? { ownHead(of: entry)?.name }

  private func knownBytes(_ entry: ZipEntry) -> Int {
    min(
      ZipEntry.ownHeadBytes + entry.name.count + min(entry.packedBytes ?? 0, file.size),
      max(0, file.size - entry.offset))
  }

  /// First byte of the data. Of an entry without a head, where it would be: the checksum shows
  /// whether it is there.
  func dataStart(_ entry: ZipEntry) throws(ArchiveDamage) -> Int {
    let head = try file.bytes(in: entry.offset..<entry.offset + ZipEntry.ownHeadBytes)
    guard let name = head.little(26, 2), let extra = head.little(28, 2) else { throw .truncated }
    let start = entry.offset + ZipEntry.ownHeadBytes
    let isStated = !entry.hasBareHead && (head.has(.entry) || name == entry.name.count)
    return start + (isStated ? name + extra : entry.name.count)
  }

  private func dataRange(
    _ entry: ZipEntry, from start: Int
  ) throws(ArchiveDamage) -> Range<Int> {
    guard let count = entry.packedBytes else { return start..<max(start, file.size) }
    guard start <= file.size, count <= file.size - start else { throw .truncated }
    return start..<start + count
  }

  /// - Returns: `nil` if there are more bytes than `limit`.
  private func unpacked(
    _ entry: ZipEntry, _ start: Int, _ limit: Int
  ) throws(ArchiveDamage) -> [UInt8]? {
    let range = try dataRange(entry, from: start)
    let stretch = FileStretch(file, range)
    if entry.method == 0, entry.packedBytes == nil {
      throw .malformed("an entry does not say how long it is")
    }
    let packed = entry.method == 0 ? nil : UnpackedSupply(stretch, entry.unpackerFormat)
    let supply: any ByteSupply = packed ?? stretch
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.unpackedBytes ?? 0, limit, 1032 * range.count))
    var checksum = CRC32()
    defer { packedRead += packed?.packedRead ?? range.count }
    while let piece = try supply.piece() {
      if bytes.count + piece.count > limit { return nil }
      checksum.update(piece)
      bytes += piece
    }
    let end = start + (packed?.packedRead ?? range.count)
    // Cut off in the checksum behind the data, of which no byte is missing.
    let isCutBehind = entry.checksum == nil && end > file.size - 8
    if entry.checksum != Int(checksum.value), !isCutBehind {
      // It stands in three places, of which one may be damaged.
      let others = [try ownChecksum(entry), try descriptorChecksum(at: end)]
      guard others.contains(Int(checksum.value)) else { throw .wrongChecksum }
    }
    if entry.packedBytes == nil { scan.place = max(scan.place, end) }
    return bytes
  }

  private func ownChecksum(_ entry: ZipEntry) throws(ArchiveDamage) -> Int? {
    try file.bytes(in: entry.offset + 14..<entry.offset + 18).little(0, 4)
  }

  private func descriptorChecksum(at place: Int) throws(ArchiveDamage) -> Int? {
    let bytes = try file.bytes(in: place..<place + 8)
    return bytes.has(.descriptor) ? bytes.little(4, 4) : bytes.little(0, 4)
  }
}

extension ZipEntry {
  fileprivate var unpackerFormat: Unpacker.Format { method == 93 ? .zstd() : .deflate }
}

/// A packed stream that comes out piece by piece.
final class UnpackedSupply: ByteSupply {
  private let packed: ByteCursor
  private let unpacker: Unpacker
  private var isEnded = false

  init(_ supply: any ByteSupply, _ format: Unpacker.Format) {
    packed = ByteCursor(supply)
    unpacker = Unpacker(format)
  }

  var packedRead: Int { packed.position }

  func piece() throws(ArchiveDamage) -> [UInt8]? {
    while !isEnded {
      let hasMore = try packed.stands(1)
      let (bytes, progress) = packed.lend { unpacker.piece(of: $0, from: &$1) }
      switch progress {
      case .end: isEnded = true
      case .damaged: if bytes.isEmpty { throw .unpackable }
      case .more: if bytes.isEmpty, !hasMore { throw .truncated }
      }
      if !bytes.isEmpty { return bytes }
    }
    return nil
  }
}
