/// Reads the records of a WARC or an ARC from front to back, and gets over damage.
///
/// Ask for the ``next()`` event; of a record's block read as much as is wanted, then ask
/// ``finish()`` whether the record was whole: the checksum of a packed one stands behind it.
public final class WARCReader {
  public enum Form: String, Sendable { case warc, arc }

  public enum Event: Sendable {
    case record(WARCRecord)
    case hole(ArchiveHole)
  }

  /// Where a record stands.
  public struct Extent: Hashable, Sendable {
    public let range: Range<Int>

    /// Whether `range` counts stored bytes; else the record shares a packed stream with others,
    /// and it counts what comes out of it.
    public let isStored: Bool

    /// The record's block in what comes out of all that is packed.
    public let block: Range<Int>
  }

  public let form: Form
  private let members: PackedMembers
  private let unpacked: ByteCursor
  private var start = Start()
  private var unread = 0
  private var isInRecord = false
  /// Whether the last record was all of its packed member.
  private var wasAlone = false
  private var damage: ArchiveDamage?
  /// The first record behind a hole, whose head has been read to see that it is one.
  private var recordAfterHole: WARCRecord?
  /// Whether the last hole goes up to the end.
  private var isEnded = false
  /// Bytes looked at again after damage: bounded, or the cost would be the square of the length.
  private var rescanned = 0

  /// Where the record that is being read begins.
  private struct Start {
    var unpacked = 0
    var stored = 0
    var block = 0
    var isFirstOfMember = true
  }

  /// - Parameter offset: Stored byte to begin at, where a record begins.
  public init(
    _ supply: any ByteSupply, _ packing: PackedMembers.Packing, _ form: Form, from offset: Int = 0
  ) {
    self.form = form
    members = PackedMembers(supply, packing, from: offset)
    unpacked = ByteCursor(members)
    if packing == .none { unpacked.restart(at: offset) }
  }

  /// The next record or hole; `nil` at the end. What was not read of the last record is passed.
  public func next() -> Event? {
    _ = finish()
    if let record = recordAfterHole {
      recordAfterHole = nil
      return enter(record)
    }
    if isEnded { return nil }
    if let damage { return .hole(passHole(damage)) }
    do throws(ArchiveDamage) {
      guard let record = try nextHead() else { return nil }
      return enter(record)
    } catch {
      return .hole(passHole(error))
    }
  }
}

extension WARCReader {
  /// First stored byte behind the last record, if another reader can begin there and find the same
  /// as this one.
  public var offset: Int? {
    guard !isInRecord, damage == nil, recordAfterHole == nil, !isEnded else { return nil }
    if members.packing == .none { return unpacked.position }
    return wasAlone ? members.storedPosition : nil
  }
}

// MARK: - In a record

extension WARCReader {
  /// Bytes of the block that were not yet read.
  public var unreadBytes: Int { unread }

  /// The next bytes of the block, at most `count`, without passing them. `nil` if they are damaged.
  public func peek(_ count: Int) -> [UInt8]? {
    reading { () throws(ArchiveDamage) in try unpacked.peek(min(count, unread)) }
  }

  /// The next bytes of the block: `count`, or all that are left. `nil` if they are damaged.
  public func take(_ count: Int) -> [UInt8]? {
    reading { () throws(ArchiveDamage) in
      let wanted = min(count, unread)
      var bytes: [UInt8] = []
      // A record may claim more than there is memory.
      bytes.reserveCapacity(min(wanted, 1 << 20))
      guard try unpacked.read(wanted, into: &bytes) == wanted else { throw .truncated }
      unread -= wanted
      return bytes
    }
  }

  /// Passes the rest of the record. `nil` if it is damaged, which the next event says too.
  public func finish() -> Extent? {
    guard isInRecord, damage == nil else { return nil }
    isInRecord = false
    return reading { () throws(ArchiveDamage) in
      if unread > 0, try !passBlock() { throw .truncated }
      let end = unpacked.position
      try passTrailer()
      guard start.isFirstOfMember, members.packing != .none else {
        return extent(end: end, isAlone: false)
      }
      do throws(ArchiveDamage) {
        return extent(end: end, isAlone: try unpacked.isAtEnd())
      } catch {
        // The data are all there, only what vouches for them is not.
        guard error == .truncated else { throw error }
        damage = error
        let whole = extent(end: end, isAlone: false)
        start.stored = members.storedPosition
        return whole
      }
    }
  }

  private func enter(_ record: WARCRecord) -> Event {
    wasAlone = false
    unread = record.blockBytes
    start.block = unpacked.position
    isInRecord = true
    return .record(record)
  }

  private func reading<Result>(_ body: () throws(ArchiveDamage) -> Result) -> Result? {
    guard damage == nil else { return nil }
    do throws(ArchiveDamage) {
      return try body()
    } catch {
      damage = error
      isInRecord = false
      return nil
    }
  }

  private func passBlock() throws(ArchiveDamage) -> Bool {
    // Nothing is gained by jumping a little.
    if members.packing == .none, unread > 1 << 20 {
      let end = unpacked.position + unread
      guard unread < Int.max / 2, try unpacked.seek(to: end - 1) else { return false }
      return try unpacked.skip(1) == 1
    }
    return try unpacked.skip(unread) == unread
  }

  private func passTrailer() throws(ArchiveDamage) {
    let trailer = form == .warc ? 4 : 1
    let next = try unpacked.peek(trailer + 11)
    // Whatever stands there, the record is as long as it says if another begins behind it.
    if form == .warc && next.starts(with: [0x0d, 0x0a, 0x0d, 0x0a])
      || isStart(Array(next.dropFirst(trailer)))
    {
      unpacked.advance(trailer)
      return
    }
    var lineEnds = 0
    while let byte = try unpacked.next(), byte == 0x0a || byte == 0x0d {
      unpacked.advance(1)
      lineEnds += 1
    }
    let isRight = form == .arc ? lineEnds > 0 : try unpacked.comes("WARC/")
    if !isRight, try !unpacked.isAtEnd() {
      throw .malformed("a record is not as long as it says")
    }
  }

  private func extent(end: Int, isAlone: Bool) -> Extent {
    wasAlone = isAlone
    let isStored = members.packing == .none || isAlone
    let range =
      isAlone ? start.stored..<members.storedPosition : start.unpacked..<end
    return Extent(range: range, isStored: isStored, block: start.block..<max(start.block, end))
  }
}

// MARK: - Between records

extension WARCReader {
  private func nextHead() throws(ArchiveDamage) -> WARCRecord? {
    start.isFirstOfMember = false
    while true {
      noteStart()
      while let byte = try unpacked.next(), byte == 0x0a || byte == 0x0d { unpacked.advance(1) }
      if try !unpacked.isAtEnd() { break }
      start.isFirstOfMember = true
      start.stored = members.storedPosition
      guard try members.openNext() else { return nil }
    }
    noteStart()
    return try head()
  }

  private func head() throws(ArchiveDamage) -> WARCRecord {
    form == .warc ? try WARCRecord(unpacked) : try WARCRecord(arc: unpacked)
  }

  private func noteStart() {
    start.unpacked = unpacked.position
    start.stored =
      members.packing == .none
      ? unpacked.position : start.isFirstOfMember ? members.memberStart : members.pieceStart
  }
}

// MARK: - Holes

extension WARCReader {
  /// Goes to the next record that can be read, or to the end.
  private func passHole(_ damage: ArchiveDamage) -> ArchiveHole {
    self.damage = nil
    isInRecord = false
    let first = start.stored
    goBack()
    while true {
      do throws(ArchiveDamage) {
        recordAfterHole = try findRecord()
        break
      } catch {
        guard members.resynchronise({ self.isStart($0) }) else { break }
        unpacked.restart(at: unpacked.position)
      }
    }
    isEnded = recordAfterHole == nil
    let end =
      !isEnded
      ? start.stored : members.packing == .none ? unpacked.position : members.storedPosition
    return ArchiveHole(first..<max(first, end), damage)
  }

  /// A wrong length has led past records that may be whole.
  private func goBack() {
    guard members.packing == .none else { return }
    let again = unpacked.position - start.unpacked - 1
    guard again > 0, rescanned + again <= 2 * unpacked.position + 1 << 24 else { return }
    if members.seek(to: start.unpacked + 1) {
      unpacked.restart(at: start.unpacked + 1)
      rescanned += again
    }
  }

  /// Looks for a record's beginning in the open member, then at the next member's.
  private func findRecord() throws(ArchiveDamage) -> WARCRecord? {
    start.isFirstOfMember = false
    while true {
      // Not only where lines begin: the line ends before a record may be what is damaged.
      while try unpacked.find(starts) {
        noteStart()
        do throws(ArchiveDamage) {
          return try head()
        } catch {
          guard case .malformed = error else { throw error }
          start.isFirstOfMember = false
        }
      }
      guard try members.openNext() else { return nil }
      start.isFirstOfMember = true
    }
  }

  private var starts: [String] {
    form == .warc
      ? ["WARC/"] : ["http://", "https://", "ftp://", "dns:", "filedesc://", "mailto:"]
  }

  private func isStart(_ bytes: [UInt8]) -> Bool {
    starts.contains { bytes.starts(with: $0.utf8) }
  }
}
