internal import Archives
internal import Files
internal import Settings

extension FetchStage {
  /// Hands out every page of a file, whether it is one or holds many, in the file's order.
  ///
  /// What is damaged is booked with its place, and reading goes on behind it. Memory does not
  /// grow with the file: it holds one page, its packed form, and a number for each name.
  /// No name in an archive touches the file system.
  ///
  /// - Parameter body: What it throws ends the walk.
  /// - Returns: What became of the parts of the file.
  /// - Complexity: O(bytes, stored and unpacked), damaged or not.
  @discardableResult
  public func forEachDocument<Problem: Error>(
    in unit: SourceUnit, _ body: (ContainedDocument) throws(Problem) -> Void
  ) throws(Problem) -> ContainerTally {
    try forEachDocument(in: unit, from: nil) { document, _ throws(Problem) in try body(document) }
  }

  /// Hands out the pages of a file behind those that an earlier run has read.
  ///
  /// - Parameters:
  ///   - resumption: `nil` for all.
  ///   - body: Also gets the place behind the document, if the rest can be read from there. What
  ///     is handed out from a place on is what follows when all is read at once.
  @discardableResult
  public func forEachDocument<Problem: Error>(
    in unit: SourceUnit, from resumption: Resumption?,
    _ body: (ContainedDocument, ContainerPlace?) throws(Problem) -> Void
  ) throws(Problem) -> ContainerTally {
    let book = ContainerBook(
      input: unit.input, path: unit.path, limit: settings.maxDocumentBytes.bytes,
      resuming: resumption)
    let pages = pages(in: unit, book, from: resumption?.place ?? ContainerPlace())
    while let document = pages.next() { try body(document, pages.place) }
    return book.tally
  }

  /// Whether the file is an archive, which may hold any number of pages, by its content.
  ///
  /// Reads the first few thousand bytes.
  ///
  /// - Throws: If they cannot be read: then nobody can say what is lost by taking it for a page.
  public func holdsMany(_ unit: SourceUnit) throws(Failure) -> Bool {
    switch try kind(of: try opened(unit), unit) {
    case .page, .mhtml: false
    case .warc, .zip, .tar, .lines: true
    }
  }
}

// MARK: - Steps

extension FetchStage {
  private func pages(
    in unit: SourceUnit, _ book: ContainerBook, from place: ContainerPlace
  ) -> any ContainerPages {
    do throws(Failure) {
      let file = try opened(unit)
      let whole = WARCPages.Origin(file: file, range: 0..<file.size)
      switch try kind(of: file, unit) {
      case .warc(let form, let packing):
        return WARCPages(whole.supply, form, packing, book, origin: whole, from: place)
      case .zip: return ZipPages(file, book, from: place)
      case .tar(let packing): return TarPages(whole.supply, packing, book, from: place)
      case .mhtml: return OneDocument(try mhtml(unit, book))
      case .lines(let packing):
        return LinePages(whole.supply, packing, book, reading(of: unit.input), from: place)
      case .page:
        let stored = try contents(of: unit.root / unit.path, limit: book.limit)
        return OneDocument(
          book.document(
            try SourceDocument(
              file: stored, input: unit.input, path: unit.path, limit: book.limit)))
      }
    } catch {
      return OneDocument(
        book.booked(error, at: ContainerBook.Place(format: "html", range: 0..<unit.size)))
    }
  }

  private func opened(_ unit: SourceUnit) throws(Failure) -> ArchiveFile {
    do throws(FileError) {
      let file = try ArchiveFile(unit.root / unit.path)
      if try file.status().kind == .regular { return file }
    } catch {
      throw .unreadable(error.reason)
    }
    throw .notAFile
  }

  private func kind(of file: ArchiveFile, _ unit: SourceUnit) throws(Failure) -> ContainerKind {
    do throws(ArchiveDamage) {
      if reading(of: unit.input).format == .jsonl {
        return .lines(PackedMembers.Packing(try file.bytes(in: 0..<6)))
      }
      return try ContainerKind(
        FileStretch(file, 0..<file.size, pieceBytes: 1 << 14), name: Path(bytes: unit.path).name)
    } catch {
      throw .unreadable(error.description)
    }
  }

  private func mhtml(
    _ unit: SourceUnit, _ book: ContainerBook
  ) throws(Failure) -> ContainedDocument? {
    let stored = try contents(of: unit.root / unit.path, limit: book.limit)
    let place = ContainerBook.Place(format: "mhtml", range: 0..<stored.count)
    return book.mhtml(stored, at: place, stored: stored)
  }
}

/// A file that is one page, or none.
private final class OneDocument: ContainerPages {
  var place: ContainerPlace? { nil }

  private var document: ContainedDocument?

  init(_ document: ContainedDocument?) { self.document = document }

  func next() -> ContainedDocument? {
    defer { document = nil }
    return document
  }
}
