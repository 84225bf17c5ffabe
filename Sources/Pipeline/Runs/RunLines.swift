internal import Corpus
internal import Store

/// A document's line in a run.
struct RunLine {
  let id: DocumentID
  let booking: Booking

  /// The file that it stands in, below the run's folder, and where, from 1.
  let file: String
  let number: Int

  /// Without the line feed.
  let bytes: [UInt8]
}

/// All documents' lines of a run in the order of their ids, each id once.
///
/// Merges the four kinds of files, which are each in that order but for the first line of a part.
/// Keeps two lines of a file in memory, and one part of the records open.
final class RunLines {
  private let streams: [LineStream]
  private var heads: [RunLine?]

  /// - Parameter skipped: Names of files that are passed over.
  init(of contents: RunContents, without skipped: Set<String> = []) throws {
    streams = Booking.allCases.map { booking in
      let files = contents.files(of: booking).filter { !skipped.contains($0.name) }
      return LineStream(files, as: booking, in: contents)
    }
    heads = try streams.map { try $0.next() }
  }

  /// - Throws: `FileError`, `LineReader.Damage`, or ``RunDamage`` for lines out of order.
  func next() throws -> RunLine? {
    var first: Int?
    for index in heads.indices {
      guard let head = heads[index] else { continue }
      if let found = first, let least = heads[found] {
        guard head.id != least.id else {
          throw RunDamage(head, "\(head.id) stands in \(least.file), too")
        }
        if least.id < head.id { continue }
      }
      first = index
    }
    guard let first else { return nil }
    let line = heads[first]
    heads[first] = try streams[first].next()
    return line
  }
}

/// What in the lines of a run cannot be.
struct RunDamage: Error {
  let sentence: String

  init(_ line: RunLine, _ sentence: String) {
    self.sentence = "\(line.file), line \(line.number): \(sentence)"
  }

  init(_ file: String, line: Int, _ sentence: String) {
    self.sentence = "\(file), line \(line): \(sentence)"
  }
}

/// The lines of files that follow each other in the order of ids.
private final class LineStream {
  private let contents: RunContents
  private let booking: Booking
  private var files: ArraySlice<RunFile>
  private var file: RunFile?
  private var reader: LineReader?

  /// Lines of the file that were read.
  private var number = 0

  /// The fullest record, which stands first in its part, until its turn comes.
  private var first: RunLine?
  private var ahead: RunLine?
  private var last: DocumentID?

  init(_ files: [RunFile], as booking: Booking, in contents: RunContents) {
    self.files = files[...]
    self.booking = booking
    self.contents = contents
  }

  func next() throws -> RunLine? {
    while first == nil, ahead == nil {
      guard let file = files.popFirst() else { return nil }
      self.file = file
      reader = try contents.reader(of: file)
      number = 0
      first = try read()
      ahead = try read()
    }
    let line: RunLine?
    if let first, ahead.map({ first.id <= $0.id }) ?? true {
      line = first
      self.first = nil
    } else {
      line = ahead
      ahead = try read()
    }
    if let line, let last, line.id <= last {
      throw RunDamage(line, line.id == last ? "\(line.id) stands twice" : "not in the order of ids")
    }
    last = line?.id ?? last
    return line
  }

  private func read() throws -> RunLine? {
    guard let file, let bytes = try reader?.next() else { return nil }
    number += 1
    guard let text = LineObject.firstString("id", in: bytes), let id = DocumentID(text) else {
      throw RunDamage(file.name, line: number, "no object with an id")
    }
    return RunLine(id: id, booking: booking, file: file.name, number: number, bytes: bytes)
  }
}
