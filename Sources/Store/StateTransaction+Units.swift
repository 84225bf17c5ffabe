internal import Corpus
internal import Foundation
internal import GRDB

/// A unit that an earlier scan saw.
public struct KnownUnit: Sendable {
  /// Its number in the state.
  public let number: Int64
  public let stamp: UnitStamp

  /// What its documents were drafted under.
  public let key: Fingerprint
}

/// What tells, without opening a file, that it is the one that was read.
public struct UnitStamp: Hashable, Sendable {
  public let size: Int

  /// Nanoseconds since 1970.
  public let modified: Int
  public let inode: Int

  public init(size: Int, modified: Int, inode: Int) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  /// A stamp that is not like any other, so that the next run looks into the file again.
  public var neverSame: UnitStamp { UnitStamp(size: size, modified: Self.unknown, inode: inode) }

  /// Whether it is one that ``neverSame`` gives.
  public var isUncertain: Bool { modified == Self.unknown }

  /// Whether a file of this stamp is, by all that can be known without opening it, the one of the
  /// other stamp.
  public func isSame(as other: UnitStamp) -> Bool { self == other && !isUncertain }

  /// No file's time: 292 years before 1970, and clocks end there.
  static let unknown = Int.min
}

extension StateTransaction {
  /// Calls `body` with each known unit of an input.
  public func forEachUnit(of input: String, _ body: ([UInt8], KnownUnit) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT n, path, size, modified, inode, key FROM unit WHERE input = ?",
      arguments: [input])
    while let row = try rows.next() {
      let stamp = UnitStamp(size: row[2], modified: row[3], inode: row[4])
      try body(
        bytes(row[1]),
        KnownUnit(number: row[0], stamp: stamp, key: Fingerprint(bytes: bytes(row[5]))))
    }
  }

  /// The inputs that have units.
  public func inputs() throws -> [String] {
    try String.fetchAll(database, sql: "SELECT DISTINCT input FROM unit ORDER BY input")
  }

  public func unitCount() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM unit") ?? 0
  }

  /// Forgets a unit and all that came of it.
  public func removeUnit(_ number: Int64) throws {
    try run("DELETE FROM unit WHERE n = ?", [number])
  }

  /// Puts a unit in the place of what was known of it, without documents yet.
  ///
  /// - Parameter sha256: Of the file's bytes, if they were hashed.
  public func replaceUnit(
    input: String, path: [UInt8], stamp: UnitStamp, key: Fingerprint, sha256: [UInt8]? = nil
  ) throws -> Int64 {
    try run("DELETE FROM unit WHERE input = ? AND path = ?", [input, Data(path)])
    try run(
      """
      INSERT INTO unit (input, path, size, modified, inode, key, sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        input, Data(path), stamp.size, stamp.modified, stamp.inode, Data(key.bytes),
        sha256.map { Data($0) },
      ])
    return database.lastInsertedRowID
  }

  /// Notes that all documents of a unit are there now.
  ///
  /// - Parameter sha256: Of the file's bytes, if they were hashed.
  public func completeUnit(
    _ number: Int64, stamp: UnitStamp, key: Fingerprint, sha256: [UInt8]? = nil
  ) throws {
    try run(
      "UPDATE unit SET modified = ?, key = ?, sha256 = ? WHERE n = ?",
      [stamp.modified, Data(key.bytes), sha256.map { Data($0) }, number])
  }

  /// Notes that a file was looked into and holds what it held, whatever its size and time say.
  public func restampUnit(_ number: Int64, stamp: UnitStamp) throws {
    try run(
      "UPDATE unit SET size = ?, modified = ?, inode = ? WHERE n = ?",
      [stamp.size, stamp.modified, stamp.inode, number])
  }

  /// SHA-256 of the file that a unit was drafted from; `nil` if it was not hashed.
  public func contentHash(ofUnit number: Int64) throws -> [UInt8]? {
    let hash = try Data.fetchOne(
      database, sql: "SELECT sha256 FROM unit WHERE n = ?", arguments: [number])
    return hash.map(bytes)
  }

  /// Lets a document be read again once `key` is no longer what is asked for.
  public func setKey(_ key: Fingerprint, ofUnitOf document: Int64) throws {
    try run(
      "UPDATE unit SET key = ? WHERE n = (SELECT unit FROM document WHERE n = ?)",
      [Data(key.bytes), document])
  }

  /// Notes that the unit of a document was read again and is what it was.
  public func touchUnit(
    of document: Int64, stamp: UnitStamp, key: Fingerprint, sha256: [UInt8]? = nil
  ) throws {
    try run(
      """
      UPDATE unit SET size = ?, modified = ?, inode = ?, key = ?, sha256 = ?
        WHERE n = (SELECT unit FROM document WHERE n = ?)
      """,
      [
        stamp.size, stamp.modified, stamp.inode, Data(key.bytes), sha256.map { Data($0) },
        document,
      ])
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  func bytes(_ data: Data) -> [UInt8] { Array(data) }
}
