internal import Foundation
internal import GRDB

/// How far an archive has been read, whose documents are committed in portions.
public struct ReadingState: Sendable {
  /// Of the archive, when its reading began.
  public let stamp: UnitStamp

  /// What its documents are drafted under.
  public let key: Fingerprint

  /// Where reading can go on; `nil` for the beginning.
  public var place: String?

  /// Number of the last document before the place.
  public var last: Int64 = 0

  /// Whether something of it must be tried another night.
  public var isToBeRetried = false

  /// Whether a document of it is booked for what it did to its worker.
  public var endedWorker = false

  public init(stamp: UnitStamp, key: Fingerprint) {
    self.stamp = stamp
    self.key = key
  }
}

extension StateTransaction {
  /// Notes how far a unit has been read; `nil` once it is read.
  public func setReading(_ state: ReadingState?, ofUnit number: Int64) throws {
    guard let state else { return try run("DELETE FROM reading WHERE unit = ?", [number]) }
    try run(
      """
      INSERT OR REPLACE INTO reading
        (unit, size, modified, inode, key, place, last, is_to_be_retried, ended_worker)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, state.stamp.size, state.stamp.modified, state.stamp.inode, Data(state.key.bytes),
        state.place, state.last, state.isToBeRetried, state.endedWorker,
      ])
  }

  /// How far a unit has been read; `nil` if all of it is, or nothing.
  public func reading(ofUnit number: Int64) throws -> ReadingState? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT size, modified, inode, key, place, last, is_to_be_retried, ended_worker
          FROM reading WHERE unit = ?
        """,
      arguments: [number])
    return row.map { row in
      var state = ReadingState(
        stamp: UnitStamp(size: row[0], modified: row[1], inode: row[2]),
        key: Fingerprint(bytes: bytes(row[3])))
      state.place = row[4]
      state.last = row[5]
      state.isToBeRetried = row[6]
      state.endedWorker = row[7]
      return state
    }
  }

  /// The places within a unit of its documents up to a number, in the order of their numbers.
  public func forEachMember(
    ofUnit number: Int64, upTo last: Int64, _ body: (String?) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT member FROM document WHERE unit = ? AND n <= ? ORDER BY n",
      arguments: [number, last])
    while let row = try rows.next() { try body(row[0]) }
  }

  public func documentCount(ofUnit number: Int64, after last: Int64) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM document WHERE unit = ? AND n > ?",
      arguments: [number, last]) ?? 0
  }

  /// Number of a unit's last document; 0 if it has none.
  public func lastDocument(ofUnit number: Int64) throws -> Int64 {
    try Int64.fetchOne(
      database, sql: "SELECT MAX(n) FROM document WHERE unit = ?", arguments: [number]) ?? 0
  }
}
