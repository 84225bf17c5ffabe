public import Corpus
internal import Foundation
internal import GRDB

extension StateTransaction {
  /// Lets the next run read a document's file again, though the file did not change.
  ///
  /// - Returns: Whether the state knows the document.
  public func forgetStamp(of id: DocumentID) throws -> Bool {
    try run(
      """
      UPDATE unit SET modified = ?, sha256 = NULL
        WHERE n = (SELECT unit FROM document WHERE id = ?)
      """, [UnitStamp.unknown, Data(id.storedBytes)])
    return database.changesCount > 0
  }
}

/// A document without a record, and where it came from.
public struct BookedReject: Sendable {
  public let id: DocumentID
  public let input: String

  /// Below the input's root.
  public let path: [UInt8]

  /// Place within the file, if that holds many documents.
  public let member: String?
  public let reject: Reject
}

extension StateTransaction {
  /// All documents of one fate, sorted by id.
  public func rejects(_ fate: Fate) throws -> [BookedReject] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document.id, reject, input, path, member FROM document JOIN unit ON unit.n = unit
          WHERE reject IS NOT NULL
        """)
    var booked: [BookedReject] = []
    while let row = try rows.next() {
      let reject = try stored(Reject.self, bytes(row[1]))
      guard reject.fate == fate else { continue }
      let id = try stored(DocumentID.self, bytes(row[0]))
      booked.append(
        BookedReject(
          id: id, input: row[2], path: bytes(row[3]), member: row[4], reject: reject))
    }
    return booked.sorted { $0.id < $1.id }
  }
}
