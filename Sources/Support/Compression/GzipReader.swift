/// Decompresses gzip (RFC 1952) piece by piece, in memory that does not grow with the data.
///
/// Members that follow each other are one stream, and zeros behind the last are padding, as
/// gzip has it.
public struct GzipReader: ~Copyable {
  public enum Failure: Error, Hashable, Sendable {
    /// The compressed bytes are not gzip, fail their checksum, or are followed by something else.
    case damaged
    /// The compressed bytes end before the data does.
    case truncated
  }

  private enum Place {
    case beforeFirstMember, insideMember, betweenMembers, inPadding
  }

  private let inflater = Inflater()
  private var place = Place.beforeFirstMember
  private var buffer: [UInt8]

  /// - Parameter pieceBytes: Most bytes handed out at once.
  public init(pieceBytes: Int = 1 << 16) {
    precondition(pieceBytes > 0, "pieces of no bytes have no end")
    buffer = [UInt8](repeating: 0, count: pieceBytes)
  }

  /// Decompresses the next `compressed` bytes and hands the data to `body` in pieces.
  ///
  /// - Parameter body: Returns whether it wants more; `false` ends the call.
  /// - Returns: Whether `body` wanted all.
  @discardableResult
  public mutating func read(
    _ compressed: Span<UInt8>, _ body: (Span<UInt8>) -> Bool
  ) throws(Failure) -> Bool {
    var unread = 0..<compressed.count
    // zlib may hold data back when its output was full, so a full piece asks for another.
    var mayHoldBack = false
    while !unread.isEmpty || mayHoldBack {
      if place != .insideMember, !unread.isEmpty {
        try enter(compressed[unread.lowerBound])
        if place == .inPadding {
          unread = unread.lowerBound + 1..<unread.upperBound
          continue
        }
      }
      var unfilled = 0..<buffer.count
      let progress = inflater.step(compressed, &unread, into: &buffer, &unfilled)
      if unfilled.lowerBound > 0, !body(buffer.span.extracting(0..<unfilled.lowerBound)) {
        return false
      }
      mayHoldBack = false
      switch progress {
      case .damaged: throw .damaged
      case .endOfMember: place = .betweenMembers
      case .more: mayHoldBack = unfilled.isEmpty
      }
    }
    return true
  }

  /// Says that there are no more bytes. Throws if the data is not complete.
  public func finish() throws(Failure) {
    switch place {
    case .betweenMembers, .inPadding: return
    case .insideMember, .beforeFirstMember: throw .truncated
    }
  }

  /// Decides by its first byte what follows a member, or begins the file.
  private mutating func enter(_ byte: UInt8) throws(Failure) {
    switch (place, byte) {
    case (.betweenMembers, 0), (.inPadding, 0):
      place = .inPadding
    case (.inPadding, _):
      throw .damaged
    // zlib would wait for more before it says that this begins no member.
    case (.betweenMembers, let byte) where byte != 0x1f:
      throw .damaged
    default:
      if place == .betweenMembers { inflater.reset() }
      place = .insideMember
    }
  }
}
