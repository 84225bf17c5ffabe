public import Corpus
internal import Foundation
internal import GRDB

/// Where some bytes lie in the segments.
public struct SegmentPlace: Hashable, Sendable {
  public let segment: Int
  public let start: Int

  /// As stored, compressed.
  public let length: Int

  public init(segment: Int, start: Int, length: Int) {
    self.segment = segment
    self.start = start
    self.length = length
  }
}

/// What the state has of one document.
public struct StoredDocument: Sendable {
  public let number: Int64
  public let id: DocumentID
  public let content: Content

  public enum Content: Sendable {
    case article(SegmentPlace, digest: Fingerprint)
    case reject(Reject)
  }
}

extension StateTransaction {
  /// - Parameters:
  ///   - member: Place within the unit, if that holds many documents.
  ///   - milliseconds: What pass 1 took for it.
  /// - Returns: The document's number.
  public func insertDocument(
    _ id: DocumentID, unit: Int64, member: String? = nil, _ content: StoredDocument.Content,
    milliseconds: Int = 0
  ) throws -> Int64 {
    switch content {
    case .article(let place, let digest):
      try run(
        """
        INSERT INTO document (id, unit, member, segment, start, length, digest, milliseconds)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          Data(id.storedBytes), unit, member, place.segment, place.start, place.length,
          Data(digest.bytes), milliseconds,
        ])
    case .reject(let reject):
      try run(
        "INSERT INTO document (id, unit, member, reject, milliseconds) VALUES (?, ?, ?, ?, ?)",
        [Data(id.storedBytes), unit, member, Data(reject.storedBytes), milliseconds])
    }
    return database.lastInsertedRowID
  }

  /// Puts a reject in the place of a document's article.
  public func setReject(_ reject: Reject, of document: Int64) throws {
    try run("DELETE FROM observation WHERE document = ?", [document])
    try run("DELETE FROM line WHERE document = ?", [document])
    try run(
      """
      UPDATE document SET reject = ?, segment = NULL, start = NULL, length = NULL, digest = NULL
        WHERE n = ?
      """, [Data(reject.storedBytes), document])
  }

  /// All documents, sorted by id.
  public func documents() throws -> [StoredDocument] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT n, id, reject, segment, start, length, digest FROM document")
    var documents: [StoredDocument] = []
    while let row = try rows.next() {
      documents.append(try document(row))
    }
    documents.sort { $0.id < $1.id }
    return documents
  }

  /// The document of an id, if there is one.
  public func document(_ id: DocumentID) throws -> StoredDocument? {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT n, id, reject, segment, start, length, digest FROM document WHERE id = ?",
      arguments: [Data(id.storedBytes)])
    return try row.map(document)
  }

  private func document(_ row: Row) throws -> StoredDocument {
    let content: StoredDocument.Content
    if let reject = row[2] as Data? {
      content = .reject(try stored(Reject.self, bytes(reject)))
    } else {
      let place = SegmentPlace(segment: row[3], start: row[4], length: row[5])
      content = .article(place, digest: Fingerprint(bytes: bytes(row[6])))
    }
    return StoredDocument(
      number: row[0], id: try stored(DocumentID.self, bytes(row[1])), content: content)
  }

  /// Where a document is from: the input, the path below its root, the place within that file.
  public struct Origin: Sendable {
    public let input: String
    public let path: [UInt8]
    public let member: String?
  }

  public func origin(of document: Int64) throws -> Origin {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT input, path, member FROM unit JOIN document ON unit.n = unit WHERE document.n = ?
        """,
      arguments: [document])
    guard let row else { throw StateError.damaged("document \(document) has no unit") }
    return Origin(input: row[0], path: bytes(row[1]), member: row[2])
  }

  /// Keeps what `stage` observed of a document.
  public func setObservation(
    _ bytes: [UInt8], of document: Int64, stage: String, key: Fingerprint
  ) throws {
    try run(
      "INSERT OR REPLACE INTO observation (document, stage, key, bytes) VALUES (?, ?, ?, ?)",
      [document, stage, Data(key.bytes), Data(bytes)])
  }

  /// The observations of a stage by document number; those made under another key are left out.
  public func forEachObservation(
    of stage: String, key: Fingerprint, _ body: (Int64, [UInt8]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT document, bytes FROM observation WHERE stage = ? AND key = ?",
      arguments: [stage, Data(key.bytes)])
    while let row = try rows.next() { try body(row[0], bytes(row[1])) }
  }

  /// Articles without an observation of `stage` under `key`, and where they are.
  public func articlesWithoutObservation(
    of stage: String, key: Fingerprint
  ) throws -> [(number: Int64, place: SegmentPlace)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT n, segment, start, length FROM document WHERE reject IS NULL AND NOT EXISTS
          (SELECT 1 FROM observation WHERE document = n AND stage = ? AND key = ?) ORDER BY n
        """,
      arguments: [stage, Data(key.bytes)])
    return rows.map {
      ($0[0], SegmentPlace(segment: $0[1], start: $0[2], length: $0[3]))
    }
  }

  /// The units of the same, by number.
  public func unitsOfArticlesWithoutObservation(
    of stage: String, key: Fingerprint
  ) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT unit FROM document WHERE reject IS NULL AND NOT EXISTS
          (SELECT 1 FROM observation WHERE document = n AND stage = ? AND key = ?)
        """,
      arguments: [stage, Data(key.bytes)])
  }

  /// The unit of each article, by number.
  public func unitsOfArticles() throws -> [Int64] {
    try Int64.fetchAll(database, sql: "SELECT unit FROM document WHERE reject IS NULL")
  }

  func stored<Value: Storable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
    do {
      return try Value(storedBytes: bytes)
    } catch {
      throw StateError.damaged("\(Value.self) cannot be read at byte \(error.offset)")
    }
  }
}
