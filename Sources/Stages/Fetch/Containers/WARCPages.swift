internal import Archives
internal import Corpus

/// The pages in a WARC or an ARC: what was answered with status 200 and is HTML.
final class WARCPages: ContainerPages {
  let kind: ContainerKind
  private let reader: WARCReader
  let book: ContainerBook
  let format: String
  let archive: String?

  /// Reads stored bytes again, for digests and for what later records refer to.
  let origin: Origin?
  private var revisits = Revisits()

  /// Up to where an earlier run has read the archive; 0 once that is looked through.
  private var readBefore: Int
  private let wasAwaited: Bool

  /// Whether only revisits that waited are left, of which a place does not say which.
  private var isAtEnd = false

  /// A file, or a stretch of one, in which the archive stands as it is.
  struct Origin {
    let file: ArchiveFile
    let range: Range<Int>

    var supply: FileStretch { FileStretch(file, range) }
  }

  /// - Parameters:
  ///   - archive: The archive's name in the one around it.
  ///   - origin: `nil` if the archive stands packed in the one around it.
  ///   - place: Where to begin.
  init(
    _ supply: any ByteSupply, _ form: WARCReader.Form, _ packing: PackedMembers.Packing,
    _ book: ContainerBook, in archive: String? = nil, around: String = "", origin: Origin?,
    from place: ContainerPlace
  ) {
    kind = .warc(form, packing)
    reader = WARCReader(supply, packing, form, from: place.offset)
    readBefore = place.offset
    wasAwaited = place.isAwaited
    self.book = book
    self.archive = archive
    self.origin = origin
    format = kind.format + around
  }

  /// What has been made out of the last hole, the last first.
  private var salvaged: [ContainedDocument] = []

  func next() -> ContainedDocument? {
    if let document = salvaged.popLast() { return document }
    while let event = reader.next() {
      switch event {
      case .hole(let hole):
        salvaged = salvage(hole).reversed()
        if let document = salvaged.popLast() { return document }
      case .record(let record):
        if let document = document(record) { return document }
      }
    }
    if wasAwaited { lookBack() }
    isAtEnd = true
    while let waiting = revisits.nextWaiting() {
      if let document = resolved(waiting.record, at: waiting.place, isLast: true) {
        return document
      }
    }
    return nil
  }

  var place: ContainerPlace? {
    guard origin != nil, !isAtEnd, salvaged.isEmpty, let offset = reader.offset else { return nil }
    let isAwaited = revisits.isAwaited || wasAwaited && readBefore > 0
    return ContainerPlace(offset: offset, isAwaited: isAwaited)
  }

  private func document(_ record: WARCRecord) -> ContainedDocument? {
    switch record.type {
    case "response", "resource":
      return stored(record)
    case "revisit":
      if let reason = whyNoPage(reader) {
        book.skip(reason)
        return nil
      }
      guard let extent = reader.finish() else { return nil }
      lookBack()
      return resolved(record, at: recordPlace(record, extent), isLast: false)
    case "request": book.skip(.request)
    case "metadata": book.skip(.metadata)
    case "conversion": book.skip(.conversion)
    case "warcinfo": book.skip(.warcinfo)
    case "continuation": book.skip(.continuation)
    default: book.skip(.otherRecord)
    }
    return nil
  }
}

// MARK: - Responses and resources

extension WARCPages {
  /// `nil` for what was counted, or is damaged and comes as a hole.
  private func stored(_ record: WARCRecord) -> ContainedDocument? {
    let page = ResponseReader(reader, record, limit: book.limit).outcome()
    guard case .damaged = page else {
      guard let extent = reader.finish() else { return nil }
      if extent.isStored { revisits.note(record, at: extent.range.lowerBound) }
      return finished(page, record, recordPlace(record, extent), extent: extent)
    }
    return nil
  }

  private func finished(
    _ outcome: ResponseReader.Outcome, _ record: WARCRecord, _ place: ContainerBook.Place,
    extent: WARCReader.Extent?
  ) -> ContainedDocument? {
    switch outcome {
    case .damaged: return nil
    case .skipped(let reason):
      book.skip(reason)
      return nil
    case .failed(let failure): return book.booked(failure, at: place)
    case .page(let page):
      do throws(FetchStage.Failure) {
        // The digests of a revisit are not those of the record that the page comes from.
        let isDoubted = extent != nil && page.isDoubted(by: record)
        return book.document(
          page.bytes, at: place, stored: try storedBytes(extent) ?? page.block,
          claims(of: page, record, isDoubted: isDoubted))
      } catch {
        return book.booked(error, at: place)
      }
    }
  }

  private func recordPlace(_ record: WARCRecord, _ extent: WARCReader.Extent) -> ContainerBook.Place
  {
    // What stands packed in something is had again as the digest has it: the block.
    let isStored = extent.isStored && origin != nil
    let base = isStored ? origin?.range.lowerBound ?? 0 : 0
    let range =
      isStored ? extent.range.lowerBound + base..<extent.range.upperBound + base : extent.block
    let name = record.id ?? "@\(extent.range.lowerBound + base)"
    return ContainerBook.Place(
      format: format, member: (archive.map { $0 + "#" } ?? "") + name, range: range)
  }

  /// `nil` where the record is not stored as such, but in something packed.
  private func storedBytes(
    _ extent: WARCReader.Extent?
  ) throws(FetchStage.Failure) -> [UInt8]? {
    guard let extent, extent.isStored, let origin else { return nil }
    let base = origin.range.lowerBound
    do throws(ArchiveDamage) {
      return try origin.file.bytes(
        in: extent.range.lowerBound + base..<extent.range.upperBound + base)
    } catch {
      // Without them the digest would be another one, and for good.
      throw .unreadable(error.description)
    }
  }
}

// MARK: - Revisits

extension WARCPages {
  /// What the record's own HTTP head, if it has one, says against a page.
  private func whyNoPage(_ reader: WARCReader) -> ContainerTally.SkipReason? {
    guard let bytes = reader.peek(1 << 16), let head = HTTPHead(bytes) else { return nil }
    if let type = head.fields.contentType, !type.isHTML { return .notHTML }
    return head.status == 200 || head.status == 304 ? nil : .status
  }

  /// Notes what stands in the part that an earlier run has read: revisits refer to it.
  ///
  /// Costs one walk through that part, and only where there are revisits.
  private func lookBack() {
    guard readBefore > 0, let origin, case .warc(let form, let packing) = kind else { return }
    let end = readBefore
    readBefore = 0
    let later = revisits
    revisits = Revisits()
    let again = WARCReader(origin.supply, packing, form)
    while let event = again.next() {
      guard case .record(let record) = event else { continue }
      let isNoted = record.type == "response" || record.type == "resource"
      guard isNoted || record.type == "revisit" && whyNoPage(again) == nil,
        let extent = again.finish()
      else { continue }
      if extent.isStored, extent.range.lowerBound >= end { break }
      if isNoted, extent.isStored {
        revisits.note(record, at: extent.range.lowerBound)
      } else if !isNoted, revisits.place(of: record) == nil {
        _ = revisits.wait(record, at: recordPlace(record, extent))
      }
    }
    revisits.add(later)
  }

  /// The page that `record` says is the same, under the revisit's own name and time.
  private func resolved(
    _ record: WARCRecord, at place: ContainerBook.Place, isLast: Bool
  ) -> ContainedDocument? {
    guard let origin, let offset = revisits.place(of: record),
      case .warc(let form, let packing) = kind
    else {
      // It may stand further on.
      if !isLast, origin != nil, revisits.wait(record, at: place) { return nil }
      return book.booked(.revisitElsewhere, at: place)
    }
    let again = WARCReader(origin.supply, packing, form, from: offset)
    guard case .record(let original)? = again.next() else {
      return book.booked(.revisitElsewhere, at: place)
    }
    let outcome = ResponseReader(again, original, limit: book.limit).outcome()
    guard again.finish() != nil else { return book.booked(.revisitElsewhere, at: place) }
    return finished(outcome, record, place, extent: nil)
  }
}
