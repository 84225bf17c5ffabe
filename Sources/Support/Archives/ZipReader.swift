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
    case bytes([UInt8])
    /// More than the limit.
    case tooLarge
    /// The next event says where.
    case damaged
  }

  private let file: ArchiveFile
  private var directory: (cursor: ByteCursor, base: Int)?
  private var scan: ZipScan
  private var hole: ArchiveHole?
  private var packedRead = 0

  public init(_ file: ArchiveFile) {
    self.file = file
    scan = ZipScan(file)
    do throws(ArchiveDamage) {
      if let directory = try ZipDirectory(file), try directory.isSound(file) {
        self.directory = (directory.cursor(file), directory.base)
      }
    } catch {
      hole = ArchiveHole(0..<file.size, error)
    }
  }

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
  /// What is packed in `entry`.
  ///
  /// - Parameter limit: Most bytes; no more memory is asked for.
  /// - Precondition: The entry has no ``ZipEntry/obstacle``.
  public func contents(of entry: ZipEntry, limit: Int) -> Contents {
    if let size = entry.unpackedBytes, size > limit { return .tooLarge }
    do throws(ArchiveDamage) {
      let start = try dataStart(entry)
      guard let bytes = try unpacked(entry, start, limit) else { return .tooLarge }
      return .bytes(bytes)
    } catch {
      // What cannot be read does not say where it ends either.
      scan.place = min(scan.place, entry.offset + 4)
      hole = ArchiveHole(entry.offset..<entry.offset + knownBytes(entry), error)
      return .damaged
    }
  }

  /// The entry's contents piece by piece, for an archive in the archive.
  public func supply(of entry: ZipEntry) -> any ByteSupply {
    let stretch = FileStretch(file, storedRange(entry))
    return entry.method == 0 ? stretch : UnpackedSupply(stretch, entry.unpackerFormat)
  }

  /// Where the data stand in the file, as far as the entry says and the file goes. If the entry's
  /// own head is damaged, from somewhere in it.
  public func storedRange(_ entry: ZipEntry) -> Range<Int> {
    if ownName(of: entry) == entry.name {
      do throws(ArchiveDamage) {
        return availableRange(entry, from: try dataStart(entry))
      } catch {
        // The name stood there a moment ago.
        return file.size..<file.size
      }
    }
    // Up to where the data end if the head is no longer than it must be.
    let start = min(file.size, entry.offset + ZipEntry.ownHeadBytes)
    let data = availableRange(entry, from: min(file.size, start + entry.name.count))
    return start..<data.upperBound
  }

  /// The entry as its own head has it; as it is if that is damaged.
  public func ownHead(of entry: ZipEntry) -> ZipEntry {
    do throws(ArchiveDamage) {
      let head = try file.bytes(in: entry.offset..<max(entry.offset, try dataStart(entry)))
      return ZipEntry(own: head, at: entry.offset) ?? entry
    } catch {
      return entry
    }
  }

  /// The name in the entry's own head, which a damaged directory cannot hide.
  public func ownName(of entry: ZipEntry) -> [UInt8]? {
    do throws(ArchiveDamage) {
      let start = entry.offset + ZipEntry.ownHeadBytes
      let end = try dataStart(entry)
      let name = try file.bytes(in: start..<min(end, start + entry.name.count))
      return name.count == entry.name.count ? name : nil
    } catch {
      return nil
    }
  }

  private func knownBytes(_ entry: ZipEntry) -> Int {
    min(
      ZipEntry.ownHeadBytes + entry.name.count + min(entry.packedBytes ?? 0, file.size),
      max(0, file.size - entry.offset))
  }

  private func dataStart(_ entry: ZipEntry) throws(ArchiveDamage) -> Int {
    let head = try file.bytes(in: entry.offset..<entry.offset + ZipEntry.ownHeadBytes)
    guard head.has(.entry), let name = head.little(26, 2), let extra = head.little(28, 2) else {
      throw head.count < ZipEntry.ownHeadBytes
        ? .truncated : .malformed("no entry begins where the directory says")
    }
    return entry.offset + ZipEntry.ownHeadBytes + name + extra
  }

  private func availableRange(_ entry: ZipEntry, from start: Int) -> Range<Int> {
    let rest = max(0, file.size - start)
    return start..<start + min(entry.packedBytes ?? rest, rest)
  }

  private func dataRange(
    _ entry: ZipEntry, from start: Int
  ) throws(ArchiveDamage) -> Range<Int> {
    guard let count = entry.packedBytes else { return start..<max(start, file.size) }
    guard start <= file.size, count <= file.size - start else { throw .truncated }
    return start..<start + count
  }

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
