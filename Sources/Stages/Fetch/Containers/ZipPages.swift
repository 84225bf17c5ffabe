internal import Archives
internal import Corpus
internal import Files

/// The pages in a ZIP, and those in the WARCs in it, which makes it a WACZ.
final class ZipPages: ContainerPages {
  private let file: ArchiveFile
  private let zip: ZipReader
  private let book: ContainerBook
  private var inner: WARCPages?

  init(_ file: ArchiveFile, _ book: ContainerBook) {
    self.file = file
    self.book = book
    zip = ZipReader(file)
  }

  func next() -> ContainedDocument? {
    while true {
      if let inner {
        if let document = inner.next() { return document }
        self.inner = nil
      }
      guard let event = zip.next() else { return nil }
      switch event {
      case .hole(let hole): return book.booked(hole, "zip")
      case .entry(let entry): if let document = document(entry) { return document }
      }
    }
  }

  private func document(_ listed: ZipEntry) -> ContainedDocument? {
    let entry = listed.obstacle == nil ? listed : zip.ownHead(of: listed)
    if entry.isFolder {
      book.skip(.notAFile)
      return nil
    }
    var kind = MemberKind(entry.name)
    if case .other = kind, let name = zip.ownName(of: entry) { kind = MemberKind(name) }
    if case .other = kind {
      book.skip(.name)
      return nil
    }
    let range = zip.storedRange(entry)
    let place = ContainerBook.Place(
      format: "zip", member: String(decoding: entry.name, as: UTF8.self), range: range)
    if case .archive(let what) = kind { return book.booked(.nestedArchive(what), at: place) }
    if let obstacle = entry.obstacle { return book.booked(.memberUnsupported(obstacle), at: place) }
    if case .warc = kind { return open(entry, place) }

    switch zip.contents(of: entry, limit: book.limit) {
    case .damaged: return nil
    case .tooLarge:
      return book.booked(
        .tooLargeUnpacked(bytes: entry.packedBytes ?? 0, limit: book.limit), at: place)
    case .bytes(let contents):
      let isStored = range.count == contents.count
      return book.page(
        contents, kind, at: place, stored: isStored ? contents : storedBytes(range) ?? contents)
    }
  }

  /// Goes on with the records of a WARC in the ZIP.
  private func open(_ entry: ZipEntry, _ place: ContainerBook.Place) -> ContainedDocument? {
    let supply = zip.supply(of: entry)
    do throws(ArchiveDamage) {
      guard
        case .warc(let form, let packing) = try ContainerKind(
          zip.supply(of: entry), name: Path(bytes: entry.name).name)
      else { return book.booked(.nestedArchive("a packed archive"), at: place) }
      let isStored = supply is FileStretch
      inner = WARCPages(
        supply, form, packing, book, in: place.member, around: "+zip",
        origin: isStored ? WARCPages.Origin(file: file, range: place.range) : nil)
      return nil
    } catch {
      return book.booked(ArchiveHole(place.range, error), "zip", in: place.member)
    }
  }

  private func storedBytes(_ range: Range<Int>) -> [UInt8]? {
    do throws(ArchiveDamage) {
      return try file.bytes(in: range)
    } catch {
      return nil
    }
  }
}
