import Synchronization
import Testing

@testable import Encodings

/// Writes text in an encoding by reading our decoder's tables backwards.
///
/// That the tables are right is what ``LegacySample`` shows, whose bytes other programs wrote.
struct ReverseEncoder {
  private let encoding: Encoding
  private var table: [Unicode.Scalar: [UInt8]] = [:]

  /// Tables of two bytes take a while to read.
  private static let made = Mutex<[Encoding: ReverseEncoder]>([:])

  init(_ encoding: Encoding) throws {
    self = try Self.made.withLock { made throws in
      if let encoder = made[encoding] { return encoder }
      let encoder = try ReverseEncoder(reading: encoding)
      made[encoding] = encoder
      return encoder
    }
  }

  private init(reading encoding: Encoding) throws {
    self.encoding = encoding
    switch encoding {
    case .utf8, .utf16LE, .utf16BE: break
    case .iso2022JP: try addRows(of: .eucJP)
    case .gb18030:
      try addRows(of: .gb18030)
      try addFourByteRows()
    default:
      if let upperHalf = encoding.upperHalf { add(upperHalf) } else { try addRows(of: encoding) }
    }
  }

  /// `nil` if the encoding cannot write `text`.
  func bytes(_ text: String) -> [UInt8]? {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LE: text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case .utf16BE: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    case .iso2022JP: switched(text)
    default: stateless(text)
    }
  }

  private func stateless(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let sequence = table[scalar] {
        bytes.append(contentsOf: sequence)
      } else {
        return nil
      }
    }
    return bytes
  }

  /// JIS X 0208 between two escapes.
  private func switched(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var isASCII = true
    for scalar in text.unicodeScalars {
      if scalar.isASCII != isASCII {
        bytes.append(contentsOf: scalar.isASCII ? "\u{1b}(B".utf8 : "\u{1b}$B".utf8)
        isASCII = scalar.isASCII
      }
      if isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let pair = table[scalar], pair.allSatisfy({ $0 > 0xa0 }) {
        bytes.append(contentsOf: pair.map { $0 & 0x7f })
      } else {
        return nil
      }
    }
    return bytes
  }
}

// MARK: - Reading the decoder's tables

extension ReverseEncoder {
  private mutating func add(_ upperHalf: String) {
    let scalars = Array(upperHalf.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where scalar != "\u{fffd}" {
      table[scalar] = [UInt8(256 - scalars.count + index)]
    }
  }

  /// The sequences of two bytes.
  private mutating func addRows(of encoding: Encoding) throws {
    for lead: UInt8 in 0x81...0xfe {
      try add((0x40...0xfe).map { [lead, $0] }, of: encoding)
    }
  }

  /// Those of GB 18030's sequences of four bytes that the letters below U+1000 have.
  private mutating func addFourByteRows() throws {
    for second: UInt8 in 0x30...0x32 {
      for third: UInt8 in 0x81...0xfe {
        try add((0x30...0x39).map { [0x81, second, third, $0] }, of: .gb18030)
      }
    }
  }

  /// Decodes a line for each of `sequences`, and keeps those that are one character.
  private mutating func add(_ sequences: [[UInt8]], of encoding: Encoding) throws {
    let name = try #require(encoding.iconvName)
    let rows = Array(sequences.joined(separator: [0x0a]))
    let text = try IconvDecoder(encoding, iconvName: name).decoded(rows).text
    let lines = text.split(separator: 0x0a, omittingEmptySubsequences: false)
    try #require(lines.count == sequences.count)
    for (sequence, line) in zip(sequences, lines) where line.count <= 4 {
      let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1, scalar != "\u{fffd}" else { continue }
      if table[scalar] == nil { table[scalar] = sequence }
    }
  }
}
