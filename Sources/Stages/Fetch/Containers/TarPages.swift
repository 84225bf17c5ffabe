internal import Archives
internal import Corpus

/// The pages in a tar, packed or not.
final class TarPages: ContainerPages {
  private let tar: TarReader
  private let book: ContainerBook
  private let format: String

  private let packing: PackedMembers.Packing

  init(
    _ supply: any ByteSupply, _ packing: PackedMembers.Packing, _ book: ContainerBook,
    from place: ContainerPlace
  ) {
    tar = TarReader(JoinedMembers(PackedMembers(supply, packing)), from: place.offset)
    self.book = book
    self.packing = packing
    format = ContainerKind.tar(packing).format
  }

  func next() -> ContainedDocument? {
    while let event = tar.next() {
      switch event {
      case .hole(let hole): return book.booked(hole, format)
      case .entry(let entry): if let document = document(entry) { return document }
      }
    }
    return nil
  }

  var place: ContainerPlace? {
    packing == .none ? tar.offset.map { ContainerPlace(offset: $0) } : nil
  }

  private func document(_ entry: TarReader.Entry) -> ContainedDocument? {
    guard entry.isFile else {
      book.skip(.notAFile)
      return nil
    }
    let place = ContainerBook.Place(
      format: format, member: String(decoding: entry.name, as: UTF8.self),
      range: entry.offset..<entry.offset + entry.byteCount)
    let kind = MemberKind(entry.name)
    switch kind {
    case .other:
      book.skip(.name)
      return nil
    case .archive(let what): return book.booked(.nestedArchive(what), at: place)
    case .warc: return book.booked(.nestedArchive("a WARC archive"), at: place)
    case .page, .mhtml:
      if entry.isSparse {
        return book.booked(.memberUnsupported("it is stored with its holes left out"), at: place)
      }
      guard entry.byteCount <= book.limit else {
        return book.booked(.tooLarge(bytes: entry.byteCount, limit: book.limit), at: place)
      }
      guard let contents = tar.contents(of: entry) else { return nil }
      return book.page(contents, kind, at: place, stored: contents)
    }
  }
}
