internal import Corpus

/// Whether a document's line has the form that its file promises.
enum LineForm {
  private static let recordKeys = RecordSchema.fields.map(\.key)

  /// Of a line that says why there is no record.
  private static let bookedKeys = [
    "id", "input", "path", "path_base64", "member", "stage", "reason", "detail",
  ]

  /// The first thing that is wrong with a line; `nil` for a right one.
  static func problem(in line: RunLine) -> String? {
    guard String(validating: line.bytes, as: UTF8.self) != nil else { return "not UTF-8" }
    guard let object = LineObject(line.bytes) else { return "no JSON object" }
    let isRecord = object.range(of: "schema") != nil
    guard isRecord || line.booking != .record else { return "schema is missing" }
    if isRecord, object.string("schema") != Record.schema {
      return "schema is \(object.string("schema") ?? "null"), expected \(Record.schema)"
    }
    return missingKey(in: object, of: isRecord ? recordKeys : bookedKeys).map { "\($0) is missing" }
  }

  /// Keys stand in the order of the schema, so one look at each finds what is missing.
  private static func missingKey(in object: LineObject, of keys: [String]) -> String? {
    var members = object.members[...]
    return keys.first { key in
      if let next = members.first, object.bytes[next.key].elementsEqual(key.utf8) {
        members.removeFirst()
        return false
      }
      return object.range(of: key) == nil
    }
  }
}
