internal import Foundation
internal import GRDB

/// Which file of the run a document's line goes to.
public enum LineFate: Int, Sendable {
  case record = 0
  case duplicate = 1
  case dropped = 2
}

/// A document's line of output, as the state keeps it.
public struct StoredLine: Sendable {
  public let fate: LineFate
  public let place: SegmentPlace

  /// Uncompressed, with the line feed.
  public let byteCount: Int

  /// SHA-256 of the uncompressed line.
  public let digest: [UInt8]

  /// How many keys of the record hold something: readers that guess types want such a line first.
  public let completeness: Int

  /// The whole text, where the line carries only its beginning.
  public let longText: SegmentPlace?

  public init(
    fate: LineFate, place: SegmentPlace, byteCount: Int, digest: [UInt8], completeness: Int,
    longText: SegmentPlace?
  ) {
    self.fate = fate
    self.place = place
    self.byteCount = byteCount
    self.digest = digest
    self.completeness = completeness
    self.longText = longText
  }
}

extension StateTransaction {
  /// The keys under which the lines were written, by document number.
  public func lineKeys() throws -> [Int64: Fingerprint] {
    let rows = try Row.fetchCursor(database, sql: "SELECT document, key FROM line")
    var keys: [Int64: Fingerprint] = [:]
    while let row = try rows.next() { keys[row[0]] = Fingerprint(bytes: bytes(row[1])) }
    return keys
  }

  /// - Parameter milliseconds: What pass 2 took for it.
  public func setLine(
    _ line: StoredLine, of document: Int64, key: Fingerprint, milliseconds: Int = 0
  ) throws {
    try run(
      """
      INSERT OR REPLACE INTO line
        (document, key, fate, segment, start, length, byte_count, digest, completeness,
         long_segment, long_start, long_length, milliseconds)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        document, Data(key.bytes), line.fate.rawValue, line.place.segment, line.place.start,
        line.place.length, line.byteCount, Data(line.digest), line.completeness,
        line.longText?.segment, line.longText?.start, line.longText?.length, milliseconds,
      ])
  }

  /// All lines by document number.
  public func lines() throws -> [Int64: StoredLine] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, fate, segment, start, length, byte_count, digest, completeness,
          long_segment, long_start, long_length FROM line
        """)
    var lines: [Int64: StoredLine] = [:]
    while let row = try rows.next() {
      guard let fate = LineFate(rawValue: row[1]) else {
        throw StateError.damaged("a line of an unknown fate")
      }
      lines[row[0]] = StoredLine(
        fate: fate, place: SegmentPlace(segment: row[2], start: row[3], length: row[4]),
        byteCount: row[5], digest: bytes(row[6]), completeness: row[7],
        longText: (row[8] as Int?).map {
          SegmentPlace(segment: $0, start: row[9], length: row[10])
        })
    }
    return lines
  }
}

// MARK: - Segments, runs and facts

extension StateTransaction {
  /// Segments and how much of each is committed, by number.
  public func segmentLengths() throws -> [Int: Int] {
    let rows = try Row.fetchAll(database, sql: "SELECT n, length FROM segment")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: max)
  }

  public func setSegmentLength(_ length: Int, of segment: Int) throws {
    try run("INSERT OR REPLACE INTO segment (n, length) VALUES (?, ?)", [segment, length])
  }

  public func fact(_ name: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM fact WHERE name = ?", arguments: [name])
  }

  /// Remembers one value by name; `nil` forgets it.
  public func setFact(_ name: String, to value: String?) throws {
    if let value {
      try run("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", [name, value])
    } else {
      try run("DELETE FROM fact WHERE name = ?", [name])
    }
  }

  /// Notes a run that is about to be published.
  public func recordRun(
    _ name: String, started: String, finished: String, manifest: String
  ) throws {
    try run(
      "INSERT OR REPLACE INTO run (name, started, finished, manifest) VALUES (?, ?, ?, ?)",
      [name, started, finished, manifest])
  }

  /// The run that was noted last; whether it was published, `current` says.
  public func lastRun() throws -> String? {
    try String.fetchOne(database, sql: "SELECT name FROM run ORDER BY rowid DESC LIMIT 1")
  }

  public func forgetRun(_ name: String) throws {
    try run("DELETE FROM run WHERE name = ?", [name])
  }
}
