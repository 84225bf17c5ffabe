internal import Scanning

/// The lines of a text, packed or not, in memory that does not grow with it.
public final class StreamLines {
  public enum Event: Sendable {
    case line(Line)
    case hole(ArchiveHole)
  }

  public struct Line: Sendable {
    /// Without its end, LF or CRLF. `nil` if it is longer than is read.
    public let bytes: [UInt8]?

    /// From 1.
    public let number: Int

    /// As the text is unpacked, without its end.
    public let range: Range<Int>
  }

  private let members: PackedMembers
  private let joined: JoinedMembers
  private let cursor: ByteCursor
  private let longest: Int
  private var number = 0
  private var isEnded = false

  /// - Parameters:
  ///   - longest: Bytes of the longest line that is handed out.
  ///   - offset: Byte to begin at, where a line does; 0 if the text is packed.
  ///   - lines: How many are before.
  public init(
    _ supply: any ByteSupply, _ packing: PackedMembers.Packing, longest: Int,
    from offset: Int = 0, behind lines: Int = 0
  ) {
    members = PackedMembers(supply, packing, from: offset)
    joined = JoinedMembers(members)
    cursor = ByteCursor(joined)
    self.longest = longest
    number = lines
    cursor.restart(at: offset)
  }

  /// Lines and bytes that were passed.
  public var passed: (lines: Int, bytes: Int) { (number, cursor.position) }

  /// The next line or hole; `nil` at the end.
  public func next() -> Event? {
    guard !isEnded else { return nil }
    let start = cursor.position
    do throws(ArchiveDamage) {
      return try line().map(Event.line)
    } catch {
      return .hole(passHole(from: start, error))
    }
  }

  private func line() throws(ArchiveDamage) -> Line? {
    guard try !cursor.isAtEnd() else { return nil }
    let start = cursor.position
    number += 1
    var line: [UInt8] = []
    var isEnded = false
    while !isEnded {
      let hasMore = try cursor.consume { bytes in
        let end = bytes.first(0x0a, in: 0..<bytes.count)
        let count = end ?? bytes.count
        isEnded = end != nil
        // One byte more than is wanted shows that it is too much.
        for index in 0..<min(count, max(0, longest + 2 - line.count)) { line.append(bytes[index]) }
        return end.map { $0 + 1 } ?? count
      }
      if !hasMore { break }
    }
    var end = cursor.position - (isEnded ? 1 : 0)
    if isEnded, line.last == 0x0d, line.count == end - start {
      line.removeLast()
      end -= 1
    }
    return Line(bytes: end - start > longest ? nil : line, number: number, range: start..<end)
  }

  /// Goes on with the next packed member, if there is one that begins a line.
  private func passHole(from start: Int, _ damage: ArchiveDamage) -> ArchiveHole {
    let end = cursor.position
    isEnded = !members.resynchronise { $0.first == UInt8(ascii: "{") }
    cursor.restart(at: end)
    return ArchiveHole(start..<end, damage)
  }
}
