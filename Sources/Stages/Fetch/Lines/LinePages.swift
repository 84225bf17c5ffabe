internal import Archives
internal import Corpus
internal import Digests
internal import Scanning

/// The documents of JSON Lines, one a line, as pages or as text that is ready.
///
/// A document is named by the line's own id, so that it is the same document when the file is
/// written anew in another order; where there is none, by the line's number.
final class LinePages: ContainerPages {
  private let lines: StreamLines
  private let book: ContainerBook
  private let reading: InputReading
  private let format: String

  /// Whether a line has held a document, or was to: from then on each is booked.
  private var isSure: Bool
  private var isEnded = false
  private let isPacked: Bool

  init(
    _ supply: any ByteSupply, _ packing: PackedMembers.Packing, _ book: ContainerBook,
    _ reading: InputReading, from place: ContainerPlace
  ) {
    lines = StreamLines(
      supply, packing, longest: book.limit, from: place.offset, behind: place.entries)
    isPacked = packing != .none
    self.book = book
    self.reading = reading
    isSure = reading.format == .jsonl || place.entries > 0
    format = ContainerKind.lines(packing).format
  }

  func next() -> ContainedDocument? {
    while !isEnded, let event = lines.next() {
      switch event {
      case .hole(let hole): return book.booked(hole, format)
      case .line(let line): if let document = document(line) { return document }
      }
    }
    return nil
  }

  var place: ContainerPlace? {
    guard isSure, !isPacked else { return nil }
    return ContainerPlace(entries: lines.passed.lines, offset: lines.passed.bytes)
  }

  private func document(_ line: StreamLines.Line) -> ContainedDocument? {
    var place = ContainerBook.Place(
      format: format, member: "line:\(line.number)", range: line.range)
    guard let stored = line.bytes else {
      return book.booked(.tooLarge(bytes: line.range.count, limit: book.limit), at: place)
    }
    let bytes = stored.starts(with: [0xef, 0xbb, 0xbf]) ? Array(stored.dropFirst(3)) : stored
    if isBlank(bytes.span) { return nil }
    let document: LineDocument
    do throws(JSONLine.Mistake) {
      document = LineDocument(try JSONLine(bytes), reading.fields)
    } catch {
      return book.booked(.badLine("\(error.words), at byte \(error.place)"), at: place)
    }
    if let id = document.id { place.member = id }
    switch document.content {
    case .missing: return missing(at: place)
    case .html(let html):
      isSure = true
      return book.document(
        Array(html.text.utf8), at: place, stored: stored, document.claims)
    case .text(let text):
      isSure = true
      if isBlank(text.text.utf8.span) { return book.booked(.empty, at: place) }
      return book.ready(at: place, stored: stored, document.claims) { id, source in
        document.ready(text, id: id, source)
      }
    }
  }

  private func missing(at place: ContainerBook.Place) -> ContainedDocument {
    guard !isSure else {
      let declared = [reading.fields.html, reading.fields.text].filter { !$0.isEmpty }
      let names = declared.isEmpty ? LineNames.text + LineNames.html : declared
      return book.booked(
        .badLine("none of these fields holds a text: " + names.joined(separator: ", ")), at: place)
    }
    // A log or an index that lies about among pages.
    isEnded = true
    return book.booked(
      .notHTML("JSON Lines of something other than documents"),
      at: ContainerBook.Place(format: format, member: nil, range: place.range))
  }
}
