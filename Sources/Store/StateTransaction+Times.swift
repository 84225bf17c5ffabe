public import Corpus
internal import GRDB

/// What one document took when it was last worked on. Of the state only.
public struct DocumentTimes: Hashable, Sendable {
  public let id: DocumentID
  public let number: Int64

  /// Reading and cleaning it, in milliseconds.
  public let reading: Int

  /// Annotating and writing it, in milliseconds; 0 for what has no line.
  public let writing: Int
}

extension StateTransaction {
  /// The slowest documents, slowest first.
  public func slowestDocuments(most: Int) throws -> [DocumentTimes] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, n, document.milliseconds, COALESCE(line.milliseconds, 0) AS writing
          FROM document LEFT JOIN line ON line.document = n
          WHERE document.milliseconds + writing > 0
          ORDER BY document.milliseconds + writing DESC, id LIMIT ?
        """,
      arguments: [most])
    return try rows.map {
      DocumentTimes(
        id: try stored(DocumentID.self, bytes($0[0])), number: $0[1], reading: $0[2],
        writing: $0[3])
    }
  }
}
