internal import Compression

/// The directory and an entry's own head say the same, unless one of them is damaged.
extension ZipReader {
  /// What is said of `entry`, what it is now first; the others are read when they are asked for.
  ///
  /// Those that have an ``ZipEntry/obstacle`` are left out.
  func descriptions(of entry: ZipEntry) -> some Sequence<ZipEntry> {
    (0..<5).lazy.compactMap { [self] number -> ZipEntry? in
      let description =
        switch number {
        case 0: entry
        case 1: ownHead(of: entry)
        // Lengths that stand behind the data are in the directory too.
        case 2: ownHead(of: entry)?.measured(as: entry)
        case 3: isHeadRight(of: entry) ? nil : entry.withBareHead
        default: ownHead(of: entry).flatMap(measured)
        }
      guard let description, description.obstacle == nil else { return nil }
      return number == 0 || description != entry ? description : nil
    }
  }

  /// Why nothing that is said of `entry` lets it be read: `it is encrypted`.
  public func obstacle(of entry: ZipEntry) -> String? {
    descriptions(of: entry).first { _ in true } == nil ? entry.obstacle : nil
  }

  /// The description by which an archive in the archive is to be read: what the entry's own head
  /// confirms, else what the checksum proves right, else what something of the ZIP follows.
  ///
  /// - Complexity: Reads all of the data where the descriptions differ; in all, at most thrice as
  ///   much as the file has.
  public func soundest(_ entry: ZipEntry) -> ZipEntry {
    if isConfirmed(entry) { return entry }
    let all = Array(descriptions(of: entry))
    return all.first(where: isWhole) ?? all.first(where: isFollowed) ?? all.first ?? entry
  }

  private func isConfirmed(_ entry: ZipEntry) -> Bool {
    guard let own = ownHead(of: entry), own.method == entry.method, own.obstacle == nil,
      isHeadRight(of: entry)
    else { return false }
    return own.packedBytes == entry.packedBytes
      || own.packedBytes == nil && scan.isDescribed(entry, at: storedRange(entry).upperBound)
  }

  private func isWhole(_ entry: ZipEntry) -> Bool {
    // Many entries may name the same data.
    guard verified <= 2 * file.size else { return false }
    verified += storedRange(entry).count
    let supply = supply(of: entry)
    var checksum = CRC32()
    var count = 0
    do throws(ArchiveDamage) {
      while let piece = try supply.piece() {
        checksum.update(piece)
        count += piece.count
      }
    } catch {
      return false
    }
    return entry.checksum == Int(checksum.value) && entry.unpackedBytes ?? count == count
  }

  private func isFollowed(_ entry: ZipEntry) -> Bool {
    let end = storedRange(entry).upperBound
    do throws(ArchiveDamage) {
      return try file.bytes(in: end..<min(end + 4, file.size)).isZipMark
    } catch {
      return false
    }
  }

  /// With the length that the descriptor behind its data states. `nil` if it has one.
  private func measured(_ entry: ZipEntry) -> ZipEntry? {
    guard entry.packedBytes == nil, !entry.isPacked else { return nil }
    do throws(ArchiveDamage) {
      var entry = entry
      try scan.measure(&entry, from: try dataStart(entry))
      return entry.packedBytes == nil ? nil : entry
    } catch {
      return nil
    }
  }

  /// Whether the entry's own head has this name, and behind it fields of the lengths they state.
  private func isHeadRight(of entry: ZipEntry) -> Bool {
    do throws(ArchiveDamage) {
      let head = try file.bytes(in: entry.offset..<max(entry.offset, try dataStart(entry)))
      var place = ZipEntry.ownHeadBytes + entry.name.count
      guard place <= head.count, head[ZipEntry.ownHeadBytes..<place].elementsEqual(entry.name)
      else { return false }
      while let length = head.little(place + 2, 2) { place += 4 + length }
      return place == head.count
    } catch {
      return false
    }
  }
}

extension ZipEntry {
  fileprivate var withBareHead: ZipEntry {
    var entry = self
    entry.hasBareHead = true
    return entry
  }

  /// With the lengths of `other`. `nil` if it has its own.
  fileprivate func measured(as other: ZipEntry) -> ZipEntry? {
    guard packedBytes == nil else { return nil }
    return ZipEntry(
      name: name, offset: offset, packedBytes: other.packedBytes,
      unpackedBytes: other.unpackedBytes, method: method, checksum: other.checksum,
      isEncrypted: isEncrypted)
  }
}
