internal import Scanning

/// A media type with its parameters, as HTTP and MIME have it: `text/html; charset=utf-8`.
public struct ContentType: Hashable, Sendable {
  /// In lower case.
  public let media: String

  private let parameters: [String]

  public init(_ text: String) {
    let bytes = Array(text.utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append(bytes[start..<index])
        start = index + 1
      }
    }
    parts.append(bytes[start...])
    media = (parts.first?.trimmed ?? "").lowercased()
    parameters = parts.dropFirst().map(\.trimmed)
  }

  /// The parameter's value without quotes. `nil` if it is missing or empty.
  ///
  /// - Parameter name: In lower case.
  public func parameter(_ name: String) -> String? {
    for parameter in parameters {
      let bytes = Array(parameter.utf8)
      guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
        bytes[..<equals].trimmed.lowercased() == name
      else { continue }
      var value = bytes[(equals + 1)...].trimmed
      if value.hasPrefix("\"") || value.hasPrefix("'") { value.removeFirst() }
      if value.hasSuffix("\"") || value.hasSuffix("'") { value.removeLast() }
      return value.isEmpty ? nil : value
    }
    return nil
  }

  public var isHTML: Bool { media == "text/html" || media == "application/xhtml+xml" }
}

/// Fields as HTTP and mail have them.
public struct HeaderFields: Sendable {
  /// Names in lower case, in the order of the message.
  public private(set) var all: [(name: String, value: String)] = []

  private static let mostFields = 1000

  /// A value that is longer does not go on.
  private static let mostBytes = 1 << 16

  public func first(_ name: String) -> String? { all.first { $0.name == name }?.value }

  public var contentType: ContentType? { first("content-type").map { ContentType($0) } }

  /// The fields that `bytes` begin with. `nil` if no empty line ends them.
  public init?(_ bytes: [UInt8]) {
    var place = 0
    self.init(bytes, from: &place)
  }

  /// Reads lines from `place` on up to an empty one, and goes behind it. Lines that are no fields
  /// are passed over, as browsers do.
  ///
  /// - Returns: `nil` if no empty line comes.
  init?(_ bytes: [UInt8], from place: inout Int) {
    while place < bytes.count {
      let end = bytes.span.first(0x0a, in: place..<bytes.count) ?? bytes.count
      var line = bytes[place..<end]
      if line.last == 0x0d { line = line.dropLast() }
      place = min(end + 1, bytes.count)
      guard let first = line.first else { return }
      if first.isHTMLSpace, !all.isEmpty {
        // In place: a value may go on for as many lines as somebody likes.
        if all[all.count - 1].value.utf8.count < Self.mostBytes {
          if !all[all.count - 1].value.isEmpty { all[all.count - 1].value += " " }
          all[all.count - 1].value += line.trimmed
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), all.count < Self.mostFields {
        all.append((line[..<colon].trimmed.lowercased(), line[(colon + 1)...].trimmed))
      }
    }
    return nil
  }
}
