internal import Digests

/// Names one document of the corpus, for ever: the same input at the same place has the same id.
///
/// The first 96 bits of SHA-256 over input id, relative path and archive member, each followed
/// by a zero byte.
public struct DocumentID: Hashable, Sendable {
  /// The first 64 of the 96 bits.
  let high: UInt64

  /// The last 32 of the 96 bits.
  let low: UInt32

  /// - Parameters:
  ///   - input: The `id` of the input in `pipeline.json`.
  ///   - path: Path below the input's root, as the file system has it; need not be UTF-8.
  ///   - member: Place within a container; empty for a file that is one page.
  public init(input: String, path: [UInt8], member: [UInt8] = []) {
    var named = Array(input.utf8)
    named.append(0)
    named += path
    named.append(0)
    named += member
    named.append(0)
    let digest = SHA256.digest(of: named)
    var high: UInt64 = 0
    var low: UInt32 = 0
    for index in 0..<8 { high = high << 8 | UInt64(digest.bytes[index]) }
    for index in 8..<12 { low = low << 8 | UInt32(digest.bytes[index]) }
    self.high = high
    self.low = low
  }

  /// Reads what ``description`` writes; `nil` for anything else.
  public init?(_ description: String) {
    let digits = description.utf8.dropFirst()
    guard description.utf8.first == UInt8(ascii: "w"), digits.count == 24,
      let high = UInt64(String(digits.prefix(16)) ?? "", radix: 16),
      let low = UInt32(String(digits.dropFirst(16)) ?? "", radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }
}

extension DocumentID {
  /// The id's first bits as a number: an even spread over `1 << count` places.
  ///
  /// - Parameter count: 0 to 32.
  public func leadingBits(_ count: Int) -> Int {
    precondition((0...32).contains(count), "\(count) bits of an id")
    return count == 0 ? 0 : Int(high >> UInt64(64 - count))
  }
}

/// `w` and 24 hexadecimal digits.
extension DocumentID: CustomStringConvertible {
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = [UInt8(ascii: "w")]
    for shift in stride(from: 60, through: 0, by: -4) {
      text.append(digits[Int(high >> shift & 15)])
    }
    for shift in stride(from: 28, through: 0, by: -4) {
      text.append(digits[Int(low >> shift & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The order of records in the output.
extension DocumentID: Comparable {
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension DocumentID: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(fixed: high)
    writer.write(fixed: UInt64(low))
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    high = try reader.fixed()
    low = UInt32(truncatingIfNeeded: try reader.fixed())
  }
}
