public import Corpus
internal import Foundation
internal import GRDB

/// How long a document has been in quarantine. Of the state only: what is published must not know
/// when it was made.
public struct QuarantineHistory: Hashable, Sendable {
  /// How often it was tried.
  public let attempts: Int

  /// When the first run that found it in quarantine began, ISO 8601; `nil` before the end of one.
  public let firstSeen: String?

  /// When the last such run began.
  public let lastSeen: String?
}

extension StateTransaction {
  /// Notes that a document was tried and is in quarantine for it.
  public func noteAttempt(at id: DocumentID, count: Int = 1) throws {
    try run(
      """
      INSERT INTO quarantine (id, attempts) VALUES (?, ?)
        ON CONFLICT (id) DO UPDATE SET attempts = attempts + excluded.attempts
      """, [Data(id.storedBytes), count])
  }

  /// Notes that a run found just these documents in quarantine. Others have left it.
  ///
  /// - Parameter time: When the run began, ISO 8601.
  public func noteQuarantine(of ids: [DocumentID], at time: String) throws {
    let wanted = Set(ids)
    for id in try quarantineHistory().keys where !wanted.contains(id) {
      try run("DELETE FROM quarantine WHERE id = ?", [Data(id.storedBytes)])
    }
    for id in ids {
      try run(
        """
        INSERT INTO quarantine (id, attempts, first_seen, last_seen) VALUES (?1, 1, ?2, ?2)
          ON CONFLICT (id) DO UPDATE
            SET first_seen = COALESCE(first_seen, excluded.first_seen), last_seen = ?2
        """, [Data(id.storedBytes), time])
    }
  }

  /// Notes that a run found in quarantine what the run before had there.
  public func noteUnchangedQuarantine(at time: String) throws {
    try run("UPDATE quarantine SET last_seen = ?", [time])
  }

  public func quarantineHistory() throws -> [DocumentID: QuarantineHistory] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, attempts, first_seen, last_seen FROM quarantine")
    var histories: [DocumentID: QuarantineHistory] = [:]
    while let row = try rows.next() {
      let id = try stored(DocumentID.self, bytes(row[0]))
      histories[id] = QuarantineHistory(
        attempts: row[1], firstSeen: row[2], lastSeen: row[3])
    }
    return histories
  }
}
