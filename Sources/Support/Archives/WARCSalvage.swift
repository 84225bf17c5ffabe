internal import Compression
internal import Scanning

/// Records whose lengths are wrong, as those of a WARC whose line ends some program has changed: what
/// stands from a head up to the next, where the line ends that belong between records stand before
/// that.
public struct SalvagedRecord: Sendable {
  /// In what was looked through.
  public let range: Range<Int>

  /// The record with the length that it has.
  public let bytes: [UInt8]
}

extension WARCReader.Form {
  /// - Parameters:
  ///   - bytes: A stretch of an archive, unpacked, that begins with a record's head.
  ///   - isCut: Whether the archive ends behind it, so that the last record may not be all there.
  /// - Returns: The records, and whether they are all that stands there.
  public func salvaged(
    _ bytes: [UInt8], isCut: Bool
  ) -> (records: [SalvagedRecord], isAll: Bool) {
    let starts = starts(in: bytes)
    var records: [SalvagedRecord] = []
    for (index, start) in starts.enumerated() {
      let isLast = index == starts.count - 1
      let range = start..<(isLast ? bytes.count : starts[index + 1])
      if let record = record(Array(bytes[range]), isCut: isCut && isLast) {
        records.append(SalvagedRecord(range: range, bytes: record))
      }
    }
    return (records, !starts.isEmpty && starts[0] == 0 && records.count == starts.count)
  }

  /// Where heads begin: of a WARC behind an empty line; of an ARC only the first is told.
  private func starts(in bytes: [UInt8]) -> [Int] {
    guard self == .warc else { return [0] }
    var starts: [Int] = []
    let span = bytes.span
    var place = 0
    while let sign = span.first(UInt8(ascii: "W"), in: place..<bytes.count) {
      place = sign + 1
      guard bytes[sign...].starts(with: "WARC/".utf8), sign + 5 < bytes.count,
        bytes[sign + 5].isASCIIDigit, sign == 0 || endsInEmptyLine(bytes[..<sign])
      else { continue }
      starts.append(sign)
    }
    return starts
  }

  private func endsInEmptyLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    let end = bytes.suffix(4)
    return end.elementsEqual([0x0d, 0x0a, 0x0d, 0x0a]) || end.suffix(2).elementsEqual([0x0a, 0x0a])
  }

  /// - Returns: `nil` if there is no head, or the end may be missing.
  private func record(_ bytes: [UInt8], isCut: Bool) -> [UInt8]? {
    let isEnded = self == .warc ? endsInEmptyLine(bytes[...]) : bytes.last == 0x0a
    guard isEnded, !isCut || hasPageEnd(bytes) else { return nil }
    let cursor = ByteCursor(MemoryStretch(bytes))
    let head: WARCRecord
    do throws(ArchiveDamage) {
      head =
        self == .warc ? try WARCRecord(cursor, isMeasured: false) : try WARCRecord(arc: cursor)
    } catch {
      return nil
    }
    var block = bytes[cursor.position...]
    for _ in 0..<(self == .warc ? 2 : 1) {
      if block.last == 0x0a { block.removeLast() }
      if block.last == 0x0d { block.removeLast() }
    }
    var text = "WARC/1.0\r\n"
    for field in head.fields where field.name != "content-length" {
      text += "\(field.name): \(field.value)\r\n"
    }
    return Array("\(text)Content-Length: \(block.count)\r\n\r\n".utf8) + block
      + Array("\r\n\r\n".utf8)
  }

  private func hasPageEnd(_ bytes: [UInt8]) -> Bool {
    let end = Array(bytes.suffix(64))
    return end.indices.contains { end.span.has("</html", at: $0) }
  }
}
