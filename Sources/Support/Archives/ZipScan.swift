/// Looks for entries in a ZIP by their own heads, for want of a directory.
struct ZipScan {
  /// First byte that was not looked at.
  var place = 0

  private let file: ArchiveFile
  private let cursor: ByteCursor
  private var state = State.looking

  /// Bytes looked at for the ends of data.
  private var measured = 0

  /// It may stand between two entries.
  private static let longestDescriptor = 24

  private enum State { case looking, ended }

  /// Entries that only the directory tells of, by place.
  private let headless: [Int: ZipEntry]

  init(_ file: ArchiveFile, headless: [Int: ZipEntry]) {
    self.file = file
    self.headless = headless
    cursor = ByteCursor(FileStretch(file, 0..<file.size))
  }

  mutating func end() { state = .ended }

  /// The next entry, or what stands before it and is none.
  mutating func next() -> ZipReader.Event? {
    guard state == .looking else { return nil }
    let start = place
    if let entry = headlessEntry(at: start) {
      // Where its head would end if it has nothing but a name.
      place = entry.offset + ZipEntry.ownHeadBytes + entry.name.count + (entry.packedBytes ?? 0)
      return .entry(entry)
    }
    // Entries may follow a directory: that of a ZIP in the ZIP.
    var directory: Int?
    do throws(ArchiveDamage) {
      guard try cursor.seek(to: start) else { return ended(from: start, .truncated) }
      while try findSignature() {
        let head = try cursor.peek(4)
        if directory == nil, head.has(.directoryEntry) || head.has(.directoryEnd) {
          directory = cursor.position
        }
        if head.has(.entry), let entry = try entry() { return try found(entry, from: start) }
        cursor.advance(2)
      }
    } catch {
      return ended(from: start, error)
    }
    let damage = directory.map { _ in ArchiveDamage.malformed("the list of files is damaged") }
    return ended(from: directory ?? start, damage ?? .truncated)
  }

  private mutating func ended(from start: Int, _ damage: ArchiveDamage) -> ZipReader.Event {
    state = .ended
    return .hole(ArchiveHole(min(start, file.size)..<file.size, damage))
  }

  private mutating func found(
    _ entry: ZipEntry, from start: Int
  ) throws(ArchiveDamage) -> ZipReader.Event {
    if entry.offset > start + Self.longestDescriptor {
      place = entry.offset
      return .hole(ArchiveHole(start..<entry.offset, .malformed("no entry begins here")))
    }
    let data = cursor.position
    var entry = entry
    if entry.packedBytes == nil, !entry.isPacked { try measure(&entry, from: data) }
    place = data
    // A length behind which nothing of the ZIP stands is wrong, or the file is cut short.
    if let packed = entry.packedBytes, packed <= file.size - data, try isEnd(data + packed) {
      place += packed
    }
    return .entry(entry)
  }

  private func headlessEntry(at start: Int) -> ZipEntry? {
    guard !headless.isEmpty else { return nil }
    do throws(ArchiveDamage) {
      for place in start...start + Self.longestDescriptor {
        if try file.bytes(in: place..<place + 4).has(.entry) { return nil }
        if let entry = headless[place] { return entry }
      }
    } catch {
      // The next look at the file says so.
      return nil
    }
    return nil
  }

  /// Whether something of the ZIP stands at `end`, perhaps behind a descriptor without a mark.
  private func isEnd(_ end: Int) throws(ArchiveDamage) -> Bool {
    if end == file.size || headlessEntry(at: end) != nil { return true }
    let next = try file.bytes(in: end..<min(end + Self.longestDescriptor, file.size))
    return [0, 12, 20].contains { Array(next.dropFirst($0).prefix(4)).isZipMark }
  }

  /// Looks for the descriptor behind data that are not packed, and so do not say where they end:
  /// one that states the length that they have had up to there.
  mutating func measure(_ entry: inout ZipEntry, from data: Int) throws(ArchiveDamage) {
    // Once through the file in all, or a file of such heads would cost the square of its length.
    guard measured <= file.size, try cursor.seek(to: data) else { return }
    defer { measured += cursor.position - data }
    while try findSignature() {
      let count = cursor.position - data
      if try descriptorStates(count, at: cursor.position) {
        (entry.packedBytes, entry.unpackedBytes) = (count, count)
        entry.checksum = try cursor.peek(8).little(4, 4)
        return
      }
      cursor.advance(2)
    }
  }

  /// Whether a descriptor at `end` states the entry's length.
  func isDescribed(_ entry: ZipEntry, at end: Int) -> Bool {
    do throws(ArchiveDamage) {
      return try descriptorStates(entry.packedBytes ?? -1, at: end)
    } catch {
      return false
    }
  }

  private func descriptorStates(_ count: Int, at place: Int) throws(ArchiveDamage) -> Bool {
    let descriptor = try file.bytes(in: place..<min(place + 24, file.size))
    return descriptor.has(.descriptor)
      && (descriptor.little(8, 4) == count || descriptor.little(8, 8) == count)
  }

  private func findSignature() throws(ArchiveDamage) -> Bool {
    while try cursor.stands(4) {
      let next = try cursor.peek(4)
      if next[0] == 0x50, next[1] == 0x4b, next[2] < 9, next[2] != 0 { return true }
      _ = try cursor.consume { bytes in
        var index = 1
        while index < bytes.count, bytes[index] != 0x50 { index += 1 }
        return index
      }
    }
    return false
  }

  /// The entry at the cursor, which goes behind its head.
  private func entry() throws(ArchiveDamage) -> ZipEntry? {
    let fixed = try cursor.peek(ZipEntry.ownHeadBytes)
    guard let name = fixed.little(26, 2), let extra = fixed.little(28, 2) else { return nil }
    let count = ZipEntry.ownHeadBytes + name + extra
    guard let entry = ZipEntry(own: try cursor.peek(count), at: cursor.position) else { return nil }
    cursor.advance(count)
    return entry
  }
}
