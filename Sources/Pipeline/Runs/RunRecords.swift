internal import Corpus
internal import Store

/// Looks up documents of a run by their ids.
public struct RunRecords {
  private let contents: RunContents
  private let name: String

  public init(of run: PublishedRun) {
    contents = run.contents
    name = run.name
  }

  /// The line of a document, without its line feed: a record, or why there is none.
  ///
  /// Reads the one part of the records that the id belongs to, then the other files.
  ///
  /// - Throws: ``RunFailure`` with ``ExitCode/usage`` if the run has no such document.
  public func line(of id: String) throws(RunFailure) -> [UInt8] {
    guard let wanted = DocumentID(id) else {
      throw RunFailure(.usage, "\(id) is no id: w and 24 hexadecimal digits")
    }
    do {
      for file in files(for: wanted) {
        let reader = try contents.reader(of: file)
        while let line = try reader.next() {
          if LineObject.firstString("id", in: line) == id { return line }
        }
      }
    } catch {
      throw RunFailure(reading: error)
    }
    throw RunFailure(.usage, "no document of \(name) has the id \(id)")
  }

  private func files(for id: DocumentID) -> [RunFile] {
    var parts = contents.files(of: .record)
    // Parts are as many as a power of two, told apart by the leading bits of the ids.
    let bits = parts.count.trailingZeroBitCount
    if !parts.isEmpty, parts.count == 1 << bits { parts = [parts[id.leadingBits(bits)]] }
    return parts + Booking.allCases.dropFirst().flatMap { contents.files(of: $0) }
  }
}

extension RunRecords {
  /// A line for people: a member of the record on each line, elements of lists below each other.
  /// The same JSON, with every escape as it is.
  public static func indented(_ line: [UInt8]) -> String {
    var writer = Indentation()
    for index in line.indices {
      writer.append(line[index], before: index + 1 < line.count ? line[index + 1] : 0)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Puts line breaks between the members of an object, and between the elements of their lists.
private struct Indentation {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// Whether the value of the record's member is a list that is spread over lines.
  private var isSpread = false

  mutating func append(_ byte: UInt8, before next: UInt8) {
    if isInString {
      bytes.append(byte)
      isInString = isEscaped || byte != UInt8(ascii: "\"")
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      return
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte, before: next)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): close(byte)
    case UInt8(ascii: ","):
      bytes.append(byte)
      if depth == 1 || depth == 2 && isSpread { breakLine() } else { space() }
    case UInt8(ascii: ":"):
      bytes.append(byte)
      space()
    default:
      bytes.append(byte)
      isInString = byte == UInt8(ascii: "\"")
    }
  }

  private mutating func open(_ byte: UInt8, before next: UInt8) {
    bytes.append(byte)
    depth += 1
    if depth == 2 { isSpread = byte == UInt8(ascii: "[") && next != UInt8(ascii: "]") }
    if depth == 1 || depth == 2 && isSpread { breakLine() }
  }

  private mutating func close(_ byte: UInt8) {
    let endsSpread = depth == 2 && isSpread
    depth -= 1
    if depth == 0 || endsSpread { breakLine() }
    bytes.append(byte)
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func space() { bytes.append(UInt8(ascii: " ")) }
}
