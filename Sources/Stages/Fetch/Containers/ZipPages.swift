internal import Archives
internal import Corpus
internal import Files

/// The pages in a ZIP, and those in the WARCs in it, which makes it a WACZ.
final class ZipPages: ContainerPages {
  private let file: ArchiveFile
  private let zip: ZipReader
  private let book: ContainerBook
  private var inner: WARCPages?

  /// Entries of the directory that were passed, with the one that is open.
  private var passed = 0

  init(_ file: ArchiveFile, _ book: ContainerBook, from place: ContainerPlace) {
    self.file = file
    self.book = book
    zip = ZipReader(file)
    while passed < place.entries, nextEvent() != nil {}
    if place.isInside, case .entry(let entry) = nextEvent() { _ = document(entry, from: place) }
  }

  var place: ContainerPlace? {
    guard zip.isByDirectory else { return nil }
    guard let inner else { return ContainerPlace(entries: passed) }
    guard var place = inner.place else { return nil }
    place.entries = passed - 1
    place.isInside = true
    return place
  }

  private func nextEvent() -> ZipReader.Event? {
    let event = zip.next()
    if case .entry = event { passed += 1 }
    return event
  }

  func next() -> ContainedDocument? {
    while true {
      if let inner {
        if let document = inner.next() { return document }
        self.inner = nil
      }
      guard let event = nextEvent() else { return nil }
      switch event {
      case .hole(let hole): return book.booked(hole, "zip")
      case .entry(let entry): if let document = document(entry) { return document }
      }
    }
  }

  /// - Parameter place: Where to begin in it, if it is an archive.
  private func document(
    _ entry: ZipEntry, from place: ContainerPlace = ContainerPlace()
  ) -> ContainedDocument? {
    if entry.isFolder {
      book.skip(.notAFile)
      return nil
    }
    var entry = entry
    // A damaged name hides what it ends in.
    if !MemberKind.isSaid(by: entry.name), let name = zip.ownName(of: entry),
      MemberKind.isSaid(by: name)
    {
      entry.name = name
    }
    let kind = MemberKind(entry.name)
    if case .other = kind {
      book.skip(.name)
      return nil
    }
    if case .archive(let what) = kind {
      return book.booked(.nestedArchive(what), at: entryPlace(entry))
    }
    if let obstacle = zip.obstacle(of: entry) {
      return book.booked(.memberUnsupported(obstacle), at: entryPlace(entry))
    }
    if case .warc = kind { return open(zip.soundest(entry), from: place) }

    switch zip.contents(of: entry, limit: book.limit) {
    case .damaged: return nil
    case .tooLarge:
      return book.booked(
        .tooLargeUnpacked(bytes: entry.packedBytes ?? 0, limit: book.limit), at: entryPlace(entry))
    case .bytes(let contents, let found):
      let place = entryPlace(found)
      do throws(FetchStage.Failure) {
        return book.page(
          contents, kind, at: place, stored: try storedBytes(of: found, contents))
      } catch {
        return book.booked(error, at: place)
      }
    }
  }

  private func entryPlace(_ entry: ZipEntry) -> ContainerBook.Place {
    ContainerBook.Place(
      format: "zip", member: String(decoding: entry.name, as: UTF8.self),
      range: zip.storedRange(entry))
  }

  /// Goes on with the records of a WARC in the ZIP.
  private func open(_ entry: ZipEntry, from start: ContainerPlace) -> ContainedDocument? {
    let place = entryPlace(entry)
    let supply = zip.supply(of: entry)
    do throws(ArchiveDamage) {
      guard
        case .warc(let form, let packing) = try ContainerKind(
          zip.supply(of: entry), name: Path(bytes: entry.name).name)
      else { return book.booked(.nestedArchive("a packed archive"), at: place) }
      let isStored = supply is FileStretch
      inner = WARCPages(
        supply, form, packing, book, in: place.member, around: "+zip",
        origin: isStored ? WARCPages.Origin(file: file, range: place.range) : nil,
        from: start)
      return nil
    } catch {
      return book.booked(ArchiveHole(place.range, error), "zip", in: place.member)
    }
  }

  /// - Parameter contents: Of the entry, unpacked.
  private func storedBytes(
    of entry: ZipEntry, _ contents: [UInt8]
  ) throws(FetchStage.Failure) -> [UInt8] {
    if !entry.isPacked { return contents }
    do throws(ArchiveDamage) {
      return try file.bytes(in: zip.storedRange(entry))
    } catch {
      // Without them the digest would be another one, and for good.
      throw .unreadable(error.description)
    }
  }
}
