internal import GRDB

/// What outlives a run: units, documents, observations, lines and runs, in one SQLite database.
///
/// A row is used again iff the content it came from and the fingerprint of everything it was
/// computed by are the same. That one rule gives resuming, incremental nights, and recomputation
/// after a change of configuration.
public final class StateDatabase {
  let queue: DatabaseQueue

  /// Raised with every change of the tables; a database of a higher number is a newer winnow's.
  static var version: Int { tables.count }

  /// Opens the database at `path`, or makes it.
  ///
  /// - Throws: ``StateError/newer(version:)`` or ``StateError/damaged(_:)``.
  public convenience init(at path: String) throws {
    try self.init(at: path, version: Self.version)
  }

  /// - Parameter version: Of the tables that are made, where there are none or older ones.
  init(at path: String, version: Int) throws {
    var configuration = Configuration()
    configuration.label = "winnow.state"
    // Whoever looks at the state during a run holds it for moments.
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { database in
      // Full: what a batch's commit promised survives a power cut.
      try database.execute(
        sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.prepare(queue, version)
    } catch let error as DatabaseError {
      throw StateError(error)
    }
  }

  private static func prepare(_ queue: DatabaseQueue, _ version: Int) throws {
    try queue.write { database in
      let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard found <= version else { throw StateError.newer(version: found) }
      guard found < version else { return }
      for step in tables[found..<version] { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
  }

  /// Runs `body` in one transaction: all of it is kept, or nothing.
  public func transaction<Result>(_ body: (StateTransaction) throws -> Result) throws -> Result {
    do {
      return try queue.write { try body(StateTransaction($0)) }
    } catch let error as DatabaseError {
      throw StateError(error)
    }
  }

  /// Asks SQLite whether the file is whole. Reads all of it.
  public func checkIntegrity() throws {
    let answer = try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    guard answer == "ok" else { throw StateError.damaged(answer ?? "no answer") }
  }
}

/// What is done to the state within one transaction. Not to be kept beyond it.
public struct StateTransaction {
  let database: Database

  init(_ database: Database) { self.database = database }
}

/// Why the state cannot be used.
public enum StateError: Error, Equatable {
  case damaged(String)
  case newer(version: Int)

  /// The disk or the permissions, not the file's content.
  case unavailable(String)

  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self = .damaged(error.description)
    default:
      self = .unavailable(error.description)
    }
  }

  public var sentence: String {
    switch self {
    case .damaged(let detail):
      "the state database is damaged (\(detail)); run again, and if it says so again move the state folder away to start afresh"
    case .newer(let version):
      "the state is of a newer winnow (version \(version), this one knows \(StateDatabase.version))"
    case .unavailable(let detail):
      "the state database cannot be used: \(detail)"
    }
  }
}

// MARK: - Tables

extension StateDatabase {
  /// - `unit`: a file of an input as the last scan saw it, and the key it was drafted under.
  /// - `document`: an article in a segment, or a reject.
  /// - `observation`: what a corpus stage keeps of an article, and the key it was made under.
  /// - `line`: the record of a document, and the key it was written under.
  /// - `reading`: how far an archive has been read that is not read to its end.
  /// - `quarantine`: how often, since when and until when a document is in quarantine.
  ///
  /// One step for each version: a database of an earlier one gets those that it has not had.
  static let tables = [firstTables, contentAndTimes, readingTable]

  private static let firstTables = """
    CREATE TABLE unit (
      n INTEGER PRIMARY KEY,
      input TEXT NOT NULL,
      path BLOB NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      key BLOB NOT NULL,
      UNIQUE (input, path)
    );
    CREATE TABLE document (
      n INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      unit INTEGER NOT NULL REFERENCES unit (n) ON DELETE CASCADE,
      member TEXT,
      reject BLOB,
      segment INTEGER,
      start INTEGER,
      length INTEGER,
      digest BLOB
    );
    CREATE INDEX document_of_unit ON document (unit);
    CREATE TABLE observation (
      document INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
      stage TEXT NOT NULL,
      key BLOB NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (document, stage)
    );
    CREATE TABLE line (
      document INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
      key BLOB NOT NULL,
      fate INTEGER NOT NULL,
      segment INTEGER NOT NULL,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      byte_count INTEGER NOT NULL,
      digest BLOB NOT NULL,
      completeness INTEGER NOT NULL,
      long_segment INTEGER,
      long_start INTEGER,
      long_length INTEGER
    );
    CREATE TABLE segment (
      n INTEGER PRIMARY KEY,
      length INTEGER NOT NULL
    );
    CREATE TABLE run (
      name TEXT PRIMARY KEY,
      started TEXT NOT NULL,
      finished TEXT NOT NULL,
      manifest TEXT NOT NULL
    );
    CREATE TABLE fact (
      name TEXT PRIMARY KEY,
      value BLOB NOT NULL
    );
    """

  private static let contentAndTimes = """
    ALTER TABLE unit ADD COLUMN sha256 BLOB;
    ALTER TABLE document ADD COLUMN milliseconds INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE line ADD COLUMN milliseconds INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE quarantine (
      id BLOB PRIMARY KEY,
      attempts INTEGER NOT NULL,
      first_seen TEXT,
      last_seen TEXT
    );
    """

  private static let readingTable = """
    CREATE TABLE reading (
      unit INTEGER PRIMARY KEY REFERENCES unit (n) ON DELETE CASCADE,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      key BLOB NOT NULL,
      place TEXT,
      last INTEGER NOT NULL,
      is_to_be_retried INTEGER NOT NULL,
      ended_worker INTEGER NOT NULL
    );
    """
}
