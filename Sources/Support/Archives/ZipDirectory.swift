/// The list at the end of a ZIP, read entry by entry.
struct ZipDirectory {
  /// Bytes of the file in which the list stands.
  let range: Range<Int>

  /// What to add to the places it states, if something stands before the archive.
  let base: Int

  private let count: Int

  /// The end's own length, and the longest comment behind it.
  private static let endBytes = 22
  private static let longestComment = 0xffff

  /// Finds the list; `nil` if the end of the file does not say where it is.
  init?(_ file: ArchiveFile) throws(ArchiveDamage) {
    let start = max(0, file.size - Self.endBytes - Self.longestComment)
    let tail = try file.bytes(in: start..<file.size)
    var place = tail.count - Self.endBytes
    while place >= 0 {
      if tail[place] == 0x50, tail.has(.directoryEnd, at: place),
        let comment = tail.little(place + 20, 2), place + Self.endBytes + comment <= tail.count,
        let found = try Self.init(Array(tail[place...]), at: start + place, file)
      {
        self = found
        return
      }
      place -= 1
    }
    return nil
  }

  private init?(_ end: [UInt8], at place: Int, _ file: ArchiveFile) throws(ArchiveDamage) {
    guard var count = end.little(10, 2), var size = end.little(12, 4),
      var offset = end.little(16, 4)
    else { return nil }
    var endPlace = place
    if count == 0xffff || size == 0xffff_ffff || offset == 0xffff_ffff, place >= 20 {
      let locator = try file.bytes(in: place - 20..<place)
      if locator.has(.locator64), let wide = locator.little(8, 8), wide <= file.size - 56 {
        let end = try file.bytes(in: wide..<wide + 56)
        guard end.has(.directoryEnd64), let wideCount = end.little(32, 8),
          let wideSize = end.little(40, 8), let wideOffset = end.little(48, 8)
        else { return nil }
        (count, size, offset, endPlace) = (wideCount, wideSize, wideOffset, wide)
      }
    }
    guard size <= endPlace, offset <= endPlace - size else { return nil }
    base = endPlace - size - offset
    range = endPlace - size..<endPlace
    self.count = count
  }
}

extension ZipDirectory {
  /// Whether every entry can be read, and begins where the list says.
  ///
  /// Costs one walk through the list, and a look at each entry.
  ///
  /// - Parameter headless: Filled with entries, by place, of which only the list tells anything.
  func isSound(
    _ file: ArchiveFile, headless: inout [Int: ZipEntry]
  ) throws(ArchiveDamage) -> Bool {
    let cursor = cursor(file)
    var found = 0
    while try cursor.stands(1) {
      guard let entry = try Self.entry(cursor, base) else { return false }
      found += 1
      let isPlausible =
        entry.offset >= 0 && entry.offset < range.lowerBound
        && entry.packedBytes ?? 0 <= range.lowerBound - entry.offset
      if isPlausible, try file.bytes(in: entry.offset..<entry.offset + 4).has(.entry) { continue }
      // Of so many, the list is what is wrong.
      guard headless.count < Self.mostHeadless else { return false }
      if isPlausible { headless[entry.offset] = entry } else { headless[-1] = entry }
    }
    // Old writers let the number overflow.
    return headless.isEmpty && (found == count || found & 0xffff == count)
  }

  private static let mostHeadless = 1000

  func cursor(_ file: ArchiveFile) -> ByteCursor { ByteCursor(FileStretch(file, range)) }

  /// The entry at the cursor, which goes behind it. `nil` if there is none.
  static func entry(_ cursor: ByteCursor, _ base: Int) throws(ArchiveDamage) -> ZipEntry? {
    guard let tail = ZipEntry.directoryTail(try cursor.peek(ZipEntry.directoryHeadBytes)) else {
      return nil
    }
    var head: [UInt8] = []
    let count = ZipEntry.directoryHeadBytes + tail.name + tail.extra
    guard try cursor.read(count, into: &head) == count,
      try cursor.skip(tail.comment) == tail.comment
    else { return nil }
    return ZipEntry(directory: head, base: base)
  }
}
