internal import Scanning

/// The head of one record: of a WARC (ISO 28500), or of an ARC in a WARC's words.
public struct WARCRecord: Sendable {
  /// Names in lower case, in the order of the file.
  public let fields: [(name: String, value: String)]

  /// Length of the block in bytes.
  public let blockBytes: Int

  /// The field's value, of several the first.
  public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// `response`, `revisit` and so on, in lower case.
  public var type: String { (field("warc-type") ?? "").lowercased() }

  public var id: String? { field("warc-record-id")?.withoutAngles }

  /// Some writers put it in angle brackets.
  public var targetURI: String? { field("warc-target-uri")?.withoutAngles }
}

extension String {
  fileprivate var withoutAngles: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}

// MARK: - WARC

extension WARCRecord {
  private static let longestLine = 1 << 16
  private static let longestHead = 1 << 20
  private static let mostFields = 1000

  /// Reads a record's head, up to the block.
  ///
  /// - Parameter isMeasured: Whether it must say how long the block is.
  init(_ bytes: ByteCursor, isMeasured: Bool = true) throws(ArchiveDamage) {
    let start = bytes.position
    guard let version = try bytes.line(limit: Self.longestLine) else { throw .truncated }
    guard Self.isVersion(version.span) else { throw .malformed("no record begins here") }
    var fields: [(name: String, value: String)] = []
    while true {
      // A record in the middle of a head: the rest of the head is lost, this one is not.
      if try bytes.comes("WARC/") { throw .malformed("a record's head breaks off") }
      guard let line = try bytes.line(limit: Self.longestLine) else { throw .truncated }
      if line.isEmpty { break }
      if line[0].isHTMLSpace, !fields.isEmpty, bytes.position - start < Self.longestHead {
        fields[fields.count - 1].value += " " + line[...].trimmed
      } else {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < Self.mostFields
        else { throw .malformed("a record's head is no list of fields") }
        fields.append((line[..<colon].trimmed.lowercased(), line[(colon + 1)...].trimmed))
      }
    }
    let stated = fields.first { $0.name == "content-length" }
    let known = stated.flatMap { Self.length($0.value) }
    guard let length = known ?? (isMeasured ? nil : 0) else {
      throw .malformed("a record does not say how long it is")
    }
    self.fields = fields
    blockBytes = length
  }

  private static func isVersion(_ line: Span<UInt8>) -> Bool {
    line.has("warc/", at: 0) && line.count >= 8 && line[5].isASCIIDigit
  }

  private static func length(_ text: String) -> Int? {
    guard text.utf8.count <= 18, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }
}

// MARK: - ARC

extension WARCRecord {
  /// Reads an ARC record's line: address, IP, time, type, and at the end the length.
  ///
  /// Internet Archive, "ARC File Format", version 1 with 5 and version 2 with 10 fields. The
  /// address is what stands before them, for it may have spaces in it.
  init(arc bytes: ByteCursor) throws(ArchiveDamage) {
    guard let line = try bytes.line(limit: Self.longestLine) else { throw .truncated }
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let time = Self.timeIndex(words), let length = words.last.flatMap(Self.length) else {
      throw .malformed("no record begins here")
    }
    let address = words[..<(time - 1)].joined(separator: " ")
    let isDescription = address.hasPrefix("filedesc://")
    // What has no HTTP head is a lookup of a name.
    let isWeb = address.hasPrefix("http")
    fields = [
      ("warc-type", isDescription ? "warcinfo" : isWeb ? "response" : "resource"),
      ("warc-target-uri", address),
      ("warc-date", Self.isoTime(words[time])),
      ("content-type", isWeb ? "application/http" : words[time + 1]),
    ]
    blockBytes = length
  }

  private static func timeIndex(_ words: [String]) -> Int? {
    for back in [3, 8] {
      let index = words.count - back
      guard index >= 2, words[index].utf8.count == 14,
        words[index].utf8.allSatisfy(\.isASCIIDigit)
      else { continue }
      return index
    }
    return nil
  }

  /// `2024-03-05T10:11:12Z` of `20240305101112`.
  private static func isoTime(_ digits: String) -> String {
    var text: [UInt8] = []
    for (index, digit) in digits.utf8.enumerated() {
      switch index {
      case 4, 6: text.append(UInt8(ascii: "-"))
      case 8: text.append(UInt8(ascii: "T"))
      case 10, 12: text.append(UInt8(ascii: ":"))
      default: break
      }
      text.append(digit)
    }
    return String(decoding: text + [UInt8(ascii: "Z")], as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// As text, without white space at either end.
  var trimmed: String {
    var rest = self
    while let first = rest.first, first.isHTMLSpace { rest = rest.dropFirst() }
    while let last = rest.last, last.isHTMLSpace { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
