/// Looks for entries in a ZIP by their own heads, for want of a directory.
struct ZipScan {
  /// First byte that was not looked at.
  var place = 0

  private let file: ArchiveFile
  private let cursor: ByteCursor
  private var state = State.looking

  private enum State { case looking, ended }

  init(_ file: ArchiveFile) {
    self.file = file
    cursor = ByteCursor(FileStretch(file, 0..<file.size))
  }

  mutating func end() { state = .ended }

  /// The next entry, or what stands before it and is none.
  mutating func next() -> ZipReader.Event? {
    guard state == .looking else { return nil }
    let start = place
    do throws(ArchiveDamage) {
      guard try cursor.seek(to: start) else { return ended(from: start, .truncated) }
      while true {
        guard try findSignature() else { return ended(from: start, .truncated) }
        let head = try cursor.peek(4)
        if head.has(.directoryEntry) || head.has(.directoryEnd) || head.has(.directoryEnd64) {
          return ended(from: cursor.position, .malformed("the list of files is damaged"))
        }
        if head.has(.entry), let entry = try entry() { return found(entry, from: start) }
        cursor.advance(2)
      }
    } catch {
      return ended(from: start, error)
    }
  }

  private mutating func ended(from start: Int, _ damage: ArchiveDamage) -> ZipReader.Event {
    state = .ended
    return .hole(ArchiveHole(min(start, file.size)..<file.size, damage))
  }

  private mutating func found(_ entry: ZipEntry, from start: Int) -> ZipReader.Event {
    // A descriptor may stand between two entries.
    if entry.offset > start + 24 {
      place = entry.offset
      return .hole(ArchiveHole(start..<entry.offset, .malformed("no entry begins here")))
    }
    let packed = entry.packedBytes ?? 0
    // A length that leads out of the file is wrong, or the file is cut short.
    place = cursor.position + (packed <= file.size - cursor.position ? packed : 0)
    return .entry(entry)
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
