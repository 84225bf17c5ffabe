internal import Scanning

/// Reads bytes that come piece by piece from front to back, with a look ahead.
///
/// Memory: one piece, and what is asked to stand together.
public final class ByteCursor {
  private let supply: any ByteSupply
  private var buffer: [UInt8] = []
  private var head = 0

  /// Bytes before the cursor.
  public private(set) var position = 0

  public init(_ supply: any ByteSupply) { self.supply = supply }

  /// Begins anew where the supply stands now.
  public func restart(at place: Int) {
    buffer = []
    head = 0
    position = place
  }

  /// Goes to a place: at once where the supply can, else by reading on to it.
  ///
  /// - Returns: Whether it is there; `false` for a place behind it, or past the end, which is
  ///   reached only where there is no other way to know.
  public func seek(to place: Int) throws(ArchiveDamage) -> Bool {
    let ahead = place - position
    if ahead >= 0, ahead <= buffer.count - head {
      advance(ahead)
      return true
    }
    if supply.seek(to: place) {
      restart(at: place)
      return true
    }
    guard ahead > 0, !supply.isSeekable else { return false }
    return try skip(ahead) == ahead
  }
}

// MARK: - Looking ahead

extension ByteCursor {
  public func isAtEnd() throws(ArchiveDamage) -> Bool { try !stands(1) }

  /// Whether `count` more bytes exist; they stand together then. Damage is thrown only if it is
  /// among them.
  public func stands(_ count: Int) throws(ArchiveDamage) -> Bool {
    while buffer.count - head < count {
      guard let piece = try supply.piece() else { return false }
      if head == buffer.count {
        buffer = piece
        head = 0
      } else {
        buffer.removeFirst(head)
        head = 0
        buffer += piece
      }
    }
    return true
  }

  /// The next bytes, at most `count`, without passing them.
  public func peek(_ count: Int) throws(ArchiveDamage) -> [UInt8] {
    _ = try stands(count)
    return Array(buffer[head..<min(buffer.count, head + count)])
  }

  /// Whether `literal` comes next, in this case.
  public func comes(_ literal: String) throws(ArchiveDamage) -> Bool {
    guard try stands(literal.utf8.count) else { return false }
    return buffer[head...].starts(with: literal.utf8)
  }

  /// The byte that comes next.
  public func next() throws(ArchiveDamage) -> UInt8? {
    try stands(1) ? buffer[head] : nil
  }

  /// Looks at what is at hand, at least a byte unless it is the end, and passes what `body` says.
  public func consume(_ body: (Span<UInt8>) -> Int) throws(ArchiveDamage) -> Bool {
    guard try stands(1) else { return false }
    let taken = body(buffer.span.extracting(head...))
    advance(taken)
    return true
  }

  /// Lends the bytes at hand as an array and the place in it, for decompressors.
  func lend<Result>(_ body: ([UInt8], inout Int) -> Result) -> Result {
    var place = head
    let result = body(buffer, &place)
    advance(place - head)
    return result
  }

  var hasBuffered: Bool { head < buffer.count }
}

// MARK: - Going on

extension ByteCursor {
  /// Passes bytes that stand at hand.
  func advance(_ count: Int) {
    head += count
    position += count
  }

  /// Appends the next bytes to `target`: `count`, or all there are.
  ///
  /// - Returns: How many.
  @discardableResult
  public func read(_ count: Int, into target: inout [UInt8]) throws(ArchiveDamage) -> Int {
    var missing = count
    while missing > 0, try stands(1) {
      let taken = min(missing, buffer.count - head)
      target += buffer[head..<head + taken]
      advance(taken)
      missing -= taken
    }
    return count - missing
  }

  /// Passes `count` bytes, or all there are.
  ///
  /// - Returns: How many.
  @discardableResult
  public func skip(_ count: Int) throws(ArchiveDamage) -> Int {
    var missing = count
    while missing > 0, try stands(1) {
      let taken = min(missing, buffer.count - head)
      advance(taken)
      missing -= taken
    }
    return count - missing
  }

  /// The next line without its end, LF or CRLF, which is passed. `nil` at the end.
  ///
  /// - Parameter limit: Length of the longest line; a longer one is malformed.
  public func line(limit: Int) throws(ArchiveDamage) -> [UInt8]? {
    var line: [UInt8] = []
    var isEnded = false
    var isEmpty = true
    while !isEnded, try stands(1) {
      isEmpty = false
      let end = buffer.span.first(0x0a, in: head..<buffer.count)
      line += buffer[head..<(end ?? buffer.count)]
      advance((end.map { $0 + 1 } ?? buffer.count) - head)
      isEnded = end != nil
      if line.count > limit { throw .malformed("a line of more than \(limit) bytes") }
    }
    if line.last == 0x0d { line.removeLast() }
    return isEmpty ? nil : line
  }

  /// Goes to the next place where one of `literals` stands, or to the end.
  ///
  /// - Returns: Whether there is one.
  public func find(_ literals: [String]) throws(ArchiveDamage) -> Bool {
    let firsts = literals.compactMap(\.utf8.first)
    while try stands(1) {
      advance(buffer.span.countBefore(firsts, from: head))
      guard try stands(1) else { continue }
      for literal in literals where try comes(literal) { return true }
      advance(1)
    }
    return false
  }
}

extension Span<UInt8> {
  /// How many bytes stand before the next of `wanted`.
  fileprivate func countBefore(_ wanted: [UInt8], from start: Int) -> Int {
    var place = start
    while place < count, !wanted.contains(self[place]) { place += 1 }
    return place - start
  }
}
