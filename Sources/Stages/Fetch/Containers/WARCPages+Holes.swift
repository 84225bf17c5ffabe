internal import Archives
internal import Corpus

extension WARCPages {
  /// The pages of records in a hole whose lengths are wrong, and the hole, unless all of it is such
  /// records.
  func salvage(_ hole: ArchiveHole) -> [ContainedDocument] {
    let base = origin?.range.lowerBound ?? 0
    let range = hole.range.lowerBound + base..<hole.range.upperBound + base
    let booked = {
      self.book.booked(ArchiveHole(range, hole.damage), self.format, in: self.archive)
    }
    guard let origin, case .warc(let form, .none) = kind, range.count <= book.limit else {
      return [booked()]
    }
    switch hole.damage {
    case .truncated, .malformed: break
    case .unpackable, .wrongChecksum, .unreadable: return [booked()]
    }
    do throws(ArchiveDamage) {
      let bytes = try origin.file.bytes(in: range)
      let found = form.salvaged(bytes, isCut: range.upperBound == origin.range.upperBound)
      var documents = found.records.compactMap { document($0, in: bytes, at: range.lowerBound) }
      if !found.isAll { documents.append(booked()) }
      return documents
    } catch {
      return [book.booked(ArchiveHole(range, error), format, in: archive)]
    }
  }

  private func document(
    _ salvaged: SalvagedRecord, in bytes: [UInt8], at start: Int
  ) -> ContainedDocument? {
    let reader = WARCReader(MemoryStretch(salvaged.bytes), .none, .warc)
    guard case .record(let record)? = reader.next(),
      record.type == "response" || record.type == "resource"
    else { return nil }
    let range = salvaged.range.lowerBound + start..<salvaged.range.upperBound + start
    let name = record.id ?? "@\(range.lowerBound)"
    let place = ContainerBook.Place(
      format: format, member: (archive.map { $0 + "#" } ?? "") + name, range: range)
    switch ResponseReader(reader, record, limit: book.limit).outcome() {
    case .damaged: return nil
    case .skipped(let reason):
      book.skip(reason)
      return nil
    case .failed(let failure): return book.booked(failure, at: place)
    case .page(let page):
      return book.document(
        page.bytes, at: place, stored: Array(bytes[salvaged.range]),
        claims(of: page, record, isDoubted: true))
    }
  }

  func claims(
    of page: ResponseReader.Page, _ record: WARCRecord, isDoubted: Bool
  ) -> ContainerBook.Claims {
    ContainerBook.Claims(
      url: record.targetURI, label: page.label, captured: record.field("warc-date"),
      status: page.status, contentType: page.contentType, isDoubted: isDoubted)
  }
}
